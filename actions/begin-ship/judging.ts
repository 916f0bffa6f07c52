import {parseDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {readInputs, type InputKind} from '../../lib/action/inputs.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {BeginShipInputs} from './inputs.ts'

/*
 * How one input is judged: by the very kind that the action has which gets it later, so that what passes here is not refused there.
 */

/** The inputs that are one text. */
export type TextInput = {[Name in keyof BeginShipInputs]: BeginShipInputs[Name] extends string ? Name : never}[keyof BeginShipInputs]

/** What the kind says against the value; an empty one has the kind's default. */
export function problemsOf(name: TextInput, inputs: BeginShipInputs, kind: InputKind<unknown>): string[] {
  return problemsIn(() => readInputs({[name]: kind}, () => inputs[name]))
}

/** As {@link problemsOf}, for an input that has to be there. */
export function required(name: TextInput, inputs: BeginShipInputs, kind: InputKind<unknown>, fix: string): string[] {
  return inputs[name] === '' ? [`Input "${name}" is empty. ${fix}`] : problemsOf(name, inputs, kind)
}

/** What it says when it throws. */
export function problemsIn(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return [oneLine(error.toDisplay())]
  }
}

interface Limits {
  /** Both as a person writes them, both included. */
  readonly least: string
  readonly most: string
  /** Why not longer, to be read after "and". */
  readonly why: string
}

/** A duration between two others. */
export function within({least, most, why}: Limits, kind: InputKind<number>): InputKind<number> {
  return {
    ...kind,
    parse(value) {
      const milliseconds = kind.parse(value)
      if (milliseconds < parseDuration(least)) throw new ActionError(`"${value}" is too short.`, `Write at least ${least}.`)
      if (milliseconds > parseDuration(most)) {
        throw new ActionError(`"${value}" is longer than ${most}, and ${why}.`, `Write ${most} or less.`)
      }
      return milliseconds
    }
  }
}
