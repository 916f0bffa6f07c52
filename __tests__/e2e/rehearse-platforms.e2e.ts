import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PLATFORMS} from '../../rehearsal/parts/base-image-platforms.ts'
import type {RunReport} from '../../rehearsal/report.ts'
import {rehearsalsIn} from '../support/rehearsal-process.ts'
import {OneStage} from './support/one-stage.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

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

// The last one alone has tags of its own.
const stage = new OneStage(['vulnerable-platform', 'vulnerable-runner', 'two-runners'])
beforeAll(() => stage.play(rehearse))

test('vulnerable-platform: the second platform alone stops the image on one runner, and nothing of it is in the registry', () => {
  const run = stage.run('vulnerable-platform')
  expect(run.conclusion).toBe('failure')
  expect([run.outputs['result'], failedIn(run, 'build')]).toEqual(['vulnerable', ['Scan what was built']])
  expectNothingPushed(run)
  expect(run.registry.manifests).not.toContain(run.digest)
})

test('vulnerable-runner: no index and no tag, and the part that passed is named', () => {
  const run = stage.run('vulnerable-runner')
  expect(run.conclusion).toBe('failure')
  expect([run.outputs['result'], failedIn(run, `build platform (${PLATFORMS[1]})`)]).toEqual(['vulnerable', ['Scan what was built']])
  expect([failedIn(run, `build platform (${PLATFORMS[0]})`), failedIn(run, 'build')]).toEqual([[], ['Make one image of all platforms']])
  expectNothingPushed(run)
  const [, part] = /In the registry, without a tag *\S+: (sha256:[0-9a-f]{64})/.exec(stage.said('vulnerable-runner')) ?? []
  expect(run.registry.manifests).toContain(part)
})

test('two-runners: one index of what each has built and scanned, deployed by its digest', () => {
  const run = stage.run('two-runners')
  const isGreen = run.conclusion === 'success'
  expect({isGreen, said: isGreen ? '' : stage.said('two-runners')}).toEqual({isGreen: true, said: ''})
  const built = run.jobs.filter(({name}) => name.startsWith('ship / build')).map(({name, conclusion}) => `${name}: ${conclusion}`)
  expect(built).toEqual([...PLATFORMS.map(platform => `ship / build platform (${platform}): success`), 'ship / build: success'])
  expect(run.outputs['result']).toBe('deployed')
  expect(run.runningDigest).toBe(run.digest)
  expect(run.registry.tags).toMatchObject({[`sha-${run.version ?? ''}`]: run.digest, latest: run.digest})
  expect(run.servingVersion).toBe(run.version)
})

test('and nothing leaks or stays', () => {
  expect([stage.report.leaks, stage.report.leftovers]).toEqual([[], []])
})
