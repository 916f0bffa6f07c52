import {describe, expect, it, test} from '@jest/globals'
import {ValueKeeper} from '../../../../lib/plan/values/index.ts'
import type {Json, PlanVariable} from '../../../../lib/plan/reader/index.ts'
import {change, header, invocation, shown, toLine, valueChange} from './support.ts'

const SECRET = 'example-secret-0123'
const variable = (value: Json, more: Partial<PlanVariable> = {}): PlanVariable => ({
  value,
  sensitive: false,
  usedByProvider: false,
  ...more
})

describe('values', () => {
  it('are shown when they are no secret', () => {
    const before = {type: 'cax11', size: 40, on: true, tags: {'a.b': 'x', c: null}, gone: 'x'}
    const after = {type: 'cax21', size: 80, on: false, tags: {'a.b': 'y', c: ''}, come: ['x']}
    expect(shown([change('a.b', before, after, {afterUnknown: {ip: true}})])).toEqual([
      'type: "cax11" → "cax21"',
      'size: 40 → 80',
      'on: true → false',
      'tags["a.b"]: "x" → "y"',
      'tags.c: (none) → ""',
      'gone: "x" → (none)',
      'come[0]: (none) → "x"',
      'ip: (none) → (known after apply)'
    ])
  })

  it('are not shown of what stays, and of what is only forgotten', () => {
    expect(shown([change('a.b', {a: 1}, {a: 2}, {actions: ['no-op']})])).toEqual([])
    expect(shown([change('a.b', {a: 1}, null, {actions: ['forget']})])).toEqual([])
    expect(shown([change('a.b', {a: 1}, {a: 2}, {actions: ['create', 'forget']})])).toEqual(['a: 1 → 2'])
  })

  it('are told apart by address and deposed key', () => {
    const keeper = new ValueKeeper()
    keeper.change(change('a.b', {a: 1}, null, {actions: ['delete'], deposed: 'ab12'}))
    keeper.change(change('a.b', {a: 1}, {a: 2}))
    keeper.drift(change('a.b', {a: 0}, {a: 1}))
    keeper.output('a.b', valueChange('x', 'y', {beforeSensitive: false, afterSensitive: false, afterUnknown: false}))
    keeper.output('same', valueChange('x', 'x', {actions: ['no-op']}))
    keeper.actionInvocation(invocation('a.b', {host: 'x', key: SECRET}, {configSensitive: {key: true}}))
    const values = keeper.finish(header())
    expect(values.valuesOf('a.b', undefined).map(toLine)).toEqual(['a: 1 → 2'])
    expect(values.valuesOf('a.b', 'ab12').map(toLine)).toEqual(['a: 1 → (none)'])
    expect(values.driftOf('a.b', undefined).attributes.map(toLine)).toEqual(['a: 0 → 1'])
    expect(values.outputOf('a.b').attributes.map(toLine)).toEqual([': "x" → "y"'])
    expect(values.invocationOf('a.b').attributes.map(toLine)).toEqual(['host: (none) → "x"', 'key: (none) → (sensitive)'])
    expect(values.outputOf('same').attributes).toEqual([])
    expect(values.valuesOf('a.c', undefined)).toEqual([])
    expect(values.note).toBeUndefined()
  })

  it('of deferred entries are shown too', () => {
    const keeper = new ValueKeeper()
    keeper.deferred('provider_config_unknown', change('a.b', {a: 1}, {a: 2}))
    keeper.deferredActionInvocation('instance_count_unknown', invocation('c.d', {a: 1}))
    const values = keeper.finish(header())
    expect(values.valuesOf('a.b', undefined)).toHaveLength(1)
    expect(values.invocationOf('c.d').attributes).toHaveLength(1)
  })
})

describe('a secret is taken out of another value', () => {
  const copy = (value: Json) =>
    shown([change('a.b', {a: 1}, {a: value})], {variables: new Map([['v', variable(SECRET, {sensitive: true})]])})[0]

  test.each<[string, Json, string]>([
    ['as a whole', SECRET, '(sensitive)'],
    ['with white space around it', ` ${SECRET}\n`, '(sensitive)'],
    ['inside a text', `https://me:${SECRET}@example.com/`, '"https://me:(sensitive)@example.com/"'],
    ['in JSON', JSON.stringify({a: SECRET}), '"{"a":"(sensitive)"}"'],
    ['in base64', Buffer.from(`me:${SECRET}`).toString('base64'), '"bWU6(sensitive)=="'],
    ['in hex', Buffer.from(SECRET).toString('hex'), '(sensitive)']
  ])('%s', (_, value, expected) => expect(copy(value)).toBe(`a: 1 → ${expected}`))

  it('on either side, and in a key', () => {
    const secret = {variables: new Map([['v', variable(SECRET, {sensitive: true})]])}
    expect(shown([change('a.b', {a: `x${SECRET}`, tags: {[SECRET]: 1, [`of ${SECRET}`]: 1}}, {a: 'y'})], secret)).toEqual([
      'a: "x(sensitive)" → "y"',
      'tags[(sensitive)]: 1 → (none)',
      'tags["of (sensitive)"]: 1 → (none)'
    ])
  })
})

describe('a text that becomes a secret only on one line', () => {
  it('is hidden too, as a value and as a key', () => {
    expect(
      shown(
        [change('a.b', {a: ''}, {a: 'x pass\u0000word-0123', m: {'pass\u200bword-0123': 1}})],
        {},
        {values: ['pass word-0123'], variables: []}
      )
    ).toEqual(['a: "" → "x (sensitive)"', 'm[(sensitive)]: (none) → 1'])
  })
})

describe('it is a secret', () => {
  const marked = (more: Parameters<typeof change>[3]) => [change('c.d', {x: SECRET}, {x: SECRET}, {actions: ['no-op'], ...more}), copies()]
  const copies = () => change('a.b', {a: 'x'}, {a: SECRET})
  const hidden = ['a: "x" → (sensitive)']

  it('by a mark on either side, of an object that stays, too', () => {
    expect(shown(marked({}))).toEqual([`a: "x" → "${SECRET}"`])
    expect(shown(marked({beforeSensitive: {x: true}}))).toEqual(hidden)
    expect(shown(marked({afterSensitive: true}))).toEqual(hidden)
    expect(shown(marked({afterSensitive: {x: true}}).reverse())).toEqual(hidden)
  })

  it('by the mark of the other side', () => {
    const created = change('c.d', {x: SECRET}, {x: 'new'}, {afterSensitive: {x: true}})
    expect(shown([created, copies()])).toEqual(hidden)
  })

  it('by a mark in drift, an output, an action', () => {
    const visit = (visitor: (keeper: ValueKeeper) => void) => {
      const keeper = new ValueKeeper()
      keeper.change(copies())
      visitor(keeper)
      return keeper.finish(header()).valuesOf('a.b', undefined).map(toLine)
    }
    expect(visit(keeper => keeper.drift(change('c.d', {x: SECRET}, {x: 1}, {beforeSensitive: {x: true}})))).toEqual(hidden)
    expect(visit(keeper => keeper.output('o', valueChange(null, SECRET, {afterSensitive: true})))).toEqual(hidden)
    expect(visit(keeper => keeper.output('o', valueChange(null, SECRET, {afterSensitive: true, actions: ['no-op']})))).toEqual(hidden)
    expect(visit(keeper => keeper.actionInvocation(invocation('e.f', {x: [SECRET]}, {configSensitive: {x: [true]}})))).toEqual(hidden)
    expect(visit(keeper => keeper.deferredActionInvocation('', invocation('e.f', {x: SECRET}, {configSensitive: true})))).toEqual(hidden)
    expect(visit(keeper => keeper.deferred('', change('e.f', null, {x: SECRET}, {afterSensitive: {x: true}})))).toEqual(hidden)
  })

  it('by its variable', () => {
    const variables = (of: PlanVariable) => ({variables: new Map([['v', of]])})
    expect(shown([copies()], variables(variable(SECRET)))).toEqual([`a: "x" → "${SECRET}"`])
    expect(shown([copies()], variables(variable(SECRET, {sensitive: true})))).toEqual(hidden)
    expect(shown([copies()], variables(variable({a: [SECRET]}, {usedByProvider: true})))).toEqual(hidden)
  })

  it.each([
    'db_password',
    'HCLOUD_TOKEN',
    'passwords',
    'api_key',
    'backup-secret-key',
    'registryCredentials',
    'smtp_passwd',
    'db_password_prod',
    'smtp_pass',
    'db_pwd',
    'dsn',
    'webhook_url'
  ])('by the name of its variable, %s, without a mark', name =>
    expect(shown([copies()], {variables: new Map([[name, variable({a: [SECRET]})]])})).toEqual(hidden)
  )

  it.each(['password_length', 'public_key', 'secret_name', 'region', 'tokenizer', 'compass', 'token_ttl', 'page_url'])(
    'not by the name %s',
    name => expect(shown([copies()], {variables: new Map([[name, variable(SECRET)]])})).toEqual([`a: "x" → "${SECRET}"`])
  )

  it('by the block of a provider, but for a place', () => {
    const constant = (path: (string | number)[]) => ({providerConstants: [{provider: 'hcloud', path, value: SECRET}]})
    expect(shown([copies()], constant(['token']))).toEqual(hidden)
    expect(shown([copies()], constant(['auth', 0, 'region']))).toEqual(hidden)
    expect(shown([copies()], constant(['region']))).toEqual([`a: "x" → "${SECRET}"`])
  })

  it('by a variable that the caller names', () => {
    const given = {variables: new Map([['smtp', variable({p: [SECRET]})]])}
    expect(shown([copies()], given, {values: [], variables: ['smtp']})).toEqual(hidden)
  })

  it('when the caller says so', () => expect(shown([copies()], {}, {values: [SECRET], variables: []})).toEqual(hidden))

  it('as an element or a line of one', () => {
    const line = 'NOTAREALKEYnotarealkey'
    const key = `-----BEGIN EXAMPLE KEY-----\n${line}\nabcd\n-----END EXAMPLE KEY-----\n`
    const secret = {variables: new Map([['v', variable({keys: [key], pin: 12_345_678, port: 443}, {sensitive: true})]])}
    const after = {
      a: `x ${line}`,
      b: 'pin=12345678',
      c: 443,
      d: '443',
      e: 'port 443',
      f: `#\n  ${line}\n  abcd\n`,
      g: 'abcd',
      h: 'xabcdx',
      i: 12_345_678,
      j: key
    }
    expect(shown([change('a.b', {}, after)], secret)).toEqual([
      'a: (none) → "x (sensitive)"',
      'b: (none) → "pin=(sensitive)"',
      'c: (none) → (sensitive)',
      'd: (none) → (sensitive)',
      'e: (none) → "port 443"',
      'f: (none) → (2 lines)',
      'g: (none) → (sensitive)',
      'h: (none) → "xabcdx"',
      'i: (none) → (sensitive)',
      'j: (none) → (sensitive)'
    ])
  })

  it('not as a boolean, null or an empty text, which are everywhere', () => {
    const secret = {variables: new Map([['v', variable([true, null, '', 'true', {}], {sensitive: true})]])}
    expect(shown([change('a.b', {a: false, b: 'x', c: 'false'}, {a: true, b: '', c: 'true'})], secret)).toEqual([
      'a: false → true',
      'b: "x" → ""',
      'c: "false" → "true"'
    ])
  })
})

describe('a text of several lines', () => {
  const lines = (count: number, of: string) => Array.from({length: count}, (_, index) => `${of} ${index}`).join('\n')
  const only = (before: string, after: string, secret = SECRET) => {
    const keeper = new ValueKeeper()
    keeper.change(change('a.b', {a: before}, {a: after}))
    return keeper.finish(header(), {values: [secret], variables: []}).valuesOf('a.b', undefined)[0]
  }

  it('is shown as the lines that differ', () => {
    expect(only(`a\nb\n${SECRET}\nd\n`, `a\nx ${SECRET}\n${SECRET}\nd\n`)).toEqual({
      path: 'a',
      before: '(4 lines)',
      after: '(4 lines)',
      lines: ['- b', '+ x (sensitive)'],
      moreLines: 0
    })
  })

  it('says how many lines there are more', () => expect(only(lines(20, 'a'), lines(20, 'b'))).toMatchObject({moreLines: 28}))

  it('is cut after the secrets are gone', () => {
    const secret = lines(3, 'a line of a secret, NOTAREALSECRET')
    const attribute = only(`x\n${'y'.repeat(60)} a line of a secret, NOTAREALSECRET 1 ${'z'.repeat(60)}`, 'x\n', secret)
    expect(JSON.stringify(attribute)).not.toContain('SECRET')
  })
})

describe('what is left out', () => {
  it('is counted for each change', () => {
    const keeper = new ValueKeeper()
    keeper.change(change('a.b', {}, Object.fromEntries(Array.from({length: 100}, (_, index) => [`k${index}`, index]))))
    const object = keeper.finish(header()).changeOf('a.b', undefined)
    expect(object.attributes).toHaveLength(40)
    expect(object.more).toBe(60)
  })

  it('is counted for the plan, and what is created leaves room for what changes', () => {
    const keeper = new ValueKeeper()
    for (let index = 0; index < 1500; index++) keeper.change(change(`a.new[${index}]`, null, {a: 1}, {actions: ['create']}))
    keeper.change(change('a.b', {a: 1}, {a: 2}))
    const values = keeper.finish(header())
    expect(values.valuesOf('a.b', undefined)).toHaveLength(1)
    expect(values.note).toBe('The values of 500 more changes are left out: the plan has too many.')
  })

  it('is everything when there are more secrets than can be looked for', () => {
    const keeper = new ValueKeeper()
    keeper.change(change('a.b', {a: 1}, {a: 2}))
    keeper.output('o', valueChange(null, 'x'.repeat(1_000_001), {afterSensitive: true}))
    const values = keeper.finish(header())
    expect(values.valuesOf('a.b', undefined)).toEqual([])
    expect(values.scrub('x')).toBeUndefined()
    expect(values.note).toContain('no value is shown')
  })

  it('does not take long with thousands of secrets and values', () => {
    const keeper = new ValueKeeper()
    const pad = (index: number) => `${index}`.padStart(6, '0')
    for (let index = 0; index < 5000; index++) {
      const after = {key: `secret-${pad(index)}`, copy: `x=secret-${pad(4999 - index)}`, plain: `plain-${pad(index)}`}
      keeper.change(change(`a.b[${index}]`, {key: ''}, after, {afterSensitive: {key: true}}))
    }
    const values = keeper.finish(header())
    for (let index = 0; index < 2000; index++) {
      expect(values.valuesOf(`a.b[${index}]`, undefined).map(({after}) => after)).toEqual([
        '(sensitive)',
        '"x=(sensitive)"',
        `"plain-${pad(index)}"`
      ])
    }
  })
})
