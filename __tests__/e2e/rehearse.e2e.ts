import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {http} from '../../lib/http/http.ts'
import type {RehearsalReport, RunReport} from '../../rehearsal/report.ts'
import {findRehearsalRemains, rehearsalsIn, startRehearsal} from '../support/rehearsal-process.ts'
import {OneStage} from './support/one-stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function expectClean(report: RehearsalReport): void {
  expect(report.leaks).toEqual([])
  expect(report.leftovers).toEqual([])
}

/** Nothing of the run is in the registry, and `latest` is what was there before. */
function expectNothingPushed(report: RunReport): void {
  expect(Object.keys(report.registry.tags).sort()).toEqual(['latest', 'main', `sha-${report.previousVersion ?? ''}`].sort())
  expect(new Set(Object.values(report.registry.tags)).size).toBe(1)
  expect(report.runningDigest).toBe(report.registry.tags['latest'])
  expect(report.servingVersion).toBe(report.previousVersion)
}

const failedIn = (report: RunReport, job: string) =>
  stepsOf(report, job).flatMap(({name, conclusion}) => (conclusion === 'failure' ? [name] : []))

const stepsOf = (report: RunReport, job: string) => report.jobs.find(({name}) => name === `ship / ${job}`)?.steps ?? []

describe('homelab', () => {
  test('a push: built, scanned, pushed, deployed by that digest, answering', async () => {
    const {status, report, screen} = await rehearse()
    expect(status).toBe(0)
    expect(screen).toMatch(/that has a fix\. Without a fix: 1 CRITICAL\.[^]*CVE-2099-0005/) // said, and stops nothing
    expect(report).toMatchObject({conclusion: 'success', example: 'homelab', event: 'push', engine: 'fairway', approval: null, plan: null})
    expect(report.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(report.runningDigest).toBe(report.digest)
    expect(report.registry.tags[`sha-${report.version ?? ''}`]).toBe(report.digest)
    expect(report.registry.tags['latest']).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    expect(report.previousVersion).not.toBe(report.version)
    expect(report.outputs).toMatchObject({
      image: report.image,
      digest: report.digest,
      version: report.version,
      url: report.url,
      result: 'deployed'
    })
    expect(report.parts.filter(({kind}) => kind === 'stand-in').map(({name}) => name)).toEqual(
      expect.arrayContaining(['GitHub', '1Password Connect', 'Webhook sink', 'actions/checkout'])
    )
    expect(report.requests.github).toBeGreaterThan(0)
    expect(report.cache.builds.map(({hit}) => hit)).toEqual(['0/2', '1/2'])
    expectClean(report)
  })

  describe('what goes wrong with the deploy', () => {
    const refused = [
      ['unset-variable', 'The variable BOOKSHELF_ADMIN_PASSWORD (docker-compose.yml, line '],
      ['misspelt-reference', '"{{ op:/homelab/bookshelf/session key }}" looks like a secret reference and is none'],
      ['writable-mount', 'Service "bookshelf" mounts "./shelf" at /var/lib/shelf writable']
    ] as const
    // The last one takes the host away for good.
    const stage = new OneStage(['unhealthy', ...refused.map(([fault]) => fault), 'pull-hangs', 'ssh-lost'])
    beforeAll(() => stage.play(rehearse))

    test('unhealthy: red with the reason, the previous version answers; what the rehearsal before built came from the cache', () => {
      const run = stage.run('unhealthy')
      expect(stage.report.cache.isWarm).toBe(true)
      expect(stage.report.cache.builds.slice(0, 2)).toMatchObject([{hit: '2/2'}, {of: 'unhealthy', hit: '1/2'}])
      expect(run.conclusion).toBe('failure')
      expect(run.outputs['result']).toBe('rolled-back')
      expect(run.registry.tags['latest']).toBe(run.runningDigest)
      expect(run.registry.tags[`sha-${run.version ?? ''}`]).toBe(run.digest)
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(run.runningDigest).not.toBe(run.digest)
      expect(stage.said('unhealthy')).toMatch(
        /✗ ship \/ deploy \/ deploy: The new version did not work; the previous one runs again\. .*unhealthy/
      )
    })

    test.each(refused)('%s: refused before anything changes, the previous version answers', (fault, reason) => {
      const run = stage.run(fault)
      expect(run.conclusion).toBe('failure')
      expect(stage.said(fault)).toContain(reason)
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(run.runningDigest).not.toBe(run.digest)
    })

    test('pull-hangs: red, the old version serves, nothing is left', () => {
      const run = stage.run('pull-hangs')
      expect(run.conclusion).toBe('failure')
      expect(run.outputs['result']).toBe('failed')
      expect(run.servingVersion).toBe(run.previousVersion)
    })

    test('ssh-lost: the image is in the registry, the host untouched, latest stays, and the run says what to re-run', () => {
      const run = stage.run('ssh-lost')
      const said = stage.said('ssh-lost')
      expect(run.conclusion).toBe('failure')
      expect(said).toMatch(/✗ ship \/ deploy \/ deploy: .*No SSH server answers on 127\.0\.0\.1/)
      expect(said).toContain('The deploy did not work. "Re-run failed jobs" does it again, with the same digest.')
      expect(run.registry.tags[`sha-${run.version ?? ''}`]).toBe(run.digest)
      expect(run.registry.tags['latest']).toBe(run.runningDigest)
      expect(run.servingVersion).toBe(run.previousVersion)
    })

    test('and nothing leaks or stays', () => expectClean(stage.report))
  })

  describe('what is wrong before it, on one stage', () => {
    const beforeTheBuild = [
      ['bad-template', 'Check the templates and their references', /docker-compose\.template\.yml:\d+: this is not valid YAML: Tabs/],
      ['wrong-image', 'Check the inputs', /does not use the image to deploy/],
      ['missing-secret', 'Check the templates and their references', /the item has no field "sesion key"/],
      ['unknown-host-key', 'Check the host', /The host key of 127\.0\.0\.1, port \d+ is not the one in "known-hosts"/],
      ['wrong-registry-password', 'Check the build, and ask the registry', /refused the login \(401\)/],
      ['ssh-down', 'Check the host', /No SSH server answers on 127\.0\.0\.1/]
    ] as const
    const atTheScan = ['critical-vulnerability', 'unknown-distribution'] as const
    // ssh-down takes the host away for good, so it comes last.
    const played = [...atTheScan, ...beforeTheBuild.map(([fault]) => fault)]
    const stage = new OneStage(played)
    beforeAll(() => stage.play(rehearse))

    test.each(beforeTheBuild)('%s is said before anything is built, and latest stays where it was', (fault, step, message) => {
      const run = stage.run(fault)
      expect([run.conclusion, failedIn(run, 'check')]).toEqual(['failure', [step]])
      expect([run.outputs['result'], stepsOf(run, 'build')]).toEqual(['failed', []])
      expect(stage.said(fault)).toMatch(message)
      // One line says why it is red.
      expect(stage.said(fault).match(/^✗ ship \/ [\w ]+: /gm)).toHaveLength(1)
      expectNothingPushed(run)
    })

    test('critical-vulnerability: red at the scan, no tag and no manifest of it, nothing deployed', () => {
      const run = stage.run('critical-vulnerability')
      expect([run.outputs['result'], failedIn(run, 'build')]).toEqual(['vulnerable', ['Scan what was built']])
      expectNothingPushed(run)
      expect(run.registry.manifests).not.toContain(run.digest)
      expect(stepsOf(run, 'deploy')).toEqual([])
    })

    test('unknown-distribution: red at the scan, which could not tell, nothing pushed and nothing deployed', () => {
      const run = stage.run('unknown-distribution')
      expect(failedIn(run, 'build')).toEqual(['Scan what was built'])
      expect(stage.said('unknown-distribution')).toMatch(/No advisories are known for debian forky\/sid/)
      expect(run.registry.manifests).not.toContain(run.digest)
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(stepsOf(run, 'deploy')).toEqual([])
    })

    test('and nothing leaks or stays', () => {
      expect(stage.report.allRuns.map(({of}) => of)).toEqual(['the baseline', ...played])
      expectClean(stage.report)
    })
  })

  test('older-run: refused, the newer version serves', async () => {
    const {status, screen, report} = await rehearse('--fault', 'older-run')
    expect(status).toBe(1)
    expect(screen).toMatch(/of run 99 .*which is newer than this one, run 2 /)
    expect(report.servingVersion).toBe(report.previousVersion)
    expectClean(report)
  })

  describe('a slow deploy, one by steps, and a registry that does not answer', () => {
    const stage = new OneStage(['slow-migration', 'dollar-in-secret', 'registry-down'])
    beforeAll(() => stage.play(rehearse))

    test('11.5 slow-migration: waited for beyond health-timeout, and deployed', () => {
      const run = stage.run('slow-migration')
      expect([run.conclusion, run.outputs['result']]).toEqual(['success', 'deployed'])
      expect(run.runningDigest).toBe(run.digest)
      expect(run.servingVersion).toBe(run.version)
    })

    test('dollar-in-secret: refused before anything changes, the previous version answers', () => {
      const run = stage.run('dollar-in-secret')
      expect(run.conclusion).toBe('failure')
      expect(stage.said('dollar-in-secret')).toContain('ADMIN_PASSWORD in the env file "app.env" (line 1) has a "$"')
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(run.runningDigest).not.toBe(run.digest)
    })

    test('registry-down: red with one clear line before anything is built', () => {
      const run = stage.run('registry-down')
      expect(run.conclusion).toBe('failure')
      expect(failedIn(run, 'check')).toEqual(['Check the build, and ask the registry'])
      expect(run.servingVersion).toBe(run.previousVersion)
      expect(stepsOf(run, 'build')).toEqual([])
    })

    test('and nothing leaks or stays', () => expectClean(stage.report))
  })

  test('12.1 registry-lags: waited for by push, host and tag; deployed, and all tags are where they belong', async () => {
    const {status, report, screen} = await rehearse('--fault', 'registry-lags')
    expect(status).toBe(0)
    expect(report.outputs['result']).toBe('deployed')
    expect(report.runningDigest).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    expect(report.registry.tags[`sha-${report.version ?? ''}`]).toBe(report.digest)
    expect(report.registry.tags['latest']).toBe(report.digest)
    expect(screen).not.toMatch(/did not happen|kept only/)
    expectClean(report)
  })

  test('registry-lost: the new version runs, and the run is red because latest is not it', async () => {
    const {status, report, screen} = await rehearse('--fault', 'registry-lost')
    expect(status).toBe(1)
    expect(report.outputs['result']).toBe('tags-not-moved')
    expect(report.servingVersion).toBe(report.version)
    expect(screen).toContain('The new version runs, but its moving tags were not all moved.')
    expectClean(report)
  })

  test.each([
    [
      'pull requests: 12.3 from a fork, without variables and secrets; from Dependabot, without secrets; and one of the repository',
      'pull_request',
      ['from-fork', 'from-dependabot', 'none']
    ],
    ['12.2 what a merge queue tries', 'merge_group', ['none']]
  ])('%s: built and scanned, nothing pushed', async (_, event, faults) => {
    const {status, report} = await rehearse('--event', event, ...faults.flatMap(fault => ['--fault', fault]))
    expect([status, report.runs.map(({fault}) => fault)]).toEqual([0, faults])
    for (const run of report.runs) {
      expect([run.fault, run.event, run.outputs['result']]).toEqual([run.fault, event, 'built'])
      expectNothingPushed(run)
      expect(run.registry.manifests).not.toContain(run.digest)
      expect(run.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
        ['ship / check', 'success'],
        ['ship / build platform', 'skipped'],
        ['ship / build', 'success'],
        ['ship / approve', 'skipped'],
        ['ship / deploy', 'skipped'],
        ['ship / tag', 'skipped'],
        ['ship / notify', 'skipped']
      ])
    }
    expectClean(report)
  })

  test('--keep leaves the app answering, --stop ends it', async () => {
    const {status, report} = await rehearse('--keep')
    try {
      expect(status).toBe(0)
      expectClean(report)
      const answer = await http({method: 'GET', url: `${report.url ?? ''}/health`, attempts: 1})
      expect(JSON.parse(answer.body.toString())).toEqual({status: 'ok', version: report.version})
      const second = await startRehearsal(folder, ['--yes']).ended
      expect(second.status).toBe(1)
      expect(second.screen).toContain('npm run rehearse -- --stop')
    } finally {
      expect((await startRehearsal(folder, ['--stop']).ended).status).toBe(0)
    }
    expect(await findRehearsalRemains(folder)).toEqual([])
    await expect(http({method: 'GET', url: report.url ?? '', attempts: 1})).rejects.toThrow()
  })
})

describe('Ctrl-C, pressed twice, leaves nothing', () => {
  // Each is what the screen says last before the key is pressed; what follows within the time is tried with it.
  test.each([
    ['while the stage is built', /^/],
    ['while the baseline is deployed', /^Stage: /m],
    ['while it is checked', /✓ Check the inputs/],
    ['after the build', /✓ Build the image/, 4_000],
    ['after the push', /✓ Push what was scanned/],
    ['when the deploy begins', /▸ ship \/ deploy \/ deploy/, 3_000],
    // From here on all is over in a second or so: a later key finds nothing to interrupt.
    ['after the deploy', /✓ Deploy and verify/, 400],
    ['when the tags move', /▸ ship \/ tag/, 300],
    ['while the stage is taken down', /✓ ship \/ notify/, 200]
  ])('%s', async (_, moment, within: number = 1_500) => {
    const rehearsal = startRehearsal(folder, ['--yes'])
    // Somewhere within what follows, not always at its first instruction.
    await rehearsal.shows(moment)
    await new Promise(resolve => setTimeout(resolve, Math.random() * within))
    rehearsal.interrupt()
    // Whoever presses it again wants to be sure; what is being taken down must not be left for that.
    await new Promise(resolve => setTimeout(resolve, Math.random() * 1_000))
    rehearsal.interrupt()
    const {status, screen} = await rehearsal.ended
    const left = screen.split('\n').filter(line => line.includes('LEFT OVER') || line.includes('LEAK'))
    expect({status, left}).toEqual({status: 130, left: []})
    expect(await findRehearsalRemains(folder)).toEqual([])
  })
})
