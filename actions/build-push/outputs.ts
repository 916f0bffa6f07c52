import type {ActionReport} from '../../lib/action/outputs.ts'
import type {ImageName} from '../../lib/registry/reference.ts'
import type {MovingTags} from './publish.ts'
import type {BuildPushResult, ImageResult, TaggedResult} from './run.ts'
import {renderSummary, renderTags} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = ['image', 'digest', 'reference', 'tags', 'tags-left', 'version', 'layout', 'pushed', 'size'] as const

export type BuildPushOutput = (typeof outputNames)[number]

type Report = ActionReport<BuildPushOutput>

/**
 * What the step reports. An image that was pushed while nobody could tell whether its moving tags may move is a red step: the
 * image is there under its own tags, but what watches `latest` did not get it.
 *
 * @param milliseconds how long the step took
 */
export function report(image: ImageName, result: BuildPushResult, milliseconds: number): Report {
  switch (result.kind) {
    case 'image':
      return reportImage(image, result, milliseconds)
    case 'tagged':
      return reportTags(image, result, milliseconds)
    case 'checked':
      return {outputs: {...nothing, image: image.name}}
  }
}

const nothing = {digest: '', reference: '', tags: '', 'tags-left': '', version: '', layout: '', pushed: 'false', size: ''}

function reportImage(image: ImageName, result: ImageResult, milliseconds: number): Report {
  const {layout, version, push} = result
  const digest = layout.root.digest
  const outputs = {
    image: image.name,
    digest,
    reference: `${image.name}@${digest}`,
    tags: push.state === 'pushed' ? push.tags.join('\n') : '',
    'tags-left': push.state === 'pushed' ? String(push.left) : '',
    version,
    layout: layout.folder,
    pushed: String(push.state === 'pushed'),
    size: String(layout.size)
  }
  const failure = push.state === 'pushed' ? leftAlone(push.moving, 'The image was pushed, but its') : undefined
  return {outputs, summary: renderSummary(image, result, milliseconds), failure}
}

function reportTags(image: ImageName, result: TaggedResult, milliseconds: number): Report {
  const {digest, tags, left, version, moving} = result
  const outputs = {
    ...nothing,
    image: image.name,
    digest,
    reference: `${image.name}@${digest}`,
    tags: tags.join('\n'),
    'tags-left': String(left),
    version
  }
  return {outputs, summary: renderTags(image, result, milliseconds), failure: leftAlone(moving, 'The')}
}

const leftAlone = (moving: MovingTags, which: string): string | undefined =>
  moving.state === 'unknown' ? `${which} moving tags were left alone: ${moving.reason}. Run the job again once that is fixed.` : undefined
