// Steps need the real runner's cancel sequence (SIGINT, SIGTERM, kill of the tree), which lib/action/process.ts does not have.
// eslint-disable-next-line no-restricted-syntax
import {spawn} from 'node:child_process'
import type {Readable} from 'node:stream'
import {OutputLines} from './output-lines.ts'
import type {Pace} from './types.ts'

export interface StepProcess {
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>
  /** Ends the process in the runner's three stages. */
  readonly signal: AbortSignal
  /** Each line as it comes, unmasked. */
  readonly onLine: (line: string) => void
}

export interface StepExit {
  /** The exit status; a process that a signal ended has 128 and the signal's number, as a shell counts. */
  readonly code: number
  readonly interrupted: boolean
}

/** How long the streams may stay open after the process has ended: a daemon it started may have kept them. */
const STREAM_GRACE_MILLISECONDS = 5_000

/**
 * Runs one process of a step to its end. On a cancel it gets SIGINT, 7.5 s later SIGTERM, and another 2.5 s later its whole
 * group is killed (actions/runner, ProcessInvoker.cs).
 *
 * @throws the operating system's error when the program cannot be started
 */
export async function runStepProcess(step: StepProcess, pace: Pace): Promise<StepExit> {
  const isInterrupted = () => step.signal.aborted
  if (isInterrupted()) return {code: 130, interrupted: true}
  const [file, ...args] = step.argv
  const child = spawn(file, args, {cwd: step.cwd, env: {...step.environment}, detached: true, stdio: ['ignore', 'pipe', 'pipe']})
  const streams = Promise.all([readLines(child.stdout, step.onLine), readLines(child.stderr, step.onLine)])
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
  const timers: NodeJS.Timeout[] = []
  const interrupt = () => {
    child.kill('SIGINT')
    timers.push(setTimeout(() => child.kill('SIGTERM'), pace.interruptGrace))
    timers.push(setTimeout(() => killGroup(child.pid), pace.interruptGrace + pace.terminateGrace))
  }
  step.signal.addEventListener('abort', interrupt, {once: true})
  try {
    const code = await exited
    await Promise.race([streams, new Promise(resolve => timers.push(setTimeout(resolve, STREAM_GRACE_MILLISECONDS)))])
    return {code, interrupted: isInterrupted()}
  } finally {
    step.signal.removeEventListener('abort', interrupt)
    for (const timer of timers) clearTimeout(timer)
    // A cancelled step leaves nothing behind; one that ended by itself may leave a daemon for the next step, as on a real runner.
    if (isInterrupted()) killGroup(child.pid)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already: that is what was wanted.
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = new OutputLines(onLine)
  stream.on('data', (chunk: Buffer) => lines.write(chunk))
  return new Promise(resolve => {
    stream.once('close', () => {
      lines.end()
      resolve()
    })
  })
}
