import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {lineMapPath} from '../../../lib/secrets/line-map.ts'
import {writeRenderedFiles} from '../../../actions/inject-secrets/rendered-files.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('rendered files', () => {
  let temporary: string
  let remembered: string[]
  const remember = (path: string) => {
    expect(existsSync(path)).toBe(false)
    remembered.push(path)
  }
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'fairway-temporary-'))
    remembered = []
  })
  afterEach(() => rmSync(temporary, {recursive: true}))

  test('are 0600 in folders of 0700, whatever the umask', async () => {
    const before = process.umask(0)
    try {
      const {directory, files} = await writeRenderedFiles(temporary, remember, [
        {target: 'a.yml', content: 'é', map: 'm'},
        {target: 'etc/app/b', content: '', map: 'n'}
      ])
      expect([dirname(directory), remembered]).toEqual([temporary, [directory]])
      expect(files).toEqual([join(directory, 'a.yml'), join(directory, 'etc', 'app', 'b')])
      expect(readFileSync(join(directory, 'a.yml'), 'utf8')).toBe('é')
      expect([directory, join(directory, 'etc'), join(directory, 'etc', 'app')].map(modeOf)).toEqual(['700', '700', '700'])
      expect(files.map(modeOf)).toEqual(['600', '600'])
      const maps = [lineMapPath(directory, 'a.yml'), lineMapPath(directory, 'etc/app/b')]
      expect(maps.map(path => readFileSync(path, 'utf8'))).toEqual(['m', 'n'])
      expect(maps.map(modeOf)).toEqual(['600', '600'])
    } finally {
      process.umask(before)
    }
  })

  test('nothing is left when one cannot be written', async () => {
    const twice = [
      {target: 'a', content: 'x', map: ''},
      {target: 'a', content: 'y', map: ''}
    ]
    await expect(writeRenderedFiles(temporary, remember, twice)).rejects.toThrow('EEXIST')
    expect(remembered).toHaveLength(1)
    expect(readdirSync(temporary)).toEqual([])
  })
})
