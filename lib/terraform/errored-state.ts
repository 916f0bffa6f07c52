import {constants} from 'node:fs'
import {access, chmod, copyFile, readFile, rm, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {messageOf} from '../action/errors.ts'
import {isFile} from '../action/files.ts'
import {oneLine} from '../action/log-line.ts'
import {shorten} from '../plan/plan-text.ts'
import {safeSummary} from './safe-summary.ts'
import {differenceOf, isState} from './same-state.ts'
import type {ProcessResult, RunProcess} from '../action/process.ts'
import {redact} from '../secrets/redact.ts'

/** Where Terraform and OpenTofu leave a state that no backend took (backupStateForError in internal/backend/local/backend_apply.go). */
export const ERRORED_STATE = 'errored.tfstate'
const SEALED_STATE = `${ERRORED_STATE}.sealed`

/** The names under which a state that was not saved lies in a folder, in clear and sealed. */
export const UNSAVED_STATES: readonly string[] = [ERRORED_STATE, SEALED_STATE]

/** Milliseconds before each try to save the state after all. */
const PUSH_WAITS = [0, 5_000, 20_000] as const

/** Milliseconds for one question. A backend that does not answer is asked again by Terraform itself for a while. */
const PUSH_TIMEOUT = 5 * 60_000
/** A push that is given up is asked to stop, so that it lets go of the lock. */
const PUSH_GRACE = 60_000
/** The same where time is short, and what is kept of it to encrypt the state when no push worked. */
const SHORT_GRACE = 5_000
const KEEP_MILLISECONDS = 3_000
/** With less time than this before its wait is over, a further try is not begun. */
const SHORTEST_TRY = 12_000

export type StateOutcome =
  /** It is where it belongs; Terraform saw to that. */
  | {readonly kind: 'saved'}
  /** It was saved afterwards. */
  | {readonly kind: 'pushed'; readonly tries: number}
  | {
      readonly kind: 'kept'
      /** Path of the state in clear text, for this user only; undefined when it was sealed. */
      readonly path: string | undefined
      /** Path of the sealed state; undefined without a key. */
      readonly sealed: string | undefined
      /** Path of the second copy of the sealed state, next to the configuration. */
      readonly beside: string | undefined
      /** Why it was not saved, and not sealed: one line. */
      readonly reason: string
      /** Nothing could be written, and `path` is what Terraform wrote: the state is the member `state` of a line there. */
      readonly isPrinted?: true
    }
  /** It was saved, and does not have these objects, which were made or changed. */
  | {readonly kind: 'incomplete'; readonly missing: readonly string[]}

export interface RescueDependencies {
  readonly run: RunProcess
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Encrypts a file; undefined without a key. */
  readonly seal: ((from: string, to: string) => Promise<void>) | undefined
  /** Makes a folder for this user only, which stays when the step ends. */
  readonly createKeep: () => Promise<string>
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly info: (message: string) => void
  /** Milliseconds left to look after the state: post of a cancelled job does not have the time that main has. Undefined: no limit. */
  readonly timeLeft?: (() => number) | undefined
}

/** The name of a state that an earlier apply left unsaved in a folder; undefined when there is none. */
export async function findUnsavedState(folder: string): Promise<string | undefined> {
  for (const name of UNSAVED_STATES) if (await exists(join(folder, name))) return name
  return undefined
}

export interface Unsaved {
  /** Path of terraform or tofu. */
  readonly binary: string
  /** Where it ran. */
  readonly folder: string
  /** The state as JSON, when Terraform could not even write the file. */
  readonly dump: string | undefined
  /** The runner is about to kill this step. */
  readonly isHurried: boolean
}

/**
 * Looks after a state that Terraform could not save: pushes it, and where that fails keeps it safe. Without its state, nobody knows what
 * the apply made. Hurried, it only keeps it, and post does the rest: a push that is killed leaves the lock.
 */
export async function rescueState({binary, folder, dump, isHurried}: Unsaved, dependencies: RescueDependencies): Promise<StateOutcome> {
  const path = await takeState(folder, dump, dependencies)
  if (path === undefined) return {kind: 'saved'}
  if (isHurried) return await keepForNow(path, dependencies)
  const said = await push(binary, folder, path, dependencies)
  if (typeof said === 'number') {
    await rm(path, {force: true})
    dependencies.info(`The state is saved after all: it was pushed at attempt ${said}, and ${basename(path)} is removed.`)
    return {kind: 'pushed', tries: said}
  }
  return await keep(path, folder, said.reason, dependencies)
}

async function takeState(folder: string, dump: string | undefined, {createKeep}: RescueDependencies): Promise<string | undefined> {
  const left = join(folder, ERRORED_STATE)
  const isLeft = await isFile(left)
  // Every secret of the resources is in it in clear text, and Terraform writes it with the user's default mode.
  if (isLeft) await chmod(left, 0o600)
  // Terraform prints the state only when it could not write the file: what is there then is cut off, as on a full disk.
  if (dump === undefined || (isLeft && !isState(dump))) return isLeft ? left : undefined
  try {
    // Here the next apply finds it, and it outlives the job.
    await rm(left, {force: true})
    await writeFile(left, dump, {mode: 0o600, flag: 'wx'})
    return left
  } catch {
    const path = join(await createKeep(), ERRORED_STATE)
    await writeFile(path, dump, {mode: 0o600, flag: 'wx'})
    return path
  }
}

/** @returns the number of the try that worked, or why none did */
async function push(
  binary: string,
  folder: string,
  path: string,
  {run, environment, sleep, info, timeLeft = () => Infinity}: RescueDependencies
): Promise<number | {readonly reason: string}> {
  let reason = ''
  for (const [index, wait] of PUSH_WAITS.entries()) {
    if (index > 0 && timeLeft() < wait + SHORTEST_TRY) break
    if (wait > 0) await sleep(wait)
    info(`Terraform could not save the state. Pushing it, attempt ${index + 1} of ${PUSH_WAITS.length}.`)
    try {
      // Never -force: a state that somebody changed meanwhile must not be written over. Terraform compares lineage and serial.
      const options = {cwd: folder, env: environment}
      const pulled = await run([binary, 'state', 'pull', '-no-color'], {...options, ...limitsOf(timeLeft() / 2)})
      if (isGood(pulled)) {
        const difference = differenceOf(await readFile(path, 'utf8'), pulled.stdout)
        if (difference !== undefined) return {reason: difference}
        const result = await run([binary, 'state', 'push', '-no-color', '-lock-timeout=30s', path], {...options, ...limitsOf(timeLeft())})
        if (isGood(result)) return index + 1
        reason = reasonOf(result)
      } else reason = reasonOf({...pulled, stdout: ''})
    } catch (error) {
      reason = shorten(oneLine(redact(messageOf(error))), 200)
    }
    info(`That failed: ${reason}`)
  }
  return {reason}
}

/** How long one question may take, and how long it may take to stop. @param left milliseconds; at least a second of them is taken */
function limitsOf(left: number): {readonly timeout: number; readonly killGrace: number} {
  if (left - KEEP_MILLISECONDS > PUSH_TIMEOUT + PUSH_GRACE) return {timeout: PUSH_TIMEOUT, killGrace: PUSH_GRACE}
  return {timeout: Math.max(1_000, left - KEEP_MILLISECONDS - SHORT_GRACE), killGrace: SHORT_GRACE}
}

const isGood = ({exitCode, timedOut}: ProcessResult) => exitCode === 0 && !timedOut

/** The first line of what `state push` or `state pull` says, without what the backend's server may have answered. */
function reasonOf({stderr, stdout, timedOut, exitCode}: ProcessResult): string {
  if (timedOut) return 'the backend did not answer in time.'
  const lines = `${stderr}\n${stdout}`
    .split(/\r?\n/)
    .map(line => line.replace(/^[\s│╷╵|]+/u, '').trim())
    .filter(line => line !== '')
  const said = lines.find(line => /^(Error: )?\S*\s*(failed|cannot|error)/i.test(line)) ?? lines[0]
  const summary = safeSummary((said ?? '').replace(/^Error: /, ''))
  return summary === '' ? `Terraform exited with status ${exitCode ?? 'unknown'}.` : summary
}

async function keep(path: string, folder: string, reason: string, dependencies: RescueDependencies): Promise<StateOutcome> {
  const {seal, createKeep} = dependencies
  if (seal === undefined) return {kind: 'kept', path, sealed: undefined, beside: undefined, reason}
  try {
    const sealed = join(await createKeep(), SEALED_STATE)
    await seal(path, sealed)
    // The runner empties RUNNER_TEMP when the job ends. On your own runner, this one is still there when nobody uploaded the other.
    const beside = join(folder, SEALED_STATE)
    const isCopied = await copyFile(sealed, beside, constants.COPYFILE_EXCL).then(
      () => true,
      () => false
    )
    await rm(path)
    return {kind: 'kept', path: undefined, sealed, beside: isCopied ? beside : undefined, reason}
  } catch (error) {
    const why = shorten(oneLine(redact(messageOf(error))), 200)
    return {kind: 'kept', path, sealed: undefined, beside: undefined, reason: `${reason}; it could not be encrypted either: ${why}`}
  }
}

/** Keeps a sealed copy too, for an upload: of what post makes, no step of the job knows any more. */
async function keepForNow(path: string, {seal, createKeep}: RescueDependencies): Promise<StateOutcome> {
  const kept = {
    kind: 'kept',
    path,
    beside: undefined,
    reason: 'The run was cancelled, and the post part of the step tries to save it.'
  } as const
  if (seal === undefined) return {...kept, sealed: undefined}
  try {
    const sealed = join(await createKeep(), SEALED_STATE)
    await seal(path, sealed)
    return {...kept, sealed}
  } catch {
    return {...kept, sealed: undefined}
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
