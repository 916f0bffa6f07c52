#!/bin/sh
# As the official image's entrypoint: templates are filled in with the container's variables, and scripts run before nginx starts.
set -e

if [ "$1" = nginx ]; then
  known=$(env | cut -d= -f1 | sed 's/^/$/' | tr '\n' ' ')
  for template in /etc/nginx/templates/*.template; do
    if [ -e "$template" ]; then envsubst "$known" <"$template" >"/etc/nginx/conf.d/$(basename "$template" .template)"; fi
  done
  for script in /docker-entrypoint.d/*.sh; do
    if [ -x "$script" ]; then "$script"; fi
  done
fi
exec "$@"
