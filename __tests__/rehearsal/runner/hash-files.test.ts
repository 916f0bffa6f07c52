import {createHash} from 'node:crypto'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {hashFiles} from '../../../rehearsal/runner/hash-files.ts'
import {folderOf} from './support.ts'

const FILES = ['a.txt', 'b.txt', 'deep/a.txt', 'deep/er/c.md', 'deep/er/.env', '.hidden/d.txt', 'home/e.txt']

/** Each file holds its own name. A link leads to a folder beside the workspace, one to a file, and one in a circle. */
function makeWorkspace(): string {
  const folder = folderOf({...Object.fromEntries(FILES.map(path => [join('work', path), path])), 'beside/f.txt': 'beside/f.txt'})
  const workspace = join(folder, 'work')
  symlinkSync('../beside', join(workspace, 'linked'))
  symlinkSync('../a.txt', join(workspace, 'deep', 'link.md'))
  symlinkSync('..', join(workspace, 'deep', 'loop'))
  return workspace
}

const hashIn = (workspace: string, ...args: string[]) => hashFiles(args, {node: process.execPath, workspace, home: join(workspace, 'home')})

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()
const hashOf = (contents: readonly string[]) => (contents.length === 0 ? '' : sha256(Buffer.concat(contents.map(sha256))).toString('hex'))

describe('hashFiles() is the SHA-256 of the SHA-256s of', () => {
  test.each<[string, string[], string[]]>([
    ['every file that a pattern takes, hidden ones too', ['**/*.txt'], ['.hidden/d.txt', 'a.txt', 'b.txt', 'deep/a.txt', 'home/e.txt']],
    ['files in the order of the patterns', ['b.txt', 'a.txt'], ['b.txt', 'a.txt']],
    [
      'everything in a folder, and in place of a link to a file that file',
      ['deep'],
      ['deep/a.txt', 'deep/er/.env', 'deep/er/c.md', 'a.txt']
    ],
    [
      'nothing that a later pattern takes out',
      ['deep\n# a comment\n  !deep/er  ', '!**/*.md', 'deep/er/c.md'],
      ['deep/a.txt', 'deep/er/c.md']
    ],
    ['files of the home folder that are in the workspace', ['~'], ['home/e.txt']],
    ['nothing in a linked folder', ['linked/**'], []],
    [
      'what is in a linked folder when it is asked for, and never for ever',
      ['--Follow-Symbolic-Links', 'linked', 'deep/loop/*.txt'],
      ['beside/f.txt', 'a.txt', 'b.txt']
    ],
    ['nothing outside the workspace', [join('/', 'etc', 'hostname')], []]
  ])('%s', (_, args, contents) => {
    expect(hashIn(makeWorkspace(), ...args)).toBe(hashOf(contents))
  })
})

describe('hashFiles() fails in the words of the runner', () => {
  test('for an option that it does not know', () => {
    expect(() => hashIn('/nowhere', '--follow', 'a')).toThrow("Invalid glob option --follow, available option: '--follow-symbolic-links'.")
  })

  test('for a pattern that leads out of its folder, and says why', () => {
    const workspace = makeWorkspace()
    expect(() => hashIn(workspace, '../a.txt', "it's")).toThrow(
      `hashFiles('../a.txt, it''s') failed. Fail to hash files under directory '${workspace}'. ` +
        "Invalid pattern '../a.txt'. Relative pathing '.' and '..' is not allowed."
    )
  })

  test('for a link that leads nowhere', () => {
    const workspace = makeWorkspace()
    symlinkSync('nowhere', join(workspace, 'broken'))
    expect(() => hashIn(workspace, 'broken')).toThrow(/^hashFiles\('broken'\) failed.*ENOENT/)
  })
})
