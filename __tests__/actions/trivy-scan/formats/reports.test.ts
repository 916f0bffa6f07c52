import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readdir, readFile, rm} from 'node:fs/promises'
import {createWorkFolder, type WorkFolder} from '../../../../actions/trivy-scan/folder.ts'
import {renderMarkdownReport} from '../../../../actions/trivy-scan/formats/markdown-report.ts'
import {artifactName, categoryOf} from '../../../../actions/trivy-scan/formats/names.ts'
import {severityBar} from '../../../../actions/trivy-scan/formats/severity-bar.ts'
import {textTable} from '../../../../actions/trivy-scan/formats/text-table.ts'
import {FORMATS, writeReports} from '../../../../actions/trivy-scan/formats/write.ts'
import {renderBody} from '../../../../actions/publish-report/body.ts'
import {brokenResult, resultOf} from '../scan-results.ts'
import {secret, vulnerability} from '../trivy-reports.ts'

describe('the table of text', () => {
  it('is grouped by package, the worst first, and in a package what to install first', () => {
    const vulnerabilities = [
      vulnerability({id: 'CVE-1', severity: 'HIGH', packageName: 'zlib', installed: '1.2', fixed: ''}),
      vulnerability({id: 'CVE-2', severity: 'LOW', packageName: 'zlib', installed: '1.2', fixed: '1.3', title: ''}),
      vulnerability({path: 'usr/bin/busybox'})
    ]
    expect(textTable(resultOf({vulnerabilities, secrets: [secret({severity: 'MEDIUM'})]}))).toEqual([
      'Findings by package; * makes the step fail:',
      'busybox 1.35 in usr/bin/busybox',
      ' * fixed in 1.36  CRITICAL  CVE-2099-0001  made up',
      'zlib 1.2',
      '   fixed in 1.3   LOW       CVE-2',
      '   no fix         HIGH      CVE-1  made up',
      '/app/.env',
      '   line 3         MEDIUM    aws-access-key-id  AWS'
    ])
  })

  it('names platforms where there are several, and says what it leaves out', () => {
    const vulnerabilities = [vulnerability(), vulnerability({id: 'CVE-2', severity: 'LOW'}), vulnerability({id: 'CVE-3', severity: 'LOW'})]
    const result = resultOf({vulnerabilities}, {shown: 'HIGH'}, ['linux/amd64', 'linux/arm64'])
    expect(textTable(result)).toEqual([
      'Findings by package; * makes the step fail:',
      'busybox 1.35',
      ' * fixed in 1.36  CRITICAL  CVE-2099-0001  made up  [linux/amd64, linux/arm64]',
      '2 less severe are in the report alone.'
    ])
    expect(textTable({...result, shown: 'UNKNOWN'}, 1).at(-1)).toBe('2 more, none of them worse, are in the report.')
    expect(textTable(resultOf())).toEqual([])
  })
})

it('a table of more findings than a function takes arguments is written', () => {
  const one = {...vulnerability(), kind: 'vulnerability' as const, platforms: ['linux/amd64'], isGating: true, isNew: undefined}
  const findings = Array.from({length: 150_000}, () => one)
  expect(textTable({...resultOf({}), findings})).toHaveLength(150_002)
})

describe('the bar', () => {
  it('has a square for each of a few findings, its share for many, and one at least', () => {
    expect(severityBar({CRITICAL: 2, HIGH: 0, MEDIUM: 1, LOW: 0, UNKNOWN: 0})).toBe('🟥🟥🟨\n\n🟥 2 critical · 🟨 1 medium')
    expect(severityBar({CRITICAL: 1, HIGH: 0, MEDIUM: 0, LOW: 999, UNKNOWN: 0})).toBe(`🟥${'🟦'.repeat(30)}\n\n🟥 1 critical · 🟦 999 low`)
    expect(severityBar({CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0})).toBe('')
  })
})

describe('the comment', () => {
  const publish = (report: string) => renderBody({key: 'scan', report, runUrl: 'https://github.com/o/r/actions/runs/1', now: 0})

  it('of a scan with a baseline has what is new, and says how many were there', () => {
    const result = resultOf({vulnerabilities: [vulnerability(), vulnerability({id: 'CVE-old', severity: 'LOW'})]}, {hasBaseline: true})
    const findings = result.findings.map(finding => ({...finding, isNew: finding.severity === 'CRITICAL'}))
    const text = renderMarkdownReport({...result, findings})
    expect(text).toMatch(/^### Image scan: fail\n/)
    expect(text).toContain('1 new; 1 were there before.')
    expect(text).toContain(
      '| busybox 1.35 | fixed in 1.36 | **CRITICAL** | [CVE&#45;2099&#45;0001](<https://example.com/cve>) (new): made up |'
    )
    expect(text).not.toContain('old')
    expect(renderMarkdownReport({...result, findings: []})).toContain('Nothing is new; 0 were there before.')
    const harmless = {...result, shown: 'HIGH', findings: [{...findings[1]!, isNew: true}]} as const
    expect(renderMarkdownReport(harmless)).toContain('1 new; 0 were there before. 1 less severe are in the report alone.')
  })

  it('is one that publish-report changes only when something changed: not for another database or digest', () => {
    const text = (updatedAt: string, digest: string) => {
      return renderMarkdownReport(
        resultOf({vulnerabilities: [vulnerability()]}, {digest, database: {repository: 'x', updatedAt, isUnasked: false}})
      )
    }
    const steady = (report: string) => report.split('\n').filter(line => !line.endsWith('<!-- fairway:run -->'))
    expect(steady(text('2099-01-01T00:00:00Z', 'sha256:1'))).toEqual(steady(text('2099-01-02T00:00:00Z', 'sha256:2')))
  })

  it('fits into a comment whole, whatever was found, and leaves out the most harmless', () => {
    const long = '&<*'.repeat(200)
    const vulnerabilities = Array.from({length: 900}, (_, index) =>
      vulnerability({
        id: `CVE-${index}`,
        severity: index === 899 ? 'CRITICAL' : 'LOW',
        packageName: `${index}${long}`,
        title: long,
        fixed: long
      })
    )
    const warnings = Array.from({length: 100}, () => long)
    const body = publish(renderMarkdownReport({...resultOf({vulnerabilities}), warnings}))
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain('CVE&#45;899')
    expect(body).toMatch(/\d+ more, none of them worse, are in the report\./)
    expect(body).not.toContain('its end is missing')
  })

  it('holds no markup and no mention out of an image', () => {
    const evil = '</td><img src=x> [a](javascript:alert(1)) @someone #1 <!-- fairway:run -->\n### title'
    const fields = {id: evil, packageName: evil, installed: evil, fixed: evil, title: evil, path: evil, url: 'javascript:alert(1)'}
    const secrets = [secret({rule: evil, title: evil, path: evil}), secret({instruction: evil})]
    const text = renderMarkdownReport({...resultOf({vulnerabilities: [vulnerability(fields)], secrets}), warnings: [evil]})
    expect(text).not.toMatch(/<img|@someone|\]\(<?javascript|^### title|<\/td>/m)
    expect(text.split('<!-- fairway:run -->')).toHaveLength(2)
  })
})

describe('the names', () => {
  it.each([
    ['layout', 'ghcr.io/team/app', ['linux/amd64'], 'scan-ghcr.io-team-app-linux-amd64'],
    ['layout', '', ['linux/arm64/v8'], 'scan-layout-linux-arm64-v8'],
    [
      'image',
      'registry.example.com:5000/app',
      ['linux/amd64', 'linux/arm64'],
      'scan-registry.example.com-5000-app-linux-amd64-linux-arm64'
    ],
    ['fs', '.', [], 'scan-fs'],
    ['fs', 'services/"api"?', [], 'scan-fs-services-api'],
    ['fs', 'app', [], 'scan-fs-app'],
    ['config', 'app', [], 'scan-config-app'],
    ['config', '../infra', [], 'scan-config-infra'],
    ['sbom', 'app.cdx.json', [], 'scan-sbom-app.cdx.json']
  ] as const)('of %s %s %j', (kind, name, platforms, expected) => {
    expect(artifactName({kind, name, repositoryPath: ''}, platforms)).toBe(expected)
  })

  it('keep the alerts of different scans apart', () => {
    const scan = (kind: 'fs' | 'config', name: string) => categoryOf({kind, name, repositoryPath: ''}, '')
    expect(new Set([scan('fs', 'api'), scan('fs', 'web'), scan('config', 'api')]).size).toBe(3)
  })
})

describe('the files', () => {
  let folder: WorkFolder
  beforeEach(async () => {
    folder = await createWorkFolder(undefined)
  })
  afterEach(() => rm(folder.path, {recursive: true, force: true}))

  it('are those that were asked for, and the JSON always', async () => {
    const {paths} = await writeReports(resultOf(), new Set(['markdown'] as const), folder)
    expect((await readdir(folder.reports)).sort()).toEqual(['report.json', 'report.md'])
    expect(paths).toMatchObject({sarif: '', table: '', folder: folder.reports})
  })

  it('of a scan that could not tell are no SARIF, which would close every alert', async () => {
    const {paths} = await writeReports(brokenResult(), new Set(FORMATS), folder)
    expect(paths.sarif).toBe('')
    expect(await readFile(paths.markdown, 'utf8')).toMatch(/^### Image scan: error\n\nTrivy failed\./)
    expect(await readFile(paths.table, 'utf8')).toBe('Scan: error. Trivy failed.\n')
  })
})
