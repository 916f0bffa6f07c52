import {describe, expect, it} from '@jest/globals'
import {decide, isDoneAfterAll, type ApplyEnd} from '../../../actions/apply-plan/result.ts'
import {summarize} from '../../../actions/apply-plan/summary.ts'
import {follow, streamLines, type StreamName} from '../../lib/terraform/streams.ts'

const SAVED = {kind: 'saved'} as const
const end = (more: Partial<ApplyEnd> = {}): ApplyEnd => ({exitCode: 1, signal: null, isRunning: false, wasCancelled: false, ...more})
const judge = (name: StreamName, more: Partial<ApplyEnd> = {}) => decide(follow(streamLines(name)).progress, end(more), SAVED)

describe('a recorded stream', () => {
  it.each<[StreamName, number, string]>([
    ['applied', 0, 'applied: 3 done'],
    ['replaced-and-forgotten', 0, 'applied: 4 done'],
    ['partly', 1, 'partly-applied: 1 done, 1 failed (terraform_data.second), 2 not started'],
    ['replace-gone', 1, 'partly-applied: 1 failed (terraform_data.second)'],
    ['interrupted', 1, 'partly-applied: 1 done, 1 failed (terraform_data.slow), 1 not started'],
    ['stale', 1, 'not-applied: Saved plan is stale. The state was changed after the plan was made: make a new plan, and have it judged.'],
    ['state-not-saved', 1, 'partly-applied: Terraform could not save the state itself. 4 done']
  ])('%s with status %i: %s', (name, exitCode, summary) => {
    expect(summarize(judge(name, {exitCode}))).toBe(summary)
  })

  it('names of each object what was done, and how long it took', () => {
    const {objects} = judge('interrupted')
    expect(objects).toEqual({
      completed: [expect.objectContaining({address: 'terraform_data.second', action: 'delete'})],
      failed: [{address: 'terraform_data.slow', action: 'create', seconds: 11, failure: 'errored'}],
      notStarted: [{address: 'terraform_data.after', action: 'create', seconds: 0}]
    })
  })

  it('of a replacement that stopped halfway says that the old object is gone', () => {
    expect(judge('replace-gone').objects.failed).toEqual([expect.objectContaining({action: 'replace', failure: 'gone'})])
  })

  it('of a plan that could not be walked has nothing begun', () => {
    const {result, objects} = judge('cycle')
    expect({result, ...objects}).toMatchObject({result: 'not-applied', completed: [], failed: []})
    expect(objects.notStarted.map(({action}) => action).sort()).toEqual(['delete', 'remove', 'remove', 'replace'])
  })

  it('that Terraform ended well is not applied when its status says otherwise', () => {
    for (const more of [{exitCode: 1}, {exitCode: null}, {exitCode: null, signal: 'SIGKILL' as const}, {isRunning: true, exitCode: 0}]) {
      expect(judge('applied', more).result).toBe('partly-applied')
    }
  })

  it('that breaks off is not applied with any status', () => {
    const lines = streamLines('applied')
    const told = lines.map((_, length) => {
      const {result} = decide(follow(lines.slice(0, length)).progress, end({exitCode: 0}), SAVED)
      return result
    })
    // The line before the last one, the outputs, is the one that says it was applied.
    expect(new Set(told.slice(0, -1))).toEqual(new Set(['partly-applied']))
  })

  it('with an unreadable line could have changed something', () => {
    const {progress} = follow([...streamLines('stale'), '{"type":"apply_st'])
    expect(decide(progress, end(), SAVED).result).toBe('partly-applied')
  })
})

const planned = (addr: string, action: string) => JSON.stringify({type: 'planned_change', change: {resource: {addr}, action}})
const hook = (type: string, addr: string, action: string) => JSON.stringify({type, hook: {resource: {addr}, action}})
const said = (summary: string, severity = 'error') => JSON.stringify({type: 'diagnostic', diagnostic: {severity, summary}})

describe('what Terraform does without a word', () => {
  const forgotten = planned('terraform_data.a', 'remove')

  it.each([[SAVED], [{kind: 'pushed', tries: 1} as const]])('is not "nothing" when it finished, or left a state: %j', state => {
    const lines =
      state.kind === 'saved' ? [JSON.stringify({type: 'change_summary', changes: {operation: 'apply'}})] : [said('Failed to save state')]
    const {result} = decide(follow([forgotten, ...lines]).progress, end({exitCode: state.kind === 'saved' ? null : 1}), state)
    expect(result).toBe('partly-applied')
  })

  it('is done when nothing but saving the state went wrong', () => {
    const decided = decide(follow([forgotten, said('Failed to save state')]).progress, end(), {kind: 'pushed', tries: 1})
    expect(decided.objects).toMatchObject({completed: [{address: 'terraform_data.a'}], failed: [], notStarted: []})
    expect(isDoneAfterAll(decided)).toBe(true)
    const failed = decide(follow([said('Failed to save state'), said('No answer')]).progress, end(), {kind: 'pushed', tries: 1})
    expect(isDoneAfterAll(failed)).toBe(false)
  })
})

describe('a replacement with one that was left over', () => {
  const start = [
    planned('a.b', 'replace'),
    planned('a.b', 'delete'),
    hook('apply_start', 'a.b', 'delete'),
    hook('apply_complete', 'a.b', 'delete')
  ]

  it.each([
    [[], 'perhaps-gone'],
    [[hook('apply_start', 'a.b', 'delete'), hook('apply_complete', 'a.b', 'delete')], 'gone']
  ])('says no more than is known', (more, failure) => {
    const {objects} = decide(follow([...start, ...more, said('No answer')]).progress, end(), SAVED)
    expect(objects.failed).toMatchObject([{address: 'a.b', failure}])
  })
})

describe('decide', () => {
  it.each([[1], [null]])('takes a stream without a reason for one that is cut off (status %p)', exitCode => {
    expect(decide(follow([planned('a.b', 'create')]).progress, end({exitCode}), SAVED).result).toBe('partly-applied')
    expect(decide(follow([planned('a.b', 'create'), said('No', 'warning')]).progress, end({exitCode}), SAVED).result).toBe('partly-applied')
    expect(decide(follow([planned('a.b', 'create'), said('No')]).progress, end({exitCode}), SAVED).result).toBe('not-applied')
  })

  it('finds the error behind any number of warnings', () => {
    const warnings = Array.from({length: 300}, (_, index) => said(`warning ${index}`, 'warning'))
    const {reason, diagnostics} = decide(follow([...warnings, said('No answer')]).progress, end(), SAVED)
    expect(reason).toBe('No answer.')
    expect(diagnostics[0]).toMatchObject({severity: 'error'})
  })

  it('puts a state that is not saved above everything', () => {
    const kept = {kind: 'kept', path: '/x/errored.tfstate', sealed: undefined, beside: undefined, reason: 'no answer.'} as const
    for (const exitCode of [0, 1]) {
      const {result, reason} = decide(follow(streamLines('applied')).progress, end({exitCode}), kept)
      expect(result).toBe('state-not-saved')
      expect(reason).toMatch(/^The state could not be saved: no answer\./)
    }
  })

  it.each([
    [{exitCode: 11}, 'The program exited with status 11 and gave no reason.'],
    [{exitCode: null, signal: 'SIGKILL'} as const, 'The program was killed by SIGKILL.'],
    [{wasCancelled: true}, 'The run was cancelled.'],
    [{isUnseen: true, exitCode: null}, 'The step was killed, and nobody saw how Terraform ended.'],
    [{isUnseen: true, exitCode: null, isRunning: true}, 'The step was killed, and Terraform is still finishing what it had begun.'],
    [{isRunning: true, exitCode: null, wasCancelled: true}, 'The run was cancelled, and Terraform is still finishing what it had begun.'],
    [{exitCode: 0}, 'The program succeeded but never said that it applied the plan.']
  ])('says why: %j', (more, reason) => {
    expect(decide(follow([]).progress, end(more), SAVED).reason).toBe(reason)
  })
})
