import {isBasicExpression, isMapping} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {iterate, literalOf} from './expressions.ts'
import type {Findings} from './findings.ts'
import type {SourceFile} from './plan.ts'

const HOST_ONLY = 'jobs run directly on this machine, not in containers. Start what the job needs in a step, or rehearse without it.'

/** Keys of a job that change what happens and that this runner does not play. */
const REFUSED_JOB_KEYS: Readonly<Record<string, string>> = {
  container: HOST_ONLY,
  services: HOST_ONLY,
  snapshot: 'no machine images are made here.',
  'cancel-timeout-minutes': 'a cancelled job always has five minutes here.'
}

const NO_BACKGROUND = 'steps run one after the other here.'

const REFUSED_STEP_KEYS: Readonly<Record<string, string>> = {
  background: NO_BACKGROUND,
  parallel: NO_BACKGROUND,
  wait: NO_BACKGROUND,
  'wait-all': NO_BACKGROUND,
  cancel: NO_BACKGROUND
}

/** The shells that are played; a shell may also come out of an expression, then it is looked at when its step runs. */
export const SHELLS = ['bash', 'sh']

/** Inputs of actions/checkout that the stand-in honours, or that make no difference to it. */
const CHECKOUT_INPUTS = new Set([
  'ref',
  'path',
  'fetch-depth',
  'repository',
  'token',
  'persist-credentials',
  'clean',
  'show-progress',
  'set-safe-directory'
])

/** Further inputs that are fine as long as they are off. */
const CHECKOUT_SWITCHES = new Set(['lfs', 'submodules', 'fetch-tags'])

/** `${{ insert }}` merges a mapping into another one; no workflow in the wild uses it. */
export function refuseInsert(findings: Findings, file: SourceFile, root: TemplateToken): void {
  for (const [, token, key] of TemplateToken.traverse(root)) {
    for (const candidate of [token, key]) {
      if (candidate?.isExpression === true && !isBasicExpression(candidate)) {
        findings.refuse(file, candidate, '', '${{ insert }}', 'write the entries out.')
      }
    }
  }
}

export function refuseJobKeys(findings: Findings, file: SourceFile, where: string, job: MappingToken): void {
  for (const [key, why] of Object.entries(REFUSED_JOB_KEYS)) {
    const value = job.find(key)
    if (value !== undefined) findings.refuse(file, value, where, key, why)
  }
  refuseShell(findings, file, where, defaultShell(job.find('defaults')))
}

export function refuseStepKeys(findings: Findings, file: SourceFile, where: string, step: MappingToken): void {
  for (const [key, why] of Object.entries(REFUSED_STEP_KEYS)) {
    const value = step.find(key)
    if (value !== undefined) findings.refuse(file, step, where, key, why)
  }
  refuseShell(findings, file, where, step.find('shell'))
}

/** The `shell` in a `defaults` mapping. */
export function defaultShell(defaults: TemplateToken | undefined): TemplateToken | undefined {
  const run = defaults !== undefined && isMapping(defaults) ? defaults.find('run') : undefined
  return run !== undefined && isMapping(run) ? run.find('shell') : undefined
}

export function refuseShell(findings: Findings, file: SourceFile, where: string, shell: TemplateToken | undefined): void {
  if (shell === undefined) return
  const value = literalOf(shell)
  if (typeof value === 'string' && !SHELLS.includes(value)) {
    findings.refuse(file, shell, where, `shell: ${value}`, `only ${SHELLS.join(' and ')} are played.`)
  }
}

/** @returns whether the stand-in for actions/checkout honours this input */
export function checkoutAccepts(name: string, value: string): boolean {
  const input = name.toLowerCase()
  return CHECKOUT_INPUTS.has(input) || (CHECKOUT_SWITCHES.has(input) && /^(false|)$/i.test(value))
}

export function refuseCheckoutInputs(findings: Findings, file: SourceFile, where: string, inputs: TemplateToken | undefined): void {
  if (inputs === undefined || !isMapping(inputs)) return
  for (const {key, value} of iterate(inputs)) {
    // The value of an expression is looked at when the step runs.
    const known = value.isExpression ? 'false' : String(literalOf(value) ?? '')
    if (!checkoutAccepts(key.toString(), known)) {
      findings.refuse(file, value, where, `with.${key.toString()}`, 'the stand-in for actions/checkout does not honour this input.')
    }
  }
}
