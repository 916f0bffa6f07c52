import {isBasicExpression, isMapping} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {iterate, literalOf} from './expressions.ts'
import type {Findings} from './findings.ts'
import type {SourceFile} from './plan.ts'
import {complaintAbout, type StandIn} from './stand-ins/stand-in.ts'

const HOST_ONLY = 'jobs run directly on this machine, not in containers. Start what the job needs in a step, or rehearse without it.'

/** Keys of a job that change what happens and that this runner does not play. */
const REFUSED_JOB_KEYS: Readonly<Record<string, string>> = {
  container: HOST_ONLY,
  services: HOST_ONLY,
  snapshot: 'no machine images are made here.',
  'cancel-timeout-minutes': 'a cancelled job always has 285 seconds here.'
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

/** Refuses the inputs that an action's stand-in does not honour. */
export function refuseStandInInputs(
  findings: Findings,
  file: SourceFile,
  where: string,
  standIn: StandIn,
  inputs: TemplateToken | undefined
): void {
  if (inputs === undefined || !isMapping(inputs)) return
  for (const {key, value} of iterate(inputs)) {
    const complaint = complaintAbout(standIn, key.toString(), value.isExpression ? undefined : String(literalOf(value) ?? ''))
    if (complaint === undefined) continue
    findings.refuse(file, value, where, `with.${key.toString()}`, `the stand-in for ${standIn.name} does not honour this: ${complaint}`)
  }
}
