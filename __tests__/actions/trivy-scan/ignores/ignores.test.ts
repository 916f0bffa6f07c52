import {afterAll, beforeAll, describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readExpiry} from '../../../../actions/trivy-scan/ignores/entry.ts'
import {remarksOn, withoutReason} from '../../../../actions/trivy-scan/ignores/hygiene.ts'
import {NO_IGNORES, readIgnores, sortIgnores, unreadIgnores, writeIgnores} from '../../../../actions/trivy-scan/ignores/ignores.ts'
import {readPlainIgnores} from '../../../../actions/trivy-scan/ignores/plain.ts'
import {readStructuredIgnores} from '../../../../actions/trivy-scan/ignores/structured.ts'
import {ActionError} from '../../../../lib/action/errors.ts'

const NOW = Date.parse('2099-06-15T12:00:00Z')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterAll(() => rm(folder, {recursive: true}))

const problemsOf = (text: string) => readPlainIgnores(text).problems.map(problem => `${problem.line}: ${problem.text}`)
const wrongIn = (text: string) => readStructuredIgnores(text).problems.map(problem => `${problem.line}: ${problem.text}`)

describe('a .trivyignore', () => {
  it('has an ID a line, dates, and reasons in comments', () => {
    const text = [
      '\uFEFF# why',
      'CVE-1',
      '',
      'CVE-2 exp:2099-12-31 # because',
      '  AVD-DS-0002\texp:2099-01-01\r',
      '# apart',
      '',
      'github-pat',
      'GPL-3.0 #'
    ].join('\n')
    const {entries, problems} = readPlainIgnores(text)
    expect(problems).toEqual([])
    expect(entries.map(({id, line, expiresAt, reason}) => [id, line, expiresAt, reason])).toEqual([
      ['CVE-1', 2, undefined, 'why'],
      ['CVE-2', 4, Date.parse('2099-12-31T00:00:00Z'), 'because'],
      ['AVD-DS-0002', 5, Date.parse('2099-01-01T00:00:00Z'), ''],
      ['github-pat', 8, undefined, ''],
      ['GPL-3.0', 9, undefined, '']
    ])
  })

  it.each([
    ['vulnerabilities:', 'this is YAML, which is read from a file whose name ends in .yaml alone'],
    ['  - id: CVE-1', 'this is YAML'],
    ['id: CVE-1', 'this is YAML'],
    ['---', 'this is YAML'],
    ['CVE-1,CVE-2', '"CVE-1,CVE-2" is not an ID; write one a line'],
    ['"CVE-1"', '""CVE-1"" is not an ID'],
    ['CVE-1 CVE-2', '"CVE-2" after CVE-1 means nothing'],
    ['CVE-1 2099-12-31', '"2099-12-31" after CVE-1 means nothing; write a date as exp:2099-12-31'],
    ['CVE-1 exp:2099-13-01', '"2099-13-01" is not a date such as 2099-12-31'],
    ['CVE-1 exp:2099-02-30', '"2099-02-30" is not a date'],
    ['CVE-1 exp:31.12.2099', '"31.12.2099" is not a date'],
    ['CVE-1 exp:', '"" is not a date'],
    ['CVE-1 exp:2099-12-31T10:00:00Z', '"2099-12-31T10:00:00Z" is not a date'],
    ['CVE-1 # until exp:soon', '"soon" is not a date']
  ])('does not use %j', (line, message) => {
    expect(problemsOf(`CVE-0\n${line}`)).toEqual([expect.stringContaining(`2: ${message}`)])
    expect(readPlainIgnores(`CVE-0\n${line}`).entries.map(({id}) => id)).toEqual(['CVE-0'])
  })
})

describe('a .trivyignore.yaml', () => {
  it('has lists of entries', () => {
    const text = `
vulnerabilities:
  - id: CVE-1
    paths: [app/package-lock.json]
    purls:
      - pkg:npm/left
    expired_at: 2099-12-31
    statement: because
  - id: CVE-2
    expired_at: "2099-12-31"
secrets:
  - {id: github-pat, paths: ["/app/**"], expired_at: 2099-12-31T10:00:00+02:00}
misconfigurations:
`
    const {entries, problems} = readStructuredIgnores(text)
    expect(problems).toEqual([])
    const end = Date.parse('2099-12-31T00:00:00Z')
    const common = {paths: [], purls: [], reason: ''}
    expect(entries).toEqual([
      {
        id: 'CVE-1',
        line: 3,
        sections: ['vulnerabilities'],
        paths: ['app/package-lock.json'],
        purls: ['pkg:npm/left'],
        expiresAt: end,
        reason: 'because'
      },
      {...common, id: 'CVE-2', line: 9, sections: ['vulnerabilities'], expiresAt: end},
      {...common, id: 'github-pat', line: 12, sections: ['secrets'], paths: ['/app/**'], expiresAt: Date.parse('2099-12-31T08:00:00Z')}
    ])
  })

  it.each([
    ['an unknown list', 'vulnerabilites:\n  - id: CVE-1', '1: "vulnerabilites" is not a list that Trivy knows'],
    ['an unknown key', 'secrets:\n  - idd: github-pat', '2: the entry has no "id"'],
    ['a date under another key', 'secrets:\n  - id: a\n    expires: 2099-12-31', '2: a: "expires" is not a key of an entry'],
    ['a path under another key', 'secrets:\n  - id: a\n    path: /b', '2: a: "path" is not a key'],
    ['no date', 'secrets:\n  - id: a\n    expired_at: soon', '2: a: ""soon"" is not a date such as 2099-12-31'],
    ['a number as a date', 'secrets:\n  - id: a\n    expired_at: 20991231', 'is not a date'],
    ['one path that is no list', 'secrets:\n  - id: a\n    paths: /b', '2: a: "paths" and "purls" are lists of texts'],
    ['an empty list of paths', 'secrets:\n  - id: a\n    paths: []', '"paths" and "purls" are lists of texts'],
    ['an empty path', 'secrets:\n  - id: a\n    paths: [""]', '"paths" and "purls" are lists of texts'],
    ['packages of a secret', 'secrets:\n  - id: a\n    purls: [pkg:npm/a]', '2: a: only vulnerabilities have "purls"'],
    ['an ID alone', 'secrets:\n  - github-pat', '2: this is not an entry; write "- id: …"'],
    ['an empty ID', 'secrets:\n  - id: ""', '2: the entry has no "id"'],
    ['a list that is none', 'secrets:\n  id: a', '1: "secrets" is not a list']
  ])('does not use %s', (_, text, message) => {
    expect(wrongIn(text)).toEqual([expect.stringContaining(message)])
    expect(readStructuredIgnores(text).entries).toEqual([])
  })

  it.each([
    ['secrets: [', 'it is not YAML: line 1'],
    ['secrets: []\nsecrets: []', 'it is not YAML: line 2'],
    ['CVE-1\nCVE-2', 'it is no list of vulnerabilities, misconfigurations, secrets, licenses: line 1.'],
    ['- id: CVE-1', 'it is no list of']
  ])('refuses %j', (text, message) => {
    expect(() => readStructuredIgnores(text)).toThrow(message)
  })

  it('may be empty', () => {
    for (const text of ['', '# nothing\n', '---\n', 'null', 'secrets:\n']) {
      expect(readStructuredIgnores(text)).toEqual({entries: [], problems: []})
    }
  })

  it('throws nothing but an ActionError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        try {
          readStructuredIgnores(text)
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError)
        }
      })
    )
  })
})

describe('the date of an entry', () => {
  const sorted = (date: string) => sortIgnores('accepted', readPlainIgnores(`CVE-1 exp:${date}`), NOW)

  it.each([
    ['2099-06-15', {expired: 1, live: 0, ending: 0}],
    ['2099-06-16', {expired: 0, live: 1, ending: 1}],
    ['2099-06-29', {expired: 0, live: 1, ending: 1}],
    ['2099-06-30', {expired: 0, live: 1, ending: 0}]
  ])('%s counts from midnight UTC on', (date, expected) => {
    const {expired, entries, ending} = sorted(date)
    expect({expired: expired.length, live: entries.length, ending: ending.length}).toEqual(expected)
  })

  it('has to be in the calendar', () => {
    expect(readExpiry('2099-02-29')).toBeUndefined()
    expect(readExpiry('2096-02-29')).toBe(Date.parse('2096-02-29T00:00:00Z'))
    expect(readExpiry('2099-01-01T10:00:00')).toBeUndefined()
    expect(readExpiry('2099-1-1')).toBeUndefined()
  })
})

describe('what Trivy gets', () => {
  it('is what counts now, each entry with its place, and the name that Trivy has for the configuration', async () => {
    const text = 'secrets:\n  - id: a\n    paths: [image configuration, /b]\n    statement: because\n  - {id: b, expired_at: 2020-01-01}\n'
    const path = await writeIgnores(sortIgnores('x.yaml', readStructuredIgnores(text), NOW), folder)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      vulnerabilities: [],
      misconfigurations: [],
      secrets: [{id: 'a', paths: ['views/*', '/b'], statement: 'line 2, entry 1: because'}],
      licenses: []
    })
    expect(await writeIgnores(NO_IGNORES, folder)).toBe('')
  })

  it('comes from the file that is named, by its name', async () => {
    await writeFile(join(folder, 'a.yml'), 'secrets:\n  - id: a')
    await writeFile(join(folder, 'a'), 'secrets:\n  - id: a')
    expect((await readIgnores('a.yml', folder, NOW)).entries).toHaveLength(1)
    expect((await readIgnores('a', folder, NOW)).problems).toHaveLength(2)
    expect(await readIgnores('', folder, NOW)).toEqual(NO_IGNORES)
    await expect(readIgnores('none', folder, NOW)).rejects.toThrow('Input "ignore-file": there is no file "none".')
    await writeFile(join(folder, 'bad.yaml'), '[')
    await expect(readIgnores('bad.yaml', folder, NOW)).rejects.toThrow('Input "ignore-file": "bad.yaml" cannot be used:')
  })
})

it.each(['.trivyignore', '.trivyignore.yaml'])('says that a %s which nobody names is not read', async name => {
  expect(await unreadIgnores('', folder)).toBeUndefined()
  await writeFile(join(folder, name), 'CVE-1')
  expect(await unreadIgnores('', folder)).toBe(`The ${name} of the checkout is not read, because "ignore-file" does not name it.`)
  expect(await unreadIgnores(name, folder)).toBeUndefined()
  await rm(join(folder, name))
})

describe('what is said of an ignore file', () => {
  const plain = 'CVE-1\nCVE-2 exp:2020-01-01\nCVE-3 exp:2099-06-20 # soon\n- id: x'
  const ignores = sortIgnores('accepted', readPlainIgnores(plain), NOW)

  it('names what is wrong, over, nearly over, and of no use', () => {
    expect(remarksOn(ignores, ['line 3, entry 2: soon'])).toEqual({
      warnings: [
        'accepted, line 4: this is YAML, which is read from a file whose name ends in .yaml alone. It ignores nothing.',
        'accepted, line 2: CVE-2 is no longer ignored, since 2020-01-01.',
        'accepted, line 3: CVE-3 will be ignored until 2099-06-20 only.'
      ],
      notes: ['accepted, line 1: CVE-1 matched nothing.'],
      expired: ['CVE-2'],
      unused: ['CVE-1']
    })
  })

  it('says nothing of use when not every image was scanned', () => {
    expect(remarksOn(ignores, undefined)).toMatchObject({notes: [], unused: [], expired: ['CVE-2']})
  })

  it('says how Trivy writes a path, where none matched', () => {
    const text = 'secrets:\n  - {id: a, paths: [app/conf]}\nvulnerabilities:\n  - {id: b, paths: [/app/lock]}\n  - {id: c, paths: ["**/x"]}'
    const {notes} = remarksOn(sortIgnores('x.yaml', readStructuredIgnores(text), NOW), [])
    expect(notes).toEqual([
      'x.yaml, line 2: a matched nothing: the path of a file in an image begins with "/", as in "/app/conf".',
      'x.yaml, line 4: b matched nothing: the path of a package has no "/" at the beginning, as in "app/lock".',
      'x.yaml, line 5: c matched nothing.'
    ])
  })

  it('names those without a reason', () => {
    expect(withoutReason(ignores)).toEqual([
      'accepted has no reason for CVE-1 (line 1). Give each a comment behind it or on the line above.'
    ])
    const structured = sortIgnores('x.yaml', readStructuredIgnores('secrets:\n  - {id: a, statement: " "}\n  - {id: b, statement: c}'), NOW)
    expect(withoutReason(structured)).toEqual(['x.yaml has no reason for a (line 2). Give each a "statement".'])
    expect(withoutReason(NO_IGNORES)).toEqual([])
  })
})
