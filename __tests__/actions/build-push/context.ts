import type {BuildContext} from '../../../actions/build-push/build-context.ts'

export const COMMIT = '0123456789abcdef0123456789abcdef01234567'

/** A push to the default branch. */
export function buildContext(changes: Partial<BuildContext> = {}): BuildContext {
  return {
    commit: COMMIT,
    ref: 'refs/heads/main',
    proposal: undefined,
    defaultBranch: 'main',
    repository: 'Team/App',
    serverUrl: 'https://github.example.com',
    ...changes
  }
}
