import type {Environment} from '../../lib/action/environment.ts'
import type {Annotation} from './annotations.ts'
import type {BuildContext} from './build-context.ts'
import type {BuildPushInputs} from './inputs.ts'
import {ownLabels} from './labels.ts'
import {contextOf, type Revision} from './revision.ts'
import {globalValues} from './tags/names.ts'
import {shortLengthIn} from './tags/short-commit.ts'
import {fillKnown} from './tags/template.ts'

/** What an image says of itself. */
export interface ImageDescription {
  /** All labels. */
  readonly labels: ReadonlyMap<string, string>
  /** Those that are set without anybody's asking; they are annotations too. */
  readonly own: ReadonlyMap<string, string>
  /** The user's annotations, filled in. */
  readonly annotations: readonly Annotation[]
}

export interface DescribedBuild {
  readonly context: BuildContext
  readonly revision: Revision
  readonly version: string
  readonly commitTime: number | undefined
  readonly environment: Environment
}

/**
 * Labels and annotations: our own ones, and the user's, which win. The expressions of docker/metadata-action are filled in; any other one stays as it
 * is, because labels may hold templates of other programs.
 *
 * @throws ActionError for a date that is not written right or cannot be told
 */
export function describeImage(inputs: Pick<BuildPushInputs, 'labels' | 'annotations'>, build: DescribedBuild): ImageDescription {
  const {revision, version, commitTime, environment} = build
  const context = contextOf(build.context, revision)
  const own = ownLabels(context, version, commitTime)
  const values = globalValues({
    ...context,
    now: new Date(),
    commitDate: commitTime === undefined ? context.commitDate : new Date(commitTime * 1_000),
    shortLength: shortLengthIn(environment)
  })
  const given = [...inputs.labels].map(([name, value]) => [name, fillKnown(value, values)] as const)
  return {
    labels: new Map([...own, ...given]),
    own,
    annotations: inputs.annotations.map(annotation => ({...annotation, value: fillKnown(annotation.value, values)}))
  }
}
