import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {RehearsalReport, RunReport} from '../../rehearsal/report.ts'
import {rehearsalsIn} from '../support/rehearsal-process.ts'
import {OneStage} from './support/one-stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

type Step = RehearsalReport['jobs'][number]['steps'][number]

function expectClean(report: RehearsalReport): void {
  expect({leaks: report.leaks, leftovers: report.leftovers}).toEqual({leaks: [], leftovers: []})
}

const stepsOf = (report: RunReport, job: string): readonly Step[] => report.jobs.find(({name}) => name === job)?.steps ?? []
const isPost = ({name}: Step) => name.startsWith('Post ')

/** How a step ended; the last one where several have the name. */
const stepOf = ({jobs}: RehearsalReport, name: string) => jobs.flatMap(({steps}) => steps).findLast(step => step.name === name)?.conclusion

describe('in the middle of a deploy', () => {
  const stage = new OneStage(['runner-killed', 'runner-lost', 'runner-stopped'])
  beforeAll(() => stage.play(rehearse))

  test('12.8 runner-killed: the deploy fails, its post part lets the host put back the old version, and the next run deploys', () => {
    const report = stage.run('runner-killed')
    expect(report.conclusion).toBe('failure')
    expect(report.outputs['result']).toBe('failed')
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.registry.tags['latest']).toBe(report.runningDigest)
    const deploy = stepsOf(report, 'ship / deploy / deploy')
    expect(deploy.find(({name}) => name === 'Deploy and verify')?.conclusion).toBe('failure')
    expect(deploy.filter(isPost).map(({conclusion}) => conclusion)).toEqual(['success', 'success'])
    expect(report.nextRun).toEqual({conclusion: 'success', servingVersion: report.version})
    expect(report.lostJobs).toEqual([])
  })

  test('12.8 runner-lost: no post part runs, the host puts back the old version by itself and frees its lock, and the next run deploys', () => {
    const report = stage.run('runner-lost')
    expect(report.conclusion).toBe('failure')
    expect(report.outputs['result']).toBe('failed')
    expect(report.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
      ['ship / check', 'success'],
      ['ship / build platform', 'skipped'],
      ['ship / build', 'success'],
      ['ship / approve', 'skipped'],
      ['ship / deploy / check', 'skipped'],
      ['ship / deploy / approve', 'skipped'],
      ['ship / deploy / deploy', 'failure'],
      ['ship / deploy / notify', 'skipped'],
      ['ship / tag', 'skipped'],
      ['ship / notify', 'success']
    ])
    expect(
      stepsOf(report, 'ship / deploy / deploy')
        .filter(({name}) => name.startsWith('Post '))
        .map(({conclusion}) => conclusion)
    ).toEqual(['skipped', 'skipped'])
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.registry.tags['latest']).toBe(report.runningDigest)
    // The deploy's key and the rendered secrets: nobody can remove them but the runner's next job.
    expect(report.lostJobs).toEqual([
      {
        job: 'ship / deploy / deploy',
        temp: [expect.stringMatching(/^fairway-deploy-ssh-/), expect.stringMatching(/^fairway-inject-secrets-/)]
      }
    ])
    expect(report.nextRun).toEqual({conclusion: 'success', servingVersion: report.version})
  })

  test('12.8 runner-stopped: a cancel without post parts; the host puts back the old version, and the runner empties RUNNER_TEMP itself', () => {
    const report = stage.run('runner-stopped')
    expect(report.conclusion).toBe('failure')
    expect(report.outputs['result']).toBe('failed')
    expect(
      stepsOf(report, 'ship / deploy / deploy')
        .filter(isPost)
        .map(({conclusion}) => conclusion)
    ).toEqual(['skipped', 'skipped'])
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.lostJobs).toEqual([])
  })

  test('and nothing leaks or stays', () => expectClean(stage.report))
})

describe('in the middle of an apply, and of the question before it', () => {
  test('12.8 runner-killed: post waits for Terraform, the state is saved, and the next run has nothing left to do', async () => {
    const run = await rehearse('lvs-cloud', '--fault', 'runner-killed')
    expect(run.status).toBe(1)
    expectClean(run.report)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: {decision: 'approved'},
      plan: {applied: null, isCutOff: true},
      apply: null,
      outputs: {applied: 'false'},
      nextRun: {conclusion: 'success'},
      lostJobs: []
    })
    expect(stepOf(run.report, 'Apply exactly that plan')).toBe('failure')
    expect(stepOf(run.report, 'Post Apply exactly that plan')).toBe('success')
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: .* 2 done\. The step was killed, and nobody saw how Terraform ended\./)
  })

  test('12.8 runner-lost: Terraform is gone with it, no post part runs, and the next run applies the rest', async () => {
    const run = await rehearse('lvs-cloud', '--fault', 'runner-lost')
    expect(run.status).toBe(1)
    expectClean(run.report)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      plan: {isCutOff: true},
      apply: null,
      nextRun: {conclusion: 'success'},
      lostJobs: [{job: 'infrastructure / infra'}]
    })
    expect(run.report.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
      ['infrastructure / infra', 'failure'],
      ['infrastructure / approve', 'skipped'],
      ['infrastructure / apply', 'skipped'],
      ['infrastructure / notify', 'success']
    ])
    expect(stepOf(run.report, 'Post Apply exactly that plan')).toBe('skipped')
    const temp = run.report.lostJobs[0]?.temp.join(' ')
    for (const name of ['fairway-apply-plan-', 'fairway-terraform']) expect(temp).toContain(name)
  })

  test.each([
    ['runner-killed-asking', 'closed', 'success'],
    ['runner-lost-asking', 'open', 'skipped']
  ])('12.8 %s: nothing is applied, the question is %s, and the next run asks anew', async (fault, state, post) => {
    const run = await rehearse('lvs-cloud', '--fault', fault)
    expect(run.status).toBe(1)
    expectClean(run.report)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: null,
      issues: [{state}],
      plan: {applied: false},
      apply: null,
      nextRun: {conclusion: 'success'}
    })
    expect(stepOf(run.report, 'Post Ask for approval')).toBe(post)
    expect(stepOf(run.report, 'Apply exactly that plan')).toBe('skipped')
  })
})
