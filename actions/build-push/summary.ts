import {formatDuration} from '../../lib/action/duration.ts'
import {code, escapeMarkdown, table} from '../../lib/action/markdown.ts'
import {formatBytes} from '../../lib/action/size.ts'
import type {ImageName} from '../../lib/registry/reference.ts'
import {describeCache} from './cache/report.ts'
import {attestationsOf, platformDigests} from './platform-digests.ts'
import type {MovingTags} from './publish.ts'
import type {ImageResult, TaggedResult} from './result.ts'

/** The step's part of the job summary, in Markdown. */
export function renderSummary(image: ImageName, {layout, builder, cache, push}: ImageResult, milliseconds: number): string {
  const platforms = [...platformDigests(layout)]
  const attestations = attestationsOf(layout)
  const rows = [
    ['Image', code(image.name)],
    ['Digest', code(layout.root.digest)],
    ...(platforms.length === 1
      ? [['Platform', code(platforms[0]?.[0] ?? '')]]
      : platforms.map(([platform, digest]) => [code(platform), code(digest)])),
    ...(attestations.length === 0 ? [] : [['Attestations', attestations.map(code).join(', ')]]),
    ['Size', formatBytes(layout.size)],
    ...(builder === undefined ? [] : [['Builder', code(builder)]]),
    ...(cache === undefined ? [] : [['Cache', describeCache(cache)]]),
    ['Pushed', describePush(push)],
    ['Duration', formatDuration(milliseconds)]
  ]
  const title = push.state === 'pushed' ? 'Image pushed' : 'Image built'
  return `### ${title}\n\n${table(['', ''], rows)}\n`
}

/** The same for tags that were set on what was pushed before. */
export function renderTags(image: ImageName, {digest, tags, moving}: TaggedResult, milliseconds: number): string {
  const set = tags.length === 0 ? 'none' : tags.map(code).join(', ')
  const rows = [
    ['Image', code(image.name)],
    ['Digest', code(digest)],
    ['Tags', `${set}${describeMoving(moving)}`],
    ['Duration', formatDuration(milliseconds)]
  ]
  return `### ${tags.length === 0 ? 'No tags set' : 'Tags set'}\n\n${table(['', ''], rows)}\n`
}

function describePush(push: ImageResult['push']): string {
  if (push.state === 'not-asked') return 'not yet'
  if (push.state === 'withheld') return 'no: this is a proposal'
  const tags = push.tags.length === 0 ? 'by digest only' : push.tags.map(code).join(', ')
  const sent = `${formatBytes(push.bytesUploaded)} sent, ${formatBytes(push.bytesSkipped)} were there`
  const left = push.left === 0 ? '' : `; ${push.left} more to be set with \`mode: tag\``
  return `${tags} (${sent})${describeMoving(push.moving)}${left}`
}

export function describeMoving(moving: MovingTags): string {
  const left = moving.state === 'none' ? [] : moving.left
  const others = moving.state === 'others' ? [`${moving.tags.map(code).join(', ')} left alone, the image is not of the run's commit`] : []
  return [...others, ...left.map(({tag, verdict}) => `${code(tag)} left alone: ${escapeMarkdown(verdict.reason)}`)]
    .map(text => `; ${text}`)
    .join('')
}
