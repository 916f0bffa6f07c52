import {expect} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import type {Tool} from '../../../rehearsal/parts/part.ts'
import {startRegistry, type Registry} from '../../../rehearsal/parts/registry.ts'
import {publishTrivyDatabase} from '../../../rehearsal/parts/trivy-database.ts'
import {findTools} from '../../../rehearsal/tools/index.ts'
import {bundleOf} from '../../support/tree.ts'

/** Looks like an AWS key to Trivy; put together here, so that no scanner takes this file for a leak. */
export const SECRET = ['AKIA', 'QWERTYUIOPASDFGH'].join('')

export interface Step {
  readonly exitCode: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: ReadonlyMap<string, string>
}

/** The action's bundle with real Trivy, and a registry with its database. */
export class ScanStage {
  readonly folder: string
  readonly registry: Registry
  /** When the database was built. */
  readonly builtAt: Date
  /** Where the database is. */
  readonly database: string
  readonly #trivy: string
  readonly #dockerRegistry: Tool
  readonly #more: Registry[] = []

  private constructor(fields: Pick<ScanStage, 'folder' | 'registry' | 'builtAt' | 'database'>, trivy: string, dockerRegistry: Tool) {
    this.#dockerRegistry = dockerRegistry
    this.folder = fields.folder
    this.registry = fields.registry
    this.builtAt = fields.builtAt
    this.database = fields.database
    this.#trivy = trivy
  }

  static async start(): Promise<ScanStage> {
    const tools = await findTools('e2e')
    if (tools.trivy === undefined || tools.registry === undefined) throw new Error('Run `npm run tools` first.')
    const folder = await mkdtemp(join(tmpdir(), 'fairway-e2e-trivy-'))
    const registry = await startRegistry({stage: folder, name: 'tools-registry', withPassword: false, dockerRegistry: tools.registry})
    // A whole second: Trivy writes the metadata anew, and leaves zeros out at the end of a fraction.
    const builtAt = new Date(Math.floor(Date.now() / 1_000) * 1_000)
    const database = await publishTrivyDatabase({stage: folder, toolsRegistry: registry.host, builtAt})
    return new ScanStage({folder, registry, builtAt, database}, tools.trivy.path, tools.registry)
  }

  /** Another registry, which asks for a login. It is stopped with the stage. */
  async startRegistry(name: string): Promise<Registry> {
    const registry = await startRegistry({stage: this.folder, name, withPassword: true, dockerRegistry: this.#dockerRegistry})
    this.#more.push(registry)
    return registry
  }

  async stop(): Promise<void> {
    for (const registry of this.#more) await registry.stop()
    await this.registry.stop()
    await rm(this.folder, {recursive: true, force: true})
  }

  /**
   * Runs the action as a runner does: inputs and files by the environment, then the post part with the saved state.
   *
   * @param write writes the layout, and gives its digest
   * @param look sees the folder of the reports before the post part takes it away
   */
  async scan(
    write: (layout: string) => Promise<string>,
    inputs: Readonly<Record<string, string>> = {},
    look: (reports: string) => void = () => undefined
  ): Promise<Step> {
    const prepare = async (workspace: string) => {
      const layout = join(workspace, 'layout')
      return {layout, digest: await write(layout), ...inputs}
    }
    return await this.run(prepare, look)
  }

  /**
   * Runs the action on something else than a layout.
   *
   * @param prepare writes what is scanned into the workspace, and gives the inputs
   */
  async run(
    prepare: (workspace: string) => Promise<Readonly<Record<string, string>>>,
    look: (reports: string) => void = () => undefined
  ): Promise<Step> {
    const folder = await mkdtemp(join(this.folder, 'job-'))
    const inputs = await prepare(folder)
    const before = readdirSync(folder)
    await mkdir(join(folder, 'temp'))
    const given: Record<string, string> = {'db-repository': this.database, 'trivy-path': this.#trivy, ...inputs}
    const file = (name: string) => {
      writeFileSync(join(folder, name), '')
      return join(folder, name)
    }
    const environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_TOKEN: 'a token',
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: file('summary'),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    }
    const action = [process.execPath, bundleOf('trivy-scan')] as const
    const main = await runProcess([...action], {env: environment, cwd: folder})
    const outputs = fileCommands(join(folder, 'output'))
    const report = outputs.get('report') ?? ''
    expect(existsSync(report)).toBe(true)
    const written = readdirSync(dirname(report)).map(name => readFileSync(join(dirname(report), name), 'utf8'))
    expect([main.stdout, ...written].join('\n')).not.toContain(SECRET)
    look(dirname(report))
    const state = Object.fromEntries([...fileCommands(join(folder, 'state'))].map(([name, value]) => [`STATE_${name}`, value]))
    const post = await runProcess([...action], {env: {...environment, ...state}, cwd: folder})
    expect(post).toMatchObject({exitCode: 0, stdout: '', stderr: ''})
    // Nothing is left of the step, in the runner's folder or anywhere in its home.
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
    expect(readdirSync(folder).sort()).toEqual([...before, 'output', 'state', 'summary', 'temp'].sort())
    return {exitCode: main.exitCode, log: main.stdout + main.stderr, summary: readFileSync(join(folder, 'summary'), 'utf8'), outputs}
  }
}

/** What was written into one of the runner's files, by name. */
function fileCommands(path: string): Map<string, string> {
  const text = readFileSync(path, 'utf8')
  return new Map([...text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(match => [match[1] ?? '', match[3] ?? '']))
}
