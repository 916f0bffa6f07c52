import type {JobEnvironment, RunObserver, StepReference} from '../runner/types.ts'
import type {Screen} from './screen.ts'
import {StepLogs} from './step-logs.ts'
import {RunTree} from './tree.ts'

const REDRAW_MILLISECONDS = 200

/**
 * Shows a run as a tree while it happens. A terminal is redrawn in place; elsewhere each line is written once: a job's when it begins and
 * when it ends, a step's when it ends. What is said meanwhile is above the tree, so nothing is overwritten. The logs of the steps that
 * failed follow when it is over.
 */
export class LiveDisplay {
  readonly #screen: Screen
  readonly #tree = new RunTree()
  readonly #logs = new StepLogs()
  readonly #failed: {readonly jobId: string; readonly step: string}[] = []
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

  /** Draws the whole tree a last time, and shows what the steps that failed had said. */
  close(): void {
    clearInterval(this.#timer)
    this.#draw(Infinity)
    this.#drawn = 0
    for (const {jobId, step} of this.#failed) {
      for (const line of this.#logs.render(jobId, step)) this.#screen.write(`${line}\n`)
    }
  }

  /** What the runner tells. */
  observer(): Partial<RunObserver> {
    return {
      jobStarted: ({id, name}, environment) => {
        this.#tree.start(id, environment === undefined ? name : `${name} (environment ${environment})`, this.#now())
        this.#announce(id)
      },
      jobFinished: ({id, name, conclusion, environment}) => {
        // A skipped job never began.
        if (conclusion === 'skipped') this.#tree.start(id, name, this.#now())
        this.#tree.end(id, conclusion, this.#now())
        this.#announce(id)
        if (environment?.isDeployment) this.say(`  Deployments page: ${describeDeployment(environment)}`)
      },
      stepStarted: step => {
        this.#tree.start(stepKey(step), step.name, this.#now(), step.job.id)
        this.#redraw()
      },
      stepFinished: (step, {conclusion}) => {
        this.#tree.end(stepKey(step), conclusion, this.#now())
        if (conclusion === 'failure') this.#failed.push({jobId: step.job.id, step: step.name})
        this.#announce(stepKey(step))
      },
      log: line => this.#logs.add(line),
      notice: message => this.say(`  ${message}`)
    }
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
    // What has scrolled out of the window cannot be redrawn: while it goes on, the newest lines have to do.
    this.#draw(Math.max(1, this.#screen.rows - 1))
  }

  #draw(height: number): void {
    if (!this.#screen.isTTY) return
    this.#erase()
    const lines = this.#tree.render(this.#now(), true, this.#screen.columns - 1)
    const shown = lines.slice(Math.max(0, lines.length - height))
    for (const line of shown) this.#screen.write(`${line}\n`)
    this.#drawn = shown.length
  }

  #erase(): void {
    if (this.#drawn > 0) this.#screen.write(`\u001b[${this.#drawn}A\u001b[0J`)
    this.#drawn = 0
  }
}

/** One line of GitHub's page of deployments. */
export function describeDeployment({name, url}: Pick<JobEnvironment, 'name' | 'url'>): string {
  return [name, url].filter(part => part !== undefined && part !== '').join(' ')
}

function stepKey({job, id, stage}: StepReference): string {
  return `${job.id}\n${stage}\n${id}`
}
