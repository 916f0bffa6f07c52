import {parseOptions, type OptionKind} from '../options.ts'
import {UsageError} from '../usage-error.ts'

/** What the command line asks for. */
export interface PlanGuardArguments {
  /** Path of a plan file or of its JSON; `-` for standard input. */
  readonly plan: string
  readonly workingDirectory: string
  readonly binary: string
  readonly protect: readonly string[]
  readonly protectExtra: readonly string[]
  readonly protectExcept: readonly string[]
  readonly protectDefaults: boolean
  /** How many objects the plan may destroy; undefined for any number. */
  readonly maxDestroy: number | undefined
  /** Path of the file with the destroys that are meant; empty for none. */
  readonly allow: string
  /** Path of the file with the fingerprint's key; undefined for none. */
  readonly fingerprintKeyFile: string | undefined
  readonly showValues: boolean
  readonly isJson: boolean
  readonly isVerbose: boolean
  readonly hasColors: boolean
}

const OPTIONS = {
  protect: {type: 'string', multiple: true},
  'protect-extra': {type: 'string', multiple: true},
  'protect-except': {type: 'string', multiple: true},
  'no-protect-defaults': {type: 'boolean'},
  'max-destroy': {type: 'string'},
  allow: {type: 'string'},
  'working-directory': {type: 'string'},
  binary: {type: 'string'},
  'fingerprint-key-file': {type: 'string'},
  'show-values': {type: 'boolean'},
  json: {type: 'boolean'},
  verbose: {type: 'boolean', short: 'v'},
  'no-color': {type: 'boolean'},
  help: {type: 'boolean', short: 'h'}
} as const satisfies Readonly<Record<string, OptionKind>>

/** The names of all options, for whoever compares them with the help. */
export const optionNames: readonly string[] = Object.keys(OPTIONS)

/** Stands for standard input. */
export const STANDARD_INPUT = '-'

/**
 * Reads what stands behind `plan-guard`.
 *
 * @returns undefined when the help is asked for
 * @throws UsageError naming the word that is wrong
 */
export function parsePlanGuardArguments(args: readonly string[]): PlanGuardArguments | undefined {
  if (asksFor(args, '--help') || asksFor(args, '-h')) return undefined
  const {positionals, has, one, all} = parseOptions(args, OPTIONS)
  const [plan, extra] = positionals
  if (plan === undefined || plan === '') {
    throw new UsageError('The plan is missing.', 'Give the file of "plan -out", its JSON, or - for standard input.')
  }
  if (extra !== undefined) throw new UsageError(`One plan at a time: "${extra}" is one too many.`)
  return {
    plan,
    workingDirectory: one('working-directory') ?? '.',
    binary: one('binary') ?? 'auto',
    protect: all('protect').flatMap(linesOf),
    protectExtra: all('protect-extra').flatMap(linesOf),
    protectExcept: all('protect-except').flatMap(linesOf),
    protectDefaults: !has('no-protect-defaults'),
    maxDestroy: numberOf(one('max-destroy')),
    allow: one('allow') ?? '',
    fingerprintKeyFile: one('fingerprint-key-file'),
    showValues: has('show-values'),
    isJson: has('json'),
    isVerbose: has('verbose'),
    hasColors: !has('no-color')
  }
}

/** Whether the answer has to be JSON; also of a command line that is wrong elsewhere. */
export const wantsJson = (args: readonly string[]) => asksFor(args, '--json')

/** What follows `--` is no option. */
function asksFor(args: readonly string[], option: string): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).includes(option)
}

/** As in the action's inputs, so that the same list can be given to both. */
function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`--max-destroy "${text}" is not a whole number from 0 on.`)
}
