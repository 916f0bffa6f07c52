import {trivyJson} from '../actions/trivy-scan/trivy-reports.ts'
import type {CanaryStage} from './canary-stage.ts'

/** What a Trivy says of an image: its report, and lines of its log such as `WARN\tThis …`. */
export interface Said {
  readonly json?: object
  readonly log?: readonly string[]
}

export interface TrivyPlan {
  /** Whether the images have Java archives, so that Trivy needs the database of them. */
  readonly hasJava?: boolean
  /** By the digest of an image's manifest; of any other image Trivy says that it is a clean Debian 12. */
  readonly images?: Readonly<Record<string, Said>>
}

/**
 * Puts a program `trivy` on a stage that does with Java archives as the real one does (pkg/javadb/client.go). It asks the registry of databases
 * itself where an older action tells it to.
 */
export function shimTrivy(stage: CanaryStage, {hasJava = false, images = {}}: TrivyPlan = {}): void {
  stage.shim(
    'trivy',
    `const images = ${JSON.stringify(images)}, clean = ${JSON.stringify(trivyJson())}
    const log = text => process.stderr.write('2099-01-01T00:00:00Z\\t' + text + '\\n')
    const fatal = text => { log('FATAL\\tFatal error\\trun error: ' + text + '\\n'); process.exit(1) }
    const download = async (repository, folder) => {
      const [, host, name, tag] = /^([^/]+)\\/(.+):(\\w+)$/.exec(repository)
      const get = (kind, reference) => fetch('http://' + host + '/v2/' + name + '/' + kind + '/' + reference, {method: 'GET'})
      const asked = await fetch('http://' + host + '/v2/' + name + '/manifests/' + tag, {method: 'HEAD'}).catch(() => ({status: 503}))
      if (asked.status !== 200) fatal('init error: 1 error occurred:\\n\\t* GET https://' + repository + ': DENIED: denied')
      const manifest = await (await get('manifests', asked.headers.get('docker-content-digest'))).json()
      const layer = Buffer.from(await (await get('blobs', manifest.layers[0].digest)).arrayBuffer())
      fs.mkdirSync(folder, {recursive: true})
      fs.writeFileSync(folder + '/metadata.json', /\\{.*UpdatedAt.*?\\}/.exec(require('node:zlib').gunzipSync(layer).toString('latin1'))[0])
    }
    if (argv[0] === '--version') console.log('Version: 0.72.0')
    else if (argv.includes('--download-db-only')) download(after('--db-repository'), 'cache/db')
    else if (argv.includes('--download-java-db-only')) download(after('--java-db-repository'), 'cache/java-db')
    else {
      if (${String(hasJava)} && !fs.existsSync('cache/java-db/metadata.json')) {
        if (!argv.includes('--skip-java-db-update')) fatal('scan error: Get "https://mirror.gcr.io/v2/": dial tcp: lookup mirror.gcr.io: no such host')
        log('ERROR\\t[javadb] The first run cannot skip downloading Java DB')
        fatal("scan error: Java DB update failed: '--skip-java-db-update' cannot be specified on the first run")
      }
      const digest = JSON.parse(fs.readFileSync(after('--input') + '/index.json', 'utf8')).manifests[0].digest
      const said = images[digest] ?? {}
      for (const line of said.log ?? []) log(line)
      fs.writeFileSync(after('--output'), JSON.stringify(said.json ?? clean))
    }`
  )
}
