import {expect, test} from '@jest/globals'
import {inLanes} from '../../scripts/support/lanes.ts'

/** Things that end when they are told to, and an account of what began and ended. */
function stage() {
  const account: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const run = (name: string) => {
    account.push(`${name} begins`)
    return new Promise<string>((resolve, reject) => {
      ends.set(name, error => {
        account.push(`${name} ends`)
        if (error === undefined) resolve(name.toUpperCase())
        else reject(error)
      })
    })
  }
  const settle = () => new Promise(resolve => setImmediate(resolve))
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error)
    await settle()
  }
  return {account, run, end, settle}
}

test('so many run at a time, in their order, and the results keep that order', async () => {
  const {account, run, end, settle} = stage()
  const all = inLanes(['a', 'b', 'c'], 2, () => false, run)
  await settle()
  expect(account).toEqual(['a begins', 'b begins'])
  await end('b')
  expect(account.slice(2)).toEqual(['b ends', 'c begins'])
  await end('c')
  await end('a')
  expect(await all).toEqual(['A', 'B', 'C'])
})

test('what has to be alone waits for the others, and the others for it', async () => {
  const {account, run, end, settle} = stage()
  const all = inLanes(['a', 'alone', 'b'], 2, name => name === 'alone', run)
  await settle()
  expect(account).toEqual(['a begins'])
  await end('a')
  expect(account.slice(1)).toEqual(['a ends', 'alone begins'])
  await end('alone')
  expect(account.slice(3)).toEqual(['alone ends', 'b begins'])
  await end('b')
  expect(await all).toEqual(['A', 'ALONE', 'B'])
})

test('one that fails is thrown when nothing runs any more', async () => {
  const {account, run, end, settle} = stage()
  const all = inLanes(['a', 'b'], 2, () => false, run)
  const seen = expect(all).rejects.toThrow('broken')
  await settle()
  await end('a', new Error('broken'))
  await end('b')
  await seen
  expect(account.at(-1)).toBe('b ends')
})
