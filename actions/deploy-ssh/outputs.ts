import type {ActionReport} from '../../lib/action/outputs.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {digestOf} from './examine/folder.ts'
import {inputsFor} from './fleet/hosts.ts'
import type {DeployInputs} from './inputs.ts'
import {judgeFleet, reasonOf, renderFleetSummary, renderResults, type FleetResults} from './report/fleet.ts'
import {headline, renderSummary, sentence} from './report/summary.ts'
import {runningDigest, runningRelease, type HostResult} from './result.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'result',
  'running-digest',
  'previous-digest',
  'previous-version',
  'url',
  'serving-version',
  'adopted',
  'backup',
  'migrated',
  'reason',
  'release',
  'releases',
  'results',
  'differs'
] as const

export type DeploySshOutput = (typeof outputNames)[number]

/** What the step reports. Only `deployed` is green. @param results of each host, in their order */
export function report(inputs: DeployInputs, results: FleetResults): ActionReport<DeploySshOutput> {
  const [first, ...others] = results
  return others.length === 0 ? reportOne(inputsFor(first.line, inputs), first) : reportFleet(inputs, results)
}

function reportOne(inputs: DeployInputs, result: HostResult): ActionReport<DeploySshOutput> {
  // It may quote what a program on the host says.
  const reason = result.result === 'deployed' ? '' : redact(result.reason)
  return {
    outputs: {...outputsOf(inputs, [result]), result: result.result, url: originOf(inputs['health-url']), reason},
    summary: renderSummary(inputs, result),
    failure: result.result === 'deployed' ? undefined : `${headline(inputs, result)} ${sentence(reason)}`
  }
}

function reportFleet(inputs: DeployInputs, results: FleetResults): ActionReport<DeploySshOutput> {
  const verdict = judgeFleet(results, inputs.mode === 'rollback')
  const reason = reasonOf(results)
  return {
    outputs: {...outputsOf(inputs, results), result: verdict.result, url: commonUrl(inputs, results), reason},
    summary: renderFleetSummary(inputs, results),
    failure: verdict.result === 'deployed' ? undefined : `${verdict.headline} ${reason}`
  }
}

/** What is the same on every host; empty where it is not. */
function outputsOf(inputs: DeployInputs, results: FleetResults) {
  return {
    'running-digest': common(results, result => runningDigest(result)),
    'previous-digest': common(results, ({previous}) => digestOf(previous?.image)),
    'previous-version': redact(common(results, ({previous}) => previous?.version ?? '')),
    'serving-version': redact(common(results, result => ('servingVersion' in result ? result.servingVersion : ''))),
    adopted: common(results, result => (result.result === 'deployed' ? (result.adopted ?? '') : '')),
    backup: common(results, ({hooks}) => hooks.backup ?? ''),
    migrated: String(results.some(({hooks}) => hooks.migrated === true)),
    release: common(results, runningRelease),
    releases: '',
    results: renderResults(results),
    differs: ''
  }
}

function common(results: FleetResults, of: (result: HostResult) => string): string {
  const [first, ...others] = results.map(of)
  return first !== undefined && others.every(other => other === first) ? first : ''
}

const commonUrl = (inputs: DeployInputs, results: FleetResults) =>
  common(results, ({line}) => originOf(inputsFor(line, inputs)['health-url']))

function originOf(url: string): string {
  return url === '' ? '' : new URL(url).origin
}
