import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createWorkFolder, type WorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {CRASHED, failed, fakeTrivy, fatal, succeeded, type FakeTrivy} from './fake-trivy.ts'
import {BUILT_AT, fresh, layerWith} from './played-mirrors.ts'
import {writeLayout} from './layouts.ts'
import {scanWith} from './scan-stage.ts'
import {trivyJson, trivySecret, trivyVulnerability} from './trivy-reports.ts'

const clean = JSON.stringify(trivyJson())
const vulnerable = JSON.stringify(trivyJson([trivyVulnerability]))

let workspace: string
let folder: WorkFolder
let digest: string
let log: string[]

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(workspace, 'temp'))
  folder = await createWorkFolder(join(workspace, 'temp'))
  digest = await writeLayout(join(workspace, 'layout'), [
    {platform: 'linux/amd64', files: {one: '1'}},
    {platform: 'linux/arm64', files: {two: '2'}}
  ])
  await writeFile(join(workspace, 'trivy'), '')
  await chmod(join(workspace, 'trivy'), 0o755)
  log = []
})

afterEach(() => rm(workspace, {recursive: true}))

const scan = (trivy: FakeTrivy, inputs: Record<string, string> = {}, signal?: AbortSignal) =>
  scanWith(trivy, inputs, {workspace, folder, log, signal})

const optionOf = (argv: readonly string[], name: string) => argv[argv.indexOf(name) + 1]

describe('a scan', () => {
  it('passes when every image of the layout is clean, and scans no attestation', async () => {
    const trivy = fakeTrivy(
      () => fresh,
      () => clean
    )
    const result = await scan(trivy, {digest})
    expect(result).toMatchObject({
      result: 'pass',
      digest,
      trivyVersion: '0.72.0',
      database: {repository: 'registry.example.com/db:2', updatedAt: '2099-01-01T00:00:00Z'},
      ignored: 0
    })
    expect(result.images.map(image => image.platform)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(new Set(result.images.map(image => image.digest)).size).toBe(2)
    expect(trivy.calls.filter(({argv}) => argv.includes('--input'))).toHaveLength(2)
  })

  it.each([0, 1])('fails when only image %d is vulnerable', async index => {
    let scanned = 0
    const trivy = fakeTrivy(
      () => fresh,
      () => (scanned++ === index ? vulnerable : clean)
    )
    const result = await scan(trivy)
    expect(result.result).toBe('fail')
    expect(result.findings).toMatchObject([{id: 'CVE-2099-0001', platforms: [['linux/amd64', 'linux/arm64'][index]]}])
  })

  it('runs Trivy without tokens and settings of the runner, outside of the checkout, with its findings not as an exit status', async () => {
    const trivy = fakeTrivy(
      () => fresh,
      () => clean
    )
    await scan(trivy, {timeout: '90s'})
    for (const {options} of trivy.calls) {
      expect(options.env).toEqual({
        PATH: '/usr/bin',
        HTTPS_PROXY: 'http://proxy.example.com',
        RUNNER_TRACKING_ID: 'github_1',
        HOME: join(folder.path, 'home'),
        TMPDIR: join(folder.path, 'tmp'),
        DOCKER_CONFIG: join(folder.path, 'docker')
      })
      expect(options.cwd).toBe(folder.path)
    }
    const {argv} = trivy.calls.at(-1)!
    expect(optionOf(argv, '--exit-code')).toBe('0')
    expect(optionOf(argv, '--format')).toBe('json')
    expect(optionOf(argv, '--scanners')).toBe('vuln,secret')
    expect(optionOf(argv, '--timeout')).toBe('90s')
    expect(argv).toEqual(expect.arrayContaining(['--skip-db-update', '--skip-version-check', '--disable-telemetry', '--list-all-pkgs']))
    expect(argv).not.toContain('--insecure')
    expect(argv).not.toContain('--ignorefile')
  })

  it('leaves only the reports behind', async () => {
    await scan(
      fakeTrivy(
        () => fresh,
        () => clean
      )
    )
    expect(readdirSync(folder.path)).toEqual(['reports'])
    expect(readdirSync(folder.reports)).toHaveLength(2)
    expect(readFileSync(join(workspace, 'layout', 'oci-layout'), 'utf8')).toContain('1.0.0')
    expect(readdirSync(join(workspace, 'layout', 'blobs', 'sha256')).length).toBeGreaterThan(0)
  })

  it('for secrets alone needs no database', async () => {
    const trivy = fakeTrivy(
      () => ({status: 500, code: 'UNKNOWN'}),
      () => JSON.stringify({...trivyJson(), Results: [{Target: '/a', Class: 'secret', Secrets: [trivySecret]}]})
    )
    const result = await scan(trivy, {scanners: 'secret'})
    expect(result).toMatchObject({result: 'fail', database: undefined})
    expect(trivy.calls.some(({argv}) => argv.includes('--skip-db-update'))).toBe(false)
  })

  it('has one line for a reason, whatever a file in the image is called', async () => {
    const path = '/app/a\n::set-output name=result::pass\r::add-mask::e ##[error]b.sh'
    const trivy = fakeTrivy(
      () => fresh,
      () => JSON.stringify({...trivyJson(), Results: [{Target: path, Class: 'secret', Secrets: [trivySecret]}]})
    )
    expect((await scan(trivy, {scanners: 'secret'})).reason).toBe(
      '1 CRITICAL: aws-access-key-id in /app/a ::set-output name=result::pass ::add-mask::e ## [error]b.sh line 3.'
    )
  })

  it('gives Trivy the entries of the ignore file that count, each with its place', async () => {
    await writeFile(join(workspace, '.trivyignore'), '# no\n\nCVE-1\nCVE-2 exp:2020-01-01\n')
    let given = ''
    const trivy = fakeTrivy(
      () => fresh,
      () => clean
    )
    const run: FakeTrivy['run'] = async (argv, options) => {
      if (argv.includes('--ignorefile')) given = readFileSync(optionOf(argv, '--ignorefile') ?? '', 'utf8')
      return await trivy.run(argv, options)
    }
    await scan({...trivy, run}, {'ignore-file': '.trivyignore'})
    const entry = {id: 'CVE-1', statement: 'line 3, entry 1'}
    expect(JSON.parse(given)).toEqual({vulnerabilities: [entry], misconfigurations: [entry], secrets: [entry], licenses: [entry]})
    expect(readdirSync(folder.path)).toEqual(['reports'])
  })
})

describe('a scan that cannot tell is an error', () => {
  const allClean = () =>
    fakeTrivy(
      () => fresh,
      () => clean
    )

  it('without a layout', async () => {
    expect(await scan(allClean(), {layout: 'none'})).toMatchObject({result: 'error', digest: '', reason: expect.stringContaining('none')})
  })

  it('of another layout than the one that was built', async () => {
    const trivy = allClean()
    const wanted = `sha256:${'1'.repeat(64)}`
    const result = await scan(trivy, {digest: wanted})
    expect(result).toMatchObject({result: 'error', reason: expect.stringContaining(`holds ${digest}, not ${wanted}`)})
    expect(trivy.calls).toEqual([])
  })

  it('of a layout in which a byte was changed', async () => {
    const blobs = join(workspace, 'layout', 'blobs', 'sha256')
    const blob = join(blobs, readdirSync(blobs)[0]!)
    const content = readFileSync(blob)
    content.writeUInt8(content.readUInt8(0) ^ 1, 0)
    await writeFile(blob, content)
    expect(await scan(allClean())).toMatchObject({result: 'error'})
  })

  it('with an ignore file that is not there', async () => {
    const result = await scan(allClean(), {'ignore-file': 'none'})
    expect(result).toMatchObject({result: 'error', reason: expect.stringContaining('Input "ignore-file": there is no file "none".')})
  })

  it('without a scanner', async () => {
    const result = await scan(allClean(), {'trivy-path': 'layout/index.json'})
    expect(result).toMatchObject({result: 'error', digest, trivyVersion: '', reason: expect.stringContaining('trivy-path')})
  })

  it('without a database, at once when no waiting helps', async () => {
    const trivy = fakeTrivy(
      () => ({status: 403, code: 'DENIED'}),
      () => clean
    )
    const result = await scan(trivy)
    expect(result).toMatchObject({result: 'error', database: undefined, trivyVersion: '0.72.0'})
    expect(result.reason).toContain(
      'The vulnerability database could not be downloaded. registry.example.com/db:2: The registry registry.example.com'
    )
  })

  it.each([
    ['ends with a status', failed('2099-01-01T00:00:00Z\tERROR\tno space left on device\n'), 'no space left on device'],
    ['says why', fatal('image scan failed: unable to open layer'), 'image scan failed: unable to open layer'],
    ['does not end', failed('', {exitCode: null, signal: 'SIGTERM', timedOut: true}), 'Trivy failed: it did not finish within 10 min.'],
    ['crashes', CRASHED, 'Trivy failed: it crashed, which is a fault of its own: not a string. It was at "infra/broken": leave that out'],
    [
      'does not know the form of an SBOM',
      failed(
        '2099-01-01T00:00:00Z\tFATAL\tFatal error\trun error: sbom scan error: scan error: scan failed: failed analysis: SBOM decode error: unknown scanning is not yet supported\n'
      ),
      'the file is no SBOM that it can read. Give CycloneDX or SPDX, in JSON.'
    ],
    ['crashes anywhere', failed('fatal error: out of memory\n\ngoroutine 1 [running]:\n', {exitCode: 2}), 'of its own: out of memory.'],
    ['runs out of its own time', fatal('context deadline exceeded'), 'it did not finish within 10 min.'],
    ['is killed', failed('', {exitCode: null, signal: 'SIGKILL'}), 'was killed by SIGKILL']
  ])('when Trivy %s', async (_, failure, reason) => {
    let scanned = 0
    const trivy = fakeTrivy(
      () => fresh,
      () => (scanned++ === 0 ? clean : failure)
    )
    const result = await scan(trivy)
    expect(result).toMatchObject({result: 'error', findings: []})
    expect(result.reason).toContain('linux/arm64: Trivy failed: ')
    expect(result.reason).toContain(reason)
    expect(result.reason).not.toContain('\n')
  })

  it.each([
    ['is broken', clean.slice(0, 40)],
    ['is empty', ''],
    ['has no results', '{"SchemaVersion":2}'],
    ['is of another schema', '{"SchemaVersion":1}'],
    ['has an unknown severity', clean.replace('"Vulnerabilities":[]', '"Vulnerabilities":[{"Severity":"SEVERE"}]')]
  ])('when one of the reports %s', async (_, json) => {
    let scanned = 0
    const trivy = fakeTrivy(
      () => fresh,
      () => (scanned++ === 1 ? json : clean)
    )
    expect((await scan(trivy)).result).toBe('error')
  })

  it('when Trivy ends well without a report, be it that an earlier one is there', async () => {
    let scanned = 0
    const trivy = fakeTrivy(
      () => fresh,
      () => (scanned++ === 0 ? clean : succeeded)
    )
    expect(await scan(trivy)).toMatchObject({result: 'error', reason: 'linux/arm64: Trivy ended well and wrote no report.'})
  })

  it.each([
    ['empty', ''],
    ['without any advisory', '\xED\xDA\x0C\xED data-source vulnerability']
  ])('with a database that is %s, in which nothing is vulnerable', async (_, content) => {
    const trivy = fakeTrivy(
      () => ({layer: layerWith(JSON.stringify({Version: 2, UpdatedAt: BUILT_AT}), [], content)}),
      () => clean
    )
    const result = await scan(trivy)
    expect(result).toMatchObject({result: 'error', database: undefined})
    expect(result.reason).toContain('registry.example.com/db:2: nothing is in its database.')
  })

  it('of an SBOM that names no operating system for its packages', async () => {
    await writeFile(join(workspace, 'app.cdx.json'), '{}')
    const trivy = fakeTrivy(
      () => fresh,
      () => clean
    )
    const json = JSON.stringify({SchemaVersion: 2, Results: [{Target: 'Node.js', Class: 'lang-pkgs', Packages: [{Name: 'left'}]}]})
    const run: FakeTrivy['run'] = async (argv, options) => {
      if (!argv.includes('sbom')) return await trivy.run(argv, options)
      await writeFile(optionOf(argv, '--output') ?? '', json)
      return {...succeeded, stderr: '2099-01-01T00:00:00Z\tWARN\tIgnore the OS package as no OS is detected.\n'}
    }
    const scanSbom = async (inputs: Record<string, string> = {}) => {
      const own = await createWorkFolder(join(workspace, 'temp'))
      return await scanWith({...trivy, run}, {layout: '', sbom: 'app.cdx.json', ...inputs}, {workspace, folder: own, log})
    }
    const warning =
      'No advisories are known for an operating system that the SBOM does not name (app.cdx.json), so its packages were not compared.'
    expect(await scanSbom()).toMatchObject({result: 'error', reason: `${warning} Set allow-empty if that is right.`})
    expect(await scanSbom({'allow-empty': 'true'})).toMatchObject({result: 'pass', warnings: [warning]})
  })

  it('but not when the run is cancelled: then it ends', async () => {
    const cancelled = new Error('cancelled')
    await expect(scan(allClean(), {}, AbortSignal.abort(cancelled))).rejects.toBe(cancelled)
    expect(readdirSync(folder.path)).toEqual(['reports'])
  })
})
