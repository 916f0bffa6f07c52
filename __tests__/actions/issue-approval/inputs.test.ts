import {describe, expect, it} from '@jest/globals'
import {readIssueApprovalInputs, type IssueApprovalInputs} from '../../../actions/issue-approval/inputs.ts'
import {silence} from '../../support/silence.ts'

function read(given: Record<string, string> = {}): IssueApprovalInputs {
  const values: Record<string, string> = {subject: 'a'.repeat(40), title: 'Deploy', token: 'a-token', ...given}
  let inputs: IssueApprovalInputs | undefined
  let thrown: unknown
  silence(() => {
    try {
      inputs = readIssueApprovalInputs(name => values[name] ?? '')
    } catch (error) {
      thrown = error
    }
  })
  if (inputs === undefined) throw thrown as Error
  return inputs
}

describe('inputs', () => {
  it('have the documented defaults', () => {
    expect(read()).toEqual({
      subject: 'a'.repeat(40),
      title: 'Deploy',
      report: '',
      'report-sha256': '',
      timeout: 3_600_000,
      interval: 10_000,
      approvers: [],
      'prevent-self-approval': false,
      labels: [],
      token: 'a-token'
    })
  })

  it('read logins as GitHub compares them', () => {
    expect(read({approvers: '@Alice\n# the team\n\nalice\nbob-2\nemu_corp'}).approvers).toEqual(['alice', 'bob-2', 'emu_corp'])
  })

  it.each([
    [{subject: ''}, /"subject" is required/],
    [{subject: 'a\nb'}, /"subject" is not one line/],
    [{subject: 'abc\u200b'}, /plain characters/],
    [{subject: 'a'.repeat(301)}, /at most 300/],
    [{title: ''}, /"title" is required/],
    [{timeout: '0s'}, /"timeout".*too short/],
    [{timeout: '15'}, /"timeout".*not a duration/],
    [{interval: '10ms'}, /"interval".*too short/],
    [{approvers: '# nobody yet'}, /"approvers".*none of them is a login/],
    [{approvers: 'org/team'}, /"org\/team" is not a login/],
    [{approvers: 'alice bob'}, /is not a login/],
    [{report: 'plan.md', 'report-sha256': 'a'.repeat(63)}, /"report-sha256".*not a sha256/],
    [{report: 'plan.md', 'report-sha256': `sha256:${'a'.repeat(64)}`}, /"report-sha256".*64 hexadecimal digits/],
    [{report: 'plan.md', 'report-sha256': `${'a'.repeat(64)}\n${'a'.repeat(64)}`}, /"report-sha256".*not a sha256/],
    [{'report-sha256': 'a'.repeat(64)}, /"report-sha256" belongs to "report", which is empty/],
    [{'prevent-self-approval': 'yes'}, /"prevent-self-approval".*neither/]
  ])('%j is refused', (given, message) => {
    expect(() => read(given as Record<string, string>)).toThrow(message)
  })

  it('read a sha256 in either case', () => {
    expect(read({report: 'plan.md', 'report-sha256': 'AB'.repeat(32)})['report-sha256']).toBe('ab'.repeat(32))
  })

  it('take an expression that nobody replaced for no token', () => {
    expect(read({token: ''}).token).toBe('')
  })
})
