import {createHash} from 'node:crypto'
import {chmod, mkdir, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Ask} from '../action/ask.ts'
import type {Environment} from '../action/environment.ts'
import {ActionError, messageOf} from '../action/errors.ts'
import {isProgram} from '../action/files.ts'
import {describeFailure} from '../action/process.ts'
import {searchFolders} from '../action/program.ts'
import type {Http} from '../http/http.ts'
import {extractMember, type ArchiveKind} from './archive.ts'
import {isAtLeast} from './version.ts'

/** One release file of a tool. The sha256 is copied from a published document that is cited beside it in the source. */
export interface ToolAsset {
  readonly url: string
  /** Hex, of the file as it is downloaded. */
  readonly sha256: string
  readonly archive: ArchiveKind
  /** The program's path in the archive. */
  readonly member: string
}

/** A program as data: where its pinned release is, and how it says which version it is. */
export interface Tool {
  /** The program's file name, and the name in messages. */
  readonly name: string
  /** The pinned version, without a leading v. */
  readonly version: string
  /** The oldest version that is good enough when the runner already has one. */
  readonly minimumVersion: string
  readonly versionArguments: readonly string[]
  /** The version in what the program prints; undefined when it is not there. */
  readonly parseVersion: (output: string) => string | undefined
  /** By platform as Node names it, for example `linux-x64`. A platform without an entry has no download. */
  readonly assets: Readonly<Partial<Record<string, ToolAsset>>>
}

export interface ToolRequest {
  readonly tool: Tool
  /** Where a person says the program is; empty to look for it. */
  readonly path: string
  /** The input that `path` comes from, for messages. */
  readonly pathInput: string
  /**
   * The minimum that a person asks for, beyond the tool's own: at least two numbers, as in 1.9. A program whose version is not known
   * is then not good enough.
   */
  readonly minimumVersion?: string | undefined
  /** An existing folder of the caller's, which the caller removes: the program is put here when the runner has no tool cache. */
  readonly folder: string
  /** The whole environment in which the program is asked for its version. */
  readonly environment: Environment
  readonly signal?: AbortSignal | undefined
}

export interface FoundTool {
  readonly path: string
  /** As the program says, or the pinned one. */
  readonly version: string
  readonly source: 'input' | 'PATH' | 'tool cache' | 'download'
}

/** The runner's tool cache: folders by name, version and architecture. */
export interface ToolCache {
  /** The folder, or the empty text. */
  find(name: string, version: string, architecture: string): string | Promise<string>
  /** Copies a file into the cache under a file name; gives the folder. */
  cacheFile(file: string, fileName: string, name: string, version: string, architecture: string): Promise<string>
}

export interface ToolDependencies {
  readonly ask: Ask
  readonly http: Http
  /** Undefined on a machine without a tool cache. */
  readonly cache: ToolCache | undefined
  /** As in {@link Tool.assets}. */
  readonly platform: string
  /** The value of PATH. */
  readonly searchPath: string
  readonly info: (message: string) => void
}

/** Our own name: what another action put into the cache under the tool's plain name was never checked by us. */
const cacheName = (tool: Tool) => `fairway-${tool.name}`

/** The real tool cache, where the runner has one. */
export function runnerToolCache(environment: NodeJS.ProcessEnv): ToolCache | undefined {
  if ((environment['RUNNER_TOOL_CACHE'] ?? '') === '') return undefined
  // Loaded when it is used: a program on PATH needs none.
  return {
    find: async (...tool) => (await import('@actions/tool-cache')).find(...tool),
    cacheFile: async (...file) => (await import('@actions/tool-cache')).cacheFile(...file)
  }
}

/**
 * Finds a program, or downloads its pinned release: the path a person gave, else PATH, else the tool cache, else the download, whose
 * sha256 is checked before a byte of it is unpacked.
 *
 * @throws ActionError when the given path is wrong or too old, when there is no download for this platform or none that is new enough,
 *   when it cannot be downloaded, or when it is not the file that was pinned; nothing of a wrong file is kept
 */
export async function ensureTool(request: ToolRequest, dependencies: ToolDependencies): Promise<FoundTool> {
  const found = request.path === '' ? await findOnPath(request, dependencies) : await useGivenPath(request, dependencies)
  const tool = found ?? (await usePinned(request, dependencies))
  dependencies.info(`${request.tool.name} ${tool.version} (${tool.source}: ${tool.path})`)
  return tool
}

async function useGivenPath(request: ToolRequest, dependencies: ToolDependencies): Promise<FoundTool> {
  const {tool, pathInput} = request
  const path = resolve(request.path)
  if (!(await isProgram(path))) {
    throw new ActionError(
      `Input "${pathInput}": "${request.path}" is not a program that this user may run.`,
      `Give the path of the ${tool.name} program.`
    )
  }
  const version = await askVersion(path, request, dependencies)
  const problem = versionProblem(version, request)
  if (problem !== undefined) {
    throw new ActionError(`Input "${pathInput}": ${problem}.`, `Give ${neededVersion(request)} or newer, or leave the input out.`)
  }
  return {path, version, source: 'input'}
}

/** A program on PATH that is too old or does not run is passed over, and the log says so. */
async function findOnPath(request: ToolRequest, dependencies: ToolDependencies): Promise<FoundTool | undefined> {
  const {tool} = request
  for (const folder of searchFolders(dependencies.searchPath)) {
    const path = join(folder, tool.name)
    if (!(await isProgram(path))) continue
    try {
      const version = await askVersion(path, request, dependencies)
      const problem = versionProblem(version, request)
      if (problem === undefined) return {path, version, source: 'PATH'}
      dependencies.info(`${path} is not used: ${problem}.`)
    } catch (error) {
      request.signal?.throwIfAborted()
      dependencies.info(`${path} is not used: ${messageOf(error)}`)
    }
  }
  return undefined
}

/** What must be there: the person's minimum where it is the higher one. */
function neededVersion({tool, minimumVersion}: ToolRequest): string {
  return minimumVersion !== undefined && isAtLeast(minimumVersion, tool.minimumVersion) === true ? minimumVersion : tool.minimumVersion
}

/** Why a version is not good enough; undefined when it is. */
function versionProblem(version: string, request: ToolRequest): string | undefined {
  const needed = neededVersion(request)
  const isEnough = isAtLeast(version, needed)
  if (isEnough === false) return `${request.tool.name} ${version} is older than ${needed}`
  return isEnough === undefined && request.minimumVersion !== undefined
    ? `${request.tool.name} ${version} cannot be compared with ${needed}`
    : undefined
}

async function usePinned(request: ToolRequest, dependencies: ToolDependencies): Promise<FoundTool> {
  const {tool, pathInput} = request
  const needed = neededVersion(request)
  const fix = `Install ${tool.name} ${needed} or newer on the runner, or give its path in "${pathInput}".`
  if (isAtLeast(tool.version, needed) !== true) {
    throw new ActionError(`There is no ${tool.name} ${needed} or newer to download: the pinned version is ${tool.version}.`, fix)
  }
  return (await findInCache(tool, dependencies)) ?? (await download(request, fix, dependencies))
}

async function findInCache(tool: Tool, dependencies: ToolDependencies): Promise<FoundTool | undefined> {
  const folder = (await dependencies.cache?.find(cacheName(tool), tool.version, dependencies.platform)) ?? ''
  const path = join(folder, tool.name)
  return folder !== '' && (await isProgram(path)) ? {path, version: tool.version, source: 'tool cache'} : undefined
}

async function download(request: ToolRequest, fix: string, dependencies: ToolDependencies): Promise<FoundTool> {
  const {tool} = request
  const asset = tool.assets[dependencies.platform]
  if (asset === undefined) throw new ActionError(`The download of ${tool.name} for ${dependencies.platform} is off.`, fix)
  const program = await fetchVerified(tool, asset, fix, request, dependencies)
  const fresh = join(request.folder, 'tools', tool.name)
  await mkdir(join(request.folder, 'tools'), {recursive: true})
  await writeFile(fresh, program)
  await chmod(fresh, 0o755)
  await askVersion(fresh, request, dependencies)
  if (dependencies.cache === undefined) return {path: fresh, version: tool.version, source: 'download'}
  const folder = await dependencies.cache.cacheFile(fresh, tool.name, cacheName(tool), tool.version, dependencies.platform)
  return {path: join(folder, tool.name), version: tool.version, source: 'download'}
}

async function fetchVerified(tool: Tool, asset: ToolAsset, fix: string, request: ToolRequest, dependencies: ToolDependencies) {
  const what = `The download of ${tool.name} ${tool.version}`
  let response
  try {
    response = await dependencies.http({method: 'GET', url: asset.url, signal: request.signal})
  } catch (error) {
    request.signal?.throwIfAborted()
    throw new ActionError(`${what} failed: ${messageOf(error)}`, fix, {cause: error})
  }
  if (response.status !== 200) throw new ActionError(`${what} failed: ${asset.url} answered ${response.status}.`, fix)
  const sha256 = createHash('sha256').update(response.body).digest('hex')
  if (sha256 !== asset.sha256.toLowerCase()) {
    throw new ActionError(
      `${what} was refused: ${asset.url} has the sha256 ${sha256}, not the pinned ${asset.sha256}. Nothing of it was kept.`,
      `Do not run this file. ${fix}`
    )
  }
  return await extractMember(response.body, asset.archive, asset.member)
}

async function askVersion(path: string, {tool, environment, folder, signal}: ToolRequest, {ask}: ToolDependencies): Promise<string> {
  signal?.throwIfAborted()
  const answer = await ask([path, ...tool.versionArguments], {env: environment, cwd: folder})
  const version = answer.exitCode === 0 ? tool.parseVersion(answer.stdout) : undefined
  if (version !== undefined) return version
  throw new ActionError(
    answer.exitCode === 0 ? `"${path}" does not say which version it is.` : `"${path}" does not run: ${describeFailure(path, answer)}`
  )
}
