import {afterEach, describe, expect, it} from '@jest/globals'
import {
  boolean,
  choice,
  duration,
  fromOutput,
  integer,
  keyValues,
  lines,
  matching,
  readInputs,
  secret,
  text,
  type InputKind
} from '../../../lib/action/inputs.ts'
import {redact} from '../../../lib/secrets/redact.ts'
import {silence} from '../../support/silence.ts'

function read<T>(kind: InputKind<T>, value: string): T {
  return readInputs({'my-input': kind}, () => value)['my-input']
}

describe('an input', () => {
  it('that is required and empty is an error that says how to write it', () => {
    expect(() => read(text(), '')).toThrow('Input "my-input" is required but is empty.')
    expect(() => read(choice(['a']), '')).toThrow('is required')
    expect(() => read(fromOutput(text()), '')).toThrow(
      expect.objectContaining({fix: expect.stringMatching(/"Skip output".*short user name.*variable/)})
    )
  })

  it('that is empty has its default, because a variable that is not set is empty', () => {
    expect(read(text({default: 'x'}), '')).toBe('x')
    expect(read(boolean({default: 'true'}), '')).toBe(true)
    expect(read(lines({default: 'a\nb'}), '')).toEqual(['a', 'b'])
    expect(read(text({default: ''}), '')).toBe('')
  })

  it('that is wrong is named, with the value and what is legal', () => {
    expect(() => read(choice(['on', 'off']), 'On')).toThrow('Input "my-input": "On" is not an allowed value. Write one of: on, off.')
    expect(() => read(boolean(), 'yes')).toThrow('Input "my-input": "yes" is neither true nor false. Write true or false.')
    expect(() => read(duration(), '90')).toThrow('Input "my-input": "90" is not a duration.')
    expect(() => read(matching(/^[a-z]+$/, 'Write letters.'), 'a\n1')).toThrow('Input "my-input": "a 1" is not legal here. Write letters.')
  })
})

describe('the kinds', () => {
  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['FALSE', false]
  ])('boolean %s', (value, expected) => {
    expect(read(boolean(), value)).toBe(expected)
  })

  it.each(['yes', '1', 'tRUE', ' true'])('boolean refuses %j', value => {
    expect(() => read(boolean(), value)).toThrow('neither true nor false')
  })

  it('integer has both bounds', () => {
    const port = integer({min: 1, max: 65_535})
    expect(read(port, '1')).toBe(1)
    expect(read(port, '65535')).toBe(65_535)
    for (const value of ['0', '65536', '1.5', '1e3', '0x10', 'ten', '١', '-1']) {
      expect(() => read(port, value)).toThrow('is not a whole number from 1 to 65535')
    }
  })

  it('lines leave out blanks and comments', () => {
    expect(read(lines(), ' a \r\n\n# no\nb#c\n')).toEqual(['a', 'b#c'])
  })

  it('keyValues keep further equals signs, and refuse what is unclear', () => {
    expect([...read(keyValues(), 'A=1\n# no\nB = x=y \nC=')]).toEqual([
      ['A', '1'],
      ['B', 'x=y'],
      ['C', '']
    ])
    expect(() => read(keyValues(), 'A')).toThrow('not of the form NAME=value')
    expect(() => read(keyValues(), '=1')).toThrow('not of the form NAME=value')
    expect(() => read(keyValues(), 'A=1\nA=2')).toThrow('A is set twice')
  })

  it('keyValues show no value in an error: it may hold a secret', () => {
    expect(() => read(keyValues(), 'hunter2')).not.toThrow('hunter2')
  })
})

describe('secrets', () => {
  it('are masked before anything else is read, so that no error can show one', () => {
    const schema = {flag: boolean(), password: secret()}
    const written = silence(() => {
      expect(() => readInputs(schema, () => 'sesame-street')).toThrow()
    })
    expect(written).toContain('::add-mask::sesame-street')
    expect(redact('with sesame-street in it')).toBe('with *** in it')
  })

  it('that are empty mask nothing', () => {
    expect(silence(() => read(secret({default: ''}), ''))).toBe('')
    expect(redact('a b')).toBe('a b')
  })
})

describe('by default', () => {
  afterEach(() => {
    delete process.env['INPUT_MY-INPUT']
  })

  it('the inputs are the ones that the runner gives, trimmed', () => {
    process.env['INPUT_MY-INPUT'] = ' value \n'
    expect(readInputs({'my-input': text()})).toEqual({'my-input': 'value'})
  })
})
