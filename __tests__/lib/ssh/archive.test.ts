import {expect, test} from '@jest/globals'
import {renderArchive, type Tree} from '../../../lib/ssh/archive.ts'

async function bytesOf(tree: Tree): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of renderArchive(tree)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const file = (path: string, mode = 0o600) => ({path, mode, content: Buffer.from(path)})

test.each([
  ['a path to the folder above', [file('../x')]],
  ['one in the middle', [file('a/../../x')]],
  ['an absolute path', [file('/etc/passwd')]],
  ['no path', [file('')]],
  ['a folder', [file('a/')]],
  ['a NUL', [file('a\0b')]],
  ['our own mark', [file('.fairway-complete')]],
  ['a folder of its name', [file('.fairway-complete/x')]],
  ['the same path twice', [file('a'), file('a')]],
  ['a file that is a folder', [file('a/b'), file('a')]],
  ['a mode that gives the rights of the owner to whoever runs it', [file('a', 0o4755)]]
])('%s is refused', async (_what, tree) => {
  await expect(bytesOf(tree)).rejects.toThrow()
})

test('the same files give the same bytes, in whole records', async () => {
  const tree = [file('a'), file('b/c')]
  const bytes = await bytesOf(tree)
  expect(bytes.equals(await bytesOf(tree))).toBe(true)
  expect(bytes.length).toBe(10_240)
  for (const size of [9 * 1_024 - 512, 9 * 1_024 - 511, 8 * 1_024]) {
    const filled = await bytesOf([{path: 'a', mode: 0o600, content: Buffer.alloc(size)}])
    expect(filled.length % 10_240).toBe(0)
    expect(filled.subarray(-1_024).every(byte => byte === 0)).toBe(true)
  }
})

test('a large file is read when its turn comes, and is never held', async () => {
  let [open, most] = [0, 0]
  async function* pieces() {
    for (let sent = 0; sent < 64; sent++) {
      most = Math.max(most, ++open)
      yield await Promise.resolve(Buffer.alloc(65_536))
    }
  }
  for await (const piece of renderArchive([{path: 'big', mode: 0o600, content: {size: 64 * 65_536, open: pieces}}])) {
    if (piece.length === 65_536) open--
  }
  expect(most).toBe(1)
})
