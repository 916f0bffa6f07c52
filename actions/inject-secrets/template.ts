import {isEnvFileName} from '../../lib/compose/env-file.ts'
import type {RenderedPiece} from '../../lib/secrets/line-map.ts'
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
  /** The secrets that no quoting of this format can carry, by the names of their references; never a value. */
  refused(secretOf: SecretOf): readonly Problem[]
  /** The filled-in file in pieces, each with the line of the template that it stands for. */
  pieces(secretOf: SecretOf): readonly RenderedPiece[]
}

/** The filled-in file. */
export function renderTemplate(template: Template, secretOf: SecretOf): string {
  return template
    .pieces(secretOf)
    .map(({text}) => text)
    .join('')
}

/**
 * How secrets are put into a file; `compose` is `yaml` with `$` doubled, because Compose interpolates `$`; `env` quotes each value so that Compose
 * reads it as it is.
 */
export type Format = 'text' | 'yaml' | 'compose' | 'env'

/** The format of a file by the name it will have: Compose files, other YAML and env files by their names, everything else is text. */
export function formatOf(fileName: string): Format {
  if (isEnvFileName(fileName)) return 'env'
  if (!/\.ya?ml$/i.test(fileName)) return 'text'
  return /compose/i.test(fileName) ? 'compose' : 'yaml'
}

/** What is wrong with a reference in the template's own `${NAME:-…}`. */
export const IN_VARIABLE = 'a secret reference stands in a ${…}: Compose would read its secret as a part of the variable.'
