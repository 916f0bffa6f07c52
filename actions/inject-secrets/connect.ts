import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {parseJson, type Http, type HttpResponse} from '../../lib/http/http.ts'
import type {Reference} from '../../lib/secrets/reference.ts'
import {choose, readField, type ConnectItem, type ConnectItemSummary, type ConnectVault, type FieldChoice} from './connect-item.ts'
import type {Resolution, SecretSource} from './secret-source.ts'

export interface ConnectDependencies {
  readonly http: Http
  /** Milliseconds for one request. */
  readonly timeout: number
  /** Waits before another try; default: a real wait. */
  readonly sleep?: typeof sleep
}

const ATTEMPTS = 3
const FIRST_WAIT_MILLISECONDS = 500

/**
 * 1Password Connect: its REST API, nothing else. Vaults are listed once, each vault's items once and each item is fetched once,
 * however many references point into it.
 *
 * @param host the server's URL; a `/v1` at its end is not doubled
 */
export function connectSource(host: string, token: string, dependencies: ConnectDependencies): SecretSource {
  const base = host.replace(/\/+$/, '').replace(/\/v1$/, '')
  return {
    name: '1Password Connect',
    async resolve(references, signal) {
      const client = new ConnectClient(path => request(`${base}/v1${path}`, token, dependencies, signal))
      const resolutions = new Map<string, Resolution>()
      // One after another: a Connect server in a homelab is small, and an item is fetched by the first reference that needs it.
      for (const reference of references) resolutions.set(reference.text, await client.resolve(reference))
      return resolutions
    }
  }
}

type Found<T> = {readonly value: T} | {readonly reason: string}

class ConnectClient {
  readonly #get: (path: string) => Promise<HttpResponse>
  readonly #answers = new Map<string, Promise<unknown>>()

  constructor(get: (path: string) => Promise<HttpResponse>) {
    this.#get = get
  }

  async resolve(reference: Reference): Promise<Resolution> {
    const vault = await this.#vault(reference.vault)
    if ('reason' in vault) return {kind: 'missing', reason: vault.reason}
    const item = await this.#item(vault.value, reference.item)
    if ('reason' in item) return {kind: 'missing', reason: item.reason}
    const path = `/vaults/${vault.value.id}/items/${item.value.id}`
    return this.#read(path, readField(item.value, reference))
  }

  async #vault(wanted: string): Promise<Found<ConnectVault>> {
    const vaults = (await this.#list<ConnectVault>('/vaults')) ?? []
    const choice = choose(vaults, wanted, vault => vault.name)
    if (choice.kind === 'one') return choice
    if (choice.kind === 'several') return {reason: `${choice.count} vaults are called "${wanted}": write the vault's ID.`}
    return {reason: `the vault "${wanted}" does not exist, or this token may not read it.`}
  }

  async #item(vault: ConnectVault, wanted: string): Promise<Found<ConnectItem>> {
    const listed = await this.#list<ConnectItemSummary>(`/vaults/${encodeURIComponent(vault.id)}/items`)
    if (listed === undefined) return {reason: `this token may not read the vault "${vault.name ?? vault.id}".`}
    const choice = choose(listed.filter(isActive), wanted, item => item.title)
    if (choice.kind === 'several') return {reason: `${choice.count} items are called "${wanted}": write the item's ID.`}
    if (choice.kind === 'none') {
      const archived = choose(listed, wanted, item => item.title).kind !== 'none'
      return {reason: archived ? `the item "${wanted}" is archived or deleted.` : `the vault has no item "${wanted}".`}
    }
    const path = `/vaults/${encodeURIComponent(vault.id)}/items/${encodeURIComponent(choice.value.id)}`
    const item = (await this.#once(path, async () => this.#json(path))) as ConnectItem | undefined
    return item === undefined || !isActive(item) ? {reason: `the item "${wanted}" could not be fetched.`} : {value: item}
  }

  async #read(itemPath: string, choice: FieldChoice): Promise<Resolution> {
    if (choice.kind === 'missing') return choice
    if (choice.kind === 'value') return {kind: 'found', value: choice.value}
    const answer = await this.#get(`${itemPath}/files/${encodeURIComponent(choice.fileId)}/content`)
    if (answer.status !== 200) return {kind: 'missing', reason: `the file could not be fetched (status ${answer.status}).`}
    try {
      return {kind: 'found', value: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(answer.body)}
    } catch {
      return {kind: 'missing', reason: 'the file is not UTF-8 text.'}
    }
  }

  async #list<T>(path: string): Promise<readonly T[] | undefined> {
    const answer = await this.#once(path, async () => this.#json(path))
    if (answer !== undefined && !Array.isArray(answer))
      throw new ActionError('1Password Connect answered with something that is not a list.', CHECK_HOST)
    return answer as readonly T[] | undefined
  }

  /** The JSON of a 200, undefined for what does not exist or what the token may not read. */
  async #json(path: string): Promise<unknown> {
    const answer = await this.#get(path)
    if (answer.status === 200) return parseJson('1Password Connect', answer.body)
    if ((answer.status === 404 || answer.status === 403) && path !== '/vaults') return undefined
    throw new ActionError(`1Password Connect answered with status ${answer.status}.`, answer.status === 404 ? CHECK_HOST : undefined)
  }

  #once(path: string, fetch: () => Promise<unknown>): Promise<unknown> {
    const known = this.#answers.get(path) ?? fetch()
    this.#answers.set(path, known)
    return known
  }
}

const CHECK_HOST = 'Check "connect-host": it is the URL of the Connect API server, such as https://connect.example.com.'

function isActive(item: ConnectItemSummary): boolean {
  return item.state !== 'ARCHIVED' && item.state !== 'DELETED'
}

/**
 * One request, tried again only when no answer came or the server failed. A refused token, a missing item and a used-up rate limit
 * stay what they are, and each further try counts (1Password: "Service account rate limits").
 */
async function request(url: string, token: string, dependencies: ConnectDependencies, signal: AbortSignal): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(url, token, dependencies, signal)
    const isLast = attempt >= ATTEMPTS
    if (outcome instanceof ActionError) {
      if (isLast) throw outcome
    } else if (outcome.status === 401) {
      throw new ActionError(
        '1Password Connect refused the token (401).',
        'Check the secret behind "connect-token": it may have expired, or belong to another server.'
      )
    } else if (outcome.status === 429) {
      throw new ActionError(
        '1Password Connect answered 429: too many requests.',
        'It was not tried again. Wait before you run the job again.'
      )
    } else if (outcome.status < 500 || isLast) return outcome
    await (dependencies.sleep ?? sleep)(FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1), signal)
  }
}

async function attemptOnce(
  url: string,
  token: string,
  {http, timeout}: ConnectDependencies,
  signal: AbortSignal
): Promise<HttpResponse | ActionError> {
  const headers = {authorization: `Bearer ${token}`, accept: 'application/json'}
  try {
    return await http({method: 'GET', url, headers, timeout, attempts: 1, signal})
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ActionError) return error
    throw error
  }
}
