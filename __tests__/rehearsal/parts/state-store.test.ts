import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startStateStore, STATE_USER, type StateStore} from '../../../rehearsal/parts/state-store.ts'

let folder: string
let file: string
let store: StateStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-state-'))
  file = join(folder, 'terraform.tfstate')
  store = await startStateStore({file, password: 'päss:word'})
})
afterEach(async () => {
  await store.stop()
  rmSync(folder, {recursive: true, force: true})
})

/** As Terraform asks: `fetch` knows neither LOCK nor UNLOCK. */
function ask(method: string, body = '', query = '', password = 'päss:word'): Promise<{status: number; text: string}> {
  return new Promise((resolve, reject) => {
    const authorization = `Basic ${Buffer.from(`${STATE_USER}:${password}`).toString('base64')}`
    const asked = request(`${store.url}${query}`, {method, headers: {authorization}}, response => {
      let text = ''
      response.on('data', chunk => (text += String(chunk))).on('end', () => resolve({status: response.statusCode ?? 0, text}))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

describe('12.9 the store of a state', () => {
  test('12.9 has none at first, keeps what is written, and gives it back', async () => {
    expect((await ask('GET')).status).toBe(404)
    expect((await ask('POST', '{"serial":1}')).status).toBe(200)
    expect(await ask('GET')).toEqual({status: 200, text: '{"serial":1}'})
    expect(readFileSync(file, 'utf8')).toBe('{"serial":1}')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('12.9 lets one change it at a time, and says who holds the lock', async () => {
    const [mine, yours] = ['{"ID":"mine"}', '{"ID":"yours"}']
    expect((await ask('LOCK', mine)).status).toBe(200)
    expect(store.lockHolder()).toBe('mine')
    expect(await ask('LOCK', yours)).toEqual({status: 423, text: mine})
    expect((await ask('POST', 'x', '?ID=yours')).status).toBe(423)
    expect((await ask('POST', 'x')).status).toBe(423)
    expect((await ask('UNLOCK', yours)).status).toBe(409)
    expect(existsSync(file)).toBe(false)
    expect((await ask('POST', 'x', '?ID=mine')).status).toBe(200)
    expect((await ask('UNLOCK', mine)).status).toBe(200)
    expect(store.lockHolder()).toBeUndefined()
  })

  test('12.9 answers nobody without the password', async () => {
    for (const method of ['GET', 'POST', 'LOCK', 'UNLOCK']) {
      for (const password of ['', 'päss:worD']) expect((await ask(method, method === 'GET' ? '' : 'x', '', password)).status).toBe(401)
    }
    expect(existsSync(file)).toBe(false)
  })

  test('12.9 can refuse to take anything, and still be read and unlocked', async () => {
    await ask('POST', 'before')
    await ask('LOCK', '{"ID":"mine"}')
    store.refuseWrites()
    expect((await ask('POST', 'after', '?ID=mine')).status).toBe(403)
    expect((await ask('GET')).text).toBe('before')
    expect((await ask('UNLOCK', '{"ID":"mine"}')).status).toBe(200)
  })
})
