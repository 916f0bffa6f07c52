import {mkdir, mkdtemp, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../../../lib/action/duration.ts'
import {descendantsOf, listProcesses} from '../../../../rehearsal/system/processes.ts'
import {startBundle} from '../../../support/action-process.ts'
import type {FaultHost} from './fault-host.ts'
import {PROJECT} from './gate.ts'
import type {Site} from './site.ts'

/** What the runner gives a cancelled step before it asks harder, and before it kills (actions/runner, ProcessInvoker). */
const [UNTIL_SIGTERM_MILLISECONDS, UNTIL_SIGKILL_MILLISECONDS] = [7_500, 2_500]

/** What a run says of itself, as far as it came. */
export interface RunEnd {
  readonly outputs: Readonly<Record<string, string>>
  /** Of main and of post. */
  readonly said: string
}

let runs = 0

/** One run of the bundle of deploy-ssh, main and post, as a job has it. */
export class DeployRun {
  readonly #step: ReturnType<typeof startBundle>
  readonly #temporary: string
  #hasEnded = false
  readonly #ended: ReturnType<ReturnType<typeof startBundle>['ended']>

  private constructor(step: ReturnType<typeof startBundle>, temporary: string) {
    this.#step = step
    this.#temporary = temporary
    this.#ended = step.ended()
    void this.#ended.then(() => (this.#hasEnded = true))
  }

  static async start(site: Site, hosts: readonly FaultHost[], digest: string, more: Readonly<Record<string, string>>): Promise<DeployRun> {
    const number = ++runs
    const runner = await mkdtemp(join(site.folder, 'runner-'))
    const temporary = join(runner, 'temp')
    await mkdir(temporary)
    const [first] = hosts
    const where =
      hosts.length > 1
        ? {hosts: hosts.map(({name, ssh}) => `${ssh.user}@${ssh.host}:${ssh.port} name=${name}`).join('\n')}
        : {host: first?.ssh.host ?? '', port: String(first?.ssh.port), user: first?.ssh.user ?? ''}
    const inputs = {
      ...where,
      'ssh-key': first?.ssh.privateKey ?? '',
      'known-hosts': hosts.map(({ssh}) => ssh.knownHosts).join('\n'),
      project: PROJECT,
      image: site.image,
      digest,
      'health-timeout': '10s',
      ...site.inputs,
      ...more
    }
    const environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: runner,
      GITHUB_REPOSITORY: 'team/app',
      GITHUB_REPOSITORY_ID: '9',
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_WORKFLOW_REF: 'team/app/.github/workflows/ship.yml@refs/heads/main',
      GITHUB_RUN_NUMBER: String(number),
      GITHUB_RUN_ID: String(1_000 + number),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'deploy',
      GITHUB_SHA: String(number).padStart(40, '0')
    }
    return new DeployRun(startBundle('deploy-ssh', inputs, {workspace: runner, temporary, secrets: [], environment}), temporary)
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  saidSoFar(): string {
    return this.#step.saidSoFar()
  }

  /** Waits for main, and runs post. */
  async finish(): Promise<RunEnd> {
    const {outputs, said, summary} = await this.#ended
    const post = await this.#step.post()
    return {outputs, said: `${said}${post}${summary}${Object.values(outputs).join('\n')}`}
  }

  /** Waits for main, with nothing after it. */
  async end(): Promise<RunEnd> {
    const {outputs, said} = await this.#ended
    return {outputs, said}
  }

  /** What it has left on its runner. */
  async leftOnRunner(): Promise<string[]> {
    return await readdir(this.#temporary)
  }

  /** As the runner cancels a step: asked, asked harder, killed. */
  cancel(): void {
    this.#step.kill('SIGINT')
    void this.#harder()
  }

  async #harder(): Promise<void> {
    for (const [milliseconds, signal] of [
      [UNTIL_SIGTERM_MILLISECONDS, 'SIGTERM'],
      [UNTIL_SIGKILL_MILLISECONDS, 'SIGKILL']
    ] as const) {
      const waited = new AbortController()
      const stop = () => waited.abort()
      void this.#ended.then(stop)
      await sleep(milliseconds, waited.signal).catch(() => undefined)
      if (this.#hasEnded) return
      this.#step.kill(signal)
    }
  }

  kill(): void {
    this.#step.kill('SIGKILL')
  }

  /** The machine cannot be reached any more, and nothing has ended: it is stopped, and its connections stay open. */
  fallSilent(): void {
    this.#step.kill('SIGSTOP')
    for (const {pid} of descendantsOf(this.#step.pid, listProcesses())) process.kill(pid, 'SIGSTOP')
  }

  /** The machine is gone, with all that it ran, and its connections. */
  lose(): void {
    // First that nothing is started any more.
    this.#step.kill('SIGSTOP')
    for (const {pid} of descendantsOf(this.#step.pid, listProcesses())) process.kill(pid, 'SIGKILL')
    this.#step.kill('SIGKILL')
  }
}
