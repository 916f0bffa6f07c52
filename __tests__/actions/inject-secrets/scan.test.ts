import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {render, scan} from '../../../actions/inject-secrets/scan.ts'
import {readVariables} from '../../../actions/inject-secrets/variables.ts'
import {anyCharacter} from '../../support/any-character.ts'

const {variables} = readVariables(new Map(Object.entries({VAULT: 'prod', Empty: '', item: 'my item'})))

/** The text with each reference shown in angle brackets, and the problems. */
function show(text: string): {text: string; problems: string[]} {
  const {parts, problems} = scan(text, variables)
  return {text: render(parts, reference => `<${reference.text}>`), problems: problems.map(({message}) => message)}
}

describe('references in a text', () => {
  test.each([
    // Unenclosed: where it begins.
    ['op://v/i/f', '<op://v/i/f>'],
    ['a=op://v/i/f', 'a=<op://v/i/f>'],
    ['"op://v/i/f"', '"<op://v/i/f>"'],
    ['xop://v/i/f', 'xop://v/i/f'],
    ['1op://v/i/f', '1op://v/i/f'],
    ['-op://v/i/f', '-op://v/i/f'],
    ['+op://v/i/f', '+op://v/i/f'],
    ['\\op://v/i/f', '\\op://v/i/f'],
    ['.op://v/i/f', '.op://v/i/f'],
    // Unenclosed: where it ends.
    ['op://v/i/f and more', '<op://v/i/f> and more'],
    ['op://v/i/f,op://v/i/g', '<op://v/i/f>,<op://v/i/g>'],
    ['op://v/i/f:op://v/i/g@host', '<op://v/i/f>:<op://v/i/g>@host'],
    ['op://v/i/f?attribute=otp;', '<op://v/i/f?attribute=otp>;'],
    ['op://v/i/s.1/f_x-y\r\n', '<op://v/i/s.1/f_x-y>\r\n'],
    ['a word op:// alone', 'a word op:// alone'],
    // Enclosed.
    ['{{ op://v/i/f }}', '<op://v/i/f>'],
    ['{{op://v/i/f}}', '<op://v/i/f>'],
    ['{{\top://My Vault/The item/pass word  }}!', '<op://My Vault/The item/pass word>!'],
    ['x{{ op://v/i/f }}y', 'x<op://v/i/f>y'],
    ['{{ op://v/i/f }}{{ op://v/i/g }}', '<op://v/i/f><op://v/i/g>'],
    // Literal.
    ['{{ "{{ test }}" }}', '{{ test }}'],
    ['{{ "op://v/i/f" }}', 'op://v/i/f'],
    ['{{ "say \\"hi\\"" }}', 'say "hi"'],
    // What is no business of ours.
    ['{{ .Values.x }} {{ if a }} $HOME ${X:-y} $2b$10$abc', '{{ .Values.x }} {{ if a }} $HOME ${X:-y} $2b$10$abc'],
    // Variables, inside references only.
    ['op://$VAULT/i/f', '<op://prod/i/f>'],
    ['op://$vault/i/f', '<op://prod/i/f>'],
    ['op://${VAULT}/i/f', '<op://prod/i/f>'],
    ['{{ op://${ VAULT }/$ITEM/f }}', '<op://prod/my item/f>'],
    ['op://${NONE:-dev}/i/f', '<op://dev/i/f>'],
    ['op://${EMPTY:-dev}/i/f', '<op://dev/i/f>'],
    ['op://${VAULT:-dev}/i/f', '<op://prod/i/f>'],
    ['$VAULT op://$VAULT/i/f', '$VAULT <op://prod/i/f>']
  ])('%j gives %j', (text, expected) => {
    expect(show(text)).toEqual({text: expected, problems: []})
  })

  test.each([
    ['op://v/i', 'has 2 parts'],
    ['OP://v/i/f', 'lower case'],
    ['{{ op://v/i/f', 'not closed'],
    ['{{ op://v/i/f\n}}', 'not closed'],
    ['{{ op://v/i/f }', 'not closed'],
    ['op://My Vault/i/f', 'A space ends it: write {{ op://… }}'],
    ['op://$NONE/i/f', 'variable NONE, which is not set'],
    ['op://${NO-NAME}/i/f', 'is not a variable'],
    ['op://$EMPTY/i/f', 'empty part'],
    ['op://v/i/f?attribute=otp&x=y', 'unknown after the "?"'],
    ['{{ op://v/i/f | upper }}', 'holds "|"']
  ])('%j is a mistake', (text, reason) => {
    expect(show(text).problems).toEqual([expect.stringContaining(reason)])
  })

  test('two names that differ in case only are refused', () => {
    expect(
      readVariables(
        new Map([
          ['A', '1'],
          ['a', '2'],
          ['b-c', '3']
        ])
      ).problems
    ).toEqual(['a is set twice: names are case-insensitive.', '"b-c" is not a variable name: letters, digits and "_" are allowed.'])
  })

  test('a text without references is given back to the byte', () => {
    const piece = fc.oneof(fc.string({unit: anyCharacter}), fc.constantFrom('{{', '}}', '{{ ', ' }}', '$', '${', '\r\n', 'op:/', '://'))
    const text = fc
      .array(piece)
      .map(pieces => pieces.join(''))
      .filter(value => !/op:\/\/|\{\{[ \t]*"/i.test(value))
    fc.assert(fc.property(text, value => expect(show(value)).toEqual({text: value, problems: []})))
  })

  test('only the references are replaced, whatever the secrets hold', () => {
    const filler = fc.string({unit: fc.constantFrom(...Array.from('abc ,;:"\'#$&<>[]()\n\r\té'))})
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, fc.string({unit: anyCharacter}))), filler, (pairs, end) => {
        const template = pairs.map(([before], index) => `${before}{{ op://v/i/f${index} }}`).join('') + end
        const expected = pairs.map(([before, secret]) => before + secret).join('') + end
        const {parts} = scan(template, variables)
        expect(render(parts, ({field}) => pairs[Number(field.slice(1))]?.[1] ?? '')).toBe(expected)
      })
    )
  })
})
