import {mkdtemp, open, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from '@jest/globals'
import {readPlan} from '../../../../lib/plan/reader/index.ts'
import {Seen} from '../../../../lib/plan/reader/seen.ts'
import {fileChunks} from '../../../../lib/plan/file-chunks.ts'
import {entry, plan, readPieces} from './support.ts'

describe('a large plan', () => {
  it('may be larger than a JavaScript string', async () => {
    const filling = Buffer.from(`{"text":"${'x'.repeat(4 * 1024 * 1024)}"},`)
    const [start = '', end = ''] = plan([entry()], {planned_values: ['X', 1]}).split('"X",')
    function* pieces() {
      yield Buffer.from(start)
      for (let count = 0; count < 140; count++) yield filling
      yield Buffer.from(end)
    }
    const {reading, visited} = await readPieces(pieces())
    if (reading.kind !== 'plan') throw new Error(reading.message)
    expect(reading.bytes).toBeGreaterThan(2 ** 29)
    expect(visited).toHaveLength(1)
  })

  it('may not have an entry that is as large', async () => {
    const filling = Buffer.alloc(32 * 1024 * 1024, 'x')
    const [start = '', end = ''] = plan([entry('a.b', ['create'], {}, {after: 'X'})]).split('X')
    const {reading} = await readPieces([Buffer.from(start), ...Array.from({length: 9}, () => filling), Buffer.from(end)])
    expect(reading).toMatchObject({kind: 'error', code: 'too-large'})
  })

  it('is read from a file in pieces', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reader-'))
    try {
      const path = join(folder, 'plan.json')
      // One of them is larger than several pieces.
      const changes = Array.from({length: 3000}, (_, index) =>
        entry(`a.b[${index}]`, ['create'], {}, {after: 'x'.repeat(index === 1500 ? 3_000_000 : 1)})
      )
      await writeFile(path, plan(changes))
      const file = await open(path)
      try {
        const addresses: string[] = []
        const ignore = () => undefined
        const visitor = {drift: ignore, deferred: ignore, output: ignore, actionInvocation: ignore, deferredActionInvocation: ignore}
        const reading = await readPlan(fileChunks(file), {...visitor, change: change => addresses.push(change.address)})
        expect(reading).toMatchObject({kind: 'plan', counts: {changes: 3000}})
        expect(addresses).toEqual(changes.map(change => change['address']))
      } finally {
        await file.close()
      }
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})

describe('Seen', () => {
  it('tells apart addresses that are much alike, however many', () => {
    const seen = new Seen()
    const addresses = Array.from({length: 200_000}, (_, index) => `module.m["${index % 100}"].hcloud_server.node[${index}]`)
    expect(addresses.filter(address => !seen.add(address))).toEqual([])
    expect(addresses.filter(address => seen.add(address))).toEqual([])
  })
})
