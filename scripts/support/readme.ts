import {table} from '../../lib/markdown.ts'
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
  const begin = readme.indexOf(BEGIN)
  const end = readme.indexOf(END, begin)
  if (begin === -1 || end === -1) throw new Error(`A README lacks the lines ${BEGIN} and ${END}`)
  return `${readme.slice(0, begin)}${BEGIN}\n\n${tables}\n\n${readme.slice(end)}`
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

const CALLER = '<!-- caller: kept equal to examples/homelab/.github/workflows/ship.yml by a test -->'

/**
 * The main README with the example's workflow in the code block behind the marker.
 *
 * @throws Error when the README lacks the marker or the code block
 */
export function replaceCaller(readme: string, workflow: string): string {
  const marker = readme.indexOf(CALLER)
  const fence = readme.indexOf('```yaml\n', marker)
  const end = readme.indexOf('```\n', fence + 1)
  if (marker === -1 || fence === -1 || end === -1) throw new Error(`README.md lacks ${CALLER} with a yaml block behind it`)
  return `${readme.slice(0, fence)}\`\`\`yaml\n${workflow.trim()}\n${readme.slice(end)}`
}
