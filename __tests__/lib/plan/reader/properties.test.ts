import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {cutAt, entry, plan, planFiles, read, readFixture, readPieces, type Read} from './support.ts'

/** `npm run fuzz` asks for more. */
const factor = Number(process.env['FAIRWAY_FUZZ'] ?? '1')
const runs = (count: number) => ({numRuns: Math.ceil(count * factor)})

const files = [...planFiles, 'mixed.plan.txt', 'mixed.plan.jsonl']
const file = fc.constantFrom(...files)
const place = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})

describe('whatever the pieces', () => {
  it('reads a file as it reads it whole', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(place, {maxLength: 60}), async (name, places) => {
        const bytes = readFixture(name)
        expect(await readPieces(cutAt(bytes, places))).toEqual(await read(bytes))
      }),
      runs(300)
    )
  })

  it('reads values as JSON.parse does, in both encodings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({maxDepth: 4, noUnicodeString: false}), {maxLength: 5}),
        fc.array(place),
        fc.boolean(),
        async (values, places, isWide) => {
          const text = plan(values.map((value, index) => entry(`a.b[${index}]`, ['update'], {}, {before: value, after: [value]})))
          const bytes = isWide ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text)
          const {reading, visited} = await readPieces(cutAt(bytes, places))
          expect(reading.kind).toBe('plan')
          const parsed = JSON.parse(text) as {resource_changes: {change: {before: unknown; after: unknown}}[]}
          expect(visited).toMatchObject(parsed.resource_changes.map(({change: {before, after}}) => ({change: {before, after}})))
        }
      ),
      runs(200)
    )
  })

  it('may use one buffer for all of them', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({min: 1, max: 300}), async (name, size) => {
        const bytes = readFixture(name)
        expect(await readPieces(reused(bytes, size))).toEqual(await read(bytes))
      }),
      runs(60)
    )
  })
})

function* reused(bytes: Buffer, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(size)
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    buffer.set(piece)
    yield buffer.subarray(0, piece.length)
  }
}

type Mutation = (bytes: Buffer) => Buffer
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length)

/** What can happen to a file on its way. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({min: 0, max: 255})).map(([where, byte]): Mutation => bytes => {
    const copy = Buffer.from(bytes)
    copy[at(bytes, where)] = byte
    return copy
  }),
  fc.tuple(place, fc.constantFrom(...Array.from('{}[]":,\\ 0-tn\n'))).map(
    ([where, text]): Mutation =>
      bytes =>
        Buffer.concat([bytes.subarray(0, at(bytes, where)), Buffer.from(text), bytes.subarray(at(bytes, where))])
  ),
  fc.tuple(place, place, place).map(([from, to, where]): Mutation => bytes => {
    const [start, end] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))]
    const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
    return Buffer.concat([rest.subarray(0, at(rest, where)), bytes.subarray(start, end), rest.subarray(at(rest, where))])
  }),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      bytes =>
        Buffer.concat([bytes.subarray(0, at(bytes, Math.min(from, to))), bytes.subarray(at(bytes, Math.max(from, to)))])
  ),
  place.map(
    (end): Mutation =>
      bytes =>
        bytes.subarray(0, at(bytes, end))
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      bytes =>
        Buffer.concat([bytes, bytes.subarray(at(bytes, from), at(bytes, to))])
  )
)

describe('a file that was damaged', () => {
  it('is read or refused, never anything else; what is read is what JSON.parse reads', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(mutation, {minLength: 1, maxLength: 3}), async (name, mutations) => {
        const bytes = mutations.reduce((result, mutate) => mutate(result), readFixture(name))
        const result = await read(bytes)
        if (result.reading.kind === 'error') return
        const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
        const whole = JSON.parse(text) as {resource_changes?: {address: string; change: {actions: string[]}}[]}
        expect(summaryOf(result)).toEqual((whole.resource_changes ?? []).map(({address, change}) => [address, change.actions]))
      }),
      runs(1500)
    )
  })

  it('is no plan when its end is missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...planFiles), place, async (name, end) => {
        const bytes = readFixture(name)
        const trimmed = bytes.subarray(0, bytes.lastIndexOf('}') + 1)
        expect((await read(trimmed.subarray(0, at(trimmed, end)))).reading.kind).toBe('error')
      }),
      runs(300)
    )
  })
})

const summaryOf = ({visited}: Read) => visited.flatMap(item => (item.kind === 'change' ? [[item.change.address, item.change.actions]] : []))
