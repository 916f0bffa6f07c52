import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {findCheckout, gitTagsOf, type Checkout, type CheckoutDependencies} from './checkout.ts'
import type {BuildContext} from './build-context.ts'
import {REVISION_LABEL} from './labels.ts'
import type {BuildPushInputs} from './inputs.ts'

/** The commit that an image is of: its labels, its `sha-` tag and its version name this one. */
export interface Revision {
  readonly commit: string
  /** Whether it is the run's commit. Only then do the run's branch and Git tag say anything about the image. */
  readonly isRuns: boolean
  /** The Git tags of another commit than the run's. */
  readonly gitTags: readonly string[]
  /** The `.git` that has the commit; undefined where none is known to have it. */
  readonly gitFolder?: string
}

export interface RevisionDependencies extends CheckoutDependencies {
  readonly context: BuildContext
  readonly log: {warning(line: string): void}
}

type Inputs = Pick<BuildPushInputs, 'mode' | 'revision' | 'context' | 'labels'>

const HEAD_WAY = 'write "revision: head": labels and tags then name the commit that was built, and tags that move are left alone'

/**
 * The commit that a build is of, looked up before anything is built. A layout may be pushed later, by a step that sees no checkout, so this
 * holds for `mode: build` too.
 *
 * What a proposal is of is not compared: nothing of it is published, and a workflow may check out its head instead of the merge commit. What
 * cannot be told stays as the run says, with a warning: only git makes a checkout of another commit, and whoever has one has git. An error
 * would stop builds that have nothing to do with a `.git` that was left behind.
 *
 * @throws ActionError when another commit than the run's is checked out, unless `revision: head` allows it; with it, when nothing is checked out
 */
export async function revisionOfCheckout(inputs: Inputs, dependencies: RevisionDependencies): Promise<Revision> {
  const {context} = dependencies
  if (context.proposal !== undefined && inputs.revision === 'event') return runsOwn(context)
  return decide(inputs, await findCheckout(inputs.context, dependencies), dependencies)
}

/**
 * The commit that an image is of that somebody built before: its own label says so, else what is checked out beside it.
 *
 * @param labelled what the label of its platforms says, see image-revision.ts
 * @param outcome what did not happen when this throws: "Nothing was pushed."
 * @throws ActionError when it is of another commit than the run's, unless `revision: head` allows it; with it, when it is not known of which
 */
export async function revisionOfLayout(
  inputs: Inputs,
  labelled: readonly string[],
  dependencies: RevisionDependencies,
  outcome: string
): Promise<Revision> {
  return (
    (await revisionOfLabel(inputs, labelled, dependencies, outcome)) ??
    decide(inputs, await findCheckout(inputs.context, dependencies), dependencies)
  )
}

/** The same for an image in the registry, beside which nothing is checked out. */
export async function revisionOfStored(
  inputs: Inputs,
  labelled: readonly string[],
  dependencies: RevisionDependencies,
  outcome: string
): Promise<Revision> {
  const revision = await revisionOfLabel(inputs, labelled, dependencies, outcome)
  if (revision === undefined && inputs.revision === 'head') {
    throw new ActionError(
      `"revision: head" names the commit that the image is of, and its label ${REVISION_LABEL} does not say it. ${outcome}`,
      'Build it with "revision: head" and without that label in "labels"; or leave "revision" out.'
    )
  }
  return revision ?? runsOwn(dependencies.context)
}

/** The run as it is about the image: without its branch and Git tag, and its commit's time, when the image is of another commit. */
export function contextOf(context: BuildContext, {commit, isRuns}: Pick<Revision, 'commit' | 'isRuns'>): BuildContext {
  return isRuns ? context : {...context, commit, ref: '', commitDate: undefined}
}

const runsOwn = ({commit}: BuildContext): Revision => ({commit, isRuns: true, gitTags: []})

async function decide(
  {mode, revision, context: folder}: Inputs,
  checkout: Checkout,
  dependencies: RevisionDependencies
): Promise<Revision> {
  const {context, log} = dependencies
  if (checkout.state === 'commit') {
    if (checkout.isRuns) return {...runsOwn(context), gitFolder: checkout.gitFolder}
    if (revision === 'head') return await other(checkout, dependencies)
    // A run without a commit names none that could be wrong.
    if (context.commit === '') return runsOwn(context)
    throw new ActionError(
      `Commit ${checkout.commit} is checked out in "${oneLine(folder)}", but the run is of commit ${oneLine(context.commit)}: ` +
        'the image would be named after a commit that it is not of.',
      `Check out the run's commit (actions/checkout without "ref"), or ${HEAD_WAY}.`
    )
  }
  // A check may come before the checkout.
  if (revision === 'head' && context.proposal === undefined && mode !== 'check') {
    throw new ActionError(
      `"revision: head" names the commit that is checked out, and that is not known: ${checkout.reason}.`,
      'Check this repository out before the step, with git on the runner, and build from a folder of it; or leave "revision" out.'
    )
  }
  if (checkout.state === 'unknown') {
    log.warning(`It was not compared whether the run's commit is checked out, because git cannot tell what is: ${checkout.reason}`)
  }
  return runsOwn(context)
}

async function other({commit, gitFolder}: {commit: string; gitFolder: string}, dependencies: RevisionDependencies): Promise<Revision> {
  return {commit, isRuns: false, gitFolder, gitTags: await gitTagsOf({commit, gitFolder}, dependencies)}
}

/** @returns undefined when no label says it; the user's own label is no word about the build */
async function revisionOfLabel(
  inputs: Inputs,
  labelled: readonly string[],
  dependencies: RevisionDependencies,
  outcome: string
): Promise<Revision | undefined> {
  const {context} = dependencies
  if (inputs.labels.has(REVISION_LABEL) || (context.commit === '' && inputs.revision === 'event')) return undefined
  const others = labelled.filter(commit => commit !== context.commit)
  const [commit] = others
  if (commit === undefined) return labelled.length === 0 ? undefined : runsOwn(context)
  if (labelled.length > 1) {
    throw new ActionError(`The platforms of the image are of different commits: ${labelled.join(', ')}. ${outcome}`, 'Build them together.')
  }
  if (inputs.revision === 'event') {
    throw new ActionError(
      `The image is of commit ${commit} (its label ${REVISION_LABEL}), but the run is of commit ${oneLine(context.commit)}. ${outcome}`,
      `Publish it in a run of its commit, or ${HEAD_WAY}. A label of your own has to stand in "labels" of this step too; one that came with a base image, give the image's own value when you build it.`
    )
  }
  const checkout = await findCheckout(inputs.context, dependencies)
  const isHere = checkout.state === 'commit' && checkout.commit === commit
  return isHere ? other(checkout, dependencies) : {commit, isRuns: false, gitTags: []}
}
