import {describe, expect, it} from '@jest/globals'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {extractMember} from '../../../lib/tools/archive.ts'
import {makeTar, makeZip} from './archives.ts'

const FILES = {'README.md': 'read me', 'bin/tool': 'x'.repeat(1_500), tool: 'the tool'}

describe('extractMember', () => {
  it('gives the bytes themselves when there is no archive', async () => {
    expect((await extractMember(Buffer.from('program'), 'none', 'any')).toString()).toBe('program')
  })

  it.each([
    ['tar.gz', gzipSync(makeTar(FILES))],
    ['zip', makeZip(FILES)],
    ['zip', makeZip(FILES, 'store')]
  ] as const)('finds a file in a %s by its whole path', async (kind, archive) => {
    expect((await extractMember(archive, kind, 'tool')).toString()).toBe('the tool')
    expect((await extractMember(archive, kind, 'bin/tool')).toString()).toBe('x'.repeat(1_500))
    await expect(extractMember(archive, kind, 'README')).rejects.toThrow(`The ${kind} archive has no file "README".`)
  })

  it('reads what the real tar writes, with ./ and a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
    try {
      writeFileSync(join(folder, 'tool'), 'real')
      const {stdout} = spawnSync('tar', ['-cz', '-C', folder, '.'])
      expect((await extractMember(stdout, 'tar.gz', 'tool')).toString()).toBe('real')
    } finally {
      rmSync(folder, {recursive: true})
    }
  })

  it('does not take a folder or a link for a file', async () => {
    const archive = makeTar({'tool/': ''})
    await expect(extractMember(gzipSync(archive), 'tar.gz', 'tool/')).rejects.toThrow('has no file')
    const link = makeTar({tool: ''})
    link.write('2', 156)
    await expect(extractMember(gzipSync(link), 'tar.gz', 'tool')).rejects.toThrow('has no file')
  })

  it('refuses an archive that is broken or cut off', async () => {
    const broken = 'archive cannot be read'
    await expect(extractMember(Buffer.from('not gzip'), 'tar.gz', 'tool')).rejects.toThrow(broken)
    await expect(extractMember(Buffer.from('not zip'), 'zip', 'tool')).rejects.toThrow(broken)
    await expect(extractMember(gzipSync(makeTar({tool: 'x'.repeat(2_000)}).subarray(0, 1_024)), 'tar.gz', 'tool')).rejects.toThrow(broken)
    await expect(extractMember(gzipSync(makeTar(FILES)).subarray(0, 40), 'tar.gz', 'tool')).rejects.toThrow(broken)
    const zip = makeZip(FILES)
    await expect(extractMember(zip.subarray(30), 'zip', 'tool')).rejects.toThrow(broken)
    const header = zip.indexOf('PK\x01\x02')
    zip.writeUInt16LE(99, header + 10)
    await expect(extractMember(zip, 'zip', 'README.md')).rejects.toThrow(broken)
  })
})
