import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createWorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {fakeTrivy, NEEDS_JAVA, type FakeTrivy} from './fake-trivy.ts'
import {BUILT_AT, builtAt, fresh} from './played-mirrors.ts'
import {writeLayout} from './layouts.ts'
import {scanWith} from './scan-stage.ts'
import {trivyJson} from './trivy-reports.ts'

const clean = JSON.stringify(trivyJson())

let workspace: string
let log: string[]

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(workspace, 'temp'))
  await writeLayout(join(workspace, 'layout'), [
    {platform: 'linux/amd64', files: {one: '1'}},
    {platform: 'linux/arm64', files: {two: '2'}}
  ])
  await writeFile(join(workspace, 'trivy'), '')
  await chmod(join(workspace, 'trivy'), 0o755)
  log = []
})

afterEach(() => rm(workspace, {recursive: true}))

const scan = async (trivy: FakeTrivy, inputs: Record<string, string> = {}) =>
  scanWith(trivy, inputs, {workspace, folder: await createWorkFolder(join(workspace, 'temp')), log})

describe('a scan cannot tell', () => {
  const warned = (line: string) => ({json: clean, stderr: `2099-01-01T00:00:00Z\tINFO\tDetected OS\n2099-01-01T00:00:00Z\tWARN\t${line}\n`})
  const systemOf = (Family: string, Name: string) => JSON.stringify({...trivyJson(), Metadata: {OS: {Family, Name}}})

  it.each([
    [
      'a version that Trivy does not know',
      warned('This OS version is not on the EOL list\tfamily="debian" version="forky/sid"'),
      'debian 12.0'
    ],
    [
      'such a version of a family whose name has a dash',
      warned('[opensuse-leap] This OS version is not on the EOL list\tfamily="opensuse-leap" version="16.9"'),
      'debian 12.0'
    ],
    ['another release of Alpine', warned('[alpine] Mixing Alpine versions is unsupported\tos="3.22" repository="3.99"'), 'debian 12.0'],
    ['Amazon Linux of another year', systemOf('amazon', '2027 (Amazon Linux)'), 'amazon 2027 (Amazon Linux)'],
    ['a later Azure Linux', systemOf('azurelinux', '4.0'), 'azurelinux 4.0'],
    ['a later CBL-Mariner', systemOf('cbl-mariner', '10.0'), 'cbl-mariner 10.0']
  ])('about %s, unless that is allowed', async (_, answer, system) => {
    const trivy = () =>
      fakeTrivy(
        () => fresh,
        () => answer
      )
    const warning = `No advisories are known for ${system} (linux/amd64, linux/arm64), so its packages were not compared.`
    expect(await scan(trivy())).toMatchObject({result: 'error', reason: `${warning} Set allow-empty if that is right.`})
    expect(await scan(trivy(), {'allow-empty': 'true'})).toMatchObject({result: 'pass', warnings: [warning]})
  })

  it.each([
    ['amazon', '2 (Karoo)'],
    ['amazon', '2023.6.20250107 (Amazon Linux)'],
    ['amazon', 'AMI release 2018.03'],
    ['azurelinux', '3.0'],
    ['cbl-mariner', '2.0.20240301']
  ])('but not about %s %s', async (family, version) => {
    const trivy = fakeTrivy(
      () => fresh,
      () => systemOf(family, version)
    )
    expect((await scan(trivy)).result).toBe('pass')
  })

  it('about a distribution that Trivy does not recognise, although it compared the libraries of the application', async () => {
    const json = JSON.stringify({
      SchemaVersion: 2,
      Results: [{Target: 'Node.js', Class: 'lang-pkgs', Packages: [{Name: 'left'}]}]
    })
    const scanOf = async (files: Record<string, string>) => {
      await rm(join(workspace, 'layout'), {recursive: true})
      await writeLayout(join(workspace, 'layout'), [{platform: 'linux/amd64', files}])
      return await scan(
        fakeTrivy(
          () => fresh,
          () => json
        )
      )
    }
    const reason =
      'No advisories are known for the distribution arch (linux/amd64), so its packages were not compared. Set allow-empty if that is right.'
    const large = {'usr/bin/large': 'x'.repeat(200_000)}
    expect(await scanOf({...large, 'etc/os-release': 'NAME="Arch Linux"\nID=arch\n'})).toMatchObject({result: 'error', reason})
    expect(await scanOf({...large, './usr/lib/os-release': 'ID="arch"\n'})).toMatchObject({result: 'error', reason})
    expect(await scanOf({'etc/os-release': 'empty'})).toMatchObject({reason: expect.stringContaining('the distribution without a name')})
    const nothing = JSON.stringify({SchemaVersion: 2, Results: []})
    const lost = await scan(
      fakeTrivy(
        () => fresh,
        () => nothing
      ),
      {'allow-empty': 'true'}
    )
    expect(lost).toMatchObject({result: 'pass', warnings: [expect.stringContaining('the distribution without a name')]})
    expect((await scanOf({...large, 'etc/os-release.d/x': 'ID=arch\n'})).result).toBe('pass')
  })

  it('about Java archives without a database of them, which is named', async () => {
    const trivy = fakeTrivy(
      repository => (repository.includes('java') ? {status: 403, code: 'DENIED'} : fresh),
      () => NEEDS_JAVA
    )
    const result = await scan(trivy, {'java-db-repository': 'registry.example.com/java:1'})
    expect(result.result).toBe('error')
    expect(result.reason).toContain(
      'linux/amd64: The Java database could not be downloaded. registry.example.com/java:1: The registry registry.example.com'
    )
  })

  it('about Java archives with a database of them that is too old, which it may be longer than that of vulnerabilities', async () => {
    const scanAt = (updatedAt: string, inputs = {}) => {
      let scans = 0
      const trivy = fakeTrivy(
        repository => (repository.includes('java') ? builtAt(updatedAt) : fresh),
        () => (scans++ === 0 ? NEEDS_JAVA : clean)
      )
      return scan(trivy, {'java-db-repository': 'registry.example.com/java:1', ...inputs})
    }
    expect((await scanAt('2098-12-10T00:00:00Z')).result).toBe('pass')
    expect((await scanAt('2098-12-10T00:00:00Z', {'java-db-max-age': '7d'})).result).toBe('error')
    const {result, reason} = await scanAt('2098-12-01T00:00:00Z')
    expect([result, reason]).toEqual(['error', expect.stringContaining('31 days ago, and java-db-max-age is 30 days.')])
  })

  it('about Java archives for which Trivy still finds no database', async () => {
    const trivy = fakeTrivy(
      () => fresh,
      () => NEEDS_JAVA
    )
    expect(await scan(trivy)).toMatchObject({result: 'error', reason: expect.stringContaining('does not find the Java database')})
  })
})

it('downloads the Java database once, from its own repositories, and only for an image with Java archives', async () => {
  const asked = new Set<string>()
  const trivy = fakeTrivy(
    () => fresh,
    manifest => {
      if (asked.size === 2 || asked.has(manifest)) return clean
      asked.add(manifest)
      return asked.size === 1 ? NEEDS_JAVA : clean
    }
  )
  const result = await scan(trivy, {'java-db-repository': 'registry.example.com/java:1'})
  expect(result).toMatchObject({result: 'pass', javaDatabase: {repository: 'registry.example.com/java:1', updatedAt: BUILT_AT}})
  expect(log.filter(line => line.startsWith('Java database of '))).toHaveLength(1)
  expect(trivy.calls.filter(({argv}) => argv.includes('--input'))).toHaveLength(3)
  expect(trivy.calls.at(-1)?.argv).toContain('--skip-java-db-update')
  expect(log.join('\n')).not.toContain('cannot skip')
  const without = await scan(
    fakeTrivy(
      () => fresh,
      () => clean
    )
  )
  expect(without.javaDatabase).toBeUndefined()
})
