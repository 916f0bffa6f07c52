import {homedir} from 'node:os'
import {delimiter, isAbsolute, join} from 'node:path'
import {catalog, type ToolName} from './catalog.ts'
import type {Platform, ToolDefinition} from './definition.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where tools are kept and looked for on this machine. */
export interface ToolFolders {
  /** The cache: `<name>/<version>/<platform>/bin/<program>` for each tool, and the lock. */
  readonly cache: string
  /** PATH, and the folders of system programs that are not on every user's PATH (sshd, dockerd). */
  readonly search: readonly string[]
  /** Where Go may be besides: its own installation guide puts it where many a PATH does not look. */
  readonly go: readonly string[]
  /** Where docker looks for its CLI plug-ins. */
  readonly dockerPlugins: readonly string[]
  readonly platform: Platform
}

const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']
/** As in docker/cli, cli-plugins/manager. */
const DOCKER_PLUGIN_FOLDERS = ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map(
  folder => `${folder}/docker/cli-plugins`
)

/**
 * The cache is `${FAIRWAY_CACHE}/fairway/tools`, else below XDG_CACHE_HOME, else below `~/.cache`: never in the repository.
 */
export function toolFolders(environment: Environment = process.env, home: string = homedir()): ToolFolders {
  const caches = [environment['FAIRWAY_CACHE'], environment['XDG_CACHE_HOME'], join(home, '.cache')]
  const base = caches.find(folder => folder !== undefined && isAbsolute(folder)) ?? join(home, '.cache')
  // A relative entry would run whatever is in the working tree.
  const path = (environment['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const docker = environment['DOCKER_CONFIG'] ?? join(home, '.docker')
  return {
    cache: join(base, 'fairway', 'tools'),
    search: [...new Set([...path, ...SYSTEM_FOLDERS])],
    go: ['/usr/local/go/bin'],
    dockerPlugins: [join(docker, 'cli-plugins'), ...DOCKER_PLUGIN_FOLDERS],
    platform: `${process.platform}-${process.arch}`
  }
}

/** The folder of an installed tool in the cache; the program is in its `bin`. */
export function cachedToolFolder(folders: ToolFolders, name: string, version: string): string {
  return join(folders.cache, name, version, folders.platform)
}

/** A tool's definition with the general type. */
export function definitionOf(name: ToolName): ToolDefinition {
  return catalog[name]
}
