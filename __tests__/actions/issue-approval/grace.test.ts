import {expect, it} from '@jest/globals'
import {after} from '../../../actions/issue-approval/grace.ts'

it('after follows another signal a while later', async () => {
  const cancellation = new AbortController()
  const late = after(cancellation.signal, 20)
  expect(late.aborted).toBe(false)
  cancellation.abort(new Error('cancelled'))
  expect(late.aborted).toBe(false)
  // Its timer keeps no process alive, so that something else has to.
  const alive = setTimeout(() => undefined, 20_000)
  await new Promise(resolve => late.addEventListener('abort', resolve))
  clearTimeout(alive)
  expect(late.reason).toEqual(new Error('cancelled'))
})
