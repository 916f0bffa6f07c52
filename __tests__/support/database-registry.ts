import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import type {Readable} from 'node:stream'
import {buffer} from 'node:stream/consumers'
import type {Http} from '../../lib/http/http.ts'
import {builtAt, playMirrors} from '../actions/trivy-scan/played-mirrors.ts'
import type {Certificate} from './certificate.ts'

/** A registry on loopback that has databases of Trivy, for a bundle that runs as a process. */
export class DatabaseRegistry {
  /** When each database was built, by its name and tag: `trivy-db:2`. Any other one is refused. */
  databases: Record<string, string> = {'trivy-db:2': new Date().toISOString()}
  readonly #server: Server

  /** @param tls the server's key and certificate, in PEM; plain HTTP without them */
  constructor(tls?: Certificate) {
    const {http} = playMirrors(repository => {
      const date = this.databases[repository.slice(repository.indexOf('/') + 1)]
      return date === undefined ? {status: 403, code: 'DENIED'} : builtAt(date)
    })
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(http, request, response)
    this.#server = tls === undefined ? createServer(answer) : createTlsServer({key: tls.key, cert: tls.certificate}, answer)
  }

  async #answer(http: Http, {method, url}: IncomingMessage, response: ServerResponse): Promise<void> {
    let layer: Buffer | undefined
    const receive = async (body: Readable) => {
      layer = await buffer(body)
    }
    const {status, headers, body} = await http({
      method: method === 'HEAD' ? 'HEAD' : 'GET',
      url: `http://${this.host}${url ?? ''}`,
      receive
    })
    const content = layer ?? body
    response.writeHead(status, {...headers, 'content-length': String(content.length)}).end(content)
  }

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise(resolve => this.#server.close(() => resolve()))
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The one that is there from the start, and fresh. */
  get fresh(): string {
    return `${this.host}/trivy-db:2`
  }
}
