import {ActionError} from '../lib/action/errors.ts'
import {isLoopback} from '../lib/http/loopback.ts'
import {parseReference} from '../lib/registry/reference.ts'

/** One value that a workflow hands to a part of Fairway, after its expressions were evaluated. */
export interface GivenInput {
  /** Where it is: `job ship, input image`. */
  readonly where: string
  readonly name: string
  readonly value: string
  /** A variable or secret that the command line sets: it is left out, an input is written otherwise. */
  readonly isSetting?: true
}

interface Target {
  /** The variable or secret to use in its place. */
  readonly instead: string
  /** The host that the value leads to; undefined when the value is empty or holds none. */
  readonly host: (value: string, state: string) => string | undefined
}

const registry = (value: string) => parseReference(value).registry
/** Nobody has these names (RFC 2606, 2): what a fork proposes is built under one. */
const isNobodys = (host: string) => /^[\w.-]+\.invalid$/.test(host)
const urlHost = (value: string) => (URL.canParse(value) ? new URL(value).host : value)
/** A webhook's URL is a secret: what is no URL is not shown either. */
const secretUrlHost = (value: string) => (URL.canParse(value) ? new URL(value).host : 'a value that is not a URL')

/** The inputs that name something outside, and the variable that a rehearsal points at this machine. */
const TARGETS: Readonly<Record<string, Target>> = {
  image: {instead: '${{ vars.REGISTRY }}', host: registry},
  host: {instead: '${{ vars.DEPLOY_HOST }}', host: value => value},
  url: {instead: '${{ vars.DEPLOY_URL }}', host: urlHost},
  'health-url': {instead: '${{ vars.DEPLOY_URL }}', host: urlHost},
  'connect-host': {instead: '${{ vars.OP_CONNECT_HOST }}', host: urlHost},
  'db-repository': {instead: '${{ vars.TRIVY_DB_REPOSITORY }}', host: registry},
  'trivy-db-repository': {instead: '${{ vars.TRIVY_DB_REPOSITORY }}', host: registry},
  'webhook-url': {instead: '${{ secrets.WEBHOOK_URL }}', host: secretUrlHost},
  'backend-config': {instead: 'path=${{ vars.TERRAFORM_STATE }}', host: foreignBackend}
}

/** The variables and the secret that lead somewhere, with the host that a value of theirs leads to. */
const SETTINGS: Readonly<Record<string, (value: string) => string | undefined>> = {
  // A registry and, where it needs one, a path in it.
  REGISTRY: value => value.split('/')[0],
  DEPLOY_HOST: value => value,
  DEPLOY_URL: urlHost,
  OP_CONNECT_HOST: urlHost,
  TRIVY_DB_REPOSITORY: registry,
  WEBHOOK_URL: secretUrlHost,
  // A real state must not be written by a rehearsal, so there is no path that would do.
  TERRAFORM_STATE: value => value
}

/** What stands for the variable TERRAFORM_STATE before the stage is up. */
export const TERRAFORM_STATE_PLACEHOLDER = '127.0.0.1'

/** What names the place of a state, for the backends `local` and `http`. */
const STATE_SETTINGS = ['path', 'address', 'lock_address', 'unlock_address']

/** The first line of `backend-config` that is anything but the state's place in the rehearsal. An empty path stays in the checkout. */
function foreignBackend(value: string, state: string): string | undefined {
  const lines = value.split(/\r?\n/).map(line => line.trim())
  const harmless = ['', 'path=', ...STATE_SETTINGS.map(name => `${name}=${state}`)]
  return lines.find(line => !harmless.includes(line) && !line.startsWith('username='))
}

/**
 * Refuses every target that is not this machine: a rehearsal never pushes, deploys or posts to a real place.
 *
 * @param state where the rehearsal keeps Terraform's state, as the variable TERRAFORM_STATE says it
 * @throws ActionError listing each value that leads elsewhere, with the variable to use instead
 */
export function refuseForeignTargets(given: readonly GivenInput[], state = TERRAFORM_STATE_PLACEHOLDER): void {
  const problems = given.flatMap(input => {
    const host = input.value === '' ? undefined : foreignHost(input, state)
    return host === undefined ? [] : [`${input.where}: ${host} is not this machine. ${insteadOf(input)}`]
  })
  if (problems.length > 0) throw new ActionError(`A rehearsal does not touch anything outside this machine.\n${problems.join('\n')}`)
}

/** @returns the variables and secrets that a command line sets, for {@link refuseForeignTargets}; of a secret only the host is ever shown */
export function variableTargets(values: Readonly<Record<string, string>>, kind: 'variable' | 'secret' = 'variable'): GivenInput[] {
  return Object.keys(SETTINGS).flatMap(name => {
    const value = values[name]
    return value === undefined ? [] : [{where: `${kind} ${name}`, name, value, isSetting: true}]
  })
}

/** GitHub does not tell `Image:` from `image:` below `with:`. */
const targetOf = ({name}: GivenInput) => TARGETS[name.toLowerCase()]

function foreignHost(input: GivenInput, state: string): string | undefined {
  const hostOf = input.isSetting ? SETTINGS[input.name] : targetOf(input)?.host
  if (hostOf === undefined) return undefined
  const host = hostOrValue(value => hostOf(value, state), input.value)
  return host === undefined || isLoopback(host) || isNobodys(host) ? undefined : host
}

function insteadOf(input: GivenInput): string {
  const instead = input.isSetting ? undefined : targetOf(input)?.instead
  return instead === undefined ? 'Leave it out: a rehearsal points it here.' : `Write ${instead}, which a rehearsal points here.`
}

function hostOrValue(hostOf: (value: string) => string | undefined, value: string): string | undefined {
  try {
    return hostOf(value)
  } catch {
    // What is no reference at all is the action's to refuse, with its own message; here it only must not pass as loopback.
    return value
  }
}
