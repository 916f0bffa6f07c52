import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMapping, isSequence} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import type {Step, WorkflowJob} from '@actions/workflow-parser/model/workflow-template'
import {ActionError} from '../../lib/action/errors.ts'
import {readAction} from './actions.ts'
import {concurrencyComplaint} from './concurrency.ts'
import {iterate, placeOf} from './expressions.ts'
import type {Findings} from './findings.ts'
import {jobComplaints} from './job-checks.ts'
import {errorsOf, readWorkflowFile} from './official-parser.ts'
import {permissionsComplaint, readPermissions, DEFAULT_PERMISSIONS, type Permissions} from './permissions.ts'
import type {ActionPlan, CallJobPlan, JobPlan, SourceFile, StepPlan, StepsJobPlan, WorkflowPlan} from './plan.ts'
import {labelOf, readReference, type Repositories} from './references.ts'
import {defaultShell, refuseInsert, refuseJobKeys, refuseShell, refuseStandInInputs, refuseStepKeys} from './refuse.ts'
import {checkCall, isCallable} from './reusable.ts'
import {STAND_IN_NAMES} from './stand-ins/index.ts'

/** The top workflow and nine levels of called ones (docs, "Reusing workflow configurations"). */
const DEEPEST_CALL = 9

interface Loading {
  readonly repositories: Repositories
  readonly findings: Findings
}

/** Where a workflow is called from; the top one has none. */
interface Caller {
  readonly uses: string
  /** `file (Line: 8, Col: 3)`, as GitHub writes it. */
  readonly place: string
  readonly depth: number
  /** What the calling job may hand on; undefined when no file says anything. */
  readonly granted: Permissions | undefined
}

/**
 * Reads a workflow file and every workflow and action it uses.
 *
 * @param path of the file in the caller's repository
 * @param findings gets what GitHub would refuse and what is not played; look at it before anything is run
 * @throws ActionError when the file is not there
 */
export async function loadPlan(path: string, repositories: Repositories, findings: Findings): Promise<WorkflowPlan | undefined> {
  const {repository} = repositories
  if (!existsSync(join(repository.directory, path))) {
    throw new ActionError(`There is no workflow file "${path}" in the repository.`, sayWhichThereAre(repository.directory))
  }
  return loadWorkflow({path, origin: repository, label: path}, undefined, {repositories, findings})
}

function sayWhichThereAre(directory: string): string {
  const folder = join(directory, '.github', 'workflows')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => /\.ya?ml$/.test(name)) : []
  return names.length === 0 ? 'Give its path from the root of the repository.' : `There are: ${names.sort().join(', ')}.`
}

async function loadWorkflow(file: SourceFile, caller: Caller | undefined, loading: Loading): Promise<WorkflowPlan | undefined> {
  const content = readFileSync(join(file.origin.directory, file.path), 'utf8')
  const reading = await readWorkflowFile(file.label, content)
  const {template, value} = reading
  const errors = errorsOf(file.label, reading)
  for (const error of errors) loading.findings.invalid(error)
  if (errors.length > 0 || template === undefined || value === undefined || !isMapping(value)) return undefined

  refuseInsert(loading.findings, file, value)
  complainOfGroup(loading.findings, file, value.find('concurrency'))
  const defaults = mapping(value.find('defaults'))
  refuseShell(loading.findings, file, '', defaultShell(defaults))
  const granted = workflowPermissions(value, caller, loading.findings)
  const jobs: JobPlan[] = []
  for (const job of template.jobs) {
    const token = mapping(mapping(value.find('jobs'))?.find(job.id.value))
    if (token === undefined) continue
    const plan = await loadJob(file, job, token, granted, caller, loading)
    if (plan !== undefined) jobs.push(plan)
  }
  return {
    file,
    name: value.find('name')?.assertString('name').value ?? file.path,
    triggers: value.find('on'),
    env: value.find('env'),
    defaults,
    concurrency: value.find('concurrency'),
    jobs
  }
}

/** The permissions that a workflow's jobs start from, and GitHub's complaint when they are more than the caller grants. */
function workflowPermissions(root: MappingToken, caller: Caller | undefined, findings: Findings): Permissions | undefined {
  const own = readPermissions(root.find('permissions'))
  if (caller !== undefined && own !== undefined) complain(caller, undefined, own, findings)
  return own ?? caller?.granted
}

function complain(caller: Caller, nestedJob: string | undefined, requested: Permissions, findings: Findings): void {
  const complaint = permissionsComplaint(caller.uses, nestedJob, requested, caller.granted ?? DEFAULT_PERMISSIONS)
  if (complaint !== undefined) findings.invalid(`${caller.place}: ${complaint}`)
}

function complainOfGroup(findings: Findings, file: SourceFile, concurrency: TemplateToken | undefined): void {
  const complaint = concurrencyComplaint(concurrency)
  if (complaint !== undefined) findings.invalid(`${placeOf(file.label, concurrency)}: ${complaint}`)
}

async function loadJob(
  file: SourceFile,
  job: WorkflowJob,
  token: MappingToken,
  fromWorkflow: Permissions | undefined,
  caller: Caller | undefined,
  loading: Loading
): Promise<JobPlan | undefined> {
  const own = readPermissions(token.find('permissions'))
  if (caller !== undefined && own !== undefined) complain(caller, job.id.value, own, loading.findings)
  const granted = own ?? fromWorkflow
  const base = {
    id: job.id.value,
    name: token.find('name'),
    needs: (job.needs ?? []).map(need => need.value),
    condition: job.if.expression,
    strategy: token.find('strategy'),
    concurrency: token.find('concurrency'),
    permissions: granted ?? DEFAULT_PERMISSIONS,
    token
  }
  complainOfGroup(loading.findings, file, base.concurrency)
  const where = `job "${job.id.value}"`
  const steps = token.find('steps')
  const tokens = steps !== undefined && isSequence(steps) ? [...iterate(steps)] : []
  const ids = tokens.map(step => mapping(step)?.find('id')).filter(id => id !== undefined)
  for (const message of jobComplaints(file.label, where, base.strategy, ids)) loading.findings.invalid(message)
  if (job.type === 'reusableWorkflowJob') {
    const place = `${file.label} (Line: ${job.id.line ?? 0}, Col: ${job.id.col ?? 0})`
    const nested = {uses: job.ref.value, place, depth: (caller?.depth ?? 0) + 1, granted}
    const called = await loadCalled(file, where, job.ref, nested, loading)
    if (called === undefined) return undefined
    const secrets = job['inherit-secrets'] === true ? 'inherit' : mapping(token.find('secrets'))
    const plan: CallJobPlan = {...base, kind: 'call', uses: job.ref.value, with: mapping(token.find('with')), secrets, called}
    for (const message of checkCall(plan)) loading.findings.invalid(`${place}: ${message}`)
    return plan
  }
  refuseJobKeys(loading.findings, file, where, token)
  const plan: StepsJobPlan = {
    ...base,
    kind: 'steps',
    env: token.find('env'),
    defaults: mapping(token.find('defaults')),
    outputs: token.find('outputs'),
    environment: token.find('environment'),
    continueOnError: token.find('continue-on-error'),
    timeoutMinutes: token.find('timeout-minutes'),
    steps: job.steps
      .map((step, index) => loadStep(file, `${where}, step ${index + 1}`, step, mapping(tokens[index]), loading))
      .filter(step => step !== undefined)
  }
  return plan
}

async function loadCalled(
  file: SourceFile,
  where: string,
  ref: TemplateToken & {value: string},
  caller: Caller,
  loading: Loading
): Promise<WorkflowPlan | undefined> {
  const {findings, repositories} = loading
  const reference = readReference(ref.value, file.origin, repositories)
  if (reference.kind === 'foreign' || reference.kind === 'docker' || reference.kind === 'stand-in') {
    const allowed = `${repositories.toolkit.name} and the repository's own`
    findings.refuse(file, ref, where, `uses: ${ref.value}`, `only reusable workflows of ${allowed} are played.`)
    return undefined
  }
  if (reference.kind === 'malformed') {
    findings.invalid(`${caller.place}: invalid value workflow reference '${ref.value}': ${reference.reason}.`)
    return undefined
  }
  if (caller.depth > DEEPEST_CALL) {
    findings.invalid(
      `${caller.place}: workflows can be nested ${DEEPEST_CALL + 1} levels deep; '${ref.value}' is one too many (or calls itself).`
    )
    return undefined
  }
  const origin = reference.kind === 'file' ? reference.origin : file.origin
  const called = {path: reference.path, origin, label: labelOf(origin, reference.path)}
  if (!existsSync(join(origin.directory, called.path))) {
    findings.invalid(`${caller.place}: error parsing called workflow "${ref.value}": workflow was not found.`)
    return undefined
  }
  const plan = await loadWorkflow(called, caller, loading)
  if (plan !== undefined && !isCallable(plan)) {
    findings.invalid(`${called.label}: workflow_call key is not defined in the referenced workflow.`)
    return undefined
  }
  return plan
}

function loadStep(file: SourceFile, where: string, step: Step, token: MappingToken | undefined, loading: Loading): StepPlan | undefined {
  if (token === undefined) return undefined
  refuseStepKeys(loading.findings, file, where, token)
  if (!('if' in step)) return undefined
  const base = {
    id: step.id,
    name: token.find('name'),
    condition: step.if.expression,
    env: token.find('env'),
    continueOnError: token.find('continue-on-error'),
    timeoutMinutes: token.find('timeout-minutes'),
    token
  }
  if ('run' in step) {
    const work = {kind: 'run', script: step.run, shell: token.find('shell'), workingDirectory: token.find('working-directory')} as const
    return {...base, work}
  }
  if (!('uses' in step)) return undefined
  const action = loadAction(file, where, step.uses, token, loading)
  return action && {...base, work: {kind: 'uses', uses: step.uses.value, with: token.find('with'), action}}
}

function loadAction(
  file: SourceFile,
  where: string,
  uses: TemplateToken & {value: string},
  step: MappingToken,
  {findings, repositories}: Loading
): ActionPlan | undefined {
  const reference = readReference(uses.value, file.origin, repositories)
  const key = `uses: ${uses.value}`
  switch (reference.kind) {
    case 'stand-in':
      refuseStandInInputs(findings, file, where, reference.standIn, step.find('with'))
      return {kind: 'stand-in', standIn: reference.standIn}
    case 'docker':
      findings.refuse(file, uses, where, key, 'docker actions are not played.')
      return undefined
    case 'foreign':
      findings.refuse(
        file,
        uses,
        where,
        key,
        `of other repositories only ${[...STAND_IN_NAMES, repositories.toolkit.name].join(', ')} are played.`
      )
      return undefined
    case 'malformed':
      findings.invalid(`${file.label}:${uses.line ?? 0}: '${uses.value}': ${reference.reason}.`)
      return undefined
    case 'local':
    case 'file': {
      // A `./` action comes out of the workspace, where the caller's repository is checked out: that is what can be looked at now.
      const origin = reference.kind === 'file' ? reference.origin : repositories.repository
      const reading = readAction(origin, reference.path)
      if (reading.kind === 'refused') findings.refuse(file, uses, where, reading.key, reading.why)
      if (reading.kind === 'invalid' && reference.kind === 'file') findings.invalid(`${file.label}:${uses.line ?? 0}: ${reading.message}.`)
      if (reference.kind === 'local') return {kind: 'workspace', path: reference.path}
      return reading.kind === 'node' ? reading.action : undefined
    }
  }
}

function mapping(token: TemplateToken | undefined): MappingToken | undefined {
  return token !== undefined && isMapping(token) ? token : undefined
}
