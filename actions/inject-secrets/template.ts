import type {Reference} from '../../lib/secrets/reference.ts'
import {compileYaml} from './template-yaml.ts'
import {render, scan, type SecretOf} from './scan.ts'
import type {Variables} from './variables.ts'

/** Something wrong in a template; `line` counts from 1. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** A template that was read and checked, ready to be filled in. */
export interface Template {
  readonly references: readonly {readonly reference: Reference; readonly line: number}[]
  readonly problems: readonly Problem[]
  render(secretOf: SecretOf): string
}

/** How secrets are put into a file; `compose` is `yaml` with `$` doubled, because Compose interpolates `$`. */
export type Format = 'text' | 'yaml' | 'compose'

/** The format of a file by the name it will have: Compose files and other YAML by their names, all else text. */
export function formatOf(fileName: string): Format {
  if (!/\.ya?ml$/i.test(fileName)) return 'text'
  return /compose/i.test(fileName) ? 'compose' : 'yaml'
}

/** Reads a template. Nothing is thrown: what is wrong stands in `problems`, so that all files' problems are shown at once. */
export function compile(source: string, format: Format, variables: Variables): Template {
  return format === 'text' ? compileText(source, variables) : compileYaml(source, format, variables)
}

function compileText(source: string, variables: Variables): Template {
  const {parts, problems} = scan(source, variables)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  return {
    references: parts.flatMap(part => (part.kind === 'reference' ? [{reference: part.reference, line: lineOf(part.offset)}] : [])),
    problems: problems.map(({offset, message}) => ({line: lineOf(offset), message})),
    render: secretOf => render(parts, secretOf)
  }
}
