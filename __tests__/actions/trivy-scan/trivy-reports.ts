import type {Gate} from '../../../actions/trivy-scan/gate.ts'
import type {Misconfiguration, Secret, TrivyReport, Vulnerability} from '../../../actions/trivy-scan/report.ts'

/** A vulnerability as the judge sees it. */
export function vulnerability(fields: Partial<Vulnerability> = {}): Vulnerability {
  return {
    id: 'CVE-2099-0001',
    severity: 'CRITICAL',
    packageName: 'busybox',
    purl: '',
    path: '',
    installed: '1.35',
    fixed: '1.36',
    title: 'made up',
    url: 'https://example.com/cve',
    ...fields
  }
}

export function secret(fields: Partial<Secret> = {}): Secret {
  return {rule: 'aws-access-key-id', severity: 'CRITICAL', title: 'AWS', path: '/app/.env', line: 3, instruction: '', ...fields}
}

export function misconfiguration(fields: Partial<Misconfiguration> = {}): Misconfiguration {
  const message = 'Specify at least one USER command'
  return {id: 'DS-0002', severity: 'HIGH', title: 'root', message, path: 'Dockerfile', line: 0, url: 'https://example.com/ds', ...fields}
}

/** Stops for CRITICAL ones of every kind, fix or no fix. */
export const CRITICAL_GATE: Gate = {
  failOn: 'CRITICAL',
  secrets: 'CRITICAL',
  misconfigurations: 'CRITICAL',
  limits: {},
  ignoreUnfixed: false,
  endOfLife: 'warn',
  allowEmpty: false,
  looksForVulnerabilities: true,
  baseline: undefined
}

export function report(fields: Partial<TrivyReport> = {}): TrivyReport {
  return {
    operatingSystem: {family: 'debian', version: '12.0', isEndOfLife: false},
    packages: 5,
    systemPackages: 5,
    vulnerabilities: [],
    secrets: [],
    misconfigurations: [],
    ignored: [],
    ...fields
  }
}

/** Trivy's own JSON (SchemaVersion 2), as the real program writes it, with some packages and these vulnerabilities and secrets. */
export function trivyJson(vulnerabilities: readonly object[] = [], secrets: readonly object[] = []): Record<string, unknown> {
  return {
    SchemaVersion: 2,
    Trivy: {Version: '0.72.0'},
    ArtifactName: 'views/0',
    ArtifactType: 'container_image',
    Metadata: {OS: {Family: 'debian', Name: '12.0'}, ImageID: 'sha256:1'},
    Results: [
      {Target: 'views/0 (debian 12.0)', Class: 'os-pkgs', Type: 'debian', Packages: [{Name: 'busybox'}], Vulnerabilities: vulnerabilities},
      {Target: '/app/.env', Class: 'secret', Secrets: secrets}
    ]
  }
}

export const trivyVulnerability = {
  VulnerabilityID: 'CVE-2099-0001',
  PkgName: 'busybox',
  PkgIdentifier: {PURL: 'pkg:deb/debian/busybox@1.35?arch=amd64&distro=debian-12', UID: '1'},
  InstalledVersion: '1.35',
  FixedVersion: '1.36',
  Status: 'fixed',
  PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2099-0001',
  Title: 'made up',
  Severity: 'CRITICAL'
}

export const trivySecret = {
  RuleID: 'aws-access-key-id',
  Category: 'AWS',
  Severity: 'CRITICAL',
  Title: 'AWS Access Key ID',
  StartLine: 3,
  EndLine: 3,
  Match: 'KEY=********************',
  Code: {Lines: [{Number: 3, Content: 'KEY=********************'}]}
}
