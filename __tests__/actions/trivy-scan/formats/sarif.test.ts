import {describe, expect, it} from '@jest/globals'
import {renderSarif} from '../../../../actions/trivy-scan/formats/sarif.ts'
import type {ScanResult} from '../../../../actions/trivy-scan/result.ts'
import {DIGEST, resultOf} from '../scan-results.ts'
import {secret, vulnerability} from '../trivy-reports.ts'

interface SarifFile {
  readonly runs: readonly {
    readonly automationDetails: {readonly id: string}
    readonly tool: {
      readonly driver: {readonly rules: readonly {readonly id: string; readonly helpUri?: string; readonly properties: object}[]}
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: {readonly text: string}
      readonly locations: readonly {
        readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}; readonly region: {readonly startLine: number}}
      }[]
      readonly partialFingerprints: {readonly primaryLocationLineHash: string}
    }[]
  }[]
}

const sarif = (result: ScanResult, limits?: Parameters<typeof renderSarif>[1]) => JSON.parse(renderSarif(result, limits).json) as SarifFile
const first = (result: ScanResult) => sarif(result).runs[0]?.results[0]
const uriOf = (result: ScanResult) => first(result)?.locations[0]?.physicalLocation.artifactLocation.uri

describe('SARIF', () => {
  it('has all findings, whatever stops the step, the worst first', () => {
    const vulnerabilities = [vulnerability({severity: 'LOW', id: 'CVE-1'}), vulnerability({severity: 'HIGH', id: 'CVE-2'}), vulnerability()]
    const [run] = sarif(resultOf({vulnerabilities, secrets: [secret({severity: 'MEDIUM'})]})).runs
    expect(run?.results.map(({ruleId, level}) => [ruleId, level])).toEqual([
      ['CVE-2099-0001', 'error'],
      ['CVE-2', 'error'],
      ['aws-access-key-id', 'warning'],
      ['CVE-1', 'note']
    ])
    expect(run?.results.map(({ruleIndex}) => run.tool.driver.rules[ruleIndex]?.id)).toEqual(run?.results.map(({ruleId}) => ruleId))
    expect(run?.tool.driver.rules[0]).toMatchObject({helpUri: 'https://example.com/cve', properties: {'security-severity': '9.5'}})
  })

  it('has a run and a category for each platform, with what is on it', () => {
    const result = resultOf({vulnerabilities: [vulnerability()]}, {}, ['linux/amd64', 'linux/arm64'])
    const [finding] = result.findings
    if (finding === undefined) throw new Error('no finding')
    const {runs} = sarif({...result, findings: [{...finding, platforms: ['linux/arm64']}]})
    expect(runs.map(({automationDetails, results}) => [automationDetails.id, results.length])).toEqual([
      ['trivy-scan/layout/ghcr.io-team-app/linux-amd64/', 0],
      ['trivy-scan/layout/ghcr.io-team-app/linux-arm64/', 1]
    ])
  })

  it('has one run for two images of one platform, for a category may be there once', () => {
    const {runs} = sarif(resultOf({vulnerabilities: [vulnerability()]}, {}, ['linux/amd64', 'linux/amd64']))
    expect(runs.map(({automationDetails, results}) => [automationDetails.id, results.length])).toEqual([
      ['trivy-scan/layout/ghcr.io-team-app/linux-amd64/', 1]
    ])
  })

  it('names files of an image under its name, so that none is taken for one of the repository', () => {
    expect(uriOf(resultOf({vulnerabilities: [vulnerability()]}))).toBe('ghcr.io/team/app')
    expect(uriOf(resultOf({vulnerabilities: [vulnerability({path: 'app/a b#c/package.json'})]}))).toBe(
      'ghcr.io/team/app/app/a%20b%23c/package.json'
    )
    expect(uriOf(resultOf({secrets: [secret({path: '/../../etc/x'})]}))).toBe('ghcr.io/team/app/etc/x')
    const unnamed = {target: {kind: 'layout', name: '', repositoryPath: ''}} as const
    expect(uriOf(resultOf({secrets: [secret()]}, unnamed))).toBe('image/app/.env')
  })

  it('names files of a folder as they are in the repository, with their lines', () => {
    const folder = {target: {kind: 'fs', name: 'services/api', repositoryPath: 'services/api'}} as const
    const found = first(resultOf({secrets: [secret({path: 'src/key.ts', line: 7})]}, folder))
    expect(found?.locations[0]?.physicalLocation).toEqual({artifactLocation: {uri: 'services/api/src/key.ts'}, region: {startLine: 7}})
    const root = {target: {kind: 'fs', name: '.', repositoryPath: ''}} as const
    expect(uriOf(resultOf({secrets: [secret({path: '.env'})]}, root))).toBe('.env')
  })

  it('knows a finding again in another version of the package and on another line, and tells equal ones apart', () => {
    const print = (result: ScanResult) => sarif(result).runs[0]?.results.map(found => found.partialFingerprints.primaryLocationLineHash)
    expect(print(resultOf({vulnerabilities: [vulnerability({installed: '1'})]}))).toEqual(
      print(resultOf({vulnerabilities: [vulnerability({installed: '2'})]}))
    )
    expect(print(resultOf({secrets: [secret({line: 1})]}))).toEqual(print(resultOf({secrets: [secret({line: 9})]})))
    const two = print(resultOf({secrets: [secret({line: 1}), secret({line: 9})]})) ?? []
    expect(new Set(two).size).toBe(2)
    const inEnv = (name: string) => secret({path: 'image configuration', line: 0, instruction: `ENV ${name}`})
    expect(print(resultOf({secrets: [inEnv('B')]}))).not.toEqual(print(resultOf({secrets: [inEnv('A')]})))
    expect(print(resultOf({secrets: [inEnv('A'), inEnv('B')]}))).toContain(print(resultOf({secrets: [inEnv('B')]}))?.[0])
    expect(two.every(hash => /^[0-9a-f]{16}:\d$/.test(hash))).toBe(true)
  })

  it('holds no link and no control character that came out of an image', () => {
    const evil = '[click](https://evil.example.com)\n::error::x\u202e'
    const text = renderSarif(
      resultOf({vulnerabilities: [vulnerability({title: evil, packageName: evil, url: 'javascript:alert(1)'})]})
    ).json
    const message = (JSON.parse(text) as SarifFile).runs[0]?.results[0]?.message.text ?? ''
    expect(message).toContain('\\[click\\](https://evil.example.com) ::error::x')
    expect(text).not.toMatch(/javascript|\\u202e|\u202e/)
  })

  it('keeps to what GitHub takes, and says what it left out: the most harmless', () => {
    const vulnerabilities = Array.from({length: 40}, (_, index) =>
      vulnerability({id: `CVE-${index}`, severity: index === 39 ? 'CRITICAL' : 'LOW', title: String(Math.random()).repeat(20)})
    )
    const many = resultOf({vulnerabilities}, {}, ['linux/amd64', 'linux/arm64', 'linux/s390x'])
    const {json, left} = renderSarif(many, {runs: 2, resultsPerRun: 10, bytes: 10_000_000})
    const {runs} = JSON.parse(json) as SarifFile
    expect(runs.map(({results}) => [results.length, results[0]?.ruleId])).toEqual([
      [10, 'CVE-39'],
      [10, 'CVE-39']
    ])
    expect(left).toBe(30 + 30 + 40)
    const small = renderSarif(resultOf({vulnerabilities}), {runs: 2, resultsPerRun: 40, bytes: 2_000})
    expect(small.left).toBeGreaterThan(0)
    expect((JSON.parse(small.json) as SarifFile).runs[0]?.results[0]?.ruleId).toBe('CVE-39')
    expect(json).toContain(DIGEST)
  })
})
