import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import type {BadDay} from '../../../rehearsal/parts/github/conditions/index.ts'
import {newSeed} from '../../../rehearsal/parts/github/conditions/random.ts'
import {findPerson} from '../../../rehearsal/parts/github/people.ts'
import {onBadDays, startBadDay, type BadDayStage, type Dice} from '../../support/bad-day.ts'

/** publish-report on GitHub's bad days: one issue, one comment, kept up to date. Chance comes from FAIRWAY_SEED. */

let stage: BadDayStage

async function start(): Promise<void> {
  stage = await startBadDay()
  stage.github.state.issues.openPullRequest('A change', findPerson('reader'), 1)
}
const stop = () => stage.stop()

const drift = (text: string) => stage.report(text, {to: 'issue', title: 'Drift'})
const noDrift = () => stage.report('', {to: 'issue', state: 'closed'})
const plan = (text: string) => stage.report(text, {to: 'pull-request', 'pull-request': '1'})
const pause = (seconds: number) => stage.clock.sleep(seconds * 1_000)

const issues = () => stage.github.state.issues.list().filter(({isPullRequest}) => !isPullRequest)
/** Those that a later run would take for the report's. */
const open = () => issues().filter(({state, body}) => state === 'open' && body.startsWith('<!-- fairway:report'))
const comments = () => stage.github.state.issues.commentsOn(1)

function expectOrder(): void {
  expect(stage.github.violations()).toEqual([])
  expect(stage.github.state.conditions.limits.impatient).toBe(0)
}

/** Limits that are waited for, and lists that are behind by no more than this. */
function badDay(dice: Dice, reads: number, milliseconds: number): BadDay {
  const slowdown = {
    after: dice.number(0, 9),
    seconds: dice.number(5, 55),
    isNamed: dice.of(true, false),
    status: dice.of<403 | 429 | 200>(403, 429, 200)
  } as const
  const quota = {
    core: {requests: dice.number(3, 20), seconds: dice.number(20, 120)},
    graphql: {requests: 4, seconds: 90, left: dice.of(0, 2)}
  }
  return {
    ...dice.of({}, {slowdown}),
    ...dice.of({}, {quota}),
    lag: {
      reads: dice.number(0, reads),
      milliseconds: dice.number(0, milliseconds),
      share: dice.of(1, 0.5),
      isShuffled: dice.of(true, false)
    },
    ...dice.of({}, {nulls: {share: dice.of(1, 0.5)}})
  }
}

describe('12.10 a report on a bad day of GitHub', () => {
  test('12.10 has one issue and one comment, and they say what the last run said', async () => {
    await onBadDays(newSeed(), 6, async dice => {
      await start()
      try {
        stage.github.state.conditions.set(badDay(dice, 1, 2_000), dice.seed)
        for (let run = 1; run <= 3; run++) {
          const text = `Report ${dice.number(1, 2)}.`
          await drift(text)
          expect(issues()).toMatchObject([{state: 'open', body: expect.stringContaining(text)}])
          await plan(text)
          expect(comments().map(({body}) => body)).toEqual([expect.stringContaining(text)])
          if (dice.of(true, false)) {
            expect(await noDrift()).toMatchObject({result: 'closed'})
            expect(open()).toEqual([])
          }
          await pause(dice.number(0, 3))
        }
        expectOrder()
      } finally {
        await stop()
      }
    })
  })

  test('12.10 has never two issues at the end of a run, and one comment when the lists have caught up, however far they were behind', async () => {
    await onBadDays(newSeed(), 6, async dice => {
      await start()
      try {
        const {conditions} = stage.github.state
        const {lag, ...others} = badDay(dice, 6, 60_000)
        conditions.set({...others, lag: {...lag, empty: dice.of(0, 0.5)}}, dice.seed)
        for (let run = 1; run <= 3; run++) {
          await drift(`Report ${run}.`)
          expect(open()).toMatchObject([{body: expect.stringContaining(`Report ${run}.`)}])
          await plan(`Report ${run}.`)
          await pause(dice.number(0, 5))
        }
        await pause(120)
        conditions.set({})
        await plan('The last one.')
        expect(comments().map(({body}) => body)).toEqual([expect.stringContaining('The last one.')])
        await drift('The last one.')
        expect(open()).toMatchObject([{body: expect.stringContaining('The last one.')}])
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

  test('12.10 a list that does not show what an earlier run opened makes no second issue, however long', async () => {
    expect(await drift('A disk is gone.')).toMatchObject({result: 'opened', number: 2})
    stage.github.state.conditions.set({lag: {milliseconds: 500_000}})
    expect(await drift('Two disks are gone.')).toMatchObject({result: 'updated', number: 2})
    expect(issues()).toHaveLength(1)
  })

  test('12.10 nor a second comment, while it catches up within seconds', async () => {
    stage.github.state.conditions.set({lag: {milliseconds: 12_000}})
    expect(await plan('A plan.')).toMatchObject({result: 'opened'})
    expect(await plan('Another plan.')).toMatchObject({result: 'updated'})
    expect(comments()).toMatchObject([{body: expect.stringContaining('Another plan.')}])
  })

  test('12.10 a list that shows an issue as open that is closed, or with an old text, is not believed', async () => {
    await drift('A disk is gone.')
    await pause(60)
    stage.github.state.conditions.set({lag: {milliseconds: 50_000}})
    await drift('Two disks are gone.')
    expect(await drift('A disk is gone.')).toMatchObject({result: 'updated', number: 2})
    expect(await noDrift()).toMatchObject({result: 'closed', number: 2})
    expect(await noDrift()).toEqual({result: 'nothing'})
    expect(await drift('A disk is gone.')).toMatchObject({result: 'reopened', number: 2})
    expect(issues()).toMatchObject([{state: 'open', body: expect.stringContaining('A disk is gone.')}])
  })

  test('12.10 nor one that shows a comment with an old text, or one that is deleted', async () => {
    await plan('A plan.')
    await pause(60)
    stage.github.state.conditions.set({lag: {milliseconds: 50_000}})
    await plan('Another plan.')
    expect(await plan('A plan.')).toMatchObject({result: 'updated'})
    stage.github.state.issues.remove(comments()[0]!)
    expect(await plan('A plan.')).toMatchObject({result: 'opened'})
    expect(comments()).toHaveLength(1)
  })

  test('12.10 what two runs opened at once is one issue in the end, though no list shows either', async () => {
    stage.github.state.conditions.set({lag: {milliseconds: 500_000}})
    const results = await Promise.all([drift('A disk is gone.'), drift('A disk is gone.')])
    expect(results.map(({result}) => result).sort()).toEqual(['opened', 'unchanged'])
    expect(open()).toHaveLength(1)
  })

  test('12.10 a list that finds nothing now and then opens no second issue', async () => {
    await drift('A disk is gone.')
    await pause(3_600)
    stage.github.state.conditions.set({lag: {empty: 0.5}}, 4)
    for (let run = 0; run < 5; run++) expect(await drift('A disk is gone.')).toMatchObject({result: 'unchanged', number: 2})
  })

  test.each([403, 429] as const)('12.10 a limit that lasts is an error that says when, and nothing is opened (%d)', async status => {
    stage.github.state.conditions.set({quota: {core: {requests: 2, seconds: 3_000, status}}})
    await expect(drift('A disk is gone.')).rejects.toThrow(
      new RegExp(`^GitHub's rate limit is used up \\(${status}: API rate limit exceeded`)
    )
    expect(issues()).toEqual([])
    expect(stage.github.state.conditions.limits).toMatchObject({impatient: 0, refused: 1})
  })
})
