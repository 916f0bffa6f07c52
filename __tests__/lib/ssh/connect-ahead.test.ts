import {expect, test} from '@jest/globals'
import {connectAhead} from '../../../lib/ssh/connect-ahead.ts'
import type {Machine} from '../../../lib/ssh/config.ts'
import type {Host} from '../../../lib/ssh/connection.ts'

const MACHINES: readonly Machine[] = ['target-1', 'target-2', 'target-3'].map(alias => ({
  alias,
  host: `${alias}.example.com`,
  port: 22,
  user: 'deploy'
}))

/** Hosts that are closed, or never let anybody in. */
function opened(never: readonly string[] = []) {
  const said: string[] = []
  const ahead = connectAhead(MACHINES, ({alias}, signal) => {
    said.push(`open ${alias}`)
    const host = {close: () => Promise.resolve(void said.push(`close ${alias}`))} as unknown as Host
    if (!never.includes(alias)) return Promise.resolve(host)
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
  })
  return {said, ahead}
}

test('all are opened at once; those that nobody asked for are closed, the others are their owners’', async () => {
  const {said, ahead} = opened()
  expect(said).toEqual(['open target-1', 'open target-2', 'open target-3'])
  await ahead.host(1)
  await ahead.close()
  expect(said.slice(3)).toEqual(['close target-1', 'close target-3'])
})

test('one that is not open yet is not waited for', async () => {
  const {said, ahead} = opened(['target-2'])
  await ahead.close()
  expect(said.slice(3)).toEqual(['close target-1', 'close target-3'])
})

test('why one did not open is told to whoever asks for it, and to nobody else', async () => {
  const ahead = connectAhead(MACHINES, ({alias}) => Promise.reject(new Error(`no ${alias}`)))
  await new Promise(resolve => setImmediate(resolve))
  await expect(ahead.host(2)).rejects.toThrow('no target-3')
  await ahead.close()
})
