import {render, scan} from './scan.ts'
import {compileEnv} from './template-env.ts'
import type {Format, Template} from './template.ts'
import {compileYaml} from './template-yaml.ts'
import type {Variables} from './variables.ts'

/** Reads a template. Nothing is thrown: what is wrong is in `problems`, so that all files' problems are shown at once. */
export function compile(source: string, format: Format, variables: Variables): Template {
  if (format === 'text') return compileText(source, variables)
  return format === 'env' ? compileEnv(source, variables) : compileYaml(source, format, variables)
}

function compileText(source: string, variables: Variables): Template {
  const {parts, problems} = scan(source, variables)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  return {
    references: parts.flatMap(part => (part.kind === 'reference' ? [{reference: part.reference, line: lineOf(part.offset)}] : [])),
    problems: problems.map(({offset, message}) => ({line: lineOf(offset), message})),
    refused: () => [],
    render: secretOf => render(parts, secretOf)
  }
}
