import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import type {BadDay} from '../../../rehearsal/parts/github/conditions/index.ts'
import {newSeed} from '../../../rehearsal/parts/github/conditions/random.ts'
import {findPerson} from '../../../rehearsal/parts/github/people.ts'
import {onBadDays, startBadDay, type BadDayStage, type Dice} from '../../support/bad-day.ts'

/** issue-approval on GitHub's bad days. Chance comes from FAIRWAY_SEED; a failure names the one that shows it. */

let stage: BadDayStage

async function start(): Promise<void> {
  stage = await startBadDay()
}
const stop = () => stage.stop()

/** Somebody writes on the newest issue so many seconds from the start. */
function writes(seconds: number, by: string, text: string, afterwards?: 'edited' | 'hidden'): void {
  stage.clock.at(seconds, () => {
    const {issues} = stage.github.state
    const issue = issues.list().at(-1)
    if (issue?.state !== 'open') return
    const comment = issues.comment(issue, text, findPerson(by))
    if (afterwards === 'edited') issues.edit(comment, text)
    if (afterwards === 'hidden') issues.hide(comment, 'spam')
  })
}

function expectOrder(): void {
  const {github} = stage
  expect(github.violations()).toEqual([])
  expect(github.state.conditions.limits.impatient).toBe(0)
  expect(github.state.issues.list()).toHaveLength(1)
  expect(github.state.issues.find(1)).toMatchObject({state: 'closed', isLocked: true})
}

/** A bad day that an approval of ten minutes can outlast. */
function badDay(dice: Dice): BadDay {
  const quota = dice.of({}, {core: {requests: dice.number(12, 24), seconds: dice.number(20, 120), status: dice.of(403, 429)}} as const)
  const graphql = dice.of({}, {graphql: {requests: dice.number(5, 8), seconds: dice.number(20, 90), left: dice.of(0, 3)}})
  const slowdown = {
    after: dice.number(0, 12),
    seconds: dice.number(5, 55),
    isNamed: dice.of(true, false),
    status: dice.of(403, 429, 200),
    times: 1
  } as const
  return {
    quota: {...quota, ...graphql},
    ...dice.of({}, {slowdown}),
    lag: {
      reads: dice.number(0, 3),
      milliseconds: dice.number(0, 40_000),
      share: dice.of(1, 0.5),
      empty: dice.of(0, 0.3),
      isShuffled: dice.of(true, false),
      newborn: dice.number(0, 3)
    },
    ...dice.of({}, {nulls: {share: dice.of(1, 0.5)}})
  }
}

const COUNTS = 'a genuine LGTM'

describe('12.10 an approval on a bad day of GitHub', () => {
  test(`12.10 counts ${COUNTS} in the end, and nothing else, whatever the limits, lists and nulls`, async () => {
    await onBadDays(newSeed(), 12, async dice => {
      await start()
      try {
        stage.github.state.conditions.set(badDay(dice), dice.seed)
        // None of them may be counted.
        const others = ['ghost', 'reader', 'stranger', 'robot[bot]'].slice(0, dice.number(0, 4))
        for (const login of others) writes(dice.number(1, 100), login, 'LGTM')
        if (dice.of(true, false)) writes(dice.number(1, 100), 'admin', 'LGTM', dice.of('edited', 'hidden'))
        if (dice.of(true, true, false)) writes(dice.number(1, 200), 'maintainer', 'LGTM')
        if (dice.of(true, false)) writes(dice.number(1, 200), dice.of('author', 'admin'), 'no')
        const result = await stage.approve()
        // What came to be written: nobody can before the issue is there, nor after it was closed.
        const comments = stage.github.state.issues.commentsOn(1)
        const yes = comments.find(({author, body}) => author.login === 'maintainer' && body === 'LGTM')
        const no = comments.find(({body}) => body === 'no')
        const mayBe = yes === undefined ? ['timed-out'] : ['approved']
        const expected = no === undefined ? mayBe : yes === undefined || no.id < yes.id ? ['denied'] : ['approved', 'denied']
        if (!expected.includes(result.decision))
          throw new Error(`Expected ${expected.join(' or ')}, and it said:\n${stage.said.join('\n')}`)
        if (result.decision === 'approved') expect(result.approver).toBe('maintainer')
        expectOrder()
      } finally {
        await stop()
      }
    })
  })
})

describe('one switch alone', () => {
  beforeEach(start)
  afterEach(stop)

  test('12.10 a no that no list shows yet is not overlooked: not all was read, and the issue counts more', async () => {
    stage.github.state.conditions.set({lag: {milliseconds: 100_000}})
    writes(1, 'author', 'no')
    stage.clock.at(90, () => stage.github.state.conditions.set({lag: {reads: 3}}))
    writes(95, 'maintainer', 'LGTM')
    expect(await stage.approve()).toMatchObject({decision: 'denied'})
    expectOrder()
  })

  test('12.10 an LGTM is held up while the list of comments is shorter than the issue counts, and the log says so', async () => {
    const {issues, conditions} = stage.github.state
    writes(3, 'maintainer', 'LGTM')
    writes(3, 'reader', 'Me too.')
    let left = 3
    const list = issues.listedComments.bind(issues)
    issues.listedComments = number => (left-- > 0 ? list(number).filter(({body}) => body === 'LGTM') : list(number))
    conditions.set({})
    expect(await stage.approve()).toMatchObject({decision: 'approved'})
    expect(stage.said.join('\n')).toMatch(
      /GitHub's answer about the comments was incomplete \(it counts 2 and lists 1\); waiting for it to pass/
    )
  })

  test('12.10 a new issue that GitHub does not know everywhere yet is waited for', async () => {
    stage.github.state.conditions.set({lag: {newborn: 4}})
    writes(1, 'maintainer', 'LGTM')
    expect(await stage.approve()).toMatchObject({decision: 'approved'})
    expectOrder()
  })

  test.each(['core', 'graphql'] as const)(
    '12.10 nothing is sent while the requests of the hour (%s) are used up, not even to close the issue',
    async resource => {
      stage.github.state.conditions.set({quota: {[resource]: {requests: resource === 'core' ? 6 : 1, seconds: 240, left: 0}}})
      stage.github.state.issues.open({title: 'x', body: '', labels: []})
      if (resource === 'graphql') stage.github.state.conditions.limits.headers('graphql', stage.clock.now(), false)
      writes(2, 'maintainer', 'LGTM')
      expect(await stage.approve()).toMatchObject({decision: 'approved'})
      const {impatient, refused} = stage.github.state.conditions.limits
      expect(impatient).toBe(0)
      expect(refused).toBeGreaterThan(0)
    }
  )

  test('12.10 a secondary limit without a time is waited for twice as long each time', async () => {
    stage.github.state.conditions.set({slowdown: {after: 3, seconds: 170, isNamed: false, times: 1}})
    writes(2, 'maintainer', 'LGTM')
    expect(await stage.approve()).toMatchObject({decision: 'approved'})
    // After 60 s it is asked again, which is early, and then not before 180 s.
    expect(stage.github.state.conditions.limits.refused).toBe(2)
  })

  test('12.10 a limit that outlasts the wait ends it at once with the reason, and is not tried again and again', async () => {
    stage.github.state.conditions.set({quota: {core: {requests: 3, seconds: 3_000}}})
    const result = await stage.approve()
    const reason =
      /^No answer can be read in time, which means no: GitHub's rate limit is used up \(403.*\)\. GitHub may be asked again after 2026-01-01 00:5\d/
    expect(result).toMatchObject({decision: 'timed-out', reason: expect.stringMatching(reason)})
    expect(result.waited).toBeLessThan(60_000)
    expect(stage.said.join('\n')).toMatch(/; waiting for it to pass, until 2026-01-01 00:5\d:\d\d UTC\./)
    expect(stage.github.state.conditions.limits).toMatchObject({impatient: 0, refused: 1})
    expect(stage.warnings).toEqual([expect.stringMatching(/^Issue #1 could not be tidied up/)])
  })

  test('12.10 the time to answer begins when the question is there, not when a limit holds it up', async () => {
    stage.github.state.conditions.set({quota: {core: {requests: 0, seconds: 240}}})
    stage.clock.at(230, () => stage.github.state.conditions.set({}))
    writes(270, 'maintainer', 'LGTM')
    expect(await stage.approve({timeout: '1m'})).toMatchObject({decision: 'approved'})
    expect(stage.github.state.issues.find(1)?.body).toContain('Until **2026-01-01 00:05:00 UTC**')
    expectOrder()
  })

  test('12.10 nulls in every place that GitHub allows never make a yes, nor an error that nobody wrote', async () => {
    stage.github.state.conditions.set({nulls: {kept: []}})
    writes(2, 'maintainer', 'LGTM')
    const result = await stage.approve()
    expect(['timed-out', 'error']).toContain(result.decision)
    expect(stage.said.join('\n')).not.toMatch(/TypeError|undefined/)
    expect(stage.github.violations()).toEqual([])
  })

  test('12.10 what has not changed is asked for with its ETag, which costs nothing', async () => {
    await stage.approve()
    const {requests} = stage.github
    const looks = requests.filter(({method, path}) => method === 'GET' && path.endsWith('/comments'))
    expect(looks.length).toBeGreaterThan(15)
    expect(looks.slice(1).every(({status}) => status === 304)).toBe(true)
    const answer = await fetch(`${stage.github.url}/repos/homelab/bookshelf`, {
      headers: {authorization: `token ${stage.github.issueToken({})}`}
    })
    // The two of the first look, what was written, and this one.
    expect(answer.headers.get('x-ratelimit-used')).toBe('7')
  })
})
