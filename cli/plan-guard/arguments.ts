import {listLines} from '../../lib/action/text.ts'
import {guardRequest, type GuardRequest} from '../../lib/plan/request.ts'
import {parseOptions, type OptionKind} from '../options.ts'
import {UsageError} from '../usage-error.ts'

/** What the command line asks for. */
export interface PlanGuardArguments {
  /** What is asked about the plan, whose path is `-` for standard input. The key of its fingerprint is not an argument. */
  readonly request: GuardRequest
  /** Path of the file with the fingerprint's key; undefined for none. */
  readonly fingerprintKeyFile: string | undefined
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
 * Reads what follows `plan-guard`.
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
    request: guardRequest({
      plan,
      workingDirectory: one('working-directory'),
      binary: one('binary'),
      protect: [...all('protect'), ...all('protect-extra')].flatMap(listLines),
      protectExcept: all('protect-except').flatMap(listLines),
      protectDefaults: !has('no-protect-defaults'),
      maxDestroy: numberOf(one('max-destroy')),
      allow: one('allow'),
      showValues: has('show-values')
    }),
    fingerprintKeyFile: one('fingerprint-key-file'),
    isJson: has('json'),
    isVerbose: has('verbose'),
    hasColors: !has('no-color')
  }
}

/** Whether the answer has to be JSON; also for a command line that is wrong elsewhere. */
export const wantsJson = (args: readonly string[]) => asksFor(args, '--json')

/** What follows `--` is not an option. */
function asksFor(args: readonly string[], option: string): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).includes(option)
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(`--max-destroy "${text}" is not a whole number of 0 or more.`)
}
