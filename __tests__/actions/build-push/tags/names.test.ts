import {describe, expect, it} from '@jest/globals'
import {ActionError} from '../../../../lib/action/errors.ts'
import {nameTags} from '../../../../actions/build-push/tags/names.ts'
import {namingContext, settings} from '../context.ts'
import {COMMITS, DOCUMENTED, TESTED, USUAL_COMMIT, type Row} from './metadata-action-rows.ts'

/** What we give on the run of a row, or our error. */
function ours({run, tags, flavor = []}: Row): readonly string[] | string {
  const [event = '', ref = ''] = run.split(' ')
  const isPullRequest = event.startsWith('pull_request')
  const context = namingContext({
    ...{event, ref},
    commit: run === '' ? '' : (COMMITS[run] ?? USUAL_COMMIT),
    defaultBranch: 'master',
    // The fixtures' payloads: of the Git tag that was pushed, and of the pull request.
    baseBranch: isPullRequest || run === 'push refs/tags/v1.1.1' ? 'master' : '',
    pullRequest: isPullRequest ? 15 : undefined,
    commitDate: new Date('2020-01-10T00:30:00.000Z')
  })
  try {
    const given = settings(tags, flavor)
    return nameTags(given.rules, given.flavor, context).tags.map(({tag}) => tag)
  } catch (error) {
    if (error instanceof ActionError) return error.message
    throw error
  }
}

function compare(row: Row): void {
  const given = ours(row)
  if (typeof row.ours === 'string') expect(given).toEqual(expect.stringContaining(row.ours))
  else expect(given).toEqual(row.ours ?? row.gives)
  if (row.ours !== undefined) expect(row.because).toBeDefined()
}

for (const [from, groups] of Object.entries({'meta.test.ts': TESTED, 'README.md': DOCUMENTED})) {
  describe.each(Object.entries(groups))(`docker/metadata-action, ${from}, %s`, (_, rows) => {
    it.each(rows.map(row => [row.id, row] as const))('%s', (_id, row) => compare(row))
  })
}

it('is compared in more than 150 rows', () => {
  const rows = [...Object.values(TESTED), ...Object.values(DOCUMENTED)].flat()
  expect(rows.length).toBeGreaterThan(150)
})
