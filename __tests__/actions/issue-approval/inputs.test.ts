import {describe, expect, it} from '@jest/globals'
import {readIssueApprovalInputs, type IssueApprovalInputs} from '../../../actions/issue-approval/inputs.ts'
import {readRunContext} from '../../../actions/issue-approval/run-context.ts'
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
    [{'prevent-self-approval': 'yes'}, /"prevent-self-approval".*neither/]
  ])('%j is refused', (given, message) => {
    expect(() => read(given as Record<string, string>)).toThrow(message)
  })

  it('take an expression that nobody replaced for no token', () => {
    expect(read({token: ''}).token).toBe('')
  })
})

describe('readRunContext', () => {
  const environment = {
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_RUN_ID: '5',
    GITHUB_ACTOR: 'Author',
    GITHUB_ACTOR_ID: '4'
  }

  it('names the run and who started it', () => {
    expect(readRunContext(environment)).toEqual({
      repository: {owner: 'o', repo: 'r'},
      runUrl: 'https://github.example.com/o/r/actions/runs/5',
      initiators: [{login: 'Author', id: 4}]
    })
  })

  it.each([
    [{GITHUB_TRIGGERING_ACTOR: 'Author'}, [{login: 'Author', id: 4}]],
    [
      {GITHUB_TRIGGERING_ACTOR: 'other'},
      [
        {login: 'Author', id: 4},
        {login: 'other', id: undefined}
      ]
    ],
    [{GITHUB_ACTOR_ID: ''}, [{login: 'Author', id: undefined}]],
    [{GITHUB_ACTOR: ''}, []]
  ])('%j', (changes, initiators) => {
    expect(readRunContext({...environment, ...changes}).initiators).toEqual(initiators)
  })

  it('needs a repository', () => {
    expect(() => readRunContext({})).toThrow(/names no repository/)
  })
})
