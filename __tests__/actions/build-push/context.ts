import type {BuildContext} from '../../../actions/build-push/build-context.ts'
import type {TagSettings} from '../../../actions/build-push/tags.ts'
import {readFlavor} from '../../../actions/build-push/tags/flavor.ts'
import type {NamingContext} from '../../../actions/build-push/tags/names.ts'
import {readTagRules} from '../../../actions/build-push/tags/rule.ts'

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
    event: 'push',
    baseBranch: '',
    pullRequest: undefined,
    commitDate: undefined,
    about: {description: '', url: '', license: ''},
    ...changes
  }
}

/** The same, as rules see it. */
export const namingContext = (changes: Partial<NamingContext> = {}): NamingContext => ({
  ...buildContext(),
  now: new Date('2020-01-10T00:30:00.000Z'),
  shortLength: 7,
  ...changes
})

/** The inputs `tags` and `flavor`, one entry a line. */
export const settings = (tags: readonly string[] = [], flavor: readonly string[] = []): TagSettings => ({
  rules: readTagRules(tags.join('\n')),
  flavor: readFlavor(flavor.join('\n'))
})
