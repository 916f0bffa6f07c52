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

test('promote.yml: what staging runs comes to production by the same digest, when somebody has said yes', async () => {
  const {status, report, screen} = await rehearse(
    'homelab',
    '--workflow',
    'promote.yml',
    '--fault',
    'unknown-production-key',
    '--fault',
    'none'
  )
  expect([status, report.leaks, report.leftovers]).toEqual([1, [], []])
  const [unknown, good] = report.runs
  const [staging, production] = good?.hosts ?? []
  expect([unknown?.fault, unknown?.outputs['result'], unknown?.approval]).toEqual(['unknown-production-key', 'failed', null])
  expect(screen).toMatch(/The host key of 127\.0\.0\.2, port \d+ is not the one in "known-hosts"/)
  // Production has run another version until now, and staging runs on.
  expect(unknown?.hosts).toMatchObject([{name: 'staging', servingVersion: staging?.servingVersion}, {name: 'production'}])
  expect(unknown?.hosts[1]?.servingVersion).toMatch(/^[0-9a-f]{40}$/)
  expect(unknown?.hosts[1]?.servingVersion).not.toBe(staging?.servingVersion)
  expect([good?.conclusion, good?.outputs['result'], good?.approval?.decision]).toEqual(['success', 'deployed', 'approved'])
  expect(production).toMatchObject({name: 'production', servingVersion: staging?.servingVersion, runningDigest: staging?.runningDigest})
  expect(good?.inputs).toEqual({digest: staging?.runningDigest})
  expect(good?.deployments.map(({environment}) => environment)).toEqual(['production'])
})
