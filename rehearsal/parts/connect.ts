import {matchesFilter, parseFilter} from './connect-filter.ts'
import {fullItemView, itemView, storedFiles, storeVaults, vaultView} from './connect-vaults.ts'
import type {ConnectVault, StoredFile, StoredItem, StoredVault} from './connect-vaults.ts'
import type {Part} from './part.ts'
import {startStandIn, type StandInAnswer, type StandInRequest} from './stand-in.ts'

export type {ConnectField, ConnectFile, ConnectItem, ConnectVault} from './connect-vaults.ts'

export interface ConnectOptions {
  readonly vaults: readonly ConnectVault[]
  /** The access token that is asked for. It is a secret of the run. */
  readonly token: string
}

/** One request as the stand-in saw it: paths hold ids only; the filter's names and all values are left out. */
export interface ConnectRequest {
  readonly method: string
  readonly path: string
  readonly status: number
}

export interface ConnectPart extends Part {
  /** For `OP_CONNECT_HOST`. */
  readonly url: string
  readonly requests: readonly ConnectRequest[]
  /** Somebody changes the vaults: from now on they hold this. Items keep their ids while they keep their place. */
  change(vaults: readonly ConnectVault[]): void
}

/** The version of the API description that is followed: developer.1password.com/docs/connect/api-reference. */
const VERSION = '1.8.1'
const ID = /^[\da-z]{26}$/
/** OP_MAX_INLINE_FILE_SIZE_KB. */
const LARGEST_INLINE_FILE_BYTES = 100 * 1024

/** An error of the API, thrown from where it is found. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Starts a 1Password Connect server with made-up vaults: the documented REST API, for reading. Traps of the real one are
 * played too: a list of items has no fields, titles need not be unique, an id that is none is a 400, empty built-in fields have no
 * value, and a filter matches exactly.
 */
export async function startConnect(options: ConnectOptions): Promise<ConnectPart> {
  let vaults = storeVaults(options.vaults)
  const requests: ConnectRequest[] = []
  const server = await startStandIn(request => {
    const answer = play(request, vaults, options.token)
    requests.push({method: request.method, path: request.url.pathname, status: answer.status})
    return {...answer, headers: {'1password-connect-version': VERSION, ...answer.headers}}
  })
  return {
    name: '1Password Connect',
    kind: 'stand-in',
    version: VERSION,
    from: 'built in',
    url: server.url,
    requests,
    change(changed) {
      vaults = storeVaults(changed)
    },
    stop: () => server.stop()
  }
}

function play(request: StandInRequest, vaults: readonly StoredVault[], token: string): StandInAnswer {
  // The SDK of 1Password asks for `/v1/vaults/`, with a slash at the end.
  const path = request.url.pathname.replace(/(?<=.)\/$/, '')
  if (request.method === 'GET' && path === '/heartbeat') return {status: 200, body: '.'}
  if (request.method === 'GET' && path === '/health') return {status: 200, body: health()}
  try {
    authenticate(request, token)
    const [root, vaultsWord, vaultId, ...rest] = path.slice(1).split('/')
    if (root !== 'v1' || vaultsWord !== 'vaults') throw new Refusal(404, 'page not found')
    if (request.method !== 'GET') throw new Refusal(401, 'Unauthorized Request, token does not have write access to the Vault')
    if (vaultId === undefined) return {status: 200, body: listVaults(request.url.searchParams, vaults)}
    return playVault(request.url.searchParams, findVault(vaults, vaultId), rest)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {status: error.status, body: {status: error.status, message: error.message}}
  }
}

function health(): Record<string, unknown> {
  const dependencies = [
    {service: 'sync', status: 'ACTIVE', message: ''},
    {service: 'sqlite', status: 'ACTIVE', message: 'Connected to 1password.sqlite'}
  ]
  return {name: '1Password Connect API', version: VERSION, dependencies}
}

function authenticate({headers}: StandInRequest, token: string): void {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (given === undefined) throw new Refusal(401, 'Invalid bearer token')
  if (given !== token) throw new Refusal(401, 'Invalid token signature')
}

function listVaults(query: URLSearchParams, vaults: readonly StoredVault[]): unknown[] {
  const matches = readFilter(query, ['name'])
  return vaults.filter(vault => vault.source.isInScope !== false && matches({name: [vault.source.name]})).map(vaultView)
}

function findVault(vaults: readonly StoredVault[], id: string): StoredVault {
  if (!ID.test(id)) throw new Refusal(400, 'Invalid Vault UUID')
  const vault = vaults.find(candidate => candidate.id === id)
  if (vault === undefined) throw new Refusal(404, `vault ${id} not found`)
  if (vault.source.isInScope === false) throw new Refusal(403, `vault ${id} is not in scope`)
  return vault
}

function playVault(query: URLSearchParams, vault: StoredVault, path: readonly string[]): StandInAnswer {
  const [itemsWord, itemId, ...rest] = path
  if (itemsWord === undefined) return {status: 200, body: vaultView(vault)}
  if (itemsWord !== 'items') throw new Refusal(404, 'page not found')
  if (itemId === undefined) {
    const matches = readFilter(query, ['title', 'tag'])
    const found = vault.items.filter(({source}) => matches({title: [source.title], tag: source.tags ?? []}))
    return {status: 200, body: found.map(itemView)}
  }
  if (!ID.test(itemId)) throw new Refusal(400, 'Invalid Item UUID')
  const item = vault.items.find(candidate => candidate.id === itemId)
  if (item === undefined) throw new Refusal(404, `item ${itemId} not found`)
  return playItem(query, item, rest)
}

function playItem(query: URLSearchParams, item: StoredItem, path: readonly string[]): StandInAnswer {
  const [filesWord, fileId, contentWord, ...rest] = path
  if (filesWord === undefined) return {status: 200, body: fullItemView(item)}
  if (filesWord !== 'files' || rest.length > 0 || (contentWord ?? 'content') !== 'content') throw new Refusal(404, 'page not found')
  const files = storedFiles(item)
  const isInline = query.get('inline_files') === 'true'
  if (fileId === undefined) return {status: 200, body: files.map(file => fileView(file, isInline))}
  const file = files.find(candidate => candidate.id === fileId)
  if (file === undefined) throw new Refusal(404, `file ${fileId} not found`)
  if (contentWord === undefined) return {status: 200, body: fileView(file, isInline)}
  const name = file.name.replaceAll('"', '\\"')
  return {status: 200, headers: {'content-disposition': `attachment; filename="${name}"`}, body: file.content}
}

function fileView(file: StoredFile, isInline: boolean): unknown {
  if (!isInline) return file.view
  if (file.content.length > LARGEST_INLINE_FILE_BYTES) {
    const path = '/v1/vaults/{vaultUUID}/items/{itemUUID}/files/{fileUUID}/content'
    throw new Refusal(413, `File is too large to inline in request. Use the ${path} endpoint instead.`)
  }
  return {...file.view, content: file.content.toString('base64')}
}

/** The `filter` parameter as a test over an entry's values by attribute. */
function readFilter(query: URLSearchParams, attributes: readonly string[]): (values: Record<string, readonly string[]>) => boolean {
  const text = query.get('filter')
  if (text === null) return () => true
  const filter = parseFilter(text)
  if (filter === undefined || !attributes.includes(filter.attribute)) throw new Refusal(400, 'Invalid filter')
  return values => matchesFilter(filter, values[filter.attribute] ?? [])
}
