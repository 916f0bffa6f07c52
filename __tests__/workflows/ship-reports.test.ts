import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse, stringify} from 'yaml'
import {readBeginShipInputs} from '../../actions/begin-ship/inputs.ts'
import {scanRegistries} from '../../actions/begin-ship/scan-registries.ts'
import {readTrivyScanInputs, type TrivyScanInputs} from '../../actions/trivy-scan/inputs.ts'
import {root} from '../../scripts/support/repository.ts'
import {ship, shipStep, value} from '../support/ship.ts'
import {silence} from '../support/silence.ts'
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

describe('what the scan is told of registries is what the check decided, and trivy-scan takes it', () => {
  const scan = shipStep('build', 'Scan what was built').with ?? {}
  const IMAGE = 'registry.example.com/you/wiki'
  const OWN_MIRROR = 'registry.example.com/mirror/trivy-db:2'
  const defaults = Object.fromEntries(Object.entries(ship.on.workflow_call.inputs).map(([name, {default: usual}]) => [name, usual]))
  const PASSWORD = {REGISTRY_PASSWORD: 'pass'}
  const CERTIFICATE = '-----BEGIN CERTIFICATE-----'
  const given = (inputs: Record<string, unknown>, secrets: Record<string, string> = {}, event = 'push') => {
    const all = {...defaults, image: IMAGE, 'registry-username': 'ci', ...inputs}
    const told = {...all, 'has-registry-password': String((secrets['REGISTRY_PASSWORD'] ?? '') !== '')} as Record<string, string | number>
    const begun = scanRegistries(
      readBeginShipInputs(name => String(told[name] ?? '')),
      {actor: 'ada', event, repository: 'a/b'},
      event !== 'push',
      {}
    )
    const check = {proposal: String(event !== 'push'), image: all.image, ...begun, 'scan-trust': begun.trust.join(',')}
    const contexts = {
      inputs: all,
      secrets,
      needs: {check: {outputs: check}},
      github: {actor: 'ada', token: 'job'},
      steps: {build: {outputs: {layout: '/layout', digest: ''}}}
    }
    const handed = Object.entries(scan).map(([name, text]) => [name, `${value(text, contexts) as string | boolean}`])
    // What it refuses, a run that is all right would be red for.
    const byName = new Map(handed as [string, string][])
    let read: TrivyScanInputs | undefined
    silence(() => {
      read = readTrivyScanInputs(name => byName.get(name) ?? '')
    })
    return read as TrivyScanInputs
  }

  test.each([false, true])("the registry's certificate, with the official databases, and a fork's run: %s", isFork => {
    const read = given({'registry-ca': CERTIFICATE, 'registry-username': ''}, {}, isFork ? 'pull_request' : 'push')
    expect([read['registry-ca'], read['registry-username'], read.baseline]).toEqual(['', '', ''])
    const plain = given({'insecure-registry': true, 'registry-username': ''}, {}, isFork ? 'pull_request' : 'push')
    expect(plain['insecure-registry']).toBe(false)
  })

  test('with a mirror in the same registry', () => {
    expect(given({'registry-ca': CERTIFICATE, 'trivy-db-repository': OWN_MIRROR}, PASSWORD)).toMatchObject({
      'registry-ca': CERTIFICATE,
      'registry-username': '',
      'registry-password': ''
    })
    expect(given({'insecure-registry': true, 'trivy-db-repository': OWN_MIRROR})['insecure-registry']).toBe(true)
  })

  test('with a baseline that is this image', () => {
    const baseline = `${IMAGE}:latest`
    const expected = {baseline, 'registry-ca': CERTIFICATE, 'registry-username': 'ci', 'registry-password': 'pass'}
    for (const event of ['push', 'pull_request']) {
      expect(given({baseline, 'registry-ca': CERTIFICATE}, PASSWORD, event)).toMatchObject(expected)
    }
    const own = {image: 'ghcr.io/you/wiki', baseline: 'ghcr.io/you/wiki:latest', 'registry-username': ''}
    expect(given(own)).toMatchObject({'registry-username': 'ada', 'registry-password': 'job'})
  })

  test.each(['reports/earlier.json', 'registry.example.com/other:latest'])('with the baseline %s, which gets no login', baseline => {
    expect(given({baseline}, PASSWORD)).toMatchObject({baseline, 'registry-username': '', 'registry-password': ''})
  })

  test('where the run has no secrets, there is no baseline that needs them', () => {
    expect(given({baseline: `${IMAGE}:latest`}, {}, 'pull_request').baseline).toBe('')
  })

  test("the mirror's login goes with it; a proposal that lacks it goes without", () => {
    const inputs = {'trivy-db-repository': OWN_MIRROR, 'trivy-db-username': 'reader'}
    const login = (read: ReturnType<typeof given>) => [read['db-repository'], read['db-username'], read['db-password']]
    const SECRET = {TRIVY_DB_PASSWORD: 'mirror-pass'}
    expect(login(given(inputs, SECRET))).toEqual([[OWN_MIRROR], 'reader', 'mirror-pass'])
    expect(login(given(inputs, SECRET, 'pull_request'))).toEqual([[OWN_MIRROR], 'reader', 'mirror-pass'])
    expect(login(given(inputs, {}, 'pull_request'))).toEqual([[OWN_MIRROR], '', ''])
    expect(() => given(inputs)).toThrow('Input "db-username" is set, but "db-password" is empty.')
    // A fork without variables, whose workflow puts the mirror's name together.
    const [databases = [], ...none] = login(given({...inputs, 'trivy-db-repository': '/mirror/trivy-db:2'}, SECRET, 'pull_request'))
    expect([databases[0], ...none]).toEqual(['mirror.gcr.io/aquasec/trivy-db:2', '', ''])
  })

  test('a login without a mirror is not sent to the official one', () => {
    expect(() => given({'trivy-db-username': 'reader'}, {TRIVY_DB_PASSWORD: 'mirror-pass'})).toThrow(
      /mirror\.gcr\.io\/aquasec\/trivy-db:2 takes none/
    )
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
