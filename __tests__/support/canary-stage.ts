import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, isAbsolute, join} from 'node:path'
import {runProcess, type ProcessResult} from '../../lib/action/process.ts'
import {tree} from './tree.ts'

type Variables = Readonly<Record<string, string>>

/** The files by which a step talks to the runner. */
const FILES = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ARTIFACTS',
  'GITHUB_ARTIFACTS_LIST'
] as const

/** Stands in every value that no program may see. */
const MARK = 'canary'

/** One of each kind that the runner, or a person, gives to a step and to nobody else. */
const CANARIES: Variables = Object.fromEntries(
  [
    'INPUT_SOME-PASSWORD',
    'STATE_SOME-PASSWORD',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
    'ACTIONS_ORCHESTRATION_ID',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'OP_SERVICE_ACCOUNT_TOKEN',
    'OP_CONNECT_TOKEN'
  ].map(name => [name, `${MARK}-${name}`])
)

const renamed = (values: Variables, rename: (name: string) => string): Variables =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]))

/** A program that was started, as it saw itself. */
export interface Start {
  readonly program: string
  readonly argv: readonly string[]
  readonly environment: Variables
}

/** What shows that a start saw something private; empty when it did not. `allowed`: variables that this one needs. */
export function canariesIn({argv, environment}: Start, allowed: readonly string[] = []): string[] {
  const names = Object.entries(environment)
    .filter(([name, value]) => !allowed.includes(name) && (name in CANARIES || value.includes(MARK)))
    .map(([name]) => name)
  const relative = (environment['PATH'] ?? '').split(delimiter).filter(entry => !isAbsolute(entry))
  return [...names, ...argv.filter(argument => argument.includes(MARK)), ...relative.map(entry => `PATH entry "${entry}"`)]
}

/** Whether a start is meant by its words, as `docker buildx build`: they stand among its arguments, in this order. */
export function isStartOf({program, argv}: Start, words: string): boolean {
  const [first, ...rest] = words.split(' ')
  let from = 0
  return first === program && rest.every(word => (from = argv.indexOf(word, from) + 1) > 0)
}

/**
 * A runner's machine on which every program is a shim that writes down how it was started. A second set of programs lies in the workspace,
 * where relative entries of PATH lead: one of them being started shows as `wrong NAME`.
 */
export class CanaryStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-shims-'))
  readonly workspace = join(this.folder, 'workspace')
  readonly #log = join(this.folder, 'starts.jsonl')

  constructor() {
    for (const name of ['bin', 'temp', 'home', 'files', 'workspace']) mkdirSync(join(this.folder, name))
    writeFileSync(this.#log, '')
  }

  remove(): void {
    rmSync(this.folder, {recursive: true})
  }

  /**
   * @param script what the program does, as the body of a CommonJS file; `argv` are its arguments, `fs` is there, and `after(WORD)` gives the
   *   argument behind one
   */
  shim(name: string, script: string): void {
    this.#write(join(this.folder, 'bin', name), name, script)
    this.#write(join(this.workspace, name), `wrong ${name}`, '')
  }

  /** Writes a file of the workspace. */
  file(name: string, content: string): void {
    writeFileSync(join(this.workspace, name), content)
  }

  get starts(): readonly Start[] {
    return readFileSync(this.#log, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Start)
  }

  /** Forgets what was started so far. */
  forget(): void {
    writeFileSync(this.#log, '')
  }

  /** A value that is as long as a key has to be, and may be seen by nobody. */
  secret(name: string): string {
    return `${MARK}-${name}-0123456789abcdef`
  }

  /** Starts an action's bundle as the runner does. */
  async action(name: string, inputs: Variables, more: Variables = {}): Promise<ProcessResult> {
    return await this.#start('index.js', name, inputs, more)
  }

  /** Starts its post part, with what main saved. */
  async post(name: string, inputs: Variables, more: Variables = {}): Promise<ProcessResult> {
    return await this.#start('post.js', name, inputs, {...renamed(this.saved(), key => `STATE_${key}`), ...more})
  }

  /** What main saved for post. */
  saved(): Variables {
    return this.#valuesIn('GITHUB_STATE')
  }

  /** What the actions that were started have for outputs. */
  outputs(): Variables {
    return this.#valuesIn('GITHUB_OUTPUT')
  }

  #valuesIn(kind: (typeof FILES)[number]): Variables {
    const blocks = readFileSync(this.#path(kind), 'utf8').matchAll(/^(.+?)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n\2$/gm)
    return Object.fromEntries(Array.from(blocks, ([, name = '', , value = '']) => [name, value] as const))
  }

  /** The environment of a step, canaries and all. */
  environment(): Variables {
    return {
      ...CANARIES,
      ...Object.fromEntries(FILES.map(name => [name, this.#path(name)])),
      // What is installed on this machine counts nothing: a program without a shim is not found.
      PATH: ['.', join(this.folder, 'bin'), '', 'bin'].join(delimiter),
      HOME: join(this.folder, 'home'),
      RUNNER_TEMP: join(this.folder, 'temp'),
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '5'
    }
  }

  async #start(file: string, name: string, inputs: Variables, more: Variables) {
    for (const kind of FILES) if (!existsSync(this.#path(kind))) writeFileSync(this.#path(kind), '')
    const env = {...this.environment(), ...renamed(inputs, input => `INPUT_${input.toUpperCase()}`), ...more}
    return await runProcess([process.execPath, join(tree, 'dist', name, file)], {cwd: this.workspace, env})
  }

  #path(kind: string): string {
    return join(this.folder, 'files', `${MARK}-${kind}`)
  }

  #write(path: string, program: string, script: string): void {
    const lines = [
      `#!${process.execPath}`,
      "const fs = require('node:fs')",
      'const argv = process.argv.slice(2)',
      'const after = word => argv[argv.indexOf(word) + 1]',
      `const start = {program: ${JSON.stringify(program)}, argv, environment: process.env}`,
      `fs.appendFileSync(${JSON.stringify(this.#log)}, JSON.stringify(start) + '\\n')`,
      script
    ]
    writeFileSync(path, `${lines.join('\n')}\n`)
    chmodSync(path, 0o755)
  }
}
