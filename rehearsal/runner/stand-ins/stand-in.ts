import type {RunProcess} from '../../../lib/action/process.ts'
import type {Annotation, RunRequest} from '../types.ts'
import type {ArtifactStore} from './artifact-store.ts'

/** An action that the runner plays itself, because the real one needs GitHub's own servers. */
export interface StandIn {
  /** `owner/name`, in lower case; whatever ref a step gives it, the same is played. */
  readonly name: string
  /** What is played instead, for a reader of the log. */
  readonly how: string
  /** The inputs that it honours, or that make no difference here. One that is not named is refused. */
  readonly inputs: Readonly<Record<string, InputRule>>
  /**
   * Does what the action does.
   *
   * @param input the value of an input, trimmed, or its default; empty when it has neither
   * @returns the action's outputs
   * @throws ActionError, in the action's own words where it has some; the step fails with it
   */
  play(job: StandInJob, input: (name: string) => string, dependencies: StandInDependencies): Promise<Readonly<Record<string, string>>>
}

/** What a stand-in sees of the job that it is a step of. */
export interface StandInJob {
  readonly request: RunRequest
  /** Absolute paths. */
  readonly workspace: string
  readonly home: string
  /** The run's. */
  readonly artifacts: ArtifactStore
}

export interface StandInDependencies {
  readonly run: RunProcess
  /** The step has to stop. */
  readonly signal: AbortSignal
  readonly say: (line: string) => void
  readonly annotate: (annotation: Annotation) => void
}

/** What an input may say. */
export interface InputRule {
  /** What it is when `with:` does not name it. */
  readonly default: string
  /** The values that are played; undefined for every value, `none` for an input that is never played. */
  readonly values: RegExp | 'none' | undefined
  /** Why another value is not played: a sentence about the stand-in, `it takes …`. */
  readonly why: string
}

/** An input that takes any text. */
export function anything(fallback = ''): InputRule {
  return {default: fallback, values: undefined, why: ''}
}

/** An input that takes some words. */
export function oneOf(words: readonly string[], fallback: string): InputRule {
  return {default: fallback, values: new RegExp(`^(${words.join('|')})$`), why: `it takes one of: ${words.join(', ')}.`}
}

/** A switch, as @actions/core reads one. @param fallback what it is when it is not named */
export function toggle(fallback: 'true' | 'false'): InputRule {
  return oneOf(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'], fallback)
}

/** A switch that has to stay as it is: what it does otherwise is not played. */
export function only(value: 'true' | 'false', why: string): InputRule {
  return {default: value, values: new RegExp(`^(${value}|)$`, 'i'), why}
}

/** An input that is not played whatever it says. */
export function never(why: string): InputRule {
  return {default: '', values: 'none', why}
}

export function isOn(value: string): boolean {
  return value.toLowerCase() === 'true'
}

/**
 * What is wrong with an input, as a sentence about the stand-in.
 *
 * @param value undefined while it is not known: the value of an expression is looked at when the step runs
 * @returns undefined when it is honoured
 */
export function complaintAbout(standIn: StandIn, name: string, value: string | undefined): string | undefined {
  const rule = ruleOf(standIn, name)
  if (rule === undefined) return 'it does not know this input.'
  if (rule.values === undefined) return undefined
  if (rule.values !== 'none' && (value === undefined || rule.values.test(value.trim()))) return undefined
  return rule.why
}

function ruleOf({inputs}: StandIn, name: string): InputRule | undefined {
  return Object.entries(inputs).find(([known]) => known === name.toLowerCase())?.[1]
}

/** Reads a step's evaluated inputs, whose names may have any case. */
export function inputReader(standIn: StandIn, given: Readonly<Record<string, string>>): (name: string) => string {
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  return name => values.get(name) ?? ruleOf(standIn, name)?.default ?? ''
}
