import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {readBody} from './request-body.ts'

export interface RateLimited {
  readonly url: string
  /** How many requests were turned away. */
  readonly refused: () => number
  stop(): Promise<void>
}

/**
 * A GitHub whose requests of the hour are used up for a while ("Rate limits for the REST API": status 403 or 429, and when they come back
 * in whole seconds), and that is the given one from then on.
 *
 * @param milliseconds from the first request
 */
export async function startRateLimited(target: string, milliseconds: number, status: 403 | 429 = 403): Promise<RateLimited> {
  let end: number | undefined
  let refused = 0
  const server = createServer((request, response) => {
    end ??= Math.ceil((Date.now() + milliseconds) / 1_000)
    if (Date.now() < end * 1_000) {
      refused += 1
      const headers = {'content-type': 'application/json', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(end)}
      response.writeHead(status, headers).end('{"message": "API rate limit exceeded for installation ID 1."}')
      return
    }
    void forward(request, new URL(request.url ?? '/', target)).then(async answer => {
      if (answer === undefined) return
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

/** What belongs to the one connection, and is not handed on. */
const OWN = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

async function forward(request: IncomingMessage, url: URL): Promise<Response | undefined> {
  const body = await readBody(request)
  if (body === undefined) return undefined
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    OWN.has(name) ? [] : [[name, String(value)] as [string, string]]
  )
  return await fetch(url, {method: request.method ?? 'GET', headers, ...(body.length === 0 ? {} : {body: new Uint8Array(body)})})
}
