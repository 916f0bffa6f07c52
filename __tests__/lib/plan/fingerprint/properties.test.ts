import {expect, it} from '@jest/globals'
import fc from 'fast-check'
import {changeOf, laidOut, strippedTexts} from './support.ts'

// Few characters, so that secrets turn up in one another, in names and across members.
const text = fc.string({unit: fc.constantFrom('a', 'b', '"', '\\', ',', ':', 'ü', '1', 'null', '\n'), maxLength: 8})
// JSON.parse of V8 13 takes the name "\n" for a lone backslash where it has seen one at that place before.
const name = text.map(one => one.replaceAll('\\', '/'))
const leaf = fc.oneof(text, fc.constantFrom(null, true, 1, 1111, 0.5))
const value = fc.letrec(tie => ({
  node: fc.oneof({maxDepth: 3}, leaf, fc.array(tie('node'), {maxLength: 3}), fc.dictionary(name, tie('node'), {maxKeys: 3})),
  marks: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom(true, false, null),
    fc.array(tie('marks'), {maxLength: 3}),
    fc.dictionary(name, tie('marks'), {maxKeys: 3})
  )
}))
const object = (members: fc.Arbitrary<unknown>) => fc.record({a: members, b: members, c: members})

it('the text of an entry without what is sensitive is the same in every layout', async () => {
  await fc.assert(
    fc.asyncProperty(object(value.node), object(fc.oneof(fc.constant(true), value.marks)), async (after, marks) => {
      const texts = await Promise.all(laidOut(changeOf({after, after_sensitive: marks})).map(strippedTexts))
      expect(new Set(texts.map(([one]) => String(one))).size).toBe(1)
    }),
    {numRuns: 500}
  )
})

it('another secret gives the same text, wherever a copy of it stands', async () => {
  // No text beside them has such a sign, or it would be taken for a copy.
  const secret = fc.string({minLength: 3, maxLength: 12, unit: 'grapheme'}).map(one => `§${one}`)
  const place = fc.constantFrom(
    (one: string): unknown => one,
    (one: string): unknown => `user:${one}@db.example.com`,
    (one: string): unknown => [{deep: ['x', one]}],
    (): unknown => 'plain'
  )
  await fc.assert(
    fc.asyncProperty(fc.tuple(secret, secret), fc.array(place, {maxLength: 3}), async (secrets, places) => {
      const [one, other] = await Promise.all(
        secrets.map(async password => {
          const after = {password, copies: places.map(put => put(password))}
          return String((await strippedTexts(changeOf({after, after_sensitive: {password: true}})))[0])
        })
      )
      expect(other).toBe(one)
    }),
    {numRuns: 300}
  )
})
