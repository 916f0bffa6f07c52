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

/** In the order in which they are played, all on one stage; a run without a fault comes last and upon all that they have left. */
const FAULTS = {
  'host-lacks-package': {
    red: 'check',
    result: 'failed',
    says: /- metal: The package fairway-no-such-package is not installed[^]*- metal: The volume group thecloud-vg [^]*- metal: The unit fairway-no-such-unit\.service does not exist/
  },
  'bad-config': {
    red: 'deploy',
    result: 'failed',
    says: /config\.yaml:\d+: there is no such setting;[^]*nothing was changed on any host\..* metal: .* says that the new files are not valid/
  },
  'binary-missing': {red: 'deploy', result: 'failed', says: /nothing was changed on any host\..* metal: The image has no file \/thecloud/},
  'unhealthy-container': {
    red: 'deploy',
    result: 'rolled-back',
    says: /every host has what ran before\. docker: Service thecloud is unhealthy .* metal: It was not begun/
  },
  'second-host-down': {
    red: 'deploy',
    result: 'failed',
    says: /nothing was changed on any host\..* metal: No SSH server answers on 127\.0\.0\.2/
  },
  'crash-on-metal': {
    red: 'deploy',
    result: 'rolled-back',
    says: /every host has what ran before\. docker: The new version did not work on metal, .* metal: thecloud\.service (?:keeps ending|ended and was started again)/
  },
  // What a lost runner says nobody hears.
  'runner-lost': {red: 'deploy', result: 'failed', says: /^/}
} as const

const stage = new OneStage([...Object.keys(FAULTS), 'none', 'earlier-digest'])
beforeAll(() => stage.play(rehearse, 'the-cloud'))

const stepsOf = (run: RunReport, job: RegExp) => run.jobs.filter(({name}) => job.test(name)).flatMap(({steps}) => steps)

describe('one release for a Docker host and a host with systemd', () => {
  test.each(Object.entries(FAULTS))('%s: red, and every host has the version from before', (fault, {red, result, says}) => {
    const run = stage.run(fault)
    expect([run.conclusion, stage.said(fault)]).toEqual(['failure', expect.stringMatching(says)])
    const failed = run.jobs.filter(({conclusion}) => conclusion === 'failure').map(({name}) => name.split(' / ').at(-1))
    expect(failed).toContain(red)
    expect(run.outputs['result']).toBe(result)
    expect(run.hosts.map(({name, servingVersion}) => [name, servingVersion])).toEqual([
      ['docker', run.previousVersion],
      ['metal', run.previousVersion]
    ])
    expect(run.hosts[0]?.runningDigest).toBe(run.registry.tags['latest'])
  })

  test('of the runner that was lost nobody heard anything, and the hosts did it by themselves', () => {
    expect(stage.run('runner-lost').lostJobs.map(({job}) => job)).toEqual(['ship / deploy / deploy'])
  })

  test('what a host lacks is said before anything is built', () => {
    expect(stepsOf(stage.run('host-lacks-package'), / \/ build$/)).toEqual([])
  })

  test('a good version runs on both: built once, scanned, by its digest in the container, its program out of the same image', () => {
    const run = stage.run('none')
    expect(run.conclusion).toBe('success')
    expect(run.outputs['result']).toBe('deployed')
    expect(run.hosts).toMatchObject([
      {name: 'docker', runningDigest: run.digest, servingVersion: run.version},
      {name: 'metal', servingVersion: run.version}
    ])
    expect(run.registry.tags['latest']).toBe(run.digest)
    expect(run.version).not.toBe(run.previousVersion)
  })

  test('earlier-digest: rollback.yml brings the image of the first version to both hosts again', () => {
    const run = stage.run('earlier-digest')
    const first = run.inputs['digest'] ?? ''
    expect([run.conclusion, run.outputs['result'], run.workflow]).toEqual(['success', 'deployed', '.github/workflows/rollback.yml'])
    expect(first).toBe(stage.run('crash-on-metal').runningDigest)
    const {previousVersion} = stage.run('crash-on-metal')
    expect(run.hosts).toMatchObject([
      {name: 'docker', runningDigest: first, servingVersion: previousVersion},
      {name: 'metal', servingVersion: previousVersion}
    ])
    expect(run.previousVersion).not.toBe(previousVersion)
  })

  test('nothing leaked, and no lock, file or process is left on any host', () => {
    expect(stage.report.leaks).toEqual([])
    expect(stage.report.leftovers).toEqual([])
  })
})

// The same by its own name: two deploys on a stage of its own, which take their time.
if (process.env['FAIRWAY_E2E_ALL'] === '1') {
  test('rollback.yml: the image of the first version runs on both hosts again', async () => {
    const {status, report} = await rehearse('the-cloud', '--workflow', 'rollback.yml')
    expect(status).toBe(0)
    expect(report.outputs['result']).toBe('deployed')
    const [first] = Object.values(report.inputs)
    expect(report.hosts).toMatchObject([{name: 'docker', runningDigest: first}, {name: 'metal'}])
    expect(report.hosts[1]?.servingVersion).toBe(report.hosts[0]?.servingVersion)
    expect(report.servingVersion).not.toBe(report.previousVersion)
    expect([report.leaks, report.leftovers]).toEqual([[], []])
  })
}
