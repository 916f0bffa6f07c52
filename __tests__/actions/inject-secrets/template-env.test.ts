import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {compile} from '../../../actions/inject-secrets/compile.ts'
import {renderTemplate} from '../../../actions/inject-secrets/template.ts'
import {tellingParts} from '../../../actions/inject-secrets/telling-parts.ts'
import {readEnvFile, valueOf} from '../../../lib/compose/env-file.ts'
import {whyNotInEnvFile} from '../../../lib/compose/env-quotes.ts'
import {anyCharacter} from '../../support/any-character.ts'

const none = new Map<string, string>()

function renderWith(secret: string, source: string): string {
  const template = compile(source, 'env', none)
  expect(template.problems).toEqual([])
  return renderTemplate(template, () => secret)
}

const problemsOf = (source: string) => compile(source, 'env', none).problems

/** The values as Compose reads them; `HOST` is set. */
const read = (source: string) =>
  Object.fromEntries(
    readEnvFile(source).assignments.map(one => [one.name, valueOf(one, name => (name === 'HOST' ? 'db' : undefined)).value])
  )

describe('an env template', () => {
  test('writes each value that holds a reference in the quotes that it needs, and keeps the rest', () => {
    const source =
      '# op:/v/i is not read here\nexport A=op://v/i/f # why\nB="{{ op://v/i/f }}"\nC = plain $HOST "x"\n\nD=\'{{ op://v/i/f }}$HOST\'\r\n'
    expect(renderWith('hunter2$CorrectHorse', source)).toBe(
      "# op:/v/i is not read here\nexport A='hunter2$CorrectHorse' # why\nB='hunter2$CorrectHorse'\nC = plain $HOST \"x\"\n\nD='hunter2$CorrectHorse$HOST'\r\n"
    )
  })

  test('a reference in a comment stays as it is written, and so does a literal', () => {
    const comments = '# A comes from op://v/i/f or {{ op://v/i/f }}, {{ .Name }}, {{ "x" }}\n'
    expect(renderWith('hunter2', `${comments}A=op://v/i/f # op://v/i/f, not op://v/i/g\nB=1 # op://v/i/f\n${comments}`)).toBe(
      `${comments}A=hunter2 # op://v/i/f, not op://v/i/g\nB=1 # op://v/i/f\n${comments}`
    )
  })

  test("a reference in the shell's call of op would keep the call around the secret", () => {
    for (const value of ['$(op read op://v/i/f)', '"$(op read \'op://v/i/f\')"', '`op  read "op://v/i/f"`']) {
      expect(problemsOf(`A=${value}\n`)).toEqual([{line: 1, message: expect.stringContaining('stands in a call of "op read"')}])
    }
    expect(problemsOf('A=stop read op://v/i/f\n')).toEqual([])
  })

  test('a variable of the template stays one, and a dollar of a secret none', () => {
    const rendered = renderWith('p$HOST"\\', 'A=pg://u:{{ op://v/i/f }}@${HOST}/$$x\\"\nB="\\$HOST ${HOST} {{ op://v/i/f }}"\n')
    expect(read(rendered)).toEqual({A: 'pg://u:p$HOST"\\@db/$x\\"', B: '$HOST db p$HOST"\\'})
  })

  const piece = fc.constantFrom('$', '$$', '${A}', '$A', '"', "'", '\\', '\n', '\r', '\\n', ' ', '\t', '#', ' #', '=', 'é', '{{', '}}')
  const secret = fc
    .oneof(
      fc.array(fc.oneof(piece, fc.string({maxLength: 3}))).map(pieces => pieces.join('')),
      fc.string({unit: anyCharacter})
    )
    .filter(text => whyNotInEnvFile(text) === undefined)

  test('Compose reads exactly the secret, whatever it holds and however it is written there', () => {
    const forms: readonly [string, (text: string) => string][] = [
      ['A=op://v/i/f', text => text],
      ['A="op://v/i/f"', text => text],
      ["A='op://v/i/f'", text => text],
      ['A=x\\y${HOST}$ {{ op://v/i/f }}', text => `x\\ydb$ ${text}`],
      ['A=$HOST{{ op://v/i/f }}', text => `db${text}`],
      ['A="a\\\\b\\"${HOST}"{{ "" }}'.replace('{{ "" }}', ''), () => 'a\\b"db'],
      ['A="a\\\\b\\"${HOST}$.{{ op://v/i/f }}$"', text => `a\\b"db$.${text}$`]
    ]
    fc.assert(
      fc.property(secret, fc.constantFrom(...forms), (text, [source, expected]) => {
        expect(read(renderWith(text, `${source}\nB=after\n`))).toEqual({A: expected(text), B: 'after'})
      })
    )
  })

  test.each([
    ['A={{ op:/v/i/f }}', 'looks like a secret reference and is none'],
    ['A=op:/vault/item/field', 'looks like a secret reference and is none'],
    ['A={{ .Name }}', 'a {{ … }} that is no secret reference'],
    ['op://v/i/f=x', 'a name'],
    ['A=${X:-{{ op://v/i/f }}}', 'stands in a ${…}'],
    ['A="op://v/i/f', 'a quote is not closed'],
    ['A=op://v/i', 'has 2 parts']
  ])('%j is refused', (source, message) => {
    expect(problemsOf(`# comment\n${source}`)).toContainEqual({line: 2, message: expect.stringContaining(message)})
  })

  test('a secret that no quoting can carry is named by its reference', () => {
    const template = compile('A=x\nB=op://v/i/f\n', 'env', none)
    expect(template.refused(() => 'a\0b')).toEqual([{line: 2, message: 'op://v/i/f holds a NUL, which no variable can hold.'}])
    expect(template.refused(() => 'a\ud800b')).toEqual([{line: 2, message: expect.stringContaining('lone surrogate')}])
    expect(template.refused(() => 'a b')).toEqual([])
  })
})

test('the parts of a secret that are masked by themselves', () => {
  expect(tellingParts('hunter2$CorrectHorseBattery')).toEqual(['CorrectHorseBattery'])
  expect(tellingParts('plainsecret1234')).toEqual([])
  expect(tellingParts('a secret of several words, production')).toEqual([])
  expect(tellingParts('{"type": "service_account"}')).toEqual([])
  expect(tellingParts('line one of it\nline_two_1234 x')).toEqual([])
})
