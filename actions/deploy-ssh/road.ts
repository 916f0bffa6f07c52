import type {HostLine} from '../../lib/ssh/address.ts'
import type {Host, RunOptions} from '../../lib/ssh/connection.ts'
import type {HeldLock} from '../../lib/ssh/shell.ts'
import type {ReleaseFacts, RoadName} from '../../lib/host/release.ts'
import type {ImageSet} from '../../lib/deploy/images.ts'
import type {RecordWord} from '../../lib/host/release-record.ts'
import type {Clock} from './clock.ts'
import type {DeployLog} from './dependencies.ts'
import type {Finding} from './examine/finding.ts'
import type {Release} from './examine/folder.ts'
import type {HookNotes} from './hooks/notes.ts'
import type {DeployOutcome} from './result.ts'
import type {Verification} from './verify/verify.ts'

/**
 * What a kind of release does on one host. There is one object for each host of a run, which may remember what it found. The fleet calls these
 * in this order and nothing else: it takes the lock between two `examine`s, and lets it go itself.
 *
 * What fails as expected is an `ActionError`, which ends the deploy on every host. Until `session.beginChange()` was called, nothing runs differently,
 * and the host only takes the release away again (`R_unstage` of lib/host/roads.ts). After it, `restore` puts back what ran before. A cancel, a lost runner
 * or connection is not the road's business: the host does it alone, by the functions of lib/host/roads.ts.
 */
export interface Road {
  readonly name: RoadName
  /** Says all that is missing, and changes nothing. It is asked again under the lock. Sets `session.state`, where the host said enough. */
  examine(session: Session): Promise<readonly Finding[]>
  /** Puts the release on the host; nothing runs differently. Sets `session.id` as soon as the host has made the release's folder. */
  stage(session: Session): Promise<void>
  /**
   * What has to be done before anything is replaced, such as a backup and a migration. Hosts of one wave do this one after the other: they may share
   * a database. Calls `session.beginChange()` before the first thing that changes data.
   */
  before(session: Session): Promise<HookNotes>
  /** Brings the host to the release. Calls `session.beginChange()` first. */
  change(session: Session): Promise<void>
  /** Whether what runs is what should run, and answers. */
  verify(session: Session): Promise<Verification>
  /** What has to be done with the new release while the old one can still be put back. */
  after(session: Session): Promise<void>
  /** Puts back what ran before and verifies it. Never throws for a host that cannot be put back: that is the outcome `failed`, `uncertain`. */
  restore(session: Session, why: string): Promise<DeployOutcome>
  /** What the release says about itself once it runs. @param served the version that it gave when it was verified */
  facts(session: Session, served: string): ReleaseFacts
  /**
   * sh text that removes what no kept release needs any more, once the release works. It has the values of `CommitValues` (fleet/commit-scripts.ts);
   * a failure of it is only a warning.
   */
  readonly prune: string
  /** What the record says of a release that works; `deployed` where it says nothing else. */
  readonly word?: RecordWord
  /** Its images, where the inputs do not say them. */
  readonly images?: ImageSet
  /** What the summary says besides, plain text. */
  readonly notes?: readonly string[]
  /** What units were made to do, `restart app.service`, where it is about units. */
  readonly acted?: readonly string[]
}

/** One host of the run, from the first look at it to the end. */
export interface Session {
  readonly line: HostLine
  /** The connection; under the lock each script of it is known to the lock. */
  readonly host: Host
  /** Where there are several hosts, each line says which one it is about. */
  readonly log: DeployLog
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How to wait and what time it is, where a test says it. */
  readonly timing: Timing
  /** What the last look found; undefined where the host did not say enough. */
  state: HostState | undefined
  /** The project's directory on the host; empty before it was looked at. */
  readonly directory: string
  readonly held: HeldLock
  /** What is known beforehand of the line about this release in `releases.jsonl`, see lib/host/release-record.ts. */
  readonly record: string
  /** The release whose folder may exist; empty before. */
  id: string
  /** What hooks have done: a road says it at once, because the next thing may fail. */
  hooks: HookNotes
  /** From here on a failure is a reason to put back what ran before. */
  beginChange(): void
  /** A part of the work, measured under a name, with a title in the log. */
  phase<Value>(name: string, title: string, work: () => Promise<Value>): Promise<Value>
  /** For a script whose programs' output belongs into the log. @param most milliseconds; what is left of the time otherwise */
  logged(most?: number): RunOptions
}

export interface Timing {
  readonly now?: () => number
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** What the fleet needs to know of a host that was looked at; a road may know more. */
export interface HostState {
  /** The project's directory, absolute and without symbolic links. */
  readonly directory: string
  /** The release that runs; undefined before the first deploy. */
  readonly previous: Release | undefined
  /** The folder from which somebody started what runs, where it is taken over. */
  readonly adopts?: string
  /** What the host has, for the log: `Docker 28.1.0, Compose 2.40.3`. */
  readonly summary: string
  /** What tells the place of the deploy from any other, whatever name it was reached by: an engine, a machine. Undefined when it is not known. */
  readonly machine?: string | undefined
}

export type {HookNotes}
