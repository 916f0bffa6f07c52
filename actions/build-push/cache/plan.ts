import {createHash} from 'node:crypto'
import {posix} from 'node:path'
import type {Environment} from '../../../lib/action/environment.ts'
import {isHostedRunner} from '../../../lib/action/run-context.ts'
import {lastingFolder} from '../../../lib/cache/choose.ts'
import {serviceAccess} from '../../../lib/cache/service.ts'
import type {BuildPushInputs} from '../inputs.ts'
import type {CacheEntry} from './attributes.ts'

type Inputs = Pick<BuildPushInputs, 'cache' | 'cache-from' | 'cache-to' | 'image' | 'platforms' | 'target' | 'context' | 'file'>

/** Where a build takes layers from, and where it leaves its own. */
export interface CachePlan {
  /** The cache of ours: GitHub's cache service, a folder of the runner, or none. */
  readonly own:
    | {readonly kind: 'none'}
    | {readonly kind: 'gha'; readonly scope: string; readonly reads: boolean; readonly writes: boolean}
    | {readonly kind: 'local'; readonly folder: string; readonly scope: string; readonly writes: boolean}
  /** Those that the workflow names. */
  readonly from: readonly CacheEntry[]
  readonly to: readonly CacheEntry[]
  /** What a person who wrote the inputs might not expect, a line each. */
  readonly remarks: readonly string[]
}

/** The folder below the runner's lasting one. */
const FOLDER = 'build'

/**
 * Decides about the cache. A proposal reads and never writes: what it built was seen by nobody, and the next build of a branch would take it over.
 *
 * @param facts this process's variables, and why the run is one of a proposal
 */
export function planCache(inputs: Inputs, facts: {readonly environment: Environment; readonly proposal: string | undefined}): CachePlan {
  const isProposal = facts.proposal !== undefined
  const own = decideOwn(inputs, facts.environment, isProposal)
  const to = isProposal ? [] : inputs['cache-to'].map(ignoringErrors)
  const withheld = isProposal && inputs['cache-to'].length > 0 ? ['"cache-to" is left out: a proposal writes no cache.'] : []
  return {own: own.cache, from: inputs['cache-from'], to, remarks: [...own.remarks, ...withheld]}
}

interface Own {
  readonly cache: CachePlan['own']
  readonly remarks: readonly string[]
}

const nothing = (...remarks: string[]): Own => ({cache: {kind: 'none'}, remarks})

function decideOwn(inputs: Inputs, environment: Environment, isProposal: boolean): Own {
  const isGiven = inputs['cache-from'].length + inputs['cache-to'].length > 0
  // Whoever names a cache does not want a second one beside it, unless both are named.
  const asked = inputs.cache === 'auto' ? (isGiven ? 'none' : isHostedRunner(environment) ? 'gha' : 'local') : inputs.cache
  if (asked === 'none') return nothing()
  const scope = scopeOf(inputs)
  if (asked === 'local') {
    const folder = lastingFolder(environment, FOLDER)
    if (folder === undefined) return nothing('No cache: the runner has no tool cache (RUNNER_TOOL_CACHE is not set).')
    return {cache: {kind: 'local', folder, scope: localScope(scope, environment), writes: !isProposal}, remarks: []}
  }
  const access = serviceAccess(environment)
  if (access === undefined) return nothing("No cache: the runner has no access to GitHub's cache service (version 2) for this job.")
  const [reads, writes] = [access.mayRead, access.mayWrite && !isProposal]
  if (!reads && !writes) return nothing("No cache: this run may not use GitHub's cache service (ACTIONS_CACHE_MODE).")
  return {cache: {kind: 'gha', scope, reads, writes}, remarks: []}
}

/**
 * A name for builds whose steps are the same but for what changed in the sources: of one image, for the same platforms, from the same Dockerfile and
 * stage; which registry it goes to makes no difference. Under one name two builds would replace each other's entries (docker/build-push-action#497).
 */
export function scopeOf({image, platforms, target, context, file}: Inputs): string {
  const built = platforms.length === 0 ? [process.arch] : [...platforms].sort()
  const of = [image.repository, built, target, posix.normalize(context), file === '' ? '' : posix.normalize(file)]
  const readable = image.repository.replace(/[^a-z0-9]+/g, '-').slice(-40)
  return `fairway-${readable}-${createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16)}`
}

/** A runner may serve several repositories, and what one of them left is no business of another. */
function localScope(scope: string, environment: Environment): string {
  const repository = (environment['GITHUB_REPOSITORY'] ?? '').toLowerCase()
  return `${scope}-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`
}

/** A cache that cannot be written is no reason to fail a build. `inline` is no export of its own. */
function ignoringErrors(entry: CacheEntry): CacheEntry {
  if (entry.type === 'inline' || entry.attributes.has('ignore-error')) return entry
  return {...entry, attributes: new Map([...entry.attributes, ['ignore-error', 'true']])}
}
