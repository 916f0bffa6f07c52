import {HOOK_LABEL, HOOK_NEEDS_LABEL, HOOKS, START_PROJECT} from '../../../lib/host/roads/compose.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import type {Command} from './commands.ts'
import {words} from './containers.ts'
import {NEEDS} from './needs.ts'

export interface MigrationValues {
  readonly project: string
  /** The release's folder, absolute. */
  readonly release: string
  /** Of its container. */
  readonly name: string
  /** What the service needs: `SERVICE:CONDITION`, between blanks. */
  readonly needs: string
  /** How long what it needs may take to be ready. */
  readonly seconds: number
  /** How long starting that may take in all. */
  readonly limit: number
}

/**
 * Starts a migration in a container of its own, which nothing ends but the migration: neither this connection, nor a cancel. What it needs and does
 * not run is started first, as in a first deploy; what runs is left as it is. It says `migrating` just before; from then on the data may be another.
 *
 * `run` has no `--pull` in older versions; where it has, a service's `pull_policy: always` would ask the registry again, without a login.
 */
export function startMigrationScript({service, argv}: Command, values: MigrationValues): Script {
  return {
    name: 'start-migration',
    values: {...values, service},
    lock: 'changing',
    body: `
${START_PROJECT}
${NEEDS}
cd "$release"
missing=$(missing_of $needs)
if [ -n "$missing" ]; then
  start_project --no-recreate $missing
  if [ -n "$ended" ] || [ "$code" != 0 ]; then say not-ready "$(printf '%s' "$missing" | one_line)"; return 1; fi
fi
if ! wait_for_needs $needs; then say not-ready "$unready"; return 1; fi
pull=
if docker compose run --help 2>/dev/null | grep -q -e '--pull '; then pull='--pull missing'; fi
names=
for need in $needs; do names="$names\${names:+,}\${need%%:*}"; done
: > "$work/migrated"
say migrating "$name"
if ! compose run --detach --no-deps $pull --name "$name" --label ${HOOK_LABEL}=migrate --label "${HOOK_NEEDS_LABEL}=$names" "$service" ${words(argv)} >/dev/null; then
  docker rm "$name" >/dev/null 2>&1 || true
  say not-started "$name"
  return 1
fi
`
  }
}

/**
 * Follows a migration to its end, says its `exit`, and only then removes its container. What it writes goes to the error output: on the other one it
 * could say things in our name.
 */
export function followMigrationScript(values: {name: string}): Script {
  return {
    name: 'follow-migration',
    values,
    body: `
docker logs --follow "$name" >&2 2>&1 &
following=$!
code=$(docker wait "$name") || code=
tries=0
while kill -0 "$following" 2>/dev/null && [ "$tries" -lt 25 ]; do nap; tries=$((tries + 1)); done
kill "$following" 2>/dev/null || true
case "$code" in ''|*[!0-9]*) return 1 ;; esac
say exit "$code"
# A program that is not attached to a terminal writes its usual output when it ends, behind the error: that is what a person looks for.
if [ "$code" != 0 ]; then say error "$(docker logs --tail 20 "$name" 2>&1 >/dev/null | grep . | tail -n 1 | one_line | cut -c 1-2000)"; fi
docker rm "$name" >/dev/null || true
`
  }
}

/** Where a migration is that could not be followed to its end: says `state`, as the engine does, and `exit`. */
export function lookAtMigrationScript(values: {name: string}): Script {
  return {
    name: 'look-at-migration',
    values,
    body: `
if facts=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}}' "$name" 2>/dev/null); then
  say state "\${facts% *}"
  say exit "\${facts##* }"
else
  say state gone
fi
`
  }
}

/** Removes the containers of migrations that have ended since, or never began, and says how: `ended NAME EXIT WORDS`. */
export function endedMigrationsScript(values: {project: string}): Script {
  return {
    name: 'ended-migrations',
    values,
    lock: 'needed',
    body: `
${HOOKS}
for name in $(hooks_of -a --filter status=exited --filter status=dead --filter status=created --format '{{.Names}}'); do
  if [ "$(docker inspect --format '{{.State.Status}}' "$name" 2>/dev/null)" != created ]; then
    say ended "$name $(docker inspect --format '{{.State.ExitCode}}' "$name") $(docker logs --tail 5 "$name" 2>&1 | one_line | cut -c 1-2000)"
  fi
  docker rm "$name" >/dev/null || true
done
`
  }
}
