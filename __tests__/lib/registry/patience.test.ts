import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import {createPatience, nextWait, PATIENCE_MILLISECONDS, waitsWithin} from '../../../lib/registry/patience.ts'
import {lateClock} from './late-clock.ts'

const never = () => false

test('asks at once, then after half a second, and then less and less often until the time is up', async () => {
  const clock = lateClock()
  const asked: number[] = []
  const ask = () => Promise.resolve(asked.push(clock.time))
  expect(await createPatience(clock).until(ask, never, 'it')).toBe(8)
  expect(asked).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 23_500, 30_000])
})

test('a question that takes long counts', async () => {
  const clock = lateClock()
  const ask = () => Promise.resolve((clock.time += 11_000))
  await createPatience(clock).until(ask, never, 'it')
  expect(clock.waits).toEqual([500, 1_000])
})

test('says once that it waits, and nothing when it does not have to', async () => {
  const lines: string[] = []
  const patience = createPatience({...lateClock(), onWait: line => lines.push(line)})
  await patience.until(() => Promise.resolve(1), Boolean, 'the first')
  expect(lines).toEqual([])
  let left = 3
  await patience.until(
    () => Promise.resolve(left--),
    found => found === 0,
    'the registry to show it'
  )
  expect(lines).toEqual(['Waiting up to 30 s for the registry to show it.'])
})

test('all that one step waits for has an end, too', async () => {
  const clock = lateClock()
  const patience = createPatience(clock)
  for (let tag = 0; tag < 20; tag++) await patience.until(() => Promise.resolve(tag), never, 'a tag')
  expect(clock.time).toBe(120_000)
})

test('a cancelled run does not wait', async () => {
  const cancel = new AbortController()
  const patience = createPatience({signal: cancel.signal, onWait: () => setTimeout(() => cancel.abort(new Error('cancelled')), 10)})
  const started = Date.now()
  await expect(patience.until(() => Promise.resolve(0), never, 'it')).rejects.toThrow('cancelled')
  expect(Date.now() - started).toBeLessThan(400)
})

test('an error of the question is no answer to wait for', async () => {
  const clock = lateClock()
  await expect(createPatience(clock).until(() => Promise.reject(new Error('401')), never, 'it')).rejects.toThrow('401')
  expect(clock.waits).toEqual([])
})

test('waits without a clock fill the time that there is, and never more', () => {
  expect(waitsWithin(PATIENCE_MILLISECONDS)).toEqual([0.5, 1, 2, 4, 8, 8, 6.5])
  expect(waitsWithin(0)).toEqual([])
  fc.assert(
    fc.property(fc.integer({min: 0, max: 100_000}), milliseconds => {
      const sum = waitsWithin(milliseconds).reduce((total, wait) => total + wait * 1_000, 0)
      return Math.abs(sum - milliseconds) < 1
    })
  )
  expect(nextWait(3, -5)).toBe(0)
})
