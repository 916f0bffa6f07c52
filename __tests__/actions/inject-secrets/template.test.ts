import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parse, parseAllDocuments, parseDocument} from 'yaml'
import {compile} from '../../../actions/inject-secrets/compile.ts'
import {formatOf, renderTemplate, type Format} from '../../../actions/inject-secrets/template.ts'
import {quote} from '../../../actions/inject-secrets/template-yaml.ts'
import {anyCharacter} from '../../support/any-character.ts'

const none = new Map<string, string>()

/** The rendered template; every reference stands for the same secret. */
function renderWith(secret: string, source: string, format: Format = 'yaml'): string {
  const template = compile(source, format, none)
  expect(template.problems).toEqual([])
  return renderTemplate(template, () => secret)
}

const problemsOf = (source: string, format: Format = 'yaml') => compile(source, format, none).problems

/** Any text at all, and the pieces that YAML, Compose and this renderer could trip over. */
const secret = fc.oneof(
  fc.string({unit: anyCharacter}),
  fc.string(),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '$',
          '$$',
          '${A}',
          '"',
          "'",
          '\\',
          '\n',
          '\r\n',
          ': ',
          ' #',
          '- ',
          '{{',
          '}}',
          '\t',
          '---',
          '\u2028',
          '\u0085',
          '%',
          '&',
          '*',
          '!',
          '|',
          '>',
          '@',
          '`'
        ),
        fc.string({maxLength: 3})
      )
    )
    .map(pieces => pieces.join('')),
  fc.constantFrom('1', '0x1F', '1e3', '007', 'true', 'null', '~', 'no', 'on', '2026-01-01', '.inf', '<<', '', ' ', '=')
)

describe('the format', () => {
  test.each([
    ['docker-compose.yml', 'compose'],
    ['compose.prod.yaml', 'compose'],
    ['deploy/Docker-Compose.YML', 'compose'],
    ['config.yml', 'yaml'],
    ['x/y.yaml', 'yaml'],
    ['compose.env', 'env'],
    ['.env', 'env'],
    ['deploy/.env.production', 'env'],
    ['.env.json', 'text'],
    ['nginx.conf', 'text'],
    ['settings.json', 'text']
  ])('of %s is %s', (name, format) => {
    expect(formatOf(name)).toBe(format)
  })
})

describe('a text template', () => {
  test('gives the line of each reference and mistake', () => {
    const template = compile('a\nop://v/i/f\n\n  {{ op://v/i/g }} op://v/i\n', 'text', none)
    expect(template.references.map(({reference, line}) => [reference.field, line])).toEqual([
      ['f', 2],
      ['g', 4]
    ])
    expect(template.problems).toEqual([{line: 4, message: expect.stringContaining('has 2 parts')}])
  })

  test('keeps a byte order mark, line ends and comments as they are', () => {
    expect(renderWith('S$"\n', '\ufeff# op://v/i/f\r\nx=op://v/i/g\r\n', 'text')).toBe('\ufeff# S$"\n\r\nx=S$"\n\r\n')
  })
})

/** Each place a reference may stand in, with how the value is read back. */
const PLACES: [string, string, (string | number)[]][] = [
  ['a plain scalar', 'a: 1\nkey: op://v/i/f\nz: 2\n', ['key']],
  ['a plain scalar with a comment', 'key: op://v/i/f # why\nz: 2\n', ['key']],
  ['a double-quoted scalar', 'key: "{{ op://v/i/f }}"\nz: 2\n', ['key']],
  ['a single-quoted scalar', "key: '{{ op://v/i/f }}'\nz: 2\n", ['key']],
  ['a list item', '- op://v/i/f\n- z\n', [0]],
  ['a flow list', 'key: [op://v/i/f, "z"]\n', ['key', 0]],
  ['a flow map', 'key: {a: op://v/i/f, z: 2}\n', ['key', 'a']],
  ['a JSON-like map', '{"key":"op://v/i/f","z":2}', ['key']],
  ['a literal block', 'key: |-\n  op://v/i/f\nz: 2\n', ['key']],
  ['a folded block at the end of the file', 'z: 2\nkey: >-\n  op://v/i/f', ['key']],
  ['a block with a comment', 'key: |- # why\n  op://v/i/f\n# then\nz: 2\n', ['key']],
  ['an anchored and tagged scalar', 'a: &x !!str op://v/i/f\nkey: *x\n', ['key']],
  ['a text with Windows line ends', 'a: 1\r\nkey: op://v/i/f\r\nz: 2\r\n', ['key']],
  ['a scalar after a byte order mark', '\ufeffkey: op://v/i/f\nz: 2\n', ['key']],
  ['a document that is nothing else', 'op://v/i/f\n', []],
  ['the value of an explicit key', '? a\n: op://v/i/f\n', ['a']]
]

describe('a YAML template', () => {
  test.each(PLACES)('gives back any secret exactly: %s', (_name, source, path) => {
    fc.assert(
      fc.property(secret, value => {
        const document = parseDocument(renderWith(value, source))
        expect(document.errors).toEqual([])
        expect(valueAt(document.toJS(), path)).toBe(value)
        // Nothing was added or lost around it.
        const neutral = parse(renderWith('x', source)) as unknown
        expect(shape(document.toJS())).toEqual(shape(neutral))
      }),
      {numRuns: 60}
    )
  })

  test('gives back several secrets and the text between them, in one scalar', () => {
    fc.assert(
      fc.property(secret, value => {
        const rendered = renderWith(value, 'url: postgres://u:{{ op://v/i/f }}@{{ op://v/i/g }}/db?x=${KEEP}\n')
        expect(parse(rendered)).toEqual({url: `postgres://u:${value}@${value}/db?x=\${KEEP}`})
      })
    )
  })

  test('doubles the dollars of a secret for Compose, and no other dollar', () => {
    fc.assert(
      fc.property(secret, value => {
        const rendered = parse(renderWith(value, 'a: op://v/i/f\nb: ${TAG} {{ op://v/i/f }}\nc: $X\n', 'compose')) as Record<string, string>
        expect(undouble(rendered['a'] ?? '')).toBe(value)
        expect(rendered['b']).toBe(`\${TAG} ${value.replaceAll('$', '$$$$')}`)
        expect(rendered['c']).toBe('$X')
      })
    )
  })

  test('a variable of the template ends before the secret', () => {
    const source = 'a: x$HOST{{ op://v/i/f }}\nb: cost $op://v/i/f\nc: $$op://v/i/f\n'
    expect(parse(renderWith('s$1', source.replaceAll('$op://v/i/f', '${{ op://v/i/f }}').replaceAll('${{', '$.{{'), 'compose'))).toEqual({
      a: 'x${HOST}s$$1',
      b: 'cost $.s$$1',
      c: '$$.s$$1'
    })
    expect(problemsOf('a: "${X:-{{ op://v/i/f }}}"\n', 'compose')).toEqual([
      {line: 1, message: expect.stringContaining('stands in a ${…}')}
    ])
    expect(problemsOf('a: "${X:-y} {{ op://v/i/f }}"\n', 'compose')).toEqual([])
  })

  test('keeps every byte outside of the scalars it fills in', () => {
    const source =
      '# top: op://no/t/this\nservices:   # {{ op://nor/this/one }}\n\n    web:\n        image:  "x"\n        environment:\n        - A=op://v/i/f   # keep\n        - {b: 1}\n...\n---\n# second\nx: !reset null\n'
    expect(renderWith('s', source, 'compose')).toBe(source.replace('A=op://v/i/f', '"A=s"'))
  })

  test('leaves a template without references as it is', () => {
    const source = "a:  {{ .Values.x }: 1}\nb: 'it''s'   # $x\nc: !!int 1\na: 2\n"
    expect(renderTemplate(compile(source, 'yaml', none), () => '')).toBe(source)
  })

  test('fills in every document of a file', () => {
    const rendered = renderWith('s', 'a: op://v/i/f\n---\nb: op://v/i/g\n')
    expect(parseAllDocuments(rendered).map(document => document.toJS() as unknown)).toEqual([{a: 's'}, {b: 's'}])
  })

  test('a literal is put in clear', () => {
    expect(parse(renderWith('s', 'tag: \'{{ "{{.Name}}" }}\'\n'))).toEqual({tag: '{{.Name}}'})
  })

  test('gives the line of a reference inside a block', () => {
    const {references} = compile('a: 1\nb: |\n  one\n  {{ op://v/i/f }}\n', 'yaml', none)
    expect(references.map(({line}) => line)).toEqual([4])
  })

  test.each([
    ['a: 1\nkey: {{ op://v/i/f }}\n', 2],
    ['- {{op://v/i/f}}\n', 1],
    ['key: {{ op://v/i/f }}/path\n', 1],
    ['key: {{ op://My Vault/i/f }}\n', 1],
    ['key: {{ op://${VAULT}/i/f }}\n', 1],
    ['key: [{{ op://v/i/f }}]\n', 1],
    ['key: {{ "x" }}\n', 1]
  ])('explains unquoted braces: %j', (source, line) => {
    expect(problemsOf(source)).toEqual([{line, message: expect.stringMatching(/^Unquoted .* Quote the whole value/)}])
  })

  test.each([
    ['op://v/i/f: 1\n', 'a key holds a secret reference'],
    ['? {a: op://v/i/f}\n: 1\n', 'a key holds a secret reference'],
    ['"{{ op://v/i/f }}": 1\n', 'a key holds a secret reference'],
    ['a: &op://v/i/f x\n', 'an anchor holds a secret reference'],
    ['a: [1\nb: 2\n', 'not valid YAML'],
    ['a: "{{ op://v/i }}"\n', 'has 2 parts'],
    ['a: "{{ op://v/i/f"\n', 'not closed']
  ])('refuses %j', (source, reason) => {
    expect(problemsOf(source)[0]?.message).toContain(reason)
  })

  test('is a JSON text where YAML allows one', () => {
    expect(quote('a"\\\n\u0000\u0085\u2028\ufeffé😀')).toBe('"a\\"\\\\\\n\\u0000\\u0085\\u2028\\ufeffé😀"')
  })
})

function valueAt(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], document)
}

/** What Compose makes of `$$`; a single `$` would have been a variable. */
function undouble(value: string): string {
  expect(value.replaceAll('$$', '')).not.toContain('$')
  return value.replaceAll('$$', '$')
}

/** A document with every text replaced, so that only its structure is compared. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, entry]) => [key, shape(entry)])
  return typeof value
}
