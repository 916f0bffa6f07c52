import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {connectSource} from '../../../actions/inject-secrets/connect.ts'
import {choose, readField, type ConnectItem} from '../../../actions/inject-secrets/connect-item.ts'
import {parseReference, type Reference} from '../../../lib/secrets/reference.ts'
import {http, type Http} from '../../../lib/http/http.ts'
import {startConnect, type ConnectPart} from '../../../rehearsal/parts/connect.ts'
import {connectId} from '../../../rehearsal/parts/connect-vaults.ts'

const token = 'connect-token-for-tests'
const signal = new AbortController().signal

function reference(text: string): Reference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.reference
}

describe('against a Connect server', () => {
  let server: ConnectPart
  beforeEach(async () => {
    server = await startConnect({
      token,
      vaults: [
        {
          name: 'Homelab',
          items: [
            {
              title: 'Wiki database',
              fields: [
                {label: 'username', value: 'wiki'},
                {label: 'password', value: 'top $ecret: "1"\nline two'},
                {label: 'port', value: '5432', section: 'Server'},
                {label: 'port', value: '6432', section: 'Pooler'},
                {label: 'twin', value: 'a', section: 'Server'},
                {label: 'twin', value: 'b', section: 'Pooler'}
              ],
              files: [
                {name: 'ca.pem', content: 'certificate\n'},
                {name: 'logo.png', content: Buffer.from([0xff, 0xd8])}
              ]
            },
            {title: 'Twin', fields: []},
            {title: 'Twin', fields: []},
            {title: 'Old', fields: [{label: 'password', value: 'old'}], state: 'ARCHIVED'},
            {title: 'Again', fields: [{label: 'password', value: 'old'}], state: 'ARCHIVED'},
            {title: 'Again', fields: [{label: 'password', value: 'new'}]}
          ]
        },
        {name: 'Double', items: []},
        {name: 'Double', items: []},
        {name: 'Other', items: [], isInScope: false}
      ]
    })
  })
  afterEach(() => server.stop())

  async function resolve(...texts: string[]): Promise<unknown[]> {
    const source = connectSource(server.url, token, {http, timeout: 5_000})
    const resolutions = await source.resolve(texts.map(reference), signal)
    return texts.map(text => {
      const resolution = resolutions.get(text)
      return resolution?.kind === 'found' ? resolution.value : resolution?.reason
    })
  }

  test('finds vaults, items, sections and fields by name in any case, and by ID', async () => {
    const vault = connectId('vault 0 Homelab')
    const item = connectId(`item ${vault} 0 Wiki database`)
    expect(
      await resolve(
        'op://Homelab/Wiki database/password',
        'op://HOMELAB/wiki DATABASE/Username',
        `op://${vault}/${item}/username`,
        'op://Homelab/Wiki database/Server/port',
        'op://Homelab/Wiki database/pooler/port',
        'op://Homelab/Wiki database/ca.pem',
        'op://Homelab/Again/password'
      )
    ).toEqual(['top $ecret: "1"\nline two', 'wiki', 'wiki', '5432', '6432', 'certificate\n', 'new'])
  })

  test('fetches every vault and item once, however many references point into it', async () => {
    await resolve('op://Homelab/Wiki database/password', 'op://homelab/wiki database/username', 'op://Homelab/Wiki database/Server/port')
    const vault = connectId('vault 0 Homelab')
    const item = connectId(`item ${vault} 0 Wiki database`)
    expect(server.requests.map(({path}) => path)).toEqual(['/v1/vaults', `/v1/vaults/${vault}/items`, `/v1/vaults/${vault}/items/${item}`])
  })

  test('says of each reference why it was not found', async () => {
    expect(
      await resolve(
        'op://Nowhere/i/f',
        'op://Other/i/f',
        'op://Double/i/f',
        'op://Homelab/None/f',
        'op://Homelab/Twin/f',
        'op://Homelab/Old/password',
        'op://Homelab/Wiki database/none',
        'op://Homelab/Wiki database/Nowhere/port',
        'op://Homelab/Wiki database/Server/none',
        'op://Homelab/Wiki database/twin',
        'op://Homelab/Wiki database/logo.png',
        'op://Homelab/Wiki database/password?attribute=otp',
        'op://Homelab/Wiki database/password?ssh-format=openssh',
        'op://Homelab/Wiki database/ca.pem?attribute=otp'
      )
    ).toEqual([
      'the vault "Nowhere" does not exist, or this token may not read it.',
      'the vault "Other" does not exist, or this token may not read it.',
      '2 vaults are called "Double": write the vault\'s ID.',
      'the vault has no item "None".',
      '2 items are called "Twin": write the item\'s ID.',
      'the item "Old" is archived or deleted.',
      'the item has no field "none".',
      'the item has no section "Nowhere".',
      'the item has no field "none" in this section.',
      '2 fields are called "twin": name the section, or write the field\'s ID.',
      'the file is not UTF-8 text.',
      '"password" has no one-time password.',
      'Connect does not support ssh-format=openssh: use a service account for this reference.',
      '"ca.pem" is a file: leave out the "?" and what follows it.'
    ])
  })

  test('a refused token is one clear error, asked for once', async () => {
    const source = connectSource(server.url, 'wrong-token', {http, timeout: 5_000})
    await expect(source.resolve([reference('op://Homelab/Again/password')], signal)).rejects.toThrow('refused the token (401)')
    expect(server.requests).toHaveLength(1)
  })

  test.each(['/', '/v1', '/v1/'])('the host may end with %s', async end => {
    const source = connectSource(server.url + end, token, {http, timeout: 5_000})
    const resolutions = await source.resolve([reference('op://Homelab/Again/password')], signal)
    expect([...resolutions.values()]).toEqual([{kind: 'found', value: 'new'}])
  })
})

describe('when the server has trouble', () => {
  /** A server that answers with these statuses, one after another; undefined is no answer at all. */
  async function attempt(...statuses: (number | undefined)[]) {
    const waits: number[] = []
    let requests = 0
    const fake: Http = () => {
      const status = statuses[requests++]
      if (status === undefined) return http({method: 'GET', url: 'http://127.0.0.1:1/', attempts: 1})
      return Promise.resolve({url: 'https://connect.example.com/', status, headers: {}, body: Buffer.from('[]')})
    }
    const sleep = (milliseconds: number) => {
      waits.push(milliseconds)
      return Promise.resolve()
    }
    const source = connectSource('https://connect.example.com', token, {http: fake, timeout: 1_000, sleep})
    const outcome = await source.resolve([reference('op://v/i/f')], signal).then(
      () => 'resolved',
      (error: unknown) => (error as Error).message
    )
    return {outcome, requests, waits}
  }

  test.each([401, 403, 404, 429])('%d is not tried again', async status => {
    expect(await attempt(status)).toMatchObject({outcome: expect.stringContaining(String(status)), requests: 1, waits: []})
  })

  test('a failing server and a lost connection are tried three times', async () => {
    expect(await attempt(503, undefined, 200)).toEqual({outcome: 'resolved', requests: 3, waits: [500, 1_000]})
    expect(await attempt(500, 502, 503)).toMatchObject({outcome: expect.stringContaining('status 503'), requests: 3})
    expect(await attempt(undefined, undefined, undefined)).toMatchObject({outcome: expect.stringContaining('got no answer'), requests: 3})
  })

  test.each(['<html>', '{"vaults": []}'])('an answer that is no list of vaults is an error: %s', async body => {
    const fake: Http = () => Promise.resolve({url: 'https://connect.example.com/', status: 200, headers: {}, body: Buffer.from(body)})
    const source = connectSource('https://connect.example.com', token, {http: fake, timeout: 1_000})
    await expect(source.resolve([reference('op://v/i/f')], signal)).rejects.toThrow(/answered with something that is not/)
  })
})

describe('a field of an item', () => {
  const item: ConnectItem = {
    id: 'item',
    sections: [
      {id: 's1', label: 'Keys'},
      {id: 's2', label: 'keys'}
    ],
    fields: [
      {id: 'password', label: 'password', value: 'top'},
      {id: 'f1', label: 'password', value: 'inner', section: {id: 's1'}},
      {id: 'f2', label: 'one-time password', value: 'otpauth://totp/x', otp: '123456'},
      {id: 'f3', label: 'empty'},
      {id: 'f4', label: 'shared', value: 'x', section: {id: 's2'}}
    ]
  }
  test.each([
    ['op://v/i/password', {kind: 'value', value: 'top'}],
    ['op://v/i/keys/password', {kind: 'value', value: 'inner'}],
    ['op://v/i/Keys/shared', {kind: 'value', value: 'x'}],
    ['op://v/i/f1', {kind: 'value', value: 'inner'}],
    ['op://v/i/one-time password', {kind: 'value', value: 'otpauth://totp/x'}],
    ['op://v/i/one-time password?attribute=otp', {kind: 'value', value: '123456'}],
    ['op://v/i/empty', {kind: 'value', value: ''}]
  ])('%s is %j', (text, expected) => {
    expect(readField(item, reference(text))).toEqual(expected)
  })

  test('an exact name goes before the same name in another case', () => {
    const items = [
      {id: '1', title: 'wiki'},
      {id: '2', title: 'Wiki'}
    ]
    expect(choose(items, 'Wiki', ({title}) => title)).toEqual({kind: 'one', value: items[1]})
    expect(choose(items, 'WIKI', ({title}) => title)).toEqual({kind: 'several', count: 2})
  })
})
