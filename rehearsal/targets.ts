import {ActionError} from '../lib/errors.ts'
import {isLoopback} from '../lib/loopback.ts'
import {parseReference} from '../lib/registry/reference.ts'

/** One value that a workflow hands to a part of Fairway, after its expressions were evaluated. */
export interface GivenInput {
  /** Where it stands: `job ship, input image`. */
  readonly where: string
  readonly name: string
  readonly value: string
}

interface Target {
  /** The variable or secret to use in its place. */
  readonly instead: string
  /** The host that the value leads to; undefined when the value is empty or holds none. */
  host(value: string): string | undefined
}

const registry = (value: string) => parseReference(value).registry
const urlHost = (value: string) => (URL.canParse(value) ? new URL(value).host : value)

/** The inputs that name something outside, and the variable that a rehearsal points at this machine. */
const TARGETS: Readonly<Record<string, Target>> = {
  image: {instead: '${{ vars.REGISTRY }}', host: registry},
  host: {instead: '${{ vars.DEPLOY_HOST }}', host: value => value},
  url: {instead: '${{ vars.DEPLOY_URL }}', host: urlHost},
  'health-url': {instead: '${{ vars.DEPLOY_URL }}', host: urlHost},
  'connect-host': {instead: '${{ vars.OP_CONNECT_HOST }}', host: urlHost},
  'db-repository': {instead: '${{ vars.TRIVY_DB_REPOSITORY }}', host: registry},
  'trivy-db-repository': {instead: '${{ vars.TRIVY_DB_REPOSITORY }}', host: registry},
  'webhook-url': {instead: '${{ secrets.WEBHOOK_URL }}', host: urlHost}
}

/** The variables and the secret that lead somewhere, with the input whose rule they follow. */
const VARIABLES: Readonly<Record<string, keyof typeof TARGETS>> = {
  REGISTRY: 'host',
  DEPLOY_HOST: 'host',
  DEPLOY_URL: 'url',
  OP_CONNECT_HOST: 'connect-host',
  TRIVY_DB_REPOSITORY: 'db-repository',
  WEBHOOK_URL: 'webhook-url'
}

/**
 * Refuses every target that is not this machine: a rehearsal never pushes, deploys or posts to a real place.
 *
 * @throws ActionError listing each value that leads elsewhere, with the variable to use instead
 */
export function refuseForeignTargets(given: readonly GivenInput[]): void {
  const problems = given.flatMap(input => {
    const target = TARGETS[input.name]
    const host = target === undefined || input.value === '' ? undefined : hostOf(target, input.value)
    if (target === undefined || host === undefined || isLoopback(host)) return []
    return [`${input.where}: ${host} is not this machine. Write ${target.instead}, which a rehearsal points here.`]
  })
  if (problems.length > 0) throw new ActionError(`A rehearsal does not touch anything outside this machine.\n${problems.join('\n')}`)
}

/** @returns the variables and secrets of a run as inputs for {@link refuseForeignTargets}; a secret's value is never shown, only its host */
export function variableTargets(values: Readonly<Record<string, string>>): GivenInput[] {
  return Object.entries(VARIABLES).flatMap(([variable, name]) => {
    const value = values[variable]
    return value === undefined ? [] : [{where: `variable ${variable}`, name, value}]
  })
}

function hostOf(target: Target, value: string): string | undefined {
  try {
    return target.host(value)
  } catch {
    // What is no reference at all is the action's to refuse, with its own message; here it only must not pass as loopback.
    return value
  }
}
