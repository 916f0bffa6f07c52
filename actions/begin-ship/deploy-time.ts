import {formatDuration, parseDuration} from '../../lib/action/duration.ts'
import {duration, integer, readInputs} from '../../lib/action/inputs.ts'
import type {BeginShipInputs} from './inputs.ts'
import {problemsOf} from './judging.ts'

/** What is empty has the default of deploy-ssh, and the job that of deploy.yml; a test compares. */
export const USUAL = {lock: '5m', deploy: '15m', health: '60s', minutes: '60'} as const

/** What the job needs besides: to check out, to ask 1Password, to remove what it wrote. */
const REST = parseDuration('10m')

type Times = Pick<BeginShipInputs, 'lock-timeout' | 'timeout' | 'health-timeout' | 'timeout-minutes'>

const kinds = {
  'lock-timeout': duration({default: USUAL.lock}),
  timeout: duration({default: USUAL.deploy}),
  'health-timeout': duration({default: USUAL.health}),
  'timeout-minutes': integer({default: USUAL.minutes, min: 1, max: 7_200})
}

/**
 * Whether the waits of a deploy fit into each other and into their job: GitHub ends that without asking what runs on the host.
 *
 * @returns a text for each that is wrong
 */
export function timeProblems(inputs: BeginShipInputs): string[] {
  const names = Object.keys(kinds) as (keyof typeof kinds)[]
  const wrong = names.flatMap(name => problemsOf(name, inputs, kinds[name]))
  return wrong.length > 0 ? wrong : sumProblems(inputs)
}

function sumProblems(inputs: Times): string[] {
  const {
    'lock-timeout': lock,
    timeout,
    'health-timeout': health,
    'timeout-minutes': minutes
  } = readInputs(kinds, name => inputs[name as keyof Times])
  if (health > timeout) {
    return [
      `Input "health-timeout" (${formatDuration(health)}) is longer than "timeout" (${formatDuration(timeout)}), in which it counts. Raise "timeout".`
    ]
  }
  const needed = Math.ceil((lock + 2 * timeout + REST) / 60_000)
  if (needed <= minutes) return []
  return [
    `Input "timeout-minutes" is ${minutes}, and the job that deploys may take ${needed}: ${formatDuration(lock)} for the lock ("lock-timeout"), ` +
      `${formatDuration(timeout)} for the deploy ("timeout"), as long again to put the previous version back, and ${formatDuration(REST)} for the ` +
      `rest. Write "timeout-minutes: ${needed}", or a shorter wait.`
  ]
}
