import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {rehearsalsIn} from '../support/rehearsal-process.ts'
import {infraRehearsalsIn, stepOf} from './support/infra-rehearsals.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)
const rehearseInfra = infraRehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('homelab on hosted runners', () => {
  test('12.9 built by a builder that is made for the job and removed, scanned, deployed by that digest', async () => {
    const {status, report, screen} = await rehearse('--hosted')
    expect(status).toBe(0)
    expect(report).toMatchObject({runner: 'github-hosted', outputs: {result: 'deployed'}, leaks: [], leftovers: []})
    expect(report.runningDigest).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    const standIns = report.parts.filter(({kind}) => kind === 'stand-in').map(({name}) => name)
    expect(standIns).toContain("BuildKit's image and container")
    expect(standIns.join()).toContain('the download of trivy')
    expect(report.cache).toEqual({
      isWarm: false,
      builds: [
        {of: 'the baseline', hit: '0/2'},
        {of: 'the run under test', hit: expect.any(String) as unknown}
      ]
    })
    expect(screen).toContain("the stage's BuildKit stands in for the container from moby/buildkit")
  })

  test('13 cache-fails: green, and the step says that it built without the cache', async () => {
    const {status, report, screen} = await rehearse('--fault', 'cache-fails')
    expect([status, screen]).toEqual([
      0,
      expect.stringContaining("1 of 2 steps from the cache (GitHub's cache service; it could not be read or written)")
    ])
    // What the first rehearsal left is there for the baseline, which meets no fault: BuildKit itself has a new folder each time.
    expect(report.cache).toMatchObject({
      isWarm: true,
      builds: [{of: 'the baseline', hit: expect.stringMatching(/^[12]\/2$/) as unknown}, {}]
    })
    expect(report).toMatchObject({outputs: {result: 'deployed'}, leaks: [], leftovers: []})
  })

  test('12.9 no-buildkit-image: red, says that no builder could be made, and the previous version answers', async () => {
    const {status, report, screen} = await rehearse('--fault', 'no-buildkit-image')
    expect(status).toBe(1)
    expect(screen).toMatch(/✗ ship \/ build: No builder could be made: /)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report).toMatchObject({leaks: [], leftovers: []})
  })
})

describe('lvs-cloud on hosted runners', () => {
  test('12.9 with its state in a service: planned, approved, and applied by another job, on another runner', async () => {
    const run = await rehearseInfra('--hosted', '--input', 'across-jobs=true')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      runner: 'github-hosted',
      plan: {verdict: 'clean', applied: true},
      apply: {result: 'applied', isStateWritten: true},
      outputs: {result: 'applied'}
    })
    expect(run.report.parts.map(({name}) => name)).toContain("Store of Terraform's state")
  })

  test('12.9 state-in-a-file: refused before anything is planned', async () => {
    const run = await rehearseInfra('--fault', 'state-in-a-file')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({plan: null, apply: null, outputs: {result: 'failed'}})
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: The state would be lost when the job ends: it is a file on a hosted runner\./)
    expect(stepOf(run, 'Judge the plan')).toBe('skipped')
  })

  test('12.9 state-not-saved: sealed, uploaded, and nothing of it stays', async () => {
    const run = await rehearseInfra('--fault', 'state-not-saved')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({apply: {result: 'state-not-saved', completed: 1}, outputs: {result: 'state-not-saved'}})
    expect(stepOf(run, 'Keep the state that could not be saved')).toBe('success')
  })

  test('12.9 state-lost: without PLAN_KEY nothing can be uploaded, which is said before the apply', async () => {
    const run = await rehearseInfra('--fault', 'state-lost')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({apply: {result: 'state-not-saved', completed: 1}, outputs: {result: 'state-not-saved'}})
    expect(stepOf(run, 'Keep the state that could not be saved')).toBe('skipped')
  })
})
