#!/bin/bash
# What people use of the official image's entrypoint: POSTGRES_PASSWORD, _USER, _DB (each also as _FILE), POSTGRES_INITDB_ARGS,
# POSTGRES_HOST_AUTH_METHOD, and scripts in /docker-entrypoint-initdb.d. Unlike there, databases sort and compare as C.UTF-8 does.
set -euo pipefail

# Takes a variable, or what the file says that NAME_FILE names.
take() {
  local name=$1 file="${1}_FILE" fallback=${2:-}
  if [ -n "${!name:-}" ] && [ -n "${!file:-}" ]; then
    echo "error: both $name and $file are set" >&2
    exit 1
  fi
  local value=${!name:-$fallback}
  if [ -n "${!file:-}" ]; then value=$(<"${!file}"); fi
  export "$name=$value"
  unset "$file"
}

refuse_without_password() {
  if [ -n "$POSTGRES_PASSWORD" ] || [ "${POSTGRES_HOST_AUTH_METHOD:-}" = trust ]; then return; fi
  echo 'Error: Database is uninitialized and superuser password is not specified.' >&2
  echo '       You must specify POSTGRES_PASSWORD to a non-empty value for the superuser.' >&2
  exit 1
}

sql() {
  psql --set ON_ERROR_STOP=1 --no-password --no-psqlrc --username "$POSTGRES_USER" "$@"
}

run_scripts() {
  local script
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sh)
        echo "$0: running $script"
        # shellcheck disable=SC1090
        if [ -x "$script" ]; then "$script"; else . "$script"; fi
        ;;
      *.sql) echo "$0: running $script" && sql --dbname "$POSTGRES_DB" --file "$script" ;;
      *.sql.gz) echo "$0: running $script" && gunzip --stdout "$script" | sql --dbname "$POSTGRES_DB" ;;
    esac
  done
}

make_database() {
  refuse_without_password
  # shellcheck disable=SC2086 # these are several arguments
  initdb --username "$POSTGRES_USER" --pwfile <(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-} -D "$PGDATA"
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  printf "\nlisten_addresses = '*'\n" >>"$PGDATA/postgresql.conf"
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" --wait start
  if [ "$POSTGRES_DB" != postgres ]; then
    sql --dbname postgres --set name="$POSTGRES_DB" <<<'CREATE DATABASE :"name";'
  fi
  run_scripts
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" --mode fast --wait stop
  echo 'PostgreSQL init process complete; ready for start up.'
}

if [ "${1:0:1}" = - ]; then set -- postgres "$@"; fi
if [ "$1" = postgres ]; then
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    find "$PGDATA" /run/postgresql \! -user postgres -exec chown postgres {} +
    exec gosu postgres "$BASH_SOURCE" "$@"
  fi
  take POSTGRES_PASSWORD
  take POSTGRES_USER postgres
  take POSTGRES_DB "$POSTGRES_USER"
  mkdir -p "$PGDATA"
  if [ ! -s "$PGDATA/PG_VERSION" ]; then
    make_database
  else
    echo 'PostgreSQL Database directory appears to contain a database; Skipping initialization'
  fi
fi
exec "$@"
