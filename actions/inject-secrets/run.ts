import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {readRepositoryFile} from '../../lib/action/repository-file.ts'
import {plural} from '../../lib/action/text.ts'
import {escapeInDoubleQuotes} from '../../lib/compose/env-quotes.ts'
import {mapLines, renderLineMap} from '../../lib/secrets/line-map.ts'
import type {Reference} from '../../lib/secrets/reference.ts'
import {SECRET_VARIABLES, withSecretVariables} from '../../lib/secrets/variables.ts'
import {hide} from '../../lib/secrets/redact.ts'
import {registerSecret} from '../../lib/secrets/registered.ts'
import type {InjectSecretsInputs} from './inputs.ts'
import {listed, makePlan, type Plan} from './plan.ts'
import {tellingParts} from './telling-parts.ts'
import {writeRenderedFiles} from './rendered-files.ts'
import {render, type SecretOf} from './scan.ts'
import {chooseCredentials, type Credentials, type Resolution, type SecretSource} from './secret-source.ts'
import {doubleDollar} from './dollar.ts'
import {renderTemplate} from './template.ts'

export interface InjectSecretsDependencies {
  /** The checked-out repository. */
  readonly workspace: string
  /** The runner's temporary folder. */
  readonly temporaryFolder: string
  readonly openSource: (credentials: Credentials) => SecretSource
  /** Why the run is one of a proposal, of which nothing is asked of 1Password in a check; undefined when it is none. */
  readonly proposal: string | undefined
  /** Why the run may have no secrets, a sentence; undefined when it has them. */
  readonly whyNoSecrets: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly exportVariable: (name: string, value: string) => void
  /** Remembers the folder of rendered files for `post`; called before it exists. */
  readonly rememberDirectory: (directory: string) => void
  readonly warn: (message: string) => void
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

export interface InjectSecretsResult {
  /** The folder of rendered files; undefined when no template was given. */
  readonly directory: string | undefined
  readonly files: readonly string[]
  readonly plan: Plan
  readonly sourceName: string
  /** Whether nothing was to be written: the step that injects has the summary. */
  readonly isCheck: boolean
  /** Whether the run is one of a proposal; undefined where secrets are injected, which does not ask. */
  readonly isProposal?: boolean
}

/**
 * Resolves every reference and puts the secrets where they were asked for. Nothing is written or exported before everything was
 * resolved and masked.
 *
 * @throws ActionError listing all mistakes in the input before any request, and all references that were not found before any write
 */
export async function run(inputs: InjectSecretsInputs, dependencies: InjectSecretsDependencies): Promise<InjectSecretsResult> {
  const {warn, info, signal} = dependencies
  const plan = await makePlan(inputs, source => readRepositoryFile(dependencies.workspace, source))
  if (inputs.mode !== 'inject') return {...(await check(plan, inputs, dependencies)), isProposal: dependencies.proposal !== undefined}
  if (plan.references.length === 0) {
    warn('The templates hold no secret reference: nothing was asked of 1Password.')
    const rendered = await writeTemplates(plan, () => '', dependencies)
    return {...rendered, plan, sourceName: 'nothing', isCheck: false}
  }
  const source = dependencies.openSource(chooseCredentials(inputs, warn, dependencies.whyNoSecrets))
  const secretOf = await resolveReferences(plan, source, inputs.timeout, signal)
  maskAll(plan, secretOf, registerSecret)
  refuseWhatNoFileCarries(plan, secretOf)
  const variables = fillVariables(plan, secretOf)
  warnOfEmpty(plan, secretOf, warn)
  signal.throwIfAborted()
  const rendered = await writeTemplates(plan, secretOf, dependencies)
  for (const {name, value} of variables) dependencies.exportVariable(name, value)
  if (variables.length > 0) {
    const names = variables.map(({name}) => name)
    dependencies.exportVariable(SECRET_VARIABLES, withSecretVariables(dependencies.environment[SECRET_VARIABLES], names))
  }
  const parts = [plural(variables.length, 'variable'), plural(rendered.files.length, 'file')]
  info(`${plural(plan.references.length, 'reference')} resolved through ${source.name}, for ${parts.join(' and ')}.`)
  return {...rendered, plan, sourceName: source.name, isCheck: false}
}

/**
 * Whether an injection would work: what 1Password gives is put into each file in memory, and dropped. Nothing is written or exported, so it is
 * hidden in this process alone. The runner is told of no mask: it would drop each output of the job in which a secret occurs, and one that is
 * `false`, or a letter of it, would make ship.yml publish nothing.
 *
 * @throws ActionError as {@link run} does
 */
async function check(
  plan: Plan,
  inputs: InjectSecretsInputs,
  {openSource, proposal, whyNoSecrets, warn, info, signal}: InjectSecretsDependencies
): Promise<InjectSecretsResult> {
  const read = plural(plan.references.length, 'reference')
  const result = {directory: undefined, files: [], plan, isCheck: true}
  if (plan.references.length === 0 || proposal !== undefined || inputs.mode === 'lint') {
    const why = proposal === undefined || inputs.mode === 'lint' ? '' : `, because ${proposal}`
    info(`${read} read; nothing was asked of 1Password${why}.`)
    return {...result, sourceName: 'nothing'}
  }
  const source = openSource(chooseCredentials(inputs, warn, whyNoSecrets))
  const secretOf = await resolveReferences(plan, source, inputs.timeout, signal)
  maskAll(plan, secretOf, hide)
  fillVariables(plan, secretOf)
  warnOfEmpty(plan, secretOf, warn)
  for (const {template} of plan.files) renderTemplate(template, secretOf)
  info(`${read} read, and found through ${source.name}. Nothing was written.`)
  return {...result, sourceName: source.name}
}

async function resolveReferences(plan: Plan, source: SecretSource, timeout: number, signal: AbortSignal): Promise<SecretOf> {
  const references = plan.references.map(({reference}) => reference)
  const resolutions = await resolveInTime(source, references, timeout, signal)
  const missing = plan.references.flatMap(({reference, uses}) => {
    const resolution = resolutions.get(reference.text) ?? {kind: 'missing', reason: 'it was not resolved.'}
    return resolution.kind === 'found' ? [] : [`${uses.map(use => use.where).join(', ')}: ${reference.text}: ${resolution.reason}`]
  })
  if (missing.length > 0) {
    throw new ActionError(listed(`${plural(missing.length, 'reference')} could not be resolved through ${source.name}.`, missing))
  }
  return reference => {
    const resolution = resolutions.get(reference.text)
    if (resolution?.kind !== 'found') throw new Error(`${reference.text} was used without being resolved.`)
    return resolution.value
  }
}

/** The SDK cannot be cancelled, so nobody waits for its answer once the time is up or the run is cancelled. */
async function resolveInTime(
  source: SecretSource,
  references: readonly Reference[],
  timeout: number,
  signal: AbortSignal
): Promise<ReadonlyMap<string, Resolution>> {
  const end = new AbortController()
  const tooLate = new ActionError(`${source.name} did not answer within ${formatDuration(timeout)}.`, 'Raise "timeout".')
  const timer = setTimeout(() => end.abort(tooLate), timeout)
  const onAbort = () => end.abort(signal.reason)
  signal.addEventListener('abort', onAbort, {once: true})
  try {
    signal.throwIfAborted()
    const ended = new Promise<never>((_resolve, reject) => end.signal.addEventListener('abort', () => reject(end.signal.reason as Error)))
    return await Promise.race([source.resolve(references, end.signal), ended])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * Every form in which a secret will appear somewhere: as it is, and as the files say it. Also the parts between characters that a program may
 * stop at: Compose reads `hunter2$CorrectHorse` as `hunter2` and complains about `CorrectHorse`.
 */
function maskAll(plan: Plan, secretOf: SecretOf, mask: (value: string) => void): void {
  const formats = new Set(plan.files.map(file => file.format))
  for (const {reference} of plan.references) {
    const secret = secretOf(reference)
    mask(secret)
    if (formats.has('compose') && secret.includes('$')) mask(doubleDollar(secret))
    if (formats.has('env') && escapeInDoubleQuotes(secret) !== secret) mask(escapeInDoubleQuotes(secret))
    for (const part of tellingParts(secret)) mask(part)
  }
}

function refuseWhatNoFileCarries(plan: Plan, secretOf: SecretOf): void {
  const problems = plan.files.flatMap(({source, template}) =>
    template.refused(secretOf).map(({line, message}) => `${source}:${line}: ${message}`)
  )
  if (problems.length > 0) throw new ActionError(listed('No file was written.', problems))
}

function fillVariables(plan: Plan, secretOf: SecretOf): {name: string; value: string}[] {
  const problems: string[] = []
  const variables = plan.environment.map(({name, line, parts}) => {
    for (const part of parts) {
      if (part.kind !== 'reference') continue
      const secret = secretOf(part.reference)
      if (secret === '') problems.push(`env:${line}: ${name}: ${part.reference.text} is empty in 1Password.`)
      // The kernel ends a variable at a NUL: the rest would be lost without a word.
      if (secret.includes('\0')) problems.push(`env:${line}: ${name}: ${part.reference.text} holds a NUL, which no variable can hold.`)
    }
    return {name, value: render(parts, secretOf)}
  })
  if (problems.length > 0) throw new ActionError(listed('No variable was set.', problems))
  return variables
}

function warnOfEmpty(plan: Plan, secretOf: SecretOf, warn: (message: string) => void): void {
  for (const {reference, uses} of plan.references) {
    if (secretOf(reference) === '') warn(`${uses.map(use => use.where).join(', ')}: ${reference.text} is empty in 1Password.`)
  }
}

async function writeTemplates(
  plan: Plan,
  secretOf: SecretOf,
  dependencies: InjectSecretsDependencies
): Promise<Pick<InjectSecretsResult, 'directory' | 'files'>> {
  if (plan.files.length === 0) return {directory: undefined, files: []}
  const contents = plan.files.map(({source, target, template}) => {
    const pieces = template.pieces(secretOf)
    return {target, content: pieces.map(({text}) => text).join(''), map: renderLineMap({source, lines: mapLines(pieces)})}
  })
  return await writeRenderedFiles(dependencies.temporaryFolder, dependencies.rememberDirectory, contents)
}
