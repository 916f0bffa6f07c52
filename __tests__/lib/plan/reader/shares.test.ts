import {describe, expect, it} from '@jest/globals'
import type {CutHandler} from '../../../../lib/plan/reader/json-cutter.ts'
import {PlanReader} from '../../../../lib/plan/reader/plan-reader.ts'
import {readParts} from '../../../../lib/plan/reader/read-plan.ts'
import {entry, plan} from './support.ts'

const pass = () => undefined
const visitor = {change: pass, drift: pass, deferred: pass, output: pass, actionInvocation: pass, deferredActionInvocation: pass}

async function readerOf(changes: readonly unknown[]): Promise<PlanReader> {
  const reader = new PlanReader(visitor)
  await readParts([Buffer.from(plan(changes))], reader)
  return reader
}

describe('two readers of one plan', () => {
  it('count the changes together', async () => {
    const reader = await readerOf([entry('a.b'), entry('a.c')])
    reader.addShare((await readerOf([entry('a.d'), entry('a.b', ['delete'], {deposed: 'ff'})])).share)
    expect(reader.end().counts.changes).toBe(4)
  })

  it('refuse one object that both change', async () => {
    const reader = await readerOf([entry('a.b')])
    const {share} = await readerOf([entry('a.c'), entry('a.b')])
    expect(() => reader.addShare(share)).toThrow('two entries of resource_changes change one object')
    expect(() => reader.addShare(share)).toThrow(expect.objectContaining({code: 'duplicate-change'}))
  })
})

describe('readParts', () => {
  it('goes on from piece to piece for as long as it is told to', async () => {
    const pieces = plan().match(/.{1,50}/gs) ?? []
    const handler: CutHandler = {member: pass, value: pass}
    let asked = 0
    const bytes = await readParts(
      pieces.map(piece => Buffer.from(piece)),
      handler,
      () => Promise.resolve(++asked < 3)
    )
    expect([asked, bytes]).toEqual([3, 150])
  })
})
