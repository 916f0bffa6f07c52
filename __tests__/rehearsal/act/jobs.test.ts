import {expect, test} from '@jest/globals'
import {ActJobs} from '../../../rehearsal/act/jobs.ts'
import {readLine} from '../../../rehearsal/act/log.ts'
import {Masks} from '../../../rehearsal/runner/masks.ts'
import type {WorkflowPlan} from '../../../rehearsal/runner/plan.ts'
import {Recorder} from '../../../rehearsal/runner/result.ts'

/** As much of a plan as is looked at: `ship` calls a workflow `inner` with the jobs `build` and `deploy`. */
const step = (id: string, uses?: string) => ({id, work: uses === undefined ? {kind: 'run'} : {kind: 'uses', uses, with: undefined}})
const inner = {
  name: 'inner',
  jobs: [
    {kind: 'steps', id: 'build', name: undefined, steps: [step('__run_1'), step('push', '$/actions/build-push')]},
    {kind: 'steps', id: 'deploy', name: undefined, steps: [step('__run_1')]}
  ]
}
const plan = {name: 'Outer', jobs: [{kind: 'call', id: 'ship', name: undefined, called: inner}]} as unknown as WorkflowPlan

function hear(lines: readonly Record<string, unknown>[]) {
  const masks = new Masks()
  const recorder = new Recorder(masks, {})
  const heard: unknown[] = []
  const jobs = new ActJobs(plan, recorder, masks, (reference, inputs, outputs) => heard.push([reference.uses, inputs, outputs]))
  for (const line of lines) jobs.hear(readLine(JSON.stringify({msg: '', ...line}))!)
  const {hasBegun} = jobs
  jobs.finish()
  return {result: recorder.result('success', {}, []), heard, hasBegun}
}

const build = {job: 'ship/inner/build', jobID: 'build'}
const push = {...build, step: 'Push', stepID: ['push'], stage: 'Main'}

test('jobs and steps go by the names that our own runner gives them; what act never came to was skipped', () => {
  const {result} = hear([
    {...build, step: 'Test', stepID: ['0'], stage: 'Main', msg: '⭐ Run Main Test'},
    {...build, step: 'Test', stepID: ['0'], stage: 'Main', stepResult: 'success'},
    {...push, stage: 'Post', stepResult: 'failure'},
    {...build, jobResult: 'failure'},
    {job: 'Outer/fairway-report', jobResult: 'success'}
  ])
  expect(result.jobs.map(({name, conclusion, steps}) => [name, conclusion, steps.map(done => [done.name, done.conclusion])])).toEqual([
    [
      'ship / build',
      'failure',
      [
        ['Test', 'success'],
        ['Post Push', 'failure']
      ]
    ],
    ['ship / deploy', 'skipped', []]
  ])
})

test('an action’s outputs are told after its end, and are handed on all the same', () => {
  const {heard} = hear([
    {...push, stepResult: 'success'},
    {...push, command: 'set-output', name: 'digest', arg: 'sha256:1'},
    {...push, stage: 'Post', stepResult: 'success'}
  ])
  expect(heard).toEqual([['$/actions/build-push', {}, {digest: 'sha256:1'}]])
})

test('an action that was skipped says nothing', () => {
  expect(hear([{...push, stepResult: 'skipped'}]).heard).toEqual([])
})

test('what is masked on the way is masked in what comes later, and errors become annotations', () => {
  const {result} = hear([
    {...push, command: 'add-mask', arg: 'a-secret-of-the-run'},
    {...push, command: 'error', arg: 'It holds a-secret-of-the-run', msg: '::error::It holds a-secret-of-the-run'}
  ])
  expect(result.jobs[0]?.annotations).toEqual([{level: 'error', message: 'It holds ***'}])
  expect(JSON.stringify(result.log)).not.toContain('a-secret-of-the-run')
})

test('a job that act has no runner for would pass as done: it is an error', () => {
  expect(() => hear([{...build, msg: '🚧  Skipping unsupported platform -- Try running with `-P arm=...`'}])).toThrow(/no runner for a job/)
})

test('a job of a matrix keeps its number', () => {
  expect(hear([{...build, job: 'ship/inner/build-2', jobResult: 'success'}]).result.jobs[0]?.name).toBe('ship / build-2')
})

test('nothing has begun when act says nothing of a job', () => {
  expect([hear([]).hasBegun, hear([{...build}]).hasBegun]).toEqual([false, true])
})
