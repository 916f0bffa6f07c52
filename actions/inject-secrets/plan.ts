import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {NO_SUCH_FILE} from '../../lib/action/repository-file.ts'
import {plural} from '../../lib/action/text.ts'
import type {Reference} from '../../lib/secrets/reference.ts'
import {parseTemplateLines} from '../../lib/secrets/template-lines.ts'
import {parseEnvironment, type EnvironmentVariable} from './environment.ts'
import type {InjectSecretsInputs} from './inputs.ts'
import {formatOf, type Format, type Template} from './template.ts'
import {readReference} from './scan.ts'
import {readVariables, type Variables} from './variables.ts'

/** A file that will be rendered. */
export interface PlannedFile {
  readonly source: string
  readonly target: string
  readonly format: Format
  readonly template: Template
}

/** A place that asks for a reference. */
export interface Use {
  /** Where it is: `env:2` or `docker-compose.template.yml:14`. */
  readonly where: string
  /** Where its secret goes: the variable's name or the rendered file. */
  readonly goesTo: {readonly kind: 'variable' | 'file'; readonly name: string}
}

/** Everything that has to be done, known before the first request. */
export interface Plan {
  readonly environment: readonly EnvironmentVariable[]
  readonly files: readonly PlannedFile[]
  /** Each different reference once, in the order of first use. */
  readonly references: readonly {readonly reference: Reference; readonly uses: readonly Use[]}[]
}

/**
 * Reads and checks the whole input without any request: failed look-ups count against 1Password's limit, and one error that lists
 * everything saves a run for each mistake.
 *
 * @param readTemplate gives a template's text by its path from the workspace
 * @throws ActionError listing every problem with its place, never a value
 */
export async function makePlan(
  inputs: Pick<InjectSecretsInputs, 'env' | 'templates' | 'format' | 'variables' | 'only'>,
  readTemplate: (source: string) => Promise<string>
): Promise<Plan> {
  const problems: string[] = []
  const {variables, problems: variableProblems} = readVariables(inputs.variables)
  problems.push(...variableProblems.map(problem => `variables: ${problem}`))

  const environment = parseEnvironment(inputs.env, variables)
  problems.push(...environment.problems.map(({line, message}) => `env:${line}: ${message}`))

  const {templates, problems: templateProblems} = parseTemplateLines(inputs.templates)
  problems.push(...templateProblems.map(problem => `templates: ${problem}`))

  const files: PlannedFile[] = []
  for (const {source, target} of templates) {
    try {
      const format = inputs.format === 'auto' ? formatOf(target) : inputs.format
      // With it comes a reader of YAML, which an input without templates does not need.
      const {compile} = await import('./compile.ts')
      const template = compile(await readTemplate(source), format, variables)
      problems.push(...template.problems.map(({line, message}) => `${source}:${line}: ${message}`))
      files.push({source, target, format, template})
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      problems.push(`${source}: ${messageOf(error)}${error.message === NO_SUCH_FILE ? ` ${NAMED_BY}` : ''}`)
    }
  }
  const selected = selectFiles(files, inputs.only, variables, problems)
  if (problems.length > 0) {
    throw new ActionError(listed(`Nothing was asked of 1Password: the input has ${plural(problems.length, 'mistake')}.`, problems))
  }
  return {environment: environment.variables, files: selected, references: collectReferences(environment.variables, selected)}
}

/** A workflow may have named it: `templates` of ship.yml has a default. */
const NAMED_BY = `It is a line of "templates", or the default of that input in the workflow: write the lines of your own files, or "templates: ''" where no file has references.`

/**
 * The files that use one of these references; all, where none is named. 1Password's names are case-insensitive.
 *
 * @param problems gets a line for each that is no reference, or that no template uses
 */
function selectFiles(
  files: readonly PlannedFile[],
  only: readonly string[],
  variables: Variables,
  problems: string[]
): readonly PlannedFile[] {
  if (only.length === 0) return files
  const wanted = new Set<string>()
  const uses = ({template}: PlannedFile, text: string) => template.references.some(({reference}) => reference.text.toLowerCase() === text)
  for (const line of only) {
    const reference = readReference(line, variables)
    const text = typeof reference === 'string' ? '' : reference.text.toLowerCase()
    if (typeof reference === 'string') problems.push(`only: ${reference}`)
    else if (!files.some(file => uses(file, text))) problems.push(`only: no template uses ${reference.text}.`)
    wanted.add(text)
  }
  return files.filter(file => [...wanted].some(text => uses(file, text)))
}

/** A heading and one line for each entry. */
export function listed(heading: string, lines: readonly string[]): string {
  return `${heading}${lines.map(line => `\n- ${line}`).join('')}`
}

function collectReferences(environment: readonly EnvironmentVariable[], files: readonly PlannedFile[]): Plan['references'] {
  const byText = new Map<string, {reference: Reference; uses: Use[]}>()
  const add = (reference: Reference, use: Use) => {
    const entry = byText.get(reference.text) ?? {reference, uses: []}
    entry.uses.push(use)
    byText.set(reference.text, entry)
  }
  for (const {name, line, parts} of environment) {
    for (const part of parts) if (part.kind === 'reference') add(part.reference, {where: `env:${line}`, goesTo: {kind: 'variable', name}})
  }
  for (const {source, target, template} of files) {
    for (const {reference, line} of template.references) add(reference, {where: `${source}:${line}`, goesTo: {kind: 'file', name: target}})
  }
  return [...byText.values()]
}
