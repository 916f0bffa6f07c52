import {PlanProblem} from './problem.ts'

/**
 * What hashicorp/setup-terraform's wrapper writes around a command's output when that is sent to a file: the command before it, and debug
 * and output commands after it, each on a line of its own (fixture cmd/infracost/testdata/plan_with_terraform_wrapper.json of infracost).
 */
const WRAPPER_HEAD = '[command]'
const WRAPPER_TAIL = ['::debug::', '::set-output ']

/** As much is looked at to say what a file is that is not JSON. */
const SAMPLE = 8 * 1024

/** A command line is not longer (MAX_ARG_STRLEN of Linux). */
const MAX_COMMAND = 128 * 1024

/** What the text of a plan has near its start, in Terraform and OpenTofu. */
const PLAN_TEXT = [
  /^(Terraform|OpenTofu) (used|will|planned)/m,
  /^Plan: \d+ to /m,
  /^No changes\./m,
  /^Error: /m,
  /^[│╷]/m,
  /: (Refreshing state|Reading)\.\.\./,
  /^Changes to Outputs:/m,
  /Objects have changed outside of (Terraform|OpenTofu)/,
  /^Acquiring state lock/m,
  /^Saved the plan to: /m
]

/** Finds where the JSON of a plan begins, in a file that comes in pieces. */
export class Head {
  /** What came so far, without blanks before it, as long as it cannot be told what it is. */
  #held: Buffer = Buffer.alloc(0)
  #isAfterCommand = false

  /**
   * @param piece the next piece of the file; it is copied where it is held
   * @returns bytes, and where in them the JSON begins; undefined when it does not yet
   * @throws PlanProblem when the file does not begin as a plan does
   */
  write(piece: Buffer): {readonly bytes: Buffer; readonly start: number} | undefined {
    const bytes = Buffer.concat([this.#held, piece])
    const start = skipBlank(bytes)
    if (bytes[start] === 0x7b) return {bytes, start}
    this.#held = bytes.subarray(start)
    if (!this.#isAfterCommand && mayBeCommand(this.#held)) {
      const end = this.#held.subarray(0, MAX_COMMAND).indexOf('\n')
      if (end === -1 && this.#held.length < MAX_COMMAND) return undefined
      if (end !== -1) {
        const rest = this.#held.subarray(end)
        this.#isAfterCommand = true
        this.#held = Buffer.alloc(0)
        return this.write(rest)
      }
    }
    if (this.#held.length >= SAMPLE) throw recognise(this.#held.subarray(0, SAMPLE))
    return undefined
  }

  /** The file has ended, and no JSON has begun. */
  end(): PlanProblem {
    return this.#held.length === 0 ? new PlanProblem('empty', 'The file is empty.') : recognise(this.#held)
  }
}

const mayBeCommand = (bytes: Buffer) => {
  const begin = bytes.toString('latin1', 0, WRAPPER_HEAD.length)
  return WRAPPER_HEAD.startsWith(begin)
}

function skipBlank(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length && isBlank(bytes[at])) at++
  return at
}

const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** @param sample start of something that is not a JSON object */
function recognise(sample: Buffer): PlanProblem {
  // eslint-disable-next-line no-control-regex -- the colours of a terminal
  const text = sample.toString().replace(/\u001b\[[\d;]*m/g, '')
  if (PLAN_TEXT.some(pattern => pattern.test(text))) {
    return new PlanProblem('text-plan', 'The file is what "plan" or "show" prints for a person, not JSON.')
  }
  return /^\[\s*[[\]{"\d-]/.test(text)
    ? new PlanProblem('not-a-plan', 'The file is a JSON list, and a plan is a JSON object.')
    : new PlanProblem('not-json', 'The file is not JSON.')
}

/** Takes what comes after the plan: nothing but blanks and the lines of the wrapper. */
export class Tail {
  /** The start of a line, as long as it is not told what it is; undefined within a line that is passed over. */
  #line: string | undefined = ''
  /** The plan itself may end without a line break, and then nothing may follow on its line. */
  #isLineOfPlan = true

  /** @throws PlanProblem when something else comes */
  write(bytes: Buffer, start: number): void {
    for (let at = start; at < bytes.length; at++) {
      if (this.#line === undefined) {
        at = bytes.indexOf('\n', at)
        if (at === -1) return
      }
      const byte = bytes[at]
      if (byte === 0x0a) {
        this.end()
        this.#line = ''
        this.#isLineOfPlan = false
      } else if (this.#line !== '' || !isBlank(byte)) this.#take(String.fromCharCode(byte ?? 0))
    }
  }

  /** @throws PlanProblem when a line was not one of the wrapper */
  end(): void {
    if (this.#line !== undefined && this.#line !== '') throw trailing(this.#line)
  }

  #take(character: string): void {
    const line = (this.#line ?? '') + character
    if (this.#isLineOfPlan || !WRAPPER_TAIL.some(command => command.startsWith(line))) throw trailing(line)
    this.#line = WRAPPER_TAIL.includes(line) ? undefined : line
  }
}

const trailing = (line: string) =>
  new PlanProblem(
    'trailing-data',
    `After the plan comes ${line.startsWith('{') ? 'another JSON object' : 'something that is not part of it'}.`
  )
