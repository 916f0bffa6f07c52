import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {http} from '../../lib/http/http.ts'
import type {RehearsalReport, RunReport} from '../../rehearsal/report.ts'
import {findRehearsalRemains, rehearsalsIn, startRehearsal} from '../support/rehearsal-process.ts'

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

  test('unhealthy: red with the reason, the previous version answers; what the rehearsal before built came from the cache', async () => {
    const {status, report, screen} = await rehearse('--fault', 'unhealthy')
    expect(report.cache).toMatchObject({isWarm: true, builds: [{hit: '2/2'}, {hit: '1/2'}]})
    expect(status).toBe(1)
    expect(report.conclusion).toBe('failure')
    expect(report.outputs['result']).toBe('rolled-back')
    expect(report.registry.tags['latest']).toBe(report.runningDigest)
    expect(report.registry.tags[`sha-${report.version ?? ''}`]).toBe(report.digest)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.runningDigest).not.toBe(report.digest)
    expect(screen).toMatch(/✗ ship \/ deploy \/ deploy: The new version did not work; the previous one runs again\. .*unhealthy/)
    expectClean(report)
  })

  test('11.5 slow-migration: waited for beyond health-timeout, and deployed', async () => {
    const {status, report} = await rehearse('--fault', 'slow-migration')
    expect(status).toBe(0)
    expect(report.outputs['result']).toBe('deployed')
    expect(report.runningDigest).toBe(report.digest)
    expect(report.servingVersion).toBe(report.version)
    expectClean(report)
  })

  test('critical-vulnerability: red at the scan, no tag and no manifest of it, nothing deployed', async () => {
    const {status, report} = await rehearse('--fault', 'critical-vulnerability')
    expect(status).toBe(1)
    expect([report.outputs['result'], failedIn(report, 'build')]).toEqual(['vulnerable', ['Scan what was built']])
    expectNothingPushed(report)
    expect(report.registry.manifests).not.toContain(report.digest)
    expect(stepsOf(report, 'deploy')).toEqual([])
    expectClean(report)
  })

  test('unknown-distribution: red at the scan, which could not tell, nothing pushed and nothing deployed', async () => {
    const {status, report, screen} = await rehearse('--fault', 'unknown-distribution')
    expect(status).toBe(1)
    expect(stepsOf(report, 'build').find(({conclusion}) => conclusion === 'failure')?.name).toBe('Scan what was built')
    expect(screen).toMatch(/No advisories are known for debian forky\/sid/)
    expect(report.registry.manifests).not.toContain(report.digest)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(stepsOf(report, 'deploy')).toEqual([])
    expectClean(report)
  })

  const beforeTheBuild = [
    ['bad-template', 'Check the templates and their references', /docker-compose\.template\.yml:\d+: this is not valid YAML: Tabs/],
    ['wrong-image', 'Check the inputs', /does not use the image to deploy/],
    ['missing-secret', 'Check the templates and their references', /the item has no field "sesion key"/],
    ['unknown-host-key', 'Check the host', /The host key of 127\.0\.0\.1, port \d+ is not the one in "known-hosts"/],
    ['wrong-registry-password', 'Check the build, and ask the registry', /refused the login \(401\)/],
    // It takes the host away for good, so it comes last.
    ['ssh-down', 'Check the host', /No SSH server answers on 127\.0\.0\.1/]
  ] as const

  test('mistakes are said before anything is built, and latest stays where it was: one after the other on one stage', async () => {
    const {status, report, screen} = await rehearse(...beforeTheBuild.flatMap(([fault]) => ['--fault', fault]))
    expect(status).toBe(1)
    expect(report.runs.map(({fault, conclusion}) => [fault, conclusion])).toEqual(beforeTheBuild.map(([fault]) => [fault, 'failure']))
    // Why each of them is red, which may be several lines.
    const said = screen.match(/^✗ ship \/ [\w ]+: [^]*?^✗ homelab, /gm) ?? []
    for (const [index, [fault, step, message]] of beforeTheBuild.entries()) {
      const run = report.runs[index]
      expect([fault, run && failedIn(run, 'check')]).toEqual([fault, [step]])
      expect([fault, run?.outputs['result'], run && stepsOf(run, 'build')]).toEqual([fault, 'failed', []])
      expect(said[index]).toMatch(message)
      if (run !== undefined) expectNothingPushed(run)
    }
    expect(screen.match(/^✗ ship \/ [\w ]+: /gm)).toHaveLength(beforeTheBuild.length)
    expect(report.allRuns.map(({of}) => of)).toEqual(['the baseline', ...beforeTheBuild.map(([fault]) => fault)])
    expectClean(report)
  })

  test('registry-down: red with one clear line before anything is built', async () => {
    const {status, report} = await rehearse('--fault', 'registry-down')
    expect(status).toBe(1)
    expect(stepsOf(report, 'check').find(({conclusion}) => conclusion === 'failure')?.name).toBe('Check the build, and ask the registry')
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(stepsOf(report, 'build')).toEqual([])
    expectClean(report)
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

  test('ssh-lost: the image is in the registry, the host untouched, latest stays, and the run says what to re-run', async () => {
    const {status, report, screen} = await rehearse('--fault', 'ssh-lost')
    expect(status).toBe(1)
    expect(screen).toMatch(/✗ ship \/ deploy \/ deploy: .*No SSH server answers on 127\.0\.0\.1/)
    expect(screen).toContain('The deploy did not work. "Re-run failed jobs" does it again, with the same digest.')
    expect(report.registry.tags[`sha-${report.version ?? ''}`]).toBe(report.digest)
    expect(report.registry.tags['latest']).toBe(report.runningDigest)
    expect(report.servingVersion).toBe(report.previousVersion)
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

  test('pull-hangs: red, the old version serves, nothing is left', async () => {
    const {status, report} = await rehearse('--fault', 'pull-hangs')
    expect(status).toBe(1)
    expect(report.outputs['result']).toBe('failed')
    expect(report.servingVersion).toBe(report.previousVersion)
    expectClean(report)
  })

  test('older-run: refused, the newer version serves', async () => {
    const {status, screen, report} = await rehearse('--fault', 'older-run')
    expect(status).toBe(1)
    expect(screen).toMatch(/of run 99 .*which is newer than this one, run 2 /)
    expect(report.servingVersion).toBe(report.previousVersion)
    expectClean(report)
  })

  test.each([
    ['dollar-in-secret', 'ADMIN_PASSWORD in the env file "app.env" (line 1) has a "$"'],
    ['unset-variable', 'The variable BOOKSHELF_ADMIN_PASSWORD (docker-compose.yml, line '],
    ['misspelt-reference', '"{{ op:/homelab/bookshelf/session key }}" looks like a secret reference and is none'],
    ['writable-mount', 'Service "bookshelf" mounts "./shelf" at /var/lib/shelf writable']
  ])('%s: refused before anything changes, the previous version answers', async (fault, reason) => {
    const {status, report, screen} = await rehearse('--fault', fault)
    expect(status).toBe(1)
    expect(screen).toContain(reason)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.runningDigest).not.toBe(report.digest)
    expectClean(report)
  })

  test.each([
    ['a pull request', ['--event', 'pull_request']],
    ['12.2 what a merge queue tries', ['--event', 'merge_group']],
    ['12.3 a pull request from a fork, without variables and secrets', ['--fault', 'from-fork']],
    ['12.3 a pull request from Dependabot, without secrets', ['--fault', 'from-dependabot']]
  ])('%s: built and scanned, nothing pushed', async (_, options) => {
    const {status, report} = await rehearse(...options)
    expect(status).toBe(0)
    expect(report.registry.tags['latest']).toBe(report.runningDigest)
    expect(report.servingVersion).toBe(report.previousVersion)
    expect(report.outputs['result']).toBe('built')
    expect(report.registry.manifests).not.toContain(report.digest)
    expect(report.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
      ['ship / check', 'success'],
      ['ship / build platform', 'skipped'],
      ['ship / build', 'success'],
      ['ship / approve', 'skipped'],
      ['ship / deploy', 'skipped'],
      ['ship / tag', 'skipped'],
      ['ship / notify', 'skipped']
    ])
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
