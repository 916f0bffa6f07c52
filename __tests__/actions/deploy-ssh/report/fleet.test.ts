import {describe, expect, test} from '@jest/globals'
import {report} from '../../../../actions/deploy-ssh/outputs.ts'
import type {DeployInputs} from '../../../../actions/deploy-ssh/inputs.ts'
import type {DeployOutcome, HostResult} from '../../../../actions/deploy-ssh/result.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const OLD = `sha256:${'2'.repeat(64)}`
const inputs = {
  project: 'wiki',
  'health-url': 'https://{name}.example.com/health'
} as DeployInputs
const previous = {
  id: 'x',
  image: `registry.example.com/app@${OLD}`,
  images: {FAIRWAY_IMAGE: `registry.example.com/app@${OLD}`},
  version: 'v1'
} as unknown as HostResult['previous']
const images = {FAIRWAY_IMAGE: `registry.example.com/app@${DIGEST}`}

const DEPLOYED: DeployOutcome = {result: 'deployed', servingVersion: 'v2'}
const BACK: DeployOutcome = {result: 'rolled-back', reason: 'service web is unhealthy', servingVersion: 'v1'}
const DOWN: DeployOutcome = {result: 'taken-down', reason: 'service web is unhealthy'}
const UNTOUCHED: DeployOutcome = {result: 'failed', reason: 'it was not begun, because a failed', host: 'unchanged'}
const LOST: DeployOutcome = {result: 'failed', reason: 'the previous release could not be put back', host: 'uncertain'}

function of(...outcomes: readonly DeployOutcome[]) {
  const [first, ...others] = outcomes.map((outcome, index): HostResult => {
    const name = 'abc'[index] ?? ''
    const line = {host: `${name}.example.com`, port: 22, user: 'ann', name, group: index === 0 ? 'eu' : ''}
    return {...outcome, line, previous, id: 'y', images, notes: [], phases: [{name: 'up', milliseconds: 1_000}], trips: 7, hooks: {}}
  })
  return report(inputs, [first!, ...others])
}

describe('several hosts in one word', () => {
  test.each<[string, readonly DeployOutcome[], string, string]>([
    ['all are deployed', [DEPLOYED, DEPLOYED], 'deployed', 'Deployed to all 2 hosts and verified.'],
    ['each has what ran before', [BACK, BACK], 'rolled-back', 'every host has what ran before'],
    ['nothing was replaced anywhere', [{...BACK, wentOn: true}, UNTOUCHED], 'rolled-back', 'Not deployed; every host has what ran before'],
    ['one was put back, one was not begun', [BACK, UNTOUCHED], 'rolled-back', 'every host has what ran before'],
    ['first deploys were taken down', [DOWN, UNTOUCHED], 'taken-down', 'every host has what ran before'],
    ['nothing was changed', [UNTOUCHED, UNTOUCHED], 'failed', 'nothing was changed on any host'],
    ['one is new, one is old', [DEPLOYED, BACK, UNTOUCHED], 'failed', 'Only 1 of 3 hosts have the new version.'],
    ['one needs a person', [DEPLOYED, LOST, UNTOUCHED], 'failed', 'A HOST NEEDS A PERSON: b.']
  ])('%s', (_what, outcomes, result, headline) => {
    const {outputs, failure, summary} = of(...outcomes)
    expect(outputs.result).toBe(result)
    expect(summary).toContain(headline)
    if (result === 'deployed') expect(failure).toBeUndefined()
    else expect(failure).toContain(headline)
  })
})

test('each host has its own line and object', () => {
  const {outputs, summary, failure} = of(DEPLOYED, BACK, UNTOUCHED)
  expect((JSON.parse(outputs.results) as {name: string}[]).map(({name, ...more}) => [name, more])).toEqual([
    ['a', expect.objectContaining({result: 'deployed', digest: DIGEST, version: 'v2', group: 'eu', reason: '', 'previous-version': 'v1'})],
    ['b', expect.objectContaining({result: 'rolled-back', digest: OLD, version: 'v1', reason: 'service web is unhealthy'})],
    ['c', expect.objectContaining({result: 'failed', state: 'unchanged', digest: OLD})]
  ])
  expect(failure).toContain('b: Service web is unhealthy. c: It was not begun, because a failed.')
  for (const name of ['a', 'b', 'c']) expect(summary).toMatch(new RegExp(`^\\| ${name}[ |].*ann@${name}\\.example\\.com:22`, 'm'))
  expect(summary).toMatch(/\| a \(eu\) .*version `v2`/)
  expect(summary).toMatch(/\| b .*version `v1`/)
})

test('what differs between hosts is empty, what is the same is said', () => {
  expect(of(DEPLOYED, DEPLOYED).outputs).toMatchObject({
    'running-digest': DIGEST,
    'serving-version': 'v2',
    'previous-version': 'v1',
    url: ''
  })
  expect(of(DEPLOYED, BACK).outputs).toMatchObject({'running-digest': '', 'serving-version': '', 'previous-digest': OLD})
})

test('what many hosts say alike is said once', () => {
  expect(of(BACK, BACK, UNTOUCHED).outputs.reason).toBe('a, b: Service web is unhealthy. c: It was not begun, because a failed.')
})
