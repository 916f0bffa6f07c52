import {whySecretsAreMissing} from '../../lib/action/dependabot.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {nameOfLine} from '../../lib/deploy/files.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import type {BeginShipInputs} from './inputs.ts'
import {callNumber, divide, type Legs} from './legs.ts'
import {hasGap} from './name-gap.ts'
import {findProblems} from './problems.ts'
import {scanRegistries, type ScanRegistries} from './scan-registries.ts'

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
  /** What is missing or wrong; empty when the build may begin. */
  readonly problems: readonly string[]
}

/**
 * Decides what the run is, and whether everything is there that it needs.
 *
 * @param payload the event as GitHub sent it
 * @param readFile gives the text of a file of the repository, and rejects with an ActionError
 * @throws ActionError outside of a workflow: taken for a proposal, it would be green and nothing deployed
 */
export async function run(
  inputs: BeginShipInputs,
  context: Pick<RunContext, 'actor' | 'event' | 'ref' | 'repository'>,
  payload: unknown,
  readFile: (path: string) => Promise<string>
): Promise<BeginShipResult> {
  if (context.event === '') throw new ActionError('GITHUB_EVENT_NAME is empty.', 'Run this action in a workflow.')
  const proposal = whyProposal(context, payload)
  const isProposal = proposal !== undefined
  const image = nameToBuild(inputs.image, isProposal)
  const problems = [...findProblems(inputs, isProposal, whySecretsAreMissing(context)), ...(await composeProblems(inputs, readFile))]
  const legs: Legs = problems.length > 0 ? {kind: 'one'} : divide({...inputs, image}, isProposal)
  const call = callNumber({...inputs, image})
  return {proposal, image, legs, call, scan: scanRegistries(inputs, context, isProposal, payload), problems}
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

/** What is wrong with the Compose file. One that cannot be read is said by the step that reads its references (inject-secrets). */
async function composeProblems(
  {deploy, files, 'compose-template': path}: BeginShipInputs,
  readFile: (path: string) => Promise<string>
): Promise<string[]> {
  if (deploy !== 'ssh' || path === '') return []
  // With it comes a reader of YAML, which a run without a deploy does not need.
  const {findComposeProblems} = await import('../../lib/deploy/compose-file.ts')
  try {
    return findComposeProblems([{path, content: await readFile(path)}], files.map(nameOfLine)).map(oneLine)
  } catch (error) {
    if (error instanceof ActionError) return []
    throw error
  }
}
