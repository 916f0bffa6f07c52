import type {RehearsalReport, RunReport} from '../../../rehearsal/report.ts'
import type {Rehearsed} from '../../support/rehearsal-process.ts'

/** Several faults, one after the other on one stage: an earlier version is deployed once for all of them. */
export class OneStage {
  readonly #faults: readonly string[]
  #rehearsed: Rehearsed | undefined
  #live: readonly string[] = []
  #concluded: readonly string[] = []

  /** @param faults in their order; one that leaves the stage broken is the last one */
  constructor(faults: readonly string[]) {
    this.#faults = faults
  }

  /**
   * Plays them.
   *
   * @param rehearse of a folder for rehearsals
   * @param options what else stands on the command line
   */
  async play(rehearse: (...args: string[]) => Promise<Rehearsed>, ...options: readonly string[]): Promise<void> {
    this.#rehearsed = await rehearse(...options, ...this.#faults.flatMap(fault => ['--fault', fault]))
    const live = this.screen.split(/^The run under test(?: \d+ of \d+)?: .*$/m).slice(1)
    const last = live.pop() ?? ''
    // What is said at the end begins with a summary or with an error, and of each run it ends with how that ended.
    const end = last.search(/^(?:── Summary of |✗ [^:\n]+: )/m)
    this.#live = [...live, last.slice(0, end)]
    this.#concluded = last.slice(end).split(/^[✓✗] [\w-]+(?:, [^,\n]+)+: (?:success|failure|cancelled)$/m)
  }

  get screen(): string {
    return this.#played().screen
  }

  /** Of all runs; what is of one run is of the last one. */
  get report(): RehearsalReport {
    return this.#played().report
  }

  /** @throws Error with the screen when it was not played */
  run(fault: string): RunReport {
    const run = this.report.runs[this.#faults.indexOf(fault)]
    if (run?.fault !== fault) throw new Error(`${fault} was not played:\n${this.screen}`)
    return run
  }

  /** What the screen said of one run: while it went on, and at the end. */
  said(fault: string): string {
    const at = this.#faults.indexOf(fault)
    return `${this.#live[at] ?? ''}${this.#concluded[at] ?? ''}`
  }

  #played(): Rehearsed {
    if (this.#rehearsed === undefined) throw new Error('Nothing was played on the stage.')
    return this.#rehearsed
  }
}
