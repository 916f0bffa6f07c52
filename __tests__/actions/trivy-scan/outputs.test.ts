import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import {readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {createWorkFolder, trimWorkFolder, type WorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {oneLine} from '../../../lib/action/log-line.ts'
import {removePrivateFolder} from '../../../lib/action/private-folder.ts'
import {report as reportOf} from '../../../actions/trivy-scan/outputs.ts'
import {FORMATS, writeReports} from '../../../actions/trivy-scan/formats/write.ts'
import type {ScanResult} from '../../../actions/trivy-scan/result.ts'
import {renderSummary} from '../../../actions/trivy-scan/summary.ts'
import {brokenResult, DIGEST as digest, resultOf as result} from './scan-results.ts'
import {misconfiguration, secret, vulnerability} from './trivy-reports.ts'

const broken = brokenResult()

const paths = {
  folder: '/temp',
  json: '/temp/report.json',
  sarif: '/temp/report.sarif',
  table: '',
  markdown: '/temp/report.md',
  sboms: ['/temp/a', '/temp/b']
}
const outputsOf = (scan: ScanResult) => reportOf(scan, {paths, warnings: []})

describe('the outputs', () => {
  const outputs = outputsOf

  it('of a pass leave the step green', () => {
    const vulnerabilities = [
      vulnerability({severity: 'HIGH'}),
      vulnerability({severity: 'HIGH', id: 'CVE-2'}),
      vulnerability({severity: 'LOW', id: 'CVE-3'})
    ]
    const pass = outputs(result({vulnerabilities}))
    expect(pass.failure).toBeUndefined()
    expect(pass.outputs).toEqual({
      result: 'pass',
      reason: 'No finding of severity CRITICAL.',
      critical: '0',
      high: '2',
      medium: '0',
      low: '1',
      unknown: '0',
      secrets: '0',
      report: '/temp/report.json',
      digest,
      platforms: 'linux/amd64',
      'trivy-version': '0.72.0',
      'db-updated-at': '2099-01-01T00:00:00Z',
      'os-eol': 'false',
      misconfigurations: '0',
      unfixed: '0',
      new: '',
      'expired-ignores': '',
      'unused-ignores': '',
      reports: '/temp',
      'artifact-name': 'scan-ghcr.io-team-app-linux-amd64',
      sarif: '/temp/report.sarif',
      markdown: '/temp/report.md',
      table: '',
      sbom: '/temp/a\n/temp/b'
    })
  })

  it('name a platform once, however many images are for it', () => {
    expect(outputs(result({}, {}, ['linux/amd64', 'linux/arm64', 'linux/amd64'])).outputs).toMatchObject({
      platforms: 'linux/amd64,linux/arm64',
      'artifact-name': 'scan-ghcr.io-team-app-linux-amd64-linux-arm64'
    })
  })

  it('of a fail make it red, and the log says why', () => {
    const fail = outputs(result({vulnerabilities: [vulnerability()]}))
    expect(fail.failure).toBe('The image did not pass the scan. 1 CRITICAL: CVE-2099-0001 in busybox 1.35 (fixed in 1.36).')
    expect(fail.log).toEqual([
      'Findings by package; * makes the step fail:',
      'busybox 1.35',
      ' * fixed in 1.36  CRITICAL  CVE-2099-0001  made up',
      'CRITICAL CVE-2099-0001 in busybox 1.35 (fixed in 1.36) [linux/amd64]',
      'Scan: fail. 1 CRITICAL: CVE-2099-0001 in busybox 1.35 (fixed in 1.36).'
    ])
  })

  it('of an error make it red, and give no number that could be taken for a clean image', () => {
    const error = outputs(broken)
    expect(error.failure).toBe('The image could not be scanned, so it does not pass. Trivy failed.')
    expect(error.outputs).toMatchObject({
      result: 'error',
      critical: '',
      high: '',
      secrets: '',
      platforms: '',
      'db-updated-at': '',
      'os-eol': ''
    })
  })
})

describe('what is said beside the result', () => {
  it('of an error that is tolerated is a warning, in a green step', () => {
    const tolerated = outputsOf({...broken, toleratesError: true, warnings: ['another']})
    expect(tolerated.failure).toBeUndefined()
    expect(tolerated.outputs.result).toBe('error')
    expect(tolerated.warning).toBe('The image could not be scanned, so it does not pass. Trivy failed.\nanother')
  })

  it('of a fail is not tolerated', () => {
    expect(outputsOf(result({vulnerabilities: [vulnerability()]}, {toleratesError: true})).failure).toContain('did not pass')
  })

  it('counts what has no fix, what is new, and misconfigurations, and names the entries of the ignore file', () => {
    const fields = {vulnerabilities: [vulnerability({fixed: '', severity: 'LOW'})], misconfigurations: [misconfiguration()]}
    const found = result(fields, {hasBaseline: true, expiredIgnores: ['CVE-1', 'CVE-2'], unusedIgnores: ['CVE-3'], notes: ['a note']})
    const said = outputsOf({...found, findings: found.findings.map((finding, index) => ({...finding, isNew: index === 0}))})
    expect(said.outputs).toMatchObject({
      low: '1',
      unfixed: '1',
      misconfigurations: '1',
      new: '1',
      'expired-ignores': 'CVE-1,CVE-2',
      'unused-ignores': 'CVE-3'
    })
    expect(said.log).toContain('a note')
    expect(said.summary).toContain('Note: a note')
    expect(outputsOf({...broken, hasBaseline: true}).outputs).toMatchObject({unfixed: '', misconfigurations: '', new: ''})
  })

  it('shows what is as severe as asked, and what makes the step fail', () => {
    const vulnerabilities = [vulnerability({severity: 'LOW', id: 'LOW1'}), vulnerability({severity: 'HIGH', id: 'HIGH1'})]
    const shown = renderSummary(result({vulnerabilities, secrets: [secret()]}, {shown: 'HIGH'}))
    expect(shown).toContain('HIGH1')
    expect(shown).not.toContain('LOW1')
    expect(shown).toContain('1 less severe are in the report alone.')
    expect(renderSummary(result({secrets: [secret()]}, {shown: 'none'}))).toContain('**CRITICAL**')
  })

  it('says where in an image a secret is that no file has', () => {
    const inEnv = secret({path: 'image configuration', line: 0, instruction: 'ENV TOKEN'})
    expect(renderSummary(result({secrets: [inEnv]}))).toMatch(/the image.*s configuration.*ENV TOKEN/)
  })
})

describe('the log', () => {
  it('is one line a finding, and the image cannot write workflow commands into it', () => {
    const packageName = 'evil\r\n::set-output name=result::pass\u001b[2K\u2028##[error]'
    const {log: lines = []} = outputsOf(result({vulnerabilities: [vulnerability({packageName})]}))
    expect(lines).toHaveLength(5)
    // eslint-disable-next-line no-control-regex
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[\r\n\u001b\u2028]|##\[/)
    expect(lines.at(-2)).toMatch(/^CRITICAL /)
  })

  it('has no room for bidirectional tricks', () => {
    expect(oneLine(' a\u202eb\u0000c ')).toBe('a b c')
  })
})

describe('the summary', () => {
  it('says the verdict first, then the numbers, then what was scanned', () => {
    const text = renderSummary(result({vulnerabilities: [vulnerability()]}, {ignored: 2}))
    expect(text.startsWith('### Image scan: fail\n\n1 CRITICAL: CVE')).toBe(true)
    expect(text).toContain('| Critical | High | Medium | Low | Unknown | Secrets |')
    expect(text).toContain('| 1 | 0 | 0 | 0 | 0 | 0 |')
    expect(text).toContain('(<https://example.com/cve>)')
    expect(text).toContain(`Scanned: \`${digest}\``)
    expect(text).toContain('linux/amd64: debian 12.0')
    expect(text).toContain('2 left out by the ignore file')
    expect(text).toMatch(/Trivy 0\.72\.0, database of 2099/)
  })

  it('of an error has no numbers', () => {
    const text = renderSummary(broken)
    expect(text.startsWith('### Image scan: error\n\nTrivy failed.')).toBe(true)
    expect(text).not.toContain('Critical')
  })

  it('names the rule, the file and the line of a secret', () => {
    const text = renderSummary(result({secrets: [secret({path: '/app/`x`.env'})]}))
    expect(text).toContain('| /app/&#96;x&#96;.env | line 3 | **CRITICAL** | secret: aws&#45;access&#45;key&#45;id: AWS | linux/amd64 |')
  })

  it('says when the operating system gets no more updates', () => {
    const old = result({operatingSystem: {family: 'debian', version: '8', isEndOfLife: true}})
    const text = renderSummary(old)
    expect(text).toContain('debian 8, **which gets no more')
    expect(text).toContain('**Warning:** debian 8 &#40;linux/amd64&#41; gets no more security updates')
    expect(outputsOf(old)).toMatchObject({outputs: {result: 'pass', 'os-eol': 'true'}, failure: undefined})
    expect(outputsOf(old).warning).toBe(
      'debian 8 (linux/amd64) gets no more security updates: newer vulnerabilities in it are not known. Move to a newer release.'
    )
  })

  it('names the Java database where one was used', () => {
    const javaDatabase = {repository: 'registry.example.com/java:1', updatedAt: '2099-01-02T00:00:00Z', isUnasked: false}
    expect(renderSummary(result({}, {javaDatabase}))).toMatch(/database of 2099.* from .*, Java database of 2099.*02T.* from .*java/)
  })

  it('is not broken by what stands in the image', () => {
    const evil = '</td><img src=x>|`[a](javascript:alert(1)) @someone\n# title'
    const fields = {id: evil, packageName: evil, installed: evil, fixed: evil, title: evil}
    const text = renderSummary(result({vulnerabilities: [vulnerability({...fields, url: 'javascript:alert(1)'})]}))
    expect(text).not.toContain('<img')
    expect(text).not.toContain('@someone')
    expect(text).not.toMatch(/\]\(<?javascript/)
    const row = text.split('\n').filter(line => line.includes('| **CRITICAL** |'))
    expect(row).toHaveLength(1)
    expect(row[0]?.match(/(?<!\\)\|/g)).toHaveLength(6)
  })

  it.each(['https://example.com/a>b|c(d)', 'https://example.com/a b'])('links to %s and to nothing else', url => {
    const text = renderSummary(result({vulnerabilities: [vulnerability({url})]}))
    const [, target] = /\]\(<([^<>]*)>\)/.exec(text) ?? []
    expect(target?.replaceAll('\\|', '|')).toBe(new URL(url).href)
  })

  it('leaves out the most harmless ones, and stays far below the limit of a summary', () => {
    const long = 'x'.repeat(10_000)
    const vulnerabilities = Array.from({length: 3_000}, (_, index) =>
      vulnerability({id: `CVE-${index}`, severity: index < 10 ? 'CRITICAL' : 'LOW', packageName: long, installed: long, fixed: long})
    )
    const text = renderSummary(result({vulnerabilities}))
    expect(Buffer.byteLength(text)).toBeLessThan(500_000)
    expect(text.match(/\*\*CRITICAL\*\*/g)).toHaveLength(10)
    expect(text).toContain('2500 more, none of them worse, are in the report.')
  })
})

describe('the folder', () => {
  let folder: WorkFolder
  beforeAll(async () => {
    folder = await createWorkFolder(undefined)
  })
  afterAll(() => rm(folder.path, {recursive: true, force: true}))

  it('is for this user only, and holds the report until it is removed', async () => {
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
    const {paths: written} = await writeReports(result({vulnerabilities: [vulnerability()]}), new Set(FORMATS), folder)
    const path = written.json
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      schemaVersion: 1,
      result: 'fail',
      digest,
      findings: [{kind: 'vulnerability', id: 'CVE-2099-0001', platforms: ['linux/amd64'], isGating: true}]
    })
    await trimWorkFolder(folder)
    expect((await stat(path)).isFile()).toBe(true)
  })

  it('is removed without what its links lead to', async () => {
    const other = await createWorkFolder(undefined)
    const kept = join(folder.path, 'kept')
    await writeFile(kept, 'kept')
    await symlink(folder.path, join(other.path, 'link'))
    await removePrivateFolder(other.path)
    await removePrivateFolder(other.path)
    expect(await readFile(kept, 'utf8')).toBe('kept')
    await expect(stat(other.path)).rejects.toThrow('ENOENT')
  })
})
