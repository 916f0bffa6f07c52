import type {CachedSteps} from './watch.ts'

/** What a build had from caches, and which one was read and written. */
export interface CacheReport extends CachedSteps {
  /** GitHub's cache service, a folder of the runner, caches that the workflow names, or what the builder has itself. */
  readonly kind: 'gha' | 'local' | 'given' | 'none'
  /** What did not work, and stopped nothing. */
  readonly failed: readonly ('read' | 'written')[]
}

/** The output `cache-hit`: `5/7`, five of the build's seven steps came from a cache. */
export const formatHit = ({cached, all}: CachedSteps): string => `${cached}/${all}`

const WHERE: Readonly<Record<CacheReport['kind'], string>> = {
  gha: "GitHub's cache service",
  local: "the runner's folder",
  given: '`cache-from` and `cache-to`',
  none: "the builder's own"
}

/** The same for the summary, in Markdown. */
export function describeCache({cached, all, kind, failed}: CacheReport): string {
  const failure = failed.length === 0 ? '' : `; it could not be ${failed.join(' or ')}`
  return `${cached} of ${all} steps from the cache (${WHERE[kind]}${failure})`
}
