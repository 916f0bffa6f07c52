import {dirname} from 'node:path'
import {createInterface} from 'node:readline/promises'
import {CancelledError} from '../../lib/action/errors.ts'
import {http, type Http} from '../../lib/http/http.ts'
import {runProcess, type RunProcess} from '../../lib/action/process.ts'
import type {ToolName} from './catalog.ts'
import {toolNamesFor, type ToolNameFor} from './purposes.ts'
import type {FoundTool, Purpose} from './definition.ts'
import {MissingToolsError} from './errors.ts'
import {searchTools, type FindResult} from './find.ts'
import {definitionOf, toolFolders, type Environment, type ToolFolders} from './folders.ts'
import {installTools, type InstallResult} from './install.ts'
import {withLock} from './lock.ts'
import {inspectMachine, type Machine} from './machine.ts'
import {foundText, impossibleText, planText} from './plan-text.ts'
import {planInstallation, type InstallationPlan} from './plan.ts'
import {liveProgress, plainProgress, type Terminal} from './progress.ts'

export type {FoundTool, Purpose} from './definition.ts'
export type {ToolName} from './catalog.ts'
export type {ToolNameFor} from './purposes.ts'

/** The tools that a purpose needs, by name. */
export type Tools<P extends Purpose = 'rehearse'> = Readonly<Record<ToolNameFor<P>, FoundTool>>

export interface EnsureOptions {
  /** Install without asking. */
  readonly yes?: boolean
  /** Takes each line for the person; default: standard output. */
  readonly log?: (line: string) => void
  /** Aborted when the person cancels. */
  readonly signal?: AbortSignal | undefined
  /** A terminal to draw the progress on. Default: standard output when it is one and `log` is not given; else plain lines. */
  readonly terminal?: Terminal | undefined
}

/** The outside; other values in tests. */
export interface EnsureDependencies {
  readonly run: RunProcess
  readonly http: Http
  readonly folders: ToolFolders
  readonly environment: Environment
  readonly isRoot: boolean
  /** Asks the person whether to go ahead; undefined where nobody can be asked. */
  readonly ask: ((question: string, signal?: AbortSignal) => Promise<boolean>) | undefined
}

/**
 * Finds the tools that a purpose needs, and installs what is missing: says first what will be done, and asks when there is somebody to
 * ask. An automated run (no terminal, or CI=true) is told and goes ahead.
 *
 * @throws MissingToolsError (exit status 4) when a tool cannot be found or installed; CancelledError when the person cancels
 */
export async function ensureTools<P extends Purpose>(purpose: P, options: EnsureOptions = {}): Promise<Tools<P>> {
  const found = await ensureNamedTools(toolNamesFor(purpose), options, realDependencies())
  return Object.fromEntries(found) as Tools<P>
}

/** The tools of a purpose that are here. Installs nothing. */
export async function findTools<P extends Purpose>(purpose: P, signal?: AbortSignal): Promise<Partial<Tools<P>>> {
  const {found} = await searchTools(toolNamesFor(purpose), realDependencies(), signal)
  return Object.fromEntries(found) as Partial<Tools<P>>
}

/** The folders of some tools, each once, for the front of a PATH. */
export function toolsPath(tools: Readonly<Record<string, FoundTool>>): string[] {
  return [...new Set(Object.values(tools).map(tool => dirname(tool.path)))]
}

/** As {@link ensureTools}, for named tools. */
export async function ensureNamedTools(
  names: readonly ToolName[],
  options: EnsureOptions,
  dependencies: EnsureDependencies
): Promise<ReadonlyMap<ToolName, FoundTool>> {
  const {signal} = options
  const first = await searchTools(names, dependencies, signal)
  if (first.missing.length === 0) return first.found
  const log = options.log ?? (line => process.stdout.write(`${line}\n`))
  const onWait = (pid: number) => log(`Another installation of tools is running (process ${pid}); waiting for it.`)
  return await withLock(dependencies.folders.cache, {signal, onWait}, async () => {
    // Whoever held the lock may have installed what was missing.
    const now = await searchTools(names, dependencies, signal)
    return now.missing.length === 0 ? now.found : await installMissing(names, now, log, options, dependencies)
  })
}

async function installMissing(
  names: readonly ToolName[],
  before: FindResult,
  log: (line: string) => void,
  options: EnsureOptions,
  dependencies: EnsureDependencies
): Promise<ReadonlyMap<ToolName, FoundTool>> {
  const {signal} = options
  const machine = await inspectMachine(dependencies, signal)
  const plan = planInstallation(before.missing, machine)
  if (plan.impossible.length > 0) {
    throw new MissingToolsError('These tools are missing and cannot be installed here:', [
      ...before.remarks,
      ...impossibleText(plan.impossible)
    ])
  }
  await announce(before, plan, machine, log, options, dependencies)
  const terminal = options.terminal ?? (options.log === undefined && process.stdout.isTTY ? process.stdout : undefined)
  const progress = terminal === undefined ? plainProgress(log) : liveProgress(terminal)
  let result: InstallResult
  try {
    result = await installTools(plan.planned, {...dependencies, machine, progress, signal})
  } finally {
    progress.stop()
  }
  const after = await searchTools(names, dependencies, signal)
  if (after.missing.length > 0) throw missingAfter(after, result)
  return new Map(
    [...after.found].map(([name, tool]) => {
      const origin = result.origins.get(name)
      return [name, origin === undefined ? tool : {...tool, from: origin}]
    })
  )
}

async function announce(
  before: FindResult,
  plan: InstallationPlan,
  machine: Machine,
  log: (line: string) => void,
  options: EnsureOptions,
  dependencies: EnsureDependencies
): Promise<void> {
  const lines = [
    ...(before.found.size === 0 ? [] : ['Here already:', ...foundText(before.found)]),
    ...before.remarks,
    ...planText(plan, machine, dependencies.folders.cache)
  ]
  for (const line of lines) log(line)
  const {ask} = dependencies
  if (options.yes === true || ask === undefined) return
  if (await ask('Go ahead?', options.signal)) return
  const missing = before.missing.map(name => `  ${name} (${definitionOf(name).use}): ${definitionOf(name).howToGet}`)
  throw new MissingToolsError('Nothing was installed. These tools are missing:', missing)
}

function missingAfter(after: FindResult, result: InstallResult): MissingToolsError {
  const lines = after.missing.map(name => {
    const {use, howToGet} = definitionOf(name)
    const why = result.failures.get(name) ?? 'it was installed, but is not found or does not run'
    return `  ${name} (${use}): ${why}\n    ${howToGet}`
  })
  return new MissingToolsError('These tools could not be installed:', [...after.remarks, ...lines])
}

/** This process and this machine. */
export function realDependencies(environment: Environment = process.env): EnsureDependencies {
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && environment['CI'] !== 'true'
  return {
    run: runProcess,
    http,
    folders: toolFolders(environment),
    environment,
    isRoot: process.getuid?.() === 0,
    ask: isAsked ? askPerson : undefined
  }
}

async function askPerson(question: string, signal?: AbortSignal): Promise<boolean> {
  const terminal = createInterface({input: process.stdin, output: process.stdout})
  // In its raw mode the terminal hands Ctrl-C to readline, not to the process.
  const cancelled = new AbortController()
  terminal.once('SIGINT', () => cancelled.abort(new CancelledError()))
  const signals = signal === undefined ? cancelled.signal : AbortSignal.any([signal, cancelled.signal])
  try {
    const answer = await terminal.question(`${question} [Y/n] `, {signal: signals})
    return /^(y|yes|)$/i.test(answer.trim())
  } catch (error) {
    signals.throwIfAborted()
    throw error
  } finally {
    terminal.close()
  }
}
