import {join} from 'node:path'
import {formatBytes} from '../../../lib/action/size.ts'
import {childEnvironment, type Environment} from '../../../lib/action/environment.ts'
import {messageOf} from '../../../lib/action/errors.ts'
import {LockedError} from '../../../lib/cache/lock.ts'
import {SERVICE_VARIABLES} from '../../../lib/cache/service.ts'
import type {BuildPushInputs} from '../inputs.ts'
import type {Log} from '../log.ts'
import {formatCache, type CacheEntry} from './attributes.ts'
import {dropLocalCache, isBroken, keepLocalCache, openLocalCache, type LocalCache, type LocalCachePlace} from './local.ts'
import {planCache, type CachePlan} from './plan.ts'
import type {CacheReport} from './report.ts'
import {BuildWatch} from './watch.ts'

/** What a build is told about caches, and by what it is watched. */
export interface CacheUse {
  /** For `docker buildx build`. */
  readonly arguments: readonly string[]
  /** What buildx needs to talk to GitHub's cache service, and no other program sees; empty without it. */
  readonly environment: Readonly<Record<string, string>>
  /** Gets each line of the build's plain progress. */
  hear(line: string): void
}

export interface CacheDependencies {
  readonly environment: Environment
  /** Why the run is one of a proposal; undefined when it is none. */
  readonly proposal: string | undefined
  /** A folder of this run's own. */
  readonly folder: string
  readonly log: Log
  readonly signal: AbortSignal
}

/** Where there were too many requests, BuildKit asks again after 1, 2, 4 and 8 seconds. Its own ten minutes are more than a cache saves. */
const PATIENCE = '15s'

/**
 * Builds with the cache that fits: reads it before, keeps what is new after, and counts. Whatever is wrong with a cache is one line in the log, and
 * the build goes on without.
 *
 * @throws whatever `build` throws
 */
export async function withCache<Result>(
  inputs: BuildPushInputs,
  dependencies: CacheDependencies,
  build: (use: CacheUse) => Promise<Result>
): Promise<{readonly result: Result; readonly cache: CacheReport}> {
  const {environment, log} = dependencies
  const plan = planCache(inputs, dependencies)
  for (const remark of plan.remarks) log.info(remark)
  const local = await openLocal(plan, inputs, dependencies)
  const attempt = async (caches: Caches, own: CachePlan['own']['kind']) => {
    const watch = new BuildWatch()
    return {watch, own, result: await build({...useOf(caches, environment), hear: line => watch.hear(line)})}
  }
  const own = plan.own.kind === 'local' && local === undefined ? 'none' : plan.own.kind
  const {
    watch,
    result,
    own: used
  } = await attempt(cachesOf(plan, local), own).catch(async (error: unknown) => {
    if (local === undefined || !(await isToBlame(local, dependencies))) throw error
    return attempt(cachesOf({...plan, own: {kind: 'none'}}, undefined), 'none')
  })
  await finish(watch, local, dependencies)
  const failed = [
    ...(watch.readError() === undefined ? [] : ['read' as const]),
    ...(watch.writeError() === undefined ? [] : ['written' as const])
  ]
  const isGiven = used === 'none' && plan.from.length + plan.to.length > 0
  return {result, cache: {...watch.steps(), kind: isGiven ? 'given' : used, failed}}
}

interface OpenedCache extends LocalCache {
  readonly place: LocalCachePlace
  readonly writes: boolean
  /** Whether the build reads no other cache, so that this one is to blame for whatever could not be read. */
  readonly isOnly: boolean
}

async function openLocal(
  {own, from}: CachePlan,
  inputs: BuildPushInputs,
  {folder, log, signal}: CacheDependencies
): Promise<OpenedCache | undefined> {
  if (own.kind !== 'local') return undefined
  const place = {root: own.folder, scope: own.scope, limit: inputs['cache-limit'], signal}
  try {
    return {...(await openLocalCache(place, join(folder, 'build-cache'))), place, writes: own.writes, isOnly: from.length === 0}
  } catch (error) {
    signal.throwIfAborted()
    log.warning(`The build cache in ${own.folder} cannot be used, so this build goes without: ${reasonOf(error)}.`)
    return undefined
  }
}

interface Caches {
  readonly from: readonly CacheEntry[]
  readonly to: readonly CacheEntry[]
}

/** `max` keeps the steps of every stage: with `min` a Dockerfile that compiles in one stage and copies into another would find nothing. */
const EXPORT = {mode: 'max', 'ignore-error': 'true'}

function cachesOf({own, from, to}: CachePlan, local: OpenedCache | undefined): Caches {
  const entry = (type: string, attributes: Readonly<Record<string, string>>) => ({type, attributes: new Map(Object.entries(attributes))})
  if (own.kind === 'gha') {
    const service = {scope: own.scope, timeout: PATIENCE}
    return {
      from: [...(own.reads ? [entry('gha', service)] : []), ...from],
      to: [...(own.writes ? [entry('gha', {...service, ...EXPORT})] : []), ...to]
    }
  }
  if (local === undefined) return {from, to}
  const {folder, generations, newTag} = local
  return {
    from: [...generations.map(({tag}) => entry('local', {src: folder, tag})), ...from],
    to: [...(local.writes ? [entry('local', {dest: folder, tag: newTag, ...EXPORT})] : []), ...to]
  }
}

function useOf({from, to}: Caches, environment: Environment): Omit<CacheUse, 'hear'> {
  const isService = [...from, ...to].some(({type}) => type === 'gha')
  return {
    arguments: [...from.flatMap(entry => ['--cache-from', formatCache(entry)]), ...to.flatMap(entry => ['--cache-to', formatCache(entry)])],
    environment: isService ? childEnvironment(environment, {with: SERVICE_VARIABLES, only: SERVICE_VARIABLES}) : {}
  }
}

/** BuildKit runs a step again whose layer it cannot read, but not in every place and not in every version. */
async function isToBlame(local: OpenedCache, {log, signal}: CacheDependencies): Promise<boolean> {
  if (signal.aborted || local.generations.length === 0 || !(await isBroken(local))) return false
  await drop(local)
  const state = local.writes ? 'was broken and is removed' : 'is broken'
  log.warning(`The build cache in ${local.place.root} ${state}. The image is built again without it.`)
  return true
}

/** Keeps what the build exported, and says what did not work. */
async function finish(watch: BuildWatch, local: OpenedCache | undefined, {log, signal}: CacheDependencies): Promise<void> {
  const [unread, unwritten] = [watch.readError(), watch.writeError()]
  if (unread !== undefined) log.warning(`A build cache could not be read, and the build went on without: ${unread}`)
  if (unwritten !== undefined) log.warning(`A build cache could not be written, and the build went on without: ${unwritten}`)
  if (local === undefined) return
  if (watch.mayBlameFolder() && (local.isOnly || (await isBroken(local)))) {
    // What BuildKit found broken stays in the folder under its name, and would be taken over.
    await drop(local)
    return
  }
  if (!local.writes) return
  try {
    const kept = await keepLocalCache(local.place, local)
    if (kept.state === 'kept') log.info(`${formatBytes(kept.size)} kept in ${local.place.root} for the next build.`)
    if (kept.state === 'too-large') {
      log.warning(
        `The build cache was not kept: it takes ${formatBytes(kept.size)}, and "cache-limit" allows ${formatBytes(local.place.limit)}.`
      )
    }
  } catch (error) {
    signal.throwIfAborted()
    log.warning(`The build cache was not kept: ${reasonOf(error)}.`)
  }
}

/** What only reads removes nothing: others use the folder too. */
const drop = async (local: OpenedCache): Promise<void> => {
  if (local.writes) await dropLocalCache(local.place).catch(() => undefined)
}

const reasonOf = (error: unknown): string =>
  error instanceof LockedError ? 'another job holds its lock' : messageOf(error).replace(/\.$/, '')
