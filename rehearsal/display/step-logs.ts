import {stripVTControlCharacters} from 'node:util'
import type {LogLine} from '../runner/types.ts'

/** Enough for a stack trace or the end of a build; more would push the reason off the screen. */
const LINES = 40

/** Remembers the last lines that each step wrote, so that a step that fails can show them: why it failed is usually there. */
export class StepLogs {
  readonly #steps = new Map<string, {job: string; step: string; lines: string[]; dropped: number}>()

  add({job, step, line}: LogLine): void {
    const key = keyOf(job.id, step)
    const log = this.#steps.get(key) ?? {job: job.name, step, lines: [], dropped: 0}
    this.#steps.set(key, log)
    log.lines.push(shown(line))
    if (log.lines.length <= LINES) return
    log.lines.shift()
    log.dropped++
  }

  /** What the person reads about a step that failed; nothing when the step wrote nothing. */
  render(jobId: string, step: string): string[] {
    const log = this.#steps.get(keyOf(jobId, step))
    if (log === undefined) return []
    const part = log.dropped === 0 ? '' : `, its last ${LINES} lines`
    return ['', `── Log of ${log.job}, ${step}${part}`, ...log.lines.map(line => `   ${line}`)]
  }
}

/** A program's output must not drive the terminal. */
function shown(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll('\t', '  ')
    .replace(/\p{Cc}/gu, '')
}

function keyOf(jobId: string, step: string): string {
  return `${jobId}\n${step}`
}
