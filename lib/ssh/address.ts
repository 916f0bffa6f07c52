/** Where an SSH server answers, and as whom we come. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
}

/** A host to work on, as `host`, `port` and `user` say it, or a line of `hosts`. */
export interface HostLine extends Address {
  /** What messages call it; `{name}` in the health page's address. */
  readonly name: string
  /** Empty for none. */
  readonly group: string
  readonly mode?: 'deploy' | 'service'
  /** The project's directory there, where it is not that of the other hosts. */
  readonly directory?: string
  /** The health page there, where it is not that of the other hosts. */
  readonly url?: string
}
