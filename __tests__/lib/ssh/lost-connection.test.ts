import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {digestOf, IMAGE, PlayedHost} from '../../support/played-host.ts'

let host: PlayedHost
beforeEach(async () => (host = await PlayedHost.make()))
afterEach(() => host.remove())

test('the connection is lost while the host starts the new version: the host puts the old one back, and the step says so', async () => {
  await host.deploy(digestOf('a'))
  await host.hangAt('up')
  const step = await host.start(digestOf('b'))
  await host.reached('up')
  await host.loseConnection()
  const main = await step.ended()
  await step.post()
  expect(main.outputs).toMatchObject({result: 'rolled-back', 'running-digest': digestOf('a'), reason: expect.stringContaining('was lost')})
  expect((await host.started()).slice(1)).toEqual([`${IMAGE}@${digestOf('b')}`, `${IMAGE}@${digestOf('a')}`])
  expect(await host.releases()).toEqual([await host.current()])
  await host.expectNothingLeft()
})
