import {expect, test} from '@jest/globals'
import {inTurn} from '../../../../actions/deploy-ssh/fleet/in-turn.ts'

const noop = (): void => undefined

/** Works that go on and end when they are told. */
function told(names: readonly string[]) {
  const begun: string[] = []
  const by = new Map(names.map(name => [name, {ended: Promise.withResolvers<undefined>(), goOn: noop}]))
  const works = inTurn(names, (name, goOn) => {
    begun.push(name)
    const work = by.get(name)
    if (work === undefined) throw new Error(name)
    work.goOn = goOn
    return work.ended.promise
  })
  const settled = Promise.allSettled(works)
  return {begun, of: (name: string) => by.get(name), settled}
}

const soon = () => new Promise(resolve => setImmediate(resolve))

test('the next one begins when the one before says so, or has ended; each goes on meanwhile', async () => {
  const {begun, of, settled} = told(['a', 'b', 'c'])
  await soon()
  expect(begun).toEqual(['a'])
  of('a')?.goOn()
  await soon()
  expect(begun).toEqual(['a', 'b'])
  of('b')?.ended.resolve(undefined)
  await soon()
  expect(begun).toEqual(['a', 'b', 'c'])
  of('a')?.ended.resolve(undefined)
  of('c')?.ended.resolve(undefined)
  expect((await settled).map(({status}) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
})

test('one that fails before it is its turn to go on keeps those behind it from beginning', async () => {
  const {begun, of, settled} = told(['a', 'b', 'c'])
  of('a')?.ended.reject(new Error('a is locked'))
  expect((await settled).map(one => (one.status === 'rejected' ? String(one.reason) : 'fine'))).toEqual(Array(3).fill('Error: a is locked'))
  expect(begun).toEqual(['a'])
})
