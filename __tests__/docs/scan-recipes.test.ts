import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {lookUpPerson, type Person} from '../../rehearsal/parts/github/people.ts'
import type {RunResult} from '../../rehearsal/runner/index.ts'
import {trivyJson, trivyVulnerability} from '../actions/trivy-scan/trivy-reports.ts'
import {endOf, RecipeStage} from '../support/recipe-stage.ts'

// Every recipe of docs/scan.md, run.

let stage: RecipeStage
beforeEach(async () => {
  stage = await new RecipeStage().start()
})
afterEach(() => stage.stop())

const SAME_REPOSITORY = {
  event_name: 'pull_request',
  ref: 'refs/pull/1/merge',
  ref_name: '1/merge',
  event: {number: 1, pull_request: {number: 1, head: {repo: {full_name: 'ada/wiki'}}}, repository: {default_branch: 'main'}}
} as const
const found = (severity: string, fields: object = {}) => ({...trivyVulnerability, Severity: severity, ...fields})
const logOf = ({log}: RunResult) => log.map(({line}) => line).join('\n')

test('gate: HIGH with a fix stops it, except those that are tolerated', async () => {
  const high = Array.from({length: 6}, (_, index) => found('HIGH', {VulnerabilityID: `CVE-2099-000${index}`}))
  stage.finds(trivyJson(high.slice(1)))
  expect(endOf(await stage.play('scan/gate'))).toEqual(['success'])
  stage.finds(trivyJson(high))
  expect(endOf(await stage.play('scan/gate'))).toEqual(['failure', expect.stringContaining('6 HIGH')])
})

test('baseline: what the image before had stops nothing', async () => {
  await stage.publish(['latest'])
  stage.finds(trivyJson([found('HIGH')]))
  const result = await stage.play('scan/baseline')
  expect(endOf(result)).toEqual(['success'])
})

test('ignore-file: the entry goes to Trivy, with its reason', async () => {
  const files = {'.trivyignore.yaml': stage.recipe('scan/repository/.trivyignore.yaml')}
  expect(endOf(await stage.play('scan/ignore-file', {files}))).toEqual(['success'])
  expect(stage.read('ignores')).toContain('CVE-2099-0001')
  expect(stage.read('ignores')).toContain('The applet with the fault is not called')
})

test('running-image: one issue, open while something is found', async () => {
  const github = await stage.github()
  await stage.publish(['latest'])
  const event = {event_name: 'schedule'}
  stage.finds(trivyJson([found('CRITICAL')]))
  expect((await stage.play('scan/running-image', {github: event})).conclusion).toBe('failure')
  expect(github.state.issues.list()).toMatchObject([{title: 'The image that runs is vulnerable', state: 'open'}])
  stage.finds(trivyJson())
  expect(endOf(await stage.play('scan/running-image', {github: event}))).toEqual(['success'])
  expect(github.state.issues.list()).toMatchObject([{state: 'closed'}])
  expect(github.violations()).toEqual([])
})

test('pull-request: a comment, and alerts, also when the scan stops it', async () => {
  const github = await stage.github()
  github.state.issues.openPullRequest('A change', lookUpPerson('stranger') as Person, 1)
  stage.finds(trivyJson([found('CRITICAL')]))
  const result = await stage.play('scan/pull-request', {github: SAME_REPOSITORY})
  expect(result.jobs.map(({name, conclusion}) => `${name}: ${conclusion}`)).toEqual([
    'scan: failure',
    'comment: success',
    'alerts: success'
  ])
  expect(github.state.issues.commentsOn(1).map(({body}) => body)).toEqual([expect.stringContaining('busybox 1.35')])
  expect(stage.read('uploaded.sarif')).toContain('CVE-2099-0001')
  expect(github.violations()).toEqual([])
})

test('when-it-cannot-tell: green, and nothing is pushed', async () => {
  stage.finds({SchemaVersion: 1})
  const result = await stage.play('scan/when-it-cannot-tell')
  expect([result.conclusion, [...stage.registry.manifests.keys()]]).toEqual(['success', []])
  stage.finds(trivyJson())
  expect(endOf(await stage.play('scan/when-it-cannot-tell'))).toEqual(['success'])
  expect(stage.registry.tags.has('latest')).toBe(true)
})

test('mirror: the database comes from a registry of one’s own, with a login', async () => {
  stage.publishDatabase('2', new Date().toISOString())
  const result = await stage.play('scan/mirror')
  expect(endOf(result)).toEqual(['success'])
  expect(logOf(result)).toContain(`from ${stage.registry.host}/mirror/trivy-db:2`)
})

test('sbom-out: both lists are in an artifact', async () => {
  const result = await stage.play('scan/sbom-out')
  expect(endOf(result)).toEqual(['success'])
  expect(result.artifacts.map(({name, files}) => [name, [...files].sort()])).toEqual([
    ['sbom', ['sbom-linux-amd64.cdx.json', 'sbom-linux-amd64.spdx.json']]
  ])
})

test('sbom-in: a list of packages is scanned again', async () => {
  stage.finds(trivyJson([found('HIGH')]))
  const result = await stage.play('scan/sbom-in', {files: {'sbom/wiki.cdx.json': '{}'}, github: {event_name: 'schedule'}})
  expect(endOf(result)).toEqual(['failure', expect.stringContaining('CVE-2099-0001')])
  expect(stage.read('trivy')).toMatch(/^sbom .*sbom\/wiki\.cdx\.json/)
})

test('config: misconfigurations of the repository', async () => {
  const misconfiguration = {ID: 'DS-0002', Severity: 'HIGH', Title: 'root', Message: 'm', Status: 'FAIL', CauseMetadata: {}}
  stage.finds({
    SchemaVersion: 2,
    ArtifactType: 'filesystem',
    Results: [{Target: 'Dockerfile', Class: 'config', Misconfigurations: [misconfiguration]}]
  })
  expect(endOf(await stage.play('scan/config'))).toEqual(['failure', expect.stringContaining('DS-0002')])
  expect(stage.read('trivy')).toContain('--scanners misconfig')
  expect(stage.read('trivy')).toContain('--skip-dirs="**/testdata"')
})

test('sources: packages, secrets and misconfigurations of the repository', async () => {
  expect(endOf(await stage.play('scan/sources'))).toEqual(['success'])
  expect(stage.read('trivy')).toContain('--scanners vuln,secret,misconfig')
})
