import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readRepositoryFile} from '../../../lib/action/repository-file.ts'

describe('a file of the repository', () => {
  let workspace: string
  let outside: string
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'fairway-workspace-'))
    outside = mkdtempSync(join(tmpdir(), 'fairway-outside-'))
  })
  afterEach(() => {
    rmSync(workspace, {recursive: true})
    rmSync(outside, {recursive: true})
  })

  test('is read as it is, also through a link inside the workspace', async () => {
    mkdirSync(join(workspace, 'deploy'))
    writeFileSync(join(workspace, 'deploy', 'a.yml'), '\ufeffa: é\r\n')
    symlinkSync('deploy/a.yml', join(workspace, 'link.yml'))
    expect(await readRepositoryFile(workspace, 'deploy/a.yml')).toBe('\ufeffa: é\r\n')
    expect(await readRepositoryFile(workspace, 'link.yml')).toBe('\ufeffa: é\r\n')
  })

  test('a workspace that is a link itself is fine', async () => {
    writeFileSync(join(workspace, 'a'), 'x')
    symlinkSync(workspace, join(outside, 'workspace'))
    expect(await readRepositoryFile(join(outside, 'workspace'), 'a')).toBe('x')
  })

  test('outside of the workspace is refused, however it is reached', async () => {
    writeFileSync(join(outside, 'secret'), 'x')
    symlinkSync(join(outside, 'secret'), join(workspace, 'link'))
    symlinkSync(outside, join(workspace, 'folder'))
    for (const source of ['link', 'folder/secret', join(outside, 'secret'), '../'.repeat(20) + 'etc/hostname']) {
      await expect(readRepositoryFile(workspace, source)).rejects.toThrow('outside the workspace')
    }
  })

  test('that is missing, a folder or no text is refused', async () => {
    mkdirSync(join(workspace, 'folder'))
    writeFileSync(join(workspace, 'binary'), Buffer.from([0xff, 0xfe, 0x00]))
    await expect(readRepositoryFile(workspace, 'none.yml')).rejects.toThrow('there is no such file in the repository.')
    await expect(readRepositoryFile(workspace, 'folder')).rejects.toThrow('it is not a file.')
    await expect(readRepositoryFile(workspace, 'binary')).rejects.toThrow('is not UTF-8')
  })
})
