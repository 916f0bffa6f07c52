import {ActionError} from '../../../lib/action/errors.ts'

/** Something that stands against a deploy. */
export interface Finding {
  /** A sentence. */
  readonly what: string
  /** What to do about it, a sentence. */
  readonly fix?: string | undefined
}

/** Everything that stands against a deploy on one host. */
export interface HostFindings {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** One line: the sentence, and what to do. */
export function sayFinding({what, fix}: Finding): string {
  return fix === undefined ? what : `${what} ${fix}`
}

/** One error for all that was found, by host where there are several; undefined when nothing was. */
export function errorOf(found: readonly HostFindings[]): ActionError | undefined {
  const telling = found.filter(({findings}) => findings.length > 0)
  const [first] = telling
  if (first === undefined) return undefined
  if (found.length === 1) {
    const [only] = first.findings
    if (first.findings.length === 1 && only !== undefined) return new ActionError(only.what, only.fix)
    return new ActionError(first.findings.map(sayFinding).join(' '))
  }
  return new ActionError(telling.map(({name, findings}) => `${name}: ${findings.map(sayFinding).join(' ')}`).join(' '))
}

/** What an expected error says, as a finding. @throws what is none */
export function findingOf(error: unknown): Finding {
  if (!(error instanceof ActionError)) throw error
  return {what: error.message, fix: error.fix}
}
