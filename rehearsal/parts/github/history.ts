import type {Commit} from './state.ts'

/** How two commits stand to each other. */
export interface Comparison {
  readonly base: Commit
  readonly head: Commit
  /** The newest commit that both have in their history. */
  readonly mergeBase: Commit
  /** What `head` has and `base` has not, the oldest first. */
  readonly ahead: readonly Commit[]
  readonly behindBy: number
}

/** Undefined when they have no history in common. */
export function compareCommits(commits: ReadonlyMap<string, Commit>, base: Commit, head: Commit): Comparison | undefined {
  const [ofBase, ofHead] = [historyOf(commits, base), historyOf(commits, head)]
  const mergeBase = [...ofHead.values()].find(({sha}) => ofBase.has(sha))
  if (mergeBase === undefined) return undefined
  const ahead = [...ofHead.values()].filter(({sha}) => !ofBase.has(sha)).reverse()
  return {base, head, mergeBase, ahead, behindBy: [...ofBase.keys()].filter(sha => !ofHead.has(sha)).length}
}

/** A commit and all that came before it, the newest first. */
function historyOf(commits: ReadonlyMap<string, Commit>, commit: Commit): ReadonlyMap<string, Commit> {
  const found = new Map<string, Commit>()
  const left = [commit]
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (found.has(next.sha)) continue
    found.set(next.sha, next)
    left.push(...next.parents.flatMap(sha => commits.get(sha) ?? []))
  }
  return found
}
