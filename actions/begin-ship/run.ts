import {createHash} from 'node:crypto'
import {whySecretsAreMissing} from '../../lib/action/dependabot.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {nameOfLine} from '../../lib/deploy/files.ts'
import {filesFor, hasFilesOfServices} from '../../lib/deploy/for-hosts.ts'
import {readImages} from '../../lib/deploy/images.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import {filesToSend, type SentFiles} from './deploy-files.ts'
import {findDeployProblems, kindsOf, templatesOf} from './deploy-problems.ts'
import type {BeginShipInputs} from './inputs.ts'
import {callNumber, divide, type Legs} from './legs.ts'
import {hasGap} from './name-gap.ts'
import {findProblems} from './problems.ts'
import {scanRegistries, type ScanRegistries} from './scan-registries.ts'

/** Gives the text of a file of the repository, and rejects with an ActionError. */
type ReadFile = (path: string) => Promise<string>

export interface BeginShipResult {
  /** Why it is one of a proposal, see {@link whyProposal}; undefined when it is none. */
  readonly proposal: string | undefined
  /** The image's name to check and to build under, see {@link nameToBuild}. */
  readonly image: string
  /** Where it is built; in one job when something is wrong, because then nothing is. */
  readonly legs: Legs
  /** See {@link callNumber}. */
  readonly call: string
  readonly scan: ScanRegistries
  /** What the check of the host is told of files. */
  readonly sent: SentFiles
  /** What is missing or wrong; empty when the build may begin. */
  readonly problems: readonly string[]
}

/**
 * Decides what the run is, and whether everything is there that it needs.
 *
 * @param payload the event as GitHub sent it
 * @throws ActionError as {@link proposalOf}
 */
export async function run(
  inputs: BeginShipInputs,
  context: Pick<RunContext, 'actor' | 'event' | 'ref' | 'repository'>,
  payload: unknown,
  readFile: ReadFile
): Promise<BeginShipResult> {
  const proposal = proposalOf(context, payload)
  const isProposal = proposal !== undefined
  const image = nameToBuild(inputs.image, isProposal)
  const problems = [
    ...findProblems(inputs, isProposal, whySecretsAreMissing(context)),
    ...(inputs.deploy === 'ssh' ? await composeProblems(inputs, isProposal, readFile) : [])
  ]
  const legs: Legs = problems.length > 0 ? {kind: 'one'} : divide({...inputs, image}, isProposal)
  const call = callNumber({...inputs, image})
  const scan = scanRegistries(inputs, context, isProposal, payload)
  return {proposal, image, legs, call, scan, sent: filesToSend(inputs, ({source}) => source), problems}
}

export interface BeginDeployResult {
  readonly proposal: string | undefined
  readonly sent: SentFiles
  /** See {@link subjectOf}. */
  readonly subject: string
  readonly problems: readonly string[]
}

/** The same for deploy.yml, which builds nothing. */
export async function runDeploy(
  inputs: BeginShipInputs,
  context: Pick<RunContext, 'actor' | 'event' | 'ref' | 'repository'>,
  payload: unknown,
  readFile: ReadFile
): Promise<BeginDeployResult> {
  const proposal = proposalOf(context, payload)
  const problems = [
    ...findDeployProblems(inputs, proposal !== undefined, whySecretsAreMissing(context)),
    ...(inputs.release === '' ? await composeProblems(inputs, proposal !== undefined, readFile) : [])
  ]
  return {proposal, sent: filesToSend(inputs, ({source}) => source), subject: subjectOf(inputs.images), problems}
}

/** What an issue shows of a subject. */
const LONGEST_SUBJECT = 300

/** What an approval of several images is of: one line that differs when one of them does. Empty when there are none. */
function subjectOf(images: readonly string[]): string {
  const all = images.join(' ')
  if (all.length <= LONGEST_SUBJECT) return all
  return `${images.length} images, sha256:${createHash('sha256').update(all).digest('hex')}`
}

/** @throws ActionError outside of a workflow: taken for a proposal, it would be green and nothing deployed */
export function proposalOf(context: Pick<RunContext, 'event' | 'ref' | 'repository'>, payload: unknown): string | undefined {
  if (context.event === '') throw new ActionError('GITHUB_EVENT_NAME is empty.', 'Run this action in a workflow.')
  return whyProposal(context, payload)
}

/** No registry has this name (RFC 2606, 2), and of a proposal nothing is pushed. */
const NAMELESS = 'registry.invalid/proposal'

/**
 * The name as it is. A proposal from a fork has no variables: a name that is empty for that reason, or has a gap where one would stand, is no
 * mistake of it, and it is built under another name.
 */
function nameToBuild(image: string, isProposal: boolean): string {
  return isProposal && hasGap(image) ? NAMELESS : image
}

/**
 * Whether there is a Docker host cannot be told: the variable that names the hosts is missing, as in a proposal from a fork, and something is there
 * that only hosts of services understand.
 */
const isKindUnknown = ({host, hosts, files}: BeginShipInputs, isProposal: boolean) =>
  isProposal && host === '' && hosts.length === 0 && hasFilesOfServices(files)

/**
 * What is wrong with the Compose files, judged as they are in the repository. A template that cannot be read is left to inject-secrets, and a file that is not
 * there may be none that is needed.
 */
async function composeProblems(inputs: BeginShipInputs, isProposal: boolean, readFile: ReadFile): Promise<string[]> {
  const kinds = kindsOf(inputs)
  if (!kinds.has('deploy')) return []
  const templates = templatesOf(inputs)
  const read = await Promise.all(
    inputs['compose-file'].map(async name => {
      const template = templates.find(({target}) => target === name)
      const path = template?.source ?? name
      try {
        return {path, content: await readFile(path), problems: []}
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
        const isMissed = template === undefined && !isKindUnknown(inputs, isProposal)
        const problems = isMissed ? [oneLine(`Input "compose-file": ${path}: ${error.toDisplay()}`)] : []
        return {path, content: undefined, problems}
      }
    })
  )
  // With it comes a reader of YAML, which a run without a deploy does not need.
  const {findComposeProblems} = await import('../../lib/deploy/compose-file.ts')
  const texts = read.flatMap(({path, content}) => (content === undefined ? [] : [{path, content}]))
  const sent = [...filesFor('deploy', inputs.files, kinds.size > 1).map(nameOfLine), ...templates.map(({target}) => target)]
  return [
    ...read.flatMap(({problems}) => problems),
    // They are judged together: what one of them says is not known without it.
    ...(texts.length < read.length ? [] : findComposeProblems(texts, {sent, ...variablesOf(inputs.images)}).map(oneLine))
  ]
}

/** Lines that cannot be read are a problem of their own. */
function variablesOf(images: readonly string[]): {variables?: readonly string[]} {
  if (images.length === 0) return {}
  try {
    return {variables: Object.keys(readImages(images))}
  } catch {
    return {variables: []}
  }
}
