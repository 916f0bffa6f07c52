import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ActionError} from '../../../../lib/action/errors.ts'
import {answer} from '../../../support/local-host.ts'
import {deployTo, inputsOf, NEW_ID, OLD_ID, workingHost} from '../../../support/working-host.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

test.each<[string, string[], string, boolean]>([
  ['the release counts and the lock is gone', [`current ${NEW_ID}`, 'lock gone'], 'deployed', true],
  ['the release counts: the lock is let go', [`current ${NEW_ID}`, 'lock ours'], 'deployed', true],
  ['the release does not count: it is put back', [`current ${OLD_ID}`, 'lock ours'], 'rolled-back', true],
  ['the host has put back alone what ran before', [`current ${OLD_ID}`, 'lock gone', `outcome good ${NEW_ID}`], 'rolled-back', true],
  ['nobody knows: post looks after it', [`current ${OLD_ID}`, 'lock gone'], 'failed', false]
])('when the answer of the end is lost, the host is asked what became of it: %s', async (_what, said, outcome, isForgotten) => {
  const host = workingHost({
    commit: () => Promise.reject(new ActionError('The connection was lost.')),
    'look-at-commit': () => answer(said)
  })
  const {result, locks} = deployTo(host, inputsOf(folder, '', {}), new AbortController().signal)
  await expect(result).resolves.toMatchObject({result: outcome})
  expect(locks.at(-1) === undefined).toBe(isForgotten)
})
