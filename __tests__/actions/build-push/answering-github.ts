import {afterEach, beforeEach} from '@jest/globals'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {restoreApiUrl, setApiUrl} from '../../support/api-url.ts'

/** A GitHub that gives the same answer to everything, new for each test. */
export class AnsweringGitHub {
  status = 200
  body: object
  headers: Record<string, string> = {}
  /** What it was asked. */
  paths: string[] = []
  /** Beginnings of paths that there is nothing behind. */
  missing: string[] = []
  #server: Server | undefined

  /** @param body what each test begins with */
  constructor(body: object) {
    this.body = body
    beforeEach(async () => {
      Object.assign(this, {status: 200, body, headers: {}, paths: [], missing: []})
      const server = createServer((request, response) => {
        this.paths.push(request.url ?? '')
        const isMissing = this.missing.some(path => request.url?.startsWith(path) === true)
        const status = isMissing ? 404 : this.status
        response.writeHead(status, {'content-type': 'application/json', ...this.headers}).end(JSON.stringify(this.body))
      })
      this.#server = server
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
    afterEach(async () => {
      restoreApiUrl()
      this.#server?.closeAllConnections()
      await new Promise(resolve => this.#server?.close(resolve))
    })
  }
}
