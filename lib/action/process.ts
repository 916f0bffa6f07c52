// One of the two doors to other programs; lib/action/ask.ts is the other one. Whatever runs for a while, gets input, has a limit or can be
// cancelled goes through here. @actions/exec, which is enough for a short question, has no limit and no cancel, cannot end what it started, and
// keeps all output in memory.
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {basename} from 'node:path'
import {createInterface} from 'node:readline'
import type {Readable, Writable} from 'node:stream'
import type {Answer} from './ask.ts'
import {childEnvironment, type Environment} from './environment.ts'
import {ActionError} from './errors.ts'
import {formatDuration} from './duration.ts'
import {programNotFound, programPath} from './program.ts'
import {redact} from '../secrets/redact.ts'

export interface ProcessOptions {
  /**
   * What the process reads; secrets go this way, never through argv. Without it the process reads an empty input. Pieces are asked for as fast as
   * the process reads them, and the input stays open until there are no more: it can tell by the end that nobody is behind it. What they throw
   * ends the process, and is thrown.
   */
  readonly stdin?: string | Buffer | AsyncIterable<string | Buffer>
  /** It stays in the session of our terminal, so that it can ask the person there, as ssh does for a passphrase. What it starts is not ended with it. */
  readonly isInTerminal?: boolean
  readonly cwd?: string
  /** The whole environment of the process; default: {@link childEnvironment}. */
  readonly env?: Environment
  /** Milliseconds until the process group is ended. */
  readonly timeout?: number
  /** Milliseconds that the process group may take to end after SIGTERM before it is killed; default 5 s. */
  readonly killGrace?: number
  readonly signal?: AbortSignal | undefined
  /** Called with each line as it comes, with registered secrets hidden. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /**
   * Reads standard output as it comes, for what may be larger than memory or a string. It is not collected then, the result's `stdout` is
   * empty, and `onLine` gets standard error only. The program waits while this reads slowly. What it throws is thrown when the program
   * itself ended well: otherwise the program's failure explains more.
   */
  readonly readStdout?: (stdout: AsyncIterable<Buffer>) => Promise<void>
}

export interface ProcessResult extends Answer {
  readonly signal: NodeJS.Signals | null
  readonly timedOut: boolean
}

export type RunProcess = (argv: readonly [string, ...string[]], options?: ProcessOptions) => Promise<ProcessResult>

const KILL_GRACE_MILLISECONDS = 5_000

/**
 * Runs a program to its end. No shell: argv is handed over as it is. The program gets its own process group, and the
 * whole group is ended on a timeout or a cancel, so that nothing it started outlives the step.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret, because every user of the machine
 *   can list arguments
 * @returns exit status and output, unmasked (the caller may need it); log only through `onLine` or `redact`
 * @throws ActionError when the program is not there; the signal's reason when the run is cancelled; what `stdin` or `readStdout` throws
 */
export const runProcess: RunProcess = async (argv, options = {}) => {
  options.signal?.throwIfAborted()
  const [file, ...args] = argv
  const env = options.env ?? childEnvironment()
  const path = await programPath(file, env['PATH'])
  options.signal?.throwIfAborted()
  const child = spawn(path, args, {
    cwd: options.cwd,
    env,
    detached: options.isInTerminal !== true,
    stdio: ['pipe', 'pipe', 'pipe']
  })
  const ended = new Promise<{exitCode: number | null; signal: NodeJS.Signals | null}>((resolve, reject) => {
    child.once('error', error => reject(startError(file, error, options.cwd)))
    child.once('close', (exitCode, signal) => resolve({exitCode, signal}))
  })
  // A program may end before it has read all of its input; its exit status tells, not the broken pipe.
  child.stdin.on('error', () => undefined)
  const reading = options.readStdout && read(child.stdout, options.readStdout)
  const stdout = reading !== undefined ? () => '' : collect(child.stdout, line => options.onLine?.(redact(line), 'stdout'))
  const stderr = collect(child.stderr, line => options.onLine?.(redact(line), 'stderr'))

  const endAll = (signal: NodeJS.Signals) => {
    if (options.isInTerminal === true) child.kill(signal)
    else endGroup(child.pid, signal)
  }
  let timedOut = false
  let killTimer: NodeJS.Timeout | undefined
  const end = () => {
    endAll('SIGTERM')
    killTimer ??= setTimeout(() => {
      endAll('SIGKILL')
      // A process that left the group may still hold the pipes, and would be waited for.
      child.stdout.destroy()
      child.stderr.destroy()
    }, options.killGrace ?? KILL_GRACE_MILLISECONDS)
  }
  const unfed: unknown[] = []
  if (isText(options.stdin)) child.stdin.end(options.stdin)
  else {
    feed(child.stdin, options.stdin).catch((error: unknown) => {
      unfed.push(error)
      end()
    })
  }
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true
          end()
        }, options.timeout)
  options.signal?.addEventListener('abort', end, {once: true})
  try {
    const {exitCode, signal} = await ended
    options.signal?.throwIfAborted()
    if (unfed.length > 0) throw unfed[0]
    const unread = await reading
    const result: ProcessResult = {exitCode, signal, timedOut, stdout: stdout(), stderr: stderr()}
    if (unread !== undefined && result.exitCode === 0 && !result.timedOut) throw unread.error
    return result
  } finally {
    clearTimeout(timer)
    clearTimeout(killTimer)
    // The program has ended; what it started may have not.
    if (killTimer !== undefined) endAll('SIGKILL')
    options.signal?.removeEventListener('abort', end)
  }
}

/**
 * Runs a program that must succeed.
 *
 * @param what what the program should do, for the error: "Log in to the registry"
 * @returns its standard output
 * @throws ActionError with the last lines of its error output when it fails
 */
export async function runOrThrow(
  run: RunProcess,
  what: string,
  argv: readonly [string, ...string[]],
  options: ProcessOptions = {}
): Promise<string> {
  const result = await run(argv, options)
  if (result.exitCode === 0 && !result.timedOut) return result.stdout
  throw new ActionError(`${what} failed: ${describeFailure(argv[0], result, options.timeout)}`)
}

/** Why a program failed, in one line: its exit status or the timeout, and the end of what it said. */
export function describeFailure(file: string, result: Answer & Partial<ProcessResult>, timeout?: number): string {
  const said = lastLines(result.stderr.trim() === '' ? result.stdout : result.stderr, 3)
  const how =
    result.timedOut === true
      ? `${basename(file)} did not finish within ${formatDuration(timeout ?? 0)}`
      : result.exitCode === null
        ? `${basename(file)} was killed by ${result.signal ?? 'a signal'}`
        : `${basename(file)} exited with status ${result.exitCode}`
  return said === '' ? `${how}.` : `${how}: ${redact(said)}`
}

function lastLines(text: string, count: number): string {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(-count)
    .join(' | ')
}

function startError(file: string, error: NodeJS.ErrnoException, folder: string | undefined): Error {
  if (error.code !== 'ENOENT') return error
  // Node gives the same code for a folder that is not there, and names the program.
  if (folder !== undefined && !existsSync(folder)) return new ActionError(`"${file}" cannot run in "${folder}": there is no such folder.`)
  return programNotFound(file)
}

/** Collects a stream as text and hands its lines on; gives a function that returns what was collected. */
function collect(stream: Readable, onLine: (line: string) => void): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  createInterface({input: stream, crlfDelay: Infinity}).on('line', onLine)
  return () => Buffer.concat(chunks).toString('utf8')
}

const isText = (input: ProcessOptions['stdin']): input is string | Buffer | undefined =>
  input === undefined || typeof input === 'string' || Buffer.isBuffer(input)

/** Writes the pieces, no faster than they are read; stops when nobody reads any more. */
async function feed(stdin: Writable, pieces: AsyncIterable<string | Buffer>): Promise<void> {
  for await (const piece of pieces) {
    if (stdin.destroyed) return
    if (stdin.write(piece)) continue
    await new Promise<void>(resolve => {
      const goOn = () => {
        // One of them stays quiet: kept, there would be another one for every piece.
        for (const event of ['drain', 'close']) stdin.removeListener(event, goOn)
        resolve()
      }
      for (const event of ['drain', 'close']) stdin.once(event, goOn)
      if (stdin.destroyed) goOn()
    })
  }
  stdin.end()
}

/** Lets a function read a stream; gives what it threw. Whatever it leaves unread is passed over, so that the program can end. */
async function read(stream: Readable, reader: (stream: AsyncIterable<Buffer>) => Promise<void>): Promise<{error: unknown} | undefined> {
  try {
    await reader(stream.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>)
    return undefined
  } catch (error) {
    return {error}
  } finally {
    stream.resume()
  }
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone already: that is what was wanted.
  }
}
