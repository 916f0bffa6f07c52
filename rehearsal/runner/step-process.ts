// Steps need the real runner's cancel sequence (SIGINT, SIGTERM, SIGKILL to one process), which lib/action/process.ts does not have.
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
  /** The worker is gone: nobody waits any more, reads what the process writes, or ends it. */
  readonly gone: AbortSignal
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
 * Runs one process of a step to its end. On a cancel it gets SIGINT, 7.5 s later SIGTERM, and another 2.5 s later SIGKILL: it alone, on every
 * system but Windows, and for every kind of step (actions/runner, ProcessInvoker.cs NixKillProcessTree; ScriptHandler.cs and
 * NodeScriptActionHandler.cs ask for no kill at once). What it started lives on, beside the steps that follow, until the job is completed
 * (orphans.ts).
 *
 * @throws the operating system's error when the program cannot be started
 */
export async function runStepProcess(step: StepProcess, pace: Pace): Promise<StepExit> {
  const isInterrupted = () => step.signal.aborted
  if (isInterrupted() || step.gone.aborted) return {code: INTERRUPTED, interrupted: true}
  const [file, ...args] = step.argv
  // In a group of its own: Ctrl-C on the terminal is for the rehearsal, which hands it on.
  const child = spawn(file, args, {cwd: step.cwd, env: {...step.environment}, detached: true, stdio: ['ignore', 'pipe', 'pipe']})
  const streams = Promise.all([readLines(child.stdout, step.onLine), readLines(child.stderr, step.onLine)])
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
  const timers: NodeJS.Timeout[] = []
  const interrupt = () => {
    if (step.gone.aborted) return
    child.kill('SIGINT')
    timers.push(setTimeout(() => child.kill('SIGTERM'), pace.interruptGrace))
    timers.push(setTimeout(() => child.kill('SIGKILL'), pace.interruptGrace + pace.terminateGrace))
  }
  let leave: () => void = () => undefined
  const left = new Promise<typeof LEFT>(resolve => (leave = () => resolve(LEFT)))
  step.signal.addEventListener('abort', interrupt, {once: true})
  step.gone.addEventListener('abort', leave, {once: true})
  try {
    const code = await Promise.race([exited, left])
    if (code === LEFT) {
      child.unref()
      return {code: INTERRUPTED, interrupted: true}
    }
    const isOver = new Promise(resolve => timers.push(setTimeout(resolve, STREAM_GRACE_MILLISECONDS)))
    await Promise.race([streams, isOver, left])
    return {code, interrupted: isInterrupted()}
  } finally {
    step.signal.removeEventListener('abort', interrupt)
    step.gone.removeEventListener('abort', leave)
    for (const timer of timers) clearTimeout(timer)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

const LEFT = Symbol('left')

/** The exit status of what was interrupted before it had one. */
const INTERRUPTED = 130

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15
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
