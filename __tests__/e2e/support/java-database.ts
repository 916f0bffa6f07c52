import {mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {gzipSync} from 'node:zlib'
import {makeManifest, pushManifests, storeBlob} from '../../../rehearsal/parts/image-store.ts'
import {makeTar} from '../../../rehearsal/parts/tar-archive.ts'

/**
 * Publishes an empty Java database, as Trivy downloads it (github.com/aquasecurity/trivy-java-db, pkg/db/db.go).
 *
 * @returns its reference: `127.0.0.1:PORT/trivy-java-db:1`
 */
export async function publishJavaDatabase(stage: string, registry: string, builtAt: Date): Promise<string> {
  const folder = join(stage, 'trivy-java-database')
  await mkdir(folder, {recursive: true})
  const file = join(folder, 'trivy-java.db')
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE artifacts(id INTEGER PRIMARY KEY, group_id TEXT, artifact_id TEXT)')
  database.exec('CREATE TABLE indices(artifact_id INTEGER, version TEXT, sha1 BLOB, archive_type TEXT)')
  database.close()
  const metadata = {Version: 1, NextUpdate: '2099-01-01T00:00:00Z', UpdatedAt: builtAt.toISOString(), DownloadedAt: '0001-01-01T00:00:00Z'}
  const archive = makeTar([
    {name: 'trivy-java.db', content: await readFile(file)},
    {name: 'metadata.json', content: Buffer.from(JSON.stringify(metadata))}
  ])
  const layerType = 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip'
  const layer = await storeBlob(folder, layerType, gzipSync(archive), {'org.opencontainers.image.title': 'javadb.tar.gz'})
  const config = await storeBlob(folder, 'application/vnd.aquasec.trivy.config.v1+json', Buffer.from('{}'))
  await pushManifests(registry, folder, [makeManifest(config, [layer], [{repository: 'trivy-java-db', tag: '1'}])])
  return `${registry}/trivy-java-db:1`
}
