import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {lockAndLook} from '../../../../actions/deploy-ssh/fleet/lock.ts'
import type {Road, Session} from '../../../../actions/deploy-ssh/road.ts'
import {heldStage, type HeldStage} from '../../../support/held-session.ts'
import {localHost} from '../../../support/local-host.ts'

let stage: HeldStage
beforeEach(async () => {
  stage = await heldStage(['sh'], false)
  for (const name of await readdir(stage.directory)) if (name.startsWith('.lock')) await rm(join(stage.directory, name), {recursive: true})
})
afterEach(() => stage.remove())

const locks = async () => (await readdir(stage.directory)).filter(name => name.startsWith('.lock'))

/** @param body of what is looked at when the lock is there */
async function lockAnd(body: string): Promise<void> {
  const {session} = stage
  session.host = localHost()
  const road = {examine: async (s: Session) => (await s.host.run({name: 'look', body}), [])}
  Object.assign(session, {road: road as unknown as Road})
  const owner = {
    token: session.held.token,
    runId: '7',
    job: 'd',
    attempt: 1,
    runUrl: '',
    actor: '',
    lifetime: 60,
    project: 'wiki',
    seconds: 5,
    limit: 60
  }
  await lockAndLook(session, {owner, timeout: 0, others: new Map(), identity: {} as never, allowOlder: true})
}

test('a lock whose guard began stays until it is let go', async () => {
  await lockAnd('true')
  expect(await locks()).toEqual(['.lock', `.lock-${stage.session.held.token}`])
  await stage.session.guard?.close()
  expect(await locks()).toEqual([])
})

test.each([
  ['fails', 'return 1'],
  ['ends because nobody hears it any more', `kill -PIPE "$(exec sh -c 'echo "$PPID"')"`]
])('a look that %s before the guard began leaves no lock: nobody would look after it', async (_how, body) => {
  await expect(lockAnd(body)).rejects.toThrow('The host could not begin "guard"')
  expect(await locks()).toEqual([])
})
