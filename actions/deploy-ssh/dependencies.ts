import type {Host} from '../../lib/ssh/connection.ts'
import type {LockOwner} from '../../lib/host/lock.ts'
import type {RunIdentity} from '../../lib/host/run-order.ts'
import type {HeldLock} from '../../lib/ssh/shell.ts'
import type {ImageDependencies} from './service/image-source.ts'

export interface DeployLog {
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  /** Runs the work with its lines folded under a title. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>
}

export interface DeployDependencies {
  /** @param line the host to connect to, the first is 0 */
  readonly connect: (line: number) => Promise<Host>
  /** As whom locks are taken; each host's has a token of its own that begins with this one's. */
  readonly owner: LockOwner
  /** What the release on the host says about this run. */
  readonly identity: RunIdentity
  /** Tells the post part which lock of a host to look after; undefined: none any more. */
  readonly rememberLock: (lock: HeldLock | undefined, line: number) => void
  readonly log: DeployLog
  /** Where a service's files come from that are in an image. */
  readonly image?: ImageDependencies
  /** The variables of the step: inject-secrets may have put secrets there. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  readonly now?: () => number
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}
