import {describe, expect, test} from '@jest/globals'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {bare, ship, shipStep, value} from '../support/ship.ts'

describe('where it is built', () => {
  const LEGS = '{"platforms":[]}'
  const runsWith = (job: 'legs' | 'build', check: Conclusion, legs: string, split: Conclusion = 'success', isCancelled = false) =>
    evaluateCondition(bare(ship.jobs[job].if), {
      contexts: {needs: {check: {result: check, outputs: {legs}}, legs: {result: split}}},
      functions: jobStatusFunctions([{id: 'check', result: check}, ...(job === 'build' ? [{id: 'legs', result: split}] : [])], isCancelled)
    })

  test.each<[string, Conclusion, string, Conclusion, boolean[]]>([
    ['in one job', 'success', '', 'skipped', [false, true]],
    ['on several runners', 'success', LEGS, 'success', [true, true]],
    // A job that is skipped is green to whoever requires its check.
    ['on several runners, one of which failed', 'success', LEGS, 'failure', [true, true]],
    ['on several runners, one of which was lost or had no time left', 'success', LEGS, 'cancelled', [true, true]],
    ['nowhere when the check fails', 'failure', '', 'skipped', [false, false]]
  ])('%s', (_, check, legs, split, expected) => {
    expect([runsWith('legs', check, legs, split), runsWith('build', check, legs, split)]).toEqual(expected)
  })

  test('nowhere when the run is cancelled', () => {
    expect(runsWith('build', 'success', LEGS, 'cancelled', true)).toBe(false)
  })

  test.each([
    ['', 'ubuntu-24.04', 'ubuntu-24.04'],
    ['', '["self-hosted", "docker"]', ['self-hosted', 'docker']],
    ['"ubuntu-24.04-arm"', 'ubuntu-24.04', 'ubuntu-24.04-arm'],
    ['["self-hosted","ARM64"]', 'ubuntu-24.04', ['self-hosted', 'ARM64']]
  ])('on the runner %j of the check, else on %j', (runner, usual, expected) => {
    expect(value(ship.jobs.build['runs-on'], {needs: {check: {outputs: {runner}}}, inputs: {runner: usual}})).toEqual(expected)
  })

  test('the steps are the same in one job and on several runners', () => {
    const own = (job: 'legs' | 'build') => ship.jobs[job].steps.slice(0, 5)
    expect(own('build')).toEqual(own('legs'))
    expect(own('build').map(({name}) => name)).toEqual([
      'Check out',
      'Build the image',
      'Scan what was built',
      'Hand out the reports of the scan',
      'Push what was scanned'
    ])
  })

  test('a part gets no tag, whatever is asked for', () => {
    const tagSet = shipStep('legs', 'Push what was scanned').with?.['tag-set']
    for (const [deploy, approval] of [
      ['none', 'none'],
      ['ssh', 'wait']
    ]) {
      expect(value(tagSet, {env: {LEG: 'linux-arm64'}, inputs: {deploy, approval}})).toBe('none')
    }
  })

  test('no job that can be skipped is called like one that has to succeed', () => {
    const names = Object.values(ship.jobs).map(({name}) => name)
    expect(names).toEqual(['check', 'build platform', 'build', 'approve', 'deploy', 'tag', 'notify'])
    for (const name of names) expect(name).not.toContain('${{')
  })

  test('the secrets of a build are handed to no proposal', () => {
    const handed = (proposal: string) =>
      value(shipStep('build', 'Build the image').with?.['secrets'], {
        needs: {check: {outputs: {proposal}}},
        secrets: {BUILD_SECRETS: 'NPM_TOKEN=t'}
      })
    expect(['false', 'true', '', 'no'].map(handed)).toEqual(['NPM_TOKEN=t', '', '', ''])
  })

  const ofParts = (proposal: string, legs: string, pushed: string, outcome: string) =>
    value(ship.jobs.build.outputs?.['result'], {
      needs: {check: {outputs: {proposal}}, legs: {outputs: {vulnerable: legs}}},
      steps: {scan: {outputs: {}}, push: {outputs: {}}, index: {outcome, outputs: {pushed}}}
    })

  test.each([
    ['false', '', 'true', 'success', 'pushed'],
    ['false', 'true', '', 'failure', 'vulnerable'],
    ['false', '', '', 'failure', 'failed'],
    ['true', '', 'false', 'success', 'built'],
    ['true', 'true', 'false', 'failure', 'vulnerable'],
    ['true', '', 'false', 'failure', 'failed'],
    ['', '', 'false', 'success', 'failed']
  ])('of parts, proposal %j, vulnerable %j, pushed %j, index %s: %s', (proposal, legs, pushed, outcome, expected) => {
    expect(ofParts(proposal, legs, pushed, outcome)).toBe(expected)
  })
})
