import {ActionError} from '../../lib/action/errors.ts'
import {isLoopback} from '../../lib/http/loopback.ts'
import {KINDS, type Kind} from './kinds.ts'
import {TARGET_INPUTS, TARGET_SETTINGS} from './names.ts'

/** One value that a workflow hands to a part of Fairway, after its expressions were evaluated. */
export interface GivenInput {
  /** Where it is: `job ship, input image`. */
  readonly where: string
  readonly name: string
  readonly value: string
  /** A variable or secret that the command line sets: it is left out, an input is written otherwise. */
  readonly isSetting?: true
}

/** Nobody has these names (RFC 2606, 2): what a fork proposes is built under one. */
const isNobodys = (host: string) => /^[\w.-]+\.invalid$/.test(host)

/** What stands for the variable TERRAFORM_STATE before the stage is up. */
export const TERRAFORM_STATE_PLACEHOLDER = '127.0.0.1'

/**
 * Refuses every target that is not this machine: a rehearsal never pushes, deploys or posts to a real place.
 *
 * @param state where the rehearsal keeps Terraform's state, as the variable TERRAFORM_STATE says it
 * @throws ActionError listing each value that leads elsewhere, with what to write instead
 */
export function refuseForeignTargets(given: readonly GivenInput[], state = TERRAFORM_STATE_PLACEHOLDER): void {
  const problems = given.flatMap(input =>
    foreignHosts(input, state).map(host => `${input.where}: ${host} is not this machine. ${insteadOf(input)}`)
  )
  if (problems.length > 0) throw new ActionError(`A rehearsal does not touch anything outside this machine.\n${problems.join('\n')}`)
}

/** @returns the variables and secrets that a command line sets, for {@link refuseForeignTargets}; of a secret only the host is ever shown */
export function variableTargets(values: Readonly<Record<string, string>>, kind: 'variable' | 'secret' = 'variable'): GivenInput[] {
  return Object.keys(TARGET_SETTINGS).flatMap(name => {
    const value = values[name]
    return value === undefined ? [] : [{where: `${kind} ${name}`, name, value, isSetting: true}]
  })
}

/**
 * A value without the images that begin with a slash: a fork has no variable for the registry, so they name none, and begin-ship builds under
 * another name.
 */
export function withoutMissingRegistry({name, value}: Pick<GivenInput, 'name' | 'value'>): string {
  const kind = TARGET_INPUTS[name.toLowerCase()]?.kind
  if (kind !== 'image' && kind !== 'images' && kind !== 'caches') return value
  const lines = value.split(/\r?\n/)
  return lines.filter(line => !/^\s*(?:[\w.-]+=)?\/|\bref=\//.test(line)).join('\n')
}

/** GitHub does not tell `Image:` from `image:` below `with:`. */
const targetOf = ({name}: GivenInput) => {
  const key = name.toLowerCase()
  return Object.hasOwn(TARGET_INPUTS, key) ? TARGET_INPUTS[key] : undefined
}

function foreignHosts(input: GivenInput, state: string): string[] {
  const kind = input.isSetting ? TARGET_SETTINGS[input.name] : targetOf(input)?.kind
  if (kind === undefined || input.value === '') return []
  return [...new Set(hostsOf(kind, input.value, state))].filter(host => !isLoopback(host) && !isNobodys(host))
}

function insteadOf(input: GivenInput): string {
  if (input.isSetting) return 'Leave it out: a rehearsal points it here.'
  const instead = targetOf(input)?.instead
  if (instead === undefined) return 'Take it from a variable, and set that with --variable to an address of this machine (127.0.0.1).'
  return `Write ${instead}, which ${instead.includes('${{') ? 'a rehearsal points here' : 'leads to no other machine'}.`
}

function hostsOf(kind: Kind, value: string, state: string): string[] {
  try {
    return KINDS[kind](value, state)
  } catch {
    // What is no reference at all is the action's to refuse, with its own message; here it only must not pass as loopback.
    return [value]
  }
}
