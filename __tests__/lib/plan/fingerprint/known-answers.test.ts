import {describe, expect, it} from '@jest/globals'
import {createHash, createHmac} from 'node:crypto'
import {FINGERPRINT_PATTERN, isKeyed, PlanFingerprint} from '../../../../lib/plan/fingerprint/index.ts'
import {readFacts} from '../../../../lib/plan/read-facts.ts'
import {readPlan} from '../../../../lib/plan/reader/index.ts'
import {planJson, resourceChange} from '../build-plans.ts'

const KEY = 'a key of more than sixteen characters'
const SECRET = 'hunter2-secret'

async function fingerprintOf(plan: string, key?: string): Promise<string> {
  return (await readFacts(once(Buffer.from(plan)), {fingerprintKey: key, showValues: false})).fingerprint
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve()
  yield bytes
}

const digest = (key: string | undefined) => (key === undefined ? createHash('sha256') : createHmac('sha256', key))

/** What the fingerprint of these entries is, made in another way than the code does. */
function made(entries: readonly (readonly [kind: string, entry: unknown])[], key: string | undefined, more: readonly unknown[] = []) {
  const digests = entries.map(([kind, entry]) =>
    digest(key)
      .update(`${kind}\n${typeof entry === 'string' ? entry : JSON.stringify(entry)}`)
      .digest('hex')
  )
  const [version = '1.15.8', errored = false, complete = true, applyable = true, unknown = []] = more
  const all = digest(key).update(JSON.stringify(['plan', '1', version, errored, complete, applyable, unknown]))
  for (const one of digests.sort()) all.update(one, 'hex')
  return `${key === undefined ? 'sha256' : 'hmac-sha256'}:${all.digest('hex')}`
}

const value = (secret: string | null) => ({before: null, after: {password: secret, size: 1}})
const change = (secret: string | null, name: string) =>
  resourceChange(`example_thing.${name}`, ['create'], {change: {...value(secret), after_sensitive: {password: true}}})
const invocation = (secret: string | null, name: string) => ({
  address: `action.example.${name}`,
  config_sensitive: {token: true},
  config_values: {token: secret, user: 'x'},
  name,
  type: 'example'
})

/** One of each kind of entry. */
const parts = (secret: string | null) => ({
  resource_changes: [change(secret, 'one')],
  resource_drift: [resourceChange('example_thing.two', ['update'], {change: {...value(secret), after_sensitive: {password: true}}})],
  deferred_changes: [{reason: 'unknown', resource_change: change(secret, 'three')}],
  output_changes: {'a "name"': {actions: ['create'], ...value(secret), after_sensitive: {password: true}}},
  action_invocations: [invocation(secret, 'four')],
  deferred_action_invocations: [{action_invocation: invocation(secret, 'five'), reason: 'unknown'}]
})

const entriesOf = (of: ReturnType<typeof parts>): (readonly [string, unknown])[] => [
  ['change', of.resource_changes[0]],
  ['drift', of.resource_drift[0]],
  ['deferred', of.deferred_changes[0]],
  ['output "a \\"name\\""', of.output_changes['a "name"']],
  ['invocation', of.action_invocations[0]],
  ['deferred invocation', of.deferred_action_invocations[0]]
]

// An approval may wait for days: another version of Fairway has to find the same.
describe('the fingerprint of a plan with one of each kind of entry', () => {
  const plan = planJson([], parts(SECRET))

  it('is made of all of each with a key', async () => {
    expect(await fingerprintOf(plan, KEY)).toBe(made(entriesOf(parts(SECRET)), KEY))
  })

  it('is made of each without what is sensitive without one', async () => {
    expect(await fingerprintOf(plan)).toBe(made(entriesOf(parts(null)), undefined))
  })

  it('is the same without a key in whatever layout', async () => {
    expect(await fingerprintOf(JSON.stringify(JSON.parse(plan), undefined, 2))).toBe(await fingerprintOf(plan))
  })

  it.each(Object.keys(parts('')))('is made of %s too', async name => {
    for (const key of [KEY, undefined]) {
      expect(await fingerprintOf(planJson([], {...parts(SECRET), [name]: undefined}), key)).not.toBe(await fingerprintOf(plan, key))
    }
  })

  it('keeps what the same entry is to the plan apart', async () => {
    const entry = change('x', 'one')
    const plans = [planJson([entry]), planJson([], {resource_drift: [entry]}), planJson([])]
    const prints = await Promise.all(plans.map(text => fingerprintOf(text, KEY)))
    expect(new Set(prints).size).toBe(3)
  })
})

describe('the value before', () => {
  it.each(['change', 'output'])('is left out of a fingerprint without a key where it is marked: %s', async kind => {
    const of = (secret: string | null) => ({
      before: {password: secret},
      after: {password: null},
      after_unknown: {},
      before_sensitive: {password: true},
      after_sensitive: {}
    })
    const entry = (secret: string | null) => resourceChange('example_thing.one', ['update'], {change: of(secret)})
    const output = (secret: string | null) => ({actions: ['update'], ...of(secret)})
    const plan = kind === 'change' ? planJson([entry(SECRET)]) : planJson([], {output_changes: {one: output(SECRET)}})
    const left: readonly [string, unknown] = kind === 'change' ? ['change', entry(null)] : ['output "one"', output(null)]
    expect(await fingerprintOf(plan)).toBe(made([left], undefined))
    expect(await fingerprintOf(JSON.stringify(JSON.parse(plan), undefined, 2))).toBe(made([left], undefined))
  })
})

describe('what a plan says of itself', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly unknown[]]>([
    ['all of it', {}, []],
    ['another minor version of the format', {format_version: '1.9'}, []],
    ['that it failed', {errored: true, complete: false, applyable: false}, ['1.15.8', true, false, false]],
    [
      'nothing, as old versions do',
      {terraform_version: undefined, errored: undefined, complete: undefined, applyable: undefined},
      [null, null, null, null]
    ],
    ['parts that are not known, in any order', {new_b: [1], new_a: {}}, ['1.15.8', false, true, true, ['new_a', 'new_b']]]
  ])('counts: %s', async (_, members, more) => {
    for (const key of [KEY, undefined]) expect(await fingerprintOf(planJson([], members), key)).toBe(made([], key, more))
  })
})

describe('a plan with thousands of entries', () => {
  const entries = Array.from({length: 2_100}, (_, index) => resourceChange(`example_thing.many[${index}]`, ['create']))

  it('has every one of them in its fingerprint, in any order', async () => {
    const expected = made(
      entries.map(entry => ['change', entry]),
      KEY
    )
    expect(await fingerprintOf(planJson(entries), KEY)).toBe(expected)
    expect(await fingerprintOf(planJson(entries.toReversed()), KEY)).toBe(expected)
  })
})

describe('lastDigest', () => {
  it('is that of the entry before, with the key', async () => {
    const entries = ['one', 'two', 'three'].map(name => change(SECRET, name))
    const fingerprint = new PlanFingerprint(KEY)
    const digests: string[] = []
    const ignore = () => undefined
    await readPlan([Buffer.from(planJson(entries))], {
      change(entry, text) {
        fingerprint.change(entry, text)
        digests.push(fingerprint.lastDigest())
      },
      drift: ignore,
      deferred: ignore,
      output: ignore,
      actionInvocation: ignore,
      deferredActionInvocation: ignore
    })
    const expected = entries.map(entry =>
      createHmac('sha256', KEY)
        .update(`change\n${JSON.stringify(entry)}`)
        .digest('hex')
    )
    expect(digests).toEqual(expected)
  })
})

describe('the form of a fingerprint', () => {
  const digits = 'ab12'.repeat(16)
  it.each([
    [`hmac-sha256:${digits}`, true, true],
    [`sha256:${digits}`, true, false],
    [`sha256:${digits}0`, false, false],
    [`sha256:${digits.slice(1)}`, false, false],
    [`sha256:${digits.toUpperCase()}`, false, false],
    [`sha512:${digits}`, false, false],
    [` sha256:${digits}`, false, false],
    [digits, false, false],
    ['', false, false]
  ])('%s', (text, isOne, isWithKey) => {
    expect([FINGERPRINT_PATTERN.test(text), isKeyed(text)]).toEqual([isOne, isWithKey])
  })
})
