import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {composeConfiguration, readCertificates} from '../../../actions/build-push/builder/configuration.ts'
import {
  configHasPassword,
  havePassword,
  onLoopback,
  proxiesOf,
  proxyOptions,
  withProxies
} from '../../../actions/build-push/builder/proxies.ts'
import {redact} from '../../../lib/secrets/redact.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-certificates-'))
})
afterEach(() => rm(folder, {recursive: true}))

const engine = {mirrors: [], certificates: new Map(), plain: [], sharesNetwork: false}

describe('composeConfiguration', () => {
  it('is empty when there is nothing to say', () => expect(composeConfiguration('', engine)).toEqual({text: '', notes: []}))

  it('has the mirrors and the certificates of the engine', async () => {
    const host = join(folder, 'registry.lan:5000')
    await mkdir(host)
    await mkdir(join(folder, 'nothing.lan'))
    for (const name of ['ca.crt', 'client.cert', 'client.key', 'lone.cert', 'README']) await writeFile(join(host, name), 'x')
    const certificates = await readCertificates([join(folder, 'nobody'), folder], folder)
    expect(
      composeConfiguration('', {...engine, mirrors: ['http://mirror.lan:5000', 'https://hub.lan/path/', 'nonsense'], certificates}).text
    ).toBe(
      `[registry."docker.io"]
  mirrors = ["mirror.lan:5000", "hub.lan/path"]

[registry."mirror.lan:5000"]
  http = true

[registry."registry.lan:5000"]
  ca = ["${host}/ca.crt"]
  keypair = [{key = "${host}/client.key", cert = "${host}/client.cert"}]
`
    )
    expect(await readCertificates([join(folder, 'nobody')], folder)).toEqual(new Map())
  })

  it('joins what two folders of Docker have for a host, under names that are there once', async () => {
    const [engines, rootless, copies] = ['engine', 'rootless', 'copies'].map(name => join(folder, name)) as [string, string, string]
    for (const parent of [engines, rootless]) {
      await mkdir(join(parent, 'registry.lan:5000'), {recursive: true})
      for (const name of ['ca.crt', 'client.cert', 'client.key']) await writeFile(join(parent, 'registry.lan:5000', name), parent)
    }
    await mkdir(copies)
    const found = (await readCertificates([engines, rootless], copies)).get('registry.lan:5000')
    const files = [...(found?.authorities ?? []), ...(found?.pairs ?? []).flatMap(({certificate, key}) => [certificate, key])]
    expect(await Promise.all(files.map(file => readFile(file, 'utf8')))).toEqual([
      ...[engines, rootless],
      ...[engines, engines, rootless, rootless]
    ])
    expect(new Set(files.map(file => basename(file))).size).toBe(6)
  })

  it('has what this step was told of its own registry', () => {
    expect(composeConfiguration('', {...engine, plain: ['registry.lan']}).text).toBe('[registry."registry.lan"]\n  http = true\n')
  })

  it("leaves a registry alone that the user's text names", () => {
    const given = '[registry."docker.io"]\nmirrors = ["mine.lan"]'
    const certificates = new Map([['mine.lan', {authorities: ['/ca.crt'], pairs: []}]])
    expect(composeConfiguration(given, {...engine, mirrors: ['https://hub.lan'], certificates}).text).toBe(`${given}\n`)
  })

  it.each([
    ['registry.lan', 'my-registry.lan'],
    ['registry.lan', 'my.registry.lan'],
    ['registry.lan', 'registry.lan:5000'],
    ['registry.lan', 'registry.lan.example.com'],
    ['registry.lan', 'registryxlan'],
    ['docker.lan', 'mirror.lan/docker.lan']
  ])("does not take a host for %s's that only has it in its name: %s", (host, other) => {
    const given = `[registry."${other}"]\nhttp = true`
    expect(composeConfiguration(given, {...engine, plain: [host]}).text).toBe(`${given}\n\n[registry."${host}"]\n  http = true\n`)
    expect(composeConfiguration(given.replace(other, host), {...engine, plain: [host]}).text).toBe(`${given.replace(other, host)}\n`)
  })

  it('leaves out a mirror on loopback, unless the builder is in the network of the machine', () => {
    const local = {...engine, mirrors: ['http://localhost:5000']}
    expect(composeConfiguration('', local)).toEqual({text: '', notes: [expect.stringContaining('localhost:5000')]})
    expect(composeConfiguration('', {...local, sharesNetwork: true}).text).toContain('mirrors = ["localhost:5000"]')
  })
})

describe('proxies', () => {
  it('takes both spellings, the small one first, and no exceptions without a proxy', () => {
    const proxies = proxiesOf({HTTP_PROXY: 'http://a:1', http_proxy: 'http://b:1', HTTPS_PROXY: ' proxy.lan:3128 ', NO_PROXY: 'x,y'})
    expect([...proxies]).toEqual([
      ['HTTP_PROXY', 'http://b:1'],
      ['HTTPS_PROXY', 'proxy.lan:3128'],
      ['NO_PROXY', 'x,y']
    ])
    expect(proxyOptions(proxies).get('env.no_proxy')).toBe('x,y')
    expect(proxiesOf({NO_PROXY: 'x', HTTP_PROXY: ''}).size).toBe(0)
    expect(onLoopback(proxiesOf({HTTP_PROXY: 'http://[::1]:1', HTTPS_PROXY: 'localhost:2'}))).toEqual(['HTTP_PROXY', 'HTTPS_PROXY'])
  })

  it('hides a password, also where it is written otherwise', () => {
    const proxies = proxiesOf({HTTPS_PROXY: 'http://me:p%40ss-word-7@proxy.lan:3128'})
    expect(havePassword(proxies)).toBe(true)
    expect(havePassword(proxiesOf({HTTP_PROXY: 'http://me@proxy.lan'}))).toBe(false)
    expect(redact('p%40ss-word-7 p@ss-word-7')).not.toContain('ss-word-7')
    expect(redact(Buffer.from('me:p@ss-word-7').toString('base64'))).toBe('***')
  })

  it('names a variable that is no address, and not its value', () => {
    expect(() => proxiesOf({HTTP_PROXY: 'http://me:pass word@:x'})).toThrow('The variable HTTP_PROXY is not the address of a proxy.')
  })

  it("leaves the user's own proxies in Docker's configuration", () => {
    const users = {proxies: {default: {httpProxy: 'http://mine:1'}}}
    expect(withProxies(users, proxiesOf({HTTP_PROXY: 'http://b:1'}))).toBe(users)
    expect(configHasPassword(users)).toBe(false)
    expect(configHasPassword({proxies: {'tcp://x': {httpProxy: 'http://me:pw@x:1'}}})).toBe(true)
    for (const httpProxy of ['me:pw@x:1', ' me:pw@x:1', 'http://me://pw@x:1', 'socks5://:pw@x:1'])
      expect(configHasPassword({proxies: {default: {httpProxy}}})).toBe(true)
    for (const httpProxy of ['x:1', 'http://me@x:1', 'me@x:1'])
      expect(configHasPassword({proxies: {default: {httpProxy, noProxy: 'a:1,b'}}})).toBe(false)
    expect(configHasPassword({proxies: 'x'})).toBe(false)
  })
})
