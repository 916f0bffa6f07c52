import {toolkitAction} from './needs.ts'
import type {StepReference} from './runner/types.ts'

type Values = Readonly<Record<string, string>>

/** What the toolkit's actions said in a run. Whether a plan was applied they do not know: that is asked of the state. */
export interface Testimony {
  /** The image's name without a tag; undefined when none was built. */
  readonly image: string | undefined
  /** What was built. */
  readonly digest: string | undefined
  /** How many steps of the build came from a cache, `5/7`; undefined when nothing was built. */
  readonly cacheHit: string | undefined
  readonly approval: ApprovalTestimony | null
  readonly plan: {readonly verdict: string; readonly sha256: string} | null
  readonly apply: ApplyTestimony | null
  /** Whether apply-plan was begun and ended without a word: it was killed. */
  readonly isApplyCutOff: boolean
  readonly drift: DriftTestimony | null
}

export interface ApprovalTestimony {
  readonly decision: string
  readonly issue: number
  readonly approvers: readonly string[]
}

/** The numbers are of the plan's changes. */
export interface ApplyTestimony {
  /** `applied`, `partly-applied`, `not-applied` or `state-not-saved`. */
  readonly result: string
  readonly completed: number
  readonly failed: number
  readonly notStarted: number
}

export interface DriftTestimony {
  /** `opened`, `updated`, `unchanged`, `reopened`, `closed` or `nothing`. */
  readonly result: string
  /** Null when there is no issue. */
  readonly issue: number | null
}

/** Listens to the toolkit's own actions while a run goes on, whichever workflow calls them. */
export class Witness {
  #image: string | undefined
  #digest: string | undefined
  #cacheHit: string | undefined
  #approval: Testimony['approval'] = null
  #plan: Testimony['plan'] = null
  #apply: Testimony['apply'] = null
  #isApplyCutOff = false
  #drift: Testimony['drift'] = null

  /** To be called when the main part of an action has ended, with its inputs and with the outputs that it set. */
  hear({uses}: Pick<StepReference, 'uses'>, inputs: Values, outputs: Values): void {
    const value = (values: Values, name: string) => values[name] ?? ''
    switch (toolkitAction(uses ?? '')) {
      case 'build-push':
        this.#image = value(inputs, 'image') || this.#image
        this.#digest = value(outputs, 'digest') || this.#digest
        this.#cacheHit = value(outputs, 'cache-hit') || this.#cacheHit
        break
      case 'issue-approval':
        // One that was killed has not said anything.
        if (value(outputs, 'decision') === '') break
        this.#approval = {
          decision: value(outputs, 'decision'),
          issue: Number(value(outputs, 'issue-number')),
          approvers: value(outputs, 'approvers')
            .split(/[\s,]+/)
            .filter(login => login !== '')
        }
        break
      case 'plan-guard':
        // A second look, or the way of the plan to another job, must not hide what the plan was judged to be.
        if (!['verify', 'seal', 'open'].includes(value(inputs, 'mode'))) {
          this.#plan = {verdict: value(outputs, 'verdict'), sha256: value(outputs, 'plan-sha256')}
        }
        break
      case 'apply-plan':
        this.#isApplyCutOff = value(outputs, 'result') === ''
        if (this.#isApplyCutOff) break
        this.#apply = {
          result: value(outputs, 'result'),
          completed: Number(value(outputs, 'completed')),
          failed: Number(value(outputs, 'failed')),
          notStarted: Number(value(outputs, 'not-started'))
        }
        break
      case 'publish-report': {
        if (value(inputs, 'to') !== 'issue' || value(outputs, 'result') === '') break
        const issue = value(outputs, 'number')
        this.#drift = {result: value(outputs, 'result'), issue: issue === '' ? null : Number(issue)}
      }
    }
  }

  testimony(): Testimony {
    return {
      image: this.#image,
      digest: this.#digest,
      cacheHit: this.#cacheHit,
      approval: this.#approval,
      plan: this.#plan,
      apply: this.#apply,
      isApplyCutOff: this.#isApplyCutOff,
      drift: this.#drift
    }
  }
}
