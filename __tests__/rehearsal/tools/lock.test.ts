import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {spawnSync} from 'node:child_process'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {withLock} from '../../../rehearsal/tools/lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-lock-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const writeLock = (holder: object) => writeFile(join(folder, 'lock'), JSON.stringify(holder))
const deadProcess = () => spawnSync(process.execPath, ['--version']).pid

describe('the lock', () => {
  test('is there while the work is done, and gone afterwards, also after a failure', async () => {
    await withLock(folder, {}, async () => expect(await readdir(folder)).toEqual(['lock']))
    await expect(withLock(folder, {}, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await readdir(folder)).toEqual([])
  })

  test('two at once do their work one after the other', async () => {
    const events: string[] = []
    const work = (name: string) => async () => {
      events.push(`${name} begins`)
      await new Promise(resolve => setTimeout(resolve, 30))
      events.push(`${name} ends`)
    }
    await Promise.all(['a', 'b', 'c'].map(name => withLock(folder, {interval: 5}, work(name))))
    for (let index = 0; index < events.length; index += 2) {
      expect(events[index + 1]).toBe(events[index]?.replace('begins', 'ends'))
    }
    expect(events).toHaveLength(6)
  })

  test('the lock of a dead process is taken over', async () => {
    await writeLock({pid: deadProcess(), host: hostname(), started: ''})
    const waits: number[] = []
    await withLock(folder, {onWait: pid => waits.push(pid)}, () => Promise.resolve())
    expect(waits).toEqual([])
  })

  test('a living process with the number of a dead holder does not keep the lock', async () => {
    await writeLock({pid: process.pid, host: hostname(), started: 'another time'})
    await expect(withLock(folder, {interval: 5}, () => Promise.resolve('done'))).resolves.toBe('done')
  })

  test.each([
    ['a living process', () => ({pid: process.ppid, host: hostname(), started: ''})],
    ['another machine, which cannot be looked at', () => ({pid: deadProcess(), host: 'elsewhere.example.com', started: ''})]
  ])('the lock of %s is waited for until the person cancels', async (_, holder) => {
    const written = holder()
    await writeLock(written)
    const cancellation = new AbortController()
    const onWait = (pid: number) => cancellation.abort(new Error(`waited for ${pid}`))
    await expect(withLock(folder, {interval: 5, onWait, signal: cancellation.signal}, () => Promise.resolve())).rejects.toThrow(
      `waited for ${written.pid}`
    )
    expect(await readdir(folder)).toEqual(['lock'])
  })
})
