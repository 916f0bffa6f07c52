import {describe, expect, it} from '@jest/globals'
import {makeTar} from '../../../rehearsal/parts/tar-archive.ts'

describe('makeTar', () => {
  const content = Buffer.from('x'.repeat(600))
  const archive = makeTar([
    {name: 'a.txt', content},
    {name: 'empty', content: Buffer.alloc(0)}
  ])

  it('gives each file a header with its name, size and a checksum, and pads to whole blocks', () => {
    expect(archive.subarray(0, 5).toString()).toBe('a.txt')
    expect(Number.parseInt(archive.subarray(124, 135).toString(), 8)).toBe(600)
    expect(archive.subarray(257, 265).toString('latin1')).toBe('ustar\u000000')
    const header = Buffer.from(archive.subarray(0, 512)).fill(' ', 148, 156)
    expect(Number.parseInt(archive.subarray(148, 154).toString(), 8)).toBe(header.reduce((sum, byte) => sum + byte, 0))
    expect(archive.subarray(512, 1112).equals(content)).toBe(true)
    expect(archive.subarray(512 + 1024, 512 + 1024 + 5).toString()).toBe('empty')
  })

  it('ends with two empty blocks', () => {
    expect(archive.length).toBe(512 + 1024 + 512 + 1024)
    expect(archive.subarray(-1024).every(byte => byte === 0)).toBe(true)
  })
})
