import {formatDuration} from '../../lib/action/duration.ts'
import {code, escapeMarkdown, table} from '../../lib/action/markdown.ts'
import type {ImageName} from '../../lib/registry/reference.ts'
import type {IndexResult} from './result.ts'
import {describeMoving} from './summary.ts'

/** The part of the job summary about an image of several runners, in Markdown. One that was not made says what is left in the registry. */
export function renderIndex(image: ImageName, result: IndexResult, milliseconds: number): string {
  const rows = [['Image', code(image.name)], ...describe(result), ['Duration', formatDuration(milliseconds)]]
  return `### ${TITLES[result.state]}\n\n${table(['', ''], rows)}\n`
}

const TITLES: Readonly<Record<IndexResult['state'], string>> = {
  made: 'Index pushed',
  refused: 'No index',
  withheld: 'Every platform built'
}

function describe(result: IndexResult): string[][] {
  if (result.state === 'withheld') return [['Pushed', 'no: this is a proposal']]
  if (result.state === 'refused') {
    const parts = result.parts.map(({platforms, digest}) => [
      'In the registry, without a tag',
      `${platforms.map(code).join(', ')}: ${code(digest)}`
    ])
    return [['Reason', escapeMarkdown(result.reason)], ...parts]
  }
  const {digest, images, tags, left, moving} = result
  const set = tags.length === 0 ? 'by digest only' : tags.map(code).join(', ')
  const later = left === 0 ? '' : `; ${left} more to be set with \`mode: tag\``
  return [
    ['Digest', code(digest)],
    ...images.map(({platform, digest: own}) => [code(platform), code(own)]),
    ['Pushed', `${set}${describeMoving(moving)}${later}`]
  ]
}
