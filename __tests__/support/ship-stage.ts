import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {GitHubFacts} from '../../rehearsal/runner/index.ts'
import {debianWith, writeLayout} from '../actions/trivy-scan/layouts.ts'
import {trivyJson, trivyVulnerability} from '../actions/trivy-scan/trivy-reports.ts'
import {FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {run} from '../rehearsal/runner/support.ts'
import {tree} from './tree.ts'
import {DatabaseRegistry} from './database-registry.ts'

/** What the programs that need a Node share: they are told a lot, and write down what they did. */
const shared = (folder: string) => `const fs = require('node:fs'); const net = require('node:net'); const path = require('node:path')
const argv = process.argv.slice(2); const folder = ${JSON.stringify(folder)}
const option = name => argv[argv.indexOf(name) + 1] ?? ''
const log = line => fs.appendFileSync(path.join(folder, 'programs.log'), line + '\\n')
`

/** What is more than a word or two; {@link programs} start it. */
const scripts = (folder: string, layouts: Readonly<Record<string, {readonly path: string; readonly digest: string}>>) => ({
  // Hands out the same image for the same platforms, whatever it is asked to build.
  build: `if (option('--output') === 'type=cacheonly') fs.writeFileSync(option('--metadata-file'), '{}')
else {
  const platforms = argv.includes('--platform') ? option('--platform') : ''
  log(['build', platforms].filter(word => word !== '').join(' '))
  const {path: layout, digest} = ${JSON.stringify(layouts)}[platforms]
  const {auths = {}} = JSON.parse(fs.readFileSync(path.join(process.env.DOCKER_CONFIG, 'config.json'), 'utf8'))
  fs.writeFileSync(path.join(folder, 'build-logins.json'), JSON.stringify(Object.keys(auths)))
  fs.cpSync(layout, /dest=([^,]+)/.exec(option('--output'))[1], {recursive: true})
  fs.writeFileSync(option('--metadata-file'), JSON.stringify({'containerimage.digest': digest}))
}`,
  scan: `if (argv.includes('--download-db-only')) {
  fs.mkdirSync('cache/db', {recursive: true})
  fs.writeFileSync('cache/db/metadata.json', JSON.stringify({Version: 2, UpdatedAt: new Date().toISOString()}))
} else {
  const blob = digest => JSON.parse(fs.readFileSync(path.join(option('--input'), 'blobs', ...digest.split(':')), 'utf8'))
  const {manifests: [image]} = JSON.parse(fs.readFileSync(path.join(option('--input'), 'index.json'), 'utf8'))
  const {architecture} = blob(blob(image.digest).config.digest)
  const isVulnerable = fs.readFileSync(path.join(folder, 'vulnerable'), 'utf8') === architecture
  fs.writeFileSync(option('--output'), isVulnerable ? ${JSON.stringify(JSON.stringify(trivyJson([trivyVulnerability])))} : ${JSON.stringify(JSON.stringify(trivyJson()))})
}`,
  // Opens the shared connection as often as the file says, and then as a host whose key is another one.
  connect: `const file = path.join(folder, 'ssh-connections')
const left = Number(fs.readFileSync(file, 'utf8'))
fs.writeFileSync(file, String(left - 1))
if (left <= 0) { console.error('Host key verification failed.'); process.exit(255) }
log('connect')
net.createServer().listen('control-' + process.argv.at(-1))`
})

/** The programs of the stage: shell, which starts many times faster than a Node, as far as it goes. @param script starts one of {@link scripts} */
const programs = (folder: string, script: (name: keyof ReturnType<typeof scripts>) => string) => ({
  // An engine and a builder.
  docker: `case " $* " in
  *' buildx inspect '*) printf 'Name: made-up\\nDriver: docker-container\\n' ;;
  *' buildx build '*) ${script('build')} ;;
  *' compose version '*) echo 2.40.3 ;;
  *' version '*Arch*) echo linux/amd64 ;;
  *' version '*) echo 28.5.1 ;;
  *' context '*) echo default ;;
  *' ps '* | *' info '*) ;;
  *) exit 1 ;;
esac`,
  trivy: `case " $* " in
  *' --version '*) echo 'Version: 0.72.0' ;;
  *) ${script('scan')} ;;
esac`,
  // Scripts run on this machine.
  ssh: `case " $* " in *' -M '*) ${script('connect')} ;; esac
for last; do :; done
HOME="${join(folder, 'host')}" exec sh -c "$last"`,
  'ssh-keygen': `case " $* " in *' -F '*) echo '# found' ;; esac`
})

export const COMPOSE = `services:
  wiki:
    image: \${FAIRWAY_IMAGE}
    environment:
      NAME: wiki
`

export const KNOWN_HOSTS = '192.0.2.10 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nmade up\n-----END OPENSSH PRIVATE KEY-----\n'
const PASSWORD = 'Regi5try-p4ssw0rd'

export interface Shipment {
  /** The whole caller, in place of one that hands over everything. */
  readonly caller?: string
  /** Changes the inputs that the caller hands over: `name: value` in YAML. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly compose?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly github?: Partial<GitHubFacts>
  /** The architecture whose image has a CRITICAL vulnerability; default: none has. */
  readonly vulnerable?: 'amd64' | 'arm64'
  /** How often the host lets ssh in before its key is another one; default: always. */
  readonly connections?: number
  /** A host that deploys, in place of one that has no engine. */
  readonly host?: {readonly folder: string}
  /** Of workflow_dispatch. */
  readonly given?: Readonly<Record<string, string>>
}

/** A caller that names no database would ask the official mirrors, which are not on this machine. */
const withDatabase = (caller: string, repository: string): string =>
  caller
    .replace(/^ +trivy-db-repository: .*\n/gm, '')
    .replace(/^( +)uses: \S+\/workflows\/ship\.yml@v1\n +with:\n/gm, `$&$1  trivy-db-repository: ${repository}\n`)

/**
 * A registry, and fakes of the programs that ship.yml's actions start, so that the real workflow and the real bundles of the tree under test
 * can go from a push to a deploy without an engine.
 */
export class ShipStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-ship-'))
  readonly registry: FakeRegistry
  readonly #databases = new DatabaseRegistry()
  digest = ''

  constructor(options: FakeRegistryOptions = {}) {
    this.registry = new FakeRegistry({login: 'basic', username: 'ci', password: PASSWORD, ...options})
  }

  async start(): Promise<this> {
    await this.registry.start()
    await this.#databases.start()
    const layouts = await this.#writeLayouts()
    this.digest = layouts['']?.digest ?? ''
    mkdirSync(join(this.folder, 'bin'))
    mkdirSync(join(this.folder, 'host'))
    writeFileSync(join(this.folder, 'programs.log'), '')
    writeFileSync(join(this.folder, 'build-logins.json'), '[]')
    for (const [name, source] of Object.entries(scripts(this.folder, layouts)))
      writeFileSync(join(this.folder, 'bin', `${name}.cjs`), `${shared(this.folder)}${source}`)
    const script = (name: string) => `exec ${process.execPath} ${join(this.folder, 'bin', `${name}.cjs`)} "$@"`
    for (const [name, source] of Object.entries(programs(this.folder, script)))
      writeFileSync(join(this.folder, 'bin', name), `#!/bin/sh\n${source}\n`, {mode: 0o755})
    return this
  }

  /** What a build gives, by what it is told of platforms. */
  async #writeLayouts(): Promise<Record<string, {path: string; digest: string}>> {
    const image = (platform: string) => ({platform, files: debianWith('busybox', '1.35')})
    const amd64 = [image('linux/amd64')]
    const arm64 = [image('linux/arm64')]
    const written = {'': amd64, 'linux/amd64': amd64, 'linux/arm64': arm64, 'linux/amd64,linux/arm64': [...amd64, ...arm64]}
    const entries = Object.entries(written).map(async ([platforms, images], index) => {
      const path = join(this.folder, `layout-${index}`)
      return [platforms, {path, digest: await writeLayout(path, images)}] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  async stop(): Promise<void> {
    await this.registry.stop()
    await this.#databases.stop()
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** How often a host was connected to. */
  get connected(): number {
    return readFileSync(join(this.folder, 'programs.log'), 'utf8').match(/^connect$/gm)?.length ?? 0
  }

  /** Runs ship.yml of the tree under test. The run is one of a Git tag, whose moving tags nobody has to be asked about. */
  async ship({
    caller,
    inputs = {},
    compose = COMPOSE,
    variables = {},
    secrets = {},
    github = {},
    connections = 1_000,
    host,
    given: dispatched = {},
    vulnerable
  }: Shipment) {
    writeFileSync(join(this.folder, 'ssh-connections'), String(connections))
    writeFileSync(join(this.folder, 'vulnerable'), vulnerable ?? '')
    const given: Record<string, string> = {
      image: `${this.registry.host}/team/wiki`,
      tags: '|\n        v1.2.3\n        latest',
      host: '192.0.2.10',
      user: 'deploy',
      'known-hosts': KNOWN_HOSTS,
      project: 'wiki',
      'trivy-db-repository': this.#databases.fresh,
      'connect-host': '${{ vars.OP_CONNECT_HOST }}',
      ...inputs
    }
    const names = ['REGISTRY_USERNAME', 'REGISTRY_PASSWORD', 'REGISTRY_PASSWORDS', 'DEPLOY_SSH_KEY', 'OP_CONNECT_TOKEN']
    const workflow = `name: Ship
on: [push, pull_request, merge_group]
permissions: {}
jobs:
  ship:
    name: ship
    permissions: {contents: read, packages: write, issues: write}
    uses: fairway/fairway/.github/workflows/ship.yml@v1
    with:
${Object.entries(given)
  .map(([name, value]) => `      ${name}: ${value}`)
  .join('\n')}
    secrets:
${names.map(name => `      ${name}: \${{ secrets.${name} }}`).join('\n')}
`
    const result = await run({
      workflow: caller === undefined ? workflow : withDatabase(caller, this.#databases.fresh),
      git: true,
      files: {Dockerfile: 'FROM scratch\n', 'docker-compose.template.yml': compose},
      github: {ref: 'refs/tags/v1.2.3', ref_name: 'v1.2.3', ref_type: 'tag', ...github},
      request: {
        toolkit: tree,
        inputs: dispatched,
        variables,
        secrets: {REGISTRY_USERNAME: 'ci', REGISTRY_PASSWORD: PASSWORD, DEPLOY_SSH_KEY: KEY, ...secrets},
        environment: {
          PATH: [...(host === undefined ? [] : [join(host.folder, 'bin')]), join(this.folder, 'bin'), process.env['PATH'] ?? ''].join(':'),
          HOME: join(this.folder, 'host'),
          ...(host === undefined ? {} : {PLAYED_HOST: host.folder})
        }
      }
    })
    // One that calls a workflow stands for its job of the same name.
    const job = (name: string) => result.jobs.find(({name: of}) => of === `ship / ${name}` || of === `ship / ${name} / ${name}`)
    return {
      conclusion: result.conclusion,
      jobs: result.jobs,
      result: result.outputs['result'],
      outputs: result.outputs,
      conclusionOf: (name: string) => job(name)?.conclusion,
      stepsOf: (name: string) => Object.fromEntries(job(name)?.steps.map(step => [step.name, step.conclusion]) ?? []),
      errors: result.jobs.flatMap(({annotations}) => annotations.filter(({level}) => level === 'error').map(({message}) => message)),
      /** What the page of the run says besides its errors. */
      remarks: result.jobs.flatMap(({annotations}) => annotations.filter(({level}) => level !== 'error').map(({message}) => message)),
      /** What the programs were asked to do, in order. */
      did: readFileSync(join(this.folder, 'programs.log'), 'utf8').trim().split('\n'),
      /** The registries that the build could pull from with a login. */
      buildLogins: JSON.parse(readFileSync(join(this.folder, 'build-logins.json'), 'utf8')) as string[],
      /** What the run's other jobs can download, the names of the files in each by its name. */
      artifacts: Object.fromEntries(result.artifacts.map(({name, files}) => [name, files])),
      /** What the steps of a job of the caller's own said, after it was set up. */
      saidBy: (name: string) => result.log.filter(({job: {name: of}, step}) => of === name && step !== 'Set up job').map(({line}) => line),
      pushed: [...this.registry.manifests.keys()],
      tags: Object.fromEntries(this.registry.tags)
    }
  }
}
