import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {findProblems} from '../../../actions/begin-ship/problems.ts'
import {readDeployInputs} from '../../../actions/deploy-ssh/inputs.ts'
import {readIssueApprovalInputs} from '../../../actions/issue-approval/inputs.ts'
import {silence} from '../../support/silence.ts'
import {COMPLETE, inputsWith} from './inputs.ts'

/** Values of every sort for one input: good ones, what people write by mistake, and anything. */
const WRITTEN = ['', '/a b', ...'0 22 -1 500ms 1s 10m 15m 6h A a/b a:1/b [::1]:5000/a x@y https://x http://x/y /'.split(' ')]
const values = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...Object.values(COMPLETE), ...WRITTEN)},
  fc.string(),
  fc.string({unit: 'binary'})
)

// The reason for the whole check: what passes here is not refused after the push.
test('what passes, deploy-ssh and issue-approval take as ship.yml hands it over', () => {
  const names = Object.keys(COMPLETE).filter(
    name => !['deploy', 'approval', 'has-ssh-key', 'timeout-minutes', 'templates', 'files', 'fail-on'].includes(name)
  )
  let passed = 0
  silence(() =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), values, {minKeys: 1, maxKeys: 2}), changes => {
        const given: Record<string, string> = {...COMPLETE, ...changes, approval: 'wait'}
        // The runner gives an action its inputs without the blanks around them.
        const trimmed = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.trim()]))
        if (findProblems(inputsWith(trimmed), false).length > 0) return
        passed++
        const {url = '', 'health-path': path = ''} = trimmed
        const deploy: Record<string, string> = {
          ...trimmed,
          'ssh-key': 'a key',
          // The check of the host compares them; the deploy is not handed them.
          platforms: '',
          digest: `sha256:${'0'.repeat(64)}`,
          'health-url': url === '' ? '' : `${url}${path}`
        }
        readDeployInputs(name => deploy[name] ?? '')
        const {'approval-timeout': timeout = '', approvers = ''} = trimmed
        const approval: Record<string, string> = {subject: 'x', title: 'x', timeout, approvers}
        readIssueApprovalInputs(name => approval[name] ?? '')
      }),
      {numRuns: 2_000}
    )
  )
  expect(passed).toBeGreaterThan(50)
})
