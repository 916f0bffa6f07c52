import type {ProcessResult} from '../../lib/action/process.ts'
import {describeFailure} from '../../lib/action/process.ts'
import {redact} from '../../lib/secrets/redact.ts'

const SHOWN_LINES = 3
const LONGEST_LINE = 300

/**
 * Why a build failed, on one line: the failing step of the Dockerfile, the last thing it said, and BuildKit's verdict. The whole
 * log is above it; "status 1" alone helps nobody.
 *
 * @param result the process of `docker buildx build --progress plain`
 */
export function describeBuildFailure(result: ProcessResult): string {
  const lines = result.stderr.split(/\r?\n/)
  const verdict = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length)
  if (verdict === undefined) return describeFailure('docker buildx build', result)
  const step = failingStep(lines)
  const at = step === undefined ? '' : `Step ${step.name}${step.said === '' ? '' : ` said: ${step.said}`}. `
  return redact(`${at}${shorten(verdict.replace(/^(?:failed to (?:build|solve): )+/, ''))}.`)
}

/**
 * BuildKit repeats the failing step between two rulers:
 * ` > [3/3] RUN make:` and then its last lines, each with the seconds since its start.
 */
function failingStep(lines: readonly string[]): {name: string; said: string} | undefined {
  const start = lines.findLastIndex(line => /^ > .+:$/.test(line))
  if (start < 0) return undefined
  const length = lines.slice(start + 1).findIndex(line => /^-{3,}$/.test(line))
  const block = length < 0 ? [] : lines.slice(start + 1, start + 1 + length)
  const said = block.map(line => line.replace(/^\d+\.\d+ ?/, '').trim()).filter(line => line !== '')
  const name = (lines[start] ?? '').replace(/^ > (.+):$/, '$1')
  return {name: shorten(name), said: shorten(said.slice(-SHOWN_LINES).join(' | '))}
}

function shorten(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`
}

/**
 * A line of a build as it may appear in the runner's log. A program inside the build must not speak to the runner: `::error::` at
 * a line's beginning and the older `##[…]` anywhere are workflow commands.
 */
export function inertLine(line: string): string {
  const harmless = line.replaceAll('##[', '##\u200b[')
  return /^\s*::/.test(harmless) ? `| ${harmless}` : harmless
}
