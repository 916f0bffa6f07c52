import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {isTag, TAG_RULE} from '../../../lib/registry/reference.ts'
import {readEntries, readFields, wrongLine, type Entry} from './fields.ts'
import {checkTemplate, namesIn} from './template.ts'

/** The kinds of rules of docker/metadata-action (README, "tags input"). */
type RuleType = 'schedule' | 'semver' | 'pep440' | 'match' | 'edge' | 'ref' | 'raw' | 'sha'

/** One line of the input `tags`: a rule that gives a tag where it applies, or a plain tag. */
export interface TagRule extends Entry {
  readonly type: RuleType
  /** A tag that was written down as such, with nothing to work out. */
  readonly isPlain: boolean
  /** Template of `true` or `false`. */
  readonly enable: string
  /** The higher, the earlier in the list; the first one is the version. */
  readonly priority: number
  /** Templates; undefined takes the flavor's. */
  readonly prefix: string | undefined
  readonly suffix: string | undefined
  /** The options of its type, all of them, with their defaults. */
  readonly options: Readonly<Record<string, string>>
}

/** Expressions that may stand in `prefix`, `suffix`, `value` and `enable` (README, "Global expressions"). */
export const GLOBAL_NAMES = [
  'branch',
  'tag',
  'sha',
  'base_ref',
  'is_default_branch',
  'is_not_default_branch',
  'date',
  'commit_date'
] as const
const VERSION_NAMES = ['raw', 'version', 'major', 'minor', 'patch'] as const

interface RuleKind {
  readonly priority: number
  /** Its options with their defaults; null for one that has to be given. */
  readonly options: Readonly<Record<string, string | null>>
  readonly prefix?: string
  /** The options that are no plain text, with the expressions that may stand in them. */
  readonly templates?: Readonly<Record<string, readonly string[]>>
  readonly check?: Readonly<Record<string, {readonly isRight: (value: string) => boolean; readonly fix: string}>>
}

const oneOf = (...words: string[]) => ({isRight: (value: string) => words.includes(value), fix: `Write one of: ${words.join(', ')}.`})
const regularExpression = {isRight: (value: string) => value === '' || toRegExp(value) !== undefined, fix: 'Write a regular expression.'}
const VERSION_KIND: RuleKind = {
  priority: 900,
  options: {pattern: null, value: '', match: ''},
  templates: {pattern: VERSION_NAMES, value: GLOBAL_NAMES},
  check: {match: regularExpression}
}

const KINDS: Readonly<Record<RuleType, RuleKind>> = {
  schedule: {priority: 1_000, options: {pattern: 'nightly'}, templates: {pattern: ['date', 'commit_date']}},
  semver: VERSION_KIND,
  pep440: VERSION_KIND,
  match: {
    priority: 800,
    options: {pattern: null, group: '0', value: ''},
    templates: {value: GLOBAL_NAMES},
    check: {pattern: regularExpression, group: {isRight: value => /^\d+$/.test(value), fix: 'Write the number of a group of the pattern.'}}
  },
  edge: {priority: 700, options: {branch: ''}},
  ref: {priority: 600, options: {event: null}, check: {event: oneOf('branch', 'tag', 'pr')}},
  raw: {priority: 200, options: {value: null}, templates: {value: GLOBAL_NAMES}},
  sha: {priority: 100, options: {format: 'short'}, prefix: 'sha-', check: {format: oneOf('short', 'long')}}
}
const TYPES = Object.keys(KINDS)
const COMMON = ['enable', 'priority', 'prefix', 'suffix']

/**
 * Reads the input `tags`: docker/metadata-action's rules and plain tags, one a line. What metadata-action passes over in silence is an error here: an
 * option that the rule does not have, a priority that is no number, a tag that is none.
 *
 * @returns the rules in the order of their priorities
 * @throws ActionError naming the line
 */
export function readTagRules(text: string): readonly TagRule[] {
  const rules = readEntries(text).map(entry => readRule(entry))
  return rules.sort((one, other) => other.priority - one.priority)
}

/** Whether a list has anything in it but plain tags. */
export const hasRules = (rules: readonly TagRule[]): boolean => rules.some(({isPlain}) => !isPlain)

/** Whether a list gives other tags, depending on an expression or on which branch is the default one. */
export function uses(rules: readonly TagRule[], ...names: readonly string[]): boolean {
  return rules.some(({enable, prefix = '', suffix = '', options}) =>
    [enable, prefix, suffix, ...Object.values(options)].some(template => namesIn(template).some(name => names.includes(name)))
  )
}

/** A pattern of `match`, which may be written `/pattern/flags`. Undefined for one that is wrong. */
export function toRegExp(pattern: string): RegExp | undefined {
  const [, source, flags] = /^\/(.+)\/(.*)$/.exec(pattern) ?? []
  try {
    // With `g` there would be no groups.
    return new RegExp(source ?? pattern, flags?.replace('g', ''))
  } catch {
    return undefined
  }
}

function readRule(entry: Entry): TagRule {
  const fields = readFields(entry).filter(field => field !== '')
  const attributes = readAttributes(entry, fields)
  const type = attributes.get('type') ?? 'raw'
  if (!isRuleType(type)) throw wrongLine(entry, `"${type}" is not a type of tags`, `Write one of: ${TYPES.join(', ')}.`)
  const isPlain = fields.length === 1 && attributes.size === 1 && attributes.has('value') && !entry.text.includes('{{')
  if (isPlain && !isTag(entry.text)) {
    throw new ActionError(
      `"${entry.text}" is not a tag.`,
      `${TAG_RULE} Write one a line, without the image's name, or a rule such as type=semver,pattern={{version}}.`
    )
  }
  const kind = KINDS[type]
  refuseUnknown(entry, type, attributes)
  const options = Object.fromEntries(
    Object.entries(kind.options).map(([name, fallback]) => {
      const value = attributes.get(name) ?? fallback
      if (value === null) throw wrongLine(entry, `"type=${type}" needs "${name}"`, `Add ",${name}=…" to it.`)
      return [name, value]
    })
  )
  const rule: TagRule = {
    ...entry,
    type,
    isPlain,
    enable: attributes.get('enable') ?? 'true',
    priority: readPriority(entry, attributes.get('priority'), kind.priority),
    prefix: attributes.get('prefix') ?? (options['event'] === 'pr' ? 'pr-' : kind.prefix),
    suffix: attributes.get('suffix'),
    options
  }
  checkRule(rule, kind)
  return rule
}

const isRuleType = (word: string): word is RuleType => TYPES.includes(word)

/** `NAME=value`; a field without a name is the value. An expression may hold `=` itself. */
function readAttributes(entry: Entry, fields: readonly string[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const field of fields) {
    const [, name = 'value', value = field] = /^([A-Za-z0-9_-]+)\s*=\s*(.*)$/s.exec(field) ?? []
    const key = name.toLowerCase()
    if (attributes.has(key)) {
      // build-push-action takes them with commas between.
      if (key === 'value' && !attributes.has('type')) throw wrongLine(entry, 'it has more than one tag', 'Write one a line.')
      throw wrongLine(entry, `it has "${key}" twice`, 'Keep one of the two, or put a value with a comma in quotes.')
    }
    attributes.set(key, value)
  }
  return attributes
}

function refuseUnknown(entry: Entry, type: RuleType, attributes: ReadonlyMap<string, string>): void {
  const known = [...Object.keys(KINDS[type].options), ...COMMON]
  const unknown = [...attributes.keys()].find(name => name !== 'type' && !known.includes(name))
  if (unknown === undefined) return
  throw wrongLine(entry, `"type=${type}" has no option "${unknown}"`, `It has: ${known.join(', ')}.`)
}

function readPriority(entry: Entry, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback
  if (!/^-?\d+$/.test(text)) throw wrongLine(entry, `the priority "${text}" is not a whole number`, 'Write a number such as priority=2000.')
  return Number(text)
}

function checkRule(rule: TagRule, {templates = {}, check = {}}: RuleKind): void {
  for (const [name, {isRight, fix}] of Object.entries(check)) {
    const value = rule.options[name] ?? ''
    if (!isRight(value)) throw wrongLine(rule, `"${name}=${value}" is wrong`, fix)
  }
  const {enable, prefix = '', suffix = ''} = rule
  const global = [enable, prefix, suffix].map(template => ({template, names: GLOBAL_NAMES}))
  const own = Object.entries(templates).map(([name, names]) => ({template: rule.options[name] ?? '', names}))
  for (const {template, names} of [...global, ...own]) onLine(rule, () => checkTemplate(template, names))
  if (!enable.includes('{{') && !/^(?:true|false)$/.test(enable))
    throw wrongLine(rule, `"enable=${enable}" is neither true nor false`, 'Write enable=true or enable=false.')
}

/** Does something about a rule; an error names its line. */
export function onLine<Result>(rule: Entry, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw wrongLine(rule, error.message.replace(/\.$/, ''), error.fix ?? messageOf(error))
  }
}
