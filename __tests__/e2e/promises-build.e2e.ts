import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {attestationsOf} from '../../actions/build-push/platform-digests.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {readLayout} from '../../lib/registry/layout.ts'
import {VULNERABLE_PACKAGE} from '../../rehearsal/parts/base-image-recipes.ts'
import {prepareBaseImages, publishBaseImages} from '../../rehearsal/parts/base-images.ts'
import {startBuildkit, type Buildkit} from '../../rehearsal/parts/buildkit.ts'
import {linkDockerPlugins} from '../../rehearsal/parts/docker-plugins.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {publishTrivyDatabase} from '../../rehearsal/parts/trivy-database.ts'
import {ensureTools, type Tools} from '../../rehearsal/tools/index.ts'
import {debianWith} from '../actions/trivy-scan/layouts.ts'
import {startBundle} from '../support/action-process.ts'
import {RecordingEngine} from '../support/recording-engine.ts'

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fairway')
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
let tools: Tools
let stage: string

beforeAll(async () => {
  tools = await ensureTools('rehearse', {yes: true})
  stage = await mkdtemp(join(tmpdir(), 'fairway-e2e-promises-build-'))
  await mkdir(join(stage, 'temporary'))
  await mkdir(join(stage, 'context'))
  await linkDockerPlugins(join(stage, 'home', '.docker'), {buildx: tools.buildx})
})
afterAll(() => rm(stage, {recursive: true, force: true}))

/** A step on a runner of GitHub's, with its post part. */
async function step(inputs: Record<string, string>, environment: Record<string, string>, name = 'build-push') {
  const started = begin(inputs, environment, name)
  const ended = await started.ended()
  await started.post()
  return ended
}

/** The same, whose post part is left to the test. */
function begin(inputs: Record<string, string>, environment: Record<string, string>, name = 'build-push') {
  const runner = {
    workspace: stage,
    temporary: join(stage, 'temporary'),
    environment: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(stage, 'home'),
      GITHUB_SHA: COMMIT,
      GITHUB_REF: 'refs/heads/main',
      ...environment
    },
    secrets: []
  }
  return startBundle(name, inputs, runner)
}

// The rehearsal hands a builder of its own to every run, so no other test goes this way.
describe('a builder that buildx makes', () => {
  const event = {head_commit: {message: 'SECRET-ROADMAP', author: {email: 'alice@private.example'}}, inputs: {note: 'typed by hand'}}
  const inputsOfBuild = () => ({mode: 'build', image: 'registry.example.com/team/app', context: join(stage, 'context')})
  let engine: RecordingEngine
  let runs = 0

  async function startEngine() {
    const socket = join(stage, `engine-${++runs}.sock`)
    engine = await RecordingEngine.start(socket)
    await writeFile(join(stage, 'event.json'), JSON.stringify(event))
    const environment = {
      DOCKER_HOST: `unix://${socket}`,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(stage, 'event.json')
    }
    return environment
  }

  async function onHostedRunner(inputs: Record<string, string>, prepare?: (env: Record<string, string>) => Promise<unknown>) {
    const environment = await startEngine()
    await prepare?.({PATH: process.env['PATH'] ?? '', HOME: join(stage, 'home'), DOCKER_HOST: environment.DOCKER_HOST})
    await step({...inputsOfBuild(), ...inputs}, environment)
    await engine.stop()
    return engine.archives.map(String).join('')
  }

  test('11.22 the event of the run is not copied into a builder that this action makes', async () => {
    const copied = await onHostedRunner({})
    expect(engine.calls).toContain('POST /containers/create')
    expect(copied).not.toMatch(/SECRET-ROADMAP|alice@private|typed by hand|github_event/)
    expect(copied).not.toContain('provenance.d')
  })

  test("11.22 nor into a builder of the user's that has to be started for the build", async () => {
    const copied = await onHostedRunner({builder: 'mine'}, env =>
      runOrThrow(runProcess, 'docker', ['docker', 'buildx', 'create', '--name', 'mine', '--driver', 'docker-container'], {env})
    )
    expect(engine.calls).toContain('POST /containers/create')
    expect(copied).not.toMatch(/SECRET-ROADMAP|github_event/)
  })

  test('a proxy with a password reaches it, and its options and configuration; nothing shows the password', async () => {
    const environment = {...(await startEngine()), HTTPS_PROXY: 'http://me:proxy-pass-word@proxy.example.com:3128', no_proxy: 'a.lan,b.lan'}
    const options = {'driver-opts': 'env.MORE=x,y', 'buildkitd-config': '[worker.oci]\n  max-parallelism = 3'}
    const {said} = await step({...inputsOfBuild(), ...options}, environment)
    await engine.stop()
    const {Env} = JSON.parse(engine.created[0] ?? '') as {Env: string[]}
    expect(Env).toEqual(expect.arrayContaining([`HTTPS_PROXY=${environment.HTTPS_PROXY}`, 'NO_PROXY=a.lan,b.lan', 'MORE=x,y']))
    expect(engine.archives.map(String).join('')).toContain('max-parallelism = 3')
    expect(said.replace(/^::add-mask::.*$/gm, '')).not.toContain('proxy-pass-word')
  })

  test('a cancel while it is made leaves none behind', async () => {
    const started = begin(inputsOfBuild(), await startEngine())
    await engine.creation()
    started.kill('SIGINT')
    await started.ended()
    await started.post()
    await engine.stop()
    expect(engine.calls).toContainEqual(expect.stringMatching(/^DELETE \/containers\/buildx_buildkit_fairway-/))
  })
})

describe('a real build', () => {
  let registry: Registry
  let buildkit: Buildkit
  let base: string

  beforeAll(async () => {
    registry = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry', withPassword: false})
    buildkit = await startBuildkit({stage, buildkitd: tools.buildkitd, buildx: tools.buildx, toolsRegistry: registry.host})
    await writeFile(join(stage, 'context', 'greeting'), 'hello')
    await writeFile(join(stage, 'context', 'Base'), 'FROM scratch\nCOPY greeting /greeting\n')
    base = `${registry.host}/base:sha-${COMMIT}`
    await writeFile(join(stage, 'event.json'), '{}')
    const dockerfile = `FROM ${base}\nENV GH_TOKEN=none\nCOPY greeting /mine\n`
    await writeFile(join(stage, 'context', 'Dockerfile'), dockerfile)
  })
  afterAll(async () => {
    await buildkit.stop()
    await registry.stop()
  })

  const environment = () => ({...buildkit.environment, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(stage, 'event.json')})
  const build = (inputs: Record<string, string>) =>
    step({mode: 'build', image: `${registry.host}/app`, context: join(stage, 'context'), ...inputs}, environment())

  /** `busybox:stable`, which has a shell that needs no other file. */
  async function publishBusybox() {
    const images = await prepareBaseImages({cache: CACHE})
    const manifests = images.manifests.filter(({names}) => names.some(({repository}) => repository.endsWith('busybox')))
    await publishBaseImages(registry.host, {...images, manifests})
  }

  test('11.16 for arm64 on a base that is for amd64 only is an error, and a secret in ENV is shown', async () => {
    const file = join(stage, 'context', 'Base')
    const pushed = {mode: 'build-and-push', image: `${registry.host}/base`, provenance: 'false', tags: `sha-${COMMIT}`}
    expect(await build({...pushed, file, platforms: 'linux/amd64'})).toMatchObject({exitCode: 0, outputs: {pushed: 'true'}})
    const wrong = await build({platforms: 'linux/arm64'})
    expect(wrong.exitCode).toBe(1)
    expect(wrong.said).toContain(`::error::The base image ${base} is for linux/amd64 only, and the build is for linux/arm64`)
    // BuildKit itself checks the first of several platforms only.
    const second = await build({platforms: 'linux/amd64,linux/arm64'})
    expect(second.said).toContain(`::error::The base image ${base} is for linux/amd64 only, and the build is for linux/arm64`)
    const right = await build({platforms: 'linux/amd64'})
    expect(right.exitCode).toBe(0)
    expect(right.said).toMatch(/^::warning file=\S+Dockerfile,line=2::SecretsUsedInArgOrEnv: .*GH_TOKEN/m)
  })

  test('11.16 the same behind "# check=skip=all", which hides it; FROM --platform says what is meant', async () => {
    const file = join(stage, 'context', 'Hidden')
    await writeFile(file, `# check=skip=all\nFROM ${base}\nCOPY greeting /mine\n`)
    const wrong = await build({file, platforms: 'linux/amd64,linux/arm64'})
    expect(wrong.said).toContain(`::error::The base image ${base} is for linux/amd64 only, and the build is for linux/arm64`)
    expect(wrong.exitCode).toBe(1)
    expect(await build({file, platforms: 'linux/amd64'})).toMatchObject({exitCode: 0})
    await writeFile(file, `# check=skip=all\nFROM --platform=linux/amd64 ${base}\nCOPY greeting /mine\n`)
    expect(await build({file, platforms: 'linux/arm64'})).toMatchObject({exitCode: 0})
  })

  test('a RUN for a processor that this machine does not emulate fails with what to add, and a COPY does not', async () => {
    const file = join(stage, 'context', 'Foreign')
    await writeFile(join(stage, 'context', 'foreign'), '\u007fELF of another machine')
    await writeFile(file, 'FROM scratch\nCOPY --chmod=755 foreign /bin/sh\nRUN true\n')
    const foreign = await build({file, platforms: 'linux/s390x'})
    expect(foreign.exitCode).toBe(1)
    expect(foreign.said).toContain('This builder runs no programs of linux/s390x by itself')
    expect(foreign.said).toMatch(/::error::The build failed\. Step .*exec format error.* Add QEMU: a step with docker\/setup-qemu-action/)
    await writeFile(file, 'FROM scratch\nCOPY greeting /greeting\n')
    expect(await build({file, platforms: 'linux/s390x'})).toMatchObject({exitCode: 0})
  })

  describe('of two platforms, with provenance and a list of packages', () => {
    const platforms = ['linux/amd64', 'linux/arm64']
    let database: string
    let scanner: string

    beforeAll(async () => {
      await publishBusybox()
      database = await publishTrivyDatabase({stage, toolsRegistry: registry.host})
      // A generator after BuildKit's protocol (docs/attestations/sbom-protocol.md): it lists what dpkg has.
      await writeFile(join(stage, 'context', 'scan'), SCAN)
      const file = join(stage, 'context', 'Scanner')
      await writeFile(file, 'FROM busybox:stable\nCOPY scan /scan\nENTRYPOINT ["/bin/sh", "/scan"]\n')
      const pushed = await build({
        mode: 'build-and-push',
        image: `${registry.host}/scanner`,
        file,
        provenance: 'false',
        tags: `sha-${COMMIT}`
      })
      expect(pushed.exitCode).toBe(0)
      scanner = pushed.outputs['reference'] ?? ''
      await writeFile(join(stage, 'context', 'Two'), 'FROM scratch\nARG TARGETARCH\nCOPY root-$TARGETARCH /\n')
    })

    /** Builds with these packages, scans, and pushes when the scan allows it, as three steps of one job. */
    async function ship(name: string, packages: Readonly<Record<string, string>>) {
      for (const [architecture, installed] of Object.entries(packages)) {
        for (const [path, content] of Object.entries(debianWith(installed, '1.0.0'))) {
          const target = join(stage, 'context', `root-${architecture}`, path)
          await mkdir(dirname(target), {recursive: true})
          await writeFile(target, content)
        }
      }
      const image = `${registry.host}/${name}`
      const inputs = {mode: 'build', image, context: join(stage, 'context'), file: join(stage, 'context', 'Two')}
      const started = begin({...inputs, platforms: platforms.join(), sbom: `generator=${scanner}`}, environment())
      const built = await started.ended()
      // Tells what went wrong.
      expect(built.said).not.toContain('::error::')
      const {layout = '', digest = ''} = built.outputs
      const scan = {layout, digest, 'db-repository': database, 'trivy-path': tools.trivy.path}
      const scanned = await step(scan, environment(), 'trivy-scan')
      const pushed =
        scanned.exitCode === 0 ? await step({mode: 'push', image, layout, digest, tags: `sha-${COMMIT}`}, environment()) : undefined
      const metadata = existsSync(built.outputs['metadata'] ?? '')
        ? (JSON.parse(readFileSync(built.outputs['metadata'] ?? '', 'utf8')) as unknown)
        : undefined
      const attestations = built.exitCode === 0 ? attestationsOf(await readLayout(layout)) : []
      await started.post()
      return {image, built, metadata, attestations, scanned, pushed}
    }

    test('what was built is what was scanned, and what the registry has', async () => {
      const {image, built, metadata, attestations, scanned, pushed} = await ship('two', {amd64: 'coreutils', arm64: 'coreutils'})
      expect([built.exitCode, scanned.exitCode, pushed?.exitCode]).toEqual([0, 0, 0])
      const {digest = '', reference = ''} = built.outputs
      expect(built.outputs['platforms']).toBe(platforms.join('\n'))
      const digests = JSON.parse(built.outputs['platform-digests'] ?? '') as Record<string, string>
      expect(metadata).toMatchObject({'containerimage.digest': digest})
      expect([...attestations].sort()).toEqual(['SBOM', 'provenance'])
      expect(built.summary).toContain(digests['linux/arm64'])
      expect(scanned.outputs).toMatchObject({result: 'pass', platforms: platforms.join(), digest})
      expect(pushed?.outputs).toMatchObject({
        digest,
        reference,
        tags: `sha-${COMMIT}`,
        pushed: 'true',
        'platform-digests': built.outputs['platform-digests']
      })
      // Asked by a client that is not ours.
      const raw = async (name: string) =>
        (await runOrThrow(runProcess, 'buildx', [tools.buildx.path, 'imagetools', 'inspect', '--raw', name])).trimEnd()
      const index = await raw(`${image}:sha-${COMMIT}`)
      expect(`sha256:${createHash('sha256').update(index).digest('hex')}`).toBe(digest)
      const {manifests} = JSON.parse(index) as {manifests: {digest: string; platform: {os: string; architecture: string}}[]}
      const listed = manifests.filter(({platform}) => platform.os !== 'unknown')
      expect(
        Object.fromEntries(listed.map(manifest => [`${manifest.platform.os}/${manifest.platform.architecture}`, manifest.digest]))
      ).toEqual(digests)
      for (const child of manifests) {
        const manifest = await raw(`${image}@${child.digest}`)
        expect(`sha256:${createHash('sha256').update(manifest).digest('hex')}`).toBe(child.digest)
      }
    })

    test('a vulnerable package on the second platform only: the scan fails, and the registry has nothing of it', async () => {
      const {built, scanned, pushed} = await ship('second', {amd64: 'coreutils', arm64: VULNERABLE_PACKAGE.name})
      expect([built.exitCode, scanned.exitCode, pushed]).toEqual([0, 1, undefined])
      expect(scanned.outputs).toMatchObject({result: 'fail', critical: '1'})
      expect(scanned.said).toContain('[linux/arm64]')
      expect((await registry.contents()).map(({repository}) => repository)).not.toContain('second')
    })
  })
})

/** Its source is the root of the image. */
const SCAN = `set -e
name=$(sed -n 's/^Package: //p' "$BUILDKIT_SCAN_SOURCE/var/lib/dpkg/status")
printf '{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://spdx.dev/Document","predicate":{"spdxVersion":"SPDX-2.3","dataLicense":"CC0-1.0","SPDXID":"SPDXRef-DOCUMENT","name":"core","documentNamespace":"https://example.com/%s","creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Tool: list"]},"packages":[{"name":"%s","SPDXID":"SPDXRef-1","versionInfo":"1.0.0","downloadLocation":"NOASSERTION"}]}}' "$name" "$name" > "$BUILDKIT_SCAN_DESTINATION/$(basename "$BUILDKIT_SCAN_SOURCE").spdx.json"
`
