import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, request, type Server} from 'node:http'
import {createServer as createSocketServer, type Server as SocketServer, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startBuilderContainer, type BuilderContainer} from '../../../rehearsal/parts/builder-container.ts'

const BUILDER = 'buildx_buildkit_fairway-1234abcd0'
let stage: string
let front: BuilderContainer
let engine: Server
let buildkit: SocketServer
/** What the real engine was asked for. */
let passed: string[]

beforeEach(async () => {
  stage = mkdtempSync(join(tmpdir(), 'f-'))
  passed = []
  engine = createServer((asked, response) => {
    passed.push(`${asked.method ?? ''} ${asked.url ?? ''}`)
    asked.resume().once('end', () => response.writeHead(418, {'x-engine': 'real'}).end('from the engine'))
  })
  engine.on('upgrade', (asked, connection: Socket) => {
    passed.push(`attached ${asked.url ?? ''}`)
    connection.end('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\nattached to the engine')
  })
  // Says everything back, louder.
  buildkit = createSocketServer({allowHalfOpen: true}, socket => {
    socket.on('data', chunk => socket.write(String(chunk).toUpperCase())).on('end', () => socket.end())
  })
  const [engineSocket, buildkitSocket] = [join(stage, 'engine.sock'), join(stage, 'buildkit.sock')]
  await new Promise<void>(resolve => engine.listen(engineSocket, resolve))
  await new Promise<void>(resolve => buildkit.listen(buildkitSocket, resolve))
  front = await startBuilderContainer({stage, engine: engineSocket, buildkit: buildkitSocket, version: '0.31.2'})
})
afterEach(async () => {
  await front.stop()
  engine.close()
  buildkit.close()
  rmSync(stage, {recursive: true, force: true})
})

const socketPath = () => front.dockerHost.replace('unix://', '')

function ask(method: string, path: string, body?: unknown): Promise<{status: number; text: string}> {
  return new Promise((resolve, reject) => {
    const asked = request({socketPath: socketPath(), method, path: `/v1.41${path}`}, response => {
      let text = ''
      response.on('data', chunk => (text += String(chunk))).on('end', () => resolve({status: response.statusCode ?? 0, text}))
    })
    asked.once('error', reject)
    asked.end(body === undefined ? '' : JSON.stringify(body))
  })
}

/** Starts an exec and writes to it; the body of the request comes before what is written. */
function attach(path: string, input: string): Promise<Buffer> {
  const body = JSON.stringify({Detach: false, Tty: false})
  return new Promise((resolve, reject) => {
    const headers = {connection: 'Upgrade', upgrade: 'tcp', 'content-type': 'application/json', 'content-length': body.length}
    const asked = request({socketPath: socketPath(), method: 'POST', path: `/v1.41${path}`, headers})
    asked.once('error', reject)
    asked.once('upgrade', (_, socket, head) => {
      const chunks: Buffer[] = [head]
      socket.on('data', (chunk: Buffer) => chunks.push(chunk)).once('close', () => resolve(Buffer.concat(chunks)))
      socket.end(input)
    })
    asked.end(body)
  })
}

async function makeBuilder(): Promise<string> {
  const created = await ask('POST', `/containers/create?name=${BUILDER}`, {Image: 'moby/buildkit'})
  expect(created.status).toBe(201)
  return (JSON.parse(created.text) as {Id: string}).Id
}

async function exec(command: string[], input = ''): Promise<Buffer> {
  const made = await ask('POST', `/containers/${BUILDER}/exec`, {Cmd: command})
  const {Id: id} = JSON.parse(made.text) as {Id: string}
  const said = await attach(`/exec/${id}/start`, input)
  expect(JSON.parse((await ask('GET', `/exec/${id}/json`)).text)).toMatchObject({Running: false, ExitCode: 0})
  return said
}

/** Takes the pieces out of their frames. */
function unframed(bytes: Buffer): string {
  if (bytes.length === 0) return ''
  expect(bytes.readUInt8(0)).toBe(1)
  const length = bytes.readUInt32BE(4)
  return bytes.subarray(8, 8 + length).toString() + unframed(bytes.subarray(8 + length))
}

describe('12.9 in front of the engine of a hosted runner', () => {
  test('12.9 what is no business of a builder goes to the engine, attached or not', async () => {
    expect(await ask('GET', '/_ping')).toEqual({status: 418, text: 'from the engine'})
    await ask('POST', '/containers/create?name=app', {Image: 'app'})
    await ask('POST', '/images/create?fromImage=moby%2Fbuildkite&tag=1')
    await ask('DELETE', '/volumes/mine')
    expect((await attach('/exec/of-somebody-else/start', '')).toString()).toBe('attached to the engine')
    expect(passed).toEqual([
      'GET /v1.41/_ping',
      'POST /v1.41/containers/create?name=app',
      'POST /v1.41/images/create?fromImage=moby%2Fbuildkite&tag=1',
      'DELETE /v1.41/volumes/mine',
      'attached /v1.41/exec/of-somebody-else/start'
    ])
  })

  test('12.9 the image of BuildKit is not pulled, and which one was asked for is written down', async () => {
    const digest = `sha256:${'a'.repeat(64)}`
    expect((await ask('POST', `/images/create?fromImage=docker.io%2Fmoby%2Fbuildkit&tag=${encodeURIComponent(digest)}`)).status).toBe(200)
    expect((await ask('POST', '/images/create?fromImage=moby%2Fbuildkit&tag=buildx-stable-1')).status).toBe(200)
    expect(front.pulled).toEqual([`docker.io/moby/buildkit@${digest}`, 'moby/buildkit:buildx-stable-1'])
    expect(passed).toEqual([])
  })

  test('12.9 Docker Hub can be away', async () => {
    front.refusePulls()
    expect((await ask('POST', '/images/create?fromImage=moby%2Fbuildkit&tag=x')).status).toBe(500)
    expect((await ask('GET', '/images/moby/buildkit:x/json')).status).toBe(404)
    expect(front.pulled).toEqual([])
  })

  test('12.9 whoever is attached to the builder speaks with the real BuildKit', async () => {
    expect((await ask('GET', `/containers/${BUILDER}/json`)).status).toBe(404)
    await makeBuilder()
    const input = 'hello, '.repeat(20_000)
    expect(unframed(await exec(['buildctl', 'dial-stdio'], input))).toBe(input.toUpperCase())
    expect(unframed(await exec(['buildkitd', '--version']))).toMatch(/^buildkitd github\.com\/moby\/buildkit v0\.31\.2 \S+\n$/)
    expect(await exec(['buildctl', 'debug', 'workers'])).toHaveLength(0)
    expect(passed).toEqual([])
  })

  test('12.9 a builder that nobody removed is said, container and volume', async () => {
    const id = await makeBuilder()
    expect(front.remains()).toEqual([`container ${BUILDER} of a builder`, `volume ${BUILDER}_state of a builder`])
    expect(JSON.parse((await ask('GET', `/containers/${id}/json`)).text)).toMatchObject({
      State: {Running: true},
      Mounts: [{Name: `${BUILDER}_state`}]
    })
    expect((await ask('DELETE', `/containers/${BUILDER}?force=1`)).status).toBe(204)
    expect(front.remains()).toEqual([`volume ${BUILDER}_state of a builder`])
    expect((await ask('DELETE', `/volumes/${BUILDER}_state`)).status).toBe(204)
    expect(front.remains()).toEqual([])
  })
})
