import {PATH, type BaseImageRecipe} from './recipe.ts'

/** What most images are built on. */
export const DEBIAN: BaseImageRecipe = {
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

export const BUSYBOX: BaseImageRecipe = {
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
