import {oneLine} from '../../../lib/action/log-line.ts'
import {isAtLeast} from '../../../lib/scan/severity.ts'
import type {Finding} from '../findings.ts'
import type {ScanResult} from '../result.ts'
import {shorten} from '../shorten.ts'
import {aboutOf, groupFindings, idOf, remedyOf} from './groups.ts'

const LONGEST_TITLE = 200
const LONGEST_ABOUT = 100
const LONGEST_REMEDY = 60
const WIDEST_REMEDY = 24

/**
 * The findings as lines of plain text, by package, what to install first.
 *
 * @param longest how many findings are shown; the rest, none of which is worse, is counted
 */
export function textTable({findings, images, shown}: ScanResult, longest = Infinity): string[] {
  const wanted = findings.filter(({isGating, severity}) => isGating || isAtLeast(severity, shown))
  const listed = wanted.slice(0, longest)
  if (listed.length === 0) return []
  const width = Math.min(
    WIDEST_REMEDY,
    // No spread: there may be more findings than a function takes arguments.
    listed.reduce((most, finding) => Math.max(most, short(remedyOf(finding), LONGEST_REMEDY).length), 0)
  )
  const stops = listed.some(({isGating}) => isGating) ? ['Findings by package; * makes the step fail:'] : ['Findings by package:']
  const lines = groupFindings(listed).flatMap(group => [
    short(group.title, LONGEST_TITLE),
    ...group.findings.map(finding => row(finding, width, images.length > 1))
  ])
  const left = wanted.length - listed.length
  const more = left > 0 ? [`${left} more, none of them worse, are in the report.`] : []
  const hidden = findings.length - wanted.length
  const less = hidden > 0 ? [`${hidden} less severe are in the report alone.`] : []
  return [...stops, ...lines, ...more, ...less]
}

function row(finding: Finding, width: number, hasPlatforms: boolean): string {
  const remedy = short(remedyOf(finding), LONGEST_REMEDY).padEnd(width)
  const about = short(aboutOf(finding), LONGEST_ABOUT)
  const words = [remedy, finding.severity.padEnd('CRITICAL'.length), short(idOf(finding), LONGEST_ABOUT), ...(about === '' ? [] : [about])]
  const known = finding.isNew === true ? ['(new)'] : []
  const platforms = hasPlatforms ? [`[${finding.platforms.join(', ')}]`] : []
  return `${finding.isGating ? ' *' : '  '} ${[...words, ...known, ...platforms].join('  ')}`
}

const short = (text: string, longest: number) => shorten(oneLine(text), longest)
