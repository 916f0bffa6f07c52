import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {isProgram} from '../../lib/action/files.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isAtLeast} from '../../lib/tools/version.ts'
import type {ToolName} from './catalog.ts'
import type {FoundTool, ToolDefinition} from './definition.ts'
import {cachedToolFolder, definitionOf, type Environment, type ToolFolders} from './folders.ts'
import {VersionMemory} from './version-memory.ts'

export interface FindDependencies {
  readonly run: RunProcess
  readonly folders: ToolFolders
  /** The environment in which programs are asked for their version. */
  readonly environment: Environment
}

/** What a search found, and what it passed over and why. */
export interface FindResult {
  readonly found: ReadonlyMap<ToolName, FoundTool>
  readonly missing: readonly ToolName[]
  /** Lines about programs that are there but will not do: too old, or broken. */
  readonly remarks: readonly string[]
}

const QUESTION_TIMEOUT_MILLISECONDS = 20_000

/** The file in a cached tool's folder that says how it came there. */
export const ORIGIN_FILE = 'origin.txt'

/** Looks for each tool on PATH, then in the cache. Starts nothing but the programs' own version answers, and those once. */
export async function searchTools(names: readonly ToolName[], dependencies: FindDependencies, signal?: AbortSignal): Promise<FindResult> {
  const memory = new VersionMemory(join(dependencies.folders.cache, 'versions.json'))
  await memory.load()
  const remarks: string[] = []
  const search = names.map(async name => [name, await findOne(name, memory, remarks, dependencies, signal)] as const)
  const results = await Promise.all(search)
  await memory.save()
  return {
    found: new Map(results.flatMap(([name, tool]) => (tool === undefined ? [] : [[name, tool]]))),
    missing: results.flatMap(([name, tool]) => (tool === undefined ? [name] : [])),
    remarks: remarks.sort()
  }
}

async function findOne(
  name: ToolName,
  memory: VersionMemory,
  remarks: string[],
  dependencies: FindDependencies,
  signal?: AbortSignal
): Promise<FoundTool | undefined> {
  const definition = definitionOf(name)
  for (const {path, from} of await candidates(name, dependencies.folders)) {
    if (!(await isProgram(path))) continue
    const version = await memory.versionOf(path, () => askVersion(definition, path, dependencies, signal))
    const problem = problemWith(definition, version)
    if (problem === undefined) return {path, version: version ?? '', from}
    remarks.push(`${path} is not used: ${problem}.`)
  }
  return undefined
}

async function candidates(name: ToolName, folders: ToolFolders): Promise<{path: string; from: string}[]> {
  const definition = definitionOf(name)
  const inFolders = (list: readonly string[], from: string) =>
    list.flatMap(folder => definition.programs.map(program => ({path: join(folder, program), from})))
  return [
    ...inFolders(folders.search, 'PATH'),
    ...(definition.isDockerPlugin === true ? inFolders(folders.dockerPlugins, 'docker CLI plug-in') : []),
    ...(definition.pinned === undefined ? [] : [await cachedTool(name, definition.pinned, definition, folders)])
  ]
}

async function cachedTool(name: ToolName, version: string, definition: ToolDefinition, folders: ToolFolders) {
  const folder = cachedToolFolder(folders, name, version)
  const origin = await readFile(join(folder, ORIGIN_FILE), 'utf8').catch(() => '')
  return {path: join(folder, 'bin', definition.programs[0]), from: origin.trim() === '' ? 'cache' : `cache (${origin.trim()})`}
}

/** Why a version will not do; undefined when it will. A version that cannot be told is not good enough. */
function problemWith(definition: ToolDefinition, version: string | undefined): string | undefined {
  if (version === undefined) return 'it does not run, or does not say which version it is'
  return isAtLeast(version, definition.minimum) === true ? undefined : `${version} is older than ${definition.minimum}`
}

/** The first version number in what the program says, whatever stream it uses and however it ends (`sshd -V` fails on some versions). */
export async function askVersion(
  definition: ToolDefinition,
  path: string,
  dependencies: Pick<FindDependencies, 'run' | 'environment'>,
  signal?: AbortSignal
): Promise<string | undefined> {
  const {arguments: question, sibling} = definition.versionQuestion
  const program = sibling === undefined ? path : join(dirname(path), sibling)
  // Terraform would ask its maker for a newer version first.
  const env = {...dependencies.environment, CHECKPOINT_DISABLE: '1'}
  const options = {env, timeout: QUESTION_TIMEOUT_MILLISECONDS, signal}
  try {
    const answer = await dependencies.run([program, ...question], options)
    return /\d+\.\d+(?:\.\d+)*/.exec(`${answer.stdout}\n${answer.stderr}`)?.[0]
  } catch {
    signal?.throwIfAborted()
    return undefined
  }
}
