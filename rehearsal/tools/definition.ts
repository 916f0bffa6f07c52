import type {ToolAsset} from '../../lib/tools/installer.ts'

/**
 * What tools are needed for: `rehearse` for the rehearsal of an image, `infrastructure` for that of a Terraform change (which needs nothing
 * of Docker), `systemd` for a host with systemd, `act` for a second engine beside our runner, `e2e` for the tests with real tools (which do all
 * of that, and more), `all` for those, too, that only run on request.
 */
export const PURPOSES = ['rehearse', 'infrastructure', 'systemd', 'act', 'e2e', 'all'] as const

export type Purpose = (typeof PURPOSES)[number]

/** A machine as Node names it: `linux-x64`, `linux-arm64`, `darwin-arm64`. */
export type Platform = string

/** One way to get a tool that is not here. The order in a definition is the order in which they are tried. */
export type Source = ReleaseSource | DebianSource | GoModuleSource | PythonSource

/** The project's own release file, with a sha256 that is in our source. A platform without an entry has no such download. */
export interface ReleaseSource {
  readonly kind: 'release'
  readonly assets: Readonly<Partial<Record<Platform, ToolAsset>>>
}

/** A package of the machine's own Debian or Ubuntu. Of the names given, the first that the machine's package lists know is taken. */
export interface DebianSource {
  readonly kind: 'debian'
  readonly packages: readonly [string, ...string[]]
}

/** A program built from a pinned Go module. */
export interface GoModuleSource {
  readonly kind: 'go-module'
  readonly module: string
  /** With its leading v. */
  readonly version: string
  /** The module's hash as in go.sum; Go itself checks it against the public checksum database as well. */
  readonly sum: string
  /** The package in the module that is the program. */
  readonly package: string
  /** The variable that holds the version, and what the project's own build writes into it. */
  readonly versionVariable?: readonly [variable: string, value: string]
  /** GOEXPERIMENT, where the module does not build without. */
  readonly experiment?: string
  /** The Go version that the module's go.mod asks for. */
  readonly go: string
  /** About how long the build takes on two cores with nothing cached. */
  readonly seconds: number
}

/** A program in a pinned wheel of the Python package index. */
export interface PythonSource {
  readonly kind: 'python'
  readonly project: string
  readonly version: string
  /** By platform, the sha256 of the wheel. */
  readonly sha256: Readonly<Partial<Record<Platform, string>>>
}

export interface ToolDefinition {
  /** What it does for us, for a person who wonders why it is asked for: "builds the image". */
  readonly use: string
  /** `e2e` needs every tool, said or not, but those that are for `all` and nothing else. */
  readonly purposes: readonly [Purpose, ...Purpose[]]
  /** The file names it goes by. The first is what it is called in the cache folder. */
  readonly programs: readonly [string, ...string[]]
  /** A docker CLI plug-in is looked for in docker's plug-in folders, too. */
  readonly isDockerPlugin?: boolean
  /** How it says which version it is; `sibling` is another program in the same folder that says it in its place. */
  readonly versionQuestion: {readonly arguments: readonly string[]; readonly sibling?: string}
  /** The oldest version that will do. */
  readonly minimum: string
  /** The version that is installed into the cache folder; undefined for what comes from the machine's own packages. */
  readonly pinned?: string
  readonly sources: readonly Source[]
  /** How a person gets it where none of the sources can be used. */
  readonly howToGet: string
}

/** A tool that is here, and where it came from: "PATH", "cache (…)", "download", "Debian package docker.io", "Go module …". */
export interface FoundTool {
  /** Absolute path of the program. */
  readonly path: string
  readonly version: string
  readonly from: string
}
