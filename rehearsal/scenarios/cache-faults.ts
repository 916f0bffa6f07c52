import type {Fault} from './scenario.ts'

/** BuildKit asks again after a second, then after two. */
const ANSWERS = 2

/** What GitHub's cache service does on a bad day. A build goes on without it. */
export const cacheFaults: Readonly<Record<string, Fault>> = {
  'cache-fails': {
    description: "GitHub's cache service says that there were too many requests, and then nothing any more: the build goes on without it",
    isHosted: true,
    breakStage({cacheService}) {
      cacheService.limitRequests(ANSWERS)
      return Promise.resolve()
    }
  }
}
