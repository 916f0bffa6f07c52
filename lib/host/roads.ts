import type {RoadName} from './release.ts'
import {COMPOSE_ROAD} from './roads/compose.ts'
import {SERVICE_ROAD} from './roads/service.ts'

/**
 * The shell functions of each road, for the host alone: the guard, a run that takes a lock over, a post part and `fairway unlock` have to take
 * back whatever kind of release was begun, and know of it only what lies on the host. This is the one place where the roads are joined.
 *
 * The text of a road named R is POSIX sh (dash and BusyBox run it) and defines:
 *
 * - `R_restore`: `$previous` runs again, or, where that is empty, what `$id` began is taken down. It sets `code` (0: it worked) and may set
 *   `left` (names, between spaces, of what still runs and was not touched: then the release's files stay) and `lost` (what can no longer be put
 *   back). It says what was `left`, too. Returns a failure when it could not begin.
 * - `R_unstage`: takes back what staging `$id` changed outside of its release folder; nothing runs differently yet. May set `lost`.
 * - `R_busy`: prints the names of what runs and must not be broken off, such as a migration.
 *
 * It may use the variables `directory` (the project's folder), `project`, `id` (the release that was begun; its folder may be incomplete),
 * `previous` (the release that ran, or empty), `seconds` (for what has to get healthy), `limit` (seconds for all of it), and the functions of
 * lib/ssh/shell-functions.ts and `say`. Everything else it has to find in the two release folders. Each of its own functions and variables begins with
 * its name, or is defined in its text alone; those of this wing (the ones above and `work`, `token`, `unfinished`, `road`) are not set by it but for
 * the three results. It never reads its input, never ends the shell, and works with and without `set -e`. What it removes
 * and what it never does (volumes, the release that `current` names) is the rule of this wing.
 */
const TEXTS: Readonly<Record<RoadName, string>> = {compose: COMPOSE_ROAD, service: SERVICE_ROAD}

const call = (what: string, otherwise: string) => `  case "$road" in
${Object.keys(TEXTS)
  .map(name => `    ${name}) ${name}_${what} ;;`)
  .join('\n')}
    *) ${otherwise} ;;
  esac`

/**
 * All roads, and the functions that go to the right one: `find_road` by `$id` and `$previous`, then `put_previous_back`, `take_staging_back`,
 * `what_is_busy`. A release says its road before anything else of it is there; where it does not, it was never begun, and the one before it
 * tells. With neither, nothing can be put back, and that is said.
 */
export const ROADS = `
${Object.values(TEXTS).join('\n')}
find_road() {
  left=
  lost=
  road=$(cat "$directory/releases/$id/fairway.road" 2>/dev/null || true)
  if [ -z "$road" ] && [ -n "$previous" ]; then road=$(cat "$directory/releases/$previous/fairway.road" 2>/dev/null || true); fi
}
put_previous_back() {
  code=0
${call('restore', `printf 'The road of release %s is not known.\\n' "$id" >&2; code=1; return 1`)}
}
take_staging_back() {
${call('unstage', ':')}
}
what_is_busy() {
${call('busy', ':')}
}
`
