import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {DIRECTORY_LIBRARIES, SYSTEMD_LIBRARIES} from './libraries.ts'
import {PATH, type BaseImageRecipe} from './recipe.ts'

const ENTRYPOINT = 'usr/local/bin/docker-entrypoint.sh'
const START = {Entrypoint: ['docker-entrypoint.sh']}

/** PostgreSQL 15, which is Debian's. A database is made at the first start, as the official image makes it. */
export const POSTGRES: BaseImageRecipe = {
  references: ['postgres:15-bookworm', 'postgres:15'],
  packages: [
    ...['postgresql-15', 'postgresql-client-15', 'libpq5', 'gosu'],
    ...['libicu72', 'libxml2', 'libxslt1.1', 'libstdc++6', 'libuuid1', 'libreadline8', 'readline-common'],
    ...DIRECTORY_LIBRARIES,
    ...SYSTEMD_LIBRARIES
  ],
  on: 'debian:bookworm-slim',
  // The compiler for queries would need LLVM, 110 MB; without its file PostgreSQL goes on without it.
  without: ['usr/lib/postgresql/15/lib/llvmjit.so', 'usr/lib/postgresql/15/lib/bitcode', 'usr/lib/postgresql/15/lib/llvmjit_types.bc'],
  accounts: [{name: 'postgres', id: 999, home: '/var/lib/postgresql'}],
  folders: {
    'var/lib/postgresql': {owner: 999, mode: 0o755},
    'var/lib/postgresql/data': {owner: 999, mode: 0o1777},
    'run/postgresql': {owner: 999, mode: 0o3777},
    'docker-entrypoint-initdb.d': {owner: 0, mode: 0o755}
  },
  files: {[ENTRYPOINT]: read('postgres.sh')},
  links: {},
  config: {
    Env: [`${PATH}:/usr/lib/postgresql/15/bin`, 'LANG=C.UTF-8', 'PG_MAJOR=15', 'PGDATA=/var/lib/postgresql/data'],
    ...START,
    Cmd: ['postgres'],
    ExposedPorts: {'5432/tcp': {}},
    Volumes: {'/var/lib/postgresql/data': {}},
    StopSignal: 'SIGINT'
  }
}

/** Redis 7.0, which is Debian's. */
export const REDIS: BaseImageRecipe = {
  references: ['redis:7-bookworm', 'redis:7', 'redis:7.0-bookworm', 'redis:7.0'],
  packages: ['redis-server', 'redis-tools', 'gosu', 'libatomic1', 'libjemalloc2', 'liblzf1', 'libssl3', 'libstdc++6', ...SYSTEMD_LIBRARIES],
  on: 'debian:bookworm-slim',
  accounts: [{name: 'redis', id: 999, home: '/data'}],
  folders: {data: {owner: 999, mode: 0o755}},
  files: {[ENTRYPOINT]: read('redis.sh')},
  links: {},
  config: {
    Env: [PATH],
    ...START,
    Cmd: ['redis-server'],
    WorkingDir: '/data',
    ExposedPorts: {'6379/tcp': {}},
    Volumes: {'/data': {}}
  }
}

/** nginx 1.22, which is Debian's, laid out as the official image is: servers in conf.d, pages in /usr/share/nginx/html. */
export const NGINX: BaseImageRecipe = {
  references: ['nginx:1.22', 'nginx:stable-bookworm', 'nginx:stable', 'nginx:latest'],
  packages: ['nginx', 'nginx-common', 'gettext-base', 'libssl3'],
  on: 'debian:bookworm-slim',
  without: [
    'etc/nginx/nginx.conf',
    'etc/nginx/sites-available',
    'etc/nginx/sites-enabled',
    'etc/init.d',
    'usr/share/vim',
    'usr/share/apport'
  ],
  accounts: [{name: 'nginx', id: 101, home: '/nonexistent'}],
  folders: {'docker-entrypoint.d': {owner: 0, mode: 0o755}, 'etc/nginx/templates': {owner: 0, mode: 0o755}},
  files: {
    'docker-entrypoint.sh': read('nginx.sh'),
    'etc/nginx/nginx.conf': read('nginx.conf'),
    'etc/nginx/conf.d/default.conf': read('nginx-default.conf')
  },
  links: {'var/log/nginx/access.log': '/dev/stdout', 'var/log/nginx/error.log': '/dev/stderr'},
  config: {
    Env: [PATH],
    Entrypoint: ['/docker-entrypoint.sh'],
    Cmd: ['nginx', '-g', 'daemon off;'],
    ExposedPorts: {'80/tcp': {}},
    StopSignal: 'SIGQUIT'
  }
}

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}
