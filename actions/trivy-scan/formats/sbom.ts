import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {convertReport, type Scanner} from '../scanner.ts'
import type {Subject} from '../targets/subject.ts'
import {slug} from './names.ts'
import type {Format} from './write.ts'

/** What a format is called, and how its files end (CycloneDX specification, "Recognized file patterns"; SPDX 2.3, clause 2). */
const SBOMS = [
  {format: 'cyclonedx', ending: 'cdx.json'},
  {format: 'spdx-json', ending: 'spdx.json'}
] as const satisfies readonly {format: Format; ending: string}[]

/** Whether any of the formats is one of an SBOM. */
export const wantsSbom = (formats: ReadonlySet<Format>): boolean => SBOMS.some(({format}) => formats.has(format))

/**
 * Makes the SBOMs of one image, folder or file out of Trivy's report on it, without scanning again.
 *
 * @param report absolute path of Trivy's JSON report, with all packages in it
 * @param name of the files, without their ending
 * @returns their paths
 * @throws ActionError when Trivy fails
 */
export async function writeSboms(
  scanner: Scanner,
  formats: ReadonlySet<Format>,
  report: string,
  folder: string,
  name: string
): Promise<string[]> {
  const paths: string[] = []
  for (const {format, ending} of SBOMS.filter(sbom => formats.has(sbom.format))) {
    const path = join(folder, `${name}.${ending}`)
    const problem = await convertReport(scanner, {format, report, output: path})
    if (problem !== undefined) throw new ActionError(`The SBOM (${format}) could not be made: ${problem}`)
    paths.push(path)
  }
  return paths
}

/** What the SBOM of one of several is called: by its platform, and by its digest too where two have the same platform. */
export function sbomName(subject: Subject, all: readonly Subject[]): string {
  const isAlone = all.filter(({platform}) => platform === subject.platform).length === 1
  return ['sbom', slug(subject.platform), ...(isAlone ? [] : [subject.file.slice(0, 12)])].filter(part => part !== '').join('-')
}
