import {createHash} from 'node:crypto'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface HangingRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** The digest of its one image, whatever that is called. */
  readonly digest: string
  readonly username: string
  readonly password: string
  stop(): Promise<void>
}

const digestOf = (content: string) => `sha256:${createHash('sha256').update(content).digest('hex')}`

/** A registry with a password and one image, whose layer never comes: it takes the request, and is silent. */
export async function startHangingRegistry(): Promise<HangingRegistry> {
  const [username, password] = ['hanging', 'Regi5try-p4ssw0rd']
  const layer = digestOf('a layer that nobody has')
  const config = JSON.stringify({architecture: 'amd64', os: 'linux', config: {}, rootfs: {type: 'layers', diff_ids: [layer]}})
  const mediaType = (what: string) => `application/vnd.docker.${what}`
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaType('distribution.manifest.v2+json'),
    config: {mediaType: mediaType('container.image.v1+json'), size: config.length, digest: digestOf(config)},
    layers: [{mediaType: mediaType('image.rootfs.diff.tar.gzip'), size: 1_000_000, digest: layer}]
  })
  const known = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const server = createServer(({url = '', headers, method}, response) => {
    const answer = (status: number, type = 'application/json', body = '{}') => {
      const more = {'content-type': type, 'content-length': body.length, 'docker-content-digest': digestOf(body)}
      response.writeHead(status, {'docker-distribution-api-version': 'registry/2.0', 'www-authenticate': 'Basic realm="hanging"', ...more})
      response.end(method === 'HEAD' ? undefined : body)
    }
    if (headers.authorization !== known) answer(401)
    else if (url === '/v2/') answer(200)
    else if (url.includes('/manifests/')) answer(200, mediaType('distribution.manifest.v2+json'), manifest)
    else if (url.endsWith(digestOf(config))) answer(200, 'application/octet-stream', config)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    digest: digestOf(manifest),
    username,
    password,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
