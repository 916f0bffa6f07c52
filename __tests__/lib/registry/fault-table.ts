import {
  immutableTags,
  lag,
  MANIFEST,
  refuse,
  registryError,
  resetUploads,
  spoil,
  type Refusal
} from '../../../rehearsal/parts/registry-faults.ts'
import type {RegistryFault} from '../../../rehearsal/parts/registry-front.ts'

/** What goes wrong between a push and its registry, and what the push makes of it. */
export interface FaultRow {
  readonly name: string
  /** @param now milliseconds of the push's own clock */
  readonly faults: (now: () => number) => readonly RegistryFault[]
  /** `intact`: every byte and the tag are there. Else the words of the failure, after which there is no tag. */
  readonly outcome: 'intact' | RegExp
  /** How often it may strike at most: what does not mend itself is not tried four times. */
  readonly most?: number
  /** A wait that the registry asked for, in milliseconds. */
  readonly waits?: number
  /** Another image has the tag before. */
  readonly isTagTaken?: boolean
}

const FOR_EVER = 10_000
const UPLOADS = /\/blobs\/uploads\//
const BLOB = /\/blobs\/sha256:/
const anything = /^\/v2\/./
const failing = (status: number, times: number, headers: Readonly<Record<string, string>> = {}) => ({
  on: (method: string, path: RegExp): Refusal => refuse(method, path, times, {...registryError(status, 'UNKNOWN', 'down'), headers})
})
const html = (status: number, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  headers: {'content-type': 'text/html', ...headers},
  body: '<h1>nginx</h1>'
})
const noDigest = (method: string) =>
  spoil(method, MANIFEST, FOR_EVER, headers =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'docker-content-digest'))
  )
const location = (change: (location: URL) => void) =>
  spoil('POST', UPLOADS, FOR_EVER, headers => {
    const url = new URL(headers.location ?? '', 'http://127.0.0.1')
    change(url)
    return {...headers, location: url.host === '127.0.0.1' ? `${url.pathname}${url.search}` : url.href}
  })

/** Four blobs are on the way at once, so what each of them meets is met four times. */
const AT_ONCE = 4

export const faultTable: readonly FaultRow[] = [
  {
    name: '500s, each request of a kind three times',
    faults: () => [failing(500, 3).on('HEAD', BLOB), failing(500, 3).on('POST', UPLOADS), failing(503, 3).on('PUT', MANIFEST)],
    outcome: 'intact'
  },
  {
    name: '500s in the middle of uploads',
    faults: () => [failing(502, 2, {'retry-after': '0'}).on('PUT', UPLOADS)],
    outcome: 'intact'
  },
  {
    name: '500s for good',
    faults: () => [failing(500, FOR_EVER).on('PUT', MANIFEST)],
    outcome: /answered 500 to storing the manifest \S+ \(UNKNOWN: down\)/,
    most: 4
  },
  {name: 'a reset in the middle of a blob', faults: () => [resetUploads(3, 100)], outcome: 'intact'},
  {
    name: 'resets of every blob',
    faults: () => [resetUploads(FOR_EVER, 100)],
    outcome: /^The registry \S+ cannot be reached\. PUT \S+ got no answer/,
    most: AT_ONCE * 4
  },
  {
    name: 'manifests whose bodies break off, three times, without a header that says what they are',
    faults: () => [noDigest('HEAD'), spoil('GET', MANIFEST, 3, headers => headers, 10)],
    outcome: 'intact'
  },
  {
    name: 'manifests whose bodies always break off',
    faults: () => [noDigest('HEAD'), spoil('GET', MANIFEST, FOR_EVER, headers => headers, 10)],
    outcome: /^The registry \S+ cannot be reached\. GET \S+ got no answer: (?:Error: )?aborted/,
    most: FOR_EVER
  },
  {
    name: '429 with Retry-After',
    faults: () => [failing(429, 3, {'retry-after': '7'}).on('POST', UPLOADS)],
    outcome: 'intact',
    waits: 7_000
  },
  {
    name: '429 with more patience than a job has',
    faults: () => [failing(429, FOR_EVER, {'retry-after': '3600'}).on('POST', UPLOADS)],
    outcome: /answered 429 to uploading \S+: too many requests: UNKNOWN: down \(Retry-After: 3600\)\. .*later/,
    most: AT_ONCE
  },
  {
    name: 'a login that is no longer good, three times on the way',
    faults: () => [401, 401, 401].map((status, index) => strikeOnce(status, index)),
    outcome: 'intact'
  },
  {name: '401 without a challenge', faults: () => [refuse('HEAD', BLOB, 1, {status: 401})], outcome: 'intact'},
  {name: 'reads that lag behind', faults: now => [lag(2_500, now)], outcome: 'intact'},
  {
    name: 'uploads sent to a port where nothing is',
    faults: () => [location(url => (url.port = '1'))],
    outcome: /^The server http:\/\/127\.0\.0\.1:1, to which the registry \S+ sent us, cannot be reached\. .*http\.host .*X-Forwarded-Proto/,
    most: AT_ONCE * 4
  },
  {
    name: 'uploads sent to https, which the registry does not speak',
    faults: () => [location(url => ((url.protocol = 'https:'), (url.port = '2')))],
    outcome: /wants the upload sent to https:\/\/127\.0\.0\.1:2, which is not http\. .*http\.host/,
    most: AT_ONCE
  },
  {
    name: 'uploads sent to a path of a proxy',
    faults: () => [location(url => (url.pathname = `/registry${url.pathname}`)), refuse('PUT', /^\/registry\//, FOR_EVER, html(404))],
    outcome: /sent us to http:\S+\/registry\/v2\/\S+ for uploading \S+, and there is nothing \(404\)\. .*http\.prefix/,
    most: AT_ONCE * 2
  },
  {
    name: 'a server that is no registry',
    faults: () => ['HEAD', 'POST'].map(method => refuse(method, anything, FOR_EVER, html(404))),
    outcome: /^What answers at \S+ does not know the repository "\S+" \(404\), and does not answer as a registry does\. .*\/v2\//,
    most: FOR_EVER
  },
  {name: 'HEAD forbidden (403)', faults: () => [refuse('HEAD', anything, FOR_EVER, {status: 403})], outcome: 'intact'},
  {name: 'HEAD forbidden (405)', faults: () => [refuse('HEAD', anything, FOR_EVER, {status: 405})], outcome: 'intact'},
  {
    name: '413 of nginx',
    faults: () => [refuse('PUT', UPLOADS, FOR_EVER, html(413, {server: 'nginx'}))],
    outcome: /refused an upload as too large \(413\)\. .*client_max_body_size 0;/,
    most: AT_ONCE
  },
  {
    name: '413 of Cloudflare',
    faults: () => [refuse('PUT', UPLOADS, FOR_EVER, html(413, {server: 'cloudflare'}))],
    outcome: /too large \(413\)\. Cloudflare's proxy.*100 MB/,
    most: AT_ONCE
  },
  {
    name: 'uploads redirected to another name',
    faults: () => [refuse('POST', UPLOADS, FOR_EVER, {status: 301, headers: {location: 'https://registry.example.com/v2/'}})],
    outcome: /answered uploading \S+ with a redirect to https:\/\/registry\.example\.com \(301\), which is not followed\. .*name/,
    most: AT_ONCE
  },
  {
    name: 'uploads redirected to https',
    faults: () => [refuse('POST', UPLOADS, FOR_EVER, {status: 301, headers: {location: 'https://127.0.0.1/v2/'}})],
    outcome: /speaks https, and was asked over plain HTTP\. .*"registry-ca"/,
    most: AT_ONCE
  },
  {
    name: 'an emptied Docker-Content-Digest',
    faults: () => [spoil('PUT', anything, FOR_EVER, headers => ({...headers, 'docker-content-digest': ''}))],
    outcome: 'intact'
  },
  {name: 'no Docker-Content-Digest', faults: () => ['HEAD', 'GET', 'PUT'].map(noDigest), outcome: 'intact'},
  {
    name: 'an index that is refused',
    faults: () => [indexRefused()],
    outcome: /refuses the image's index \(400: MANIFEST_INVALID: manifest invalid\)\. .*"provenance: false"/
  },
  {name: 'tags that may not be overwritten, and ours is there', faults: () => [immutableTags()], outcome: 'intact'},
  {
    name: 'tags that may not be overwritten, and another is there',
    faults: () => [immutableTags()],
    outcome:
      /^The tag "v1" is there already with sha256:\S+, and the registry \S+ does not let it be overwritten \(412: PRECONDITION: .*immutable\)\. .*re-run the failed jobs only/,
    isTagTaken: true
  }
]

/** The login is refused with a challenge, at the first, the second and the third request that carries one. */
function strikeOnce(status: number, index: number): RegistryFault {
  const headers = {'www-authenticate': 'Basic realm="again"'}
  const at = [['POST', UPLOADS] as const, ['PUT', UPLOADS] as const, ['PUT', MANIFEST] as const][index]!
  return refuse(at[0], at[1], 1, {status, headers})
}

/** Refuses what names other manifests. The first manifests of a push are its images, the last one is the index. */
function indexRefused(): RegistryFault {
  return {
    before: ({method, path, type}) =>
      method === 'PUT' && MANIFEST.test(path) && type.includes('.index.')
        ? {answer: registryError(400, 'MANIFEST_INVALID', 'manifest invalid')}
        : undefined
  }
}
