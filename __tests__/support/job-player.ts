import {chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {parse} from 'yaml'
import {runProcess} from '../../lib/action/process.ts'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition, textOf} from '../../rehearsal/runner/expressions.ts'
import {node} from './node.ts'
import {bundleOf, tree} from './tree.ts'

type Values = Record<string, string>

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
  readonly 'working-directory'?: string
}

interface Workflow {
  readonly on: {readonly workflow_call: {readonly inputs: Readonly<Record<string, {readonly default?: unknown}>>}}
  readonly env?: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, {readonly steps: readonly Step[]}>>
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/**
 * A runner in small, for the bundles and the steps of a workflow of the tree that is tried: a step starts in the workspace, and what it hands
 * to the later ones by the runner's files is theirs. Steps of actions that are not in the tree (checkout) are passed over.
 */
export class JobPlayer {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-job-')))
  readonly workspace = join(this.folder, 'work', 'workspace')
  readonly temporary = join(this.folder, 'work', '_temp')
  /** Programs that are on PATH, and absolute. */
  readonly programs = join(this.folder, 'bin')
  /** Everything that the steps said. */
  said = ''
  readonly outputs: Record<string, Values> = {}
  /** What steps added to the variables and the PATH of later ones. */
  variables: Values = {}
  path: string[] = []
  summary = ''
  status: 'success' | 'failure' = 'success'

  constructor() {
    for (const folder of [this.workspace, this.temporary, this.programs, join(this.folder, 'home')]) mkdirSync(folder, {recursive: true})
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** Writes a program. @param script its body, for sh */
  program(name: string, script: string, folder = this.programs): void {
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o700)
  }

  /** Starts an action's bundle, and its post part after it. */
  async action(name: string, inputs: Values, more: Values = {}): Promise<{exitCode: number | null; outputs: Values; said: string}> {
    const before = this.said.length
    const files = this.#files()
    const given = Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]))
    const exitCode = await this.#run([node, bundleOf(name)], {...given, ...more}, this.workspace, files)
    const saved = Object.fromEntries(Object.entries(valuesIn(files['GITHUB_STATE'] ?? '')).map(([key, value]) => [`STATE_${key}`, value]))
    const outputs = valuesIn(files['GITHUB_OUTPUT'] ?? '')
    this.#take(files)
    await this.#run([node, bundleOf(name)], {...given, ...more, ...saved, STATE_isPost: 'true'}, this.workspace, this.#files())
    return {exitCode, outputs, said: this.said.slice(before)}
  }

  /** Plays the steps of a job from one to another, both included, those of other repositories' actions left out. */
  async steps(
    workflow: string,
    job: string,
    [from, to]: readonly [RegExp, RegExp],
    inputs: Readonly<Record<string, unknown>>
  ): Promise<void> {
    const {on, env, jobs} = parse(readFileSync(join(tree, '.github/workflows', workflow), 'utf8')) as Workflow
    const steps = jobs[job]?.steps ?? []
    const first = steps.findIndex(({name}) => from.test(name))
    const last = steps.findLastIndex(({name}) => to.test(name))
    if (first < 0 || last < first) throw new Error(`no steps from ${String(from)} to ${String(to)}`)
    const defaults = Object.fromEntries(Object.entries(on.workflow_call.inputs).map(([name, input]) => [name, input.default ?? '']))
    const all = {...defaults, ...inputs}
    this.variables = {...Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value)])), ...this.variables}
    for (const step of steps.slice(first, last + 1)) await this.#step(step, all)
  }

  async #step(step: Step, inputs: Readonly<Record<string, unknown>>): Promise<void> {
    const action = /^\$\/actions\/(.+)$/.exec(step.uses ?? '')?.[1]
    if ((step.run === undefined && action === undefined) || action === 'setup-tools' || action === 'inject-secrets') return
    const scope = {
      contexts: {
        inputs: inputs as Values,
        steps: Object.fromEntries(Object.entries(this.outputs).map(([id, outputs]) => [id, {outputs, outcome: outputs['outcome'] ?? ''}])),
        secrets: {},
        github: {event_name: 'push', ref: 'refs/heads/main', run_attempt: '1'},
        runner: {temp: this.temporary}
      },
      functions: stepStatusFunctions(this.status)
    }
    const fill = (text: unknown) =>
      String(text).replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) => textOf(evaluate(expression, scope)))
    const condition = (step.if ?? 'success()').replace(/^\$\{\{([\s\S]*)\}\}$/, '$1')
    const whole = /\b(?:always|cancelled|failure|success)\(\)/.test(condition) ? condition : `success() && (${condition})`
    if (!evaluateCondition(whole, scope)) return
    const filled = (values: Step['with']) => Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, fill(value)]))
    const files = this.#files()
    const environment = filled(step.env)
    let exitCode: number | null
    if (action === undefined) {
      const script = join(this.folder, 'step.sh')
      writeFileSync(script, fill(step.run))
      const folder = join(this.workspace, fill(step['working-directory'] ?? '.'))
      exitCode = await this.#run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', script], environment, folder, files)
    } else {
      const given = Object.fromEntries(Object.entries(filled(step.with)).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]))
      exitCode = await this.#run([node, bundleOf(action)], {...environment, ...given}, this.workspace, files)
    }
    if (step.id !== undefined) {
      this.outputs[step.id] = {...valuesIn(files['GITHUB_OUTPUT'] ?? ''), outcome: exitCode === 0 ? 'success' : 'failure'}
    }
    if (exitCode !== 0) this.status = 'failure'
    this.#take(files)
  }

  #files(): Values {
    const folder = mkdtempSync(join(this.folder, 'files-'))
    const files = Object.fromEntries(FILES.map(name => [name, join(folder, name)] as const))
    for (const path of Object.values(files)) writeFileSync(path, '')
    return files
  }

  #take(files: Values): void {
    Object.assign(this.variables, valuesIn(files['GITHUB_ENV'] ?? ''))
    const added = readFileSync(files['GITHUB_PATH'] ?? '', 'utf8').split('\n')
    this.path = [...added.filter(line => line !== ''), ...this.path]
    this.summary += readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')
  }

  async #run(argv: [string, ...string[]], environment: Values, cwd: string, files: Values): Promise<number | null> {
    const env = {
      HOME: join(this.folder, 'home'),
      PATH: [...this.path, this.programs, process.env['PATH'] ?? ''].join(delimiter),
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: this.temporary,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_RUN_ID: '5',
      GITHUB_RUN_ATTEMPT: '1',
      ...this.variables,
      ...files,
      ...environment
    }
    const {exitCode, stdout, stderr} = await runProcess(argv, {cwd, env, timeout: 60_000})
    this.said += `${stdout}${stderr}`
    return exitCode
  }
}

function valuesIn(path: string): Values {
  const text = readFileSync(path, 'utf8')
  const blocks = [...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value] as const)
  const lines = [...text.matchAll(/^([A-Za-z_][\w-]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const)
  return Object.fromEntries([...lines, ...blocks])
}
