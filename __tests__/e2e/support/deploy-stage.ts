import {mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {expect} from '@jest/globals'
import {sleep} from '../../../lib/action/duration.ts'
import {runOrThrow, runProcess, type ProcessResult} from '../../../lib/action/process.ts'
import {prepareBaseImages, publishBaseImages} from '../../../rehearsal/parts/base-images.ts'
import {startEngine, type Engine} from '../../../rehearsal/parts/engine.ts'
import {startRegistry, type Registry} from '../../../rehearsal/parts/registry.ts'
import {startSshHost, type SshHost} from '../../../rehearsal/parts/ssh-host.ts'
import {makeSshKey, type SshKey} from '../../../rehearsal/parts/ssh-key.ts'
import {clearStage} from '../../../rehearsal/parts/stage-folder.ts'
import {hostLines, startHost, type HostWish, type StageHost} from '../../../rehearsal/stage-hosts.ts'
import {ensureTools, type Tools} from '../../../rehearsal/tools/index.ts'
import {descendantsOf, isBelow, listProcesses, type RunningProcess} from '../../../rehearsal/system/processes.ts'
import {root} from '../../../scripts/support/repository.ts'

/** How long what is ending may take to be gone. */
const MOMENT_MILLISECONDS = 10_000

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fairway')

/** How a step of deploy-ssh ended. */
export interface StepResult extends ProcessResult {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface DeployOptions {
  /** A line of the log at which the step is cancelled. */
  readonly cancelAt?: string
  /** A line of the log at which the step's process is killed, and nothing that it started. */
  readonly killAt?: string
  /** Told each line of the log of main. */
  readonly onLine?: (line: string) => void
  /** Whether the post part runs; `false` is a runner that is gone for ever. */
  readonly post?: false
  /** The runner's variables, such as GITHUB_RUN_NUMBER. */
  readonly environment?: Readonly<Record<string, string>>
}

/** A Docker engine, a registry with a password and an SSH host, for deploys with the real programs. */
export class DeployStage {
  readonly tools: Tools
  /** The folder that all of it lies in. */
  readonly folder: string
  readonly engine: Engine
  readonly registry: Registry
  readonly ssh: SshHost
  /** The main.ts or bundle of deploy-ssh that is tried. */
  readonly program: string
  /** The hosts that `addHost` started; the first host, `ssh` and `engine`, is none of them. */
  readonly others: StageHost[] = []
  /** The digest of each version of `team/app`. */
  readonly digests: Record<string, string> = {}

  readonly #userKey: SshKey
  #addresses = 0

  private constructor(tools: Tools, folder: string, program: string, engine: Engine, registry: Registry, ssh: SshHost, userKey: SshKey) {
    this.tools = tools
    this.folder = folder
    this.program = program
    this.engine = engine
    this.registry = registry
    this.ssh = ssh
    this.#userKey = userKey
  }

  /** @param program of deploy-ssh, its source unless a bundle is named */
  static async start(program = join(root, 'actions', 'deploy-ssh', 'main.ts')): Promise<DeployStage> {
    const tools = await ensureTools('rehearse', {yes: true})
    const folder = await mkdtemp('/tmp/fairway-rehearsal-')
    for (const name of ['builder', 'temp', 'runner']) await mkdir(join(folder, name))
    const [engine, registry, userKey] = await Promise.all([
      startEngine({stage: folder, dockerd: tools.dockerd}),
      startRegistry({stage: folder, dockerRegistry: tools.registry, name: 'registry', withPassword: true}),
      makeSshKey({stage: folder}, join(folder, 'user-key'))
    ])
    const environment = {TMPDIR: join(folder, 'temp')}
    const ssh = await startSshHost({stage: folder, ...tools, dockerHost: engine.dockerHost, environment, userKey})
    return new DeployStage(tools, folder, program, engine, registry, ssh, userKey)
  }

  async stop(): Promise<void> {
    // Its front, where it has one, is a server in this process: it would keep that alive for ever.
    await this.registry.stop()
    await clearStage(this.folder)
  }

  /**
   * Starts one more host, opened by the same key: 127.0.0.2, 127.0.0.3, … with an sshd of its own, and an engine or a systemd of its own. Its
   * sessions have its address as HOST_ADDRESS: a Compose file for several hosts publishes at `${HOST_ADDRESS}:PORT`. It goes with the stage.
   */
  async addHost(wish: HostWish): Promise<StageHost> {
    const {folder: stage, tools} = this
    const index = ++this.#addresses
    // A host with systemd has temporary folders of its own.
    const environment = wish.kind === 'systemd' ? {} : {TMPDIR: join(stage, 'temp')}
    const systemd = wish.kind === 'systemd' ? await ensureTools('systemd', {yes: true}) : undefined
    const common = {stage, tools, systemd, environment, userKey: this.#userKey, engine: Promise.resolve(this.engine), port: 8080}
    const host = await startHost(common, wish, index)
    this.others.push(host)
    return host
  }

  /** The first host, as one of several. */
  firstHost(name = 'first'): StageHost {
    const {ssh, engine} = this
    return {name, kind: 'compose', address: ssh.host, ssh, systemd: undefined, homes: [ssh.home], engine, url: `http://${ssh.host}:8080`}
  }

  /** The inputs that name all hosts: `hosts`, a line each, and the known_hosts lines of all. */
  hostsInputs(hosts: readonly StageHost[] = [this.firstHost(), ...this.others]): {hosts: string; 'known-hosts': string} {
    return {hosts: hostLines(hosts), 'known-hosts': hosts.map(({ssh}) => ssh.knownHosts).join('\n')}
  }

  /** Runs a script on a host by the real ssh. @returns what it said. @throws ActionError when it fails */
  async onHost({ssh}: Pick<StageHost, 'ssh'>, script: string, user = ssh.user): Promise<string> {
    const [key, knownHosts] = [join(this.folder, 'user-key'), join(this.folder, `known-hosts-${ssh.port}`)]
    await writeFile(knownHosts, `${ssh.knownHosts}\n`)
    const options = ['BatchMode=yes', 'StrictHostKeyChecking=yes', `UserKnownHostsFile=${knownHosts}`].flatMap(option => ['-o', option])
    const argv = ['ssh', '-F', 'none', '-i', key, ...options, '-p', String(ssh.port), `${user}@${ssh.host}`, 'sh', '-s'] as const
    return runOrThrow(runProcess, `ssh to ${ssh.name}`, argv, {stdin: script, timeout: 60_000})
  }

  /** The stage's own docker, on the same engine as the host's. */
  readonly docker = (...args: string[]) =>
    runOrThrow(runProcess, 'docker', [this.tools.docker.path, ...args], {
      env: {PATH: process.env['PATH'], HOME: join(this.folder, 'builder'), DOCKER_HOST: this.engine.dockerHost},
      stdin: this.registry.credentials?.password ?? '',
      timeout: 60_000
    })

  /**
   * busybox's web server with a health page at 8080 that says the version, one image of `team/app` a version, in the registry only.
   *
   * @param versions `bad` has no health page
   */
  async makeImages(versions: readonly string[]): Promise<void> {
    const base = await startRegistry({
      stage: this.folder,
      dockerRegistry: this.tools.registry,
      name: 'tools-registry',
      withPassword: false
    })
    await publishBaseImages(base.host, await prepareBaseImages({cache: CACHE}))
    const busybox = `${base.host}/library/busybox:stable`
    await this.docker('pull', '--quiet', busybox)
    await this.docker('tag', busybox, 'busybox:stable')
    await this.docker('login', '--username', this.registry.credentials?.username ?? '', '--password-stdin', this.registry.host)
    for (const version of versions) {
      const pages = join(this.folder, 'builder', version, 'www')
      await mkdir(pages, {recursive: true})
      if (version !== 'bad') await writeFile(join(pages, 'health'), JSON.stringify({status: 'ok', version}))
      const image = `${this.registry.host}/team/app:${version}`
      await this.docker('create', '--name', version, busybox, 'busybox', 'httpd', '-f', '-p', '8080', '-h', '/www')
      await this.docker('cp', pages, `${version}:/www`)
      await this.docker('commit', version, image)
      await this.docker('push', '--quiet', image)
      this.digests[version] = (await this.docker('inspect', '--format', '{{index .RepoDigests 0}}', image)).trim().replace(/^.*@/, '')
      await this.docker('rm', version)
      await this.docker('image', 'rm', image)
    }
    await base.stop()
  }

  /** What every deploy needs to be told; the test adds `project`, `compose-file` and what it is about. */
  inputs(version: string): Record<string, string> {
    return {
      host: this.ssh.host,
      port: String(this.ssh.port),
      user: this.ssh.user,
      'ssh-key': this.ssh.privateKey,
      'known-hosts': this.ssh.knownHosts,
      image: `${this.registry.host}/team/app`,
      digest: this.digests[version] ?? version,
      'registry-username': this.registry.credentials?.username ?? '',
      'registry-password': this.registry.credentials?.password ?? '',
      'health-timeout': '5s'
    }
  }

  /** Runs the action as the runner does: main, then post with what main saved. */
  async deploy(
    version: string,
    more: Readonly<Record<string, string>>,
    {cancelAt, killAt, environment, post, onLine: also}: DeployOptions = {}
  ): Promise<StepResult> {
    const inputs = {...this.inputs(version), ...more}
    const cancel = new AbortController()
    const onLine = (line: string) => {
      also?.(line)
      if (cancelAt !== undefined && line.includes(cancelAt)) cancel.abort(new Error('cancelled'))
      if (killAt !== undefined && line.includes(killAt)) this.#killPrograms()
    }
    const input = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    const main = await this.#part({...environment, ...input}, {signal: cancel.signal, onLine}).catch((error: unknown): StepResult => {
      if (cancelAt === undefined) throw error
      return {exitCode: null, signal: 'SIGTERM', timedOut: false, stdout: '', stderr: '', outputs: {}, summary: ''}
    })
    const state = await readCommands(join(this.folder, 'state'))
    const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
    if (post !== false) await this.#part({...environment, ...saved, STATE_isPost: 'true'})
    return main
  }

  #killPrograms(): void {
    const programs = descendantsOf(process.pid, listProcesses()).filter(({command}) => command.endsWith(this.program))
    for (const {pid} of programs) process.kill(pid, 'SIGKILL')
  }

  /** The ssh programs that a step left running on its runner. */
  connections(): RunningProcess[] {
    return listProcesses().filter(({name, pid}) => name === 'ssh' && isBelow(pid, join(this.folder, 'runner')))
  }

  async #part(variables: Record<string, string>, options: Parameters<typeof runProcess>[1] = {}): Promise<StepResult> {
    const file = (name: string) => join(this.folder, name)
    const files = {GITHUB_OUTPUT: file('output'), GITHUB_STATE: file('state'), GITHUB_STEP_SUMMARY: file('summary')}
    for (const path of Object.values(files)) await writeFile(path, '')
    const env = {
      PATH: process.env['PATH'],
      HOME: join(this.folder, 'runner'),
      RUNNER_TEMP: join(this.folder, 'runner'),
      GITHUB_RUN_ID: '7',
      GITHUB_JOB: 'deploy',
      ...files,
      ...variables
    }
    const result = await runProcess([join(root, 'node_modules', '.bin', 'node'), this.program], {env, ...options})
    return {...result, outputs: await readCommands(files.GITHUB_OUTPUT), summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')}
  }

  /** The project's folder on a host, the first one unless another is given. */
  directory(project: string, {ssh}: Pick<StageHost, 'ssh'> = this): string {
    return join(ssh.home, 'fairway', project)
  }

  /** The project's containers, running or not, in docker's words. @param format such as `{{.Names}}` */
  async containers(project: string, format: string, {engine = this.engine}: Partial<Pick<StageHost, 'engine'>> = {}): Promise<string> {
    return (
      await this.docker(
        '--host',
        engine.dockerHost,
        'ps',
        '-a',
        '--filter',
        `label=com.docker.compose.project=${project}`,
        '--format',
        format
      )
    ).trim()
  }

  /**
   * What every run has to leave behind, however it ended: no lock, key, login or process. The host lets the lock go before it has removed the
   * lock's folder, and sshd ends a session after its connection: they get a moment.
   */
  async expectNothingLeft(project: string): Promise<void> {
    const end = Date.now() + MOMENT_MILLISECONDS
    let left = await this.#left(project)
    while (left.length > 0 && Date.now() < end) {
      await sleep(50)
      left = await this.#left(project)
    }
    expect(left).toEqual([])
  }

  /** Everything that a run of a project left, in words. */
  async #left(project: string): Promise<string[]> {
    const hosts = [this.ssh, ...this.others.map(({ssh}) => ssh)]
    return [
      ...(await Promise.all(hosts.map(ssh => this.#leftOn(ssh, project)))).flat(),
      ...(await readdir(join(this.folder, 'runner'))).map(name => `the runner's ${name}`),
      ...(await readdir(join(this.folder, 'temp'))).map(name => `the host's temporary ${name}`),
      ...this.connections().map(({pid, command}) => `${pid} ${command}`)
    ]
  }

  async #leftOn(ssh: SshHost, project: string): Promise<string[]> {
    const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[])
    return [
      ...(await namesIn(this.directory(project, {ssh}))).filter(name => name.startsWith('.lock')),
      ...(await namesIn(join(ssh.home, '.docker'))).filter(name => name !== 'cli-plugins').map(name => `.docker/${name}`),
      ...ssh.runningSessions().map(({pid, command}) => `${pid} ${command}`)
    ]
  }
}

/** The one error of a step. */
export const errorOf = (result: ProcessResult) => /^::error::(.*)$/m.exec(result.stdout)?.[1] ?? ''

/** The `name<<delimiter` form that @actions/core writes. */
async function readCommands(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8')
  return Object.fromEntries([...text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
}
