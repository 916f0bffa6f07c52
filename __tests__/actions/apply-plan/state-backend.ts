import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {readBody} from '../../support/request-body.ts'

/** A backend of the kind `http` on loopback: it keeps one state and one lock, and can be told to refuse or to be slow. */
export interface StateBackend {
  /** The block for the configuration. */
  readonly configuration: string
  readonly address: string
  /** The state as JSON; undefined before the first one was written. */
  state: string | undefined
  /** What the holder of the lock said; undefined when nobody holds it. */
  lock: string | undefined
  /** How many writes are refused with status 500 from now on. */
  refusals: number
  /** Milliseconds that a write takes. */
  delay: number
  /** Milliseconds that a read takes. */
  readDelay: number
  /** Number of reads that were asked for. */
  reads: number
  /** Number of writes that were asked for. */
  writes: number
  stop(): Promise<void>
}

export async function startStateBackend(): Promise<StateBackend> {
  const server = createServer((request, response) => {
    void readBody(request).then(async body => {
      if (body === undefined) return
      response.statusCode = await answer(request.method ?? '', body.toString('utf8'))
      response.end(request.method === 'GET' ? backend.state : request.method === 'LOCK' ? backend.lock : '')
    })
  })
  async function answer(method: string, body: string): Promise<number> {
    switch (method) {
      case 'GET':
        backend.reads++
        await new Promise(resolve => setTimeout(resolve, backend.readDelay))
        return backend.state === undefined ? 404 : 200
      case 'LOCK':
        if (backend.lock !== undefined) return 423
        backend.lock = body
        return 200
      case 'UNLOCK':
        backend.lock = undefined
        return 200
      case 'POST':
        backend.writes++
        await new Promise(resolve => setTimeout(resolve, backend.delay))
        if (backend.refusals > 0) {
          backend.refusals--
          return 500
        }
        backend.state = body
        return 200
      default:
        return 405
    }
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/state`
  const backend: StateBackend = {
    address,
    configuration: `terraform {
  backend "http" {
    address        = "${address}"
    lock_address   = "${address}"
    unlock_address = "${address}"
    retry_max      = 0
  }
}
`,
    state: undefined,
    lock: undefined,
    refusals: 0,
    delay: 0,
    readDelay: 0,
    reads: 0,
    writes: 0,
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
  return backend
}
