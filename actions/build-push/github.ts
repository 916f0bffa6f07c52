export interface AskOptions {
  readonly info: (line: string) => void
  readonly signal: AbortSignal
}

/** A repository as GitHub's API names it. */
export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** @param repository `owner/name`, as in GITHUB_REPOSITORY; gives undefined for anything else */
export function ownerAndName(repository: string): Repository | undefined {
  const [owner, repo] = repository.split('/')
  return owner === undefined || repo === undefined ? undefined : {owner, repo}
}

/** Loaded only when GitHub is asked: its client is a third of the bundle. */
export async function loadGitHubClient(token: string, options: AskOptions) {
  const {createGitHubClient} = await import('../../lib/github/client.ts')
  return createGitHubClient(token, 'fairway-build-push', options)
}
