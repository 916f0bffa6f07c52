import {beforeEach, describe, expect, it} from '@jest/globals'
import {renderBody} from '../../../actions/publish-report/body.ts'
import {closeIssue, publishIssue} from '../../../actions/publish-report/issue-report.ts'
import {marker} from '../../../actions/publish-report/ownership.ts'
import {apiError} from '../../support/github-answers.ts'
import {BOT, FakeConversations} from './fake-conversations.ts'

const KEY = 'drift production'
const NOON = Date.parse('2026-01-01T12:00:00Z')

let github: FakeConversations
let said: string[]
let warnings: string[]
let slept: number[]

beforeEach(() => {
  github = new FakeConversations()
  said = []
  warnings = []
  slept = []
})

const dependencies = () => ({
  github,
  sleep: (milliseconds: number) => Promise.resolve(void slept.push(milliseconds)),
  now: () => NOON,
  info: (line: string) => void said.push(line),
  warning: (line: string) => void warnings.push(line)
})

const body = (report: string, hours = 0, key = KEY) =>
  renderBody({key, report, runUrl: `https://github.example.com/o/r/actions/runs/${hours}`, now: NOON + hours * 3_600_000})

const publish = (report: string, hours = 1) =>
  publishIssue({key: KEY, title: 'Drift in production', body: body(report, hours), labels: ['drift']}, dependencies())
const close = () => closeIssue(KEY, 'Nothing is left.', dependencies())

/** The issue as a link to it: what the result says of it. */
const at = (number: number) => ({number, url: `https://github.example.com/o/r/issues/${number}`})

describe('something to report', () => {
  it('opens an issue when three looks find none, and looks once more whether it is the only one', async () => {
    expect(await publish('A disk is gone.')).toEqual({result: 'opened', ...at(1)})
    expect(github.writes).toEqual([
      ['openIssue', {key: KEY, title: 'Drift in production', body: body('A disk is gone.', 1), labels: ['drift']}]
    ])
    expect(slept).toEqual([1_000, 2_000, 2_000])
  })

  it('leaves it alone when the report says the same, whatever the run and the time', async () => {
    await publish('A disk is gone.')
    expect(await publish('A disk is gone.', 25)).toEqual({result: 'unchanged', ...at(1)})
    expect(github.writes).toHaveLength(1)
    expect(github.issue(1).body).toContain('13:00:00 UTC')
  })

  it('changes the text in place when the report changed, and nothing else: no comment, no title, no labels', async () => {
    await publish('A disk is gone.')
    expect(await publish('Two disks are gone.', 2)).toEqual({result: 'updated', ...at(1)})
    expect(github.writes.slice(1)).toEqual([['changeIssue', 1, {body: body('Two disks are gone.', 2)}]])
    expect(github.comments).toEqual([])
  })

  it('restores a text that a person changed, and takes other line ends for no change', async () => {
    github.addIssue({body: body('A disk\nis gone.').replaceAll('\n', '\r\n')})
    expect(await publish('A disk\nis gone.')).toEqual({result: 'unchanged', ...at(1)})
    github.issues = github.issues.map(issue => ({...issue, body: issue.body.replace('gone', 'there')}))
    expect(await publish('A disk\nis gone.')).toEqual({result: 'updated', ...at(1)})
  })

  it.each<[string, () => void]>([
    ['a stranger, with the same text', () => void github.addIssue({body: body('A disk is gone.')}, 'stranger')],
    ['another app', () => void github.addIssue({body: body('A disk is gone.')}, 'robot[bot]')],
    ['somebody whose account is gone', () => void github.addIssue({body: body('A disk is gone.'), author: undefined, app: undefined})],
    ['this token, about something else', () => void github.addIssue({body: body('A disk is gone.', 0, 'drift test')})],
    ['this token, quoting the marker', () => void github.addIssue({body: `A report:\n${body('A disk is gone.')}`})]
  ])('never takes over an issue of %s', async (_whose, prepare) => {
    prepare()
    github.addIssue({...github.issue(1), number: 2, state: 'closed'})
    const before = [...github.issues]
    expect(await publish('Two disks are gone.')).toEqual({result: 'opened', ...at(3)})
    expect(github.issues.slice(0, 2)).toEqual(before)
    expect(await close()).toEqual({result: 'closed', ...at(3)})
    expect(github.issues.slice(0, 2)).toEqual(before)
  })

  it.each(['robot[bot]', 'maintainer'])('knows what the token of %s opened', async holder => {
    github.holder = holder
    await publish('A disk is gone.')
    expect(await publish('Two disks are gone.')).toMatchObject({result: 'updated', number: 1})
    github.holder = BOT
    expect(await publish('Two disks are gone.')).toMatchObject({result: 'opened', number: 2})
  })
})

describe('a closed issue', () => {
  it.each(['completed', ''])('is opened again, also when the report says the same as before it was closed (%j)', async stateReason => {
    github.addIssue({body: body('A disk is gone.'), state: 'closed', stateReason})
    expect(await publish('A disk is gone.', 3)).toEqual({result: 'reopened', ...at(1)})
    expect(github.writes).toEqual([['changeIssue', 1, {state: 'open', stateReason: 'reopened', body: body('A disk is gone.', 3)}]])
  })

  it.each(['not_planned', 'duplicate'])(
    'as %s stays closed while the report says the same, and opens when it changed',
    async stateReason => {
      github.addIssue({body: body('A disk is gone.'), state: 'closed', stateReason})
      expect(await publish('A disk is gone.', 3)).toEqual({result: 'unchanged', ...at(1), isLeftClosed: true})
      expect(github.writes).toEqual([])
      expect(await publish('Two disks are gone.', 4)).toEqual({result: 'reopened', ...at(1)})
    }
  )

  it('is left closed beside an open one', async () => {
    github.addIssue({body: body('A disk is gone.'), state: 'closed', stateReason: 'completed'})
    github.addIssue({body: body('A disk is gone.')})
    expect(await publish('Two disks are gone.')).toEqual({result: 'updated', ...at(2)})
    expect(github.issue(1).state).toBe('closed')
  })

  it('that changed last is the one', async () => {
    for (const number of [1, 2]) github.addIssue({number, body: body('A disk is gone.'), state: 'closed', stateReason: 'completed'})
    expect(await publish('A disk is gone.')).toMatchObject({result: 'reopened', number: 2})
  })
})

describe('nothing left to report', () => {
  it('closes the issue with one comment', async () => {
    await publish('A disk is gone.')
    expect(await close()).toEqual({result: 'closed', ...at(1)})
    expect(github.writes.slice(1)).toEqual([
      ['changeIssue', 1, {state: 'closed', stateReason: 'completed'}],
      ['writeComment', 1, 'Nothing is left.']
    ])
    expect(await close()).toEqual({result: 'nothing'})
    expect(github.comments).toHaveLength(1)
  })

  it('and no issue is nothing', async () => {
    expect(await close()).toEqual({result: 'nothing'})
    expect(github.writes).toEqual([])
  })

  it('closes a locked issue without the comment, and says so', async () => {
    await publish('A disk is gone.')
    github.errors.set('writeComment', apiError(403, 'Unable to create comment because issue is locked.'))
    expect(await close()).toEqual({result: 'closed', ...at(1)})
    expect(warnings).toEqual([expect.stringMatching(/^Issue #1 is closed, but the comment on it could not be written: Unable/)])
  })
})

describe('two runs at the same time', () => {
  it('leave the lower number: the later run withdraws its own', async () => {
    github.beforeWriting = () => void github.addIssue({body: body('A disk is gone.')})
    expect(await publish('A disk is gone.')).toEqual({result: 'unchanged', ...at(1)})
    expect(github.issue(2)).toMatchObject({state: 'closed', stateReason: 'not_planned', body: expect.stringContaining('#1.')})
    expect(github.issue(2).body).not.toContain(marker(KEY))
    expect(said).toEqual([expect.stringContaining('Closed issue #2')])
  })

  it('put the later report into the issue that stays', async () => {
    github.beforeWriting = () => void github.addIssue({body: body('A disk is gone.')})
    expect(await publish('Two disks are gone.')).toEqual({result: 'updated', ...at(1)})
    expect(github.issue(1).body).toContain('Two disks')
  })

  it('leave the earlier run its issue', async () => {
    github.beforeWriting = () => void github.addIssue({number: 9, body: body('A disk is gone.')})
    const publishing = publishIssue(
      {key: KEY, title: 'T', body: body('A disk is gone.'), labels: []},
      {
        ...dependencies(),
        github: Object.assign(github, {
          openIssue: (issue: {title: string; body: string; labels: readonly string[]}) => {
            github.beforeWriting()
            return Promise.resolve(github.addIssue({...issue, number: 4}))
          }
        })
      }
    )
    expect(await publishing).toEqual({result: 'opened', ...at(4)})
    expect(github.writes).toEqual([])
  })

  it('and what a killed one left is cleared up by the next', async () => {
    for (const number of [5, 3, 4]) github.addIssue({number, body: body('A disk is gone.')})
    expect(await publish('A disk is gone.')).toEqual({result: 'unchanged', ...at(3)})
    expect(github.issues.filter(({state}) => state === 'open').map(({number}) => number)).toEqual([3])
    for (const number of [6, 7]) github.addIssue({number, body: body('A disk is gone.')})
    expect(await close()).toEqual({result: 'closed', ...at(3)})
    expect(github.issues.filter(({state}) => state === 'open')).toEqual([])
    expect(github.comments.map(({on}) => on)).toEqual([3])
  })

  it('never reopen one that was withdrawn', async () => {
    github.beforeWriting = () => void github.addIssue({body: body('A disk is gone.')})
    await publish('A disk is gone.')
    github.beforeWriting = () => undefined
    await close()
    expect(await publish('A disk is gone.')).toEqual({result: 'reopened', ...at(1)})
  })
})

it('opens nothing when it cannot be told whether there is one', async () => {
  github.errors.set('openIssuesOf', apiError(502))
  await expect(publish('A disk is gone.')).rejects.toThrow('HTTP 502')
  await expect(close()).rejects.toThrow('HTTP 502')
  github.errors.clear()
  github.errors.set('login', apiError(502))
  await expect(publish('A disk is gone.')).rejects.toThrow('HTTP 502')
  expect(github.writes).toEqual([])
})
