import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import type {Bucket} from '../../../rehearsal/parts/bolt-file.ts'
import {fnv1a64, writeBoltFile} from '../../../rehearsal/parts/bolt-file.ts'

const PAGE = 4096

/** Reads a file as bbolt does: the better meta, then the bucket's page, elements found by their offsets. Checks what bbolt asserts. */
function readBoltFile(file: Buffer): Record<string, unknown> {
  const metas = [0, 1].map(id => file.subarray(id * PAGE + 16, id * PAGE + 80))
  for (const meta of metas) {
    expect(meta.readUInt32LE(0)).toBe(0xed0cdaed)
    expect(meta.readBigUInt64LE(56)).toBe(fnv1a64(meta.subarray(0, 56)))
  }
  const meta = metas[1]!
  expect(meta.readBigUInt64LE(48)).toBeGreaterThan(metas[0]!.readBigUInt64LE(48))
  expect(Number(meta.readBigUInt64LE(40)) * PAGE).toBe(file.length)
  return readBucket(file, Number(meta.readBigUInt64LE(16)))
}

function readBucket(file: Buffer, id: number): Record<string, unknown> {
  const overflow = file.readUInt32LE(id * PAGE + 12)
  const page = file.subarray(id * PAGE, (id + 1 + overflow) * PAGE)
  expect(Number(page.readBigUInt64LE(0))).toBe(id)
  expect(page.readUInt16LE(8)).toBe(0x02)
  const entries: [string, unknown][] = []
  let before: Buffer | undefined
  for (let index = 0; index < page.readUInt16LE(10); index++) {
    const element = 16 + index * 16
    const key = element + page.readUInt32LE(element + 4)
    const value = key + page.readUInt32LE(element + 8)
    const end = value + page.readUInt32LE(element + 12)
    expect(end).toBeLessThanOrEqual(page.length)
    const name = page.subarray(key, value)
    if (before !== undefined) expect(before.compare(name)).toBe(-1)
    before = name
    const isBucket = page.readUInt32LE(element) === 1
    entries.push([
      name.toString('utf8'),
      isBucket ? readBucket(file, Number(page.readBigUInt64LE(value))) : page.subarray(value, end).toString('hex')
    ])
  }
  return Object.fromEntries(entries)
}

function plain(bucket: Bucket): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(bucket).map(([key, value]) => [key, Buffer.isBuffer(value) ? value.toString('hex') : plain(value)])
  )
}

describe('fnv1a64', () => {
  // Test vectors of the authors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  it.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n]
  ])('hashes %j', (text, hash) => {
    expect(fnv1a64(Buffer.from(text))).toBe(hash)
  })
})

describe('writeBoltFile', () => {
  it('writes a bucket that is longer than a page with overflow pages', () => {
    const long = Object.fromEntries(Array.from({length: 500}, (_, index) => [`key ${index}`, Buffer.alloc(50, index)]))
    const file = writeBoltFile({long, after: {key: Buffer.from('value')}})
    expect(readBoltFile(file)).toEqual({long: plain(long), after: {key: Buffer.from('value').toString('hex')}})
  })

  it('writes an empty database', () => {
    expect(readBoltFile(writeBoltFile({}))).toEqual({})
  })

  it('writes whatever is put into buckets so that it is read back', () => {
    const key = fc.string({minLength: 1, maxLength: 20, unit: 'grapheme'}).filter(text => text.isWellFormed() && text !== '__proto__')
    const value = fc.uint8Array({maxLength: 2000}).map(bytes => Buffer.from(bytes))
    const {bucket} = fc.letrec<{bucket: Bucket}>(tie => ({
      bucket: fc.dictionary(key, fc.oneof({depthSize: 'small'}, value, tie('bucket')), {maxKeys: 8, noNullPrototype: true})
    }))
    fc.assert(
      fc.property(fc.dictionary(key, bucket, {maxKeys: 5, noNullPrototype: true}), root => {
        expect(readBoltFile(writeBoltFile(root))).toEqual(plain(root))
      }),
      {numRuns: 60}
    )
  })
})
