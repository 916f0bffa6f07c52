import {describe, expect, it} from '@jest/globals'
import {baselineOf} from '../../../actions/trivy-scan/baseline/baseline.ts'
import {countFindings, findingsOf, mergeFindings, type PlatformScan} from '../../../actions/trivy-scan/findings.ts'
import type {Gate} from '../../../actions/trivy-scan/gate.ts'
import {judge} from '../../../actions/trivy-scan/judge.ts'
import type {Secret, TrivyReport} from '../../../actions/trivy-scan/report.ts'
import type {Severity} from '../../../lib/scan/severity.ts'
import {CRITICAL_GATE as gate, misconfiguration, report, secret, vulnerability} from './trivy-reports.ts'

const scan = (fields: Partial<TrivyReport> = {}, platform = 'linux/amd64'): PlatformScan => ({
  platform,
  digest: `sha256:${'0'.repeat(64)}`,
  report: report(fields),
  unknownSystem: undefined
})

describe('the gate', () => {
  const many = (severity: Severity, count: number, fields = {}) =>
    Array.from({length: count}, (_, index) => vulnerability({id: `${severity}-${index}`, severity, ...fields}))
  const kinds = (severity: Severity) => ({
    vulnerabilities: [vulnerability({severity})],
    secrets: [secret({severity})],
    misconfigurations: [misconfiguration({severity})]
  })

  /** What a gate makes of what was found: the result, and how many findings are the reason. */
  it.each<[string, Partial<Gate>, Partial<TrivyReport>, 'pass' | 'fail', number]>([
    ['as many as are tolerated', {limits: {CRITICAL: 2}}, {vulnerabilities: many('CRITICAL', 2)}, 'pass', 0],
    ['one more than are tolerated', {limits: {CRITICAL: 2}}, {vulnerabilities: many('CRITICAL', 3)}, 'fail', 3],
    ['a limit below fail-on', {limits: {HIGH: 1}}, {vulnerabilities: many('HIGH', 2)}, 'fail', 2],
    ['a limit of none below fail-on', {limits: {LOW: 0}}, {vulnerabilities: many('LOW', 1)}, 'fail', 1],
    ['a limit for another severity', {limits: {HIGH: 5}}, {vulnerabilities: many('CRITICAL', 1)}, 'fail', 1],
    ['a limit is for one severity', {limits: {HIGH: 1}}, {vulnerabilities: [...many('HIGH', 1), ...many('MEDIUM', 9)]}, 'pass', 0],
    ['a limit counts what has a fix', {limits: {HIGH: 1}, ignoreUnfixed: true}, {vulnerabilities: many('HIGH', 3, {fixed: ''})}, 'pass', 0],
    ['a limit counts what has none too', {limits: {HIGH: 1}}, {vulnerabilities: many('HIGH', 3, {fixed: ''})}, 'fail', 3],
    ['a limit does not count secrets', {limits: {CRITICAL: 5}}, {secrets: [secret()]}, 'fail', 1],
    ['secrets apart', {secrets: 'HIGH'}, kinds('HIGH'), 'fail', 1],
    ['no secrets', {secrets: 'none'}, {secrets: [secret()]}, 'pass', 0],
    ['secrets alone', {failOn: 'none', misconfigurations: 'none'}, kinds('CRITICAL'), 'fail', 1],
    ['misconfigurations apart', {misconfigurations: 'MEDIUM'}, kinds('MEDIUM'), 'fail', 1],
    ['no misconfigurations', {misconfigurations: 'none'}, {misconfigurations: [misconfiguration({severity: 'CRITICAL'})]}, 'pass', 0],
    ['all three', {}, kinds('CRITICAL'), 'fail', 3],
    ['nothing known', {baseline: baselineOf([])}, kinds('CRITICAL'), 'fail', 3],
    ['everything known', {baseline: baselineOf(findingsOf(report(kinds('CRITICAL'))))}, kinds('CRITICAL'), 'pass', 0],
    [
      'a limit for what is new',
      {limits: {CRITICAL: 1}, baseline: baselineOf(findingsOf(report({vulnerabilities: many('CRITICAL', 3)})))},
      {vulnerabilities: many('CRITICAL', 4)},
      'pass',
      0
    ]
  ])('%s', (_, rules, found, result, gating) => {
    const verdict = judge([scan(found)], {...gate, ...rules})
    expect([verdict.result, verdict.findings.filter(({isGating}) => isGating).length]).toEqual([result, gating])
    const all = findingsOf(report(found))
    expect(verdict.findings).toHaveLength(all.length)
  })

  it.each<[Partial<Gate>, Partial<TrivyReport>, string]>([
    [{limits: {HIGH: 1}}, {vulnerabilities: many('HIGH', 1)}, 'No finding of severity CRITICAL. Tolerated: 1 HIGH.'],
    [{limits: {HIGH: 1}}, {vulnerabilities: many('HIGH', 2)}, '2 HIGH (max-high is 1): HIGH-0 in busybox 1.35 (fixed in 1.36), '],
    [{secrets: 'HIGH'}, {}, 'No vulnerability of severity CRITICAL, no secret of severity HIGH or worse, no misconfiguration of severity'],
    [{failOn: 'none', misconfigurations: 'none'}, {}, 'No secret of severity CRITICAL.'],
    [
      {ignoreUnfixed: true, baseline: baselineOf(findingsOf(report({secrets: [secret()]})))},
      {secrets: [secret()], vulnerabilities: [vulnerability({fixed: '', severity: 'CRITICAL'}), vulnerability({id: 'x', severity: 'LOW'})]},
      'No new finding of severity CRITICAL that has a fix. Without a fix: 1 CRITICAL. Known from the baseline: 1 CRITICAL.'
    ],
    [{}, {misconfigurations: [misconfiguration({severity: 'CRITICAL', line: 4})]}, '1 CRITICAL: DS-0002 in Dockerfile line 4 (Specify']
  ])('says what it did, %#', (rules, found, reason) => {
    expect(judge([scan(found)], {...gate, ...rules}).reason).toContain(reason)
  })

  it('stops for a second secret of one rule in the configuration, and for one in a line that knew one already', () => {
    const known = (secrets: readonly Secret[]) => ({...gate, baseline: baselineOf(mergeFindings([scan({secrets})]))})
    const inConfiguration = (instruction: string) => secret({path: 'image configuration', line: 0, instruction})
    for (const [one, other] of [
      [inConfiguration('ENV A'), inConfiguration('ENV B')],
      [inConfiguration('a RUN line'), inConfiguration('a RUN line')],
      [secret(), secret()]
    ] as const) {
      const verdict = judge([scan({secrets: [one, other]}), scan({secrets: [one, other]}, 'linux/arm64')], known([one]))
      expect(verdict.result).toBe('fail')
      expect(verdict.findings.map(({isNew, platforms}) => [isNew, platforms.length]).sort()).toEqual([
        [false, 2],
        [true, 2]
      ])
      expect(countFindings(verdict.findings).secrets).toBe(2)
      expect(judge([scan({secrets: [one, other]})], known([one, other])).result).toBe('pass')
    }
  })

  it.each([
    ['warn', 'pass', 1],
    ['fail', 'fail', 1],
    ['ignore', 'pass', 0]
  ] as const)('an end of life with %s: %s', (endOfLife, result, warnings) => {
    const old = {operatingSystem: {family: 'debian', version: '9.13', isEndOfLife: true}}
    const verdict = judge([scan(old)], {...gate, endOfLife})
    expect([verdict.result, verdict.warnings.length, verdict.isEndOfLife]).toEqual([result, warnings, true])
  })

  it('fails for an objection, and never makes an error a fail', () => {
    expect(judge([scan()], gate, ['No reason is given.'])).toMatchObject({result: 'fail', reason: 'No reason is given.'})
    expect(judge([scan({packages: 0})], gate, ['No reason is given.']).result).toBe('error')
  })

  it('stops for a fix that one platform has', () => {
    const on = (fixed: string, platform: string) => scan({vulnerabilities: [vulnerability({fixed})]}, platform)
    for (const fixes of [
      ['', '2'],
      ['2', '']
    ]) {
      const scans = fixes.map((fixed, index) => on(fixed, `linux/${index}`))
      expect(judge(scans, {...gate, ignoreUnfixed: true}).findings).toMatchObject([{fixed: '2', isGating: true}])
    }
  })
})
