import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findRehearsalRemains, rehearsalsIn, startRehearsal} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('through act, an independent runner, it ends as through ours', () => {
  test('homelab', async () => {
    const {status, report} = await rehearse('homelab', '--engine', 'act')
    expect(status).toBe(0)
    expect(report).toMatchObject({engine: 'act', conclusion: 'success', outputs: {result: 'deployed'}})
    expect(report.digest).toMatch(/^sha256:/)
    expect(report.runningDigest).toBe(report.digest)
    expect(report.registry.tags['latest']).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('homelab, unhealthy', async () => {
    const {status, report} = await rehearse('homelab', '--engine', 'act', '--fault', 'unhealthy')
    expect(status).toBe(1)
    expect(report.conclusion).toBe('failure')
    expect(report.digest).toMatch(/^sha256:/)
    expect(report.runningDigest).toMatch(/^sha256:/)
    expect(report.runningDigest).not.toBe(report.digest)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud', async () => {
    const {status, report} = await rehearse('lvs-cloud', '--engine', 'act')
    expect(status).toBe(0)
    expect(report).toMatchObject({
      conclusion: 'success',
      approval: {decision: 'approved', approvers: ['author']},
      plan: {verdict: 'clean', applied: true}
    })
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud, destroys-volume', async () => {
    const {status, report} = await rehearse('lvs-cloud', '--engine', 'act', '--fault', 'destroys-volume')
    expect(status).toBe(1)
    expect(report).toMatchObject({conclusion: 'failure', approval: null, plan: {verdict: 'deny', applied: false}})
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud, across jobs: the sealed plan goes through an artifact', async () => {
    const {status, report} = await rehearse('lvs-cloud', '--engine', 'act', '--input', 'across-jobs=true')
    expect(status).toBe(0)
    expect(report).toMatchObject({approval: {decision: 'approved'}, plan: {applied: true}, apply: {result: 'applied'}})
    expect(report.jobs.map(({conclusion}) => conclusion)).toEqual(['success', 'success', 'success', 'success'])
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud, on a schedule', async () => {
    const {status, report} = await rehearse('lvs-cloud', '--engine', 'act', '--event', 'schedule')
    expect(status).toBe(0)
    expect(report).toMatchObject({plan: {applied: false}, drift: {result: 'opened', issue: 2}, issues: [{number: 2, state: 'open'}]})
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud, a pull request that is pushed to again', async () => {
    const {status, report} = await rehearse('lvs-cloud', '--engine', 'act', '--fault', 'pushed-again')
    expect(status).toBe(0)
    expect(report).toMatchObject({plan: {applied: false}, comments: [{pullRequest: 2, isEdited: true}]})
    expect(report.comments).toHaveLength(1)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('lvs-cloud, a pull request from a fork', async () => {
    const {status, report, screen} = await rehearse('lvs-cloud', '--engine', 'act', '--fault', 'from-fork')
    expect(status).toBe(1)
    expect(report).toMatchObject({conclusion: 'failure', plan: null, comments: []})
    expect(screen).toMatch(/This pull request comes from a fork/)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('Ctrl-C while it waits for the answer: nothing is applied and nothing is left', async () => {
    const rehearsal = startRehearsal(folder, ['lvs-cloud', '--comment', '', '--engine', 'act', '--yes'])
    await rehearsal.shows(/✓ Judge the plan/)
    // Long enough for the issue to be there, also on a slow machine.
    await new Promise(resolve => setTimeout(resolve, 4_000))
    rehearsal.interrupt()
    const {status, screen} = await rehearsal.ended
    expect({status, left: screen.split('\n').filter(line => /LEFT OVER|LEAK/.test(line))}).toEqual({status: 130, left: []})
    // act kills the step; its post part closes the issue.
    expect(screen).toMatch(/^Applied +no/m)
    expect(screen).toMatch(/Issue #2: .* \(closed\)/)
    expect(await findRehearsalRemains(folder)).toEqual([])
  }, 60_000)
})
