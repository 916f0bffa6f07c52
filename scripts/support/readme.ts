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
