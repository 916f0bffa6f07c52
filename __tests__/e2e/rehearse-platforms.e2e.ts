import {afterAll, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PLATFORMS} from '../../rehearsal/parts/base-image-platforms.ts'
import type {RehearsalReport} from '../../rehearsal/report.ts'
import {rehearsalsIn} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function expectClean(report: RehearsalReport): void {
  expect(report.leaks).toEqual([])
  expect(report.leftovers).toEqual([])
}

/** Nothing of the run is in the registry, and `latest` is what was there before. */
function expectNothingPushed(report: RehearsalReport): void {
  expect(Object.keys(report.registry.tags).sort()).toEqual(['latest', 'main', `sha-${report.previousVersion ?? ''}`].sort())
  expect(new Set(Object.values(report.registry.tags)).size).toBe(1)
  expect(report.runningDigest).toBe(report.registry.tags['latest'])
  expect(report.servingVersion).toBe(report.previousVersion)
}

const failedIn = (report: RehearsalReport, job: string) =>
  stepsOf(report, job).flatMap(({name, conclusion}) => (conclusion === 'failure' ? [name] : []))

const stepsOf = (report: RehearsalReport, job: string) => report.jobs.find(({name}) => name === `ship / ${job}`)?.steps ?? []

test('two-runners: one index of what each has built and scanned, deployed by its digest', async () => {
  const {status, report, screen} = await rehearse('--fault', 'two-runners')
  expect({status, screen: status === 0 ? '' : screen}).toEqual({status: 0, screen: ''})
  const built = report.jobs.filter(({name}) => name.startsWith('ship / build')).map(({name, conclusion}) => `${name}: ${conclusion}`)
  expect(built).toEqual([...PLATFORMS.map(platform => `ship / build platform (${platform}): success`), 'ship / build: success'])
  expect(report.outputs['result']).toBe('deployed')
  expect(report.runningDigest).toBe(report.digest)
  expect(report.registry.tags).toMatchObject({[`sha-${report.version ?? ''}`]: report.digest, latest: report.digest})
  expect(report.servingVersion).toBe(report.version)
  expectClean(report)
})

test('vulnerable-platform: the second platform alone stops the image on one runner, and nothing of it is in the registry', async () => {
  const {status, report} = await rehearse('--fault', 'vulnerable-platform')
  expect(status).toBe(1)
  expect([report.outputs['result'], failedIn(report, 'build')]).toEqual(['vulnerable', ['Scan what was built']])
  expectNothingPushed(report)
  expect(report.registry.manifests).not.toContain(report.digest)
  expectClean(report)
})

test('vulnerable-runner: no index and no tag, and the part that passed is named', async () => {
  const {status, report, screen} = await rehearse('--fault', 'vulnerable-runner')
  expect(status).toBe(1)
  expect([report.outputs['result'], failedIn(report, `build platform (${PLATFORMS[1]})`)]).toEqual(['vulnerable', ['Scan what was built']])
  expect([failedIn(report, `build platform (${PLATFORMS[0]})`), failedIn(report, 'build')]).toEqual([
    [],
    ['Make one image of all platforms']
  ])
  expectNothingPushed(report)
  const [, part] = /In the registry, without a tag *\S+: (sha256:[0-9a-f]{64})/.exec(screen) ?? []
  expect(report.registry.manifests).toContain(part)
  expectClean(report)
})
