import {trivyJson} from '../actions/trivy-scan/trivy-reports.ts'
import type {CanaryStage} from './canary-stage.ts'

/** What a Trivy says of an image: its report, and lines of its log such as `WARN\tThis …`. */
export interface Said {
  readonly json?: object
  readonly log?: readonly string[]
}

export interface TrivyPlan {
  /** When the database of each repository was built. Any other repository refuses. Default: the official first mirror has a fresh one. */
  readonly databases?: Readonly<Record<string, string>>
  /** Whether the images have Java archives, so that Trivy needs the database of them. */
  readonly hasJava?: boolean
  /** By the digest of an image's manifest; of any other image Trivy says that it is a clean Debian 12. */
  readonly images?: Readonly<Record<string, Said>>
}

export const FIRST_MIRROR = 'mirror.gcr.io/aquasec/trivy-db:2'
const FRESH = {[FIRST_MIRROR]: new Date().toISOString()}

/** Puts a program `trivy` on a stage that does with databases and Java archives as the real one does (pkg/javadb/client.go). */
export function shimTrivy(stage: CanaryStage, {databases = FRESH, hasJava = false, images = {}}: TrivyPlan = {}): void {
  stage.shim(
    'trivy',
    `const databases = ${JSON.stringify(databases)}, images = ${JSON.stringify(images)}, clean = ${JSON.stringify(trivyJson())}
    const log = text => process.stderr.write('2099-01-01T00:00:00Z\\t' + text + '\\n')
    const fatal = text => { log('FATAL\\tFatal error\\trun error: ' + text + '\\n'); process.exit(1) }
    if (argv[0] === '--version') console.log('Version: 0.72.0')
    else if (argv.includes('--download-db-only') || argv.includes('--download-java-db-only')) {
      const isJava = argv.includes('--download-java-db-only')
      const repository = after(isJava ? '--java-db-repository' : '--db-repository')
      if (databases[repository] === undefined) fatal('init error: 1 error occurred:\\n\\t* GET https://' + repository + ': DENIED: denied')
      const folder = isJava ? 'cache/java-db' : 'cache/db'
      fs.mkdirSync(folder, {recursive: true})
      fs.writeFileSync(folder + '/metadata.json', JSON.stringify({UpdatedAt: databases[repository]}))
    } else {
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
