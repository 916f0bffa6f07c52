import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {RunReport} from '../../rehearsal/report.ts'
import {rehearsalsIn, type Rehearsed} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
let rehearsed: Rehearsed

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** In the order in which they are played, all on one stage; a run without a fault comes last and upon all that they have left. */
const FAULTS = {
  'host-lacks-package': {
    red: 'check',
    says: /metal: .*package systemd|fairway-no-such-package[^]*thecloud-vg[^]*fairway-no-such-unit/,
    results: undefined
  },
  'bad-config': {red: 'deploy', says: /says that the new files are not valid/, results: ['failed', 'failed']},
  'binary-missing': {red: 'deploy', says: /metal: .*\/thecloud/, results: ['failed', 'failed']},
  'unhealthy-container': {red: 'deploy', says: /docker: .*unhealthy/, results: ['rolled-back', 'failed']},
  'second-host-down': {red: 'deploy', says: /metal: .*No SSH server answers/, results: ['failed', 'failed']},
  'crash-on-metal': {red: 'deploy', says: /metal: .*thecloud\.service/, results: ['rolled-back', 'rolled-back']},
  'runner-lost': {red: 'deploy', says: /lost/, results: undefined}
} as const

beforeAll(async () => {
  rehearsed = await rehearsalsIn(folder)(...[...Object.keys(FAULTS), 'none'].flatMap(fault => ['--fault', fault]))
})

function runOf(fault: string): RunReport {
  const run = rehearsed.report.runs.find(one => one.fault === fault)
  if (run === undefined) throw new Error(`${fault} was not played:\n${rehearsed.screen}`)
  return run
}

const stepsOf = (run: RunReport, job: RegExp) => run.jobs.filter(({name}) => job.test(name)).flatMap(({steps}) => steps)
const resultsOf = (run: RunReport) =>
  (JSON.parse(run.outputs['results'] ?? '[]') as {name: string; result: string}[]).map(({result}) => result)

describe('one release for a Docker host and a host with systemd', () => {
  test.each(Object.entries(FAULTS))('%s: red, and every host has the version from before', (fault, {red, results}) => {
    const run = runOf(fault)
    expect(run.conclusion).toBe('failure')
    const failed = run.jobs.filter(({conclusion}) => conclusion === 'failure').map(({name}) => name.split(' / ').at(-1))
    expect(failed).toContain(red)
    if (results !== undefined) expect(resultsOf(run)).toEqual(results)
    expect(run.hosts.map(({name, servingVersion}) => [name, servingVersion])).toEqual([
      ['docker', run.previousVersion],
      ['metal', run.previousVersion]
    ])
    expect(run.hosts[0]?.runningDigest).toBe(run.registry.tags['latest'])
  })

  test('and each says why', () => {
    const said = rehearsed.screen.split(/^The run under test \d+ of \d+: /m).slice(1)
    for (const [index, [fault, {says}]] of Object.entries(FAULTS).entries())
      expect([fault, said[index]]).toEqual([fault, expect.stringMatching(says)])
  })

  test('what a host lacks is said before anything is built', () => {
    expect(stepsOf(runOf('host-lacks-package'), / \/ build$/)).toEqual([])
  })

  test('a good version runs on both: built once, scanned, by its digest in the container, its program out of the same image', () => {
    const run = runOf('none')
    expect(run.conclusion).toBe('success')
    expect(resultsOf(run)).toEqual(['deployed', 'deployed'])
    expect(run.hosts).toMatchObject([
      {name: 'docker', runningDigest: run.digest, servingVersion: run.version},
      {name: 'metal', servingVersion: run.version}
    ])
    expect(run.registry.tags['latest']).toBe(run.digest)
    expect(run.version).not.toBe(run.previousVersion)
  })

  test('nothing leaked, and no lock, file or process is left on any host', () => {
    expect(rehearsed.report.leaks).toEqual([])
    expect(rehearsed.report.leftovers).toEqual([])
  })
})
