import {isAtLeast} from '../../../lib/scan/severity.ts'
import {countFindings, type Finding} from '../findings.ts'
import type {ScanResult} from '../result.ts'
import {cell, codeCell, findingTable, leftOut} from './finding-rows.ts'
import {severityBar} from './severity-bar.ts'
import {titleOf} from './titles.ts'

/** A comment may have 65,536 characters, of which whoever publishes it needs some. */
const LONGEST_TABLE = {rows: 200, bytes: 45_000}
const LONGEST_LIST = 5
const LONGEST_LINE = 300

/** What publish-report leaves out when it asks whether a report says something new. */
const ABOUT_THE_RUN = '<!-- fairway:run -->'

/**
 * The scan as a comment on a pull request: the verdict, and of a scan with a baseline only what is new.
 *
 * @returns Markdown in which no text from outside is markup, without what a secret is, and short enough for a comment
 */
export function renderMarkdownReport(result: ScanResult): string {
  const {findings, hasBaseline} = result
  const wanted = findings.filter(({isGating, isNew, severity}) => isGating || (isAtLeast(severity, result.shown) && isNew !== false))
  const {markdown, left} = findingTable(wanted, LONGEST_TABLE)
  const parts = [
    `### ${titleOf(result)}`,
    cell(result.reason, LONGEST_LINE),
    ...(result.result === 'error' ? [] : [severityBar(countFindings(wanted)), numbers(wanted, findings, hasBaseline)]),
    ...result.warnings.slice(0, LONGEST_LIST).map(warning => `**Warning:** ${cell(warning, LONGEST_LINE)}`),
    markdown,
    leftOut(left),
    [...facts(result), used(result)].filter(line => line !== '').join('\n')
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function numbers(wanted: readonly Finding[], all: readonly Finding[], hasBaseline: boolean): string {
  const fresh = all.filter(({isNew}) => isNew === true).length
  const old = all.filter(({isNew}) => isNew === false).length
  const hidden = all.length - wanted.length - (hasBaseline ? old : 0)
  const sentences = hasBaseline ? [`${fresh === 0 ? 'Nothing is new' : `${fresh} new`}; ${old} were there before.`] : []
  return [...sentences, ...(hidden > 0 ? [`${hidden} less severe are in the report alone.`] : [])].join(' ')
}

function facts({target, images}: ScanResult): string[] {
  const name = target.name === '' ? [] : [`- Scanned: ${codeCell(target.name)}`]
  return [...name, ...(images.length > 1 ? [`- Platforms: ${cell(images.map(({platform}) => platform).join(', '))}`] : [])]
}

/** It is another one in every run, and no news. */
function used({digest, trivyVersion, database}: ScanResult): string {
  const words = [
    ...(digest === '' ? [] : [`Digest ${codeCell(digest)}`]),
    ...(trivyVersion === '' ? [] : [`Trivy ${cell(trivyVersion)}`]),
    ...(database === undefined ? [] : [`database of ${cell(database.updatedAt)}`])
  ]
  return words.length === 0 ? '' : `- ${words.join(', ')} ${ABOUT_THE_RUN}`
}
