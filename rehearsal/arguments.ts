import {parseArgs} from 'node:util'
import {ActionError, messageOf} from '../lib/errors.ts'

/** The events that a rehearsal can play. */
export const EVENTS = ['push', 'pull_request', 'workflow_dispatch'] as const

export type EventName = (typeof EVENTS)[number]

/** What the command line asks for. */
export interface RehearsalRequest {
  readonly command: 'rehearse' | 'list' | 'stop' | 'help'
  readonly example: string
  /** Path below the repository; undefined takes the scenario's own. */
  readonly workflow: string | undefined
  readonly event: EventName
  readonly inputs: Readonly<Record<string, string>>
  /** Names of secrets whose values come from the environment. */
  readonly secretNames: readonly string[]
  readonly secretFile: string | undefined
  readonly variables: Readonly<Record<string, string>>
  readonly fault: string | undefined
  readonly isKept: boolean
  readonly jsonFile: string | undefined
  /** Do not ask before something is installed. */
  readonly isConfirmed: boolean
}

export const USAGE = `npm run rehearse -- [EXAMPLE] [options]

Runs a workflow of an example on this machine, with the committed bundles and real parts. EXAMPLE defaults to homelab.

  --workflow FILE      the workflow file, from the root of the example's repository (default: the example's own)
  --event NAME         ${EVENTS.join(' | ')} (default: push)
  --input k=v          an input of workflow_dispatch (implies that event); may be repeated
  --secret NAME        a secret whose value is taken from the environment; may be repeated
  --secret-file FILE   secrets as NAME=value lines
  --variable k=v       a configuration variable; may be repeated
  --fault NAME         let something go wrong; --list names the faults
  --keep               leave the deployed app running
  --stop               stop what --keep left running
  --json FILE          write what happened as JSON
  --yes                do not ask before tools are installed
  --list               list examples, faults, parts and base images

Exit status: 0 green, 1 red, 2 wrong usage, 3 a leak or a leftover, 4 a missing part, 130 cancelled.`

/** Wrong usage: exit status 2. */
export class UsageError extends ActionError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 'npm run rehearse -- --help shows how it is used.', options)
    this.name = 'UsageError'
  }
}

const OPTIONS = {
  workflow: {type: 'string'},
  event: {type: 'string'},
  input: {type: 'string', multiple: true},
  secret: {type: 'string', multiple: true},
  'secret-file': {type: 'string'},
  variable: {type: 'string', multiple: true},
  fault: {type: 'string'},
  json: {type: 'string'},
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
  const {values, positionals} = parse(args)
  if (positionals.length > 1) throw new UsageError(`One example at a time: "${positionals[1] ?? ''}" is one too many.`)
  const inputs = pairs('--input', values.input)
  return {
    command: values.help ? 'help' : values.list ? 'list' : values.stop ? 'stop' : 'rehearse',
    example: positionals[0] ?? 'homelab',
    workflow: values.workflow,
    event: eventOf(values.event, Object.keys(inputs).length > 0),
    inputs,
    secretNames: values.secret ?? [],
    secretFile: values['secret-file'],
    variables: pairs('--variable', values.variable),
    fault: values.fault,
    isKept: values.keep,
    jsonFile: values.json,
    isConfirmed: values.yes
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true})
  } catch (error) {
    // Node's own messages end without a full stop.
    throw new UsageError(messageOf(error).replace(/[^.]$/, '$&.'), {cause: error})
  }
}

function eventOf(given: string | undefined, hasInputs: boolean): EventName {
  if (given === undefined) return hasInputs ? 'workflow_dispatch' : 'push'
  const event = EVENTS.find(name => name === given)
  if (event === undefined) throw new UsageError(`--event ${given}: this event cannot be rehearsed. It plays ${EVENTS.join(', ')}.`)
  if (hasInputs && event !== 'workflow_dispatch') throw new UsageError(`--input belongs to workflow_dispatch, but --event says ${given}.`)
  return event
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
