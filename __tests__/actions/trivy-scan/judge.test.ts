import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {countFindings, type PlatformScan} from '../../../actions/trivy-scan/findings.ts'
import type {Gate} from '../../../actions/trivy-scan/gate.ts'
import {judge} from '../../../actions/trivy-scan/judge.ts'
import {isAtLeast, SEVERITIES} from '../../../lib/scan/severity.ts'
import type {TrivyReport} from '../../../actions/trivy-scan/report.ts'
import {CRITICAL_GATE as gate, report, secret, vulnerability} from './trivy-reports.ts'

/** One severity for all kinds. */
const stopping = (failOn: Gate['failOn'], rest: Gate = gate): Gate => ({...rest, failOn, secrets: failOn, misconfigurations: failOn})

function scan(fields: Partial<TrivyReport> = {}, platform = 'linux/amd64', unknownSystem?: string): PlatformScan {
  return {platform, digest: `sha256:${'0'.repeat(64)}`, report: report(fields), unknownSystem}
}

describe('judge', () => {
  it('passes an image without a finding of the named severities', () => {
    const verdict = judge([scan({vulnerabilities: [vulnerability({severity: 'HIGH'})]})], gate)
    expect(verdict).toMatchObject({result: 'pass', reason: 'No finding of severity CRITICAL.'})
    expect(verdict.findings).toHaveLength(1)
    expect(verdict.findings[0]).toMatchObject({isGating: false})
  })

  it.each(SEVERITIES)('fails on %s and worse when it is named', severity => {
    for (const [index, found] of SEVERITIES.entries()) {
      for (const fields of [{vulnerabilities: [vulnerability({severity: found})]}, {secrets: [secret({severity: found})]}]) {
        const verdict = judge([scan(fields)], stopping(severity))
        expect(verdict.result).toBe(index <= SEVERITIES.indexOf(severity) ? 'fail' : 'pass')
      }
    }
  })

  it.each([
    ['CRITICAL', 'No finding of severity CRITICAL.'],
    ['HIGH', 'No finding of severity HIGH or worse.'],
    ['LOW', 'No finding of severity LOW or worse.'],
    ['UNKNOWN', 'No finding.'],
    ['none', 'No finding.']
  ] as const)('says what there is not below %s', (failOn, reason) => {
    expect(judge([scan()], stopping(failOn))).toMatchObject({result: 'pass', reason})
  })

  it('only reports with none, vulnerabilities and secrets alike, and says what', () => {
    const fields = {vulnerabilities: [vulnerability(), vulnerability({id: 'CVE-2', severity: 'LOW'})], secrets: [secret()]}
    const verdict = judge([scan(fields)], stopping('none'))
    expect(verdict).toMatchObject({result: 'pass', reason: 'Reported only: 2 CRITICAL, 1 LOW.'})
    expect(verdict.findings.map(({isGating}) => isGating)).toEqual([false, false, false])
    expect(judge([scan({packages: 0})], stopping('none')).result).toBe('error')
  })

  it('cannot tell about a system without advisories, on any of the platforms', () => {
    const scans = [scan({}, 'linux/amd64', 'debian forky/sid'), scan({}, 'linux/arm64', 'debian forky/sid'), scan({}, 'linux/s390x')]
    const warning = 'No advisories are known for debian forky/sid (linux/amd64, linux/arm64), so its packages were not compared.'
    expect(judge(scans, gate)).toMatchObject({result: 'error', reason: `${warning} Set allow-empty if that is right.`, warnings: []})
    expect(judge(scans, {...gate, allowEmpty: true})).toMatchObject({result: 'pass', warnings: [warning], isEndOfLife: undefined})
    expect(judge(scans, {...gate, looksForVulnerabilities: false})).toMatchObject({result: 'pass', warnings: [], isEndOfLife: undefined})
  })

  it('warns of a distribution that has lost its packages where that may pass, and of no image without a distribution', () => {
    const lost = scan({systemPackages: 0, packages: 3})
    const warning = 'No package of the operating system was found in linux/amd64 (debian 12.0), so nothing was compared.'
    expect(judge([lost], gate)).toMatchObject({result: 'error', reason: `${warning} Set allow-empty if that is right.`})
    expect(judge([lost], {...gate, allowEmpty: true})).toMatchObject({result: 'pass', warnings: [warning]})
    const scratch = scan({systemPackages: 0, packages: 0, operatingSystem: undefined})
    expect(judge([scratch], {...gate, allowEmpty: true})).toMatchObject({result: 'pass', warnings: []})
  })

  it('has a reason of a bounded length, whatever a file in the image is called', () => {
    const {reason} = judge([scan({secrets: [secret({path: `/${'a'.repeat(100_000)}`})]})], gate)
    expect(reason.length).toBeLessThan(500)
  })

  it('warns of a system without security updates, and fails where that is asked for', () => {
    const old = {operatingSystem: {family: 'debian', version: '9.13', isEndOfLife: true}}
    const warning =
      'debian 9.13 (linux/amd64) gets no more security updates: newer vulnerabilities in it are not known. Move to a newer release.'
    const scans = [scan(old), scan({}, 'linux/arm64')]
    expect(judge(scans, gate)).toMatchObject({result: 'pass', warnings: [warning], isEndOfLife: true})
    expect(judge(scans, stopping('none', {...gate, endOfLife: 'fail'}))).toMatchObject({result: 'fail', reason: warning})
    const both = [scan({...old, vulnerabilities: [vulnerability()]})]
    expect(judge(both, {...gate, endOfLife: 'fail'}).reason).toBe(`1 CRITICAL: CVE-2099-0001 in busybox 1.35 (fixed in 1.36). ${warning}`)
    expect(judge([scan()], {...gate, endOfLife: 'fail'})).toMatchObject({result: 'pass', warnings: [], isEndOfLife: false})
  })

  it('fails for a finding that only the second platform has', () => {
    const verdict = judge([scan(), scan({vulnerabilities: [vulnerability()]}, 'linux/arm64')], gate)
    expect(verdict).toMatchObject({result: 'fail', reason: '1 CRITICAL: CVE-2099-0001 in busybox 1.35 (fixed in 1.36).'})
    expect(verdict.findings[0]?.platforms).toEqual(['linux/arm64'])
  })

  it('names the worst three and the number of the others', () => {
    const ids = ['CVE-4', 'CVE-2', 'CVE-5', 'CVE-1', 'CVE-3']
    const vulnerabilities = ids.map(id => vulnerability({id, severity: id === 'CVE-5' ? 'CRITICAL' : 'HIGH', fixed: ''}))
    const {reason} = judge([scan({vulnerabilities})], stopping('HIGH'))
    expect(reason).toBe(
      '1 CRITICAL, 4 HIGH: CVE-5 in busybox 1.35 (no fix), CVE-1 in busybox 1.35 (no fix), CVE-2 in busybox 1.35 (no fix), and 2 more.'
    )
  })

  it('counts a finding that platforms share once, though the package URL names the architecture', () => {
    const on = (arch: string) =>
      scan({vulnerabilities: [vulnerability({purl: `pkg:deb/debian/busybox@1.35?arch=${arch}`})]}, `linux/${arch}`)
    const {findings} = judge([on('amd64'), on('arm64')], gate)
    expect(findings.map(finding => finding.platforms)).toEqual([['linux/amd64', 'linux/arm64']])
  })

  it('keeps apart the same vulnerability in other packages, versions and files', () => {
    const vulnerabilities = [{}, {packageName: 'libbusybox'}, {installed: '1.34'}, {path: 'app/node_modules/x'}, {id: 'CVE-2'}].map(
      vulnerability
    )
    expect(judge([scan({vulnerabilities})], gate).findings).toHaveLength(5)
  })

  it('takes the worse severity when platforms differ', () => {
    const low = scan({vulnerabilities: [vulnerability({severity: 'LOW'})]})
    const critical = scan({vulnerabilities: [vulnerability()]}, 'linux/arm64')
    for (const scans of [
      [low, critical],
      [critical, low]
    ]) {
      const verdict = judge(scans, gate)
      expect(verdict.result).toBe('fail')
      expect(verdict.findings).toMatchObject([{severity: 'CRITICAL', isGating: true}])
    }
  })

  it('lets what has no fix pass only when that is asked for, and shows it all the same', () => {
    const scans = [scan({vulnerabilities: [vulnerability({fixed: ''})]})]
    expect(judge(scans, gate).result).toBe('fail')
    const verdict = judge(scans, {...gate, ignoreUnfixed: true})
    expect(verdict).toMatchObject({result: 'pass', reason: 'No finding of severity CRITICAL that has a fix. Without a fix: 1 CRITICAL.'})
    expect(verdict.findings).toHaveLength(1)
    expect(judge([scan({vulnerabilities: [vulnerability()]})], {...gate, ignoreUnfixed: true}).result).toBe('fail')
  })

  it('counts a secret by its severity, fix or no fix', () => {
    const scans = [scan({secrets: [secret()]}), scan({secrets: [secret()]}, 'linux/arm64')]
    const verdict = judge(scans, {...gate, ignoreUnfixed: true})
    expect(verdict).toMatchObject({result: 'fail', reason: '1 CRITICAL: aws-access-key-id in /app/.env line 3.'})
    expect(judge([scan({secrets: [secret({severity: 'HIGH'})]})], gate).result).toBe('pass')
  })

  it('cannot tell when no package was compared, on any of the platforms', () => {
    const verdict = judge([scan(), scan({packages: 0, operatingSystem: undefined}, 'linux/arm64')], gate)
    expect(verdict.result).toBe('error')
    expect(verdict.reason).toBe(
      'No package was found in linux/arm64 (no operating system), so nothing was compared. Set allow-empty if that is right.'
    )
    expect(judge([scan({packages: 0})], gate).result).toBe('error')
    expect(judge([scan({packages: 0})], {...gate, allowEmpty: true}).result).toBe('pass')
    expect(judge([scan({packages: 0})], {...gate, looksForVulnerabilities: false}).result).toBe('pass')
  })

  it('cannot tell when only libraries were compared, and not the packages of the operating system', () => {
    const fedora = {operatingSystem: {family: 'fedora', version: '41', isEndOfLife: false}, packages: 1, systemPackages: 0}
    const verdict = judge([scan(fedora)], gate)
    expect(verdict.result).toBe('error')
    expect(verdict.reason).toMatch(/No package of the operating system was found in linux\/amd64 \(fedora 41\)/)
    expect(judge([scan(fedora)], {...gate, allowEmpty: true}).result).toBe('pass')
    expect(judge([scan({...fedora, operatingSystem: undefined})], gate).result).toBe('pass')
  })

  it('still fails an empty image with a secret when empty ones are allowed', () => {
    expect(judge([scan({packages: 0, secrets: [secret()]})], {...gate, allowEmpty: true}).result).toBe('fail')
  })

  it('cannot tell when there was nothing to scan', () => {
    expect(judge([], {...gate, allowEmpty: true})).toMatchObject({result: 'error', reason: 'The layout has no image to scan.'})
  })
})

describe('every verdict', () => {
  const anyVulnerability = fc
    .record({
      id: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3'),
      severity: fc.constantFrom(...SEVERITIES),
      packageName: fc.constantFrom('a', 'b'),
      fixed: fc.constantFrom('', '2')
    })
    .map(vulnerability)
  const anyReport = fc.record({packages: fc.nat(2), vulnerabilities: fc.array(anyVulnerability), secrets: fc.constantFrom([], [secret()])})
  const anyScans = fc.array(anyReport).map(reports => reports.map((fields, index) => scan(fields, `linux/${index}`)))
  const anyThreshold = fc.constantFrom(...SEVERITIES, 'none' as const)
  const anyGate: fc.Arbitrary<Gate> = fc.record({
    failOn: anyThreshold,
    secrets: anyThreshold,
    misconfigurations: anyThreshold,
    limits: fc.constant({}),
    endOfLife: fc.constantFrom('warn', 'fail', 'ignore'),
    ignoreUnfixed: fc.boolean(),
    allowEmpty: fc.boolean(),
    looksForVulnerabilities: fc.constant(true),
    baseline: fc.constant(undefined)
  })

  it('passes only when nothing that is found in any report is a reason to fail', () => {
    fc.assert(
      fc.property(anyScans, anyGate, (scans, rules) => {
        const verdict = judge(scans, rules)
        if (verdict.result !== 'pass') return
        for (const {
          report: {packages, vulnerabilities, secrets}
        } of scans) {
          expect(packages > 0 || rules.allowEmpty).toBe(true)
          expect(
            vulnerabilities.filter(({severity, fixed}) => isAtLeast(severity, rules.failOn) && (fixed !== '' || !rules.ignoreUnfixed))
          ).toEqual([])
          expect(secrets.filter(({severity}) => isAtLeast(severity, rules.secrets))).toEqual([])
        }
      })
    )
  })

  it('does not depend on the order of the platforms, and never improves with a further one', () => {
    fc.assert(
      fc.property(anyScans, anyGate, (scans, rules) => {
        const verdict = judge(scans, rules)
        expect(judge([...scans].reverse(), rules).result).toBe(verdict.result)
        if (scans.length > 1 && verdict.result === 'pass') expect(judge(scans.slice(1), rules).result).toBe('pass')
      })
    )
  })

  it('shows each finding once, what fails first, and counts them all', () => {
    fc.assert(
      fc.property(anyScans, anyGate, (scans, rules) => {
        const {findings} = judge(scans, rules)
        const gating = findings.map(finding => finding.isGating)
        expect(gating).toEqual([...gating].sort((a, b) => Number(b) - Number(a)))
        const {unfixed, ...counts} = countFindings(findings)
        expect(unfixed).toBe(findings.filter(finding => finding.kind === 'vulnerability' && finding.fixed === '').length)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(findings.length)
      })
    )
  })
})
