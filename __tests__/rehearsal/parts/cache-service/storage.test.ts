import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {scopesOf, startCacheService, type CacheService} from '../../../../rehearsal/parts/cache-service/index.ts'

let folder: string
let service: CacheService
let token: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-cache-storage-'))
  service = await startCacheService({folder})
  token = service.issueToken(scopesOf({ref: 'refs/heads/main', baseRef: '', defaultBranch: 'main'}))
})
afterEach(async () => {
  await service.stop()
  rmSync(folder, {recursive: true, force: true})
})

async function call(name: string, body: object, bearer = token): Promise<{status: number; body: Record<string, unknown>}> {
  const answer = await fetch(`${service.url}twirp/github.actions.results.api.v1.CacheService/${name}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${bearer}`, 'content-type': 'application/json'},
    body: JSON.stringify(body)
  })
  return {status: answer.status, body: (await answer.json()) as Record<string, unknown>}
}

const reserve = async (key = 'key') => String((await call('CreateCacheEntry', {key, version: '1'})).body['signed_upload_url'])
const finish = (size: number) => call('FinalizeCacheEntryUpload', {key: 'key', version: '1', size_bytes: size})
const find = async () => String((await call('GetCacheEntryDownloadURL', {key: 'key', version: '1'})).body['signed_download_url'])
const put = (url: string, body: string, headers: Record<string, string> = {}) => fetch(url, {method: 'PUT', headers, body})
const BLOB = {'x-ms-blob-type': 'BlockBlob'}

test('blocks in any order become a blob in the order of their list, and it is read in ranges', async () => {
  const url = await reserve()
  expect((await put(`${url}&comp=block&blockid=Mg%3D%3D`, 'world')).status).toBe(201)
  expect((await put(`${url}&comp=block&blockid=MQ%3D%3D`, 'hello ')).status).toBe(201)
  const list = (...ids: string[]) => `<BlockList>${ids.map(id => `<Latest>${id}</Latest>`).join('')}</BlockList>`
  expect((await put(`${url}&comp=blocklist`, list('MQ==', 'Mw=='))).headers.get('x-ms-error-code')).toBe('InvalidBlockList')
  const committed = await put(`${url}&comp=blocklist`, list('MQ==', 'Mg=='))
  expect([committed.status, committed.headers.get('x-ms-request-id')]).toEqual([201, expect.any(String)])
  expect((await finish(11)).body).toMatchObject({ok: true})
  const found = await find()
  expect(await (await fetch(found)).text()).toBe('hello world')
  const part = await fetch(found, {headers: {'x-ms-range': 'bytes=6-8'}})
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 6-8/11', 'wor'])
  const rest = await fetch(found, {headers: {range: 'bytes=9-'}})
  expect([rest.status, rest.headers.get('content-range'), await rest.text()]).toEqual([206, 'bytes 9-10/11', 'ld'])
  expect((await fetch(found, {headers: {range: 'bytes=11-'}})).status).toBe(416)
  const head = await fetch(found, {method: 'HEAD'})
  expect([head.status, head.headers.get('content-length'), head.headers.get('etag')]).toEqual([200, '11', expect.stringMatching(/^"0x/)])
  expect(readdirSync(folder)).toHaveLength(2)
})

describe('refused', () => {
  test('an address with another signature, for another use, or of another blob', async () => {
    const url = await reserve()
    await put(url, 'content', BLOB)
    await finish(7)
    const found = await find()
    expect((await fetch(found.replace(/sig=.../, 'sig=AAA'))).status).toBe(403)
    expect((await fetch(found.replace(/se=[^&]+/, 'se=2999-01-01T00%3A00%3A00Z'))).status).toBe(403)
    expect((await put(found, 'other', BLOB)).headers.get('x-ms-error-code')).toBe('AuthorizationPermissionMismatch')
    expect((await fetch(url)).headers.get('x-ms-error-code')).toBe('AuthorizationPermissionMismatch')
    // What stands there never changes.
    expect((await put(url, 'other', BLOB)).status).toBe(404)
    expect(await (await fetch(found)).text()).toBe('content')
  })

  test('an entry of another size than was uploaded, and one that nobody uploaded', async () => {
    expect((await finish(7)).body).toMatchObject({ok: false})
    const url = await reserve()
    expect((await finish(7)).body).toMatchObject({ok: false, message: 'the blob has no bytes, not 7'})
    await put(url, 'content', BLOB)
    expect((await finish(8)).body).toMatchObject({ok: false, message: 'the blob has 7 bytes, not 8'})
    expect(await find()).toBe('')
  })

  test('a key that is being written, one that is none, a token of nobody, and what is not played', async () => {
    await reserve()
    expect(await call('CreateCacheEntry', {key: 'key', version: '1'})).toMatchObject({status: 409, body: {code: 'already_exists'}})
    expect(await call('CreateCacheEntry', {key: 'a,b', version: '1'})).toMatchObject({status: 400, body: {code: 'invalid_argument'}})
    expect(await call('CreateCacheEntry', {key: 'other', version: '1'}, 'e30.e30.e30')).toMatchObject({status: 401})
    expect(await call('DeleteCacheEntry', {key: 'key', version: '1'})).toMatchObject({status: 404, body: {code: 'bad_route'}})
    const nothing = service.issueToken([])
    expect(await call('GetCacheEntryDownloadURL', {key: 'key', version: '1'}, nothing)).toMatchObject({
      status: 403,
      body: {msg: expect.stringMatching(/^cache read denied:/) as unknown}
    })
  })
})
