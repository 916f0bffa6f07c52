import {afterAll, afterEach, beforeAll, describe, expect, test} from '@jest/globals'
import {ShipStage, type Shipment} from '../support/ship-stage.ts'

// ship.yml with several platforms: the real workflow and the real bundles, with fakes of docker and Trivy.

const ARM = 'ubuntu-24.04-arm'
const SPLIT = {platforms: 'linux/amd64,linux/arm64', 'platform-runners': `linux/arm64=${ARM}`, deploy: 'none'}
const ONE_RUNNER = {platforms: 'linux/amd64,linux/arm64', deploy: 'none'}
const PROPOSAL = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge', ref_type: 'branch'} as const
/** Another registry that base images are in. */
const LOGIN = {inputs: {registries: 'docker.io ada HUB_TOKEN'}, secrets: {REGISTRY_PASSWORDS: 'HUB_TOKEN=dckr-pass-word'}}
const PARTS = ['build platform (linux/amd64)', 'build platform (linux/arm64)']

let stage: ShipStage
const shipOn = async (shipment: Shipment) => {
  stage = await new ShipStage().start()
  return stage.ship(shipment)
}
type Shipped = Awaited<ReturnType<typeof shipOn>>

const kindsPushed = () =>
  [...stage.registry.manifests.values()].map(
    ({content}) => JSON.parse(content.toString()) as {manifests?: {platform: {architecture: string}}[]}
  )

/** The platforms of each index in the registry. */
const indexes = () =>
  kindsPushed()
    .flatMap(({manifests}) => (manifests === undefined ? [] : [manifests.map(({platform}) => platform.architecture)]))
    .sort((one, other) => one.length - other.length || one.join().localeCompare(other.join()))

describe('across runners', () => {
  describe('when every scan passes', () => {
    let shipped: Shipped
    beforeAll(async () => {
      shipped = await shipOn({inputs: SPLIT})
    })
    afterAll(() => stage.stop())

    test('each platform is built, scanned and pushed in a job of its own, and the job "build" makes one image of them', () => {
      expect([shipped.errors, shipped.conclusion, shipped.result]).toEqual([[], 'success', 'pushed'])
      expect([...shipped.did].filter(line => line.startsWith('build')).sort()).toEqual(['build linux/amd64', 'build linux/arm64'])
      expect([...PARTS, 'build'].map(shipped.conclusionOf)).toEqual(['success', 'success', 'success'])
      expect(shipped.stepsOf('build')).toEqual({
        'Check out': 'success',
        'Build the image': 'skipped',
        'Scan what was built': 'skipped',
        'Hand out the reports of the scan': 'skipped',
        'Push what was scanned': 'skipped',
        'Fetch what was handed over': 'success',
        'Make one image of all platforms': 'success',
        'Post Make one image of all platforms': 'success'
      })
      expect(indexes()).toEqual([
        ['amd64', 'unknown'],
        ['arm64', 'unknown'],
        ['amd64', 'arm64', 'unknown', 'unknown']
      ])
    })

    test('each hands out the reports of its scan, and the workflow says where they are and which platform is which digest', () => {
      const reports = Object.entries(shipped.artifacts).filter(([name]) => name.startsWith('scan-'))
      expect(reports.map(([name]) => name.replace(/^scan-127\.0\.0\.1-\d+-/, '')).sort()).toEqual([
        'team-wiki-linux-amd64',
        'team-wiki-linux-arm64'
      ])
      for (const [, files] of reports) expect(files).toEqual(expect.arrayContaining(['report.json', 'report.md', 'report.sarif']))
      expect(shipped.outputs).toMatchObject({'scan-artifacts': 'scan-*', 'cache-hit': ''})
      expect(Object.keys(JSON.parse(shipped.outputs['platform-digests'] ?? '') as object)).toEqual(['linux/amd64', 'linux/arm64'])
    })

    test('its tags point to that image, and the workflow says so', () => {
      const digest = shipped.outputs['digest'] ?? ''
      expect(JSON.parse(stage.registry.manifests.get(digest)?.content.toString() ?? '{}')).toMatchObject({
        manifests: [{platform: {architecture: 'amd64'}}, {platform: {architecture: 'arm64'}}, expect.anything(), expect.anything()]
      })
      expect(shipped.tags).toEqual({'v1.2.3': digest, latest: digest})
      expect(shipped.outputs['tags']?.trim()).toBe('v1.2.3\nlatest')
    })
  })

  test('a vulnerable package on the second platform only: no tag and no index, and the part that passed is named', async () => {
    const shipped = await shipOn({inputs: SPLIT, vulnerable: 'arm64'})
    expect([...PARTS, 'build', 'tag'].map(shipped.conclusionOf)).toEqual(['success', 'failure', 'failure', 'skipped'])
    expect([shipped.tags, indexes(), shipped.result]).toEqual([{}, [['amd64', 'unknown']], 'vulnerable'])
    expect(Object.keys(shipped.artifacts)).toContainEqual(expect.stringMatching(/^scan-.*-team-wiki-linux-arm64$/))
    expect(shipped.errors.join('\n')).toContain(
      'No index was made, and no tag was set. linux/arm64 was not built and found clean: the jobs of the platforms ended with "failure".'
    )
  })

  test('of a proposal each platform is built and scanned, nothing is pushed, and the job "build" is green', async () => {
    const shipped = await shipOn({inputs: {...SPLIT, ...LOGIN.inputs}, github: PROPOSAL, secrets: {...LOGIN.secrets, DEPLOY_SSH_KEY: ''}})
    expect([...PARTS, 'build'].map(shipped.conclusionOf)).toEqual(['success', 'success', 'success'])
    expect([shipped.pushed, shipped.result, shipped.conclusion]).toEqual([[], 'built', 'success'])
    expect(shipped.buildLogins).toEqual([])
  })
})

describe('on one runner', () => {
  test('it is one job, as with one platform', async () => {
    const shipped = await shipOn({inputs: {...ONE_RUNNER, ...LOGIN.inputs}, secrets: LOGIN.secrets})
    expect(shipped.did.filter(line => line.startsWith('build'))).toEqual(['build linux/amd64,linux/arm64'])
    expect(['build platform', 'build'].map(shipped.conclusionOf)).toEqual(['skipped', 'success'])
    expect(shipped.buildLogins).toEqual([stage.registry.host, 'https://index.docker.io/v1/'])
    expect(Object.keys(shipped.artifacts)).toEqual([shipped.outputs['scan-artifacts']])
    expect(shipped.outputs['scan-artifacts']).toMatch(/^scan-.*-team-wiki-linux-amd64-linux-arm64$/)
    expect(shipped.outputs['cache-hit']).toMatch(/^\d+\/\d+$/)
    expect(Object.keys(JSON.parse(shipped.outputs['platform-digests'] ?? '') as object)).toEqual(['linux/amd64', 'linux/arm64'])
    expect([indexes(), shipped.result, new Set(Object.values(shipped.tags))]).toEqual([
      [['amd64', 'unknown', 'arm64', 'unknown']],
      'pushed',
      new Set([shipped.outputs['digest']])
    ])
  })
})

afterEach(async () => {
  if (expect.getState().currentTestName?.includes('when every scan passes') !== true) await stage.stop()
})
