import type {RunContext} from '../../../actions/build-push/run-context.ts'

export const COMMIT = '0123456789abcdef0123456789abcdef01234567'

/** A push to the default branch. */
export function runContext(changes: Partial<RunContext> = {}): RunContext {
  return {
    commit: COMMIT,
    ref: 'refs/heads/main',
    event: 'push',
    isPullRequest: false,
    defaultBranch: 'main',
    repository: 'Team/App',
    serverUrl: 'https://github.example.com',
    ...changes
  }
}
