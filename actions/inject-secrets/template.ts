import type {Reference} from '../../lib/secrets/reference.ts'
import type {SecretOf} from './scan.ts'

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

/** The format of a file by the name it will have: Compose files and other YAML by their names, everything else is text. */
export function formatOf(fileName: string): Format {
  if (!/\.ya?ml$/i.test(fileName)) return 'text'
  return /compose/i.test(fileName) ? 'compose' : 'yaml'
}
