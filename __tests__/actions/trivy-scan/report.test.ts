import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {ActionError} from '../../../lib/action/errors.ts'
import {parseReport} from '../../../actions/trivy-scan/report.ts'
import {trivyJson, trivySecret, trivyVulnerability} from './trivy-reports.ts'

const parse = (value: unknown) => parseReport(JSON.stringify(value))

describe('parseReport', () => {
  it('reads what the action uses, and leaves out what a secret is', () => {
    const report = parse(trivyJson([trivyVulnerability], [trivySecret]))
    expect(report).toEqual({
      operatingSystem: {family: 'debian', version: '12.0', isEndOfLife: false},
      packages: 1,
      systemPackages: 1,
      vulnerabilities: [
        {
          id: 'CVE-2099-0001',
          severity: 'CRITICAL',
          packageName: 'busybox',
          purl: 'pkg:deb/debian/busybox@1.35?arch=amd64&distro=debian-12',
          path: '',
          installed: '1.35',
          fixed: '1.36',
          title: 'made up',
          url: 'https://avd.aquasec.com/nvd/cve-2099-0001'
        }
      ],
      secrets: [{rule: 'aws-access-key-id', severity: 'CRITICAL', title: 'AWS Access Key ID', path: '/app/.env', line: 3, instruction: ''}],
      misconfigurations: [],
      ignored: []
    })
    expect(JSON.stringify(report)).not.toContain('KEY=')
  })

  it('knows an operating system that gets no more updates, and one that is none', () => {
    const withSystem = (OS: unknown) => parse({SchemaVersion: 2, Metadata: {OS}}).operatingSystem
    expect(withSystem({Family: 'debian', Name: '8.0', EOSL: true})).toEqual({family: 'debian', version: '8.0', isEndOfLife: true})
    expect(withSystem({Family: 'none', Name: ''})).toBeUndefined()
    expect(withSystem(undefined)).toBeUndefined()
  })

  it('takes absent and null results for nothing, which the judge has to see', () => {
    const empty = {
      operatingSystem: undefined,
      packages: 0,
      systemPackages: 0,
      vulnerabilities: [],
      secrets: [],
      misconfigurations: [],
      ignored: []
    }
    expect(parse({SchemaVersion: 2})).toEqual(empty)
    expect(parse({SchemaVersion: 2, Results: null, Metadata: null})).toEqual(empty)
  })

  it("counts the operating system's packages apart from libraries, and none when Trivy left them out", () => {
    const library = {Class: 'lang-pkgs', Packages: [{Name: 'left-pad'}]}
    const parsed = (Results: unknown[]) => parse({SchemaVersion: 2, Results})
    expect(parsed([{Class: 'os-pkgs', Packages: [{}, {}]}, library])).toMatchObject({packages: 3, systemPackages: 2})
    expect(parsed([library])).toMatchObject({packages: 1, systemPackages: 0})
  })

  it('keeps the statement of each finding that an ignore file took out', () => {
    const findings = [
      {Type: 'vulnerability', Status: 'ignored'},
      {Type: 'secret', Status: 'ignored', Statement: 'line 1, entry 1'}
    ]
    expect(parse({SchemaVersion: 2, Results: [{ExperimentalModifiedFindings: findings}]}).ignored).toEqual(['', 'line 1, entry 1'])
  })

  it('reads misconfigurations, and takes a check that passed for none', () => {
    const failed = {ID: 'DS-0002', Severity: 'HIGH', Title: 'root', Message: 'no USER', Status: 'FAIL', CauseMetadata: {StartLine: 4}}
    const Results = [{Target: 'Dockerfile', Class: 'config', Misconfigurations: [failed, {...failed, Status: 'PASS'}]}]
    expect(parse({SchemaVersion: 2, Results}).misconfigurations).toEqual([
      {id: 'DS-0002', severity: 'HIGH', title: 'root', message: 'no USER', path: 'Dockerfile', line: 4, url: ''}
    ])
  })

  it.each([
    ['an empty file', '', "Trivy's report is not JSON."],
    ['a report that was cut off', JSON.stringify(trivyJson()).slice(0, -2), "Trivy's report is not JSON."],
    ['another thing than a report', '[]', "Trivy's report is not as expected at report."],
    ['null', 'null', "Trivy's report is not as expected at report."],
    ['another schema', '{"SchemaVersion":3}', "Trivy's report is not of schema version 2."],
    ['no schema', '{}', "Trivy's report is not of schema version 2."],
    ['results of another kind', '{"SchemaVersion":2,"Results":{}}', "Trivy's report is not as expected at report.Results."],
    ['a result of another kind', '{"SchemaVersion":2,"Results":[1]}', "Trivy's report is not as expected at report.Results[]."]
  ])('refuses %s', (_, json, message) => {
    expect(() => parseReport(json)).toThrow(message)
  })

  it.each([
    ['an unknown severity', {...trivyVulnerability, Severity: 'SEVERE'}, 'has an unknown severity: "SEVERE"'],
    ['a severity in small letters', {...trivyVulnerability, Severity: 'critical'}, 'has an unknown severity: "critical"'],
    ['no severity', {...trivyVulnerability, Severity: undefined}, 'Vulnerabilities[].Severity'],
    ['no identifier', {...trivyVulnerability, VulnerabilityID: ''}, 'Vulnerabilities[].VulnerabilityID'],
    ['a version that is no text', {...trivyVulnerability, FixedVersion: 1}, 'Vulnerabilities[].FixedVersion']
  ])('refuses a vulnerability with %s', (_, wrong, message) => {
    expect(() => parse(trivyJson([trivyVulnerability, wrong]))).toThrow(message)
  })

  it('never throws anything but an ActionError', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (results, metadata) => {
        try {
          parse({SchemaVersion: 2, Results: results, Metadata: metadata})
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError)
        }
      })
    )
  })
})
