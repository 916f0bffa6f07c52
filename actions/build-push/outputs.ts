import type {ActionReport} from '../../lib/action/outputs.ts'
import {formatHit} from './cache/report.ts'
import type {BuildPushInputs} from './inputs.ts'
import {platformDigests} from './platform-digests.ts'
import type {MovingTags} from './publish.ts'
import type {BuildPushResult, ImageResult, IndexResult, TaggedResult} from './result.ts'
import {renderIndex} from './index-summary.ts'
import {renderSummary, renderTags} from './summary.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'image',
  'digest',
  'reference',
  'tags',
  'tags-left',
  'version',
  'layout',
  'part',
  'pushed',
  'size',
  'platforms',
  'platform-digests',
  'metadata',
  'cache-hit',
  'labels'
] as const

export type BuildPushOutput = (typeof outputNames)[number]

type Report = ActionReport<BuildPushOutput>

type Inputs = Pick<BuildPushInputs, 'image' | 'registry-username'>

/**
 * What the step reports. An image that was pushed while nobody could tell whether its moving tags may move is a red step: the
 * image is there under its own tags, but what watches `latest` did not get it.
 *
 * @param milliseconds how long the step took
 */
export function report(inputs: Inputs, result: BuildPushResult, milliseconds: number): Report {
  const reported = reportResult(inputs, result, milliseconds)
  const warning = warnOfUserName(inputs['registry-username'], reported.outputs)
  return warning === undefined ? reported : {...reported, warning}
}

function reportResult({image}: Inputs, result: BuildPushResult, milliseconds: number): Report {
  switch (result.kind) {
    case 'image':
      return reportImage(image, result, milliseconds)
    case 'tagged':
      return reportTags(image, result, milliseconds)
    case 'index':
      return reportIndex(image, result, milliseconds)
    case 'checked':
      return {outputs: {...nothing, image: image.name}}
  }
}

/**
 * Says which outputs a short user name takes away, where it can be known: "ed" and "cafe" occur in what is written in hexadecimal digits. Whether
 * the name is a secret is not known here, so an image's name or a tag that holds it, as many do, is no reason to warn.
 */
function warnOfUserName(name: string, {digest, reference, tags, version}: Report['outputs']): string | undefined {
  if (name === '') return undefined
  const commits = `${tags}\n${version}`.match(/\b[0-9a-f]{40,64}\b/g) ?? []
  const isIn = (texts: readonly string[]) => texts.some(text => text.includes(name))
  const names = [...(isIn([digest]) ? ['digest', 'reference'] : []), ...(isIn(commits) ? ['tags', 'version'] : [])]
  const values: Readonly<Record<string, string>> = {digest, reference, tags, version}
  const lost = names.filter(output => values[output]?.includes(name))
  if (lost.length === 0) return undefined
  return (
    `The user name for the registry occurs in ${lost.length === 1 ? 'the output' : 'the outputs'} ${lost.map(output => `"${output}"`).join(', ')}. ` +
    'If it is kept as a secret, GitHub hands none of them to another job: keep it as a variable, "registry-username: ${{ vars.REGISTRY_USERNAME }}".'
  )
}

const nothing = {
  digest: '',
  reference: '',
  tags: '',
  'tags-left': '',
  version: '',
  layout: '',
  part: '',
  pushed: 'false',
  size: '',
  platforms: '',
  'platform-digests': '',
  metadata: '',
  'cache-hit': '',
  labels: ''
}

function reportImage(image: Inputs['image'], result: ImageResult, milliseconds: number): Report {
  const {layout, version, push, metadata, cache} = result
  const digest = layout.root.digest
  const outputs = {
    image: image.name,
    digest,
    reference: `${image.name}@${digest}`,
    tags: push.state === 'pushed' ? push.tags.join('\n') : '',
    'tags-left': push.state === 'pushed' ? String(push.left) : '',
    version,
    layout: layout.folder,
    part: result.part ?? '',
    pushed: String(push.state === 'pushed'),
    size: String(layout.size),
    ...platformOutputs(platformDigests(layout)),
    metadata: metadata ?? '',
    'cache-hit': cache === undefined ? '' : formatHit(cache),
    labels: result.labels === undefined ? '' : JSON.stringify(Object.fromEntries(result.labels))
  }
  const failure = push.state === 'pushed' ? leftAlone(push.moving, 'The image was pushed, but its') : undefined
  return {outputs, summary: renderSummary(image, result, milliseconds), failure}
}

function reportTags(image: Inputs['image'], result: TaggedResult, milliseconds: number): Report {
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

function reportIndex(image: Inputs['image'], result: IndexResult, milliseconds: number): Report {
  const outputs = {...nothing, image: image.name}
  const summary = renderIndex(image, result, milliseconds)
  if (result.state === 'withheld') return {outputs, summary}
  if (result.state === 'refused') return {outputs, summary, failure: `No index was made, and no tag was set. ${result.reason}`}
  const {digest, tags, left, version, moving, images} = result
  const platforms = platformOutputs(new Map(images.map(({platform, digest: child}) => [platform, child] as const)))
  const set = {digest, reference: `${image.name}@${digest}`, tags: tags.join('\n'), 'tags-left': String(left), version, pushed: 'true'}
  return {outputs: {...outputs, ...set, ...platforms}, summary, failure: leftAlone(moving, 'The index was pushed, but its')}
}

/** Only what could not be told makes the step red. */
function leftAlone(moving: MovingTags, which: string): string | undefined {
  const left = moving.state === 'none' ? [] : moving.left
  const reasons = new Set(left.flatMap(({verdict}) => (verdict.state === 'unknown' ? [verdict.reason] : [])))
  return reasons.size === 0
    ? undefined
    : `${which} moving tags were left alone: ${[...reasons].join('; ')}. Run the job again once that is fixed.`
}

const platformOutputs = (digests: ReadonlyMap<string, string>) => ({
  platforms: [...digests.keys()].join('\n'),
  'platform-digests': JSON.stringify(Object.fromEntries(digests))
})
