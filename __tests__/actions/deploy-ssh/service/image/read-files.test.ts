import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync, zstdCompressSync} from 'node:zlib'
import {takeFiles} from '../../../../../actions/deploy-ssh/service/image/read-files.ts'
import {tar, type Item} from '../../../../support/tar.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'out'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

/** Takes a file out of an image with these layers, the lowest first. */
async function take(path: string, ...layers: readonly (readonly Item[] | Buffer)[]) {
  const blobs: string[] = []
  for (const [index, layer] of layers.entries()) {
    blobs.push(join(folder, `layer-${index}`))
    await writeFile(blobs[index]!, Buffer.isBuffer(layer) ? layer : tar(layer))
  }
  const taken = (await takeFiles(blobs, [path], join(folder, 'out'))).get(path)!
  return {text: await readFile(taken.local, 'utf8'), mode: taken.mode}
}

const file = (name: string, content: string, mode = 0o755): Item => ({name, content, mode})

describe('a file out of an image', () => {
  test.each<[string, string, readonly (readonly Item[])[], string]>([
    ['of the only layer', '/app', [[file('app', 'one')]], 'one'],
    ['written with ./', '/usr/bin/app', [[{name: './usr/', kind: 'folder'}, file('./usr/bin/app', 'one')]], 'one'],
    ['of the upper layer', '/app', [[file('app', 'low')], [file('app', 'high')]], 'high'],
    ['of a lower layer that the upper one leaves alone', '/app', [[file('app', 'low')], [file('other', 'x')]], 'low'],
    [
      'that was taken away and put back in a layer above',
      '/app',
      [[file('app', 'low')], [file('.wh.app', '')], [file('app', 'new')]],
      'new'
    ],
    [
      'beside its own whiteout, whatever the order',
      '/a/app',
      [[file('a/app', 'low')], [file('a/app', 'high'), file('a/.wh.app', '')]],
      'high'
    ],
    [
      'in a folder that was emptied, before the mark of that',
      '/a/app',
      [[file('a/app', 'low')], [file('a/app', 'high'), file('a/.wh..wh..opq', '')]],
      'high'
    ],
    ['through a link', '/bin/app', [[{name: 'bin', kind: 'symlink', link: 'usr/bin'}, file('usr/bin/app', 'one')]], 'one'],
    ['through an absolute link', '/bin/app', [[{name: 'bin', kind: 'symlink', link: '/usr/bin'}, file('usr/bin/app', 'one')]], 'one'],
    ['that is a link', '/app', [[{name: 'app', kind: 'symlink', link: './v2/../v2/app'}, file('v2/app', 'two')]], 'two'],
    [
      'that is a link out of the image, which ends at its root',
      '/a/app',
      [[{name: 'a/app', kind: 'symlink', link: '../../../../etc/real'}, file('etc/real', 'inside')]],
      'inside'
    ],
    [
      'that is a link to a link of another layer',
      '/app',
      [
        [{name: 'app', kind: 'symlink', link: 'b'}, file('b', 'old')],
        [{name: 'b', kind: 'symlink', link: 'c'}, file('c', 'new')]
      ],
      'new'
    ],
    [
      'put into a link to a folder by a layer above',
      '/usr/lib/x',
      [
        [
          {name: 'usr/lib/', kind: 'folder'},
          {name: 'lib', kind: 'symlink', link: 'usr/lib'}
        ],
        [file('lib/x', 'high')]
      ],
      'high'
    ],
    ['that is a hard link', '/app', [[file('bin/real', 'one'), {name: 'app', kind: 'hardlink', link: 'bin/real'}]], 'one'],
    [
      'that is a hard link to what is taken away later',
      '/app',
      [[file('real', 'one'), {name: 'app', kind: 'hardlink', link: 'real'}], [file('.wh.real', '')]],
      'one'
    ],
    [
      'with a long name of GNU',
      `/${'d'.repeat(90)}/${'f'.repeat(90)}`,
      [[{...file(`${'d'.repeat(90)}/${'f'.repeat(90)}`, 'long'), long: 'gnu'}]],
      'long'
    ],
    ['with a long name of pax', `/${'d'.repeat(200)}/ü`, [[{...file(`${'d'.repeat(200)}/ü`, 'long'), long: 'pax'}]], 'long'],
    ['in place of a folder', '/a', [[file('a/b', 'x')], [file('a', 'now a file')]], 'now a file'],
    ['that is empty', '/app', [[file('app', '')]], '']
  ])('%s', async (_what, path, layers, expected) => {
    expect((await take(path, ...layers)).text).toBe(expected)
  })

  test('keeps its mode, and is for this account alone', async () => {
    expect((await take('/app', [file('app', 'one', 0o4755)])).mode).toBe(0o755)
    expect((await stat(join(folder, 'out', '0'))).mode & 0o777).toBe(0o600)
  })

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync]
  ] as const)('out of a layer that is packed with %s', async (_name, pack) => {
    expect((await take('/app', pack(tar([file('big', 'x'.repeat(70_000)), file('app', 'one')])))).text).toBe('one')
  })

  test.each<[string, string, readonly (readonly Item[] | Buffer)[], RegExp]>([
    ['that is not there', '/app', [[file('other', '')]], /The image has no file \/app/],
    ['that was taken away', '/app', [[file('app', 'x')], [file('.wh.app', '')]], /has no file/],
    ['in a folder that was taken away', '/a/app', [[file('a/app', 'x')], [file('.wh.a', '')]], /has no file/],
    ['in a folder that was emptied', '/a/app', [[file('a/app', 'x')], [file('a/.wh..wh..opq', '')]], /has no file/],
    ['below a file', '/app/x', [[file('app', 'x')]], /has no file/],
    ['behind a link that leads nowhere', '/app', [[{name: 'app', kind: 'symlink', link: 'none'}]], /has no file/],
    ['behind a link that leads to itself', '/app', [[{name: 'app', kind: 'symlink', link: 'app'}]], /has no file/],
    ['that is a folder', '/usr', [[{name: 'usr/', kind: 'folder'}]], /is a folder/],
    ['that is a device', '/dev/x', [[{name: 'dev/x', kind: 'device'}]], /no plain file/],
    [
      'of a layer that breaks off',
      '/app',
      [tar([file('app', 'x'.repeat(2_000))]).subarray(0, 1_500)],
      /cannot be read: it ends in the middle of a file/
    ],
    ['of a layer that is none', '/app', [Buffer.from('{}'.repeat(600))], /cannot be read: it is no tar archive/]
  ])('%s is refused', async (_what, path, layers, message) => {
    await expect(take(path, ...layers)).rejects.toThrow(message)
  })

  test('an entry that would lie outside of the image is passed over', async () => {
    await expect(take('/evil', [file('../evil', 'x'), file('a/../../evil', 'y')])).rejects.toThrow('has no file')
  })
})
