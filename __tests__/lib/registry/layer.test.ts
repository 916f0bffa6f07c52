import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {randomBytes} from 'node:crypto'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {constants, gzipSync, zstdCompressSync} from 'node:zlib'
import {diffIdOf} from '../../../lib/registry/layer.ts'
import {digestOf} from './fake-registry.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-layer-'))
})

afterEach(() => rm(folder, {recursive: true}))

async function unpacked(blob: Buffer): Promise<string> {
  await writeFile(join(folder, 'layer'), blob)
  return await diffIdOf(join(folder, 'layer'))
}

const first = Buffer.concat([randomBytes(300_000), Buffer.alloc(500_000)])
const second = Buffer.from('the second part')
const whole = digestOf(Buffer.concat([first, second]))
const skippable = (number: number, content: string): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(0x184d2a50 + number, 0)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, Buffer.from(content)])
}
const checked = {params: {[constants.ZSTD_c_checksumFlag]: 1}}

describe('a layer is unpacked to its end', () => {
  it.each([
    ['not packed', [first, second]],
    ['gzip in two members', [gzipSync(first), gzipSync(second)]],
    ['zstd in two frames', [zstdCompressSync(first), zstdCompressSync(second)]],
    ['zstd with checksums and an empty frame', [zstdCompressSync(first, checked), zstdCompressSync(''), zstdCompressSync(second, checked)]],
    ['zstd:chunked, whose table of contents is skipped', [zstdCompressSync(first), zstdCompressSync(second), skippable(0, 'table')]],
    ['zstd that begins with a skipped frame', [skippable(15, ''), zstdCompressSync(first), skippable(3, 'x'), zstdCompressSync(second)]]
  ])('%s', async (_, parts) => {
    expect(await unpacked(Buffer.concat(parts))).toBe(whole)
  })

  it.each([
    ['is cut off in a frame', zstdCompressSync(first).subarray(0, 200_000)],
    ['is cut off behind its blocks', zstdCompressSync(second, checked).subarray(0, -1)],
    ['has more behind its last frame', Buffer.concat([zstdCompressSync(second), Buffer.from('more')])],
    ['has a piece of a frame behind its last one', Buffer.concat([zstdCompressSync(second), Buffer.from([0x28, 0xb5])])]
  ])('or it is an error: zstd that %s', async (_, blob) => {
    await expect(unpacked(blob)).rejects.toThrow(/frame/)
  })
})
