import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {findLookalikes} from '../../../actions/inject-secrets/lookalikes.ts'
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
    // Unenclosed: where it ends.
    ['op://v/i/f and more', '<op://v/i/f> and more'],
    ['op://v/i/f,op://v/i/g', '<op://v/i/f>,<op://v/i/g>'],
    ['op://v/i/f:op://v/i/g@host', '<op://v/i/f>:<op://v/i/g>@host'],
    ['op://v/i/f?attribute=otp;', '<op://v/i/f?attribute=otp>;'],
    ['op://v/i/s.1/f_x-y\r\n', '<op://v/i/s.1/f_x-y>\r\n'],
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
    ['{a: {b: {}}} }} $HOME ${X:-y} $2b$10$abc', '{a: {b: {}}} }} $HOME ${X:-y} $2b$10$abc'],
    ['{"a":{"b":{{ op://v/i/f }}}}', '{"a":{"b":<op://v/i/f>}}'],
    ['shop://a/b/c file:///etc/x repo:/a/b/c https://op.example.com', 'shop://a/b/c file:///etc/x repo:/a/b/c https://op.example.com'],
    ['/srv/op/a/b op: a op:1.2 top://a', '/srv/op/a/b op: a op:1.2 top://a'],
    // What another program reads in braces.
    ['{{ "{{ .Name }}" }}: {{ "{{ json \\".X\\" }}" }}', '{{ .Name }}: {{ json ".X" }}'],
    ['{{ "{{" }}\n.Name }}', '{{\n.Name }}'],
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
    ['{{ op://v/i/f | upper }}', 'holds "|"'],
    ['op://v/i /f'.replace('op', '{{ op') + ' }}', 'a blank at the beginning or the end'],
    // What looks like a reference and is none.
    ['{{ op:/v/i/f }}', 'looks like a secret reference and is none'],
    ['{{ op:///v/i/f }}', 'empty part'],
    ['{{ op:v/i/f }}', 'looks like a secret reference'],
    ['{{op//v/i/f}}', 'looks like a secret reference'],
    ['{{ op;//v/i/f }}', 'looks like a secret reference'],
    ['{{ OP:/v/i/f }}', 'looks like a secret reference'],
    ['{{ 0p://v/i/f }}', 'looks like a secret reference'],
    ['{{ "op://v/i/f }}', 'looks like a secret reference'],
    ["{{ 'op://v/i/f' }}", 'looks like a secret reference'],
    ['{{ op：//v/i/f }}', 'looks like a secret reference'],
    ['{{ op:⁄⁄v⁄i⁄f }}', 'looks like a secret reference'],
    ['{{ ор://v/i/f }}', 'looks like a secret reference'],
    ['{{ o\u200bp://v/i/f }}', 'looks like a secret reference'],
    ['｛｛ op://v/i/f ｝｝', 'stands in { … }'],
    ['{ op://v/i/f }', 'stands in { … }'],
    ['{{{ op://v/i/f }}}', 'looks like a secret reference'],
    ['${{ op://v/i/f }}', 'stands in ${{ … }}'],
    ['{{ vault://v/i/f }}', 'vault:// is not supported yet'],
    ['{{ github://DB }}', 'github:// is not supported yet'],
    ['{{ file:///x }}', 'file:// is not supported yet'],
    ['a=vault://v/i/f', 'vault:// is not supported yet'],
    ['op:/vault/item/field', 'looks like a secret reference'],
    ['op:vault/item/field', 'looks like a secret reference'],
    ['op//vault/item/field', 'looks like a secret reference'],
    ['op:\\\\vault\\item', 'looks like a secret reference'],
    ['op ://vault/item/field', 'looks like a secret reference'],
    ['opp://vault/item/field', 'looks like a secret reference'],
    ['a word op:// alone', 'looks like a secret reference'],
    ['-op://v/i/f', 'looks like a secret reference'],
    ['\\op://v/i/f', 'looks like a secret reference'],
    ['{{ .Values.x }}', 'a {{ … }} that is no secret reference'],
    ['{{ DB_PASSWORD }}', 'a {{ … }} that is no secret reference'],
    ['{{}}', 'a {{ … }} that is no secret reference'],
    ['{{ if a\n}}', 'a {{ that is not closed']
  ])('%j is a mistake', (text, reason) => {
    expect(show(text).problems).toContainEqual(expect.stringContaining(reason))
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
    const piece = fc.oneof(fc.string({unit: anyCharacter}), fc.constantFrom('{', '}}', '{ ', ' }}', '$', '${', '\r\n', 'op:', '://'))
    const text = fc
      .array(piece)
      .map(pieces => pieces.join(''))
      .filter(value => findLookalikes(value).length === 0 && !/op:\/\//i.test(value))
    fc.assert(fc.property(text, value => expect(show(value)).toEqual({text: value, problems: []})))
  })

  test('only the references are replaced, whatever the secrets hold', () => {
    const filler = fc.string({unit: fc.constantFrom(...Array.from('abc ,;:"\'#&<>[]()\n\r\té'))})
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
