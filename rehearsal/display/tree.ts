import {formatDuration} from '../../lib/action/duration.ts'

export type StepState = 'waiting' | 'running' | 'success' | 'failure' | 'cancelled' | 'skipped'

interface Line {
  readonly key: string
  readonly label: string
  readonly depth: number
  state: StepState
  started: number
  ended: number | undefined
}

const MARK: Readonly<Record<StepState, string>> = {
  waiting: '·',
  running: '▸',
  success: '✓',
  failure: '✗',
  cancelled: '■',
  skipped: '–'
}

const COLOUR: Readonly<Record<StepState, string>> = {
  waiting: '90',
  running: '36',
  success: '32',
  failure: '31',
  cancelled: '33',
  skipped: '90'
}

const LABEL_WIDTH = 46

/** The jobs and steps of a run, in the order in which they began. Rendering is pure: the clock is handed in. */
export class RunTree {
  readonly #lines: Line[] = []

  /** @param parent key of the line it is below; undefined for a job */
  start(key: string, label: string, now: number, parent?: string): void {
    if (this.#lines.some(line => line.key === key)) return
    const line: Line = {key, label, depth: parent === undefined ? 0 : 1, state: 'running', started: now, ended: undefined}
    const last = parent === undefined ? -1 : this.#lines.findLastIndex(other => other.key === parent || other.key.startsWith(`${parent}\n`))
    if (last === -1) this.#lines.push(line)
    else this.#lines.splice(last + 1, 0, line)
  }

  end(key: string, state: StepState, now: number): void {
    const line = this.#lines.find(other => other.key === key)
    if (line === undefined) return
    line.state = state
    line.ended = now
  }

  /**
   * One line each: mark, name, elapsed time.
   *
   * @param width characters a line may take; what is longer is cut, because a line that wraps cannot be redrawn in place
   */
  render(now: number, hasColour: boolean, width = Infinity): string[] {
    return this.#lines.map(line => renderLine(line, now, hasColour, width))
  }

  /** One line of the tree, for output that cannot be redrawn. */
  renderOne(key: string, now: number, hasColour: boolean): string | undefined {
    const line = this.#lines.find(other => other.key === key)
    return line === undefined ? undefined : renderLine(line, now, hasColour)
  }
}

function renderLine(line: Line, now: number, hasColour: boolean, width = Infinity): string {
  const mark = hasColour ? `\u001b[${COLOUR[line.state]}m${MARK[line.state]}\u001b[0m` : MARK[line.state]
  const indent = '  '.repeat(line.depth)
  const elapsed = line.state === 'skipped' ? 'skipped' : formatDuration((line.ended ?? now) - line.started)
  const room = Math.max(1, width - indent.length - 2 - elapsed.length - 1)
  const label = line.label.length > room ? `${line.label.slice(0, room - 1)}…` : line.label
  const visible = indent.length + 2 + label.length
  const gap = Math.max(1, Math.min(LABEL_WIDTH, width - elapsed.length) - visible)
  return `${indent}${mark} ${label}${' '.repeat(gap)}${elapsed}`
}
