import {createWriteStream} from 'node:fs'
import {mkdir, mkdtemp, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {finished} from 'node:stream/promises'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {Http} from '../../lib/http/http.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {ToolName} from './catalog.ts'
import type {Source} from './definition.ts'
import {askVersion, ORIGIN_FILE} from './find.ts'
import {cachedToolFolder, type Environment, type ToolFolders} from './folders.ts'
import type {Machine} from './machine.ts'
import {sourceName} from './plan-text.ts'
import type {PlannedTool} from './plan.ts'
import type {Progress, Task} from './progress.ts'
import {installDebianPackages} from './sources/debian.ts'
import {installGoModule} from './sources/go-module.ts'
import {installPython} from './sources/python.ts'
import type {Recipe} from './sources/recipe.ts'
import {installRelease} from './sources/release.ts'

export interface InstallDependencies {
  readonly run: RunProcess
  readonly http: Http
  readonly folders: ToolFolders
  readonly environment: Environment
  readonly machine: Machine
  readonly progress: Progress
  readonly signal?: AbortSignal | undefined
}

/** What an installation brought: for each tool that worked where it came from, for each that did not the line that says why. */
export interface InstallResult {
  readonly origins: ReadonlyMap<ToolName, string>
  readonly failures: ReadonlyMap<ToolName, string>
}

/** Builds share the machine's processors; more at once only makes each of them slower. */
const AT_ONCE = 2
const SHOWN_LOG_LINES = 8
const SCRATCH_PREFIX = '.scratch-'

/** A source that did not work although the plan said that it could. `log` is where everything it said can be read. */
class InstallationError extends ActionError {
  readonly log: string

  constructor(message: string, log: string, lastLines: readonly string[]) {
    const news = lastLines.filter(line => !message.includes(line))
    super([message, ...news.map(line => `      ${line}`), `    Everything it said: ${log}`].join('\n'))
    this.log = log
  }
}

/**
 * Installs what is planned, two at a time. One that fails does not stop the others: what they bring stays in the cache for the next try.
 * Nothing half-made ever has its final name. The caller holds the lock.
 *
 * @throws the signal's reason when it is cancelled; by then everything that was started has ended and been removed
 */
export async function installTools(planned: readonly PlannedTool[], dependencies: InstallDependencies): Promise<InstallResult> {
  const {folders, signal} = dependencies
  await mkdir(join(folders.cache, 'logs'), {recursive: true})
  await removeScratch(folders.cache)
  const origins = new Map<ToolName, string>()
  const failures = new Map<ToolName, string>()
  const silentHosts = new Set<string>()
  const note = (tools: readonly PlannedTool[], work: () => Promise<string>) => async () => {
    try {
      const origin = await work()
      for (const {name} of tools) origins.set(name, origin)
    } catch (error) {
      for (const {name} of tools) failures.set(name, messageOf(error))
    }
  }
  const packages = planned.filter(tool => tool.sources[0].kind === 'debian')
  const others = planned.filter(tool => tool.sources[0].kind !== 'debian')
  const jobs = others.map(tool => note([tool], () => installOne(tool, silentHosts, dependencies)))
  if (packages.length > 0) jobs.unshift(note(packages, () => installPackages(packages, dependencies)))
  await inTurn(jobs, signal)
  signal?.throwIfAborted()
  return {origins, failures}
}

/** Runs jobs, {@link AT_ONCE} at a time, and waits for all of them; none is begun after a cancel. */
async function inTurn(jobs: (() => Promise<void>)[], signal: AbortSignal | undefined): Promise<void> {
  const worker = async () => {
    for (let job = jobs.shift(); job !== undefined && signal?.aborted !== true; job = jobs.shift()) await job()
  }
  await Promise.all(Array.from({length: AT_ONCE}, worker))
}

/** What a process that was killed left behind; nobody else is working there, because the caller holds the lock. */
async function removeScratch(cache: string): Promise<void> {
  const names = await readdir(cache)
  await Promise.all(
    names.filter(name => name.startsWith(SCRATCH_PREFIX)).map(name => rm(join(cache, name), {recursive: true, force: true}))
  )
}

async function installPackages(tools: readonly PlannedTool[], dependencies: InstallDependencies): Promise<string> {
  const wanted = tools.map(tool => tool.sources[0]).flatMap(source => (source.kind === 'debian' ? [source.packages] : []))
  return await withTask('packages', 'debian', dependencies, async (task, logLine) => {
    const {run, environment, machine, signal} = dependencies
    await installDebianPackages(wanted, {run, environment, rights: machine.packages, logLine, state: text => task.state(text), signal})
    return `Debian ${wanted.length === 1 ? 'package' : 'packages'} ${[...new Set(wanted.map(names => names.join('|')))].join(', ')}`
  })
}

/** Tries one source after the other. */
async function installOne(tool: PlannedTool, silentHosts: Set<string>, dependencies: InstallDependencies): Promise<string> {
  return await withTask(tool.name, `${tool.name}-${tool.definition.pinned ?? ''}`, dependencies, async (task, logLine) => {
    const problems: string[] = []
    for (const source of tool.sources) {
      try {
        await installSource(tool, source, {silentHosts, logLine, state: text => task.state(text)}, dependencies)
        return sourceName(source)
      } catch (error) {
        dependencies.signal?.throwIfAborted()
        logLine(messageOf(error))
        problems.push(`${sourceName(source)}: ${messageOf(error)}`)
      }
    }
    throw new ActionError(problems.join('\n    '))
  })
}

type Reporting = Pick<Recipe, 'silentHosts' | 'logLine' | 'state'>

/** Makes a tool in a scratch folder, checks that it runs and is the version it should be, and only then gives it its place. */
async function installSource(tool: PlannedTool, source: Source, reporting: Reporting, dependencies: InstallDependencies): Promise<void> {
  const {folders, run, http, environment, machine, signal} = dependencies
  const {name, definition} = tool
  const scratch = await mkdtemp(join(folders.cache, SCRATCH_PREFIX))
  const output = join(scratch, 'output')
  try {
    await mkdir(output)
    const recipe: Recipe = {
      name,
      definition,
      platform: folders.platform,
      machine,
      scratch,
      output,
      run,
      http,
      environment,
      signal,
      ...reporting
    }
    await make(source, recipe)
    const version = await askVersion(definition, join(output, 'bin', definition.programs[0]), dependencies, signal)
    if (version !== definition.pinned) {
      throw new ActionError(`What was installed says it is version ${version ?? 'unknown'}, not ${definition.pinned ?? 'unknown'}.`)
    }
    await writeFile(join(output, ORIGIN_FILE), `${sourceName(source)}\n`)
    const place = cachedToolFolder(folders, name, version ?? '')
    await mkdir(dirname(place), {recursive: true})
    await rm(place, {recursive: true, force: true})
    await rename(output, place)
  } finally {
    await rm(scratch, {recursive: true, force: true})
  }
}

async function make(source: Source, recipe: Recipe): Promise<void> {
  switch (source.kind) {
    case 'release':
      await installRelease(source, recipe)
      break
    case 'go-module':
      await installGoModule(source, recipe)
      break
    case 'python':
      await installPython(source, recipe)
      break
    case 'debian':
      throw new ActionError('A Debian package does not go into the cache folder.')
  }
}

/** Shows one installation and keeps what it says in a log file, which stays only when it fails. */
async function withTask(
  name: string,
  logName: string,
  dependencies: InstallDependencies,
  work: (task: Task, logLine: (line: string) => void) => Promise<string>
): Promise<string> {
  const log = join(dependencies.folders.cache, 'logs', `${logName}.log`)
  const stream = createWriteStream(log)
  const lines: string[] = []
  const logLine = (line: string) => {
    stream.write(`${line}\n`)
    lines.push(line)
    if (lines.length > SHOWN_LOG_LINES) lines.shift()
  }
  const task = dependencies.progress.start(name)
  try {
    const origin = await work(task, logLine)
    task.end('done', origin)
    await close(stream)
    await rm(log, {force: true})
    return origin
  } catch (error) {
    const cancelled = dependencies.signal?.aborted === true
    task.end(cancelled ? 'cancelled' : 'failed', '')
    await close(stream)
    if (cancelled) await rm(log, {force: true})
    throw cancelled ? error : new InstallationError(messageOf(error), log, lines)
  }
}

async function close(stream: ReturnType<typeof createWriteStream>): Promise<void> {
  stream.end()
  await finished(stream)
}
