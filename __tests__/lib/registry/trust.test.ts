import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {X509Certificate} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {messageOf} from '../../../lib/action/errors.ts'
import {dockerCertificateFolders, readRegistryTrust, trustedConnection, trustedUrl, USUAL_TRUST} from '../../../lib/registry/trust.ts'
import {certificateAuthority} from '../../support/certificate.ts'

const REGISTRY = 'registry.home.arpa:5000'
const [first, second] = [certificateAuthority(), certificateAuthority()]
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-trust-'))
  await mkdir(join(folder, 'certs.d', REGISTRY), {recursive: true})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const read = (ca: string, isInsecure = false) =>
  readRegistryTrust(
    REGISTRY,
    {'registry-ca': ca, 'insecure-registry': isInsecure},
    {workspace: folder, folders: [join(folder, 'certs.d'), join(folder, 'none')]}
  )
const put = (path: string, content: string | Buffer) => writeFile(join(folder, path), content)
const prints = ({authorities}: {authorities: readonly string[]}) => authorities.map(pem => new X509Certificate(pem).fingerprint256)
const printOf = ({certificate}: {certificate: string}) => new X509Certificate(certificate).fingerprint256

describe('registry-ca', () => {
  it('is a path in the workspace, an absolute one, or the text; of one certificate or several', async () => {
    await put('ca.pem', `# home\n${first.certificate}\n${second.certificate}`)
    const both = [printOf(first), printOf(second)]
    expect(prints(await read('ca.pem'))).toEqual(both)
    expect(prints(await read(join(folder, 'ca.pem')))).toEqual(both)
    expect(prints(await read(first.certificate.trim()))).toEqual([printOf(first)])
    expect(prints(await read(first.certificate.replaceAll('\n', '\r\n')))).toEqual([printOf(first)])
  })

  it('may be in DER', async () => {
    await put('ca.crt', new X509Certificate(first.certificate).raw)
    expect(prints(await read('ca.crt'))).toEqual([printOf(first)])
  })

  it.each([
    ['not-there.pem', /"registry-ca": "not-there\.pem" cannot be read \(ENOENT\)\. Give the path/],
    ['certs.d', /"registry-ca": "certs\.d" cannot be read \(EISDIR\)/],
    ['text.pem', /"text\.pem" is no certificate\. .*-----BEGIN CERTIFICATE-----/],
    ['empty.pem', /"empty\.pem" is no certificate/],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /^Input "registry-ca" is no certificate/],
    ['-----BEGIN CERTIFICATE-----\nAAAA', /^Input "registry-ca" is no certificate/],
    [`${first.certificate}${first.issue().key}`, /^Input "registry-ca" holds a private key\. Give the certificate alone/]
  ])('is refused in words: %j', async (given, message) => {
    await put('text.pem', 'hello')
    await put('empty.pem', '')
    const failure = await read(given).catch(messageOf)
    expect(failure).toMatch(message)
    expect(failure).not.toContain('PRIVATE KEY')
  })

  it('does not go together with plain HTTP', async () => {
    expect(await read(first.certificate, true).catch(messageOf)).toMatch(/exclude each other.*asked over https/)
  })
})

describe("Docker's folders", () => {
  it('are read for this host and port, *.crt alone, and only without the input', async () => {
    await put(`certs.d/${REGISTRY}/b.crt`, second.certificate)
    await put(`certs.d/${REGISTRY}/ca.crt`, first.certificate)
    await put(`certs.d/${REGISTRY}/client.cert`, 'a certificate of a client')
    expect(prints(await read(''))).toEqual([printOf(second), printOf(first)])
    expect(prints(await read(first.certificate))).toEqual([printOf(first)])
    expect(await read('', true)).toEqual({authorities: [], isPlain: true})
  })

  it('may be missing', async () => {
    await rm(join(folder, 'certs.d'), {recursive: true})
    expect(await read('')).toEqual(USUAL_TRUST)
  })

  it('name the file that is no certificate', async () => {
    await put(`certs.d/${REGISTRY}/ca.crt`, 'x')
    expect(await read('').catch(messageOf)).toMatch(/certs\.d\/registry\.home\.arpa:5000\/ca\.crt is no certificate/)
  })

  it('are the engine’s and, without root, the user’s', () => {
    expect(dockerCertificateFolders({HOME: '/home/ci'})).toEqual(['/etc/docker/certs.d', '/home/ci/.config/docker/certs.d'])
    expect(dockerCertificateFolders({HOME: '/home/ci', XDG_CONFIG_HOME: '/x'})).toEqual(['/etc/docker/certs.d', '/x/docker/certs.d'])
    expect(dockerCertificateFolders({})).toEqual(['/etc/docker/certs.d'])
  })
})

describe('trustedUrl', () => {
  const ca = {authorities: ['x'], isPlain: false}
  const plain = {authorities: [], isPlain: true}
  it.each([
    [REGISTRY, USUAL_TRUST, `https://${REGISTRY}`],
    [REGISTRY, plain, `http://${REGISTRY}`],
    ['127.0.0.1:5000', USUAL_TRUST, 'http://127.0.0.1:5000'],
    ['127.0.0.1:5000', ca, 'https://127.0.0.1:5000'],
    ['localhost:5000', plain, 'http://localhost:5000']
  ])('%s with %j is %s', (registry, trust, url) => {
    expect(trustedUrl(registry, trust)).toBe(url)
  })
})

describe('trustedConnection', () => {
  const allowed = (address: string, carriesLogin: boolean) =>
    trustedConnection(REGISTRY, {authorities: [], isPlain: true}, carriesLogin)?.allows?.(address)

  it.each([
    ['127.0.0.1', true, true],
    ['::1', true, true],
    ['::ffff:127.0.0.1', true, true],
    ['192.168.0.1', true, false],
    ['10.255.255.255', true, false],
    ['172.31.0.1', true, false],
    ['fc00::1', true, false],
    ['169.254.1.1', true, false],
    ['172.15.0.1', false, false],
    ['11.0.0.1', false, false],
    ['0.0.0.0', false, false],
    ['::', false, false],
    ['::ffff:8.8.8.8', false, false],
    ['registry.home.arpa', false, false]
  ])('%s may be asked: %s, with a login: %s', (address, isAllowed, isLoginAllowed) => {
    expect([allowed(address, false), allowed(address, true)]).toEqual([isAllowed, isLoginAllowed])
  })
})
