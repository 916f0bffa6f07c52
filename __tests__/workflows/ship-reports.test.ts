import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse, stringify} from 'yaml'
import {root} from '../../scripts/support/repository.ts'
import {ship, shipStep, value} from '../support/ship.ts'
import {ShipStage} from '../support/ship-stage.ts'

// What the scan found reaches the Security tab and a pull request through two small jobs of the caller's, as the README shows them.

interface Caller {
  readonly jobs: Readonly<Record<string, {steps?: {uses?: string; run?: string; with?: Record<string, string>}[]}>>
}

const README = readFileSync(join(root, 'README.md'), 'utf8')
const shown = [...README.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, block = '']) => block)
  .filter(block => block.includes('upload-sarif'))

/** The caller of the README; what would write to GitHub says what it was given. */
function callerOf(block: string): string {
  const caller = parse(block) as Caller
  for (const {steps = []} of Object.values(caller.jobs)) {
    for (const step of steps) {
      const {uses = '', with: inputs = {}} = step
      if (!/upload-sarif|publish-report/.test(uses)) continue
      delete step.uses
      delete step.with
      step.run = uses.includes('upload-sarif') ? `find ${inputs['sarif_file'] ?? ''} -name '*.sarif'` : `cat ${inputs['report'] ?? ''}`
    }
  }
  return `name: Ship\n${stringify(caller, {lineWidth: 0})}`
}

let stage: ShipStage
beforeEach(async () => {
  stage = await new ShipStage().start()
})
afterEach(() => stage.stop())

const pullRequest = (head: string) =>
  ({
    event_name: 'pull_request',
    ref: 'refs/pull/7/merge',
    ref_name: '7/merge',
    ref_type: 'branch',
    event: {pull_request: {number: 7, head: {repo: {full_name: head}}}}
  }) as const

test('a pull request that the scan stops: its findings reach the Security tab and the comment', async () => {
  expect(shown).toHaveLength(1)
  const shipped = await stage.ship({
    caller: callerOf(shown[0] ?? ''),
    variables: {REGISTRY: stage.registry.host, REGISTRY_USERNAME: 'ci'},
    github: pullRequest('ada/homelab'),
    vulnerable: 'amd64'
  })
  expect([shipped.result, shipped.conclusionOf('build')]).toEqual(['vulnerable', 'failure'])
  expect(shipped.outputs['scan-artifacts']).toMatch(/^scan-.*-homelab-bookshelf-linux-amd64$/)
  // With its login, which the registry wants, although this is a proposal; it is not there yet, so that everything is new.
  expect(shipped.remarks.join('\n')).toMatch(/The baseline .*homelab\/bookshelf:latest is not in its registry yet/)
  expect(shipped.saidBy('security tab')).toContainEqual(expect.stringMatching(/^reports\/.*report\.sarif$/))
  expect(shipped.saidBy('comment').join('\n')).toContain('1 new; 0 were there before.')
})

describe("the login goes with a baseline that is this image's, and with no other", () => {
  const scan = shipStep('build', 'Scan what was built').with ?? {}
  const given = (baseline: string, secrets: Record<string, string>, options: {image?: string; checked?: string; user?: string} = {}) => {
    const {image = 'registry.example.com/you/wiki', user = 'ci'} = options
    const checked = options.checked ?? image
    const inputs = {baseline, image, 'registry-username': user, 'registry-ca': 'PEM', 'insecure-registry': true}
    const contexts = {inputs, secrets, needs: {check: {outputs: {image: checked}}}, github: {actor: 'ada', token: 'job'}}
    const env = {BASELINE: value(ship.jobs.build.env?.['BASELINE'], contexts)}
    return ['baseline', 'registry-username', 'registry-password', 'registry-ca', 'insecure-registry'].map(name =>
      value(scan[name], {...contexts, env})
    )
  }
  const PASSWORD = {REGISTRY_PASSWORD: 'pass'}

  test.each(['registry.example.com/you/wiki:latest', `registry.example.com/you/wiki@sha256:${'0'.repeat(64)}`])('%s', baseline => {
    expect(given(baseline, PASSWORD)).toEqual([baseline, 'ci', 'pass', 'PEM', true])
    expect(ship.jobs.legs.env?.['BASELINE']).toBe(ship.jobs.build.env?.['BASELINE'])
  })

  test.each([
    '',
    'reports/earlier.json',
    'registry.example.com/you/wiki',
    'registry.example.com/you/wiki-other:latest',
    'registry.example.com.evil/you/wiki:latest',
    'evil.example.com/registry.example.com/you/wiki:latest'
  ])('%j goes without', baseline => {
    expect(given(baseline, PASSWORD)).toEqual([baseline, '', '', '', false])
  })

  test("of ghcr.io the job's own", () => {
    const image = 'ghcr.io/you/wiki'
    expect(given(`${image}:latest`, {}, {image, user: ''}).slice(1, 3)).toEqual(['ada', 'job'])
  })

  test('of a registry without a login none, and where the run has no secrets or no variables, there is no baseline', () => {
    const image = 'registry.example.com/you/wiki'
    expect(given(`${image}:latest`, {}, {user: ''})).toEqual([`${image}:latest`, '', '', 'PEM', true])
    expect(given(`${image}:latest`, {})).toEqual(['', '', '', '', false])
    const gap = {image: '/you/wiki', checked: 'registry.invalid/proposal'}
    expect(given('/you/wiki:latest', {}, gap)).toEqual(['', '', '', '', false])
  })
})

describe('which artifacts have the reports', () => {
  const artifacts = (build: object, legs: object) =>
    value(ship.on.workflow_call.outputs['scan-artifacts']?.value, {jobs: {build: {outputs: build}, legs: {outputs: legs}}})

  test.each([
    ['the one of one runner', {'scan-artifact': 'scan-wiki-linux-amd64', 'has-reports': 'true'}, {}, 'scan-wiki-linux-amd64'],
    ['one whose name GitHub dropped, because a secret occurs in it', {'has-reports': 'true'}, {}, 'scan-*'],
    ['those of several runners', {}, {'has-reports': 'true'}, 'scan-*'],
    ['none, when nothing was scanned or stored', {}, {}, '']
  ])('%s', (_, build, legs, expected) => {
    expect(artifacts(build, legs)).toBe(expected)
  })

  test('a scan that could not tell on several runners has an artifact for each', () => {
    const {with: {name = ''} = {}, if: condition = ''} = shipStep('legs', 'Hand out the reports of the scan')
    const parts = name.trim().match(/\$\{\{.*?\}\}/g) ?? []
    const textOf = (part: string, contexts: Record<string, unknown>) => value(part, contexts) as string
    const named = (platforms: string, LEG: string) =>
      parts.map(part => textOf(part, {env: {LEG}, steps: {scan: {outputs: {platforms, 'artifact-name': 'scan-wiki'}}}})).join('')
    expect([named('', 'linux-arm64'), named('linux/arm64', 'linux-arm64'), named('', '')]).toEqual([
      'scan-wiki-linux-arm64',
      'scan-wiki',
      'scan-wiki'
    ])
    expect(condition).toContain('!cancelled()')
  })
})
