import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {digestOf, makeManifest, pushManifests, storeBlob} from '../../../rehearsal/parts/image-store.ts'

let folder = ''
let server: Server
let requests: string[] = []
let stored: Map<string, Buffer>
let refuse: string | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  requests = []
  stored = new Map()
  refuse = undefined
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      requests.push(`${request.method} ${url.pathname}`)
      const name = request.method === 'PUT' ? (url.searchParams.get('digest') ?? url.pathname) : url.pathname.split('/').at(-1)!
      if (request.method === refuse) return response.writeHead(403).end('no')
      if (request.method === 'HEAD') return response.writeHead(stored.has(name) ? 200 : 404).end()
      if (request.method === 'POST') return response.writeHead(202, {location: '/v2/upload/1?_state=x'}).end()
      stored.set(name, Buffer.concat(chunks))
      return response.writeHead(201).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  await new Promise(resolve => server.close(resolve))
  await rm(folder, {recursive: true})
})

const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`

async function image() {
  const config = await storeBlob(folder, 'application/vnd.oci.image.config.v1+json', Buffer.from('{}'))
  const layer = await storeBlob(folder, 'application/vnd.oci.image.layer.v1.tar+gzip', Buffer.from('layer'))
  const names = ['12', '12-slim'].map(tag => ({repository: 'library/debian', tag}))
  return {config, layer, manifest: makeManifest(config, [layer], names)}
}

describe('pushManifests', () => {
  it('sends every blob with its bytes once, and the manifest under each tag after them', async () => {
    const {config, layer, manifest} = await image()
    await pushManifests(host(), folder, [manifest])
    expect(stored.get(layer.digest)?.toString()).toBe('layer')
    expect(stored.get(config.digest)?.toString()).toBe('{}')
    expect(stored.get('/v2/library/debian/manifests/12-slim')?.toString()).toBe(manifest.text)
    expect(requests.slice(-2)).toEqual(['PUT /v2/library/debian/manifests/12', 'PUT /v2/library/debian/manifests/12-slim'])
    expect(requests.filter(request => request.startsWith('POST'))).toHaveLength(2)
  })

  it('does not send what the registry has', async () => {
    const {layer, config, manifest} = await image()
    stored.set(layer.digest, Buffer.from('layer')).set(config.digest, Buffer.from('{}'))
    await pushManifests(host(), folder, [manifest])
    expect(requests.filter(request => request.startsWith('POST'))).toEqual([])
  })

  it('says what the registry refused', async () => {
    refuse = 'POST'
    await expect(image().then(({manifest}) => pushManifests(host(), folder, [manifest]))).rejects.toThrow(
      'did not accept library/debian: status 403, no'
    )
  })
})

describe('makeManifest', () => {
  it('describes its blobs by type, digest and size', async () => {
    const {manifest, layer} = await image()
    expect(JSON.parse(manifest.text)).toMatchObject({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      layers: [{mediaType: layer.mediaType, digest: digestOf('layer'), size: 5}]
    })
  })
})
