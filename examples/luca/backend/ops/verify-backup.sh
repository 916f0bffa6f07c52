#!/bin/sh
# Runs in the service postgres with a backup on standard input: fails unless it is whole. Everything is read, nothing is restored.
exec pg_restore --file /dev/null
