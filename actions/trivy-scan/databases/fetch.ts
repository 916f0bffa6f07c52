import {formatDuration} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {ageProblem} from './age.ts'
import {KINDS, type DatabaseKind, type Kind} from './kinds.ts'
import {noteLastSeen, useLastSeen} from './last-seen.ts'
import type {Mirror} from './mirror.ts'
import {refusalOf, type Refusal} from './refusal.ts'
import {obtain, uninstall, type StoreDependencies} from './store.ts'

export interface Database {
  readonly repository: string
  /** When it was built, ISO 8601. */
  readonly updatedAt: string
  /** It was kept from an earlier run, and no repository could be asked whether it is still the newest. */
  readonly isUnasked: boolean
}

export interface DatabaseRequest {
  readonly kind: DatabaseKind
  /** Asked in turn. */
  readonly mirrors: readonly Mirror[]
  /** Milliseconds since it was built. An older one is as good as none. */
  readonly maxAge: number
}

export interface DatabaseDependencies extends StoreDependencies {
  /** Milliseconds that one download may take. */
  readonly timeout: number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

const ROUNDS = 4
const FIRST_WAIT_MILLISECONDS = 2_000

/**
 * Gets a database, as the layer that it is in a registry. Each repository is asked in turn which one it has now; those whose refusal is of a kind
 * that passes are asked again, after growing waits. One that has an old database is passed over: the next may be newer.
 *
 * A layer that was kept from an earlier run saves the download: its bytes are held against the digest that the repository names now, so whoever
 * can write to a cache decides nothing. Only when no repository answers, the one that was there last is used, if it is young enough.
 *
 * @throws ActionError when there is none that is new enough: without a database there is no scan
 */
export async function fetchDatabase(request: DatabaseRequest, dependencies: DatabaseDependencies): Promise<Database> {
  const kind = KINDS[request.kind]
  const refusals = new Map<string, Refusal>()
  let left = request.mirrors
  for (let round = 1; ; round++) {
    for (const mirror of left) {
      const outcome = await tryMirror(mirror, kind, request.maxAge, dependencies)
      if ('updatedAt' in outcome) return outcome
      refusals.set(mirror.repository, outcome)
      dependencies.info(`No ${kind.name} from ${mirror.repository}: ${outcome.reason}`)
    }
    left = left.filter(({repository}) => refusals.get(repository)?.passes === true)
    if (left.length === 0 || round === ROUNDS) break
    const wait = FIRST_WAIT_MILLISECONDS * 2 ** (round - 1) * (0.75 + Math.random() / 2)
    dependencies.info(`Trying again in ${formatDuration(wait)}.`)
    await dependencies.sleep(wait, dependencies.signal)
  }
  if ([...refusals.values()].every(({isSilent}) => isSilent)) {
    const kept = await useLastSeen(
      request.mirrors.map(({repository}) => repository),
      kind,
      request.maxAge,
      dependencies
    )
    if (kept !== undefined) return {...kept, isUnasked: true}
  }
  throw unavailable(kind, refusals)
}

async function tryMirror(mirror: Mirror, kind: Kind, maxAge: number, dependencies: DatabaseDependencies): Promise<Database | Refusal> {
  const {repository} = mirror
  const {now, signal, timeout} = dependencies
  const time = AbortSignal.timeout(timeout)
  try {
    const {layer, updatedAt} = await obtain(mirror, kind, dependencies, AbortSignal.any([signal, time]))
    const problem = ageProblem(updatedAt, {input: kind.ageInput, maxAge}, now())
    if (problem !== undefined) {
      await uninstall(kind, dependencies.folder)
      return {reason: problem, passes: false, isSilent: false, isOld: true}
    }
    await noteLastSeen(repository, layer, dependencies)
    return {repository, updatedAt, isUnasked: false}
  } catch (error) {
    signal.throwIfAborted()
    if (time.aborted) return {reason: `it did not finish within ${formatDuration(timeout)}.`, passes: true, isSilent: true, isOld: false}
    if (!(error instanceof ActionError)) throw error
    return refusalOf(error)
  }
}

function unavailable({name, input}: Kind, refusals: ReadonlyMap<string, Refusal>): ActionError {
  const isOld = [...refusals.values()].some(refusal => refusal.isOld)
  const list = [...refusals].map(([repository, {reason}]) => `${repository}: ${reason}`).join(' ')
  return new ActionError(
    `${isOld ? `No ${name} can be used.` : `The ${name} could not be downloaded.`} ${list}`,
    [...refusals.values()].find(({fix}) => fix !== undefined)?.fix ??
      `Run the job again, or set "${input}" to a mirror${isOld ? ' that is kept up to date' : ''}.`
  )
}
