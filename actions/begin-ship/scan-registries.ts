import {hasDependabotsSecrets} from '../../lib/action/dependabot.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import {listLines} from '../../lib/action/text.ts'
import {isLoopback} from '../../lib/http/loopback.ts'
import type {ImageName} from '../../lib/registry/reference.ts'
import {baselineImage, isOwnMirror, referenceOf} from '../../lib/scan/registries.ts'
import type {BeginShipInputs} from './inputs.ts'
import {hasGap} from './name-gap.ts'

/** What trivy-scan is handed for the registries that it asks; its inputs for them are of one registry. */
export interface ScanRegistries {
  /** Whether it gets the baseline, and the registry's login with it. */
  readonly baseline: 'left-out' | 'without-login' | 'with-login'
  /** Which of `registry-ca` and `insecure-registry` it gets. It refuses them where only official databases are asked. */
  readonly trust: readonly ('ca' | 'plain')[]
  /** Whether it gets the repositories of the databases; a fork, which has no variables, may name one that is none. */
  readonly databases: 'given' | 'official'
}

type Inputs = Pick<
  BeginShipInputs,
  'image' | 'baseline' | 'registry-username' | 'has-registry-password' | 'trivy-db-repository' | 'trivy-java-db-repository'
>

/**
 * Decides what the scan is told of registries. The login is for the image's own registry and goes with a baseline that is this very image, under another
 * tag or digest: a workflow of a proposal may name another one. The certificate counts for a registry of one's own besides, plain HTTP does not.
 *
 * @param context of the run; a fork's has no secrets and no variables, Dependabot's other secrets
 * @param isProposal what it builds is judged whole where the baseline could not be read without the login
 * @param payload the event as GitHub sent it
 */
export function scanRegistries(
  inputs: Inputs,
  context: Pick<RunContext, 'actor' | 'event' | 'repository'>,
  isProposal: boolean,
  payload: unknown
): ScanRegistries {
  const image = referenceOf(inputs.image)
  const lacksSecrets = isProposal && (hasDependabotsSecrets(context) || isOfFork(context, payload))
  const baseline = baselineOf(inputs, image, isProposal, lacksSecrets)
  const repositories = listLines(inputs['trivy-db-repository'])
  const isBroken = isProposal && [...repositories, ...listLines(inputs['trivy-java-db-repository'])].some(hasGap)
  const asked =
    (baseline === 'left-out' ? undefined : baselineImage(inputs.baseline)) ??
    (!isBroken && isOwnMirror(repositories) ? referenceOf(repositories[0] ?? '') : undefined)
  return {baseline, trust: trustOf(asked, image), databases: isBroken ? 'official' : 'given'}
}

function baselineOf(inputs: Inputs, image: ImageName | undefined, isProposal: boolean, lacksSecrets: boolean): ScanRegistries['baseline'] {
  const isBroken = isProposal && /[:@]/.test(inputs.baseline) && hasGap(inputs.baseline)
  if (inputs.baseline === '' || isBroken) return 'left-out'
  const compared = baselineImage(inputs.baseline)
  if (compared === undefined || image === undefined || compared.name !== image.name) return 'without-login'
  // With the job's own token.
  if (inputs['has-registry-password'] || image.registry === 'ghcr.io') return 'with-login'
  return inputs['registry-username'] !== '' || lacksSecrets ? 'left-out' : 'without-login'
}

function trustOf(asked: ImageName | undefined, image: ImageName | undefined): ScanRegistries['trust'] {
  if (asked === undefined || image === undefined) return []
  if (asked.registry === image.registry) return ['ca', 'plain']
  // One on the runner speaks plain HTTP, unless there is a certificate for it.
  return isLoopback(asked.registry) ? [] : ['ca']
}

function isOfFork({event, repository}: Pick<RunContext, 'event' | 'repository'>, payload: unknown): boolean {
  if (!/^pull_request(?!_target)/.test(event)) return false
  // It is null when the fork was deleted since.
  const head = fieldOf(fieldOf(fieldOf(fieldOf(payload, 'pull_request'), 'head'), 'repo'), 'full_name')
  return typeof head !== 'string' || head.toLowerCase() !== repository.toLowerCase()
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
