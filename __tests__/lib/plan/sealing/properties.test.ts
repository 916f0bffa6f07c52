import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {Bench, binding, key} from './support.ts'
import {anyCharacter} from '../../../support/any-character.ts'

let bench: Bench
beforeAll(() => {
  bench = new Bench()
})
afterAll(() => bench.end())

/** `npm run fuzz` asks for more. */
const factor = Number(process.env['FAIRWAY_FUZZ'] ?? '1')
const runs = (count: number) => ({numRuns: Math.ceil(count * factor)})

const content = fc.uint8Array({maxLength: 2000})
const secret = fc.string({minLength: 16, maxLength: 60, unit: anyCharacter}).filter(text => text.trim().length >= 16 && text.isWellFormed())
const name = fc.string({minLength: 1, maxLength: 40, unit: anyCharacter}).filter(text => text.isWellFormed())
const anyBinding = fc.record({repository: name, runId: name, kind: fc.constantFrom('plan' as const, 'state' as const)})

const REFUSED = /^(not-sealed|truncated|other-kind|other-repository|other-run|other-plan|wrong-key-or-changed)$/

describe('what was sealed', () => {
  it('opens as the same bytes, for the same secret and binding', async () => {
    await fc.assert(
      fc.asyncProperty(content, secret, anyBinding, async (bytes, anySecret, bound) => {
        const sealed = await bench.seal(bytes, anySecret, bound)
        expect(await bench.open(sealed, anySecret, bound)).toEqual(Buffer.from(bytes))
      }),
      runs(150)
    )
  })

  it('opens whatever its size is beside that of the pieces it is read in', async () => {
    for (const size of [0, 1, 262_143, 262_144, 262_145, 700_000]) {
      const bytes = Buffer.alloc(size, 'plan ')
      const opened = await bench.open(await bench.seal(bytes))
      expect([size, Buffer.isBuffer(opened) && opened.equals(bytes)]).toEqual([size, true])
    }
  })

  it('does not open with another secret', async () => {
    await fc.assert(
      fc.asyncProperty(content, secret, secret, async (bytes, one, other) => {
        fc.pre(one !== other)
        expect(await bench.open(await bench.seal(bytes, one), other)).toBe('wrong-key-or-changed')
      }),
      runs(100)
    )
  })

  it('does not open for another binding', async () => {
    await fc.assert(
      fc.asyncProperty(content, anyBinding, anyBinding, async (bytes, one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        const differing = one.repository !== other.repository ? 'repository' : one.runId !== other.runId ? 'run' : 'kind'
        expect(await bench.open(await bench.seal(bytes, key, one), key, other)).toBe(`other-${differing}`)
      }),
      runs(100)
    )
  })
})

describe('a changed file is refused and leaves nothing', () => {
  it('whichever single bit is flipped', async () => {
    const sealed = await bench.seal(Buffer.from('PK and the rest of a plan'))
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(`bit ${bit}: ${String(await bench.open(changed))}`).toMatch(new RegExp(`^bit ${bit}: ${REFUSED.source.slice(1)}`))
    }
    expect(await bench.open(sealed)).toEqual(Buffer.from('PK and the rest of a plan'))
  })

  it('wherever it is cut', async () => {
    const sealed = await bench.seal(Buffer.from('PK and the rest of a plan'))
    for (let length = 0; length < sealed.length; length++) {
      expect([length, await bench.open(sealed.subarray(0, length))]).toEqual([length, 'truncated'])
    }
  })

  it('whatever is appended', async () => {
    const sealed = await bench.seal(Buffer.from('PK'))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({minLength: 1, maxLength: 300}), async tail => {
        expect(await bench.open(Buffer.concat([sealed, tail]))).toBe('wrong-key-or-changed')
      }),
      runs(50)
    )
  })

  it('whatever is written over a part, taken out or put in', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.nat(), fc.nat(20), fc.uint8Array({maxLength: 20}), async (bytes, place, length, inserted) => {
        const sealed = await bench.seal(bytes)
        const at = place % sealed.length
        const changed = Buffer.concat([sealed.subarray(0, at), inserted, sealed.subarray(at + length)])
        fc.pre(!changed.equals(sealed))
        expect(await bench.open(changed)).toMatch(REFUSED)
      }),
      runs(200)
    )
  })

  it('when its header is that of another file, also of the same content', async () => {
    const contents = [Buffer.from('a plan of some size'), Buffer.from('a plan of some size'), Buffer.from('one of the same len')] as const
    const sealed: Buffer[] = []
    for (const bytes of contents) sealed.push(await bench.seal(bytes))
    const header = sealed[0]!.length - contents[0].length - 16
    for (const [left, right] of [
      [0, 1],
      [0, 2],
      [2, 0]
    ] as const) {
      const swapped = Buffer.concat([sealed[left]!.subarray(0, header), sealed[right]!.subarray(header)])
      expect(await bench.open(swapped)).toBe('wrong-key-or-changed')
    }
    expect(await bench.open(Buffer.concat([sealed[0]!.subarray(0, header), sealed[0]!.subarray(header)]))).toEqual(contents[0])
  })

  it('when it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({minLength: 1, maxLength: 300}), async bytes => {
        expect(await bench.open(bytes)).toMatch(REFUSED)
      }),
      runs(100)
    )
  })
})

it('is not the same bytes twice, and shows nothing of the content or the secret', async () => {
  const bytes = Buffer.from('the same content, a little longer than a block')
  const [one, two] = [await bench.seal(bytes), await bench.seal(bytes)]
  const header = one.length - bytes.length - 16
  // Salt, nonce, content and tag; magic, sha256 and binding stand in clear.
  expect(one.subarray(15, 47).equals(two.subarray(15, 47))).toBe(false)
  expect(one.subarray(47, 59).equals(two.subarray(47, 59))).toBe(false)
  expect(one.subarray(header).equals(two.subarray(header))).toBe(false)
  expect(one.includes(bytes.subarray(0, 8))).toBe(false)
  expect(one.includes(key)).toBe(false)
  expect(one.includes(binding.repository)).toBe(true)
})
