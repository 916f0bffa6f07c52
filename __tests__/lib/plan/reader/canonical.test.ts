import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {readPlan, type EntryText, type Json} from '../../../../lib/plan/reader/index.ts'
import {entry, plan, planFiles, readFixture} from './support.ts'

const factor = Number(process.env['FAIRWAY_FUZZ'] ?? '1')

/** The canonical texts of all entries, and how many of them were taken from the file as they stood. */
async function textsOf(bytes: Uint8Array | string): Promise<{readonly texts: string[]; readonly asTheyStood: number}> {
  const texts: string[] = []
  let asTheyStood = 0
  const note = (text: EntryText) => {
    const canonical = text.canonical()
    if (typeof canonical !== 'string') asTheyStood++
    texts.push(canonical.toString())
  }
  const reading = await readPlan([Buffer.from(bytes)], {
    change: (_, text) => note(text),
    drift: (_, text) => note(text),
    deferred: (_reason, _, text) => note(text),
    output: (_name, _, text) => note(text),
    actionInvocation: (_, text) => note(text),
    deferredActionInvocation: (_reason, _, text) => note(text)
  })
  if (reading.kind === 'error') throw new Error(reading.message)
  return {texts, asTheyStood}
}

/** The same value with the members of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)])
  )
}

describe('the canonical text of an entry', () => {
  it.each(planFiles)('is the same however %s is laid out', async name => {
    const bytes = readFixture(name)
    const {texts} = await textsOf(bytes)
    const whole: unknown = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''))
    expect((await textsOf(JSON.stringify(whole, null, 2))).texts).toEqual(texts)
    const sorted = (all: string[]) => [...all].sort()
    expect(sorted((await textsOf(JSON.stringify(reversed(whole)))).texts)).toEqual(sorted(texts))
  })

  it('is the bytes of the file for what Terraform writes', async () => {
    const {texts, asTheyStood} = await textsOf(readFixture('providers/hcloud_volume_grow.json'))
    expect(asTheyStood).toBe(texts.length)
  })

  it('is the same text whether it is taken from the file or written anew', async () => {
    const value = fc.jsonValue({maxDepth: 4, noUnicodeString: false})
    await fc.assert(
      fc.asyncProperty(value, value, async (before, after) => {
        const item = entry('a.b', ['update'], {}, {before, after})
        const {texts} = await textsOf(plan([item]))
        const {texts: loose} = await textsOf(plan([item]).replace('"change":', '"change" : '))
        expect(loose).toEqual(texts)
        expect(JSON.parse(texts[0] ?? '')).toEqual(JSON.parse(JSON.stringify(item)))
      }),
      {numRuns: Math.ceil(300 * factor)}
    )
  })

  const after = (text: string) => plan([entry('a.b', ['update'], {}, {after: 'X'})]).replace('"X"', text)
  const same: readonly (readonly [string, string])[] = [
    ['1', '1.0'],
    ['100', '1e2'],
    ['0', '-0'],
    ['0.5', '0.50'],
    ['1e-7', '0.0000001'],
    ['0.000001', '1e-6'],
    ['-0.0000002', '-2e-7'],
    ['"a/b"', '"a\\/b"'],
    ['"<"', '"\\u003c"'],
    ['{"a":1,"b":2}', '{"b":2,"a":1}'],
    ['{"":0,"a":1}', '{"a":1,"":0}'],
    ['{"9":1,"10":2}', '{"10":2,"9":1}'],
    ['[{"a":1,"b":2}]', '[{"b":2,"a":1}]'],
    ['[1,2]', '[1,\n2]']
  ]
  it.each(same)('is the same for %s and %s', async (one, other) => {
    expect((await textsOf(after(one))).texts).toEqual((await textsOf(after(other))).texts)
  })

  const different: readonly (readonly [string, string])[] = [
    ['1', '"1"'],
    ['1', '2'],
    ['12345678901234567890', '"12345678901234567890"'],
    ['12345678901234567890', '12345678901234567891'],
    // A number that JavaScript cannot hold is told by its digits alone.
    ['12345678901234567890', '1.234567890123456789e19'],
    ['null', '"null"'],
    ['"a"', '"A"'],
    ['[1,2]', '[2,1]'],
    ['{"a":1}', '{"b":1}'],
    ['{"a":{"b":1}}', '{"a":[{"b":1}]}'],
    ['{}', '[]']
  ]
  it.each(different)('differs for %s and %s', async (one, other) => {
    expect((await textsOf(after(one))).texts).not.toEqual((await textsOf(after(other))).texts)
  })

  it.each([
    '1',
    '-1',
    '0',
    '0.5',
    '-0.5',
    '10.25',
    '0.000001',
    '-0.000001',
    '123456789012345',
    '"a\\n\\"b\\\\"',
    '"größe 𝒳"',
    '{}',
    '[]',
    '[1,null,true]',
    '{"a":1,"b":2}',
    '{"":0,"a":1}',
    '{"/":0,":":1}',
    '[{"a":1,"b":2},{"a":1}]',
    '{"change":{"zeta":1}}'
  ])('takes %s as it stands', async text => {
    const {texts, asTheyStood} = await textsOf(after(text))
    expect(asTheyStood).toBe(1)
    expect(texts[0]).toContain(`"after":${text}`)
  })

  it.each([
    '1.0',
    '0.50',
    '-0',
    '-0.0',
    '0.0000001',
    '-0.0000001',
    '1e2',
    '1E+2',
    '1234567890123456',
    '"\\u0061"',
    '"a\\/b"',
    '[1, 2]',
    '{"a":1\n}',
    '{"b":1,"a":2}',
    '{"a":1,"":2}',
    '{"0":1}',
    '{"9":1}',
    '[{"b":1,"a":2}]',
    '{"a":{"d":1,"c":2}}',
    '{"change":{"before":1,"after":2,"actions":3}}'
  ])('writes %s anew', async text => {
    expect((await textsOf(after(text))).asTheyStood).toBe(0)
  })

  it('of a number that is given as text says so', async () => {
    const {texts} = await textsOf(after('[12345678901234567890,1e999]'))
    expect(texts[0]).toMatch(/^2 \{"address":/)
    expect(texts[0]).toContain('"after":["12345678901234567890","1e999"]')
  })

  it.each([
    ['resource_drift', [entry('a.b', ['update'])]],
    ['deferred_changes', [{reason: 'x', resource_change: entry('a.b')}]],
    ['output_changes', {name: {actions: ['create'], before: null, after: 1, after_unknown: false}}],
    ['action_invocations', [{address: 'action.a.b', name: 'b', type: 'a'}]]
  ])('is the bytes of the file in %s too', async (member, value) => {
    expect((await textsOf(plan([], {[member]: value}))).asTheyStood).toBe(1)
    const {texts} = await textsOf(plan([], {[member]: value}))
    expect((await textsOf(plan([], {[member]: reversed(value)}))).texts).toEqual(texts)
  })

  it('names come in the order that Terraform writes, unknown ones after them', async () => {
    const item = {zeta: 1, alpha: 2, ...entry('a.b', ['create'])}
    const {texts} = await textsOf(plan([item]))
    expect(Object.keys(JSON.parse(texts[0] ?? '') as Record<string, Json>)).toEqual([
      'address',
      'mode',
      'type',
      'name',
      'provider_name',
      'change',
      'alpha',
      'zeta'
    ])
  })

  it.each([
    ['as it stands', (text: string) => text],
    ['laid out in another way', (text: string) => JSON.stringify(JSON.parse(text), undefined, 1)]
  ])('has other values for some members when it is asked for them, of an entry %s', async (_, lay) => {
    const given = entry('a.b', ['update'], {}, {before: {n: 1}, after: 'X'})
    const texts: string[] = []
    const ignore = () => undefined
    const visitor = {drift: ignore, deferred: ignore, output: ignore, actionInvocation: ignore, deferredActionInvocation: ignore}
    const change = (__: unknown, text: EntryText) => {
      texts.push(text.canonicalWith(['change'], {before: null, after: {z: 1, a: 2}}), text.canonicalWith([], {type: 'c'}))
    }
    await readPlan([Buffer.from(lay(plan([given])).replace('"X"', '1e999'))], {...visitor, change})
    const changed = {...given, change: {...(given['change'] as object), before: null, after: {a: 2, z: 1}}}
    const retyped = {...given, type: 'c', change: {...(given['change'] as object), after: '1e999'}}
    expect(texts).toEqual([JSON.stringify(changed), JSON.stringify(retyped)])
  })
})
