/** What an image of the tools registry is made of. Everything in it takes part in the cache key: change it and it is made again. */
export interface BaseImageRecipe {
  /** Names under which Docker Hub has an image for the same use, without `docker.io/library/`. */
  readonly references: readonly string[]
  /** Debian packages; an image on top of another names only what it adds. */
  readonly packages: readonly string[]
  /** The first name of the recipe whose layers come below. */
  readonly on?: string
  /** Symbolic links to make, target by path. */
  readonly links: Readonly<Record<string, string>>
  /** Names for the applets of /bin/busybox, as links to it. */
  readonly applets?: readonly string[]
  /** A package that is only claimed to be installed, for the scanner to find. */
  readonly claimedPackage?: {readonly name: string; readonly version: string}
  readonly config: {readonly Env: readonly string[]; readonly Cmd: readonly string[]}
}

/** The Debian release that the images are made of; its name is in their names. */
export const RELEASE = 'bookworm'

/** A made-up package: the made-up database has a CRITICAL advisory for it (trivy-advisories.ts). No image without a fault has it. */
export const VULNERABLE_PACKAGE = {name: 'fairway-vulnerable-example', version: '1.0.0-1'}

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const DEBIAN: BaseImageRecipe = {
  references: ['debian:bookworm-slim', 'debian:bookworm', 'debian:12-slim', 'debian:12'],
  packages: [
    ...[
      'base-files',
      'base-passwd',
      'bash',
      'coreutils',
      'dash',
      'debianutils',
      'diffutils',
      'findutils',
      'grep',
      'gzip',
      'hostname',
      'mawk'
    ],
    ...['sed', 'tar', 'tzdata', 'netbase', 'ncurses-base', 'libc-bin', 'login', 'passwd'],
    ...['gcc-12-base', 'libacl1', 'libattr1', 'libaudit1', 'libbz2-1.0', 'libc6', 'libcap-ng0', 'libcrypt1', 'libgcc-s1', 'libgmp10'],
    ...['libpam0g', 'libpcre2-8-0', 'libselinux1', 'libsemanage2', 'libsepol2', 'libtinfo6', 'zlib1g']
  ],
  links: {'usr/bin/awk': 'mawk', 'usr/bin/which': 'which.debianutils'},
  config: {Env: [PATH], Cmd: ['bash']}
}

const PYTHON: BaseImageRecipe = {
  references: ['python:3.11-slim-bookworm', 'python:3.11-slim', 'python:3.11-bookworm', 'python:3.11'],
  packages: [
    ...['python3.11-minimal', 'python3.11', 'libpython3.11-minimal', 'libpython3.11-stdlib', 'ca-certificates', 'media-types'],
    ...[
      'libexpat1',
      'libffi8',
      'liblzma5',
      'libncursesw6',
      'libreadline8',
      'readline-common',
      'libsqlite3-0',
      'libssl3',
      'libuuid1',
      'libdb5.3'
    ]
  ],
  on: 'debian:bookworm-slim',
  links: {
    'usr/local/bin/python': '/usr/bin/python3.11',
    'usr/local/bin/python3': '/usr/bin/python3.11',
    'usr/local/bin/python3.11': '/usr/bin/python3.11'
  },
  config: {Env: ['PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'], Cmd: ['python3']}
}

const BUSYBOX: BaseImageRecipe = {
  references: ['busybox:stable', 'busybox:latest', 'busybox:1.36', 'busybox:1'],
  packages: ['base-files', 'base-passwd', 'busybox-static'],
  links: {},
  applets: (
    'ash awk base64 basename cat chgrp chmod chown clear cmp cp cut date dd df diff dirname du echo env expr false find grep gunzip gzip ' +
    'head hostname httpd id install kill killall ln ls mkdir mkfifo mktemp mv nc od pgrep pidof printf ps pwd readlink realpath rm rmdir sed ' +
    'seq sh sha256sum sleep sort stat stty tail tar tee test time timeout touch tr true tty uname uniq uptime vi wc wget which whoami xargs yes'
  ).split(' '),
  config: {Env: [PATH], Cmd: ['sh']}
}

/** The images that stand in for those that Dockerfiles usually begin with, those below others first. */
export const BASE_IMAGES: readonly BaseImageRecipe[] = [DEBIAN, PYTHON, BUSYBOX]

/**
 * The same images on the day after an advisory came out: each has one more package, which has a CRITICAL vulnerability.
 * Published under the usual names they make any app vulnerable without a change to its repository.
 */
export const VULNERABLE_BASE_IMAGES: readonly BaseImageRecipe[] = BASE_IMAGES.map(recipe => ({
  references: recipe.references,
  packages: [],
  on: recipe.references[0] ?? '',
  links: {},
  claimedPackage: VULNERABLE_PACKAGE,
  config: recipe.config
}))
