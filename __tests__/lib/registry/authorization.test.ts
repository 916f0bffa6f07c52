import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import type {HttpRequest, HttpResponse} from '../../../lib/http/http.ts'
import {authorize, basicHeader} from '../../../lib/registry/authorization.ts'
import {parseChallenges} from '../../../lib/registry/challenge.ts'

describe('parseChallenges', () => {
  it('reads a bearer challenge with commas inside quotes', () => {
    expect(parseChallenges('Bearer realm="https://auth.example.com/token",service="a, b",scope="repository:x:pull,push"')).toEqual([
      {scheme: 'bearer', parameters: {realm: 'https://auth.example.com/token', service: 'a, b', scope: 'repository:x:pull,push'}}
    ])
  })

  it('reads several challenges, unquoted values, spaces and escaped quotes', () => {
    expect(parseChallenges('Negotiate, BASIC realm="say \\"hi\\"" , Bearer realm=x')).toEqual([
      {scheme: 'negotiate', parameters: {}},
      {scheme: 'basic', parameters: {realm: 'say "hi"'}},
      {scheme: 'bearer', parameters: {realm: 'x'}}
    ])
  })

  it('ends, and never throws, for any text', () => {
    fc.assert(fc.property(fc.string(), text => Array.isArray(parseChallenges(text))))
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('B', ' ', ',', '=', '"', '\\', 'x')}), text => Array.isArray(parseChallenges(text)))
    )
  })
})

describe('authorize', () => {
  const requests: HttpRequest[] = []
  const answering = (status: number, body: unknown) => (request: HttpRequest) => {
    requests.push(request)
    return Promise.resolve<HttpResponse>({status, headers: {}, body: Buffer.from(JSON.stringify(body))})
  }
  const credentials = {username: 'user', password: 'pass-word-7'}
  const base = {registry: 'registry.example.com', repository: 'team/app', credentials, actions: 'pull,push' as const}
  const bearer = 'Bearer realm="https://auth.example.com/token?a=b",service="registry.example.com"'

  it('asks the token server for push and pull of this repository', async () => {
    const header = await authorize(bearer, {...base, http: answering(200, {access_token: 'abc-token'})})
    expect(header).toBe('Bearer abc-token')
    const request = requests.at(-1)
    expect(request?.url).toBe('https://auth.example.com/token?a=b&service=registry.example.com&scope=repository%3Ateam%2Fapp%3Apull%2Cpush')
    expect(request?.headers?.['authorization']).toBe(basicHeader(credentials))
  })

  it('asks as a stranger without credentials', async () => {
    await authorize(bearer, {...base, credentials: undefined, http: answering(200, {token: 'abc-token'})})
    expect(requests.at(-1)?.headers).not.toHaveProperty('authorization')
  })

  it('never sends a password in clear over a network', async () => {
    const before = requests.length
    const header = 'Bearer realm="http://auth.example.com/token"'
    await expect(authorize(header, {...base, http: answering(200, {token: 'x'})})).rejects.toThrow(/not https/)
    expect(requests).toHaveLength(before)
  })

  it.each([
    [undefined, /in a way that is not supported/],
    ['Negotiate', /in a way that is not supported/],
    ['Bearer service="x"', /no usable address/]
  ])('refuses the challenge %j', async (header, message) => {
    await expect(authorize(header, {...base, http: answering(200, {})})).rejects.toThrow(message)
  })

  it.each([
    [401, {}, /refused the login/],
    [403, {}, /refused the login/],
    [500, {}, /answered 500/],
    [200, {}, /gave no token/],
    [200, [], /gave no token/]
  ])('fails when the token server answers %d %j', async (status, body, message) => {
    await expect(authorize(bearer, {...base, http: answering(status, body)})).rejects.toThrow(message)
  })

  it('tells a missing login from a refused one, without the password', async () => {
    const stranger = {...base, credentials: undefined}
    await expect(authorize('Basic realm="x"', {...stranger, http: answering(200, {})})).rejects.toThrow(/none was given/)
    await expect(authorize(bearer, {...stranger, http: answering(401, {})})).rejects.toThrow(/none was given/)
    const refused = await authorize(bearer, {...base, http: answering(401, {})}).catch((error: unknown) => String(error))
    expect(refused).not.toContain('pass-word-7')
  })

  it('refuses a user name that Basic cannot carry', () => {
    expect(() => basicHeader({username: 'a:b', password: 'x'})).toThrow(/colon/)
  })
})
