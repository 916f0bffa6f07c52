import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {loadBaseline} from '../../../../actions/trivy-scan/baseline/load.ts'
import {mergeFindings} from '../../../../actions/trivy-scan/findings.ts'
import {applyGate} from '../../../../actions/trivy-scan/gate.ts'
import {judge} from '../../../../actions/trivy-scan/judge.ts'
import type {TrivyReport} from '../../../../actions/trivy-scan/report.ts'
import type {ScannedTarget} from '../../../../actions/trivy-scan/result.ts'
import {
  CRITICAL_GATE,
  misconfiguration,
  report,
  secret,
  trivyJson,
  trivySecret,
  trivyVulnerability,
  vulnerability
} from '../trivy-reports.ts'

let workspace: string
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(workspace, 'folder'))
})
afterAll(() => rm(workspace, {recursive: true}))

const THE_FOLDER: ScannedTarget = {kind: 'fs', name: 'web', repositoryPath: 'web'}

const scanOf = (fields: Partial<TrivyReport>, platform = 'linux/amd64') => ({
  platform,
  digest: '',
  report: report(fields),
  unknownSystem: undefined
})

/** The report of this action over what was found. */
const ownReport = (fields: Partial<TrivyReport>) => JSON.stringify({schemaVersion: 1, ...judge([scanOf(fields)], CRITICAL_GATE)})

/** Which findings are new, by their IDs, when an earlier report is the baseline. */
async function newAgainst(earlier: string, fields: Partial<TrivyReport>): Promise<string[]> {
  await writeFile(join(workspace, 'before.json'), earlier)
  const loaded = await loadBaseline('before.json', workspace, THE_FOLDER, undefined)
  const findings = applyGate(mergeFindings([scanOf(fields)]), {...CRITICAL_GATE, baseline: loaded?.baseline})
  expect(findings.every(({isNew}) => isNew !== undefined)).toBe(true)
  return findings.filter(({isNew}) => isNew === true).map(finding => (finding.kind === 'secret' ? finding.rule : finding.id))
}

describe('what is new since a report', () => {
  const purl = 'pkg:deb/debian/busybox@1.35?arch=amd64&distro=debian-12'

  it('is nothing when nothing changed, whichever of the two reports it is', async () => {
    const both = {vulnerabilities: [vulnerability({purl})], secrets: [secret()]}
    const all = {...both, misconfigurations: [misconfiguration()]}
    expect(await newAgainst(ownReport(all), all)).toEqual([])
    expect(await newAgainst(JSON.stringify(trivyJson([trivyVulnerability], [trivySecret])), both)).toEqual([])
  })

  it.each([
    ['another version of the package', {installed: '1.36', purl: 'pkg:deb/debian/busybox@1.36?arch=arm64'}, []],
    ['another rating', {severity: 'LOW' as const, purl}, []],
    ['a fix', {fixed: '9', purl}, []],
    ['another vulnerability', {id: 'CVE-2099-0002', purl}, ['CVE-2099-0002']],
    ['another package', {packageName: 'other', purl: 'pkg:deb/debian/other@1.35'}, ['CVE-2099-0001']],
    ['the package of an ecosystem', {purl: 'pkg:npm/busybox@1.35'}, ['CVE-2099-0001']],
    ['another file', {purl, path: 'opt/busybox'}, ['CVE-2099-0001']]
  ])('%s', async (_, change, expected) => {
    expect(await newAgainst(ownReport({vulnerabilities: [vulnerability({purl})]}), {vulnerabilities: [vulnerability(change)]})).toEqual(
      expected
    )
  })

  it('takes a file with the version in its name for the same one', async () => {
    const at = (installed: string) =>
      vulnerability({installed, purl: `pkg:pypi/requests@${installed}`, path: `site-packages/requests-${installed}.dist-info/METADATA`})
    expect(await newAgainst(ownReport({vulnerabilities: [at('2.31.0')]}), {vulnerabilities: [at('2.32.1')]})).toEqual([])
  })

  it('takes a scope of npm for a part of the name', async () => {
    const of = (name: string) => vulnerability({packageName: name, purl: `pkg:npm/${name.replace('@', '%40')}@1.0.0`, path: 'a'})
    expect(await newAgainst(ownReport({vulnerabilities: [of('@a/x')]}), {vulnerabilities: [of('@b/x')]})).toHaveLength(1)
    expect(await newAgainst(ownReport({vulnerabilities: [of('@a/x')]}), {vulnerabilities: [of('@a/x')]})).toEqual([])
  })

  it('counts secrets of a file, whose lines move', async () => {
    const before = ownReport({secrets: [secret({line: 3})]})
    expect(await newAgainst(before, {secrets: [secret({line: 7})]})).toEqual([])
    expect(await newAgainst(before, {secrets: [secret({line: 3}), secret({line: 7})]})).toHaveLength(1)
    expect(await newAgainst(before, {secrets: [secret({path: '/b'})]})).toHaveLength(1)
    const inEnv = {path: 'image configuration', line: 0, instruction: 'ENV A'}
    expect(await newAgainst(ownReport({secrets: [secret(inEnv)]}), {secrets: [secret({...inEnv, instruction: 'ENV B'})]})).toHaveLength(1)
  })

  it('has as many equal misconfigurations as there are more now', async () => {
    const before = ownReport({misconfigurations: [misconfiguration({line: 1})]})
    expect(await newAgainst(before, {misconfigurations: [misconfiguration({line: 5})]})).toEqual([])
    expect(await newAgainst(before, {misconfigurations: [misconfiguration({line: 1}), misconfiguration({line: 5})]})).toHaveLength(1)
  })
})

describe('a baseline that does not say what was there', () => {
  it.each([
    ['is cut off', ownReport({vulnerabilities: [vulnerability()]}).slice(0, -5), 'The report is not JSON.'],
    ['is empty', '', 'The report is not JSON.'],
    ['is something else', '{"version":"2.1.0","runs":[]}', 'It is a report neither of trivy-scan nor of Trivy.'],
    ['is of a scan that could not tell', '{"schemaVersion":1,"result":"error","findings":[]}', 'It is of a scan that could not tell'],
    ['has no result', '{"schemaVersion":1,"findings":[]}', 'It is of a scan that could not tell'],
    ['has no findings', '{"schemaVersion":1,"result":"pass"}', 'It is a report neither'],
    ['is of another Trivy', '{"SchemaVersion":1,"Results":[]}', "Trivy's report is not of schema version 2."],
    [
      'has a finding of another kind',
      '{"schemaVersion":1,"result":"pass","findings":[{"kind":"licence","severity":"LOW"}]}',
      'It has a finding of an unknown kind, "licence".'
    ],
    [
      'has half a finding',
      '{"schemaVersion":1,"result":"pass","findings":[{"kind":"vulnerability","severity":"LOW"}]}',
      'The report is not as expected at report.findings[].id.'
    ]
  ])('as one that %s', async (_, text, message) => {
    await writeFile(join(workspace, 'bad.json'), text)
    await expect(loadBaseline('bad.json', workspace, THE_FOLDER, undefined)).rejects.toThrow(
      `Input "baseline": "bad.json" cannot be used: ${message}`
    )
  })

  it('as a path at which there is none', async () => {
    await expect(loadBaseline('none.json', workspace, THE_FOLDER, undefined)).rejects.toThrow(
      'Input "baseline": there is no file "none.json".'
    )
    await expect(loadBaseline('folder', workspace, THE_FOLDER, undefined)).rejects.toThrow('Input "baseline": "folder" cannot be read.')
    expect(await loadBaseline('', workspace, THE_FOLDER, undefined)).toBeUndefined()
  })
})

describe('a baseline of something else', () => {
  const image = (name: string, kind: 'layout' | 'image' = 'layout'): ScannedTarget => ({kind, name, repositoryPath: ''})
  const folder = (repositoryPath: string, kind: 'fs' | 'config' = 'fs'): ScannedTarget => ({kind, name: repositoryPath, repositoryPath})
  const own = (target: ScannedTarget) => JSON.stringify({schemaVersion: 1, result: 'pass', findings: [], target})
  const trivys = (ArtifactType: string, ArtifactName: string) => JSON.stringify({...trivyJson([], []), ArtifactType, ArtifactName})

  async function warningsFor(earlier: string, scanned: ScannedTarget): Promise<readonly string[] | undefined> {
    await writeFile(join(workspace, 'before.json'), earlier)
    return (await loadBaseline('before.json', workspace, scanned, undefined))?.warnings
  }

  it.each([
    ['a folder for an image', own(folder('web')), image(''), 'the folder "web"', 'an image'],
    ['an image for a folder', own(image('')), folder('web', 'config'), 'an image', 'the folder "web"'],
    ['another image', own(image('ghcr.io/team/api')), image('team/app'), 'the image "ghcr.io/team/api"', 'the image "team/app"'],
    ['another folder', own(folder('api')), folder('web'), 'the folder "api"', 'the folder "web"'],
    ['the whole repository', own(folder('')), folder('web'), 'the folder "."', 'the folder "web"'],
    [
      'another image, of Trivy',
      trivys('container_image', 'team/api:1'),
      image('team/app'),
      'the image "team/api:1"',
      'the image "team/app"'
    ],
    ['a folder, of Trivy', trivys('filesystem', '/src'), image('team/app'), 'the folder "/src"', 'the image "team/app"']
  ])('is used, and a warning says so: %s', async (_, earlier, scanned, was, is) => {
    expect(await warningsFor(earlier, scanned)).toEqual([
      `The baseline before.json is of ${was}, and what is scanned is ${is}: what that one had too counts as known.`
    ])
  })

  it.each([
    ['the same folder', own(folder('web', 'config')), folder('web')],
    ['an image without a name', own(image('')), image('team/app')],
    ['the image with its registry', own(image('ghcr.io/team/app', 'image')), image('Team/App')],
    ['another tag', trivys('container_image', 'localhost:5000/team/app:1.2'), image('localhost:5000/team/app', 'image')],
    ['another digest', trivys('container_image', `team/app@sha256:${'0'.repeat(64)}`), image('team/app')],
    ['a folder of Trivy, which may be anywhere', trivys('filesystem', '/src'), folder('web')],
    ['an SBOM, which may be of anything', own({kind: 'sbom', name: 'a.json', repositoryPath: 'a.json'}), image('team/app')],
    ['one that does not say', JSON.stringify({...trivyJson([], []), ArtifactType: 'vm'}), folder('web')]
  ])('is not what this is: %s', async (_, earlier, scanned) => {
    expect(await warningsFor(earlier, scanned)).toEqual([])
  })
})
