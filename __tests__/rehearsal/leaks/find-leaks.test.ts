import {generateKeyPairSync} from 'node:crypto'
import {chmod, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {findLeaks, type LeakSearch} from '../../../rehearsal/leaks/index.ts'

const PASSWORD = 'Tr0ub4dor/&3 "x" ü+?'
const KEY = generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString()
const LONG_KEY = generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey.export({type: 'pkcs1', format: 'pem'}).toString()
const secrets = [
  {name: 'PASSWORD', value: PASSWORD},
  {name: 'DEPLOY_SSH_KEY', value: LONG_KEY}
]

const bytes = Buffer.from(PASSWORD)
const behind = (count: number) => Buffer.concat([Buffer.from('user:::'.slice(0, count)), bytes, Buffer.from(' and more')])

/** The same password as it may turn up, with the form that the report names. */
const FORMS: [string, string, string][] = [
  ['in clear', PASSWORD, 'PASSWORD in clear'],
  ['in base64', bytes.toString('base64'), 'PASSWORD in base64'],
  ['in base64 behind one byte', behind(1).toString('base64'), 'PASSWORD in base64'],
  ['in base64 behind two bytes', behind(2).toString('base64'), 'PASSWORD in base64'],
  ['in base64 behind three bytes', behind(3).toString('base64'), 'PASSWORD in base64'],
  ['in base64url', behind(0).toString('base64url'), 'PASSWORD in base64url'],
  ['in hex', bytes.toString('hex'), 'PASSWORD in hex'],
  ['in upper-case hex', bytes.toString('hex').toUpperCase(), 'PASSWORD in hex'],
  ['in a URL', encodeURIComponent(PASSWORD), 'PASSWORD in url'],
  ['in a URL with lower-case escapes', encodeURIComponent(PASSWORD).replace(/%../g, escape => escape.toLowerCase()), 'PASSWORD in url'],
  ['in a form', new URLSearchParams({p: PASSWORD}).toString(), 'PASSWORD in url'],
  ['in JSON', JSON.stringify({p: PASSWORD}), 'PASSWORD in json'],
  ['as one line of a key', LONG_KEY.split('\n')[5]!, 'DEPLOY_SSH_KEY in clear (a line of it)'],
  ['as a key in base64', Buffer.from(`x${LONG_KEY}`).toString('base64'), 'DEPLOY_SSH_KEY in base64 (a line of it)'],
  ['as a key in wrapped base64', wrap(Buffer.from(LONG_KEY).toString('base64'), 76), 'DEPLOY_SSH_KEY in base64 (a line of it)'],
  ['as a key in JSON', JSON.stringify({key: LONG_KEY}), 'DEPLOY_SSH_KEY in clear (a line of it)'],
  ['as a key in wrapped hex', wrap(Buffer.from(LONG_KEY).toString('hex'), 60), 'DEPLOY_SSH_KEY in hex (a line of it)']
]

function wrap(text: string, columns: number): string {
  return text.replace(new RegExp(`.{${columns}}`, 'g'), '$&\n')
}

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fairway-test-leaks-'))
})

afterEach(() => rm(root, {recursive: true, force: true}))

const search = (options: Partial<LeakSearch> = {}) => findLeaks({secrets, texts: [], roots: [root], allowed: [], ...options})

async function plant(path: string, content: string | Buffer, mode = 0o600): Promise<string> {
  const file = join(root, path)
  await mkdir(join(file, '..'), {recursive: true, mode: 0o700})
  await writeFile(file, content, {mode})
  return file
}

describe('a planted leak is found', () => {
  test.each(FORMS)('%s, in a log', async (_how, text, what) => {
    const leaks = await search({texts: [{where: 'log of build', text: `first line\nsecond: ${text}\n`}]})
    expect(leaks.map(leak => leak.what)).toContain(what)
    expect(leaks[0]!.where).toMatch(/^log of build:\d+$/)
  })

  test.each(FORMS)('%s, in a file', async (_how, text, what) => {
    const file = await plant('deep/er/output.txt', `a\nb\n${text}`)
    const leaks = await search()
    expect(leaks.map(leak => leak.what)).toContain(what)
    expect(leaks[0]!.where).toMatch(/output\.txt:\d+$/)
    expect(leaks[0]!.where.startsWith(file)).toBe(true)
  })

  test('in the name of a file and of a folder, and the report does not repeat it', async () => {
    const hex = bytes.toString('hex')
    await plant(`folder-${hex}/a.txt`, 'x')
    await plant(`other/${hex}.log`, 'x')
    const leaks = await search()
    expect(leaks).toEqual([
      {where: `${root}/folder-*** (its name)`, what: 'PASSWORD in hex'},
      {where: `${root}/other/***.log (its name)`, what: 'PASSWORD in hex'}
    ])
  })

  test('in the target of a link, which is not followed', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'fairway-test-outside-'))
    try {
      await writeFile(join(outside, 'secret'), PASSWORD)
      await symlink(outside, join(root, 'link'))
      await symlink(`/nowhere/${bytes.toString('hex')}`, join(root, 'dangling'))
      expect(await search()).toEqual([{where: `${root}/dangling (its target)`, what: 'PASSWORD in hex'}])
    } finally {
      await rm(outside, {recursive: true})
    }
  })

  test('across the border of two chunks of a file', async () => {
    const chunk = 1024 * 1024
    for (const cut of [1, 7, bytes.length - 1]) await plant(`${cut}.bin`, Buffer.concat([Buffer.alloc(chunk - cut), bytes]))
    expect((await search()).map(leak => leak.where).sort()).toEqual(
      [1, 7, bytes.length - 1].map(cut => `${root}/${cut}.bin (byte ${chunk - cut})`).sort()
    )
  })

  test('in a compressed file, whatever its name is', async () => {
    await plant('blobs/sha256/abcdef', gzipSync(`layer ${PASSWORD} end`))
    expect(await search()).toEqual([{where: `${root}/blobs/sha256/abcdef (decompressed)`, what: 'PASSWORD in clear'}])
  })

  test('in a compressed file that is cut off, as far as it goes', async () => {
    const whole = gzipSync(Buffer.concat([Buffer.from(PASSWORD), Buffer.alloc(200_000, 'x y z')]), {level: 0})
    await plant('cut.gz', whole.subarray(0, whole.length - 1000))
    expect(await search()).toContainEqual({where: `${root}/cut.gz (decompressed)`, what: 'PASSWORD in clear'})
  })

  test('where a $ was doubled for Compose', async () => {
    const value = 'A1b2C3d4E5f6G7h8 $HOME'
    const text = value.replace('$', '$$$$')
    expect(text).toContain('$$HOME')
    const leaks = await findLeaks({secrets: [{name: 'S', value}], texts: [{where: 'file', text}], roots: [], allowed: []})
    expect(leaks.map(leak => leak.what)).toEqual(['S in clear (a part of it)'])
  })

  const cut = 'hunter2$CorrectHorseBattery'
  test.each<[string, string, string[]]>([
    ['what a program took for a variable', 'The "CorrectHorseBattery" variable is not set.', ['S in clear (a piece of it)']],
    ['eight characters of its middle', 'x:rrectHor:x', ['S in clear (a piece of it)']],
    ['seven characters, which are anybody’s', 'x:rrectHo:x', []],
    ['the whole, once', `x:${cut}:x`, ['S in clear']]
  ])('%s', async (_what, text, whats) => {
    const leaks = await findLeaks({secrets: [{name: 'S', value: cut}], texts: [{where: 'log', text}], roots: [], allowed: []})
    expect(leaks.map(leak => leak.what)).toEqual(whats)
  })

  test('but not a piece that stands where anybody can read it, in a text or a file', async () => {
    const file = await plant('public/README.md', 'our mountain')
    const value = 'riverbed-mountain-Xy7!q9Zw'
    const texts = [{where: 'log', text: 'The riverbed- of the mountain- is wrong'}]
    const found = {secrets: [{name: 'S', value}], texts, roots: [], allowed: [], publicTexts: ['riverbed- mountain-']}
    expect(await findLeaks(found)).toEqual([])
    expect(await findLeaks({...found, publicTexts: [], publicRoots: [file]})).toMatchObject([{what: 'S in clear (a piece of it)'}])
    expect(await findLeaks({...found, texts: [{where: 'log', text: 'our mountain'}], publicTexts: [], publicRoots: [root]})).toEqual([])
  })

  test('once for each place, secret and form', async () => {
    await plant('many.log', `${PASSWORD}\n`.repeat(50))
    expect(await search()).toEqual([{where: `${root}/many.log:1`, what: 'PASSWORD in clear'}])
  })
})

describe('what may hold secrets', () => {
  test('an allowed folder is not searched, also through another path to it; its neighbour is', async () => {
    await plant('vault/state.json', PASSWORD)
    await plant('vault-copy/state.json', PASSWORD)
    await symlink(join(root, 'vault'), join(root, 'alias'))
    expect(await search({allowed: [join(root, 'alias'), join(root, 'missing')]})).toEqual([
      {where: `${root}/vault-copy/state.json:1`, what: 'PASSWORD in clear'}
    ])
  })

  test('a private folder may, while its mode is 0700', async () => {
    await plant('release/.env', PASSWORD)
    expect(await search({privateFolders: [join(root, 'release')]})).toEqual([])
  })

  test('a private folder that others can enter is a leak', async () => {
    await plant('release/.env', PASSWORD)
    await chmod(join(root, 'release'), 0o755)
    const leaks = await search({privateFolders: [join(root, 'release')]})
    expect(leaks).toEqual([{where: `${root}/release (mode 0755)`, what: 'others can enter the folder that holds the rendered secrets'}])
  })

  test('a file in it that others could read is none, because they do not get there; one beside it is', async () => {
    await plant('release/.env', PASSWORD)
    await plant('beside/.env', PASSWORD)
    await chmod(join(root, 'release', '.env'), 0o644)
    expect(await search({privateFolders: [join(root, 'release')]})).toEqual([{where: `${root}/beside/.env:1`, what: 'PASSWORD in clear'}])
  })
})

describe('a clean run', () => {
  test('gives nothing: other keys, public keys and masked logs are no leak', async () => {
    await plant('other.pem', KEY)
    await plant('other-rsa.pem', generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey.export({type: 'pkcs1', format: 'pem'}))
    await plant('log.txt', 'docker login --username *** \n-----BEGIN RSA PRIVATE KEY-----\n'.repeat(1000))
    await plant('random.bin', Buffer.concat(Array.from({length: 64}, () => Buffer.from(KEY))))
    await plant('not-really.gz', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(100)]))
    expect(await search({texts: [{where: 'summary', text: '### Shipped'}]})).toEqual([])
  })

  test('a root that is not there is clean', async () => {
    expect(await search({roots: [join(root, 'gone')]})).toEqual([])
  })
})

describe('what cannot be searched is not clean', () => {
  test('a secret that is too short is refused, without its value', async () => {
    const refused = search({secrets: [{name: 'USERNAME', value: 'bob42'}]})
    await expect(refused).rejects.toThrow(/USERNAME has fewer than 6 characters/)
    await expect(refused).rejects.not.toThrow(/bob42/)
  })

  test('a compressed file that gives more than the limit is reported', async () => {
    await plant('bomb', gzipSync(Buffer.alloc(100_000)))
    expect(await search({decompressedLimit: 50_000})).toEqual([
      {where: `${root}/bomb`, what: 'could not be searched: gives more than 50000 bytes when it is decompressed'}
    ])
  })

  const asRoot = process.getuid?.() === 0
  test('a file that cannot be read is reported', async () => {
    const file = await plant('closed.txt', 'x')
    await chmod(file, 0)
    const leaks = await search()
    // Root reads everything, so there is nothing to report then.
    expect(leaks.map(leak => leak.what)).toEqual(asRoot ? [] : ['could not be searched: EACCES'])
  })
})

describe('texts of jobs', () => {
  const note = '(this job does not mask it, another part of the run does)'

  test('12.7 a text that another part of the run masks says so', async () => {
    const texts = [
      {where: 'log of b', text: `one\n${PASSWORD}`, shown: 'one\n***'},
      {where: 'log of c', text: PASSWORD, shown: PASSWORD}
    ]
    expect(await search({texts, roots: []})).toEqual([
      {where: `log of b:2 ${note}`, what: 'PASSWORD in clear'},
      {where: 'log of c:1', what: 'PASSWORD in clear'}
    ])
  })

  test('12.7 a value that one job masks is found where another one shows it, whatever it is; a short one, or one that is public, is not', async () => {
    const masked = ['a-minted-token', 'short', 'the public word', 'first line of it\nsecond line of it']
    const texts = [
      {where: 'log of b', text: 'it is a-minted-token', shown: 'it is ***'},
      {where: 'log of b2', text: btoa('a-minted-token'), shown: '***'},
      {where: 'log of c', text: 'short, and the public word', shown: '***, and ***'},
      {where: 'log of d', text: 'second line of it', shown: '***'},
      // Said before it was masked anywhere: that is so on GitHub too, and no sign of one job hiding it from another.
      {where: 'log of e', text: 'a-minted-token', shown: 'a-minted-token'}
    ]
    expect(await search({texts, roots: [], masked, publicTexts: ['the public word']})).toEqual([
      {where: `log of b:1 ${note}`, what: 'a value that a job masks (no. 1)'},
      {where: `log of b2:1 ${note}`, what: 'a value that a job masks (no. 1)'},
      {where: `log of d:1 ${note}`, what: 'a value that a job masks (no. 4)'}
    ])
  })
})
