// A program that must not be ended halfway cannot be started by lib/action/process.ts: there it writes into a pipe to this process, and ends with it.
import {spawn} from 'node:child_process'
import {open, readFile} from 'node:fs/promises'
import {childEnvironment, type Environment} from '../action/environment.ts'
import {programPath} from '../action/program.ts'
import {TerraformError} from './errors.ts'

export interface LastingOptions {
  readonly cwd: string
  /** The whole environment of the program; default: `childEnvironment`. */
  readonly env?: Environment
  /** Paths of new files that take what the program writes; for this user only. */
  readonly stdout: string
  readonly stderr: string
}

export interface LastingEnd {
  /** The exit status; null when a signal ended the program. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

export interface LastingProcess {
  readonly pid: number
  readonly ended: Promise<LastingEnd>
  /** Asks it to stop: as `interrupt`. */
  interrupt(): void
  /** Lets this process end while the program goes on. */
  release(): void
}

export type StartLasting = (argv: readonly [string, ...string[]], options: LastingOptions) => Promise<LastingProcess>

/**
 * Starts a program that outlives this process. The runner gives a cancelled step 10 seconds and then kills it (actions/runner,
 * ProcessInvoker.cs), and a program that writes into a pipe of a process that is gone ends with it, whatever it was doing. This one has a
 * process group of its own and writes into files, reads nothing, and is never killed from here.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @throws TerraformError when it cannot be started; ActionError when its name is not found
 */
export const startLasting: StartLasting = async ([file, ...args], {cwd, env = childEnvironment(), stdout, stderr}) => {
  const notStarted = (reason: string | undefined) => new TerraformError({code: 'not-started', program: file, folder: cwd, reason})
  const path = await programPath(file, env['PATH'])
  const files = [await open(stdout, 'wx', 0o600), await open(stderr, 'wx', 0o600)] as const
  try {
    const child = spawn(path, args, {cwd, env, detached: true, stdio: ['ignore', files[0].fd, files[1].fd]})
    const ended = new Promise<LastingEnd>(resolve => child.once('exit', (exitCode, signal) => resolve({exitCode, signal})))
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', error => reject(notStarted(error.message)))
    })
    const pid = child.pid
    if (pid === undefined) throw notStarted(undefined)
    return {pid, ended, interrupt: () => interrupt(pid), release: () => child.unref()}
  } finally {
    for (const handle of files) await handle.close()
  }
}

/**
 * Asks a program that was started here, or by an earlier process, to stop, by one SIGINT to it alone. Many take a second one as the order
 * to give up at once, and where the program is a shim (tenv, terragrunt) that hands signals on, its whole group would make two of one.
 * What it started it stops itself; a command that died of the same signal would end before it knows that it is to stop.
 *
 * @param pid its process id
 */
export function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It is gone already: that is what was wanted.
  }
}

/**
 * Whether a program is still running, for one that an earlier process started.
 *
 * @param pid its process id
 */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // In a container nobody may collect a process that has ended: it stays as a zombie, state Z in proc(5), which a signal still finds.
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/^\d+ \(.*\) [ZX] /s.test(status)
}
