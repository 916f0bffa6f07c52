import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {WorkFolder} from './folder.ts'
import type {ScanResult} from './result.ts'

/** Writes the findings of all images as one JSON file, beside Trivy's own reports; gives its path. */
export async function writeReport(result: ScanResult, folder: WorkFolder): Promise<string> {
  const path = join(folder.reports, 'report.json')
  await writeFile(path, `${JSON.stringify({schemaVersion: 1, ...result}, undefined, 2)}\n`)
  return path
}
