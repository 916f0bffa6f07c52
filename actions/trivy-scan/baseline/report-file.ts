import {ActionError} from '../../../lib/action/errors.ts'
import {Fields, readJson} from '../fields.ts'
import {findingsOf, type Found} from '../findings.ts'
import {parseReport} from '../report.ts'
import {ownTarget, trivyTarget, type EarlierTarget} from './other-target.ts'

export interface EarlierReport {
  readonly findings: readonly Found[]
  /** What it is of; undefined when it does not say. */
  readonly target: EarlierTarget | undefined
}

/**
 * Reads the findings of an earlier report: one of this action's (`report`) or one of Trivy's own (`--format json`).
 *
 * @throws ActionError when it is neither, or when its scan could not tell: then everything would look old that it did not see
 */
export function readEarlierReport(json: string): EarlierReport {
  const report = new Fields(readJson(json, 'The report'), 'report', 'The report')
  if (report.value('SchemaVersion') !== undefined) {
    return {findings: findingsOf(parseReport(json)), target: trivyTarget(report.value('ArtifactType'), report.value('ArtifactName'))}
  }
  if (report.value('schemaVersion') !== 1 || !Array.isArray(report.value('findings'))) {
    throw new ActionError('It is a report neither of trivy-scan nor of Trivy.', 'Give the JSON file of one of the two.')
  }
  if (report.value('result') !== 'pass' && report.value('result') !== 'fail') {
    throw new ActionError('It is of a scan that could not tell, so it does not say what was there.', 'Take a report of "pass" or "fail".')
  }
  return {findings: report.list('findings').map(readFinding), target: ownTarget(report.value('target'))}
}

function readFinding(fields: Fields): Found {
  const severity = fields.severity('severity')
  const common = {severity, title: fields.optional('title'), path: fields.optional('path')}
  const kind = fields.text('kind')
  if (kind === 'vulnerability') {
    return {
      kind,
      ...common,
      id: fields.text('id'),
      packageName: fields.text('packageName'),
      purl: fields.optional('purl'),
      installed: fields.text('installed'),
      fixed: fields.optional('fixed'),
      url: fields.optional('url')
    }
  }
  const line = fields.line('line')
  if (kind === 'secret') return {kind, ...common, rule: fields.text('rule'), line, instruction: fields.optional('instruction')}
  if (kind === 'misconfiguration') {
    return {kind, ...common, id: fields.text('id'), message: fields.optional('message'), line, url: fields.optional('url')}
  }
  throw new ActionError(`It has a finding of an unknown kind, ${JSON.stringify(kind)}.`)
}
