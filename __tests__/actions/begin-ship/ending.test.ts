import {describe, expect, test} from '@jest/globals'
import {judgeEnding} from '../../../actions/begin-ship/ending.ts'
import {outputNames, reportEnding} from '../../../actions/begin-ship/outputs.ts'
import {inputsWith} from './inputs.ts'

const NOTHING = Object.fromEntries(outputNames.map(name => [name, '']))
const DONE = {stage: 'end', deploy: 'ssh', approval: 'none', 'deploy-result': 'success', 'tags-left': '2', 'tag-result': 'success'}
const APPROVED = {...DONE, approval: 'wait', decision: 'approved', attempt: '1'}
const endOf = (changes: Record<string, string>, attempt = 1) => judgeEnding(inputsWith({...DONE, ...changes}), attempt)

const ASK_AGAIN =
  'Re-run the job "approve": the jobs after it follow with the same digest, and somebody is asked again. "Re-run failed jobs" would ask nobody, so nothing would follow.'

describe('there is nothing to re-run', () => {
  test.each<[string, Record<string, string>, number]>([
    ['after a deploy', {}, 1],
    ['after a deploy that was approved', APPROVED, 1],
    ['when the last job of a finished run is run again', APPROVED, 2],
    ['without a deploy', {deploy: 'none', 'deploy-result': 'skipped'}, 1],
    ['without tags that move', {'tags-left': '0', 'tag-result': 'skipped'}, 1],
    [
      'after a denial: that is an answer',
      {...APPROVED, decision: 'denied', 'deploy-result': 'skipped', 'tag-result': 'skipped', 'has-failed': 'true'},
      1
    ],
    ['after a build that failed', {'deploy-result': 'skipped', 'tag-result': 'skipped', 'tags-left': '', 'has-failed': 'true'}, 1]
  ])('%s', (_, changes, attempt) => {
    expect(endOf(changes, attempt)).toEqual({state: 'complete'})
    expect(reportEnding(endOf(changes, attempt))).toEqual({outputs: {...NOTHING, next: ''}})
  })
})

test('after a rollback: what brings the newer version back is said, and of a list nothing', () => {
  const deployed = {'tags-left': '0', 'tag-result': ''}
  const ended = reportEnding(endOf({...deployed, release: 'previous'}))
  expect(ended).toEqual({
    outputs: {...NOTHING},
    summary: expect.stringMatching(/^### What stays as it is\n\nTags .*`latest`.*Watchtower.*next push/)
  })
  expect(endOf({...deployed, release: 'list'})).toEqual({state: 'complete'})
  expect(endOf({...deployed, release: 'previous', 'deploy-result': 'failure'})).toMatchObject({state: 'failed'})
})

describe('what failed says what to re-run', () => {
  const failed = {'deploy-result': 'failure', 'tag-result': 'skipped'}

  test('a deploy without an approval: the failed jobs', () => {
    expect(endOf(failed)).toEqual({
      state: 'failed',
      next: 'The deploy did not work. "Re-run failed jobs" does it again, with the same digest.'
    })
  })

  test('a deploy with an approval: the job that asks', () => {
    expect(endOf({...APPROVED, ...failed})).toEqual({state: 'failed', next: `The deploy did not work. ${ASK_AGAIN}`})
    expect(endOf({...APPROVED, ...failed, 'deploy-result': 'cancelled'})).toMatchObject({state: 'failed'})
  })

  test('tags that did not move after a deploy: the service runs', () => {
    expect(endOf({'tag-result': 'failure'})).toEqual({
      state: 'failed',
      next: 'The new version runs, but its moving tags were not all moved. "Re-run failed jobs" does it again, with the same digest.'
    })
    expect(endOf({...APPROVED, 'tag-result': 'failure'})).toMatchObject({next: expect.stringContaining(ASK_AGAIN)})
  })

  test('tags that did not move without a deploy', () => {
    const next = `The image is in the registry, but its moving tags were not all moved. ${ASK_AGAIN}`
    expect(endOf({...APPROVED, deploy: 'none', 'deploy-result': 'skipped', 'tag-result': 'failure'})).toEqual({state: 'failed', next})
  })

  test('on the page of the run, and to the webhook; the run is red already', () => {
    const report = reportEnding(endOf({...APPROVED, ...failed}))
    const next = `The deploy did not work. ${ASK_AGAIN}`
    expect(report).toEqual({outputs: {...NOTHING, next}, warning: next, summary: `### What to re-run\n\n${next}`})
    expect(Object.keys(report.outputs).sort()).toEqual([...outputNames].sort())
  })
})

describe('what was due, and was skipped although nothing failed, makes the run red', () => {
  const leftOut = {'deploy-result': 'skipped', 'tag-result': 'skipped'}
  const next = 'Make that value longer, if there is one, and re-run all jobs.'

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a deploy whose approval GitHub did not hand on',
      {...APPROVED, ...leftOut, decision: ''},
      /^Nothing was deployed, although no job failed\./
    ],
    ['a deploy of a run of which it is not known what it is', {...leftOut, 'tags-left': ''}, /^Nothing was deployed, /],
    ['tags after a deploy', {'tag-result': 'skipped'}, /^The moving tags were not moved, .*"Skip output"/],
    ['tags without a deploy', {...APPROVED, ...leftOut, deploy: 'none', decision: ''}, /^The moving tags were not moved, /]
  ])('%s', (_, changes, reason) => {
    const ending = endOf(changes)
    expect(ending).toEqual({state: 'skipped', reason: expect.stringMatching(reason), next})
    expect(reportEnding(ending).failure).toMatch(reason)
  })
})

describe('an approval of another attempt', () => {
  const leftOut = {'deploy-result': 'skipped', 'tag-result': 'skipped'}

  test('makes the run red: what it allowed was left out, in green', () => {
    const {failure} = reportEnding(endOf({...APPROVED, ...leftOut}, 2))
    expect(failure).toBe(
      `Nothing was deployed: the approval was given in attempt 1 of this run, this is attempt 2, and an approval counts for one attempt. ${ASK_AGAIN}`
    )
  })

  test('that GitHub did not hand on is one of another attempt', () => {
    expect(endOf({...APPROVED, ...leftOut, attempt: ''}, 2)).toMatchObject({
      state: 'stale',
      reason: expect.stringContaining('it is not known for which attempt the approval was given')
    })
  })

  test('that was deployed, and whose tags did not move', () => {
    expect(endOf({...APPROVED, 'tag-result': 'skipped'}, 3)).toMatchObject({
      state: 'stale',
      reason: expect.stringMatching(/^The moving tags were not moved: .* this is attempt 3, .* The new version runs\.$/)
    })
  })

  test('without a deploy', () => {
    expect(endOf({...APPROVED, ...leftOut, deploy: 'none'}, 2)).toMatchObject({
      state: 'stale',
      reason: expect.stringMatching(/^The moving tags were not moved: .* counts for one attempt\.$/)
    })
  })
})
