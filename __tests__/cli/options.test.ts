import {describe, expect, it} from '@jest/globals'
import {parseOptions} from '../../cli/options.ts'
import {closest, countEdits} from '../../cli/suggest.ts'
import {UsageError} from '../../cli/usage-error.ts'

const kinds = {
  name: {type: 'string'},
  also: {type: 'string', multiple: true},
  loud: {type: 'boolean', short: 'l'},
  'no-color': {type: 'boolean'}
} as const

const parse = (...args: string[]) => parseOptions(args, kinds)

describe('parseOptions', () => {
  it('gives values, switches and the rest, in any order', () => {
    const {positionals, has, one, all} = parse('a', '--also', '1', '--loud', '--name=x=y', '--also', '2', 'b', '--', '--c')
    expect(positionals).toEqual(['a', 'b', '--c'])
    expect([has('loud'), has('no-color')]).toEqual([true, false])
    expect([one('name'), all('also'), one('also')]).toEqual(['x=y', ['1', '2'], '1'])
    expect([parse().one('name'), parse().all('also')]).toEqual([undefined, []])
  })

  it('takes a short name, a switch twice, a lone dash, and a value with a dash behind =', () => {
    expect(parse('-l', '--loud').has('loud')).toBe(true)
    expect(parse('-').positionals).toEqual(['-'])
    expect(parse('--name', '-').one('name')).toBe('-')
    expect(parse('--name=-5').one('name')).toBe('-5')
  })

  it.each([
    [['--nam'], 'There is no option --nam. Did you mean --name?'],
    [['--no-colour'], 'There is no option --no-colour. Did you mean --no-color?'],
    [['--something-else'], 'There is no option --something-else.'],
    [['-x'], 'There is no option -x.'],
    [['--__proto__'], 'There is no option --__proto__.'],
    [['--name'], '--name needs a value.'],
    [['--name='], '--name needs a value, and it is empty.'],
    [['--also', ' '], '--also needs a value, and it is empty.'],
    [['--name', '--loud'], '--name needs a value. One that begins with a dash is written --name=--loud.'],
    [['--name', 'a', '--name', 'a'], '--name is given twice.'],
    [['--loud=yes'], '--loud takes no value.']
  ])('refuses %j', (args, message) => {
    const read = () => parse(...args)
    expect(read).toThrow(UsageError)
    expect(read).toThrow(expect.objectContaining({message: expect.stringMatching(/^[^\n]+$/)}))
    try {
      read()
    } catch (error) {
      expect((error as UsageError).toDisplay()).toBe(message)
    }
  })
})

describe('suggestions', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['plan-gaurd', 'plan-guard', 1]
  ])('from %j to %j it takes %i edits, either way', (from, to, edits) => {
    expect([countEdits(from, to), countEdits(to, from)]).toEqual([edits, edits])
  })

  it('names the closest word, the one that was begun, or none', () => {
    expect(closest('--jsno', ['--help', '--json'])).toBe('--json')
    expect(closest('--protect-e', ['--protect', '--protect-except'])).toBe('--protect')
    expect(closest('plan', ['init', 'plan-guard'])).toBe('plan-guard')
    expect(closest('rehearse', ['plan-guard'])).toBeUndefined()
    expect(closest('', ['a'])).toBeUndefined()
  })
})
