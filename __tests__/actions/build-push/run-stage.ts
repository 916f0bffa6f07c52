import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BranchHead, CommitOrder} from '../../../actions/build-push/branch-head.ts'
import type {BuildContext} from '../../../actions/build-push/build-context.ts'
import type {DefaultBranch} from '../../../actions/build-push/default-branch.ts'
import {readBuildPushInputs} from '../../../actions/build-push/inputs.ts'
import {namedVariables, withoutVariables} from '../../../actions/build-push/options/variables.ts'
import {report} from '../../../actions/build-push/outputs.ts'
import {run} from '../../../actions/build-push/run.ts'
import type {Ask} from '../../../lib/action/ask.ts'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'
import {http} from '../../../lib/http/http.ts'
import {FakeRegistry} from '../../lib/registry/fake-registry.ts'
import {lateClock} from '../../lib/registry/late-clock.ts'
import {LayoutFixture, twoPlatforms, type Entry} from '../../lib/registry/layout-fixture.ts'
import {buildContext} from './context.ts'

interface Started {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

interface RunOptions {
  readonly context?: Partial<BuildContext>
  readonly head?: BranchHead
  /** How the run's commit stands to the one that a tag names. */
  readonly order?: CommitOrder
  /** The digest that BuildKit reports, when it is not that of the layout. */
  readonly reported?: string
  /** What BuildKit warns of, as buildx writes it. */
  readonly warnings?: unknown
  readonly environment?: Readonly<Record<string, string>>
  readonly defaultBranch?: DefaultBranch
}

/** What a run of build-push has around it: a registry, a layout that was built before, a `docker` and a `git` that write down what they got. */
export class RunStage {
  readonly lines: string[] = []
  readonly builds: Started[] = []
  /** The commits that GitHub was asked about. */
  readonly compared: {readonly commit: string; readonly than: string}[] = []
  git: Started | undefined
  /** What it waits for the registry. */
  readonly clock = lateClock()

  readonly registry: FakeRegistry
  readonly temporary: string
  /** The layout, and its root. */
  readonly fixture: LayoutFixture
  readonly root: Entry

  private constructor(registry: FakeRegistry, temporary: string, fixture: LayoutFixture, root: Entry) {
    this.registry = registry
    this.temporary = temporary
    this.fixture = fixture
    this.root = root
  }

  static async start(): Promise<RunStage> {
    const registry = await new FakeRegistry({login: 'basic'}).start()
    const fixture = await LayoutFixture.create()
    return new RunStage(registry, await mkdtemp(join(tmpdir(), 'fairway-run-')), fixture, await twoPlatforms(fixture))
  }

  async remove(): Promise<void> {
    await this.registry.stop()
    await this.fixture.remove()
    await rm(this.temporary, {recursive: true})
  }

  /** Makes tags name an image with these labels, which somebody pushed before. */
  async publish(tags: readonly string[], labels: Readonly<Record<string, string>> = {}): Promise<string> {
    const {registry, fixture} = this
    const config = await fixture.config([], {os: 'linux', architecture: 'amd64', config: {Labels: labels}})
    const {digest, mediaType} = await fixture.manifest({config, layers: []})
    registry.blobs.set(config.digest, await readFile(fixture.path(config.digest)))
    registry.manifests.set(digest, {mediaType, content: await readFile(fixture.path(digest))})
    for (const tag of tags) registry.tags.set(tag, digest)
    return digest
  }

  /** Runs the action on it. */
  async run(
    values: Record<string, string>,
    {context = {}, head = {state: 'head'}, order = {state: 'newer'}, reported, warnings, environment, defaultBranch}: RunOptions = {}
  ) {
    const {temporary, lines} = this
    const given: Record<string, string> = {
      image: `${this.registry.host}/Team/App`,
      'registry-username': 'user',
      'registry-password': 'pass-word',
      ...values
    }
    const inputs = readBuildPushInputs(name => given[name] ?? '')
    const state = new Map<string, string>()
    const variables = {
      ...environment,
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: join(temporary, 'workspace'),
      HOME: temporary,
      'INPUT_REGISTRY-PASSWORD': 'pass-word',
      ACTIONS_RUNTIME_TOKEN: 'runner-token'
    }
    const result = await run(inputs, {
      run: this.#docker(reported, warnings),
      ask: this.#ask,
      http,
      context: buildContext(context),
      // As main.ts has it: the variables that inputs name are there for those that they are for.
      environment: withoutVariables(variables, namedVariables(inputs, variables)),
      variables,
      state: {save: (name, value) => void state.set(name, value), get: name => state.get(name) ?? ''},
      askBranchHead: () => Promise.resolve(head),
      askOrder: commits => {
        this.compared.push(commits)
        return Promise.resolve(order)
      },
      askCommitDate: () => Promise.resolve(undefined),
      askDefaultBranch: () => Promise.resolve(defaultBranch ?? {state: 'unknown', reason: 'nobody was asked'}),
      log: {
        info: line => lines.push(line),
        notice: line => lines.push(`notice: ${line}`),
        warning: (line, place) => lines.push(`warning: ${line}${place === undefined ? '' : ` at ${place.file}:${place.line}`}`),
        startGroup: title => lines.push(`group: ${title}`),
        endGroup: () => lines.push('end')
      },
      signal: new AbortController().signal,
      clock: this.clock
    })
    return {result, ...report(inputs, result, 1_500)}
  }

  /** A docker whose build writes a real layout to where it was told to. */
  #docker(reported?: string, warnings: unknown = []): RunProcess {
    return async (argv, options) => {
      if (argv[2] === 'inspect') return done(0, 'Name: b\nDriver: remote\n')
      if (argv[2] !== 'build') return done(0)
      if (argv.includes('type=cacheonly')) {
        await writeFile(argv[argv.indexOf('--metadata-file') + 1] ?? '', '{}')
        return done(0)
      }
      this.builds.push({argv, env: options?.env ?? {}})
      const layout = /dest=([^,]+)/.exec(argv.join('\n'))?.[1] ?? ''
      const written = await twoPlatforms(await LayoutFixture.at(layout))
      const digest = reported ?? written.digest
      await writeFile(
        argv[argv.indexOf('--metadata-file') + 1] ?? '',
        JSON.stringify({'containerimage.digest': digest, 'buildx.build.warnings': warnings})
      )
      options?.onLine?.('#1 built', 'stderr')
      return done(0)
    }
  }

  readonly #ask: Ask = (argv, options) => {
    this.git = {argv, env: options?.env ?? {}}
    return Promise.resolve(done(0, '1700000000\n'))
  }
}

const done = (exitCode: number, stdout = ''): ProcessResult => ({exitCode, signal: null, timedOut: false, stdout, stderr: ''})
