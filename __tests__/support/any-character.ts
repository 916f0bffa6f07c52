import fc from 'fast-check'

const SURROGATES = {first: 0xd800, count: 0x800}

/**
 * Any character of Unicode, as the unit of a text: `fc.string({unit: anyCharacter})`. It is what `unit: 'binary'` gives, which however makes a
 * table of a million characters before its first text, in almost a second and 180 MB.
 */
export const anyCharacter = fc.nat({max: 0x10ffff - SURROGATES.count}).map(
  index => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count),
  text => {
    const point = typeof text === 'string' ? (text.codePointAt(0) ?? -1) : -1
    const isSurrogate = point >= SURROGATES.first && point < SURROGATES.first + SURROGATES.count
    if (point < 0 || isSurrogate || text !== String.fromCodePoint(point)) throw new Error('Not a character.')
    return point < SURROGATES.first ? point : point - SURROGATES.count
  }
)
