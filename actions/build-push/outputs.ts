import type {ActionReport} from '../../lib/action/outputs.ts'
import type {ImageName} from '../../lib/registry/reference.ts'
import type {BuildPushResult} from './run.ts'
import {renderSummary} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['image', 'digest', 'reference', 'tags', 'version', 'layout', 'pushed', 'size'] as const

export type BuildPushOutput = (typeof outputNames)[number]

/**
 * What the step reports. An image that was pushed while nobody could tell whether its moving tags may move is a red step: the
 * image is there under its own tags, but what watches `latest` did not get it.
 *
 * @param milliseconds how long the step took
 */
export function report(image: ImageName, result: BuildPushResult, milliseconds: number): ActionReport<BuildPushOutput> {
  const {layout, version, push} = result
  const digest = layout.root.digest
  const outputs = {
    image: image.name,
    digest,
    reference: `${image.name}@${digest}`,
    tags: push.state === 'pushed' ? push.tags.join('\n') : '',
    version,
    layout: layout.folder,
    pushed: String(push.state === 'pushed'),
    size: String(layout.size)
  }
  const failure =
    push.state === 'pushed' && push.moving.state === 'unknown'
      ? `The image was pushed, but its moving tags were left alone: ${push.moving.reason}. Run the job again once that is fixed.`
      : undefined
  return {outputs, summary: renderSummary(image, result, milliseconds), failure}
}
