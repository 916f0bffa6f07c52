import {describeDiagnostic, type SafeDiagnostic} from './diagnostics.ts'
import type {ObjectAction, StreamMessage} from './messages.ts'
import {plainName} from '../plan/plan-text.ts'

/** What became of one object of the plan. */
export interface AppliedObject {
  readonly address: string
  readonly action: ObjectAction
  /** Whole seconds that its steps took, as Terraform counts them. */
  readonly seconds: number
  /**
   * Of a failed one: `errored`; `unfinished` when it was begun and nobody said how it ended; `gone` when it was to be replaced, the old
   * object is destroyed, and the new one failed or was not begun; `perhaps-gone` when what was destroyed may be one that was left over
   * (deposed), which has the same address.
   */
  readonly failure?: 'errored' | 'unfinished' | 'gone' | 'perhaps-gone'
}

/** What became of the objects of a plan, each list in the order of the plan. */
export interface AppliedObjects {
  readonly completed: readonly AppliedObject[]
  readonly failed: readonly AppliedObject[]
  readonly notStarted: readonly AppliedObject[]
}

interface Step {
  started: number
  completed: number
  errored: number
}

interface Track {
  readonly planned: ObjectAction[]
  readonly steps: Map<ObjectAction, Step>
  seconds: number
  /** A provisioner ran for it after its creation was begun: it was made, whatever came of the provisioner. */
  isMade: boolean
}

/** Of errors, and of warnings. More say nothing new, and are compared with each other. */
const MOST_DIAGNOSTICS = 200

/** What Terraform does without a word: it only writes it into the state. */
const UNANNOUNCED: ReadonlySet<ObjectAction> = new Set(['remove', 'move', 'import', 'noop'])

/** Whether nobody can tell of an object that was not begun that it was not done. */
export const isUnannounced = ({action}: AppliedObject) => UNANNOUNCED.has(action)

/** Follows an apply by the lines of its stream. */
export class ApplyProgress {
  readonly #objects = new Map<string, Track>()
  readonly #diagnostics: Readonly<Record<SafeDiagnostic['severity'], SafeDiagnostic[]>> = {error: [], warning: []}
  #hasFinished = false
  #isDoubtful = false
  #hasBegun = false
  #stateDump: string | undefined

  /**
   * @param message of the next line
   * @returns a line for the log, when there is something to say; no value is in it
   */
  add(message: StreamMessage): string | undefined {
    switch (message.kind) {
      case 'planned':
      case 'start':
        this.#begin(message.kind, message.address, message.action)
        return undefined
      case 'progress':
        return this.#progress(message.address, message.action, message.seconds)
      case 'complete':
      case 'errored':
        return this.#end(message.kind, message.address, message.action, message.seconds)
      case 'provision':
        this.#provision(message.address)
        return undefined
      case 'diagnostic':
        return this.#diagnose(message.diagnostic)
      case 'finished':
        this.#hasFinished = true
        return undefined
      case 'state-dump':
        this.#stateDump = message.state
        return 'error: Terraform could not write the state anywhere and printed it; it is kept.'
      case 'unreadable':
        this.#isDoubtful = true
        return undefined
      case 'other':
        return undefined
    }
  }

  /** Whether Terraform said at its end that it applied the plan. */
  get hasFinished(): boolean {
    return this.#hasFinished
  }

  /** Whether something may have been changed: something was begun, or a line was not understood that may have said so. */
  get mayHaveChanged(): boolean {
    return this.#hasBegun || this.#isDoubtful
  }

  /** Errors first. */
  get diagnostics(): readonly SafeDiagnostic[] {
    return [...this.#diagnostics.error, ...this.#diagnostics.warning]
  }

  /** Addresses of the objects that were made or changed, as far as it is known: a state without them is not that of this apply. */
  get made(): string[] {
    const isMade = ({steps, isMade}: Track) => isMade || (['create', 'update'] as const).some(action => doneOf(steps, action) > 0)
    return [...this.#objects].filter(([, track]) => isMade(track)).map(([address]) => address)
  }

  /** The state as JSON, when Terraform could write it nowhere else. */
  get stateDump(): string | undefined {
    return this.#stateDump
  }

  /**
   * @param isWhole whether the apply went to its end: then what was planned and not announced is done too
   * @param isWalked whether nothing but saving the state went wrong: then what is never announced (a forgotten object) is done too
   */
  objects(isWhole: boolean, isWalked = isWhole): AppliedObjects {
    const completed: AppliedObject[] = []
    const failed: AppliedObject[] = []
    const notStarted: AppliedObject[] = []
    for (const [address, track] of this.#objects) {
      const object = {address, action: actionOf(track), seconds: track.seconds}
      const failure = failureOf(track)
      // When Terraform succeeds, a step that it did not announce is not a failure.
      if (failure !== undefined && !(isWhole && failure === 'unfinished')) failed.push({...object, failure})
      else if (isWhole || track.steps.size > 0 || (isWalked && isUnannounced(object))) completed.push(object)
      else notStarted.push(object)
    }
    return {completed, failed, notStarted}
  }

  #begin(kind: 'planned' | 'start', address: string, action: ObjectAction): void {
    // A data source that is read changes nothing.
    if (action === 'read') return
    const track = this.#track(address)
    if (kind === 'planned') track.planned.push(action)
    else {
      this.#hasBegun = true
      stepOf(track, action).started++
    }
  }

  #progress(address: string, action: ObjectAction, seconds: number): string | undefined {
    // Terraform says so every ten seconds.
    if (seconds < 60 || seconds % 60 !== 0) return undefined
    return `${action} ${plainName(address)}: still running after ${seconds} s`
  }

  #end(kind: 'complete' | 'errored', address: string, action: ObjectAction, seconds: number): string | undefined {
    if (action === 'read' && kind === 'complete') return undefined
    if (action !== 'read') this.#hasBegun = true
    const track = this.#track(address)
    const step = stepOf(track, action)
    if (kind === 'complete') step.completed++
    else step.errored++
    // One without a beginning is taken as begun: a line may have been lost.
    step.started = Math.max(step.started, step.completed + step.errored)
    track.seconds += seconds
    return `${action} ${plainName(address)}: ${kind === 'complete' ? 'done' : 'FAILED'} after ${seconds} s`
  }

  #provision(address: string): void {
    const track = this.#objects.get(address)
    // One for the destruction runs while its object is there.
    if (track !== undefined && (track.steps.get('create')?.started ?? 0) > 0) track.isMade = true
  }

  #diagnose(diagnostic: SafeDiagnostic): string | undefined {
    const line = describeDiagnostic(diagnostic)
    const known = this.#diagnostics[diagnostic.severity]
    // Terraform says "execution halted" twice.
    if (known.some(said => describeDiagnostic(said) === line)) return undefined
    // Warnings by the hundred do not crowd out the error.
    if (known.length >= MOST_DIAGNOSTICS) return undefined
    known.push(diagnostic)
    return line
  }

  #track(address: string): Track {
    const known = this.#objects.get(address)
    if (known !== undefined) return known
    const track: Track = {planned: [], steps: new Map(), seconds: 0, isMade: false}
    this.#objects.set(address, track)
    return track
  }
}

function stepOf(track: Track, action: ObjectAction): Step {
  const known = track.steps.get(action)
  if (known !== undefined) return known
  const step: Step = {started: 0, completed: 0, errored: 0}
  track.steps.set(action, step)
  return step
}

const doneOf = (steps: Track['steps'], action: ObjectAction) => steps.get(action)?.completed ?? 0

/** The most that is done to it: an address can be in a plan twice, for the object and for one that was left over (deposed). */
const actionOf = ({planned, steps}: Track): ObjectAction =>
  planned.find(word => word === 'replace') ?? planned[0] ?? [...steps.keys()][0] ?? 'change'

/** What an action of the plan is announced as: a replacement is two steps, in either order. */
const STEPS: Partial<Readonly<Record<ObjectAction, readonly ObjectAction[]>>> = {replace: ['delete', 'create']}

function failureOf({planned, steps}: Track): AppliedObject['failure'] {
  const done = (action: ObjectAction) => doneOf(steps, action)
  if (steps.size === 0) return undefined
  if (planned.includes('replace') && done('delete') > 0 && done('create') === 0) {
    return done('delete') > planned.filter(action => action === 'delete').length ? 'gone' : 'perhaps-gone'
  }
  if ([...steps.values()].some(({errored}) => errored > 0)) return 'errored'
  const needed = new Map<ObjectAction, number>()
  for (const word of planned.flatMap(action => STEPS[action] ?? [action])) needed.set(word, (needed.get(word) ?? 0) + 1)
  const isOpen = [...steps.values()].some(({started, completed}) => completed < started)
  return isOpen || [...needed].some(([action, count]) => done(action) < count) ? 'unfinished' : undefined
}
