import {createReadStream} from 'node:fs'
import type {OperatingSystem} from './report.ts'

/** Who wrote the advisories for one release of a distribution, as Trivy's database names it. */
export interface AdvisorySource {
  /** `alpine 3.24` */
  readonly bucket: string
  readonly id: string
}

const CHUNK_BYTES = 4 * 1024 * 1024

/** How the buckets of the database are named by version (aquasecurity/trivy-db, pkg/vulnsrc/bucket; trivy, pkg/detector/ospkg). */
const VERSION_OF: Readonly<Record<string, (version: string) => string | undefined>> = {
  alpine: version => /^\d+\.\d+/.exec(version)?.[0],
  debian: version => /^\d+/.exec(version)?.[0],
  ubuntu: version => /^\d+\.\d+$/.exec(version)?.[0],
  rocky: version => /^\d+/.exec(version)?.[0],
  alma: version => /^\d+/.exec(version)?.[0]
}

/** The source that Trivy looks a system's packages up in; undefined for a family or a version that cannot be told. */
export function advisorySourceOf({family, version}: OperatingSystem): AdvisorySource | undefined {
  const release = VERSION_OF[family]?.(version)
  return release === undefined ? undefined : {bucket: `${family} ${release}`, id: family}
}

/**
 * Whether the database has advisories of a source. Trivy's list of releases is part of the program, and a release comes into the database weeks
 * before it comes into that list (aquasecurity/trivy#9934, #8992): then Trivy warns, and has compared all the same.
 *
 * The database lists its sources in the bucket `data-source`, name by name with a JSON behind it (trivy-db, pkg/db/data_source.go), and bbolt
 * writes a key and its value one behind the other: so the two are looked for as one text, without reading the file's trees.
 *
 * @param path `trivy.db`, some hundred megabytes
 * @returns false for a file that cannot be read, too: what cannot be told is no yes
 */
export function holdsAdvisories(path: string, {bucket, id}: AdvisorySource): Promise<boolean> {
  return holdsText(path, `${bucket}{"ID":${JSON.stringify(id)}`)
}

/** Whether a file has a text in it, however large it is. @returns false for a file that cannot be read, too */
export async function holdsText(path: string, text: string): Promise<boolean> {
  const wanted = Buffer.from(text)
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, {highWaterMark: CHUNK_BYTES}) as AsyncIterable<Buffer>) {
      const piece = Buffer.concat([rest, chunk])
      if (piece.includes(wanted)) return true
      rest = piece.subarray(Math.max(0, piece.length - wanted.length + 1))
    }
  } catch {
    return false
  }
  return false
}
