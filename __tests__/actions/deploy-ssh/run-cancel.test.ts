import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {CancelledError} from '../../../lib/action/errors.ts'
import {deployTo, inputsOf, WITH_PREVIOUS, workingHost} from '../../support/working-host.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('a cancel', () => {
  async function cancelAt(name: string, preflight = WITH_PREVIOUS) {
    const cancel = new AbortController()
    const host = workingHost(
      {
        [name]: () => {
          cancel.abort(new CancelledError())
          return Promise.reject(new CancelledError())
        }
      },
      preflight
    )
    const {result, locks, log} = deployTo(host, inputsOf(folder, 'http://wiki.example.com/health', {}), cancel.signal)
    await expect(result).rejects.toThrow('cancelled')
    return {host, locks, log}
  }

  test('before the lock leaves nothing to do', async () => {
    const {host, locks} = await cancelAt('preflight')
    expect(host.asked).toEqual(['preflight', 'close'])
    expect(locks).toEqual([])
  })

  test.each([
    ['pull', 'Cancelled before anything ran differently'],
    ['up', 'Cancelled: the host puts back what ran before'],
    ['inspect', 'Cancelled: the host puts back what ran before']
  ])('at %s hands the host what is to be done, and post looks after the lock', async (name, said) => {
    const {host, locks, log} = await cancelAt(name)
    expect(host.scripts.at(-1)).toMatchObject({
      name: 'abandon',
      values: {directory: '/srv/wiki', token: 'token-a'}
    })
    expect(log.join()).toContain(said)
    expect(host.asked.slice(-2)).toEqual(['end guard', 'close'])
    expect(locks).toEqual([{directory: '/srv/wiki', token: 'token-a'}])
  })
})
