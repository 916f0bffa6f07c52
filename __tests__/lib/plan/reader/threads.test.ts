import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {readPlanJob} from '../../../../lib/plan/reader/index.ts'
import {sharedJob, summaryJob, type Options} from './summary-job.ts'
import {cutAt, entry, plan, planFiles, readFixture} from './support.ts'

const options: Options = {greeting: 'hello'}
const here = (pieces: Iterable<Uint8Array>, given = options) => readPlanJob(pieces, summaryJob, given, Infinity)
const onThread = (pieces: Iterable<Uint8Array>, given = options) => readPlanJob(pieces, summaryJob, given, 0)
const many = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({length: count}, (_, index) => entry(`a.b[${index}]`, ['update'], {}, {before: {text: 'x'.repeat(2000)}, ...more(index)}))
const pieces = (text: string) => cutAt(Buffer.from(text), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])

describe('a plan that is read on two threads', () => {
  // Each thread takes a while to start: the rest of the plans are read on one.
  it.each(planFiles.filter((_, index) => index % 9 === 0))('%s is read as on one', async name => {
    const bytes = readFixture(name)
    const cut = cutAt(bytes, [0.2, 0.7])
    expect(await onThread(cut)).toEqual(await here([bytes]))
  })

  it('keeps the order of many batches, and gives the result of the whole', async () => {
    const text = plan(many(3000))
    const reading = await onThread(pieces(text))
    if (reading.kind === 'error') throw new Error(reading.message)
    expect(reading.result.lines.map(line => /^change (\S+)/.exec(line)?.[1])).toEqual(
      Array.from({length: 3000}, (_, index) => `a.b[${index}]`)
    )
    expect(reading).toMatchObject({result: {said: 'hello: 3000 of 1.15.8'}, counts: {changes: 3000}, bytes: text.length})
  })

  it('may have an entry that is larger than a batch, between others', async () => {
    const text = plan([entry('a.b'), entry('a.c', ['create'], {}, {after: 'y'.repeat(3_000_000)}), entry('a.d')])
    const reading = await onThread(pieces(text))
    expect(reading).toEqual(await here([Buffer.from(text)]))
    expect(reading).toMatchObject({counts: {changes: 3}})
  })

  it('is damaged or refused as on one', async () => {
    const place = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...planFiles), place, fc.integer({min: 0, max: 255}), async (name, where, byte) => {
        const bytes = Buffer.from(readFixture(name))
        bytes[Math.floor(where * bytes.length)] = byte
        const cut = cutAt(bytes, [0.3, 0.6])
        expect(await onThread(cut)).toEqual(await here(cut))
      }),
      {numRuns: 6}
    )
  })

  it('has the error of the entry that comes first, wherever it is found', async () => {
    const changes = many(1500)
    const text = plan([...changes.slice(0, 1000), entry('a.b[0]'), ...changes.slice(1000)])
    // The other thread finds the duplicate while this one finds that the file is cut short.
    const reading = await onThread(pieces(text.slice(0, -1)))
    expect(reading).toMatchObject({kind: 'error', code: 'duplicate-change'})
    expect(reading).toEqual(await here(pieces(text.slice(0, -1))))
    expect(await onThread(pieces(plan(changes).slice(0, -1)))).toMatchObject({kind: 'error', code: 'truncated'})
  })

  it('is not read on when an entry was refused', async () => {
    const bytes = Buffer.from(plan([entry('a.b', ['explode']), ...many(4000)]))
    let asked = 0
    function* source() {
      for (; asked * 100_000 < bytes.length; asked++) yield bytes.subarray(asked * 100_000, (asked + 1) * 100_000)
    }
    expect(await readPlanJob(source(), summaryJob, options, 0)).toMatchObject({kind: 'error', code: 'unknown-action'})
    expect(asked * 100_000).toBeLessThan(bytes.length / 2)
  })

  it('throws what the work throws, with its message', async () => {
    const given = {...options, throwsAt: 'a.b[7]'}
    for (const read of [here, onThread]) await expect(read(pieces(plan(many(20))), given)).rejects.toThrow('thrown at a.b[7]')
  })

  it('throws what the source throws', async () => {
    function* source() {
      yield Buffer.from(plan(many(20)).slice(0, 5000))
      throw new Error('disk on fire')
    }
    await expect(readPlanJob(source(), summaryJob, options, 0)).rejects.toThrow('disk on fire')
  })

  it('throws when there is no such job', async () => {
    await expect(readPlanJob(pieces(plan()), {...summaryJob, name: 'other'}, options, 0)).rejects.toThrow('ended too early')
  })
})

describe('a plan of which both threads work on a share', () => {
  const readShared = async (text: string, smallest: number) => {
    const reading = await readPlanJob(pieces(text), sharedJob, options, smallest)
    if (reading.kind === 'plan') {
      const {shares, ...result} = reading.result
      return {shares, reading: {...reading, result}}
    }
    return {shares: [], reading}
  }

  it('is read as on one', async () => {
    const text = plan(many(4000))
    const [{reading, shares}, alone] = await Promise.all([readShared(text, 0), readShared(text, Infinity)])
    expect(reading).toEqual(alone.reading)
    expect(reading).toMatchObject({counts: {changes: 4000}})
    // Ten megabytes are cut much faster than they are worked on, so this thread had time.
    expect(shares.filter(count => count > 0)).toHaveLength(2)
  })

  it('has an error where an object is changed on both', async () => {
    const changes = many(4000)
    // Three megabytes lie between the first and the second.
    for (const at of [1500, 3999]) {
      const {reading} = await readShared(plan([...changes.slice(0, at), entry('a.b[0]'), ...changes.slice(at)]), 0)
      expect(reading).toMatchObject({kind: 'error', code: 'duplicate-change'})
    }
  })

  it.each([0, 1999, 3998])('has the error of entry %d', async at => {
    const changes = many(4000)
    const {reading} = await readShared(plan([...changes.slice(0, at), entry('c.d', ['explode']), ...changes.slice(at)]), 0)
    expect(reading).toMatchObject({kind: 'error', code: 'unknown-action', message: expect.stringContaining(`resource_changes[${at}]`)})
  })
})

describe('the source of a plan', () => {
  it.each([0, 100_000])('is closed when it is not read to its end (second thread from %d bytes on)', async smallest => {
    let isClosed = false
    function* source() {
      try {
        for (;;) yield Buffer.from('this is no plan '.repeat(2000))
      } finally {
        isClosed = true
      }
    }
    expect(await readPlanJob(source(), summaryJob, options, smallest)).toMatchObject({kind: 'error', code: 'not-json'})
    expect(isClosed).toBe(true)
  })
})
