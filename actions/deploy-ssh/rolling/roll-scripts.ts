import {START_PROJECT} from '../../../lib/host/roads/compose.ts'
import {ROLLING} from '../../../lib/host/roads/rolling.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'
import type {Command} from '../hooks/commands.ts'
import {words} from '../hooks/containers.ts'
import {NEEDS} from '../hooks/needs.ts'

export interface RollValues {
  readonly project: string
  /** The release's folder, absolute. */
  readonly release: string
  /** Which services are rolled, in this order, between blanks. */
  readonly services: string
  /** What they need and is not rolled itself, `SERVICE:CONDITION`, between blanks: that is brought to the release first. */
  readonly needs: string
  /** How long a service may take to get healthy. */
  readonly seconds: number
  /** How long all that is needed may take to start. */
  readonly limit: number
  readonly drain_wait: number
}

/**
 * Replaces services one after the other, each without a gap. Says `not-rolled SERVICE WHY` and fails where a new container does not get healthy, and
 * `not-drained SERVICE WHY`, which is only a warning.
 */
export function rollScript(drains: readonly Command[], values: RollValues): Script {
  const cases = drains.map(({service, argv}) => `    ${shellQuote(service)}) docker exec "$2" ${words(argv)} ;;`)
  return {
    name: 'roll',
    values: {...values},
    lock: 'changing',
    body: `
${START_PROJECT}
${ROLLING}
${NEEDS}
drain_with() {
  case "$1" in
${cases.join('\n')}
    *) return 2 ;;
  esac
}
cd "$release"
: > ${RELEASE_FILES.rolling}
if [ -n "$needs" ]; then
  names=
  for need in $needs; do names="$names \${need%%:*}"; done
  start_project $names
  if [ -n "$ended" ] || [ "$code" != 0 ]; then say not-rolled "\${services%% *} what it needs could not be started"; return 1; fi
  if ! wait_for_needs $needs; then say not-rolled "\${services%% *} $unready, which it needs, was not ready within $seconds s"; return 1; fi
fi
for service in $services; do
  if ! roll_service "$service"; then say not-rolled "$service $why"; return 1; fi
done
`
  }
}
