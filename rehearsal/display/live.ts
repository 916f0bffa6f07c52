import {RunTree, type StepState} from './tree.ts'

/** Where the display writes: a terminal or a file. */
export interface Screen {
  readonly isTTY: boolean
  readonly columns: number
  write(text: string): void
}

const REDRAW_MILLISECONDS = 200

/**
 * Shows a run as a tree while it happens. A terminal is redrawn in place; elsewhere each line is written once, when its step ends.
 * Lines of log are shown above the tree, so nothing that was said is overwritten.
 */
export class LiveDisplay {
  readonly #screen: Screen
  readonly #tree = new RunTree()
  readonly #now: () => number
  #drawn = 0
  #timer: NodeJS.Timeout | undefined

  constructor(screen: Screen, now: () => number = Date.now) {
    this.#screen = screen
    this.#now = now
  }

  open(): void {
    if (!this.#screen.isTTY) return
    this.#timer = setInterval(() => this.#redraw(), REDRAW_MILLISECONDS)
    this.#timer.unref()
  }

  close(): void {
    clearInterval(this.#timer)
    this.#redraw()
    this.#drawn = 0
  }

  jobStarted(job: string): void {
    this.#tree.start(job, job, this.#now())
    this.#announce(job)
  }

  jobFinished(job: string, state: StepState): void {
    this.#tree.end(job, state, this.#now())
    this.#announce(job)
  }

  stepStarted(job: string, step: string, name: string): void {
    this.#tree.start(stepKey(job, step), name, this.#now(), job)
    this.#redraw()
  }

  stepFinished(job: string, step: string, state: StepState): void {
    this.#tree.end(stepKey(job, step), state, this.#now())
    this.#announce(stepKey(job, step))
  }

  /** A line that stays. */
  say(line: string): void {
    this.#erase()
    this.#screen.write(`${line}\n`)
    this.#redraw()
  }

  #announce(key: string): void {
    if (this.#screen.isTTY) {
      this.#redraw()
      return
    }
    const line = this.#tree.renderOne(key, this.#now(), false)
    if (line !== undefined) this.#screen.write(`${line}\n`)
  }

  #redraw(): void {
    if (!this.#screen.isTTY) return
    this.#erase()
    const lines = this.#tree.render(this.#now(), true)
    for (const line of lines) this.#screen.write(`${line}\n`)
    this.#drawn = lines.length
  }

  #erase(): void {
    if (this.#drawn > 0) this.#screen.write(`\u001b[${this.#drawn}A\u001b[0J`)
    this.#drawn = 0
  }
}

function stepKey(job: string, step: string): string {
  return `${job}\n${step}`
}
