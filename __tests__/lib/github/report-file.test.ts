import {afterEach, beforeEach, expect, it} from '@jest/globals'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {readReport} from '../../../lib/github/report-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-report-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

const MOST_BYTES = 1_048_576
const write = (content: string | Buffer) => writeFileSync(join(folder, 'report.md'), content)
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

it.each(['report.md', './report.md'])('is read with its sha256, relative to the workspace (%s)', async path => {
  write('### Drift\r\n\nä disk\n')
  expect(await readReport(path, folder)).toEqual({text: '### Drift\r\n\nä disk\n', sha256: sha256('### Drift\r\n\nä disk\n')})
  expect(await readReport(join(folder, 'report.md'), '/nowhere')).toMatchObject({text: '### Drift\r\n\nä disk\n'})
})

it('is read as text, whatever bytes stand in it', async () => {
  const bytes = Buffer.from([0x61, 0xff, 0x0a])
  write(bytes)
  expect(await readReport('report.md', folder)).toEqual({text: 'a\ufffd\n', sha256: sha256(bytes)})
})

it.each([MOST_BYTES - 1, MOST_BYTES, MOST_BYTES + 1, 3 * MOST_BYTES + 7])(
  'of %d bytes is hashed as a whole, and its first MiB is kept',
  async length => {
    const bytes = Buffer.alloc(length, 'a line of the plan\n')
    write(bytes)
    const report = await readReport('report.md', folder)
    expect(report.sha256).toBe(sha256(bytes))
    expect(report.text).toBe(bytes.toString('utf8', 0, Math.min(length, MOST_BYTES)))
  }
)

it.each<[string, () => void, RegExp]>([
  ['that is not there', () => undefined, /^Input "report": the file "report\.md" cannot be read \(.*ENOENT/],
  ['that is a folder', () => mkdirSync(join(folder, 'report.md')), /cannot be read \(it is not a file\)/],
  ['without a byte', () => write(''), /the file "report\.md" is empty/],
  ['without a word', () => write(' \n\t\n'), /the file "report\.md" is empty/]
])('one %s is an error', async (_what, prepare, message) => {
  prepare()
  await expect(readReport('report.md', folder)).rejects.toThrow(ActionError)
  await expect(readReport('report.md', folder)).rejects.toThrow(message)
})

it('a name that is no line is shown as one', async () => {
  await expect(readReport('a\n::error::b', folder)).rejects.toThrow(/the file "a ::error::b" cannot be read/)
})
