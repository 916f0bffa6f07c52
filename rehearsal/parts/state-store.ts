import {timingSafeEqual} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import type {Part} from './part.ts'
import {startStandIn, type StandInAnswer, type StandInRequest} from './stand-in.ts'

/** The vault's item and field with the password, which Terraform has from TF_HTTP_PASSWORD. */
export const STATE_PASSWORD = {item: 'terraform state', field: 'password'} as const
export const STATE_USER = 'terraform'

export interface StateStoreOptions {
  /** The file that holds the state, as it was written last. */
  readonly file: string
  readonly password: string
}

/** Terraform's state where a hosted runner has it: in a service that outlives the job. */
export interface StateStore extends Part {
  /** The address for the `http` backend. */
  readonly url: string
  /** From here on it takes no state any more: every write is answered with 403, which Terraform does not try again. */
  refuseWrites(): void
  /** Who holds the lock, as Terraform says it; undefined when nobody does. */
  lockHolder(): string | undefined
}

/**
 * Starts a server for Terraform's `http` backend (https://developer.hashicorp.com/terraform/language/backend/http): GET and POST of the state,
 * LOCK and UNLOCK, a password. One state, on a loopback port.
 */
export async function startStateStore({file, password}: StateStoreOptions): Promise<StateStore> {
  let lock: Buffer | undefined
  let takesNothing = false
  const login = Buffer.from(`Basic ${Buffer.from(`${STATE_USER}:${password}`).toString('base64')}`)
  const answer = (request: StandInRequest): StandInAnswer => {
    const given = Buffer.from(request.headers.authorization ?? '')
    if (given.length !== login.length || !timingSafeEqual(given, login)) return {status: 401}
    const holder = lock === undefined ? undefined : idOf(lock)
    switch (request.method) {
      case 'GET':
        return readState(file)
      case 'LOCK':
        if (lock !== undefined) return {status: 423, body: lock}
        lock = request.body
        return {status: 200}
      case 'UNLOCK':
        // `terraform force-unlock` sends no body.
        if (lock !== undefined && request.body.length > 0 && idOf(request.body) !== holder) return {status: 409, body: lock}
        lock = undefined
        return {status: 200}
      case 'POST':
        if (takesNothing) return {status: 403}
        if (holder !== undefined && request.url.searchParams.get('ID') !== holder) return {status: 423, body: lock}
        writeFileSync(file, request.body, {mode: 0o600})
        return {status: 200}
      default:
        return {status: 405}
    }
  }
  const server = await startStandIn(answer)
  return {
    name: "Store of Terraform's state",
    kind: 'stand-in',
    version: 'built in',
    from: 'built in',
    url: `${server.url}/state`,
    refuseWrites: () => void (takesNothing = true),
    lockHolder: () => (lock === undefined ? undefined : idOf(lock)),
    stop: () => server.stop()
  }
}

function readState(file: string): StandInAnswer {
  try {
    return {status: 200, headers: {'content-type': 'application/json'}, body: readFileSync(file)}
  } catch {
    return {status: 404}
  }
}

/** The id in what Terraform says about a lock. */
function idOf(lock: Buffer): string {
  try {
    const {ID} = JSON.parse(lock.toString('utf8')) as {ID?: unknown}
    return typeof ID === 'string' ? ID : ''
  } catch {
    return ''
  }
}
