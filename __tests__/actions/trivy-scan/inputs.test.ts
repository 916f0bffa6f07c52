import {describe, expect, it} from '@jest/globals'
import {readTrivyScanInputs} from '../../../actions/trivy-scan/inputs.ts'

const read = (values: Record<string, string>) => readTrivyScanInputs(name => ({layout: 'layout', ...values})[name] ?? '')

describe('readTrivyScanInputs', () => {
  it('has defaults for all but the layout', () => {
    expect(read({})).toMatchObject({
      'fail-on': new Set(['CRITICAL']),
      scanners: new Set(['vuln', 'secret']),
      'ignore-unfixed': false,
      'allow-empty': false,
      timeout: 600_000
    })
    expect(read({})['db-repository'][0]).toBe('mirror.gcr.io/aquasec/trivy-db:2')
    expect(() => read({layout: ''})).toThrow('Input "layout" is required')
  })

  it('reads severities between commas, blanks and lines, in any case, once each', () => {
    expect(read({'fail-on': 'critical, HIGH\nhigh\n'})['fail-on']).toEqual(new Set(['CRITICAL', 'HIGH']))
  })

  it.each([
    [{'fail-on': 'CRITCAL'}, 'Input "fail-on": "CRITCAL" is not an allowed word. Write some of: CRITICAL, HIGH, MEDIUM, LOW, UNKNOWN.'],
    [{'fail-on': ' , '}, 'Input "fail-on": it names nothing.'],
    [{scanners: 'vuln,misconfig'}, 'Input "scanners": "misconfig" is not an allowed word'],
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
