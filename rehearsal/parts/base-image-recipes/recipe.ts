/** What an image of the tools registry is made of. Everything in it takes part in the cache key: change it and it is made again. */
export interface BaseImageRecipe {
  /** Names under which Docker Hub has an image for the same use, without `docker.io/library/`. */
  readonly references: readonly string[]
  /** Debian packages; an image on top of another names only what it adds. */
  readonly packages: readonly string[]
  /** The first name of the recipe whose layers come below. */
  readonly on?: string
  /** Paths of the packages that are left out: what the official image does not have either, and what is large and never used. */
  readonly without?: readonly string[]
  /** Accounts that are added; each has a group of its own. */
  readonly accounts?: readonly Account[]
  /** Folders to make, by path. */
  readonly folders?: Readonly<Record<string, {readonly owner: number; readonly mode: number}>>
  /** Texts to write, by path; one that begins with `#!` can be executed. */
  readonly files?: Readonly<Record<string, string>>
  /** Symbolic links to make, target by path. */
  readonly links: Readonly<Record<string, string>>
  /** Names for the applets of /bin/busybox, as links to it. */
  readonly applets?: readonly string[]
  /** A package that is only claimed to be installed, for the scanner to find. */
  readonly claimedPackage?: {readonly name: string; readonly version: string}
  readonly config: ImageConfig
}

export interface Account {
  readonly name: string
  /** Number of the account and of its group: the official image's, so that a volume's owner is the same. */
  readonly id: number
  readonly home: string
}

/** How a container of the image starts (image-spec/config.md, `config`). */
export interface ImageConfig {
  readonly Env: readonly string[]
  readonly Entrypoint?: readonly string[]
  readonly Cmd: readonly string[]
  readonly WorkingDir?: string
  readonly ExposedPorts?: Readonly<Record<string, object>>
  readonly Volumes?: Readonly<Record<string, object>>
  readonly StopSignal?: string
}

export const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
