import {parseArgs} from 'node:util'
import {messageOf} from '../lib/action/errors.ts'
import {readRemarks, type RequestedRemark} from './remarks.ts'
import {UsageError} from './usage-error.ts'

/** The events that a rehearsal can play. */
export const EVENTS = ['push', 'pull_request', 'merge_group', 'workflow_dispatch', 'schedule'] as const

export type EventName = (typeof EVENTS)[number]

/** What runs the workflow: our own runner, or act. */
const ENGINES = ['fairway', 'act'] as const

export type EngineName = (typeof ENGINES)[number]

/** What the command line asks for. */
export interface RehearsalRequest {
  readonly command: 'rehearse' | 'list' | 'stop' | 'help'
  readonly example: string
  /** Any folder with workflows, in place of an example. */
  readonly folder: string | undefined
  readonly engine: EngineName
  /** The runner is one of GitHub's own, in place of one that somebody has set up. */
  readonly isHosted: boolean
  /** A file's name, or its path below the repository; undefined takes the scenario's own. */
  readonly workflow: string | undefined
  /** Undefined takes the scenario's own. */
  readonly event: EventName | undefined
  readonly inputs: Readonly<Record<string, string>>
  /** Names of secrets whose values come from the environment. */
  readonly secretNames: readonly string[]
  readonly secretFile: string | undefined
  readonly variables: Readonly<Record<string, string>>
  /** Each is a run on the same stage, one after the other; `none` is one without. Empty: one run, without. */
  readonly faults: readonly string[]
  /** What people write on the issue that an approval opens; undefined: LGTM by the scenario's approver. Empty: nobody answers. */
  readonly remarks: readonly RequestedRemark[] | undefined
  readonly isKept: boolean
  /** Begins without the caches that earlier rehearsals left. */
  readonly isFresh: boolean
  readonly jsonFile: string | undefined
  /** Do not ask before something is installed. */
  readonly isConfirmed: boolean
}

export const USAGE = `npm run rehearse -- [EXAMPLE] [options]

Runs a workflow of an example on this machine, with the committed bundles and real parts. EXAMPLE defaults to homelab.

  --repository DIR     a folder with .github/workflows, in place of an example
  --workflow FILE      the workflow file, when the repository has several: configure.yml, or its path
  --event NAME         ${EVENTS.join(' | ')} (default: the example's own)
  --input k=v          an input of workflow_dispatch (implies that event); may be repeated
  --secret NAME        a secret whose value is taken from the environment; may be repeated
  --secret-file FILE   secrets as NAME=value lines
  --variable k=v       a configuration variable; may be repeated
  --comment TEXT       what somebody writes on the issue of an approval; may be repeated (default: LGTM). '' = nobody answers
  --commenter LOGIN    who writes the comment before it; --list names the people
  --edit TEXT          what the comment before it is changed to
  --fault NAME         let something happen, usually something that goes wrong; --list names the faults.
                       Repeated: one run after the other on the same stage; "none" is a run without
  --engine NAME        ${ENGINES.join(' | ')} (default: fairway)
  --hosted             play runners of GitHub's own, fresh for each job, in place of one of your own
  --fresh-cache        begin without the caches of earlier rehearsals
  --keep               leave the deployed app running
  --stop               stop what --keep left running
  --json FILE          write what happened as JSON
  --yes                do not ask before tools are installed
  --list               list examples, faults, people, parts and base images

Exit status: 0 green, 1 red, 2 wrong usage, 3 a leak or a leftover, 4 a missing part, 130 cancelled.`

const OPTIONS = {
  repository: {type: 'string'},
  comment: {type: 'string', multiple: true},
  commenter: {type: 'string', multiple: true},
  edit: {type: 'string', multiple: true},
  engine: {type: 'string'},
  workflow: {type: 'string'},
  event: {type: 'string'},
  input: {type: 'string', multiple: true},
  secret: {type: 'string', multiple: true},
  'secret-file': {type: 'string'},
  variable: {type: 'string', multiple: true},
  fault: {type: 'string', multiple: true},
  json: {type: 'string'},
  hosted: {type: 'boolean', default: false},
  'fresh-cache': {type: 'boolean', default: false},
  keep: {type: 'boolean', default: false},
  stop: {type: 'boolean', default: false},
  yes: {type: 'boolean', default: false},
  list: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false}
} as const

/**
 * Reads the command line.
 *
 * @throws UsageError naming the word that is wrong
 */
export function parseRehearsalArguments(args: readonly string[]): RehearsalRequest {
  const {values, positionals, tokens} = parse(args)
  if (values.repository !== undefined && positionals[0] !== undefined) {
    throw new UsageError(`Either an example (${positionals[0]}) or --repository, not both.`)
  }
  if (positionals.length > 1) throw new UsageError(`One example at a time: "${positionals[1] ?? ''}" is one too many.`)
  const inputs = pairs('--input', values.input)
  return {
    command: values.help ? 'help' : values.list ? 'list' : values.stop ? 'stop' : 'rehearse',
    example: positionals[0] ?? 'homelab',
    folder: values.repository,
    engine: oneOf('--engine', ENGINES, values.engine) ?? 'fairway',
    isHosted: values.hosted,
    workflow: values.workflow,
    event: eventOf(values.event, Object.keys(inputs).length > 0),
    inputs,
    secretNames: values.secret ?? [],
    secretFile: values['secret-file'],
    variables: pairs('--variable', values.variable),
    faults: values.fault ?? [],
    remarks: readRemarks(tokens),
    isKept: values.keep,
    isFresh: values['fresh-cache'],
    jsonFile: values.json,
    isConfirmed: values.yes
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true, tokens: true})
  } catch (error) {
    // Node's own messages end without a full stop.
    throw new UsageError(messageOf(error).replace(/[^.]$/, '$&.'), {cause: error})
  }
}

function eventOf(given: string | undefined, hasInputs: boolean): EventName | undefined {
  const event = oneOf('--event', EVENTS, given)
  if (!hasInputs) return event
  if (event !== undefined && event !== 'workflow_dispatch') {
    throw new UsageError(`--input belongs to workflow_dispatch, but --event says ${event}.`)
  }
  return 'workflow_dispatch'
}

function oneOf<const Word extends string>(option: string, words: readonly Word[], given: string | undefined): Word | undefined {
  const word = words.find(candidate => candidate === given)
  if (given !== undefined && word === undefined) throw new UsageError(`${option} ${given}: it is one of ${words.join(', ')}.`)
  return word
}

function pairs(option: string, given: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (given ?? []).map(pair => {
      const equals = pair.indexOf('=')
      if (equals < 1) throw new UsageError(`${option} takes NAME=value.`)
      return [pair.slice(0, equals), pair.slice(equals + 1)]
    })
  )
}
