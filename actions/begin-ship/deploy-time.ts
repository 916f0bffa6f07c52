import {formatDuration, parseDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {duration, integer, readInputs} from '../../lib/action/inputs.ts'
import {parseHosts} from '../../lib/deploy/hosts.ts'
import type {BeginShipInputs} from './inputs.ts'
import {problemsOf} from './judging.ts'

/** What is empty has the default of deploy-ssh, and the job that of deploy.yml; a test compares. */
export const USUAL = {lock: '5m', deploy: '15m', health: '60s', parallel: '1', minutes: '90'} as const

/** What the job needs besides: to check out, to ask 1Password, to remove what it wrote. */
const REST = parseDuration('10m')

const kinds = {
  'lock-timeout': duration({default: USUAL.lock}),
  timeout: duration({default: USUAL.deploy}),
  'health-timeout': duration({default: USUAL.health}),
  // Empty where there is none.
  'backup-timeout': duration({default: '0s'}),
  'migrate-timeout': duration({default: '0s'}),
  'after-timeout': duration({default: '0s'}),
  'max-parallel': integer({default: USUAL.parallel, min: 1, max: 1_000}),
  'timeout-minutes': integer({default: USUAL.minutes, min: 1, max: 7_200})
}

const NAMES = Object.keys(kinds) as (keyof typeof kinds)[]

/**
 * Whether the waits of a deploy fit into each other and into their job: GitHub ends that without asking what runs on the host.
 *
 * @returns a text for each that is wrong
 */
export function timeProblems(inputs: BeginShipInputs): string[] {
  const wrong = NAMES.flatMap(name => problemsOf(name, inputs, kinds[name]))
  return wrong.length > 0 ? wrong : sumProblems(inputs)
}

function sumProblems(inputs: BeginShipInputs): string[] {
  const times = readInputs(kinds, name => inputs[name as keyof typeof kinds])
  const {'lock-timeout': lock, timeout, 'health-timeout': health, 'timeout-minutes': minutes} = times
  if (health > timeout) {
    return [
      `Input "health-timeout" (${formatDuration(health)}) is longer than "timeout" (${formatDuration(timeout)}), in which it counts. Raise "timeout".`
    ]
  }
  const {'after-timeout': after} = times
  // Of the hosts of a wave each waits for the others with these two: they may be of one database.
  const before = times['backup-timeout'] + times['migrate-timeout']
  const hosts = Math.max(1, inputs.hosts.length)
  const waves = wavesOf(inputs, times['max-parallel'])
  const needed = Math.ceil((lock + hosts * before + waves * (timeout + after) + timeout + REST) / 60_000)
  if (needed <= minutes) return []
  const parts = [
    `${formatDuration(lock)} for the lock ("lock-timeout")`,
    ...(before === 0 ? [] : [`${timesOf(hosts)}${formatDuration(before)} for backup and migration`]),
    ...(after === 0 ? [] : [`${timesOf(waves)}${formatDuration(after)} for what comes after ("after-timeout")`]),
    `${timesOf(waves)}${formatDuration(timeout)} for the deploy ("timeout")`,
    `${formatDuration(timeout)} to put the previous version back`
  ]
  return [
    `Input "timeout-minutes" is ${minutes}, and the job that deploys may take ${needed}: ${parts.join(', ')}, and ${formatDuration(REST)} for the ` +
      `rest. Write "timeout-minutes: ${needed}", or a shorter wait.`
  ]
}

const timesOf = (count: number) => (count === 1 ? '' : `${count} times `)

/** How many waves there are: the canaries come first, and their last wave need not be full. Lines that are wrong are said elsewhere. */
function wavesOf({hosts, user, canary}: BeginShipInputs, parallel: number): number {
  if (hosts.length === 0) return 1
  const first = /^\d+$/.test(canary) ? Math.min(Number(canary), hosts.length) : canary === '' ? 0 : inGroup(hosts, user, canary)
  return Math.ceil(first / parallel) + Math.ceil((hosts.length - first) / parallel)
}

function inGroup(hosts: readonly string[], user: string, group: string): number {
  try {
    return parseHosts(hosts, user).filter(line => line.group === group).length
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return 0
  }
}
