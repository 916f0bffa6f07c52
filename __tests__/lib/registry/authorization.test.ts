import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {messageOf} from '../../../lib/action/errors.ts'
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
    return Promise.resolve<HttpResponse>({url: request.url, status, headers: {}, body: Buffer.from(JSON.stringify(body))})
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
    'localhost:3000',
    '127.0.0.1',
    '127.9.9.9:5000',
    '[::1]:3000',
    '0.0.0.0:3000',
    '[::]',
    '[::ffff:127.0.0.1]',
    'a.localhost',
    'localhost.'
  ])('sends no login to this machine because a registry elsewhere names %s', async host => {
    const before = requests.length
    for (const scheme of ['http', 'https']) {
      const header = `Bearer realm="${scheme}://${host}/v2/token"`
      await expect(authorize(header, {...base, http: answering(200, {token: 'x'})})).rejects.toThrow(
        /wants the login sent to https?:\/\/\S+, which is this runner, not the registry\..*|not https/
      )
    }
    expect(requests).toHaveLength(before)
  })

  it('tells the owner of a Gitea behind a proxy what to set', async () => {
    const refused = await authorize('Bearer realm="http://gitea:3000/v2/token"', {...base, http: answering(200, {})}).catch(messageOf)
    expect(refused).toBe(
      'The registry registry.example.com wants the login sent to http://gitea:3000, which is not https. ' +
        'Set its outer address in its configuration: ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor. ' +
        'Where there is no https at all, give its token server a certificate.'
    )
  })

  it('lets a registry on this machine have its login server there', async () => {
    const header = 'Bearer realm="http://localhost:3000/token"'
    expect(await authorize(header, {...base, registry: '127.0.0.1:5000', http: answering(200, {token: 'abc-token'})})).toBe(
      'Bearer abc-token'
    )
  })

  it.each([
    ['another server', {url: 'https://evil.example.com/token', status: 401}],
    ['another port', {url: 'https://auth.example.com:8443/token', status: 200}],
    ['the same server without https', {url: '', status: 302, headers: {location: 'http://auth.example.com/token'}}]
  ])('takes nothing from %s that the login server redirects to', async (_, {url, status, ...more}) => {
    const http = (request: HttpRequest) =>
      Promise.resolve<HttpResponse>({headers: {}, ...more, url: url === '' ? request.url : url, status, body: Buffer.from('{"token":"x"}')})
    await expect(authorize(bearer, {...base, http})).rejects.toThrow(/sends the login on to http\S+, and it is sent to no other server/)
  })

  it.each([
    [undefined, /wants a login and does not say how/],
    ['Negotiate', /in a way that is not supported/],
    ['Bearer service="x"', /no usable address/],
    ['Bearer realm="file:///etc/passwd"', /no usable address/],
    ['Bearer realm="//auth.example.com/token"', /no usable address/],
    ['Bearer realm="https://a:b@auth.example.com/token"', /a user name or a password of its own/],
    ['Bearer realm="https://registry.example.com@auth.example.com/token"', /a user name or a password of its own/]
  ])('refuses the challenge %j', async (header, message) => {
    await expect(authorize(header, {...base, http: answering(200, {})})).rejects.toThrow(message)
  })

  it.each([
    [401, {}, /refused the login/],
    [403, {errors: [{code: 'DENIED', message: 'no'}]}, /gives this account no token to write to "team\/app" \(403: DENIED: no\)/],
    [500, {}, /answered 500/],
    [200, {}, /gave no token/],
    [200, [], /gave no token/]
  ])('fails when the token server answers %d %j', async (status, body, message) => {
    await expect(authorize(bearer, {...base, http: answering(status, body)})).rejects.toThrow(message)
  })

  it.each([
    ['registry.example.com', /^Check user name and password or token first\. Then give the account or token the right/],
    ['ghcr.io', /"permissions: packages: write".*"Package settings", "Manage Actions access".*the role "Write"/],
    ['containers.github.example.com', /"Package settings", "Manage Actions access"/]
  ])('says what helps when %s gives no token to an account that it knows', async (registry, fix) => {
    const refused = authorize(bearer, {...base, registry, http: answering(403, {})})
    await expect(refused).rejects.toMatchObject({fix: expect.stringMatching(fix)})
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
