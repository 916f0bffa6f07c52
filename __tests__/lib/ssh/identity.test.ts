import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeIdentity, type Identity} from '../../../lib/ssh/identity.ts'
import {normaliseKey} from '../../../lib/ssh/keys.ts'
import type {Ask} from '../../../lib/action/ask.ts'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEgcmVhbCBrZXk=\n-----END OPENSSH PRIVATE KEY-----\n'

describe('normaliseKey', () => {
  test.each([
    ['Windows line ends', KEY.replaceAll('\n', '\r\n')],
    ['no line feed at the end', KEY.trimEnd()],
    ['indentation from YAML', KEY.replaceAll(/^/gm, '    ')],
    ['line breaks as \\n', KEY.trimEnd().replaceAll('\n', '\\n')],
    ['blank lines around', `\n\n${KEY}\n\n`]
  ])('mends %s', (_what, key) => {
    expect(normaliseKey(key)).toBe(KEY)
  })

  test.each([
    ['a public key', 'ssh-ed25519 AAAAC3Nz user@host', 'is a public key'],
    ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-ed25519', 'is a PuTTY key'],
    ['a key cut short', KEY.split('\n').slice(0, 2).join('\n'), 'not a complete private key'],
    ['lost line breaks', KEY.replaceAll('\n', ' '), 'not a complete private key']
  ])('names %s, without showing it', (_what, key, message) => {
    expect(() => normaliseKey(key)).toThrow(message)
    expect(() => normaliseKey(key)).not.toThrow('bm90IGEg')
  })
})

describe('writeIdentity', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
  afterEach(() => rm(folder, {recursive: true}))

  /** ssh-keygen that answers as told, and remembers its arguments. */
  function keygen(answers: {read?: Partial<ProcessResult>} = {}) {
    const calls: string[][] = []
    const ok = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}
    const run: RunProcess = argv => {
      calls.push([...argv])
      return Promise.resolve({...ok, ...answers.read})
    }
    const ask: Ask = argv => {
      calls.push([...argv])
      return Promise.resolve({exitCode: 0, stdout: '', stderr: ''})
    }
    return {calls, run, ask}
  }

  const target = {alias: 'target-1', host: 'server.example.com', port: 2222, user: 'deploy'}
  const identity: Identity = {
    targets: [target],
    sshKey: KEY,
    knownHosts: 'server.example.com ssh-ed25519 AAAA'
  }

  test('key, known_hosts and configuration are the owner’s alone', async () => {
    await writeIdentity(folder, identity, keygen())
    for (const file of ['key', 'known_hosts', 'config']) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'key'), 'utf8')).toBe(KEY)
  })

  test.each([
    ['from 2019-01-01T00:00:00 to 2020-01-01T00:00:00', 'was valid until 2020-01-01T00:00:00'],
    ['before 2020-01-01T00:00:00', 'was valid until 2020-01-01T00:00:00'],
    ['from 2019-01-01T00:00:00 to 9999-01-01T00:00:00', undefined],
    ['after 2019-01-01T00:00:00', undefined],
    ['forever', undefined]
  ])('a certificate that is valid %s is judged by that', async (valid, message) => {
    const shown = `Type: ssh-ed25519-cert-v01@openssh.com user certificate\n  Public key: ED25519-CERT SHA256:abc\n  Valid: ${valid}\n`
    const ask: Ask = argv => Promise.resolve({exitCode: 0, stderr: '', stdout: argv[1] === '-L' ? shown : '256 SHA256:abc x (ED25519)'})
    const given = {...identity, certificate: 'ssh-ed25519-cert-v01@openssh.com AAAAIHNza'}
    const written = writeIdentity(folder, given, {run: keygen().run, ask})
    if (message === undefined) await written
    else await expect(written).rejects.toThrow(message)
  })

  test('asks a program about the key only, however many hosts there are, and never has the key as an argument', async () => {
    const programs = keygen()
    const hop = {host: 'jump.example.com', port: 22, user: 'deploy'}
    const [first, second] = ['target-1', 'target-2'].map(alias => ({...target, alias, hops: [hop]}))
    if (first === undefined || second === undefined) throw new Error('There are two.')
    await writeIdentity(folder, {...identity, targets: [first, second], jumpKnownHosts: 'jump.example.com ssh-ed25519 AAAA'}, programs)
    expect(programs.calls.map(call => call[2])).toEqual(['-P'])
    expect(programs.calls.flat().join(' ')).not.toContain('bm90IGEg')
  })

  test.each([
    ['[server.example.com]:2222 ssh-ed25519 AAAA', true],
    ['server.example.com ssh-ed25519 AAAA', true],
    ['[server.example.com]:22 ssh-ed25519 AAAA', false],
    ['other.example.com ssh-ed25519 AAAA', false]
  ])('the host on port 2222 is known by "%s": %s', async (knownHosts, isKnown) => {
    const written = writeIdentity(folder, {...identity, knownHosts}, keygen()).then(() => true)
    expect(await written.catch(() => false)).toBe(isKnown)
  })

  test('a host that known_hosts does not name is refused, and so is one on the way', async () => {
    await expect(writeIdentity(folder, {...identity, knownHosts: 'other ssh-ed25519 AAAA'}, keygen())).rejects.toThrow(
      'Input "known-hosts" has no line for [server.example.com]:2222.'
    )
    const hops = [{host: 'jump.example.com', port: 22, user: 'deploy'}]
    await expect(writeIdentity(folder, {...identity, targets: [{...target, hops}]}, keygen())).rejects.toThrow(
      'Input "jump-known-hosts" has no line for jump.example.com.'
    )
  })

  test.each([
    ['incorrect passphrase supplied to decrypt private key', 'has a passphrase'],
    ['Load key "key": error in libcrypto', 'is damaged']
  ])('%s: %s', async (stderr, message) => {
    await expect(writeIdentity(folder, identity, keygen({read: {exitCode: 255, stderr}}))).rejects.toThrow(message)
  })
})
