import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {isObject} from './expressions.ts'
import type {Json, JsonObject} from './types.ts'

/** What of a line of output is what (actions/runner, IssueMatcher.cs): numbers of groups of the pattern. */
export const PARTS = ['file', 'line', 'column', 'severity', 'code', 'message', 'fromPath'] as const

export type Part = (typeof PARTS)[number]

export interface Pattern {
  readonly regexp: RegExp
  readonly groups: Partial<Readonly<Record<Part, number>>>
  readonly loop: boolean
}

/** A matcher as its file declares it. */
export interface MatcherConfig {
  readonly owner: string
  readonly severity: string
  readonly fromPath: string
  readonly patterns: readonly Pattern[]
}

/**
 * Reads the file that `::add-matcher::` names.
 *
 * @throws Error in the runner's words where it has some
 */
function readMatchers(path: string): MatcherConfig[] {
  if (!existsSync(path)) throw new Error(`Could not find file '${path}'.`)
  const config = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as Json
  const listed = isObject(config) ? config['problemMatcher'] : undefined
  const matchers = (Array.isArray(listed) ? listed : []).map((matcher: Json) => readMatcher(isObject(matcher) ? matcher : {}))
  const owners = new Set<string>()
  for (const {owner} of matchers) {
    if (owners.has(owner.toLowerCase())) throw new Error(`Duplicate owner name '${owner}'`)
    owners.add(owner.toLowerCase())
  }
  return matchers
}

function readMatcher(matcher: JsonObject): MatcherConfig {
  const owner = textAt(matcher, 'owner')
  if (owner === '') throw new Error('Owner must not be empty')
  const severity = textAt(matcher, 'severity')
  if (!['', 'error', 'warning', 'notice'].includes(severity.toLowerCase())) {
    throw new Error(`Matcher '${owner}' contains unexpected default severity '${severity}'`)
  }
  const listed = matcher['pattern']
  const patterns = (Array.isArray(listed) ? listed : []).map((pattern: Json) => (isObject(pattern) ? pattern : {}))
  if (patterns.length === 0) throw new Error(`Matcher '${owner}' does not contain any patterns`)
  const taken = new Set<Part>()
  const read = patterns.map((pattern, index) => {
    const loop = pattern['loop'] === true
    if (loop && (index === 0 || index < patterns.length - 1)) throw new Error("Only the last pattern in a multiline matcher may set 'loop'")
    if (loop && typeof pattern['message'] !== 'number') throw new Error("The loop pattern must set 'message'")
    return {...readPattern(pattern, taken), loop}
  })
  if (!taken.has('message')) throw new Error("At least one pattern must set 'message'")
  return {owner, severity, fromPath: textAt(matcher, 'fromPath'), patterns: read}
}

/** @param taken the parts that earlier patterns set; this one's are added */
function readPattern(pattern: JsonObject, taken: Set<Part>): Omit<Pattern, 'loop'> {
  const regexp = new RegExp(textAt(pattern, 'regexp'))
  // The group 0 is the whole match.
  const count = new RegExp(`${regexp.source}|`).exec('')?.length ?? 1
  const groups: Partial<Record<Part, number>> = {}
  for (const part of PARTS) {
    const group = pattern[part]
    if (typeof group !== 'number') continue
    if (taken.has(part)) throw new Error(`The property '${part}' is set twice`)
    if (group < 0 || group >= count) throw new Error(`The property '${part}' is set to ${group} which is out of range`)
    taken.add(part)
    groups[part] = group
  }
  return {regexp, groups}
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key]
  return typeof value === 'string' ? value : ''
}

/** What a command makes of a job's matchers. */
export type MatcherChange =
  /** @property told what step debugging says of it */
  | {readonly kind: 'changed'; readonly matchers: readonly MatcherConfig[]; readonly told: string}
  | {readonly kind: 'refused'; readonly why: string}

/** `::add-matcher::`: the newest come first, and take the place of those of the same owners. @throws Error when its file is wrong */
export function addMatchers(matchers: readonly MatcherConfig[], file: string, workspace: string): MatcherChange {
  if (file === '') return {kind: 'refused', why: 'File path must be specified.'}
  const added = readMatchers(resolve(workspace, file))
  const told = `Added matchers: ${listed(added)}. Problem matchers scan action output for known warning or error strings and report these inline.`
  return {kind: 'changed', matchers: [...added, ...without(matchers, ownersOf(added))], told}
}

/** `::remove-matcher::`, by an owner or by a file. @throws Error when the file is wrong */
export function removeMatchers(matchers: readonly MatcherConfig[], owner: string, file: string, workspace: string): MatcherChange {
  if (owner !== '' && file !== '') {
    const why = 'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.'
    return {kind: 'refused', why}
  }
  if (owner === '' && file === '') {
    return {kind: 'refused', why: 'Either an owner name or a file path must be specified in ##[remove-matcher] command.'}
  }
  const left = without(matchers, owner !== '' ? [owner.toLowerCase()] : ownersOf(readMatchers(resolve(workspace, file))))
  return {kind: 'changed', matchers: left, told: `Removed matchers: ${listed(matchers.filter(matcher => !left.includes(matcher)))}`}
}

function ownersOf(matchers: readonly MatcherConfig[]): string[] {
  return matchers.map(({owner}) => owner.toLowerCase())
}

function without(matchers: readonly MatcherConfig[], owners: readonly string[]): MatcherConfig[] {
  return matchers.filter(({owner}) => !owners.includes(owner.toLowerCase()))
}

function listed(matchers: readonly MatcherConfig[]): string {
  return matchers.map(({owner}) => `'${owner}'`).join(', ')
}
