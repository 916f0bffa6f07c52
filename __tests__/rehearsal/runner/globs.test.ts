import {symlinkSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {findFiles} from '../../../rehearsal/runner/globs.ts'
import {folderOf} from './support.ts'

const FILES = ['a.txt', 'b.txt', 'deep/a.txt', 'deep/er/c.md', 'deep/er/.env', '.hidden/d.txt', 'x[1].txt', 'x1.txt', 'a+b.txt', 'B.txt']

function look(patterns: string, {hidden = true, followLinks = false, directory = tree()} = {}): {files: string[]; searchPaths: string[]} {
  const found = findFiles(patterns, {directory, home: join(directory, 'deep'), followLinks, hidden})
  const named = (paths: readonly string[]) => paths.map(path => relative(directory, path))
  return {files: named(found.files), searchPaths: named(found.searchPaths)}
}

function tree(): string {
  return folderOf(Object.fromEntries(FILES.map(path => [path, path])))
}

describe('patterns take', () => {
  test.each([
    ['a name', 'a.txt', ['a.txt']],
    ['a name with ./', './a.txt', ['a.txt']],
    ['nothing that is not there', 'none.txt', []],
    ['a star within one folder', '*.md', []],
    ['a star', 'a*.txt', ['a+b.txt', 'a.txt']],
    ['a question mark', '?.txt', ['B.txt', 'a.txt', 'b.txt']],
    ['a set', '[ab].txt', ['a.txt', 'b.txt']],
    ['a range', '[A-C].txt', ['B.txt']],
    ['a set turned round', '[!aB].txt', ['b.txt']],
    ['an escaped bracket', 'x\\[1].txt', ['x[1].txt']],
    ['a set of one', 'x[1].txt', ['x1.txt']],
    ['a plus sign as it is', 'a+b.txt', ['a+b.txt']],
    ['no braces', '{a,b}.txt', []],
    ['everything in a folder', 'deep', ['deep/a.txt', 'deep/er/.env', 'deep/er/c.md']],
    ['everything in a folder, with a slash', 'deep/', ['deep/a.txt', 'deep/er/.env', 'deep/er/c.md']],
    ['no file by the name of a folder', 'a.txt/', []],
    ['any number of folders', '**/a.txt', ['a.txt', 'deep/a.txt']],
    ['what is in folders that a star takes', 'd*', ['deep/a.txt', 'deep/er/.env', 'deep/er/c.md']],
    ['what is below', 'deep/er/**', ['deep/er/.env', 'deep/er/c.md']],
    ['a file with two stars below it, as the real package does', 'a.txt/**', ['a.txt']],
    ['the home folder', '~/a.txt', ['deep/a.txt']],
    ['not what an exclamation mark takes out', 'deep\n!deep/er', ['deep/a.txt']],
    ['what a later line takes in again', 'deep\n!deep/er\ndeep/er/c.md', ['deep/a.txt', 'deep/er/c.md']],
    ['nothing of comments and blank lines', '# deep\n\n  a.txt  ', ['a.txt']]
  ])('%s', (_, patterns, files) => {
    expect(look(patterns).files).toEqual(files)
  })

  test('absolute paths', () => {
    const directory = tree()
    expect(look(`${directory}/deep/*.txt`, {directory: join(directory, '.hidden')}).files).toEqual(['../deep/a.txt'])
  })

  test('hidden files and folders only where they are wanted', () => {
    expect(look('**', {hidden: false}).files).not.toContainEqual(expect.stringMatching(/(^|\/)\./))
    expect(look('.hidden', {hidden: false}).files).toEqual([])
    expect(look('.hidden/d.txt', {hidden: false}).files).toEqual(['.hidden/d.txt'])
    expect(look('**').files).toEqual(expect.arrayContaining(['.hidden/d.txt', 'deep/er/.env']))
  })

  test('what links lead to only where they are followed, and never for ever', () => {
    const directory = tree()
    symlinkSync('deep', join(directory, 'link'))
    symlinkSync('../..', join(directory, 'deep', 'er', 'loop'))
    symlinkSync('nowhere', join(directory, 'broken'))
    expect(look('link', {directory}).files).toEqual([])
    expect(look('deep\nbroken', {directory, followLinks: true}).files).toEqual(expect.arrayContaining(['deep/a.txt', 'deep/er/c.md']))
    expect(look('link/*.txt', {directory, followLinks: true}).files).toEqual(['link/a.txt'])
  })
})

test.each(['../a.txt', 'deep/../a.txt', 'deep/./a.txt'])('%s is refused', pattern => {
  expect(() => look(pattern)).toThrow(`Invalid pattern '${pattern}'. Relative pathing '.' and '..' is not allowed.`)
})

test.each([
  ['up to the first wildcard', 'deep/*/c.md', ['deep']],
  ['none inside another', 'deep/er/*\ndeep\na.txt', ['deep', 'a.txt']],
  ['each once, and nothing of what is excluded', 'deep/*\ndeep/**\n!x', ['deep']]
])('search paths: %s', (_, patterns, expected) => {
  expect(look(patterns).searchPaths).toEqual(expected)
})
