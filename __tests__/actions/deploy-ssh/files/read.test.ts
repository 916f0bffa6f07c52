import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readSentFiles} from '../../../../actions/deploy-ssh/files/read.ts'
import {parseFileLines} from '../../../../lib/deploy/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'conf', 'deep er'), {recursive: true})
  await writeFile(join(folder, 'conf', 'a.conf'), 'a', {mode: 0o600})
  await writeFile(join(folder, 'conf', 'deep er', 'größe.sh'), 'b')
  await chmod(join(folder, 'conf', 'deep er', 'größe.sh'), 0o700)
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const read = (...lines: string[]) => readSentFiles(parseFileLines(lines.map(line => `${folder}/${line}`)))

test('a folder is read with all that is in it: what can be executed stays so, and everybody may read it', async () => {
  expect(await read('conf => conf', 'conf/a.conf => x/b.conf mode=0640')).toEqual([
    {name: 'conf/a.conf', content: Buffer.from('a'), mode: 0o644, line: 'conf'},
    {name: 'conf/deep er/größe.sh', content: Buffer.from('b'), mode: 0o755, line: 'conf'},
    {name: 'x/b.conf', content: Buffer.from('a'), mode: 0o640, line: 'x/b.conf'}
  ])
  expect((await read('conf => c mode=0600')).map(({mode}) => mode)).toEqual([0o600, 0o600])
})

test('a line that is a link is followed, one in a folder is refused by its name', async () => {
  await symlink('conf', join(folder, 'current'))
  expect((await read('current => conf')).length).toBe(2)
  await symlink('/etc/passwd', join(folder, 'conf', 'deep er', 'link'))
  await expect(read('conf => conf')).rejects.toThrow('conf/deep er/link" is a symbolic link, which is not sent')
})

test.each([
  ['.git', 'conf/.git" is a Git repository'],
  ['bell\u0007', 'has a control character in its name']
])('a folder with %j is refused', async (name, message) => {
  await writeFile(join(folder, 'conf', name), '')
  await expect(read('conf => conf')).rejects.toThrow(message)
})

test('of the folder of rendered files what says which line is of which template stays here', async () => {
  await mkdir(join(folder, 'rendered', '.fairway-lines'), {recursive: true})
  await writeFile(join(folder, 'rendered', '.fairway-lines', 'app.yml'), 'app.yml.tpl\n1\n')
  await writeFile(join(folder, 'rendered', 'app.yml'), 'a: 1\n')
  expect((await read('rendered => conf')).map(({name}) => name)).toEqual(['conf/app.yml'])
})

test('a folder without files, a pattern and what is not there are refused', async () => {
  await mkdir(join(folder, 'empty', 'deep'), {recursive: true})
  await expect(read('empty => conf')).rejects.toThrow('has no files')
  await expect(read('conf/* => conf')).rejects.toMatchObject({fix: expect.stringContaining('name the folder')})
  await expect(read('none => x')).rejects.toMatchObject({
    fix: 'Check its path. Is it committed, or written by an earlier step of this job?'
  })
})

test('two lines may fill one folder, but not one file, and no file is a folder', async () => {
  expect((await read('conf => c', 'conf/a.conf => c/b.conf')).map(({name}) => name)).toContain('c/b.conf')
  await expect(read('conf => c', 'conf/a.conf => c/a.conf')).rejects.toThrow(
    'the lines of "c" and "c/a.conf" both send the file "c/a.conf"'
  )
  await expect(read('conf => c', 'conf/a.conf => c/a.conf/x')).rejects.toThrow('"c/a.conf" is a file, and a folder because of "c/a.conf/x"')
})
