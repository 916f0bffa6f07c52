import {createHash} from 'node:crypto'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import type {GuardResult} from '../../lib/plan/result.ts'
import {REPORT_NAMES} from './report-names.ts'

/** What goes to another job of the run: the sealed plan, and the report of the step that judged it. */
export interface HandOver {
  /** Path of the folder. */
  readonly folder: string
  /** Path of the sealed plan in it. */
  readonly sealed: string
  /** sha256 of the report as Markdown, as 64 hexadecimal digits; empty without one. */
  readonly reportSha256: string
}

const FIX = 'Hand over the output "report" of the step that judged the plan, in the same job.'

/**
 * Puts a plan that was sealed, and the report that a person is to approve it by, into a folder of their own.
 *
 * @param judged the input of that name; empty when there is no report
 * @param place the step's private folder, and what the input is relative to
 * @returns undefined when nothing was sealed
 * @throws ActionError when the report is not there, or is that of another plan: somebody would approve by it what they do not see
 */
export async function makeHandOver(
  {mode, file, planSha256}: Pick<GuardResult, 'mode' | 'file' | 'planSha256'>,
  judged: string,
  place: {readonly workspace: string; readonly folder: string}
): Promise<HandOver | undefined> {
  if (mode !== 'seal' || file === '') return undefined
  const reports = judged === '' ? undefined : await readReports(resolve(place.workspace, judged), planSha256)
  const folder = join(place.folder, 'hand-over')
  const sealed = join(folder, 'plan.sealed')
  await mkdir(folder, {mode: 0o700})
  await rename(file, sealed)
  if (reports === undefined) return {folder, sealed, reportSha256: ''}
  for (const [name, content] of Object.entries(reports))
    await writeFile(join(folder, REPORT_NAMES[name as keyof typeof reports]), content, {mode: 0o600})
  return {folder, sealed, reportSha256: createHash('sha256').update(reports.markdown).digest('hex')}
}

/** Both reports of the step that judged the plan: they lie in one folder. */
async function readReports(path: string, planSha256: string): Promise<Readonly<Record<'report' | 'markdown', Buffer>>> {
  const report = await read(path)
  if (planOf(report) !== planSha256)
    throw new ActionError(`Input "judged": "${path}" is not the report of this plan. Nothing is handed over.`, FIX)
  return {report, markdown: await read(join(dirname(path), REPORT_NAMES.markdown))}
}

async function read(path: string): Promise<Buffer> {
  return await readFile(path).catch((error: unknown) => {
    throw new ActionError(`Input "judged": the file "${path}" cannot be read. Nothing is handed over.`, FIX, {cause: error})
  })
}

/** The sha256 of the plan that a report is about; undefined when it is none. */
function planOf(report: Buffer): unknown {
  try {
    return (JSON.parse(report.toString('utf8')) as {planSha256?: unknown} | null)?.planSha256
  } catch {
    return undefined
  }
}
