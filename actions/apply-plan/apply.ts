import {randomUUID} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {followLines} from '../../lib/terraform/follow-lines.ts'
import {handOnCancel, type CancelDependencies} from '../../lib/terraform/cancel.ts'
import type {LastingEnd, StartLasting} from '../../lib/terraform/lasting-process.ts'
import {readMessage} from '../../lib/terraform/messages.ts'
import type {ApplyProgress} from '../../lib/terraform/progress.ts'
import type {ApplyEnd} from './result.ts'

export interface ApplyDependencies extends CancelDependencies {
  readonly start: StartLasting
  /** Called once the program runs, before anything of it is read. */
  readonly started: (process: {readonly pid: number; readonly stdout: string}) => Promise<void>
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The step's private folder. */
  readonly folder: string
}

const ASKED = 'Cancelled: Terraform was asked to stop. It finishes what it has begun, writes the state and releases the lock.'

/** With the paths of what the program wrote. */
export interface FollowedEnd extends ApplyEnd {
  readonly stdout: string
  readonly stderr: string
}

/**
 * Applies a plan file and follows it. A cancel asks the program to stop, once; it is never killed from here.
 *
 * @param binary path of terraform or tofu
 * @param workingDirectory the root module's folder, initialised
 * @param plan absolute path of the plan file
 * @param progress gets every message of the stream
 * @throws TerraformError when the program cannot be started
 */
export async function applyPlan(
  {binary, workingDirectory, plan}: {readonly binary: string; readonly workingDirectory: string; readonly plan: string},
  progress: ApplyProgress,
  dependencies: ApplyDependencies
): Promise<FollowedEnd> {
  const {start, environment, folder, info, signal} = dependencies
  signal.throwIfAborted()
  const [stdout, stderr] = [join(folder, `${randomUUID()}.out`), join(folder, `${randomUUID()}.err`)]
  const argv = [binary, 'apply', '-json', '-no-color', '-input=false', plan] as const
  const process = await start(argv, {cwd: workingDirectory, env: environment, stdout, stderr})
  await dependencies.started({pid: process.pid, stdout})
  const cancel = handOnCancel(process, ASKED, dependencies)
  const seen: {end?: LastingEnd; isLeft?: true} = {}
  void process.ended.then(end => (seen.end = end))
  void cancel.patienceEnded.then(() => (seen.isLeft = true))
  try {
    await followLines(
      stdout,
      () => seen.end !== undefined || seen.isLeft === true,
      line => {
        const said = progress.add(readMessage(line))
        if (said !== undefined) info(said)
      }
    )
  } finally {
    cancel.stop()
  }
  if (seen.end === undefined) {
    process.release()
    return {exitCode: null, signal: null, isRunning: true, wasCancelled: true, stdout, stderr}
  }
  await readErrors(stderr, progress, info)
  return {...seen.end, isRunning: false, wasCancelled: signal.aborted, stdout, stderr}
}

const LONGEST_ERRORS = 1_000_000

/** What goes wrong before Terraform knows that JSON is wanted is on standard error, as text. */
export async function readErrors(path: string, progress: ApplyProgress, info: (message: string) => void): Promise<void> {
  const text = (await readFile(path, 'utf8')).slice(0, LONGEST_ERRORS)
  for (const line of text.split(/\r?\n/)) {
    const message = readMessage(line)
    // Nothing else there is a message of the stream, whatever it looks like.
    if (message.kind !== 'diagnostic' || line.trimStart().startsWith('{')) continue
    const said = progress.add(message)
    if (said !== undefined) info(said)
  }
}
