import fc from 'fast-check'

/** A place in something, as a fraction of its length. */
export const place = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})

export type Mutation = (bytes: Buffer) => Buffer

const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length)
const between = (bytes: Buffer, from: number, to: number) => [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))] as const

/** What JSON is made of, and what it is not. */
const PIECES = [...'{}[]":,\\ 0-tn\n', '\u0000', '\ufeff', '"actions":["no-op"],', '"resource_changes":[],', '\\u0064', 'null', '1e999'] // eslint-disable-line @typescript-eslint/no-misused-spread -- ASCII

const replaceByte = fc.tuple(place, fc.nat(255)).map(([where, byte]): Mutation => bytes => {
  const copy = Buffer.from(bytes)
  copy[at(bytes, where)] = byte
  return copy
})

const insertByte = fc.tuple(place, fc.nat(255)).map(
  ([where, byte]): Mutation =>
    bytes =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), Buffer.from([byte]), bytes.subarray(at(bytes, where))])
)

const removeByte = place.map(
  (where): Mutation =>
    bytes =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + 1)])
)

/** One byte is another, is new, or is missing: too little to say something else than before that is as valid. */
export const byteMutation: fc.Arbitrary<Mutation> = fc.oneof(replaceByte, insertByte, removeByte)

const insertPiece = fc.tuple(place, fc.constantFrom(...PIECES)).map(
  ([where, piece]): Mutation =>
    bytes =>
      Buffer.concat([bytes.subarray(0, at(bytes, where)), Buffer.from(piece), bytes.subarray(at(bytes, where))])
)

const removeRange = fc.tuple(place, place).map(([from, to]): Mutation => bytes => {
  const [start, end] = between(bytes, from, to)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
})

const moveRange = fc.tuple(place, place, place).map(([from, to, where]): Mutation => bytes => {
  const [start, end] = between(bytes, from, to)
  const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  return Buffer.concat([rest.subarray(0, at(rest, where)), bytes.subarray(start, end), rest.subarray(at(rest, where))])
})

const repeatRange = fc.tuple(place, place, fc.integer({min: 2, max: 5})).map(([from, to, times]): Mutation => bytes => {
  const [start, end] = between(bytes, from, to)
  return Buffer.concat([bytes.subarray(0, start), ...Array.from({length: times}, () => bytes.subarray(start, end)), bytes.subarray(end)])
})

/** What can happen to a file on its way; what comes out may be another valid plan. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(byteMutation, insertPiece, removeRange, moveRange, repeatRange)

/** Gives every object its members in another order. */
export function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map(item => shuffled(item, random))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, shuffled(member, random), random()] as const)
  return Object.fromEntries([...members].sort((a, b) => a[2] - b[2]).map(([name, member]) => [name, member]))
}

/** Numbers between 0 and 1 that a seed determines (Lehmer's generator). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

export function shuffledList<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map(item => [random(), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}
