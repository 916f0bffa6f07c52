import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chooseDirectory, removeDirectory, writeRenderedFiles} from '../../../actions/inject-secrets/rendered-files.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('rendered files', () => {
  let temporary: string
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'fairway-temporary-'))
  })
  afterEach(() => rmSync(temporary, {recursive: true}))

  test('are 0600 in folders of 0700, whatever the umask', async () => {
    const before = process.umask(0)
    try {
      const directory = chooseDirectory(temporary)
      expect(existsSync(directory)).toBe(false)
      const paths = await writeRenderedFiles(directory, [
        {target: 'a.yml', content: 'é'},
        {target: 'etc/app/b', content: ''}
      ])
      expect(paths).toEqual([join(directory, 'a.yml'), join(directory, 'etc', 'app', 'b')])
      expect(readFileSync(join(directory, 'a.yml'), 'utf8')).toBe('é')
      expect([directory, join(directory, 'etc'), join(directory, 'etc', 'app')].map(modeOf)).toEqual(['700', '700', '700'])
      expect(paths.map(modeOf)).toEqual(['600', '600'])
    } finally {
      process.umask(before)
    }
  })

  test('nothing is left when one cannot be written', async () => {
    const directory = chooseDirectory(temporary)
    const twice = [
      {target: 'a', content: 'x'},
      {target: 'a', content: 'y'}
    ]
    await expect(writeRenderedFiles(directory, twice)).rejects.toThrow('EEXIST')
    expect(existsSync(directory)).toBe(false)
  })

  test('a folder that is there already is not taken over', async () => {
    const directory = chooseDirectory(temporary)
    mkdirSync(directory)
    await expect(writeRenderedFiles(directory, [])).rejects.toThrow('EEXIST')
    expect(existsSync(directory)).toBe(true)
  })

  test('are removed with their folder, and a second time is no error', async () => {
    const directory = chooseDirectory(temporary)
    await writeRenderedFiles(directory, [{target: 'a/b', content: 'x'}])
    await removeDirectory(temporary, directory)
    expect(existsSync(directory)).toBe(false)
    await removeDirectory(temporary, directory)
    await removeDirectory(temporary, '')
  })

  test.each(['', '/other', '/fairway-secrets-1/../other', '/fairway-secrets-1/sub'])('another folder is never removed: …%s', async end => {
    const folder = join(temporary, 'other')
    mkdirSync(folder)
    await expect(removeDirectory(temporary, temporary + end)).rejects.toThrow('not one that this action makes')
    expect(existsSync(folder)).toBe(true)
  })
})
