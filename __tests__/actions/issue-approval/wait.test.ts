import {beforeEach, describe, expect, it} from '@jest/globals'
import {report} from '../../../actions/issue-approval/outputs.ts'
import {CancelledError} from '../../../lib/action/errors.ts'
import {IncompleteAnswerError} from '../../../lib/github/errors.ts'
import {apiError} from '../../support/github-answers.ts'
import {createStage, SUBJECT, type Stage} from './stage.ts'

let stage: Stage
beforeEach(() => {
  stage = createStage()
})

describe('an answer', () => {
  it('of a person with write access approves, closes and locks the issue', async () => {
    stage.clock.at(20, () => stage.github.remark('maintainer', 'LGTM'))
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'approved', approver: 'maintainer', subject: SUBJECT})
    expect(result.waited).toBeGreaterThanOrEqual(20_000)
    expect(stage.github).toMatchObject({closedAs: 'completed', isLocked: true})
    expect(stage.github.written).toHaveLength(1)
    expect(stage.github.written[0]).toMatch(/^\*\*Approved\*\* by `maintainer` with \[this comment\]\(https:.*#issuecomment-1\)/)
    expect(stage.github.written[0]).toContain(SUBJECT)
    expect(stage.warnings).toEqual([])
    const {outputs, failure, summary} = report(result)
    expect(outputs).toEqual({
      decision: 'approved',
      approvers: 'maintainer',
      'issue-number': '7',
      'issue-url': 'https://github.example.com/o/r/issues/7',
      'comment-url': 'https://github.example.com/o/r/issues/7#issuecomment-1'
    })
    expect(failure).toBeUndefined()
    expect(summary).toContain(`\`${SUBJECT}\``)
  })

  it('of who started the run counts, unless that is prevented', async () => {
    stage.clock.at(5, () => stage.github.remark('author', 'lgtm'))
    expect(await stage.ask()).toMatchObject({decision: 'approved', approver: 'author'})
  })

  it.each(['author', 'admin'])('of %s, who started the run (again), does not count when that is prevented', async login => {
    stage.clock.at(5, () => stage.github.remark(login, 'LGTM'))
    expect(await stage.ask({'prevent-self-approval': 'true'})).toMatchObject({decision: 'timed-out'})
    expect(stage.log()).toMatch(/prevent-self-approval/)
  })

  it.each([
    ['reader', 'LGTM', {}, /by reader is not counted: its author has no write access \(read\)/],
    ['stranger', 'LGTM', {}, /no write access \(none\)/],
    ['robot[bot]', 'LGTM', {}, /a bot may not answer/],
    ['github-actions[bot]', 'LGTM', {}, /a bot/],
    ['maintainer', '> LGTM', {}, /LGTM has to stand alone on its first line/],
    ['maintainer', 'Fine.\n\nLGTM', {}, /LGTM has to be its first line/],
    ['maintainer', 'LGTM\nonce the backup has run', {}, /the line below its LGTM is not blank/],
    ['maintainer', 'LGTM', {isHidden: true}, /it was hidden/],
    ['maintainer', 'LGTM', {isFromApp: true}, /written by an app/],
    ['reader', 'no', {}, /no write access/],
    ['stranger', 'stop', {}, /no write access/]
  ])('of %s, %j %j, does not count', async (login, body, facts, reason) => {
    stage.clock.at(3, () => stage.github.remark(login, body, facts))
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'timed-out'})
    expect(stage.log()).toMatch(reason)
    expect(stage.said.filter(line => reason.test(line))).toHaveLength(1)
    expect(stage.github).toMatchObject({closedAs: 'not_planned', isLocked: true})
    expect(report(result).failure).toMatch(/^Not approved \(timed-out\)\. Nobody/)
    expect(report(result).outputs['approvers']).toBe('')
  })

  it('of a stranger is looked up once a minute, not at every look', async () => {
    stage.clock.at(1, () => stage.github.remark('stranger', 'LGTM'))
    await stage.ask()
    expect(stage.github.calls.filter(call => call === 'permissionOf').length).toBeLessThanOrEqual(6)
    expect(stage.github.calls.filter(call => call === 'commentsOn').length).toBeGreaterThan(25)
  })

  it.each(['deny', 'No.', 'LGTM\n\nstop'])('%j denies', async body => {
    stage.clock.at(3, () => stage.github.remark('maintainer', body))
    expect(await stage.ask()).toMatchObject({decision: 'denied', reason: 'maintainer said no.'})
    expect(stage.github).toMatchObject({closedAs: 'not_planned', isLocked: true})
  })

  it('denies even when it was edited, and wins over an approval before and behind it', async () => {
    stage.github.remark('admin', 'LGTM')
    stage.github.remark('maintainer', 'stop', {updatedAt: '2026-01-01T00:00:09Z'})
    stage.github.remark('author', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'denied', reason: 'maintainer said no.'})
  })

  it('below a hundred others counts', async () => {
    for (let index = 0; index < 100; index++) stage.github.remark('stranger', 'me too')
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
  })

  it('in the last second counts', async () => {
    stage.clock.at(299, () => stage.github.remark('maintainer', 'LGTM'))
    expect(await stage.ask()).toMatchObject({decision: 'approved', waited: 300_000})
  })

  it('from somebody who is not among the approvers does not count', async () => {
    stage.clock.at(3, () => stage.github.remark('maintainer', 'LGTM'))
    stage.clock.at(60, () => stage.github.remark('admin', 'LGTM'))
    expect(await stage.ask({approvers: '@Admin\n'})).toMatchObject({decision: 'approved', approver: 'admin'})
  })
})

describe('between the look and the decision', () => {
  it('an edited comment is void, and the wait goes on', async () => {
    const comment = stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.github.histories.set(comment.id, {isEdited: true})
    stage.clock.at(60, () => stage.github.remark('admin', 'LGTM'))
    expect(await stage.ask()).toMatchObject({decision: 'approved', approver: 'admin'})
    expect(stage.log()).toMatch(/Comment 1 by maintainer is not counted: it was edited; write a new comment\./)
  })

  it('a comment whose times differ and that nobody edited counts', async () => {
    stage.clock.at(3, () => stage.github.remark('maintainer', 'LGTM', {updatedAt: '2026-01-01T00:00:04Z'}))
    expect(await stage.ask()).toMatchObject({decision: 'approved', approver: 'maintainer'})
  })

  it('an edited LGTM does not use up the requests of the hour', async () => {
    stage.github.histories.set(stage.github.remark('maintainer', 'LGTM').id, {isEdited: true})
    expect(await stage.ask()).toMatchObject({decision: 'timed-out'})
    expect(stage.github.calls.filter(call => call === 'lastLook').length).toBeLessThanOrEqual(6)
    expect(stage.said.filter(line => /it was edited/.test(line))).toHaveLength(1)
  })

  it('a hidden comment counts once it is shown again', async () => {
    stage.github.histories.set(stage.github.remark('maintainer', 'LGTM').id, {isHidden: true, hiddenAs: 'outdated'})
    stage.clock.at(90, () => stage.github.histories.clear())
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
    expect(stage.log()).toMatch(/it was hidden as outdated/)
  })

  it('a deleted comment is void', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => {
      stage.github.comments = []
    }
    expect(await stage.ask()).toMatchObject({decision: 'timed-out'})
    expect(stage.log()).toMatch(/it was deleted/)
  })

  it('a no that came since is listed, and wins', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onListAgain = () => stage.github.remark('admin', 'no')
    expect(await stage.ask()).toMatchObject({decision: 'denied', reason: 'admin said no.'})
    expect(stage.github.calls).not.toContain('lastLook')
  })

  it('a no that came after that list is seen by the last look', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => {
      stage.github.onLastLook = () => undefined
      stage.github.remark('admin', 'Wait.\n\nno')
    }
    expect(await stage.ask()).toMatchObject({decision: 'denied', reason: 'admin said no.'})
  })

  it('a no of a stranger does not stand in the way', async () => {
    stage.github.remark('stranger', 'no')
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
  })

  it('nor do those that a stranger writes while the LGTM is counted, look after look', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.github.remark('stranger', `${'!'.repeat(stage.github.comments.length)}\n\nno`)
    expect(await stage.ask()).toMatchObject({decision: 'approved', approver: 'maintainer'})
    expect(stage.github.calls.filter(call => call === 'lastLook')).toHaveLength(2)
  })

  it('nor those of somebody who is not among the approvers', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.github.remark('admin', `${'!'.repeat(stage.github.comments.length)}\n\nno`)
    expect(await stage.ask({approvers: 'maintainer'})).toMatchObject({decision: 'approved', approver: 'maintainer'})
    expect(stage.github.calls.filter(call => call === 'lastLook')).toHaveLength(1)
  })

  it('an LGTM that was deleted and is still listed does not stand in the way of another one', async () => {
    stage.github.gone.add(stage.github.remark('admin', 'LGTM').id)
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'approved', approver: 'maintainer'})
    expect(stage.log()).toMatch(/Comment 1 by admin is not counted: it was deleted while it was being counted/)
  })

  it('a comment that the issue counts and no list ever shows holds an LGTM up for two minutes', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.count = 2
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'approved', approver: 'maintainer'})
    expect(result.waited).toBeGreaterThanOrEqual(120_000)
    expect(result.waited).toBeLessThan(150_000)
    expect(stage.log()).toMatch(/it counts 2 and lists 1/)
    expect(stage.log()).toMatch(/The issue counts 1 comment more than it shows, for 2 min by now/)
  })

  it('and once more for two minutes when it counts one more: that may be a no', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.count = 2
    stage.clock.at(100, () => (stage.github.count = 3))
    expect((await stage.ask()).waited).toBeGreaterThanOrEqual(220_000)
  })

  it('but more comments than the last look shows must all be listed', async () => {
    for (let index = 0; index < 30; index++) stage.github.remark('stranger', 'me too')
    stage.github.remark('maintainer', 'LGTM')
    stage.github.count = 32
    expect(await stage.ask()).toMatchObject({decision: 'timed-out', reason: expect.stringMatching(/it counts 32 and lists 31/)})
  })

  it('a permission that was taken away does not count', async () => {
    stage.clock.at(3, () => {
      stage.github.remark('maintainer', 'LGTM')
      stage.github.permissions.set('maintainer', 'read')
    })
    expect(await stage.ask()).toMatchObject({decision: 'timed-out'})
    stage = createStage()
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onListAgain = () => stage.github.permissions.set('maintainer', 'read')
    expect(await stage.ask()).toMatchObject({decision: 'timed-out'})
  })

  it('a changed issue is no longer the question', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.github.editIssue({body: `approve ${'0'.repeat(64)}`})
    expect(await stage.ask()).toMatchObject({decision: 'error', reason: expect.stringMatching(/text of the issue was changed/)})
    expect(stage.github.closedAs).toBe('not_planned')
  })

  it('nor is one that was changed and put back', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.history = {isEdited: true}
    const reason = expect.stringMatching(/text of the issue was changed and put back/)
    expect(await stage.ask()).toMatchObject({decision: 'error', reason})
    expect(stage.github.closedAs).toBe('not_planned')
  })

  it('a closed issue is a no', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.github.editIssue({state: 'closed'})
    expect(await stage.ask()).toMatchObject({decision: 'denied'})
  })

  it('an outage of GraphQL is waited out; an answer that it never gives is a no', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.errors.set('lastLook', apiError(502))
    stage.clock.at(60, () => stage.github.errors.clear())
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
    stage = createStage()
    stage.github.remark('maintainer', 'LGTM')
    stage.github.errors.set('lastLook', new IncompleteAnswerError('the comment'))
    expect(await stage.ask()).toMatchObject({decision: 'timed-out', reason: expect.stringMatching(/incomplete/)})
  })

  it('a no needs no GraphQL', async () => {
    stage.github.remark('maintainer', 'no')
    stage.github.errors.set('lastLook', apiError(502))
    stage.github.history = {isEdited: true}
    expect(await stage.ask()).toMatchObject({decision: 'denied'})
    expect(stage.github.calls).not.toContain('lastLook')
  })

  it('a cancel is a no', async () => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.onLastLook = () => stage.cancellation.abort(new CancelledError())
    expect(await stage.ask()).toMatchObject({decision: 'cancelled'})
  })
})

describe('a person', () => {
  it('who closes the issue says no, even with an LGTM below it', async () => {
    stage.clock.at(30, () => {
      stage.github.remark('maintainer', 'LGTM')
      stage.github.editIssue({state: 'closed', closedBy: {id: 2, login: 'maintainer', type: 'User'}})
    })
    expect(await stage.ask()).toMatchObject({decision: 'denied', reason: 'The issue was closed by maintainer, which means no.'})
  })

  it('who edits the title makes it void', async () => {
    stage.clock.at(30, () => stage.github.editIssue({title: 'Something harmless'}))
    stage.clock.at(31, () => stage.github.remark('maintainer', 'LGTM'))
    expect(await stage.ask()).toMatchObject({decision: 'error'})
  })
})

it('no line of the log begins with text from outside', async () => {
  stage.github.remark('maintainer', '**LGTM**', {author: {id: 9, login: '::error::x\n::stop-commands::y ##[error]z', type: 'User'}})
  await stage.ask({timeout: '3s'})
  for (const line of stage.said) expect(line).toMatch(/^(Opened|Comment|Decision)/)
  expect(stage.log()).not.toMatch(/\n::/)
  expect(stage.log()).not.toContain('##[')
})
