import {ActionError} from '../../../lib/action/errors.ts'
import type {RunOptions} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'
import type {HostState, Session} from '../road.ts'
import {KEY, type Store} from './store.ts'
import {makeStoreScript} from './store-scripts.ts'

/** What a look at a host finds out about the store. */
export interface StoreState {
  /** Undefined before the first deploy with files. */
  readonly store: Store | undefined
}

/** @returns undefined when the host has no key */
export function readStore(said: Sayings): Store | undefined {
  const secret = said.get('files-key') ?? ''
  if (!/^[0-9a-f]{64}$/.test(secret)) return undefined
  return {secret: Buffer.from(secret, 'hex'), entries: new Set(said.all('stored').filter(key => KEY.test(key)))}
}

/**
 * The store of a host whose lock is ours; its key is made when there is none.
 *
 * The key is a secret: with it, whoever sees the paths of a container could try passwords.
 *
 * @throws ActionError when it cannot be made
 */
export async function storeOf({host, held, state}: Session, options: RunOptions): Promise<Store> {
  let store = (state as (HostState & Partial<StoreState>) | undefined)?.store
  if (store === undefined) {
    const made = await host.run(makeStoreScript(held), options)
    store = readStore(made.said)
    if (made.exitCode !== 0 || store === undefined) {
      throw new ActionError(`The host could not make the key of its files: ${lastLine(made.stderr)}`)
    }
  }
  registerSecret(store.secret.toString('hex'))
  return store
}
