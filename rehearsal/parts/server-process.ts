// The servers of a rehearsal outlive the call that starts them, so lib/action/process.ts (a program run to its end) does not fit.
// eslint-disable-next-line no-restricted-syntax
import {spawn} from 'node:child_process'
import {mkdir, open, readFile} from 'node:fs/promises'
import {connect} from 'node:net'
import {basename, dirname} from 'node:path'
import {formatDuration, sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {endProcessGroup} from '../system/processes.ts'

export interface ServerProcessOptions {
  /** What it is called in errors: "Docker engine". */
  readonly name: string
  /** The program and its arguments; never a secret. */
  readonly argv: readonly [string, ...string[]]
  /** Takes everything that the server says; its folder is made when it is missing. */
  readonly logFile: string
  /** Whether the server answers. Asked again and again until it is true; a throw counts as "not yet". */
  readonly isReady: () => Promise<boolean>
  /** The whole environment; default: this process's own. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** Milliseconds until a server that does not answer counts as failed; default 20 s. */
  readonly readyTimeout?: number
  /** Milliseconds between SIGTERM and SIGKILL on stop; default 5 s. */
  readonly stopGrace?: number
  readonly signal?: AbortSignal | undefined
}

export interface ServerProcess {
  /** Process id; the id of its process group too. */
  readonly pid: number
  readonly logFile: string
  /** The last lines of its log on one line, secrets hidden. */
  lastWords(): Promise<string>
  /** Ends the whole process group: SIGTERM, then SIGKILL. May be called twice. */
  stop(): Promise<void>
}

const READY_TIMEOUT_MILLISECONDS = 20_000
const STOP_GRACE_MILLISECONDS = 5_000
const POLL_MILLISECONDS = 40
const LAST_LINES = 4

/**
 * Starts a server in a process group of its own and waits until it answers. Its output goes to a file, not to a pipe, so that
 * a kept server can outlive the rehearsal.
 *
 * @throws ActionError when the program is missing, ends before it answers, or does not answer in time (with the end of its log); the
 *   signal's reason when the run is cancelled. Nothing is left running in any of these cases.
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  options.signal?.throwIfAborted()
  await mkdir(dirname(options.logFile), {recursive: true})
  // Programs do not make it themselves: they fail without it.
  if (options.env?.['TMPDIR'] !== undefined) await mkdir(options.env['TMPDIR'], {recursive: true, mode: 0o700})
  const {pid, hasEnded} = await spawnLogged(options)
  const grace = options.stopGrace ?? STOP_GRACE_MILLISECONDS
  let stopping: Promise<void> | undefined
  const server: ServerProcess = {
    pid,
    logFile: options.logFile,
    lastWords: () => lastWords(options.logFile),
    stop: () => (stopping ??= endProcessGroup(pid, grace))
  }
  try {
    await waitUntilReady(options, hasEnded)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

async function spawnLogged(options: ServerProcessOptions): Promise<{pid: number; hasEnded: () => string | undefined}> {
  const [file, ...args] = options.argv
  const log = await open(options.logFile, 'w', 0o600)
  try {
    let ended: string | undefined
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd]
    })
    child.once(
      'exit',
      (status, signal) => (ended = status === null ? `was killed by ${signal ?? 'a signal'}` : `exited with status ${status}`)
    )
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', error => reject(startError(options.name, file, error)))
    })
    child.unref()
    return {pid: child.pid ?? 0, hasEnded: () => ended}
  } finally {
    await log.close()
  }
}

async function waitUntilReady(options: ServerProcessOptions, hasEnded: () => string | undefined): Promise<void> {
  const timeout = options.readyTimeout ?? READY_TIMEOUT_MILLISECONDS
  const deadline = performance.now() + timeout
  while (!(await options.isReady().catch(() => false))) {
    const end = hasEnded()
    if (end !== undefined) throw await failure(options, `${end} before it answered`)
    if (performance.now() > deadline) throw await failure(options, `did not answer within ${formatDuration(timeout)}`)
    await sleep(POLL_MILLISECONDS, options.signal)
  }
  // A stranger's server on the same port may have answered in its place.
  const end = hasEnded()
  if (end !== undefined) throw await failure(options, end)
}

async function failure(options: ServerProcessOptions, what: string): Promise<ActionError> {
  const words = await lastWords(options.logFile)
  return new ActionError(`${options.name}: ${basename(options.argv[0])} ${what}${words === '' ? '.' : `: ${words}`}`)
}

async function lastWords(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const lines = log.split(/\r?\n/).map(line => line.trim())
  return redact(
    lines
      .filter(line => line !== '')
      .slice(-LAST_LINES)
      .join(' | ')
  )
}

function startError(name: string, file: string, error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error
  return new ActionError(`${name}: the program "${file}" was not found.`, 'Run "npm run tools" to install what a rehearsal needs.')
}

/** Whether somebody listens on a UNIX socket, or on a port. @param address of the port, default 127.0.0.1 */
export function isListening(where: string | number, address = '127.0.0.1'): Promise<boolean> {
  return new Promise(resolve => {
    const socket = typeof where === 'number' ? connect(where, address) : connect(where)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
