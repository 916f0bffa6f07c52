import type {Environment} from '../../../lib/action/environment.ts'
import type {RunProcess} from '../../../lib/action/process.ts'
import type {RegistryTrust} from '../../../lib/registry/trust.ts'
import type {StateStore, Workspace} from '../workspace.ts'
import type {BuilderConfiguration} from './inputs.ts'

/** A builder as `docker buildx inspect` shows it. */
export interface BuilderDescription {
  readonly name: string
  /** `docker`, `docker-container`, `kubernetes`, `remote` or `cloud`. */
  readonly driver: string
  /**
   * Whether it is the engine of a Docker context and nobody made it: `default`, or the context's name. Behind an engine without BuildKit
   * (Podman's socket) buildx calls its driver `docker-container`, makes it from an image that is not pinned, and nobody removes it
   * (docker/buildx, builder/builder.go, `Factory`).
   */
  readonly isEngine: boolean
  /** What its machines run, natively or emulated; empty when it does not say, as one that is not started. */
  readonly platforms: readonly string[]
}

/** Which builder makes the layout, and the environment in which `docker` finds it. */
export interface Builder extends Pick<BuilderDescription, 'name' | 'driver' | 'platforms'> {
  readonly env: Environment
  /** Whether this run made it, and post has to remove it. */
  readonly isOwn: boolean
}

/** The inputs that name a builder, or say how one is made. */
export interface BuilderSettings {
  readonly builder: string
  readonly 'driver-opts': ReadonlyMap<string, string>
  readonly 'buildkitd-config': BuilderConfiguration
}

export interface BuilderDependencies {
  readonly run: RunProcess
  readonly env: Environment
  readonly workspace: Workspace
  /** What paths of the user are relative to. */
  readonly folder: string
  /** The registry of the image, and what this step was told of it. */
  readonly registry: string
  readonly trust: RegistryTrust
  /** Where Docker keeps the certificates of registries. */
  readonly certificateFolders: readonly string[]
  readonly state: StateStore
  /** Gets what a person should know of the builder that is made. */
  readonly warn: (line: string) => void
  readonly signal: AbortSignal
}
