import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {trivyJson, trivySecret, trivyVulnerability} from '../actions/trivy-scan/trivy-reports.ts'
import {FakeRegistry} from '../lib/registry/fake-registry.ts'
import {LayoutFixture, type Entry} from '../lib/registry/layout-fixture.ts'
import {makeTar} from '../lib/tools/archives.ts'
import {CanaryStage} from '../support/canary-stage.ts'
import {DatabaseRegistry} from '../support/database-registry.ts'
import {shimTrivy, type Said, type TrivyPlan} from '../support/fake-trivy-program.ts'

const OCI = 'application/vnd.oci.image'
const AMD64 = {os: 'linux', architecture: 'amd64'}
const UNKNOWN = {os: 'unknown', architecture: 'unknown'}

type Outputs = Readonly<Record<'result' | 'reason' | 'critical' | 'secrets' | 'os-eol' | 'db-updated-at', string>>

let stage: CanaryStage
let layout: LayoutFixture
let mirrors: DatabaseRegistry

beforeEach(async () => {
  stage = new CanaryStage()
  mirrors = await new DatabaseRegistry().start()
  layout = await LayoutFixture.at(join(stage.workspace, 'layout'))
})
afterEach(async () => {
  stage.remove()
  await mirrors.stop()
})

/** Scans the layout with the bundle of the tree that is tried. */
async function scan(plan: TrivyPlan = {}, inputs: Readonly<Record<string, string>> = {}) {
  shimTrivy(stage, plan)
  const {exitCode, stdout} = await stage.action('trivy-scan', {
    layout: 'layout',
    'trivy-path': join(stage.folder, 'bin', 'trivy'),
    'db-repository': mirrors.fresh,
    ...inputs
  })
  return {exitCode, stdout, ...(stage.outputs() as Outputs)}
}

/** An image of one layer as the only one of the layout, of which Trivy says something. */
async function scanOne(said: Said, inputs: Readonly<Record<string, string>> = {}, plan: TrivyPlan = {}) {
  const image = await layout.image(['files'], AMD64)
  await layout.top(await layout.index([image]))
  return await scan({...plan, images: {[image.digest]: said}}, inputs)
}

/** A time as the action shows it, without parts of a second. */
const secondsOf = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`

const WARNED = 'WARN\tThis OS version is not on the EOL list\tfamily="debian" version="forky/sid"'
const systemOf = (Family: string, Name: string, EOSL?: boolean) => ({...trivyJson(), Metadata: {OS: {Family, Name, EOSL}}})
const found = (...severities: string[]) =>
  trivyJson(severities.map((Severity, index) => ({...trivyVulnerability, VulnerabilityID: `CVE-2099-000${index}`, Severity})))

/** Manifests that an engine runs, or could run, and that are no plain image; each goes beside a clean image. */
const ODD: readonly [string, () => Promise<Entry>][] = [
  [
    'a manifest whose configuration is no image’s',
    async () => {
      const layers = [await layout.blob('files', `${OCI}.layer.v1.tar`)]
      const config = {...(await layout.config(layers)), mediaType: 'application/octet-stream'}
      return {...(await layout.manifest({config, layers})), platform: AMD64}
    }
  ],
  [
    'a document that is a manifest and an index at once',
    async () => {
      const layers = [await layout.blob('files', `${OCI}.layer.v1.tar`)]
      const text = JSON.stringify({schemaVersion: 2, config: await layout.config(layers), layers, manifests: []})
      return layout.blob(text, `${OCI}.index.v1+json`)
    }
  ],
  [
    'a manifest that calls itself an index',
    async () => {
      const layers = [await layout.blob('files', `${OCI}.layer.v1.tar`)]
      const config = await layout.config(layers)
      return {...(await layout.manifest({mediaType: `${OCI}.index.v1+json`, config, layers})), platform: AMD64}
    }
  ],
  [
    'an index with its list in another spelling, which Go reads',
    async () => {
      const evil = {...(await layout.image(['evil'], AMD64))}
      const text = JSON.stringify({schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests: [], Manifests: [evil]})
      return layout.blob(text, `${OCI}.index.v1+json`)
    }
  ],
  [
    'an archive of files that calls itself an attestation',
    async () => {
      const layers = [await layout.blob(Buffer.alloc(1024, 'files'), 'application/vnd.in-toto+json')]
      const annotations = {'vnd.docker.reference.type': 'attestation-manifest'}
      return {...(await layout.manifest({config: await layout.config(layers), layers})), annotations, platform: AMD64}
    }
  ],
  [
    'an image that is listed for another platform than its own',
    async () => ({...(await layout.image(['files'], {os: 'linux', architecture: 'arm64'})), platform: UNKNOWN})
  ]
]

describe.each(ODD)('%s', (what, make) => {
  beforeEach(async () => {
    await layout.top(await layout.index([await make(), await layout.image(['clean'], AMD64)]))
  })

  it(`11.14 ${what} is not passed by a scan`, async () => {
    expect(await scan()).toMatchObject({exitCode: 1, result: 'error', critical: ''})
  })

  it(`11.14 ${what} is not pushed`, async () => {
    const registry = await new FakeRegistry().start()
    try {
      const inputs = {mode: 'push', image: `${registry.host}/team/app`, layout: 'layout', tags: `sha-${'a'.repeat(40)}`}
      const {exitCode} = await stage.action('build-push', inputs, {GITHUB_EVENT_NAME: 'push'})
      expect({exitCode, stored: registry.manifests.size + registry.blobs.size}).toEqual({exitCode: 1, stored: 0})
    } finally {
      await registry.stop()
    }
  })
})

describe('a scan that could not compare', () => {
  it('11.15 a version that Trivy does not know is an error', async () => {
    const {exitCode, result, reason} = await scanOne({json: systemOf('debian', 'forky/sid'), log: [WARNED]})
    expect({exitCode, result}).toEqual({exitCode: 1, result: 'error'})
    expect(reason).toContain('No advisories are known for debian forky/sid')
  })

  it('11.15 a version that Trivy takes for another one is an error', async () => {
    expect(await scanOne({json: systemOf('amazon', '2027 (Amazon Linux)')})).toMatchObject({exitCode: 1, result: 'error'})
  })

  it('11.15 a distribution that Trivy does not recognise is an error, although a library was compared', async () => {
    const image = await layout.image([gzipSync(makeTar({'etc/os-release': 'NAME="Arch Linux"\nID=arch\n'}))], AMD64)
    await layout.top(await layout.index([image]))
    const json = {SchemaVersion: 2, Results: [{Target: 'Node.js', Class: 'lang-pkgs', Type: 'node-pkg', Packages: [{Name: 'left'}]}]}
    const {exitCode, result, reason} = await scan({images: {[image.digest]: {json}}})
    expect({exitCode, result}).toEqual({exitCode: 1, result: 'error'})
    expect(reason).toContain('No advisories are known for the distribution arch')
  })

  it('11.15 a database that is old is an error that names its age, and the next mirror is asked', async () => {
    const old = secondsOf(Date.now() - 30 * 86_400_000)
    mirrors.databases = {'trivy-db:2': old}
    const {result, reason} = await scanOne({})
    expect(result).toBe('error')
    expect(reason).toContain(`${mirrors.fresh}: it was built at ${old}, 30 days ago`)
    const built = secondsOf(Date.now())
    mirrors.databases = {'old:2': old, 'new:2': built}
    const inputs = {'db-repository': `${mirrors.host}/old:2\n${mirrors.host}/new:2`, 'db-max-age': '72h'}
    expect(await scanOne({}, inputs)).toMatchObject({exitCode: 0, result: 'pass', 'db-updated-at': built})
  })

  it('11.15 a database that does not say how old it is, is an error', async () => {
    mirrors.databases = {'trivy-db:2': '2199-01-01T00:00:00Z'}
    expect((await scanOne({})).result).toBe('error')
  })

  it('11.15 an end of life is a warning and an output', async () => {
    const {stdout, ...outputs} = await scanOne({json: systemOf('debian', '9.13', true)})
    expect(outputs).toMatchObject({exitCode: 0, result: 'pass', 'os-eol': 'true'})
    expect(stdout).toMatch(/^::warning::debian 9\.13 \(linux\/amd64\) gets no more security updates/m)
  })

  it('11.15 an end of life fails the scan where that is asked for', async () => {
    const {exitCode, result} = await scanOne({json: systemOf('debian', '9.13', true)}, {eol: 'fail'})
    expect({exitCode, result}).toEqual({exitCode: 1, result: 'fail'})
  })

  it('11.15 the Java database has mirrors, which are asked in turn', async () => {
    mirrors.databases['two:1'] = new Date().toISOString()
    const inputs = {'java-db-repository': `${mirrors.host}/one:1\n${mirrors.host}/two:1`}
    expect(await scanOne({}, inputs, {hasJava: true})).toMatchObject({exitCode: 0, result: 'pass'})
  })

  it('11.15 an error of the Java database has its name in it', async () => {
    const inputs = {'java-db-repository': `${mirrors.host}/one:1\n${mirrors.host}/two:1`}
    const {result, reason} = await scanOne({}, inputs, {hasJava: true})
    expect(result).toBe('error')
    expect(reason).toContain(`The Java database could not be downloaded. ${mirrors.host}/one:1: `)
    expect(reason).toContain(`${mirrors.host}/two:1: `)
  })
})

describe('a severity means "and worse"', () => {
  it.each([
    ['HIGH', 'CRITICAL'],
    ['LOW', 'MEDIUM'],
    ['UNKNOWN', 'CRITICAL']
  ])('11.17 fail-on: %s stops for %s', async (failOn, severity) => {
    expect(await scanOne({json: found(severity)}, {'fail-on': failOn})).toMatchObject({exitCode: 1, result: 'fail'})
  })

  it('11.17 of a list the least counts', async () => {
    expect(await scanOne({json: found('HIGH')}, {'fail-on': 'CRITICAL,MEDIUM'})).toMatchObject({exitCode: 1, result: 'fail'})
  })

  it('11.17 none reports vulnerabilities and secrets without stopping', async () => {
    const json = trivyJson([trivyVulnerability], [trivySecret])
    const {exitCode, result, critical, secrets} = await scanOne({json}, {'fail-on': 'none'})
    expect({exitCode, result, critical, secrets}).toEqual({exitCode: 0, result: 'pass', critical: '1', secrets: '1'})
  })
})

it('11.20 the name of a file in an image is no command for the runner', async () => {
  const path = 'app/a\n::set-output name=result::pass\n::add-mask::e\r::stop-commands::x\n##[add-mask]e\nb.sh'
  const json = {...trivyJson(), Results: [{Target: path, Class: 'secret', Secrets: [trivySecret]}, ...(trivyJson()['Results'] as object[])]}
  const {stdout, result, reason} = await scanOne({json})
  expect(result).toBe('fail')
  expect(stdout.split(/\r\n|\r|\n/).filter(line => /^\s*::(?:set-output|add-mask|stop-commands)|##\[/.test(line))).toEqual([])
  expect(reason.split(/\r|\n/)).toHaveLength(1)
})
