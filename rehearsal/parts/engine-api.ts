import {request} from 'node:http'
import {ActionError} from '../../lib/action/errors.ts'
import {parseJson} from '../../lib/http/http.ts'

/** A container as the engine lists it (Docker Engine API, GET /containers/json). */
export interface Container {
  readonly id: string
  readonly name: string
  readonly image: string
  /** The image's id. */
  readonly imageId: string
  /** The Compose project that it belongs to; empty when it belongs to none. */
  readonly project: string
  /** `running`, `exited`, `created`, … */
  readonly state: string
}

/** The few calls of the Docker Engine API that a rehearsal makes itself, over the engine's socket. */
export interface EngineApi {
  /** Whether the engine answers. */
  ping(): Promise<boolean>
  /** Every container, the stopped ones too. */
  listContainers(): Promise<Container[]>
  /** The references by digest under which the engine has an image: `registry/name@sha256:…`. */
  listDigests(imageId: string): Promise<string[]>
  /** Kills the container if it runs, and removes it with its anonymous volumes. */
  removeContainer(id: string): Promise<void>
  /** Removes every network that a user (Compose, as a rule) made; their bridges go with them. */
  removeNetworks(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: Buffer
}

const TIMEOUT_MILLISECONDS = 10_000

/** @param socket path of the engine's UNIX socket */
export function engineApi(socket: string): EngineApi {
  return {
    ping: async () => (await call(socket, 'GET', '/_ping')).status === 200,
    listContainers: async () => {
      const entries = await list(socket, '/containers/json?all=true')
      return entries.map(entry => ({
        id: text(entry['Id']),
        name: text((entry['Names'] as unknown[] | undefined)?.[0]).replace(/^\//, ''),
        image: text(entry['Image']),
        imageId: text(entry['ImageID']),
        project: text((entry['Labels'] as Record<string, unknown> | null)?.['com.docker.compose.project']),
        state: text(entry['State'])
      }))
    },
    listDigests: async imageId => {
      const answer = await call(socket, 'GET', `/images/${encodeURIComponent(imageId)}/json`)
      const {RepoDigests: digests} = answer.status === 200 ? (parseJson('The Docker engine', answer.body) as {RepoDigests?: unknown}) : {}
      return Array.isArray(digests) ? digests.map(text) : []
    },
    removeContainer: async id => {
      const answer = await call(socket, 'DELETE', `/containers/${id}?force=true&v=true`)
      // 404 and 409: it went by itself, or is going.
      if (![204, 404, 409].includes(answer.status)) throw refused('remove a container', answer)
    },
    removeNetworks: async () => {
      const entries = await list(socket, '/networks')
      const own = entries.filter(entry => !['bridge', 'host', 'none'].includes(text(entry['Name'])))
      await Promise.all(own.map(entry => call(socket, 'DELETE', `/networks/${text(entry['Id'])}`)))
    }
  }
}

async function list(socket: string, path: string): Promise<Record<string, unknown>[]> {
  const answer = await call(socket, 'GET', path)
  if (answer.status !== 200) throw refused(`answer ${path}`, answer)
  return parseJson('The Docker engine', answer.body) as Record<string, unknown>[]
}

function call(socketPath: string, method: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({socketPath, method, path, timeout: TIMEOUT_MILLISECONDS, agent: false}, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve({status: response.statusCode ?? 0, body: Buffer.concat(chunks)}))
      response.once('error', reject)
    })
    sent.once('timeout', () => sent.destroy(new Error('The Docker engine did not answer in time.')))
    sent.once('error', reject)
    sent.end()
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function refused(what: string, answer: Answer): ActionError {
  return new ActionError(`The Docker engine did not ${what}: status ${answer.status}, ${answer.body.toString('utf8').trim().slice(0, 200)}`)
}
