import {expect, test} from '@jest/globals'
import {restoreService, type FailedService} from '../../../../actions/deploy-ssh/service/restore.ts'
import {readIdentity} from '../../../../lib/host/run-order.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

const FAILED: FailedService = {
  directory: '/opt/thing',
  token: 'token',
  project: 'thing',
  id: '20260102T000000Z-111111111111-00000000',
  previous: undefined,
  ranBefore: true,
  seconds: 5,
  limit: 60_000,
  timeout: 1_000
}
const PAGE = {kind: 'http', url: 'http://127.0.0.1:1/', status: [[200, 200]], body: '', from: 'runner'} as const
const PREVIOUS = {
  id: '20260101T000000Z-222222222222',
  road: 'service',
  project: 'metrics',
  image: '',
  images: {},
  version: '',
  probes: [PAGE],
  health: PAGE,
  run: readIdentity(undefined)
} as const

/** @param said by the script that puts back  @param status of the page */
async function restore(said: readonly string[], more: Partial<FailedService> = {}, status = 200, exitCode = 0) {
  const host = fakeHost({restore: () => answer(said, {exitCode, stderr: 'Job for a.service failed.'})})
  const log: string[] = []
  const ask = () => Promise.resolve({status, body: '{"version":"old"}'})
  let time = 0
  const sleep = (milliseconds: number) => Promise.resolve(void (time += milliseconds))
  return await restoreService(host, {...FAILED, ...more}, 'it failed', {
    signal: new AbortController().signal,
    log: line => log.push(line),
    ask,
    pause: sleep,
    now: () => time
  })
}

test('what ran before runs again, also where no release of ours was there', async () => {
  expect(await restore(['compose-exit 0'])).toEqual({result: 'rolled-back', reason: 'it failed', servingVersion: ''})
  expect(await restore(['compose-exit 0'], {ranBefore: false})).toEqual({result: 'taken-down', reason: 'it failed'})
})

test('its page has to answer', async () => {
  expect(await restore(['compose-exit 0'], {previous: PREVIOUS})).toEqual({
    result: 'rolled-back',
    reason: 'it failed',
    servingVersion: 'old'
  })
  expect(await restore(['compose-exit 0'], {previous: PREVIOUS}, 502)).toMatchObject({
    result: 'failed',
    host: 'uncertain',
    reason: expect.stringContaining(
      'what ran before was put back but does not work: the health page http://127.0.0.1:1/ is not healthy: it answered 502'
    )
  })
})

test('what could not be put back is named, with the place of the old files', async () => {
  expect(await restore(['not-back a.service', 'compose-exit 1'])).toEqual({
    result: 'failed',
    host: 'uncertain',
    reason: `it failed; and a.service could not be put back: Job for a.service failed; the old files are in /opt/thing/saved/${FAILED.id} on the host`
  })
  expect(await restore([], {}, 200, 1)).toMatchObject({
    host: 'uncertain',
    reason: expect.stringContaining('not everything could be put back')
  })
})
