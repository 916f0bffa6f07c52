import type {Place} from '../../../support/played-place.ts'
import {choosePairs} from './pairwise.ts'

/** What can go wrong around a deploy that is not the new version's own fault. */
export const FAULTS = [
  'connection cut',
  'disk full',
  'runner cancelled',
  'runner lost',
  'main killed',
  'registry 500',
  'network silent'
] as const

export type Fault = (typeof FAULTS)[number]

/** The phases of a deploy, in their order; each is a place at which a host can be stopped. */
export const PHASES: readonly Place[] = [
  'examine',
  'lock',
  'files',
  'login',
  'pull',
  'backup',
  'migrate',
  'up',
  'verify',
  'after',
  'commit',
  'current',
  'unlock'
]

export const HOST_COUNTS = [1, 3] as const

export type HostCount = (typeof HOST_COUNTS)[number]

/** One fault at one phase of one deploy. */
export interface Cell {
  readonly fault: Fault
  readonly phase: Place
  readonly hosts: HostCount
  readonly onFailure: 'stop' | 'all'
}

/** Phases in which something runs differently from before, or has been: until the end is recorded, `on-failure: all` puts it back everywhere. */
export const CHANGING: readonly Place[] = ['migrate', 'up', 'verify', 'after', 'commit', 'current']

/** Why a fault cannot meet a phase; undefined when it can. */
export function whyNot(fault: Fault, phase: Place): string | undefined {
  if (fault !== 'registry 500' || phase === 'login' || phase === 'pull') return undefined
  return 'the registry is asked in login and pull only: everything later starts what was pulled then ("--pull missing")'
}

/** A network that goes silent ends no connection: the host only notices it after 75 seconds, so it is played at some phases. */
const SILENT: readonly Place[] = ['lock', 'up', 'current']

/** Faults that are also played on three hosts that all are to be put back when one fails. */
const ALL_OR_NONE: readonly Fault[] = ['connection cut', 'disk full', 'runner cancelled', 'runner lost']

export function isPlayed(fault: Fault, phase: Place): boolean {
  return whyNot(fault, phase) === undefined && (fault !== 'network silent' || SILENT.includes(phase))
}

/** Every cell that makes sense; those that take longest come first. */
export function allCells(): Cell[] {
  const cells = (hosts: HostCount, onFailure: Cell['onFailure'], faults: readonly Fault[], phases: readonly Place[]) =>
    faults.flatMap(fault => phases.filter(phase => isPlayed(fault, phase)).map((phase): Cell => ({fault, phase, hosts, onFailure})))
  return [...cells(1, 'stop', FAULTS, PHASES), ...cells(3, 'stop', FAULTS, PHASES), ...cells(3, 'all', ALL_OR_NONE, CHANGING)]
}

/** A dozen of them: each fault that shows at once on one host and on several, each phase, and both ways to end a failure. */
export function someCells(): Cell[] {
  return choosePairs(
    allCells().filter(({fault}) => fault !== 'network silent'),
    [['fault', 'hosts']]
  )
}
