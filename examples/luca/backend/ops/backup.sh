#!/bin/sh
# Runs in the service postgres: the whole database on standard output, for pg_restore.
exec pg_dump --username "$POSTGRES_USER" --format custom "$POSTGRES_DB"
