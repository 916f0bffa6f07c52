import {describe, expect, it} from '@jest/globals'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {encodedForms} from '../../../../lib/secrets/encoded-forms.ts'
import {renderPlan} from './support.ts'

/** `npm run fuzz` asks for more. */
const factor = Number(process.env['FAIRWAY_FUZZ'] ?? '1')
const runs = (count: number) => ({numRuns: Math.ceil(count * factor)})

type Encoding = (text: string) => string

const json: Encoding = text => JSON.stringify(text)
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const encodings: readonly Encoding[] = [
  text => text,
  text => JSON.stringify({key: text}),
  text => json(text).replace(/[<>&]/g, character => `\\u00${character.charCodeAt(0).toString(16)}`),
  encodeURIComponent,
  text => new URLSearchParams({v: text}).toString(),
  base64,
  text => base64(text).replace(/.{20}/g, '$&\n  '),
  text => Buffer.from(text).toString('base64url'),
  text => Buffer.from(text).toString('hex'),
  text => Buffer.from(text).toString('hex').toUpperCase(),
  text => base64(gzipSync(text)),
  text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
]

/** As tokens, passwords and keys are; the letters are such that no word of the report is one. */
const token = fc.string({unit: fc.constantFrom(...Array.from('QXZJVKqxzjvk0189')), minLength: 8, maxLength: 60})
const password = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from('QXZ01!$%&/=?+-_#.,;:<>|~^"\'\\ @`*()[]{}äß')),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 1})
    )
  })
  .map(text => `Q${text.trim()}Z`)
  .filter(text => text.length >= 8 && text.isWellFormed() && text.normalize() === text)
const pem = fc
  .array(fc.string({unit: fc.constantFrom(...Array.from('QXZJVKqxzjvk0189+/')), minLength: 16, maxLength: 64}), {
    minLength: 2,
    maxLength: 5
  })
  .map(lines => `-----BEGIN EXAMPLE KEY-----\n${lines.join('\n')}\n-----END EXAMPLE KEY-----\n`)
const number = fc.integer({min: 10_000_000, max: 2_000_000_000})

/** Where the secret is told to be one. */
const places = [
  'variable',
  'in-variable',
  'provider-variable',
  'constant',
  'before',
  'after',
  'whole',
  'list',
  'no-op',
  'output',
  'drift',
  'action'
] as const

const filler = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.integer({min: 0, max: 100}).map(length => 'filler. '.repeat(length)),
  fc.integer({min: 0, max: 20}).map(count => 'line of text\n'.repeat(count))
)

interface Copy {
  readonly inner: Encoding
  readonly outer: Encoding
  readonly before: string
  readonly behind: string
  readonly shape: 'text' | 'list' | 'object' | 'key'
}
const copy: fc.Arbitrary<Copy> = fc.record({
  inner: fc.constantFrom(...encodings),
  outer: fc.constantFrom(...encodings),
  before: filler,
  behind: filler,
  shape: fc.constantFrom('text', 'list', 'object', 'key')
})

function copied(secret: string, {inner, outer, before, behind, shape}: Copy): unknown {
  const text = outer(before + inner(secret) + behind)
  if (shape === 'list') return ['x', text]
  if (shape === 'object') return {deep: {er: text}}
  return shape === 'key' ? {[text]: 'value'} : text
}

const PLAIN = {before: 'plain-old-value', after: 'plain-new-value'}

const entry = (address: string, change: object) => {
  const [type = '', name = ''] = address.split('.')
  return {address, mode: 'managed', type, name, provider_name: 'registry.example.com/a/a', change}
}

function planOf(secret: string | number, place: (typeof places)[number], copies: readonly unknown[], old: readonly unknown[]): Buffer {
  const is = (other: (typeof places)[number]) => place === other
  const marked = {
    actions: [is('no-op') ? 'no-op' : 'update'],
    before: {x: is('before') || is('no-op') ? secret : 1, w: 0},
    after: {x: is('after') || is('no-op') ? secret : 2, w: is('whole') ? {a: [secret]} : 0, l: is('list') ? ['x', secret] : []},
    before_sensitive: is('before') || is('no-op') ? {x: true} : {},
    after_sensitive: {x: is('after'), w: is('whole'), l: is('list') ? [false, true] : []}
  }
  const plain = {actions: ['update'], before_sensitive: {}, after_sensitive: {}, after_unknown: {}}
  const keysOf = (values: readonly unknown[]) => Object.fromEntries(values.map((value, index) => [`copy${index}`, value]))
  const variables = {
    v: {value: is('variable') || is('provider-variable') ? secret : is('in-variable') ? {a: [{b: secret}]} : 'none'},
    other: {value: 'plain'}
  }
  const provider = {
    token: is('provider-variable') ? {references: ['var.v']} : {constant_value: is('constant') ? secret : 'constant'}
  }
  return Buffer.from(
    JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.15.8',
      variables,
      resource_changes: [
        entry('a.copy', {...plain, before: {plain: PLAIN.before, ...keysOf(old)}, after: {plain: PLAIN.after, ...keysOf(copies)}}),
        entry('a.marked', marked)
      ],
      resource_drift: is('drift') ? [entry('a.drift', {...plain, before: {x: secret}, after: {x: 1}, before_sensitive: {x: true}})] : [],
      output_changes: {
        copies: {...plain, before: null, after: copies, after_sensitive: false},
        marked: {...plain, before: null, after: is('output') ? secret : 'none', after_sensitive: is('output')}
      },
      action_invocations: is('action')
        ? [{address: 'action.b.c', type: 'b', name: 'c', config_values: {x: secret}, config_sensitive: {x: true}}]
        : [],
      configuration: {
        provider_config: {p: {name: 'p', expressions: provider}},
        root_module: {variables: {v: {sensitive: is('variable') || is('in-variable')}}}
      },
      applyable: true,
      complete: true,
      errored: false
    })
  )
}

describe('whatever the secret, wherever it is marked, however it is copied', () => {
  it('is nothing of it shown, and all that is plain is', async () => {
    const secret = fc.oneof(token, password, pem, number)
    const copies = fc.array(copy, {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom(...places), copies, copies, async (value, place, after, before) => {
        const text = String(value)
        const plan = planOf(
          value,
          place,
          after.map(each => copied(text, each)),
          before.map(each => copied(text, each))
        )
        const {rendered} = await renderPlan(plan)
        const shown = [...rendered.values()].flat().join('\n').replaceAll('\u200b', '')
        for (const form of formsOf(text)) expect(shown.includes(form) ? `${form} in ${shown}` : '').toBe('')
        expect(rendered.get('a.copy')).toContain(`- \`plain\`: \`"${PLAIN.before}"\` → \`"${PLAIN.after}"\``)
      }),
      runs(200)
    )
  })

  it('is no piece of it left where a text is cut', async () => {
    const random = fc.string({unit: fc.constantFrom(...Array.from('QXZJVKqxzjvk0189')), minLength: 30, maxLength: 60})
    const length = fc.integer({min: 0, max: 200})
    await fc.assert(
      fc.asyncProperty(random, fc.constantFrom(...places), length, length, fc.boolean(), async (value, place, before, behind, isLine) => {
        const text = `${isLine ? 'a line\n' : ''}${'.'.repeat(before)}${value}${'.'.repeat(behind)}`
        const {rendered} = await renderPlan(planOf(value, place, [text, {[text]: 1}], [isLine ? 'a\nb' : '']))
        const shown = [...rendered.values()].flat().join('\n')
        for (let at = 0; at + 6 <= value.length; at++) expect(shown).not.toContain(value.slice(at, at + 6))
      }),
      runs(60)
    )
  })

  it('is nothing of it shown in capitals, in lines of any length or in UTF-16, in another encoding too', async () => {
    const random = fc.string({unit: fc.constantFrom(...Array.from('QXZJVKqxzjvk0189')), minLength: 16, maxLength: 200})
    const wrapped = fc.integer({min: 5, max: 80}).map(
      (length): Encoding =>
        text =>
          text.replace(new RegExp(`.{${length}}`, 'g'), '$&\n  ')
    )
    const form = fc.oneof(
      wrapped,
      fc.constantFrom<Encoding>(
        text => text.toUpperCase(),
        text => base64(Buffer.from(`Write-Host ${text}; exit`, 'utf16le')),
        text => base64(Buffer.from(`Write-Host ${text}; exit`, 'utf16le').swap16())
      )
    )
    await fc.assert(
      fc.asyncProperty(random, fc.constantFrom(...places), form, fc.constantFrom(...encodings), async (value, place, inner, outer) => {
        const {rendered} = await renderPlan(planOf(value, place, [outer(`a line\n${inner(value)}`)], ['']))
        const letters = lettersOf([...rendered.values()].flat().join('\n'))
        for (let at = 0; at + 8 <= value.length; at++) expect(letters).not.toContain(value.slice(at, at + 8).toLowerCase())
      }),
      runs(60)
    )
  })
})

/** Whatever letters of a secret are left, also where a person would have to join lines or decode UTF-16. */
function lettersOf(shown: string): string {
  const decoded = (shown.match(/[\w+/]{8,}/g) ?? []).flatMap(run =>
    [0, 1, 2, 3].map(shift => Buffer.from(run.slice(shift), 'base64').toString('latin1').replaceAll('\0', ''))
  )
  return [shown.replace(/[^a-z0-9]/gi, ''), ...decoded].join(' ').toLowerCase()
}

/** Of a key every line counts, but not those that all keys have. */
function formsOf(secret: string): string[] {
  const lines = secret.split('\n').filter(line => line !== '' && !line.startsWith('-----'))
  return lines.flatMap(line => encodedForms(line)).map(({value}) => value)
}
