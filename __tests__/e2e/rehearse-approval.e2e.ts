import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {rehearsalsIn, type Rehearsed} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)
const ASK = ['--input', 'approval=wait', '--input', 'approval-timeout=15s']

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function expectNothingDeployed({status, report}: Rehearsed, decision: string): void {
  expect(status).toBe(1)
  expect(report).toMatchObject({conclusion: 'failure', approval: {decision, approvers: []}, outputs: {result: 'not-approved', decision}})
  expect(report.servingVersion).toBe(report.previousVersion)
  expect(report.runningDigest).not.toBe(report.digest)
  expect(report.registry.tags['latest']).toBe(report.runningDigest)
  expect(report.jobs.find(({name}) => name === 'ship / deploy')?.conclusion).toBe('skipped')
  expect(report.leaks).toEqual([])
  expect(report.leftovers).toEqual([])
}

describe('homelab, when a person is to be asked before the deploy', () => {
  test('LGTM by a maintainer: deployed', async () => {
    const {status, report} = await rehearse(...ASK)
    expect(status).toBe(0)
    expect(report).toMatchObject({
      event: 'workflow_dispatch',
      approval: {decision: 'approved', approvers: ['maintainer']},
      outputs: {result: 'deployed', decision: 'approved'}
    })
    expect(report.runningDigest).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('12.10 on a bad day of GitHub too', async () => {
    const faults = ['github-limits', 'github-lags', 'github-nulls']
    const {status, report} = await rehearse(...faults.flatMap(fault => ['--fault', fault]))
    expect([status, report.runs.map(({fault}) => fault)]).toEqual([0, faults])
    for (const run of report.runs) {
      expect(run).toMatchObject({approval: {decision: 'approved', approvers: ['maintainer']}, outputs: {result: 'deployed'}})
      expect([run.fault, run.issues]).toMatchObject([run.fault, [{state: 'closed'}]])
    }
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('nobody answers: red, nothing deployed', async () => {
    expectNothingDeployed(await rehearse(...ASK, '--comment', ''), 'timed-out')
  })

  test('nobody who answers may, or says it as it has to be said: nothing deployed', async () => {
    const by = (commenter: string, text: string, ...edit: string[]) => ['--comment', text, '--commenter', commenter, ...edit]
    const remarks = [
      ...by('reader', 'LGTM'),
      ...by('stranger', 'LGTM'),
      ...by('robot[bot]', 'LGTM'),
      ...by('maintainer', 'Wait', '--edit', 'LGTM'),
      ...by('admin', 'LGTM', '--edit', 'LGTM.'),
      // As GitHub shows it, nothing changed.
      ...by('admin', 'LGTM', '--edit', 'LGTM'),
      ...by('maintainer', '> LGTM\n\nWho said that?'),
      ...by('maintainer', 'This does not look LGTM to me')
    ]
    expectNothingDeployed(await rehearse(...ASK, ...remarks), 'timed-out')
  })
})
