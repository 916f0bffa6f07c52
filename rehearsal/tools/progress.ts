import {formatDuration} from '../../lib/action/duration.ts'

/** Shows what one installation is doing. */
export interface Task {
  /** What it does now: "building", "download". */
  state(text: string): void
  end(result: 'done' | 'failed' | 'cancelled', text: string): void
}

/** Shows installations that run side by side. */
export interface Progress {
  start(name: string): Task
  /** Ends the display; what has ended stays on the screen. */
  stop(): void
}

/** The part of a terminal that the live display needs; `process.stdout` is one. */
export interface Terminal {
  readonly columns?: number
  write(text: string): unknown
}

interface Line {
  readonly name: string
  readonly since: number
  state: string
}

const REDRAW_MILLISECONDS = 500
const HEARTBEAT_MILLISECONDS = 30_000

/** Plain lines, for logs: one at each change, and a sign of life every half minute. */
export function plainProgress(log: (line: string) => void, heartbeat = HEARTBEAT_MILLISECONDS): Progress {
  const running = new Set<Line>()
  const timer = setInterval(() => {
    for (const line of running) log(`  ${line.name}: still ${line.state} (${elapsed(line)})`)
  }, heartbeat).unref()
  return {
    start(name) {
      const line: Line = {name, since: Date.now(), state: 'waiting'}
      running.add(line)
      return {
        state(text) {
          // A count that goes up is for the eye of someone who waits; a log needs only the phases.
          if (phase(text) !== phase(line.state)) log(`  ${name}: ${text}`)
          line.state = text
        },
        end(result, text) {
          running.delete(line)
          log(`  ${name}: ${result} after ${elapsed(line)}${text === '' ? '' : `: ${text}`}`)
        }
      }
    },
    stop: () => clearInterval(timer)
  }
}

/** One line each that is drawn again in place, for terminals. */
export function liveProgress(terminal: Terminal): Progress {
  const running: Line[] = []
  let drawn = 0
  const draw = (finished?: string) => {
    const columns = terminal.columns ?? 0
    const width = (columns > 0 ? columns : 80) - 1
    const lines = running.map(line => `  ${line.name.padEnd(12)} ${elapsed(line).padStart(11)}  ${line.state}`.slice(0, width))
    const up = drawn === 0 ? '' : `\u001b[${drawn}A`
    terminal.write(`${up}\r\u001b[0J${[...(finished === undefined ? [] : [finished]), ...lines].map(line => `${line}\n`).join('')}`)
    drawn = lines.length
  }
  const timer = setInterval(draw, REDRAW_MILLISECONDS).unref()
  return {
    start(name) {
      const line: Line = {name, since: Date.now(), state: 'waiting'}
      running.push(line)
      draw()
      return {
        state(text) {
          line.state = text
        },
        end(result, text) {
          running.splice(running.indexOf(line), 1)
          draw(`  ${name.padEnd(12)} ${elapsed(line).padStart(11)}  ${result}${text === '' ? '' : `: ${text}`}`)
        }
      }
    },
    stop: () => clearInterval(timer)
  }
}

const elapsed = (line: Line) => formatDuration(Date.now() - line.since)

const phase = (text: string) => text.replace(/\d+/g, '')
