import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect} from '@jest/globals'

/** What a repository may name besides the usual ones. */
export const FURTHER = ['postgres:15', 'redis:7', 'nginx:stable', 'node:18-slim', 'golang:1.19', 'python:3.11']

/** Services as people write them: a password and a database of one's own, a password for Redis, pages in a volume. */
const SERVICES = `services:
  database:
    image: postgres:15
    environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: pass word, POSTGRES_DB: shelf}
    volumes: ['data:/var/lib/postgresql/data']
    # While the database is made, a server of that name answers on the socket alone.
    healthcheck: {test: ['CMD', 'pg_isready', '--host', '127.0.0.1', '--username', 'shop'], interval: 1s, retries: 30}
  cache:
    image: redis:7
    command: redis-server --requirepass 'pass word' --appendonly yes
    volumes: ['cache:/data']
    healthcheck: {test: ['CMD', 'redis-cli', '-a', 'pass word', 'ping'], interval: 1s, retries: 30}
  web:
    image: nginx:stable
    configs: [{source: shop, target: /etc/nginx/templates/shop.conf.template}]
    environment: {PAGE: hello from the shop}
    healthcheck: {test: ['CMD', 'bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/8080'], interval: 1s, retries: 30}
configs: {shop: {file: ./shop.conf.template}}
volumes: {data: {}, cache: {}}
`

/** A template of nginx's, filled in at its start. */
const SHOP = 'server { listen 8080; location / { default_type text/plain; return 200 "${PAGE}, $host"; } }\n'

/**
 * Starts PostgreSQL, Redis and nginx on a host, and tries of each what people use of the official image.
 *
 * @param home the host account's home
 * @param ssh runs a script on the host and gives what it said
 */
export async function expectServices(home: string, ssh: (script: string) => Promise<string>): Promise<void> {
  const folder = join(home, 'services')
  await mkdir(folder)
  await writeFile(join(folder, 'compose.yaml'), SERVICES)
  await writeFile(join(folder, 'shop.conf.template'), SHOP)
  const compose = (...args: string[]) => ssh(`cd services && docker compose ${args.join(' ')}`)
  await compose('up', '--detach', '--wait')
  const from = (service: string, script: string) => compose('exec', '-T', service, 'bash', `<<'END'\n${script}\nEND\n`)
  const sql = (text: string) =>
    from(
      'database',
      `PGPASSWORD="pass word" psql --host database --username shop --dbname shelf --no-align --tuples-only --command "${text}"`
    )
  expect(await sql('CREATE TABLE books AS SELECT 1 AS id')).toBe('SELECT 1\n')
  expect(await from('database', 'PGPASSWORD=wrong psql --host database --username shop shelf 2>&1 || true')).toContain(
    'authentication failed'
  )
  expect(await from('database', 'stat --format %U /proc/1 "$PGDATA"')).toBe('postgres\npostgres\n')
  expect(await from('database', 'pg_dump --username shop shelf')).toContain('CREATE TABLE public.books')
  // As the page "Migrations, backups and restore" says it.
  const inDatabase = (command: string) => ssh(`cd services && docker exec -i $(docker compose ps -q database) ${command}`)
  await inDatabase('pg_dump -U shop -Fc shelf > dump')
  expect(await inDatabase('pg_restore --list < dump')).toContain('TABLE public books shop')
  await inDatabase('createdb -U shop shelf_restored')
  await inDatabase('pg_restore -U shop -d shelf_restored --no-owner --exit-on-error < dump')
  expect(
    await inDatabase(
      `psql -U shop -d postgres -c 'ALTER DATABASE shelf RENAME TO shelf_broken' -c 'ALTER DATABASE shelf_restored RENAME TO shelf'`
    )
  ).toContain('ALTER DATABASE')
  expect(await sql('SELECT count(*) FROM books')).toBe('1\n')
  expect(await from('cache', 'redis-cli -h cache set shelf full')).toContain('NOAUTH')
  expect(await from('cache', 'redis-cli -h cache --no-auth-warning -a "pass word" set shelf full')).toBe('OK\n')
  expect(await from('cache', 'stat --format %U /proc/1 /data/appendonlydir')).toBe('redis\nredis\n')
  const page = (port: number) =>
    from('web', `exec 3<>/dev/tcp/web/${port}; printf 'GET / HTTP/1.0\\r\\nHost: shop.example.com\\r\\n\\r\\n' >&3; cat <&3`)
  expect(await page(8080)).toContain('hello from the shop, shop.example.com')
  expect(await page(80)).toContain('Welcome to nginx!')
  // What the volumes hold outlives the containers.
  await compose('up', '--detach', '--wait', '--force-recreate')
  expect(await sql('SELECT count(*) FROM books')).toBe('1\n')
  expect(await from('cache', 'redis-cli --no-auth-warning -a "pass word" get shelf')).toBe('full\n')
  await compose('down', '--volumes', '--timeout', '2')
}

/**
 * Tries the images of languages, none of which has a network.
 *
 * @param docker runs the docker CLI and gives what it said
 */
export async function expectLanguages(docker: (...args: string[]) => Promise<string>): Promise<void> {
  const run = (image: string, ...command: string[]) => docker('run', '--rm', '--network', 'none', image, ...command)
  const requirements = ['Django~=3.2.19', 'celery~=5.2.6', 'redis~=4.3', 'psycopg2~=2.9.5', 'gunicorn~=20.1']
  const program = 'package main\nimport "fmt"\nfunc main() { fmt.Println("compiled") }\n'
  const [node, go, pip] = await Promise.all([
    run('node:18-slim', 'node', '--print', '`v${process.versions.node.split(".")[0]} as ${require("os").userInfo().username}`'),
    run('golang:1.19', 'sh', '-c', `printf '%s' '${program}' > main.go && go run main.go`),
    run('python:3.11', 'sh', '-c', `pip install ${requirements.join(' ')} && python -c 'import celery, django, gunicorn, psycopg2, redis'`)
  ])
  expect(node).toBe('v18 as root\n')
  expect(go).toBe('compiled\n')
  expect(pip.match(/^Requirement already satisfied: (?:Django|celery|redis|psycopg2|gunicorn)~=/gm)).toHaveLength(5)
}
