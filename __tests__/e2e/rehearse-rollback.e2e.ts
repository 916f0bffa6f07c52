import {afterAll, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {rehearsalsIn} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

interface Listed {
  readonly version: string
  readonly current: boolean
  readonly files: boolean
  readonly missing: readonly string[]
}

test('rollback.yml: a list, an unknown release, one that no longer works, and one whose image was pruned', async () => {
  const faults = ['list', 'unknown-release', 'unhealthy-release', 'pruned-image']
  const {status, report, screen} = await rehearse('homelab', '--workflow', 'rollback.yml', ...faults.flatMap(fault => ['--fault', fault]))
  expect([status, report.leaks, report.leftovers]).toEqual([1, [], []])
  expect(report.runs.map(({fault, outputs}) => [fault, outputs['result']])).toEqual([
    ['list', 'listed'],
    ['unknown-release', 'failed'],
    ['unhealthy-release', 'rolled-back'],
    ['pruned-image', 'deployed']
  ])
  const [list, unknown, unhealthy, pruned] = report.runs
  const [newer, older, ...more] = JSON.parse(list?.outputs['releases'] ?? '[]') as readonly Listed[]
  expect([newer, older, more]).toMatchObject([
    {version: list?.previousVersion, current: true, files: true, missing: []},
    {version: /^[0-9a-f]{40}$/.exec(older?.version ?? '')?.[0], current: false, files: true, missing: []},
    []
  ])
  expect(older?.version).not.toBe(newer?.version)
  // Nothing moves until something is gone back to; what does not work there is put back.
  for (const run of [list, unknown, unhealthy]) expect([run?.fault, run?.servingVersion]).toEqual([run?.fault, newer?.version])
  expect(pruned?.servingVersion).toBe(older?.version)
  // Tags are left as they are.
  expect(pruned?.registry.tags['latest']).toBe(list?.runningDigest)
  expect(pruned?.runningDigest).toBe(pruned?.registry.tags[`sha-${older?.version ?? ''}`])
  expect(screen).toMatch(/No release "20200101T000000Z-0123456789ab-01234567" is on the host\./)
})
