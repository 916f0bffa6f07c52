import type {FaultHost} from './fault-host.ts'

/** Hosts that deploys go to, and what a deploy is told. */
export interface Site {
  readonly hosts: readonly FaultHost[]
  /** The folder for what a runner has. */
  readonly folder: string
  /** The image that is deployed, without its digest. */
  readonly image: string
  /** A version that none of these hosts runs or has: it has to be pulled. */
  next(hosts: readonly FaultHost[]): Promise<string>
  /** Further inputs of each deploy. */
  readonly inputs: Readonly<Record<string, string>>
  /** What nothing may say. */
  readonly secrets: readonly string[]
}
