import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {entriesOf, entryAt, keyOf, nameIn} from '../../../../actions/deploy-ssh/files/store.ts'

const file = (name: string, content: string, more: {mode?: number; line?: string} = {}) => ({
  name,
  content: Buffer.from(content),
  mode: 0o644,
  line: name,
  ...more
})
const SECRET = Buffer.alloc(32, 7)
const key = (files: ReturnType<typeof file>[], at: string, secret = SECRET) => {
  const entry = entryAt(at, files)
  return entry === undefined ? undefined : keyOf(entry, secret)
}

describe('the key of an entry', () => {
  const tree = [file('conf/a', 'one'), file('conf/b/c', 'two')]

  test('tells mode, name, content and host', () => {
    const first = key(tree, 'conf')
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    const others = [
      key([file('conf/a', 'one', {mode: 0o755}), tree[1]!], 'conf'),
      key([file('conf/x', 'one'), tree[1]!], 'conf'),
      key([file('conf/a', 'One'), tree[1]!], 'conf'),
      key([tree[0]!], 'conf'),
      key([...tree, file('conf/d', '')], 'conf'),
      key(tree, 'conf', Buffer.alloc(32, 8)),
      // A file is not a folder of one file.
      key([file('a', 'one')], 'a'),
      key([file('conf/a', 'one')], 'conf/a', Buffer.alloc(32, 9))
    ]
    expect(new Set([first, ...others]).size).toBe(9)
  })

  test('and nothing else: not where it lies in the release, its line, or the order', () => {
    const moved = [file('deploy/x/b/c', 'two', {line: 'deploy'}), file('other', ''), file('deploy/x/a', 'one', {line: 'deploy'})]
    expect(key(moved, 'deploy/x')).toBe(key(tree, 'conf'))
    expect(key([file('x/y/a.txt', 'one')], 'x/y/a.txt')).toBe(key([file('a.txt', 'one')], 'a.txt'))
  })

  test('is never that of other files, wherever a name ends and a content begins', () => {
    const name = fc.string({unit: fc.constantFrom('a', ' ', '4', '\n', '6'), minLength: 1, maxLength: 4})
    const content = fc.string({unit: fc.constantFrom('a', ' ', '4', '\n', '6'), maxLength: 6})
    const files = fc.uniqueArray(fc.tuple(name, content), {selector: ([one]) => one, minLength: 1, maxLength: 3})
    const keyFor = (list: [string, string][]) =>
      key(
        list.map(([one, text]) => file(`x/${one}`, text)),
        'x'
      )
    fc.assert(
      fc.property(files, files, (one, other) => {
        const sorted = (list: [string, string][]) => JSON.stringify(list.toSorted(([a], [b]) => (a < b ? -1 : 1)))
        expect(keyFor(one) === keyFor(other)).toBe(sorted(one) === sorted(other))
      })
    )
  })
})

test('each line of "files" is one entry; a path that is mounted may be another one', () => {
  const files = [file('deploy/a', '1', {line: 'deploy'}), file('deploy/b/c', '2', {line: 'deploy'}), file('deploy/d', '3')]
  expect(entriesOf(files).map(entry => [entry.source, nameIn(entry)])).toEqual([
    ['deploy', 'tree'],
    ['deploy/d', 'd']
  ])
  expect(entryAt('deploy/b', files)?.files.map(({path}) => path)).toEqual(['c'])
  expect(entryAt('deploy/x', files)).toBeUndefined()
})
