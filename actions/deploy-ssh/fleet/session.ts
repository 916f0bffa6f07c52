import {renderRecordMembers, type RecordSigners} from '../../../lib/host/release-record.ts'
import type {HostLine} from '../../../lib/ssh/address.ts'
import type {Host, RunOptions} from '../../../lib/ssh/connection.ts'
import type {Kept} from '../../../lib/ssh/kept-script.ts'
import {logLine, type HeldLock} from '../../../lib/ssh/shell.ts'
import type {Clock} from '../clock.ts'
import type {DeployLog} from '../dependencies.ts'
import type {DeployOutcome} from '../result.ts'
import type {HookNotes, HostState, Road, Session, Timing} from '../road.ts'

export interface SessionParts {
  readonly line: HostLine
  readonly road: Road
  readonly log: DeployLog
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly timing: Timing
  /** Who does it, for the record on the host. */
  readonly signers: RecordSigners
  /** With which the lock on this host is ours, when it is. */
  readonly token: string
}

/** One host of the run, as the fleet sees it. */
export class HostSession implements Session {
  readonly line: HostLine
  readonly road: Road
  readonly log: DeployLog
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly timing: Timing
  readonly #signers: RecordSigners
  readonly #token: string
  #host: Host | undefined
  state: HostState | undefined
  id = ''
  hooks: HookNotes = {}
  /** Stays on the host while the lock is ours. */
  guard: Kept | undefined
  /** Whether the lock may be ours; the host decides by its token. */
  isLocked = false
  /** The version that the new release gave when it was verified; undefined before. */
  served: string | undefined
  /** How it ended here; undefined until it has. */
  outcome: DeployOutcome | undefined
  #isChanging = false

  constructor({line, road, log, clock, signal, timing, signers, token}: SessionParts) {
    this.line = line
    this.road = road
    this.log = log
    this.clock = clock
    this.signal = signal
    this.timing = timing
    this.#signers = signers
    this.#token = token
  }

  get host(): Host {
    if (this.#host === undefined) throw new Error(`There is no connection to ${this.line.name} yet.`)
    return this.#host
  }

  set host(host: Host) {
    this.#host = host
  }

  get isConnected(): boolean {
    return this.#host !== undefined
  }

  get directory(): string {
    return this.state?.directory ?? ''
  }

  get held(): HeldLock {
    return {directory: this.directory, token: this.#token}
  }

  get record(): string {
    return renderRecordMembers(this.road.facts(this, ''), this.#signers)
  }

  /** How long the work on this host took. */
  get milliseconds(): number {
    return this.clock.phases.reduce((sum, phase) => sum + Math.round(phase.milliseconds), 0)
  }

  /** Whether something may run differently from before. */
  get isChanging(): boolean {
    return this.#isChanging
  }

  beginChange(): void {
    this.#isChanging = true
  }

  phase<Value>(name: string, title: string, work: () => Promise<Value>): Promise<Value> {
    return this.clock.measure(name, () => this.log.group(title, work))
  }

  logged(most?: number): RunOptions {
    return {timeout: this.clock.left(most), signal: this.signal, onLine: line => this.log.info(logLine(line))}
  }
}
