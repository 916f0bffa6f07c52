import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {closeLeftQuestion, type OpenQuestion} from '../../../actions/issue-approval/close.ts'
import {report} from '../../../actions/issue-approval/outputs.ts'
import {CancelledError} from '../../../lib/action/errors.ts'
import {apiError} from '../../support/github-answers.ts'
import {START} from './fake-github.ts'
import {createStage, type Stage} from './stage.ts'

let stage: Stage
beforeEach(() => {
  stage = createStage()
})

describe('time', () => {
  it('looks soon at first, then at the interval, and once at the end', async () => {
    const looks: number[] = []
    const list = stage.github.commentsOn.bind(stage.github)
    stage.github.commentsOn = () => {
      looks.push((stage.clock.time - START) / 1_000)
      return list()
    }
    expect(await stage.ask({timeout: '40s', interval: '10s'})).toMatchObject({decision: 'timed-out', waited: 40_000})
    expect(looks).toEqual([2, 5, 9.5, 16.25, 26.25, 36.25, 40])
  })

  it('looks at a short interval from the beginning', async () => {
    await stage.ask({timeout: '5s', interval: '1s'})
    expect(stage.github.calls.filter(call => call === 'commentsOn')).toHaveLength(5)
  })

  it('an outage is waited out', async () => {
    stage.clock.at(1, () => stage.github.errors.set('commentsOn', apiError(502)))
    stage.clock.at(120, () => stage.github.errors.clear())
    stage.clock.at(60, () => stage.github.remark('maintainer', 'LGTM'))
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
    expect(stage.said.filter(line => line.includes('could not be reached'))).toHaveLength(1)
    expect(stage.log()).toMatch(/GitHub answers again after/)
  })

  it('an outage to the end is a no that says so', async () => {
    stage.clock.at(1, () => stage.github.errors.set('readIssue', apiError(500, 'getaddrinfo ENOTFOUND')))
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'timed-out', reason: expect.stringMatching(/GitHub could not be asked.*ENOTFOUND/)})
  })

  it('a rate limit is honoured', async () => {
    const reset = String((START + 200_000) / 1_000)
    stage.clock.at(1, () =>
      stage.github.errors.set(
        'commentsOn',
        apiError(403, 'API rate limit exceeded', {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset})
      )
    )
    stage.clock.at(199, () => stage.github.errors.clear())
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'approved'})
    expect(stage.github.calls.filter(call => call === 'commentsOn')).toHaveLength(2)
    expect(stage.clock.time - START).toBe(200_000)
  })

  it('a rate limit that outlives the wait is not broken for a last look', async () => {
    stage.clock.at(1, () => stage.github.errors.set('commentsOn', apiError(429, 'slow down', {'retry-after': '3600'})))
    stage.github.remark('maintainer', 'LGTM')
    expect(await stage.ask()).toMatchObject({decision: 'timed-out'})
    expect(stage.github.calls.filter(call => call === 'commentsOn')).toHaveLength(1)
  })

  it.each([
    [401, /not valid, or has expired.*shorter "timeout"/, 60],
    [403, /"permissions: \{issues: write\}"/, 60],
    // A server that does not know a new issue yet says so too: five times in a row it is not believed.
    [404, /gone/, 90],
    [410, /disabled in this repository, or the issue was deleted/, 60]
  ])('%d cannot heal, and is an error', async (status, fix, seconds) => {
    stage.clock.at(30, () => stage.github.errors.set('commentsOn', apiError(status)))
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'error', reason: expect.stringMatching(fix)})
    expect(result.waited).toBeLessThan(seconds * 1_000)
    expect(report(result).outputs).toMatchObject({decision: 'error', 'issue-number': '7', approvers: ''})
  })
})

describe('opening', () => {
  it.each([
    [410, /Issues are disabled/],
    [403, /"permissions: \{issues: write\}"/],
    [422, /"labels"/]
  ])('fails with %d and what to do', async (status, fix) => {
    stage.github.errors.set('openIssue', apiError(status))
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'error', issue: undefined, reason: expect.stringMatching(fix)})
    expect(stage.states).toEqual([])
    expect(report(result).outputs).toEqual({decision: 'error', approvers: '', 'issue-number': '', 'issue-url': '', 'comment-url': ''})
    expect(stage.warnings).toEqual([])
  })

  it('that broke off may have opened one all the same', async () => {
    stage.github.errors.set('openIssue', apiError(502))
    expect(await stage.ask()).toMatchObject({decision: 'error', issue: undefined})
    expect(stage.warnings).toEqual([expect.stringMatching(/not known whether GitHub opened the issue/)])
  })

  it('that is cancelled while a limit holds it up has opened none, and says nothing else', async () => {
    stage.github.errors.set('openIssue', apiError(403, 'You have exceeded a secondary rate limit.', {'retry-after': '50'}))
    stage.clock.at(20, () => stage.cancellation.abort(new CancelledError()))
    expect(await stage.ask()).toMatchObject({decision: 'cancelled', issue: undefined})
    expect(stage.warnings).toEqual([])
  })

  it('waits for a limit no longer than five minutes in all', async () => {
    stage.github.errors.set('openIssue', apiError(403, 'API rate limit exceeded', {'retry-after': '0'}))
    const start = stage.clock.now()
    expect(await stage.ask()).toMatchObject({decision: 'error', issue: undefined, reason: expect.stringMatching(/rate limit is used up/)})
    expect(stage.clock.now() - start).toBeLessThanOrEqual(300_000)
    expect(stage.github.calls.filter(call => call === 'openIssue').length).toBeLessThan(10)
    expect(stage.warnings).toEqual([])
  })

  it('is not begun with a report that is missing, empty or a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
    try {
      writeFileSync(join(folder, 'empty.md'), ' \n')
      for (const path of [join(folder, 'none.md'), join(folder, 'empty.md'), folder]) {
        expect(await stage.ask({report: path})).toMatchObject({decision: 'error', reason: expect.stringMatching(/^Input "report"/)})
      }
      expect(stage.github.calls).toEqual([])
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  describe('with the sha256 of the report', () => {
    let folder: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
    })
    afterEach(() => rmSync(folder, {recursive: true}))

    const askWith = (bytes: Buffer, sha256: string) => {
      const report = join(folder, 'plan.md')
      writeFileSync(report, bytes)
      return stage.ask({report, 'report-sha256': sha256, timeout: '2s'})
    }
    const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

    it('asks when it is that report', async () => {
      const report = Buffer.from('## The plan\r\n\nNothing is destroyed, cc @alice. \ufeff\0\n')
      expect(await askWith(report, sha256Of(report).toUpperCase())).toMatchObject({decision: 'timed-out'})
      expect(stage.github.opened.body).toContain('Nothing is destroyed, cc @\u200balice.')
    })

    it.each<[string, (report: Buffer) => Buffer]>([
      ['a changed character', report => Buffer.from(report.toString().replace('Nothing', 'Anything'))],
      ['a line break at the end', report => Buffer.concat([report, Buffer.from('\n')])],
      ['another line end', report => Buffer.from(report.toString().replaceAll('\n', '\r\n'))],
      ['a byte that is no text', report => Buffer.concat([report, Buffer.from([0xff])])]
    ])('asks nobody after %s', async (_what, change) => {
      const original = Buffer.from('## The plan\n\nNothing is destroyed.\n')
      const result = await askWith(change(original), sha256Of(original))
      expect(result).toMatchObject({
        decision: 'error',
        issue: undefined,
        reason: expect.stringMatching(
          /^The report was changed on its way to this job, so nobody is asked\. Find out who changed the artifact\. The report's sha256 is [0-9a-f]{64}, not [0-9a-f]{64}\.$/
        )
      })
      expect([stage.github.calls, stage.states, stage.warnings]).toEqual([[], [], []])
      expect(report(result).failure).toMatch(/^Not approved \(error\)\. The report was changed/)
    })

    it('knows the whole file, also where only its beginning is shown', async () => {
      const report = Buffer.from('a line of the plan\n'.repeat(200_000))
      expect(await askWith(report, sha256Of(report))).toMatchObject({decision: 'timed-out'})
      const changed = Buffer.from(report)
      changed.write('A', changed.length - 10)
      expect(await askWith(changed, sha256Of(report))).toMatchObject({decision: 'error', issue: undefined})
    })
  })

  it('carries the report and the labels', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairway-approval-'))
    try {
      writeFileSync(join(folder, 'plan.md'), '## The plan\n\nNothing is destroyed.\n')
      await stage.ask({report: join(folder, 'plan.md'), labels: 'approval\nproduction', timeout: '2s'})
    } finally {
      rmSync(folder, {recursive: true})
    }
    expect(stage.github.opened.body).toContain('Nothing is destroyed.')
    expect(stage.github.labels).toEqual(['approval', 'production'])
  })

  it('is not begun when nobody could approve', async () => {
    const result = await stage.ask({approvers: 'Author\nadmin', 'prevent-self-approval': 'true'})
    expect(result).toMatchObject({decision: 'error', reason: expect.stringMatching(/^Nobody could approve/)})
    expect(stage.github.calls).toEqual([])
  })
})

describe('the end', () => {
  it('a cancel while it waits closes the issue', async () => {
    stage.clock.at(30, () => stage.cancellation.abort(new CancelledError()))
    const result = await stage.ask()
    expect(result).toMatchObject({decision: 'cancelled'})
    expect(stage.github).toMatchObject({closedAs: 'not_planned', isLocked: true})
    expect(stage.github.written[0]).toMatch(/^\*\*Not approved \(cancelled\)/)
    expect(report(result).failure).toMatch(/cancelled/)
  })

  it('a cancel while the issue is being opened closes it as well', async () => {
    const open = stage.github.openIssue.bind(stage.github)
    stage.github.openIssue = issue => {
      stage.cancellation.abort(new CancelledError())
      return open(issue)
    }
    expect(await stage.ask()).toMatchObject({decision: 'cancelled', issue: {number: 7}})
    expect(stage.github.closedAs).toBe('not_planned')
  })

  it('a cancel before that opens none', async () => {
    stage.cancellation.abort(new CancelledError())
    expect(await stage.ask()).toMatchObject({decision: 'cancelled', issue: undefined})
    expect(stage.github.calls).toEqual([])
  })

  it.each(['writeComment', 'changeIssue', 'lockIssue'])('a failing %s after an approval is a warning', async name => {
    stage.github.remark('maintainer', 'LGTM')
    stage.github.errors.set(name, apiError(500, 'boom\n::error::forged'))
    const result = await stage.ask()
    expect(report(result).failure).toBeUndefined()
    expect(stage.warnings).toHaveLength(1)
    expect(stage.warnings[0]).toMatch(/^Issue #7 could not be tidied up: .*boom/)
    expect(stage.warnings[0]).not.toContain('\n')
    expect(stage.states.at(-1) === undefined).toBe(name !== 'changeIssue')
  })

  it('an error that nobody expected is not a yes, and closes the issue', async () => {
    stage.github.errors.set('readIssue', new TypeError('undefined is not a function'))
    expect(await stage.ask()).toMatchObject({decision: 'error', reason: 'undefined is not a function'})
    expect(stage.github.closedAs).toBe('not_planned')
  })

  it('post closes what a killed main left open, and nothing else', async () => {
    const dependencies = {
      github: stage.github,
      remember: (question: OpenQuestion | undefined) => stage.states.push(question),
      warning: (line: string) => stage.warnings.push(line)
    }
    await stage.github.openIssue({title: 't', body: 'b', labels: []})
    const question: OpenQuestion = {number: 7, comment: 'ended', reason: 'not_planned'}
    expect(await closeLeftQuestion(question, dependencies)).toBe('closed')
    expect(stage.github).toMatchObject({closedAs: 'not_planned', isLocked: true, written: ['ended']})
    expect(await closeLeftQuestion(question, dependencies)).toBe('was-closed')
    expect(stage.github.written).toEqual(['ended'])
    stage.github.errors.set('readIssue', apiError(403, 'API rate limit exceeded.'))
    expect(await closeLeftQuestion(question, dependencies)).toBe('unknown')
    expect(stage.warnings).toEqual([
      'Issue #7 may still be open, and nobody waits for an answer on it: close it. GitHub could not be asked (API rate limit exceeded).'
    ])
  })

  it('tells post about the issue before anything else happens, and what is left to do', async () => {
    stage.github.remark('maintainer', 'LGTM')
    let first: number | undefined
    const list = stage.github.commentsOn.bind(stage.github)
    stage.github.commentsOn = () => {
      first ??= stage.states.length
      return list()
    }
    await stage.ask()
    expect(first).toBe(1)
    expect(stage.states[0]).toMatchObject({number: 7, reason: 'not_planned', comment: expect.stringMatching(/run ended/)})
    expect(stage.states.slice(1).map(state => state && [state.comment === '', state.reason])).toEqual([
      [false, 'completed'],
      [true, 'completed'],
      undefined
    ])
  })
})
