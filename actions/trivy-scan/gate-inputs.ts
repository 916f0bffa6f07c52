import {ActionError} from '../../lib/action/errors.ts'
import type {EndOfLife} from '../../lib/scan/gate-words.ts'
import {SEVERITIES, type Severity, type Threshold} from '../../lib/scan/severity.ts'
import type {Baseline} from './baseline/baseline.ts'
import type {Gate} from './gate.ts'

/** The inputs that say what makes a scan fail. */
export interface GateInputs {
  readonly 'fail-on': Threshold
  readonly 'ignore-unfixed': boolean
  readonly 'max-critical': number | undefined
  readonly 'max-high': number | undefined
  readonly 'max-medium': number | undefined
  readonly 'max-low': number | undefined
  readonly 'max-unknown': number | undefined
  readonly secrets: Threshold | undefined
  readonly misconfig: Threshold | undefined
  readonly eol: EndOfLife
  readonly 'allow-empty': boolean
  readonly scanners: ReadonlySet<string>
}

/** @throws ActionError for inputs of which one would be without effect: whoever gives it relies on it */
export function checkGate(inputs: GateInputs): void {
  const limit = SEVERITIES.find(severity => limitOf(inputs, severity) !== undefined)
  if (limit !== undefined && inputs['fail-on'] === 'none') {
    throw new ActionError(
      `Input "max-${limit.toLowerCase()}" tolerates some findings, but "fail-on: none" tolerates all.`,
      'Leave one of the two out.'
    )
  }
  const needs = (input: string, scanner: string, why: string) => {
    if (inputs.scanners.has(scanner)) return
    throw new ActionError(`Input "${input}" needs the scanner "${scanner}", ${why}.`, `Add ${scanner} to "scanners".`)
  }
  if (inputs.eol === 'fail') needs('eol', 'vuln', 'which alone knows of ends of life')
  if (limit !== undefined) needs(`max-${limit.toLowerCase()}`, 'vuln', 'which finds what it counts')
  if (inputs.secrets !== undefined && inputs.secrets !== 'none') needs('secrets', 'secret', 'which finds them')
  if (inputs.misconfig !== undefined && inputs.misconfig !== 'none') needs('misconfig', 'misconfig', 'which finds them')
}

export function gateOf(inputs: GateInputs, baseline: Baseline | undefined): Gate {
  const limits = SEVERITIES.map(severity => [severity, limitOf(inputs, severity)] as const)
  return {
    failOn: inputs['fail-on'],
    secrets: inputs.secrets ?? inputs['fail-on'],
    misconfigurations: inputs.misconfig ?? inputs['fail-on'],
    limits: Object.fromEntries(limits.filter(([, limit]) => limit !== undefined)),
    ignoreUnfixed: inputs['ignore-unfixed'],
    endOfLife: inputs.eol,
    allowEmpty: inputs['allow-empty'],
    looksForVulnerabilities: inputs.scanners.has('vuln'),
    baseline
  }
}

function limitOf(inputs: GateInputs, severity: Severity): number | undefined {
  return inputs[`max-${severity.toLowerCase() as Lowercase<Severity>}`]
}
