import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {Readable} from 'node:stream'
import {http, parseJson, retryAfter} from '../../../lib/http/http.ts'

interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

type Handler = (response: ServerResponse, seen: Seen, count: number) => void

let server: Server
let base: string
let handler: Handler
let seen: Seen[]

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen.push({method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks)})
      handler(response, seen.at(-1)!, seen.length)
    })
  })
  base = await listen(server)
})

afterEach(() => {
  server.closeAllConnections()
  return new Promise(resolve => server.close(resolve))
})

async function listen(target: Server): Promise<string> {
  await new Promise<void>(resolve => target.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(target.address() as AddressInfo).port}`
}

const get = (path: string, more = {}) => http({method: 'GET', url: `${base}${path}`, ...more})

// Jest runs tests in a realm of their own, in which the errors of Node's core are no Error: hence the optional "Error: " below.
describe('http', () => {
  it('gives status, headers in lower case, and the whole body', async () => {
    const body = Buffer.alloc(300_000, 'x')
    handler = response => response.writeHead(418, {'X-Some': 'a', 'Set-Cookie': ['a=1', 'b=2']}).end(body)
    const answer = await get('/path?q=1', {headers: {Accept: 'text/plain'}})
    expect(answer.status).toBe(418)
    expect(answer.headers).toMatchObject({'x-some': 'a', 'set-cookie': 'a=1, b=2'})
    expect(answer.body.equals(body)).toBe(true)
    expect(seen[0]).toMatchObject({method: 'GET', url: '/path?q=1', headers: {accept: 'text/plain', 'user-agent': 'fairway'}})
  })

  it('reads no body of a HEAD', async () => {
    handler = response => response.writeHead(200, {'content-length': '1000'}).end()
    expect(await http({method: 'HEAD', url: base})).toMatchObject({status: 200, headers: {'content-length': '1000'}, body: Buffer.alloc(0)})
  })

  const bytes = Buffer.from([0, 255, 10, 13, 200])
  it.each([
    ['a text', 'grüße', Buffer.from('grüße')],
    ['bytes', bytes, bytes],
    ['a stream', () => Readable.from([bytes, bytes]), Buffer.concat([bytes, bytes])],
    ['nothing', undefined, Buffer.alloc(0)]
  ])('sends %s as the body', async (_, body, expected) => {
    handler = response => response.end()
    await http({method: 'PUT', url: base, ...(body === undefined ? {} : {body})})
    expect(seen[0]?.body.equals(expected)).toBe(true)
    if (typeof body !== 'function') expect(seen[0]?.headers['content-length']).toBe(String(expected.length))
  })

  it.each([408, 429, 500, 502, 503, 504])('tries %d again, with a fresh body', async status => {
    handler = (response, _, count) => response.writeHead(count < 3 ? status : 201, {'retry-after': '0'}).end()
    expect((await http({method: 'POST', url: base, body: () => Readable.from(['again'])})).status).toBe(201)
    expect(seen.map(({body}) => body.toString())).toEqual(['again', 'again', 'again'])
  })

  it.each([200, 301, 400, 401, 403, 404, 409, 501])('takes %d as the answer', async status => {
    handler = response => response.writeHead(status).end()
    expect((await get('/')).status).toBe(status)
    expect(seen).toHaveLength(1)
  })

  it('gives the last answer when no attempt is left', async () => {
    handler = response => response.writeHead(503, {'retry-after': '0'}).end('down')
    const answer = await get('/', {attempts: 2})
    expect(answer.body.toString()).toBe('down')
    expect(seen).toHaveLength(2)
  })

  it('hands over an answer that asks for more patience than a job has', async () => {
    handler = response => response.writeHead(429, {'retry-after': '3600'}).end()
    expect((await get('/')).status).toBe(429)
    expect(seen).toHaveLength(1)
  })

  it('tries again when the connection breaks off, before or in the middle of the answer', async () => {
    handler = (response, _, count) => {
      if (count === 1) response.destroy()
      else if (count === 2) response.writeHead(200, {'content-length': '100'}).write('half', () => response.destroy())
      else response.end('whole')
    }
    expect((await get('/')).body.toString()).toBe('whole')
    expect(seen).toHaveLength(3)
  })

  it('never takes half of an answer for the whole', async () => {
    handler = response => response.writeHead(200, {'content-length': '100'}).write('half', () => response.destroy())
    await expect(get('/secret?token=abc', {attempts: 1})).rejects.toThrow(
      /^GET http:\/\/127\.0\.0\.1:\d+\/secret got no answer: (Error: )?aborted\.$/
    )
  })

  it('gives up an answer that stalls, at its start and in its middle', async () => {
    handler = (response, _, count) => {
      if (count === 2) response.writeHead(200, {'content-length': '100'}).write('half')
    }
    await expect(get('/', {timeout: 100, attempts: 2})).rejects.toThrow('got no answer: no traffic for 0.1 s.')
    expect(seen).toHaveLength(2)
  })

  it('says when a body cannot be read, and leaves no server waiting', async () => {
    const body = () =>
      new Readable({
        read() {
          this.destroy(new Error('the disk is gone'))
        }
      })
    await expect(http({method: 'PUT', url: base, body, attempts: 1})).rejects.toThrow('got no answer: the disk is gone.')
  })

  it('says when nothing listens, without the query', async () => {
    const other = createServer()
    const url = await listen(other)
    await new Promise(resolve => other.close(resolve))
    await expect(http({method: 'GET', url: `${url}/a?token=abc`, attempts: 1})).rejects.toThrow(
      /^GET http:\/\/127\.0\.0\.1:\d+\/a got no answer: (Error: )?connect ECONNREFUSED 127\.0\.0\.1:\d+\.$/
    )
  })

  it('does not try again what can never be sent', async () => {
    handler = response => response.end()
    await expect(get('/', {headers: {'x-bad': 'a\r\nb'}})).rejects.toThrow('Invalid character in header')
    await expect(http({method: 'GET', url: 'not a url'})).rejects.toThrow('GET to something that is not a URL got no answer')
    expect(seen).toEqual([])
  })

  it('ends at once when it is cancelled: before, during and between attempts', async () => {
    const reason = new Error('cancelled')
    await expect(get('/', {signal: AbortSignal.abort(reason)})).rejects.toBe(reason)
    for (const retryLater of [false, true]) {
      const cancellation = new AbortController()
      handler = response => {
        if (retryLater) response.writeHead(503, {'retry-after': '50'}).end(() => setTimeout(() => cancellation.abort(reason), 20))
        else cancellation.abort(reason)
      }
      await expect(get('/', {signal: cancellation.signal})).rejects.toBe(reason)
    }
    expect(seen).toHaveLength(2)
  })
})

describe('a redirect', () => {
  it.each(['/there', 'there'])('to %s is followed for GET', async location => {
    handler = (response, {url}) => (url === '/' ? response.writeHead(302, {location}).end() : response.end('there'))
    expect((await get('/')).body.toString()).toBe('there')
  })

  it('keeps method and body for 307 and 308, and leaves 302 after a POST to the caller', async () => {
    for (const status of [307, 308]) {
      handler = (response, {url}) => (url === '/' ? response.writeHead(status, {location: '/there'}).end() : response.writeHead(201).end())
      expect((await http({method: 'POST', url: base, body: 'kept'})).status).toBe(201)
      expect(seen.at(-1)).toMatchObject({method: 'POST', body: Buffer.from('kept')})
    }
    handler = response => response.writeHead(302, {location: '/there'}).end()
    expect((await http({method: 'POST', url: base, body: 'x'})).status).toBe(302)
  })

  it('to another server goes without anything that may be a credential, also when only the port differs', async () => {
    const headers: IncomingMessage['headers'][] = []
    const other = createServer((request, response) => {
      headers.push(request.headers)
      response.end()
    })
    const location = await listen(other)
    handler = response => response.writeHead(307, {location}).end()
    const secrets = {Authorization: 'Bearer abc', Cookie: 'a=1', 'X-API-Key': 'abc', 'X-Vault-Token': 'abc', 'Proxy-Authorization': 'abc'}
    const {url} = await get('/', {headers: {...secrets, Accept: 'application/json', 'Content-Type': 'text/plain'}})
    await new Promise(resolve => other.close(resolve))
    expect(seen[0]?.headers).toMatchObject({authorization: 'Bearer abc', 'x-api-key': 'abc'})
    expect(headers[0]).toMatchObject({accept: 'application/json', 'content-type': 'text/plain'})
    for (const name of Object.keys(secrets)) expect(headers[0]).not.toHaveProperty(name.toLowerCase())
    expect(url).toBe(`${location}/`)
  })

  it('and back again goes without them too', async () => {
    const other = createServer((_, response) => response.writeHead(307, {location: `${base}/back`}).end())
    const location = await listen(other)
    handler = (response, {url}) => (url === '/' ? response.writeHead(307, {location}).end() : response.end())
    expect((await get('/', {headers: {Authorization: 'Bearer abc'}})).url).toBe(`${base}/back`)
    await new Promise(resolve => other.close(resolve))
    expect(seen.map(({headers}) => headers.authorization)).toEqual(['Bearer abc', undefined])
  })

  it('takes along neither a login of the first address nor one in the second', async () => {
    const logins: (string | undefined)[] = []
    const other = createServer((request, response) => {
      logins.push(request.headers.authorization)
      response.end()
    })
    const location = (await listen(other)).replace('//', '//a:b@')
    handler = response => response.writeHead(307, {location}).end()
    const {url} = await http({method: 'GET', url: base.replace('//', '//user:pass@')})
    await new Promise(resolve => other.close(resolve))
    expect([seen[0]?.headers.authorization, ...logins]).toEqual([`Basic ${Buffer.from('user:pass').toString('base64')}`, undefined])
    expect(url).not.toContain('@')
  })

  it('in a circle ends', async () => {
    handler = response => response.writeHead(302, {location: '/'}).end()
    expect((await get('/')).status).toBe(302)
    expect(seen).toHaveLength(6)
  })
})

describe('a proxy', () => {
  afterEach(() => {
    delete process.env['http_proxy']
  })

  it('from the environment is used for other machines, and not for this one', async () => {
    const asked: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request: IncomingMessage, socket: NodeJS.WritableStream) => {
      asked.push(request.url ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    process.env['http_proxy'] = await listen(proxy)
    handler = response => response.end('direct')
    expect((await get('/')).body.toString()).toBe('direct')
    await expect(http({method: 'GET', url: 'http://registry.example.com/', attempts: 1})).rejects.toThrow('got no answer')
    expect(asked).toEqual(['registry.example.com:80'])
    await new Promise(resolve => proxy.close(resolve))
  })
})

describe('retryAfter', () => {
  const now = Date.parse('2099-01-01T00:00:00Z')

  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['-5', 0],
    ['Thu, 01 Jan 2099 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2098 23:59:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined]
  ])('%j is %j milliseconds', (header, expected) => {
    expect(retryAfter(header, now)).toBe(expected)
  })
})

describe('parseJson', () => {
  it('gives the value, or an error that names the server', () => {
    expect(parseJson('The vault', Buffer.from('{"a":1}'))).toEqual({a: 1})
    expect(() => parseJson('The vault', Buffer.from('<html>'))).toThrow('The vault answered with something that is not JSON.')
  })
})
