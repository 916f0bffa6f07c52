import {describe, expect, it} from '@jest/globals'
import {entry, plan, readPieces} from './support.ts'

const [before = '', after = ''] = plan([entry('a.b', ['update'], {}, {after: 'X'})]).split('X')

/** What comes of a plan with these bytes in a value, cut into two pieces at each byte in turn, and byte by byte. */
async function readingsOf(bytes: Buffer): Promise<unknown[]> {
  const [start, end] = [Buffer.from(before), Buffer.from(after)]
  const cuts = Array.from({length: bytes.length + 1}, (_, at) => [
    Buffer.concat([start, bytes.subarray(0, at)]),
    Buffer.concat([bytes.subarray(at), end])
  ])
  const single = [start, ...Array.from(bytes, byte => Buffer.of(byte)), end]
  const read = await Promise.all([...cuts, single].map(readPieces))
  return read.map(({reading, visited}) => {
    if (reading.kind === 'error') return reading.code
    const [one] = visited
    return one?.kind === 'change' ? {value: one.change.after} : 'nothing'
  })
}

describe('a character', () => {
  it.each(['\u0080', '\u07ff', '\u0800', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{3ffff}', '\u{10ffff}', 'é\u0800\u{10000}\u0080'])(
    '%j is read whole, wherever a piece ends',
    async text => {
      const readings = await readingsOf(Buffer.from(text))
      expect(readings).toEqual(readings.map(() => ({value: text})))
    }
  )

  it.each([
    ['that goes on without having begun', '80'],
    ['that goes on for too long', 'c3a9a9'],
    ['of two bytes that is cut short', 'c3'],
    ['of three bytes that is cut short', 'e0a0'],
    ['of three bytes that is cut shorter', 'e0'],
    ['of four bytes that is cut short', 'f09080'],
    ['of four bytes that is cut shorter', 'f090'],
    ['with a second begin in it', 'e2e282ac'],
    ['of two bytes that fits one', 'c080'],
    ['of three bytes that fits two', 'e09fbf'],
    ['of four bytes that fits three', 'f08fbfbf'],
    ['that is half of a pair of UTF-16', 'eda080'],
    ['beyond the last one', 'f4908080'],
    ['of a byte that begins none', 'ff']
  ])('%s is refused, wherever a piece ends', async (_, hex) => {
    const readings = await readingsOf(Buffer.from(hex, 'hex'))
    expect(readings).toEqual(readings.map(() => 'encoding'))
  })
})
