import {describe, expect, it} from '@jest/globals'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {realpathSync} from 'node:fs'
import {dirname} from 'node:path'
import {descendantsOf, endProcesses, findMarkedProcesses, isBelow, listProcesses} from '../../../rehearsal/system/processes.ts'

const process1 = {pid: 1, parent: 0, group: 1, name: 'x', command: 'init'}
const a = {pid: 10, parent: 1, group: 10, name: 'x', command: 'a'}
const b = {pid: 11, parent: 10, group: 10, name: 'x', command: 'b'}
const c = {pid: 12, parent: 11, group: 12, name: 'x', command: 'c'}
const other = {pid: 20, parent: 1, group: 20, name: 'x', command: 'other'}

describe('descendantsOf', () => {
  it('finds children and their children, and nobody else', () => {
    expect(descendantsOf(10, [process1, a, b, c, other])).toEqual([b, c])
  })
})

describe('listProcesses', () => {
  it('shows this process with its parent and arguments', () => {
    const own = listProcesses().find(({pid}) => pid === process.pid)
    expect(own?.parent).toBe(process.ppid)
    expect(own?.command).toContain('jest')
  })
})

describe('findMarkedProcesses', () => {
  it('finds what inherited the mark although it left the group and lost its parent, and ends it', async () => {
    const value = `/tmp/mark-${process.pid}`
    const sleeper = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {detached: true, stdio: 'ignore'}).unref()`
    const parent = spawn(process.execPath, ['-e', sleeper], {env: {...process.env, MARK: value}})
    await once(parent, 'exit')
    const found = findMarkedProcesses(`MARK=${value}`)
    expect(found.map(({command}) => command.includes('setInterval'))).toEqual([true])
    expect(findMarkedProcesses(`MARK=${value}-other`)).toEqual([])
    await endProcesses(
      found.map(({pid}) => pid),
      1_000
    )
    expect(findMarkedProcesses(`MARK=${value}`)).toEqual([])
  })
})

it('a process is known by the folder that it works in, and one that has ended is in none', () => {
  const cwd = realpathSync(process.cwd())
  expect([isBelow(process.pid, cwd), isBelow(process.pid, dirname(cwd)), isBelow(process.pid, `${cwd}x`)]).toEqual([true, true, false])
  expect(isBelow(2 ** 22 + 1, '/')).toBe(false)
})
