import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {RunReport} from '../../rehearsal/report.ts'
import {rehearsalsIn} from '../support/rehearsal-process.ts'
import {OneStage} from './support/one-stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Whether all faults are played. By default those are left out that other suites play in much the same way, or that differ little from another one. */
const isFull = process.env['FAIRWAY_E2E_ALL'] === '1'
const withThese = (...faults: readonly string[]) => (isFull ? faults : [])

const BACKUPS = [
  [
    'backup-fails',
    /The backup of service postgres failed with exit status 1; it said last: "pg_dump: error: connection to server was lost"/
  ],
  ['backup-empty', /The backup of service postgres is empty/],
  ['backup-cut', /The backup of service postgres was made, but "backup-verify" found it to be no good/]
] as const

const MIGRATED = [
  ['migration-fails', /The migration of service django failed with exit status 1; it said last: "ValueError: a booking without a price"/],
  ['unhealthy', /The new version did not work; the previous one runs again/],
  ['collectstatic-fails', /"after"\) in service django failed with exit status 1/],
  // Whether it is just up again or just down when it is looked at is chance.
  ['worker-crashes', /Service worker (?:crashed and was restarted|keeps crashing and being restarted)/]
] as const

/*
 * One stage for all of them: each comes upon an earlier deploy with a booking in its database. After each of them the scenario itself sees that the
 * booking is there, that the newest backup can be restored, and how often the migration was applied. What was put back before must not hinder what comes
 * later, and the good run is the last one.
 */
describe('luca, on one stage', () => {
  const played = [
    ...withThese('from-fork'),
    'missing-secret',
    'backup-fails',
    ...withThese('backup-empty'),
    'backup-cut',
    'migration-fails',
    'unhealthy',
    ...withThese('collectstatic-fails'),
    'worker-crashes',
    'runner-lost',
    ...withThese('runner-stopped'),
    'none'
  ]
  const stage = new OneStage(played)
  const ofPlayed = <T extends readonly [string, unknown]>(cases: readonly T[]) => cases.filter(([fault]) => played.includes(fault))
  beforeAll(() => stage.play(rehearse, 'luca'), 900_000)

  const runOf = (fault: string) => ({run: stage.run(fault), log: stage.said(fault)})

  const expectPreviousAnswers = ({previousVersion, servingVersion, digest, runningDigest, registry}: RunReport) => {
    expect(servingVersion).toBe(previousVersion)
    expect(runningDigest).not.toBe(digest)
    expect(registry.tags['latest']).toBe(runningDigest)
  }

  test('everything was played, nothing leaked, and nothing was left', () => {
    const {report, screen} = stage
    const faults = report.runs.map(({fault}) => fault)
    expect({faults, screen: faults.length === played.length ? '' : screen}).toEqual({faults: played, screen: ''})
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })

  test('none: deployed after a backup, with the migration', () => {
    const {run, log} = runOf('none')
    expect({result: run.outputs['result'], log: run.conclusion === 'success' ? '' : log}).toEqual({result: 'deployed', log: ''})
    expect([run.runningDigest, run.servingVersion]).toEqual([run.digest, run.version])
    expect(run.registry.tags['master']).toBe(run.digest)
  })

  test('missing-secret: red before anything is built', () => {
    const {run, log} = runOf('missing-secret')
    expect([run.conclusion, run.outputs['result'], run.digest]).toEqual(['failure', 'failed', null])
    expect(log).toMatch(/\.django\.tpl:\d+.*"secret kee"/)
  })

  test.each(ofPlayed(BACKUPS))('%s: nothing is changed', (fault, words) => {
    const {run, log} = runOf(fault)
    expect(log).toMatch(words)
    expect(run.outputs['result']).toBe('failed')
    expectPreviousAnswers(run)
  })

  test.each(ofPlayed(MIGRATED))(
    '%s: the previous version answers, and it is said loudly what of the schema is not put back, and where the backup is',
    (fault, words) => {
      const {run, log} = runOf(fault)
      expect(log).toMatch(words)
      const backup = /\/fairway\/luca\/backups\/\d{8}T\d{6}Z-/.source
      expect(log).toMatch(new RegExp(`THE MIGRATION WAS BEGUN AND IS NOT PUT BACK.*${backup}`))
      // In the summary it stands apart from the reason too.
      const caution = 'The migration was begun, and the schema was not put back. The backup from before it is on the host in'
      expect(log).toMatch(new RegExp(`> \\[!CAUTION\\]\\n *> ${caution} .*${backup}`))
      expectPreviousAnswers(run)
    }
  )

  test('runner-lost: the previous version answers, and the next run is green', () => {
    const {run, log} = runOf('runner-lost')
    expect({nextRun: run.nextRun?.conclusion, log: run.nextRun?.conclusion === 'success' ? '' : log}).toEqual({nextRun: 'success', log: ''})
    expectPreviousAnswers(run)
  })

  if (isFull) {
    test('from-fork: built for this machine, scanned, and green', () => {
      expect(runOf('from-fork').run).toMatchObject({conclusion: 'success', event: 'pull_request', outputs: {result: 'built'}})
    })

    test('runner-stopped: the previous version answers, and the good run after it is not hindered', () => {
      const {run} = runOf('runner-stopped')
      expect(run.conclusion).not.toBe('success')
      // What runs was pushed twice, by the run that was lost and by the next one: one image with two digests.
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(run.runningDigest).not.toBe(run.digest)
    })
  }
})

test('rollback.yml: the release before answers again, with the data, and the schema of the newer one stays', async () => {
  const {status, report, screen} = await rehearse('luca', '--workflow', 'rollback.yml')
  expect({status, screen: status === 0 ? '' : screen}).toEqual({status: 0, screen: ''})
  expect(report.outputs['result']).toBe('deployed')
  expect(screen).toContain('Gone back and verified.')
  expect(screen).toContain('THE SCHEMA WAS NOT PUT BACK.')
  expect(report.servingVersion).toMatch(/^[0-9a-f]{40}$/)
  expect(report.servingVersion).not.toBe(report.previousVersion)
  // Tags are left as they are.
  expect(report.registry.tags['latest']).not.toBe(report.runningDigest)
  expect([report.leaks, report.leftovers]).toEqual([[], []])
})
