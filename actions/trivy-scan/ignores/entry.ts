/** The lists of a `.trivyignore.yaml`. An entry of a `.trivyignore` is in all of them. */
export const SECTIONS = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses'] as const
export type Section = (typeof SECTIONS)[number]

/** One accepted finding of an ignore file. */
export interface IgnoreEntry {
  readonly id: string
  /** Where it is in the file, counted from 1. */
  readonly line: number
  readonly sections: readonly Section[]
  /** Patterns, of which one has to fit; none fits everywhere. */
  readonly paths: readonly string[]
  readonly purls: readonly string[]
  /** Milliseconds since 1970 from which on it no longer counts; undefined for never. */
  readonly expiresAt: number | undefined
  /** Why it is accepted; empty when nobody wrote that down. */
  readonly reason: string
}

/** A place of an ignore file that is not used, and why not. */
export interface IgnoreProblem {
  readonly line: number
  readonly text: string
}

/** What is written in an ignore file. Nothing of an entry that is only half understood is used: it could accept more than was meant. */
export interface IgnoreText {
  readonly entries: readonly IgnoreEntry[]
  readonly problems: readonly IgnoreProblem[]
}

/**
 * A date, or a moment, as Trivy reads it. An entry ends where its date begins, at midnight UTC (pkg/result/ignore.go, `Prune`).
 *
 * @returns milliseconds since 1970; undefined for what is no date of the calendar
 */
export function readExpiry(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[Tt ].+)?$/.exec(text)
  const day = match?.[1] ?? ''
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined
  if (text === day) return midnight
  const moment = Date.parse(text.replace(' ', 'T'))
  return /(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(moment) ? moment : undefined
}
