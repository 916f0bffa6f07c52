import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {ImageReference} from '../../../lib/registry/reference.ts'
import {baselineImage} from '../../../lib/scan/registries.ts'
import {mergeFindings, type PlatformScan} from '../findings.ts'
import type {ScannedTarget} from '../result.ts'
import {baselineOf, type Baseline} from './baseline.ts'
import {describeOtherTarget} from './other-target.ts'
import {readEarlierReport, type EarlierReport} from './report-file.ts'

/** Scans every platform of an image in a registry; undefined when the registry says that there is no such image. */
export type ScanEarlierImage = (reference: ImageReference) => Promise<readonly PlatformScan[] | undefined>

export interface LoadedBaseline {
  readonly baseline: Baseline
  /** What somebody should know of it, one line each. */
  readonly warnings: readonly string[]
}

/**
 * Finds out what was there before, from a report in the workspace or an image in a registry. An image that is not there yet, as before the
 * first release, has nothing in it: every finding is new then. A file that is not there is an error, for its path may be wrong. One that is of
 * something else than what is scanned is used, and a warning says so.
 *
 * @throws ActionError when it cannot be told what was there
 */
export async function loadBaseline(
  input: string,
  workspace: string,
  scanned: ScannedTarget,
  scanImage: ScanEarlierImage | undefined
): Promise<LoadedBaseline | undefined> {
  if (input === '') return undefined
  const wrapped = (error: unknown) => new ActionError(`Input "baseline": ${messageOf(error)}`, undefined, {cause: error})
  const text = await readFile(resolve(workspace, input), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ActionError(`Input "baseline": "${input}" cannot be read.`, 'Give the path of an earlier report.', {cause: error})
  })
  if (text !== undefined) {
    const {findings, target} = fromFile(input, text)
    const warning = describeOtherTarget(input, target, scanned)
    return {baseline: baselineOf(findings), warnings: warning === undefined ? [] : [warning]}
  }
  const reference = baselineImage(input)
  if (scanImage === undefined || reference === undefined) throw noFile(input)
  const scans = await scanImage(reference).catch((error: unknown) => {
    throw error instanceof ActionError ? wrapped(error) : error
  })
  if (scans !== undefined) return {baseline: baselineOf(mergeFindings(scans)), warnings: []}
  return {baseline: baselineOf([]), warnings: [`The baseline ${input} is not in its registry yet, so every finding is new.`]}
}

function fromFile(input: string, text: string): EarlierReport {
  try {
    return readEarlierReport(text)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`Input "baseline": "${input}" cannot be used: ${error.message}`, error.fix, {cause: error})
  }
}

function noFile(input: string): ActionError {
  return new ActionError(
    `Input "baseline": there is no file "${input}".`,
    'Give the path of an earlier report or, for an image, one in a registry with its tag.'
  )
}
