import {join} from 'node:path'
import {rm, stat} from 'node:fs/promises'
import {childEnvironment} from '../action/environment.ts'
import {ActionError} from '../action/errors.ts'
import {formatDuration, sleep} from '../action/duration.ts'
import type {ProcessResult, RunProcess} from '../action/process.ts'
import {CONFIG_FILE, controlSocket, type Machine} from './config.ts'
import {keepScript, type Kept} from './kept-script.ts'
import {renderScript, Sayings, type HeldLock, type Script} from './shell.ts'
import {explainSshFailure, lastLine, SSH_FAILED} from './errors.ts'

export interface RunOptions {
  /** Milliseconds; default one minute. */
  readonly timeout?: number
  readonly signal?: AbortSignal | undefined
  /** What the host's programs print, line by line; lines that answer us are left out. */
  readonly onLine?: (line: string) => void
  /** The lock under which the script works. */
  readonly held?: HeldLock
}

export interface HostAnswer {
  readonly exitCode: number
  readonly said: Sayings
  readonly stdout: string
  readonly stderr: string
}

/** The host, as the deploy sees it. */
export interface Host {
  /** Runs a script. @throws ActionError when the connection fails or the time is up; a script's own failure is its exit code */
  run(script: Script, options?: RunOptions): Promise<HostAnswer>
  /** Writes a file, mode 0600; the content goes over the connection's input, the path too. */
  write(path: string, content: Buffer, options?: RunOptions): Promise<void>
  /**
   * Starts a script whose input stays open until it is closed or we are gone, and waits until it says `ready`.
   * @throws ActionError when it does not
   */
  keep(script: Script, ready: string, options?: Pick<RunOptions, 'held'>): Promise<Kept>
  /** Ends the connection. Never throws. */
  close(): Promise<void>
}

const DEFAULT_TIMEOUT_MILLISECONDS = 60_000
/** Waits this long for the shared connection; ssh's own ConnectTimeout ends an attempt that hangs. */
const OPEN_TIMEOUT_MILLISECONDS = 45_000
const POLL_MILLISECONDS = 50
const END_TIMEOUT_MILLISECONDS = 5_000
/** Until a program of ours that is asked to end is killed: `runProcess`. */
const KILL_MILLISECONDS = 5_000
/** What post may take to end the connection of main, to open its own, and to close it. */
export const CONNECTION_MILLISECONDS = END_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS + OPEN_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS
/** A script on the host ends itself so much later than we give it up: it is for the case that nobody tells it. */
const HOST_GRACE_SECONDS = 5

/** What ssh says when the shared connection is gone and it makes one of its own. */
const SOCKET_REFUSED = /^Control socket connect\(.*\n?/gm

/** The remote command for a file: its first line is the path, the rest the content. The read builtin takes no byte too much from a pipe (POSIX). */
const WRITE_COMMAND = `sh -c 'set -e; umask 077; IFS= read -r target; mkdir -p "\${target%/*}"; cat > "$target"'`

/** The arguments that every ssh here begins with: the rest is in the configuration, whose path is relative to the identity's folder. */
export const SSH_ARGUMENTS = ['-F', CONFIG_FILE, '-T'] as const

/** What ssh says is parsed, so it must be in English. */
const sshEnvironment = () => ({...childEnvironment(), LC_ALL: 'C'})

/**
 * Opens one connection that all later commands share, so that each of them takes only milliseconds.
 *
 * @param folder has the key, known_hosts and the configuration that names the machine, see `writeIdentity`
 * @throws ActionError with one clear line when the host does not let us in
 */
export async function connect(folder: string, machine: Machine, run: RunProcess, signal?: AbortSignal): Promise<Host> {
  const ending = new AbortController()
  const environment = sshEnvironment()
  let ended: ProcessResult | undefined
  const shared = run(['ssh', ...SSH_ARGUMENTS, '-M', '-N', '--', machine.alias], {
    cwd: folder,
    env: environment,
    signal: ending.signal
  }).then(
    result => (ended = result),
    (error: unknown) => {
      if (!ending.signal.aborted) throw error
    }
  )
  // A failure shows in the wait below; a later loss in the commands that use the connection.
  let startFailure: unknown
  shared.catch((error: unknown) => (startFailure = error))
  const close = async () => {
    ending.abort(new Error('closed'))
    await shared.catch(() => undefined)
  }
  try {
    const end = Date.now() + OPEN_TIMEOUT_MILLISECONDS
    while (!(await isSocket(join(folder, controlSocket(machine))))) {
      if (startFailure !== undefined) throw startFailure as Error
      if (ended !== undefined) throw failure(ended.stderr, machine)
      if (Date.now() > end) throw failure('timed out', machine)
      await sleep(POLL_MILLISECONDS, signal)
    }
  } catch (error) {
    await close()
    throw error
  }
  return {...commands(folder, machine, run), close}
}

/**
 * Ends a shared connection that this step's main part left open because it was killed; with it go the ssh programs that used it.
 * Never throws: where there is none, that is well.
 */
export async function endLeftConnection(folder: string, machine: Machine, run: RunProcess): Promise<void> {
  const socket = join(folder, controlSocket(machine))
  if (!(await isSocket(socket))) return
  const options = {cwd: folder, env: sshEnvironment(), timeout: END_TIMEOUT_MILLISECONDS}
  await run(['ssh', ...SSH_ARGUMENTS, '-O', 'exit', '--', machine.alias], options).catch(() => undefined)
  // A connection whose process was killed leaves its socket.
  await rm(socket, {force: true}).catch(() => undefined)
}

/** The commands alone; each opens its own connection where no shared one is open. */
function commands(folder: string, machine: Machine, run: RunProcess): Omit<Host, 'close'> {
  const environment = sshEnvironment()
  const remote = async (what: string, command: string, stdin: string | Buffer, options: RunOptions): Promise<ProcessResult> => {
    const timeout = options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS
    const answer = await run(['ssh', ...SSH_ARGUMENTS, '--', machine.alias, command], {
      cwd: folder,
      env: environment,
      stdin,
      timeout,
      signal: options.signal,
      onLine: line => {
        if (!line.startsWith('fairway:') && line.search(SOCKET_REFUSED) === -1) options.onLine?.(line)
      }
    })
    const result = {...answer, stderr: answer.stderr.replaceAll(SOCKET_REFUSED, '')}
    if (result.timedOut)
      throw new ActionError(
        `The host did not finish "${what}" within ${formatDuration(timeout)}.`,
        'Raise "timeout", or find out what keeps the host busy.'
      )
    if (result.exitCode === SSH_FAILED || result.exitCode === null) throw failure(result.stderr, machine)
    return result
  }
  return {
    async run(script, options = {}) {
      const seconds = (options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS) / 1_000 + HOST_GRACE_SECONDS
      const text = renderScript(script, {held: options.held, seconds})
      const {exitCode, stdout, stderr} = await remote(script.name, 'sh -s', text, options)
      return {exitCode: exitCode ?? SSH_FAILED, said: new Sayings(stdout), stdout, stderr}
    },
    async keep(script, ready, {held} = {}) {
      const argv = ['ssh', ...SSH_ARGUMENTS, '--', machine.alias, 'sh -s'] as const
      const kept = keepScript(run, argv, {cwd: folder, env: environment, stdin: renderScript(script, {held})}, ready)
      const answer = await kept.answer
      if (answer === undefined) return kept
      await kept.close()
      if (answer.exitCode === SSH_FAILED) throw failure(answer.stderr, machine)
      throw new ActionError(`The host could not begin "${script.name}": ${lastLine(answer.stderr)}`)
    },
    async write(path, content, options = {}) {
      const result = await remote('write', WRITE_COMMAND, Buffer.concat([Buffer.from(`${path}\n`), content]), options)
      if (result.exitCode === 0) return
      const isFull = /no space left/i.test(result.stderr)
      throw new ActionError(
        `The host could not write ${path}${isFull ? ': its disk is full' : ''}.`,
        isFull ? 'Free some space on it.' : undefined
      )
    }
  }
}

async function isSocket(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isSocket()
  } catch {
    return false
  }
}

function failure(stderr: string, machine: Machine): ActionError {
  const {message, fix} = explainSshFailure(stderr, machine)
  return new ActionError(message, fix)
}
