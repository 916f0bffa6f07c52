import {describe, expect, it} from '@jest/globals'
import {readTrivyScanInputs} from '../../../actions/trivy-scan/inputs.ts'

const read = (values: Record<string, string>) => readTrivyScanInputs(name => ({layout: 'layout', ...values})[name] ?? '')

describe('readTrivyScanInputs', () => {
  it('has defaults for all but what is scanned', () => {
    expect(read({})).toMatchObject({
      'fail-on': 'CRITICAL',
      'ignore-unfixed': true,
      'max-critical': undefined,
      secrets: undefined,
      misconfig: undefined,
      eol: 'warn',
      baseline: '',
      'require-ignore-reason': false,
      'on-error': 'fail',
      report: 'UNKNOWN',
      'db-max-age': 7 * 86_400_000,
      'java-db-max-age': 30 * 86_400_000,
      scanners: new Set(['vuln', 'secret']),
      'allow-empty': false,
      timeout: 600_000
    })
    expect(read({})['db-repository'][0]).toBe('mirror.gcr.io/aquasec/trivy-db:2')
    expect(read({})['java-db-repository']).toEqual([
      'mirror.gcr.io/aquasec/trivy-java-db:1',
      'ghcr.io/aquasecurity/trivy-java-db:1',
      'public.ecr.aws/aquasecurity/trivy-java-db:1'
    ])
    expect(read({}).formats).toEqual(new Set(['json', 'sarif', 'table', 'markdown']))
    expect(() => read({layout: ''})).toThrow('Nothing to scan: none of the inputs "layout", "image", "fs", "config" and "sbom" is set.')
  })

  it.each([
    ['HIGH', 'HIGH'],
    ['critical, HIGH\nhigh\n', 'HIGH'],
    ['LOW CRITICAL', 'LOW'],
    ['CRITICAL,UNKNOWN', 'UNKNOWN'],
    ['None', 'none']
  ])('of the severities in %j the least counts, in any case and order: %s', (given, least) => {
    expect(read({'fail-on': given})['fail-on']).toBe(least)
  })

  it.each([
    [
      {'fail-on': 'CRITCAL'},
      'Input "fail-on": "CRITCAL" is not an allowed word. Write some of: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN, none.'
    ],
    [{'fail-on': 'none, HIGH'}, 'Input "fail-on": "none" excludes every other word. Write none alone, or leave it out.'],
    [{eol: 'fail', scanners: 'secret'}, 'Input "eol" needs the scanner "vuln", which alone knows of ends of life.'],
    [{eol: 'true'}, 'Input "eol": "true" is not an allowed value. Write one of: warn, fail, ignore.'],
    [{'max-high': '-1'}, 'Input "max-high": "-1" is not a whole number from 0 to 1000000.'],
    [{'max-low': '3', 'fail-on': 'none'}, 'Input "max-low" tolerates some findings, but "fail-on: none" tolerates all.'],
    [{'max-low': '3', scanners: 'secret'}, 'Input "max-low" needs the scanner "vuln"'],
    [{secrets: 'HIGHEST'}, 'Input "secrets": "HIGHEST" is not an allowed word.'],
    [{secrets: 'HIGH', scanners: 'vuln'}, 'Input "secrets" needs the scanner "secret", which finds them.'],
    [{misconfig: 'HIGH'}, 'Input "misconfig" needs the scanner "misconfig", which finds them.'],
    [{'on-error': 'ignore'}, 'Input "on-error": "ignore" is not an allowed value. Write one of: fail, warn.'],
    [{report: 'all'}, 'Input "report": "all" is not an allowed word.'],
    [{'require-ignore-reason': 'sure'}, 'Input "require-ignore-reason": "sure" is neither true nor false.'],
    [{'java-db-repository': '# none'}, 'Input "java-db-repository" names no repository.'],
    [{'java-db-repository': '-x'}, 'Input "java-db-repository": "-x" is not a repository.'],
    [{'db-max-age': '72'}, 'Input "db-max-age": "72" is not a duration.'],
    [{'java-db-max-age': '3651d'}, 'Input "java-db-max-age": "3651d" is too long. Write at most 3650d.'],
    [{timeout: '25d'}, 'Input "timeout": "25d" is too long. Write at most 24d.'],
    [{'fail-on': ' , '}, 'Input "fail-on": it names nothing.'],
    [{scanners: 'vuln,license'}, 'Input "scanners": "license" is not an allowed word'],
    [{digest: 'latest'}, 'Input "digest": "latest" is not a digest.'],
    [{digest: `sha256:${'A'.repeat(64)}`}, 'is not a digest'],
    [{'db-repository': '# none\n'}, 'Input "db-repository" names no repository.'],
    [{'db-repository': '--insecure'}, 'Input "db-repository": "--insecure" is not a repository.'],
    [{'db-repository': 'registry.example.com/a:2,registry.example.com/b:2'}, 'is not a repository'],
    [{timeout: '10'}, 'Input "timeout": "10" is not a duration.'],
    [{'ignore-unfixed': 'yes'}, 'Input "ignore-unfixed"']
  ])('refuses %j', (values, message) => {
    expect(() => read(values)).toThrow(message)
  })
})
