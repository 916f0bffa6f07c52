#!/bin/sh
# As the official image's entrypoint: options alone are redis-server's, and it does not run as root.
set -e

if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then set -- redis-server "$@"; fi
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  find . \! -user redis -exec chown redis {} +
  exec gosu redis "$0" "$@"
fi
if [ "$1" = redis-server ]; then
  # The official image is compiled to answer other containers without a password too. What the command says itself comes later and wins.
  shift
  configuration=
  if [ "${1%.conf}" != "$1" ]; then
    configuration=$1
    shift
  fi
  set -- redis-server ${configuration:+"$configuration"} --protected-mode no "$@"
fi
exec "$@"
