import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {isProgram} from '../../lib/action/files.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {Platform} from './definition.ts'
import type {Environment, ToolFolders} from './folders.ts'

/** What this machine offers for installing tools. */
export interface Machine {
  readonly platform: Platform
  /** Whether Debian packages can be installed, and how. */
  readonly packages: 'as root' | 'with sudo' | 'no rights' | 'no apt'
  /** The Go toolchain. `fetchesToolchains` says whether it gets a newer one by itself (GOTOOLCHAIN). */
  readonly go: {readonly path: string; readonly version: string; readonly fetchesToolchains: boolean} | undefined
  /** A Python that has pip. */
  readonly python: string | undefined
}

export interface MachineDependencies {
  readonly run: RunProcess
  readonly folders: ToolFolders
  readonly environment: Environment
  readonly isRoot: boolean
}

const TIMEOUT_MILLISECONDS = 20_000

/** Looks at the machine. Changes nothing, asks for no password. */
export async function inspectMachine(dependencies: MachineDependencies, signal?: AbortSignal): Promise<Machine> {
  const {folders} = dependencies
  const [packages, go, python] = await Promise.all([
    packageRights(dependencies, signal),
    findGo(dependencies, signal),
    findPython(dependencies, signal)
  ])
  return {platform: folders.platform, packages, go, python}
}

async function packageRights(dependencies: MachineDependencies, signal?: AbortSignal): Promise<Machine['packages']> {
  const {folders, isRoot} = dependencies
  if ((await programIn(folders.search, 'apt-get')) === undefined) return 'no apt'
  if (isRoot) return 'as root'
  const sudo = await programIn(folders.search, 'sudo')
  return sudo !== undefined && (await answer([sudo, '-n', 'true'], dependencies, signal)) !== undefined ? 'with sudo' : 'no rights'
}

async function findGo(dependencies: MachineDependencies, signal?: AbortSignal): Promise<Machine['go']> {
  const path = await programIn([...dependencies.folders.search, ...dependencies.folders.go], 'go')
  if (path === undefined) return undefined
  const said = await answer([path, 'env', 'GOVERSION', 'GOTOOLCHAIN'], dependencies, signal)
  const [version = '', toolchain = ''] = (said ?? '').split('\n').map(line => line.trim())
  if (!/^go\d/.test(version)) return undefined
  // GOTOOLCHAIN came with Go 1.21 and is empty before.
  return {path, version: version.slice(2), fetchesToolchains: toolchain !== '' && toolchain !== 'local'}
}

async function findPython(dependencies: MachineDependencies, signal?: AbortSignal): Promise<string | undefined> {
  for (const name of ['python3', 'python']) {
    const path = await programIn(dependencies.folders.search, name)
    if (path !== undefined && (await answer([path, '-m', 'pip', '--version'], dependencies, signal)) !== undefined) return path
  }
  return undefined
}

/** What a program prints; undefined when it fails. */
async function answer(
  argv: readonly [string, ...string[]],
  dependencies: MachineDependencies,
  signal?: AbortSignal
): Promise<string | undefined> {
  const result = await dependencies.run(argv, {env: dependencies.environment, timeout: TIMEOUT_MILLISECONDS, signal})
  return result.exitCode === 0 ? result.stdout : undefined
}

async function programIn(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const path = join(folder, name)
    if (await isProgram(path)) return path
  }
  return undefined
}

/** Whether a file is there. */
export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false
  )
}
