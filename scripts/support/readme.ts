import {isMap, isScalar, parseDocument} from 'yaml'
import {table} from '../../lib/action/markdown.ts'
import type {ActionMetadata} from './repository.ts'

const BEGIN = '<!-- inputs and outputs: generated from action.yml by `npm run readme` -->'
const END = '<!-- end -->'

/** The Markdown tables of an action's inputs and outputs. Descriptions in action.yml are Markdown already. */
export function renderTables(metadata: ActionMetadata): string {
  const inputs = Object.entries(metadata.inputs ?? {}).map(([name, input]) => [
    `\`${name}\``,
    oneLine(input.description),
    input.required === true ? '**required**' : showDefault(input.default)
  ])
  const outputs = Object.entries(metadata.outputs ?? {}).map(([name, output]) => [`\`${name}\``, oneLine(output.description)])
  return ['## Inputs', table(['Input', 'What it is', 'Default'], inputs), '## Outputs', table(['Output', 'What it says'], outputs)].join(
    '\n\n'
  )
}

/** @throws Error when the README lacks the two marker comments */
export function replaceTables(readme: string, tables: string): string {
  return replaceBetween(readme, BEGIN, tables)
}

function replaceBetween(readme: string, marker: string, tables: string): string {
  const begin = readme.indexOf(marker)
  const end = readme.indexOf(END, begin)
  if (begin === -1 || end === -1) throw new Error(`A README lacks the lines ${marker} and ${END}`)
  return `${readme.slice(0, begin)}${marker}\n\n${tables}\n\n${readme.slice(end)}`
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ')
}

function showDefault(value: string | undefined): string {
  if (value === undefined || value === '') return ''
  return value
    .trim()
    .split('\n')
    .map(line => `\`${line}\``)
    .join('<br>')
}

/** A workflow that others call, as far as a table of it goes. */
const workflowInputs = (path: string) => `<!-- inputs: generated from ${path} by \`npm run readme\` -->`

interface Declared {
  readonly description?: string
  readonly default?: unknown
  readonly required?: boolean
}

/**
 * The Markdown tables of a reusable workflow's inputs, one for each group, and of its secrets. A group begins with a comment, whose first sentence
 * is its title.
 *
 * @param content of the workflow's file
 * @throws Error when the workflow cannot be called, or its first input has no comment above it
 */
export function renderWorkflowTables(content: string): string {
  const call = ['on', 'workflow_call'] as const
  const document = parseDocument(content)
  const inputs = document.getIn([...call, 'inputs'])
  const secrets = document.getIn([...call, 'secrets'])
  if (!isMap(inputs) || !isMap(secrets)) throw new Error('The workflow declares no inputs and secrets for workflow_call.')
  const groups: {readonly title: string; readonly rows: string[][]}[] = []
  for (const [index, {key, value}] of inputs.items.entries()) {
    const comment = (index === 0 ? inputs.commentBefore : undefined) ?? (isScalar(key) ? key.commentBefore : undefined)
    if (comment != null) groups.push({title: oneLine(comment).replace(/[.:] .*$|\.$/, ''), rows: []})
    const group = groups.at(-1)
    if (group === undefined) throw new Error('The first input has no comment above it, which is the title of its group.')
    group.rows.push(rowOf(String(key), isMap(value) ? (value.toJSON() as Declared) : {}))
  }
  const rowsOfSecrets = secrets.items.map(({key, value}) => {
    const {description = ''} = isMap(value) ? (value.toJSON() as Declared) : {}
    return [`\`${String(key)}\``, oneLine(description)]
  })
  return [
    ...groups.flatMap(({title, rows}) => [`**${title}**`, table(['Input', 'What it is', 'Default'], rows)]),
    '**Secrets**',
    table(['Secret', 'What it is'], rowsOfSecrets)
  ].join('\n\n')
}

function rowOf(name: string, {description = '', default: standard, required}: Declared): string[] {
  const text = ['string', 'boolean', 'number'].includes(typeof standard) ? String(standard) : undefined
  return [`\`${name}\``, oneLine(description), required === true ? '**required**' : showDefault(text)]
}

/** @throws Error when the README lacks the markers for this workflow */
export function replaceWorkflowTables(readme: string, path: string, tables: string): string {
  return replaceBetween(readme, workflowInputs(path), tables)
}

const CALLER = /<!-- caller: kept equal to (\S+) by a test -->\s*```yaml\n[\s\S]*?```\n/g

/** The paths of the files that a README repeats: each stands in a marker before a yaml block. */
export function callersIn(readme: string): string[] {
  return [...readme.matchAll(CALLER)].map(([, path = '']) => path)
}

/** The README with the files' content in the code blocks behind their markers. */
export function replaceCallers(readme: string, contents: ReadonlyMap<string, string>): string {
  return readme.replace(CALLER, (block, path: string) => {
    const content = contents.get(path)
    return content === undefined ? block : `<!-- caller: kept equal to ${path} by a test -->\n\n\`\`\`yaml\n${content.trim()}\n\`\`\`\n`
  })
}
