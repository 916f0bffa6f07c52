import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import type {Bucket} from './bolt-file.ts'
import {writeBoltFile} from './bolt-file.ts'
import {makeManifest, pushManifests, storeBlob} from './image-store.ts'
import {makeTar} from './tar-archive.ts'
import type {Advisory, AdvisorySource} from './trivy-advisories.ts'
import {ADVISORY_SOURCES} from './trivy-advisories.ts'

export interface TrivyDatabaseOptions {
  /** `127.0.0.1:PORT` of the tools registry. */
  readonly toolsRegistry: string
  readonly stage: string
  readonly signal?: AbortSignal | undefined
  /** Default: the made-up ones of trivy-advisories.ts. */
  readonly sources?: readonly AdvisorySource[]
  /** When it says that it was built; default: now, because an old one is as good as none. */
  readonly builtAt?: Date
}

/** The version of the database's format; Trivy asks for it as the tag. */
const FORMAT = 2
/** Trivy's numbers for severities are their places here. */
const SEVERITIES: readonly string[] = ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']
const CONFIG_TYPE = 'application/vnd.aquasec.trivy.config.v1+json'
const LAYER_TYPE = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip'

/**
 * Makes Trivy's vulnerability database of the made-up advisories, and pushes it to the tools registry as the OCI artifact that Trivy
 * downloads.
 *
 * @returns its reference, for `TRIVY_DB_REPOSITORY` and `trivy --db-repository`: `127.0.0.1:PORT/trivy-db:2`
 * @throws ActionError when the registry refuses it
 */
export async function publishTrivyDatabase(options: TrivyDatabaseOptions): Promise<string> {
  const folder = join(options.stage, 'trivy-database')
  await mkdir(folder, {recursive: true})
  const archive = await promisify(gzip)(makeArchive(options.sources ?? ADVISORY_SOURCES, options.builtAt ?? new Date()))
  const layer = await storeBlob(folder, LAYER_TYPE, archive, {'org.opencontainers.image.title': 'db.tar.gz'})
  const config = await storeBlob(folder, CONFIG_TYPE, Buffer.from('{}'))
  const manifest = makeManifest(config, [layer], [{repository: 'trivy-db', tag: String(FORMAT)}])
  await pushManifests(options.toolsRegistry, folder, [manifest], options.signal)
  return `${options.toolsRegistry}/trivy-db:${FORMAT}`
}

function makeArchive(sources: readonly AdvisorySource[], builtAt: Date): Buffer {
  // Trivy downloads again when the next update is due, and refuses a database without these times.
  const metadata = {
    Version: FORMAT,
    NextUpdate: '2099-01-01T00:00:00Z',
    UpdatedAt: builtAt.toISOString(),
    DownloadedAt: '0001-01-01T00:00:00Z'
  }
  return makeTar([
    {name: 'trivy.db', content: writeBoltFile(trivyBuckets(sources))},
    {name: 'metadata.json', content: Buffer.from(JSON.stringify(metadata))}
  ])
}

/** The buckets as Trivy's database has them (github.com/aquasecurity/trivy-db, pkg/db): source → package → advisory, and two lists of details. */
export function trivyBuckets(sources: readonly AdvisorySource[]): Record<string, Bucket> {
  const bySource = sources.map(source => [source.bucket, packagesOf(source)] as const)
  const details = sources.flatMap(source => source.advisories.map(advisory => [advisory.id, detailsOf(source, advisory)] as const))
  const origins = sources.map(({bucket, id, name, url}) => [bucket, json({ID: id, Name: name, URL: url})] as const)
  return {...Object.fromEntries(bySource), 'data-source': Object.fromEntries(origins), vulnerability: Object.fromEntries(details)}
}

function packagesOf(source: AdvisorySource): Bucket {
  const packages = [...new Set(source.advisories.map(advisory => advisory.package))]
  return Object.fromEntries(
    packages.map(name => {
      const advisories = source.advisories.filter(advisory => advisory.package === name)
      return [name, Object.fromEntries(advisories.map(advisory => [advisory.id, json(affected(source, advisory))]))]
    })
  )
}

function affected(source: AdvisorySource, advisory: Advisory): unknown {
  const fixed = advisory.fixedVersion
  if (source.shape === 'distribution') return fixed === undefined ? {} : {FixedVersion: fixed}
  return fixed === undefined ? {VulnerableVersions: ['>=0']} : {PatchedVersions: [fixed], VulnerableVersions: [`<${fixed}`]}
}

function detailsOf(source: AdvisorySource, advisory: Advisory): Buffer {
  return json({
    Title: advisory.title,
    Description: `${advisory.title}. It exists in rehearsals only.`,
    Severity: advisory.severity,
    // The source's own word; without it Trivy warns that it took somebody else's.
    VendorSeverity: {[source.id]: SEVERITIES.indexOf(advisory.severity)},
    References: [`https://example.com/${advisory.id}`]
  })
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
