import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError} from '../../lib/action/errors.ts'
import {placeOf} from './expressions.ts'
import type {SourceFile} from './plan.ts'

/**
 * What is wrong with the files of a run, collected so that a person gets all of it at once. There are two kinds: what GitHub
 * itself would refuse, and what only the rehearsal cannot play. Nothing runs when there is one of either.
 */
export class Findings {
  readonly #errors: string[] = []
  readonly #refusals: string[] = []

  /** GitHub would refuse this too. `message` says where, in GitHub's or our own words. */
  invalid(message: string): void {
    this.#errors.push(message)
  }

  /**
   * The rehearsal does not play this.
   *
   * @param where the job and step: `job "build", step "Run make"`; empty for the workflow itself
   * @param key the key or value that is refused
   * @param why the reason, and what to do instead where there is something
   */
  refuse(file: SourceFile, token: TemplateToken | undefined, where: string, key: string, why: string): void {
    const place = placeOf(file.label, token)
    this.#refusals.push(`${place}: ${where === '' ? '' : `${where}: `}${key}: ${why}`)
  }

  /** @throws ActionError that lists everything, when there is anything */
  check(): void {
    if (this.#errors.length > 0) {
      throw new ActionError(`The workflow is not valid. ${list(this.#errors)}`)
    }
    if (this.#refusals.length > 0) {
      throw new ActionError(`The rehearsal does not play everything in this workflow, so nothing was started. ${list(this.#refusals)}`)
    }
  }
}

function list(items: readonly string[]): string {
  const unique = [...new Set(items)]
  return unique.length === 1 ? (unique[0] ?? '') : unique.map(item => `\n  - ${item}`).join('')
}
