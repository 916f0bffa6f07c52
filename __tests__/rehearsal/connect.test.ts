import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {parseFilter} from '../../rehearsal/parts/connect-filter.ts'
import {startConnect, type ConnectPart} from '../../rehearsal/parts/connect.ts'

const TOKEN = 'made-up-connect-token-3141'
const LARGE = Buffer.alloc(101 * 1024, 'x')

let connect: ConnectPart

beforeEach(async () => {
  connect = await startConnect({
    token: TOKEN,
    vaults: [
      {
        name: 'homelab',
        items: [
          {
            title: 'bookshelf',
            tags: ['apps'],
            fields: [
              {label: 'password', value: 'top-value'},
              {label: 'session key', value: 'in-section', section: 'web'},
              {label: 'password', value: 'other-password', section: 'web', type: 'STRING'}
            ],
            files: [
              {name: 'key.pem', content: 'a file'},
              {name: 'large.bin', content: LARGE}
            ]
          },
          {title: 'twice', fields: [{label: 'a', value: '1'}], category: 'API_CREDENTIAL'},
          {title: 'twice', fields: [{label: 'a', value: '2'}]},
          {title: 'say "hi"', fields: []},
          {title: 'old', fields: [], state: 'ARCHIVED'}
        ]
      },
      {name: 'private', items: [], isInScope: false}
    ]
  })
})

afterEach(() => connect.stop())

const request = (path: string, token = TOKEN, method = 'GET') =>
  fetch(connect.url + path, {method, headers: {authorization: `Bearer ${token}`}})

interface Entry {
  id: string
  name: string
  title: string
}
const list = async (path: string) => (await (await request(path)).json()) as Entry[]
const filter = (text: string) => `?filter=${encodeURIComponent(text)}`
const homelab = async () => (await list('/v1/vaults'))[0]!.id
const item = async (title: string) => {
  const vault = await homelab()
  const [found] = await list(`/v1/vaults/${vault}/items${filter(`title eq ${JSON.stringify(title)}`)}`)
  return `/v1/vaults/${vault}/items/${found!.id}`
}

describe('health', () => {
  test('is told without a token', async () => {
    expect(await (await fetch(`${connect.url}/heartbeat`)).text()).toBe('.')
    expect(await (await fetch(`${connect.url}/health`)).json()).toMatchObject({name: '1Password Connect API', version: '1.8.1'})
  })
})

describe('tokens', () => {
  test.each([
    ['no token', {}, 'Invalid bearer token'],
    ['a wrong token', {authorization: 'Bearer wrong'}, 'Invalid token signature'],
    ['another scheme', {authorization: 'Basic abc'}, 'Invalid bearer token']
  ])('%s is a 401', async (_what, headers, message) => {
    const answer = await fetch(`${connect.url}/v1/vaults`, {headers})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({status: 401, message})
  })

  test('the token may only read', async () => {
    expect((await request(`/v1/vaults/${await homelab()}/items`, TOKEN, 'POST')).status).toBe(401)
  })
})

describe('vaults', () => {
  test('are listed with ids of 26 characters, without those out of scope', async () => {
    const vaults = await list('/v1/vaults/')
    expect(vaults.map(vault => vault.name)).toEqual(['homelab'])
    expect(vaults[0]!.id).toMatch(/^[\da-z]{26}$/)
    expect(await (await request(`/v1/vaults/${vaults[0]!.id}`)).json()).toMatchObject({name: 'homelab', items: 5})
  })

  test('are found by their exact name', async () => {
    expect(await list(`/v1/vaults${filter('name eq "homelab"')}`)).toHaveLength(1)
    expect(await list(`/v1/vaults${filter('name eq "HomeLab"')}`)).toEqual([])
    expect(await list(`/v1/vaults${filter('name eq "home"')}`)).toEqual([])
  })

  test('an id that is none is a 400, an unknown one a 404', async () => {
    expect((await request('/v1/vaults/homelab/items')).status).toBe(400)
    const answer = await request(`/v1/vaults/${'a'.repeat(26)}`)
    expect(await answer.json()).toEqual({status: 404, message: `vault ${'a'.repeat(26)} not found`})
  })

  test('one out of scope is a 403', async () => {
    const {connectId} = await import('../../rehearsal/parts/connect-vaults.ts')
    const id = connectId('vault 1 private')
    const answer = await request(`/v1/vaults/${id}/items`)
    expect(await answer.json()).toEqual({status: 403, message: `vault ${id} is not in scope`})
  })
})

describe('items', () => {
  test('a list has no fields and no values', async () => {
    const text = await (await request(`/v1/vaults/${await homelab()}/items`)).text()
    expect(text).toContain('bookshelf')
    expect(text).not.toMatch(/fields|sections|top-value/)
  })

  test('two items may have one title', async () => {
    const vault = await homelab()
    const found = await list(`/v1/vaults/${vault}/items${filter('title eq "twice"')}`)
    expect(new Set(found.map(entry => entry.id)).size).toBe(2)
  })

  test('a quote in a title, a tag and a part of a title can be asked for', async () => {
    const vault = await homelab()
    expect(await list(`/v1/vaults/${vault}/items${filter('title eq "say \\"hi\\""')}`)).toHaveLength(1)
    expect(await list(`/v1/vaults/${vault}/items${filter('tag eq "apps"')}`)).toHaveLength(1)
    expect(await list(`/v1/vaults/${vault}/items${filter('title co "wic"')}`)).toHaveLength(2)
  })

  test.each(['title eq twice', "title eq 'twice'", 'category eq "LOGIN"', "'", 'title eq "a" or title eq "b"'])(
    'the filter %s is a 400',
    async text => {
      expect((await request(`/v1/vaults/${await homelab()}/items${filter(text)}`)).status).toBe(400)
    }
  )

  test('an item has its fields, each with the section it stands in', async () => {
    const full = (await (await request(await item('bookshelf'))).json()) as {
      sections: {id: string; label: string}[]
      fields: {id: string; label: string; value?: string; section?: {id: string}; purpose?: string; type: string}[]
    }
    const web = full.sections.find(section => section.label === 'web')!
    const field = (label: string, section?: string) => full.fields.find(one => one.label === label && one.section?.id === section)
    expect(field('password')).toMatchObject({id: 'password', value: 'top-value', purpose: 'PASSWORD', type: 'CONCEALED'})
    expect(field('session key', web.id)).toMatchObject({value: 'in-section', type: 'CONCEALED'})
    expect(field('password', web.id)).toMatchObject({value: 'other-password', type: 'STRING'})
    // A built-in field that nobody filled in has no value at all.
    expect(field('notesPlain')).not.toHaveProperty('value')
    expect(field('username')).not.toHaveProperty('value')
  })

  test('an archived item says so; an item that is not there is a 404; a title is no id', async () => {
    expect(await (await request(await item('old'))).json()).toMatchObject({state: 'ARCHIVED'})
    const vault = await homelab()
    expect((await request(`/v1/vaults/${vault}/items/${'a'.repeat(26)}`)).status).toBe(404)
    expect(await (await request(`/v1/vaults/${vault}/items/bookshelf`)).json()).toEqual({status: 400, message: 'Invalid Item UUID'})
  })
})

describe('files', () => {
  test('are listed, described and downloaded', async () => {
    const path = await item('bookshelf')
    const [file] = (await list(`${path}/files`)) as (Entry & {content_path: string; size: number})[]
    expect(file).toMatchObject({name: 'key.pem', size: 6})
    expect(`/${file!.content_path}`).toBe(`${path}/files/${file!.id}/content`)
    const content = await request(`${path}/files/${file!.id}/content`)
    expect(content.headers.get('content-disposition')).toBe('attachment; filename="key.pem"')
    expect(await content.text()).toBe('a file')
    expect(await (await request(`${path}/files/${file!.id}?inline_files=true`)).json()).toMatchObject({content: 'YSBmaWxl'})
  })

  test('a large one is not given inline', async () => {
    expect((await request(`${await item('bookshelf')}/files?inline_files=true`)).status).toBe(413)
  })
})

test('the log of requests holds paths and statuses, and no value', async () => {
  await request(await item('bookshelf'))
  expect(connect.requests.at(-1)).toMatchObject({method: 'GET', status: 200})
  expect(JSON.stringify(connect.requests)).not.toMatch(/made-up|top-value|bookshelf/)
})

test('a filter is read as RFC 7644 writes it', () => {
  expect(parseFilter('Title EQ "a b"')).toEqual({attribute: 'title', operator: 'eq', value: 'a b'})
  expect(parseFilter('title eq "a\\u00e9"')?.value).toBe('aé')
  expect(parseFilter('title eq "a')).toBeUndefined()
  expect(parseFilter('title pr')).toBeUndefined()
})
