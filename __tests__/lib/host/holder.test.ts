import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {acquireLock, renderOwner} from '../../../lib/host/lock.ts'
import {acquireLockScript, takeOverScript} from '../../../lib/host/lock-scripts.ts'
import {abandonScript, guardScript} from '../../../lib/host/restore-scripts.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const [OLD, NEW] = ['20260101T000000Z-222222222222', '20260102T000000Z-111111111111-0a1b2c3d']
const OWNER = {runId: '7', job: 'd', attempt: 1, runUrl: '', actor: '', lifetime: 60, project: 'wiki', seconds: 5, limit: 60}

let folder: string
let directory: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  directory = join(folder, 'wiki')
  await mkdir(join(folder, 'bin'))
  // By what Docker is found, and what Compose was told.
  const found = 'by:${DOCKER_HOST-}:${DOCKER_CONTEXT-}:${DOCKER_CONFIG-}'
  const text = `#!/bin/sh\necho "${found}" >> "${folder}/found"\ncase "$*" in compose*) echo "$*" >> "${folder}/told" ;; esac\n`
  await writeFile(join(folder, 'bin', 'docker'), text, {mode: 0o755})
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const held = () => ({directory, token: 'token-a'})
const read = async (name: string) => await readFile(join(folder, name), 'utf8').catch(() => '')

const rootless = {DOCKER_HOST: 'unix:///run/user/1/docker.sock', DOCKER_CONTEXT: undefined, DOCKER_CONFIG: undefined, HOME: '/home/it’s me'}
const named = {DOCKER_HOST: undefined, DOCKER_CONTEXT: 'other', DOCKER_CONFIG: '/etc/docker-cli'}

describe.each(shells)('in %s', (_name, shell) => {
  const host = (more: Readonly<Record<string, string | undefined>> = {}) =>
    localHost({...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, ...more}, shell)

  /** A release that is begun and has changed containers, under a lock. */
  async function begin(by: Host): Promise<void> {
    await by.run(acquireLockScript({...held(), owner: renderOwner({...OWNER, token: 'token-a'})}))
    for (const name of [OLD, NEW]) {
      await mkdir(join(directory, 'releases', name))
      await writeFile(join(directory, 'releases', name, 'fairway.road'), 'compose\n')
      await writeFile(join(directory, 'releases', name, 'fairway.args'), '-f\ndocker-compose.yml\n')
    }
    await writeFile(join(directory, 'current'), `${OLD}\n`)
    await writeFile(join(directory, '.lock-token-a', 'release'), `${NEW}\n`)
    await writeFile(join(directory, '.lock-token-a', 'changed'), '')
  }

  const isOver = async () =>
    (await readdir(join(directory, 'releases'))).join() === OLD && !(await readdir(directory)).includes('.lock-token-a')

  const [socket, context] = ['by:unix:///run/user/1/docker.sock::/home/it’s me/.docker', 'by::other:/etc/docker-cli']
  test.each<[string, object, object, string, (by: Host) => Promise<unknown>]>([
    ['the next run', rootless, named, socket, by => by.run(takeOverScript({directory, token: 'token-b', owner: '', expected: 'token-a'}))],
    ['a post part', named, rootless, context, by => by.run(abandonScript(held()), {held: held()})],
    [
      'the guard',
      rootless,
      named,
      socket,
      async by => await (await by.keepAll([guardScript({...held(), lifetime: 600})], 'guarding', {held: held()})).kept!.close()
    ]
  ])('%s asks the Docker that the holder used, not its own', async (_who, its, own, expected, takeBack) => {
    await begin(host({...its}))
    await takeBack(host({...own}))
    for (let tries = 0; !(await isOver()); tries++) {
      if (tries > 200) throw new Error(`It was not taken back: ${await read('wiki/restore.log')}`)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    expect(await read('told')).toMatch(/^compose -p wiki .* up /m)
    expect([...new Set((await read('found')).trim().split('\n'))]).toEqual([expected])
  })

  test('what another account began is left to it', async () => {
    await begin(host())
    const file = join(directory, '.lock-token-a', 'owner')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^uid=.*\naccount=.*$/m, 'uid=4711\naccount=deploy'))
    await writeFile(join(directory, '.lock-token-a', 'guard'), '999999_another-boot_1\n')
    const quiet = {info: () => undefined, warning: () => undefined, signal: new AbortController().signal}
    const failure = acquireLock(host(), directory, {...OWNER, token: 'token-b', runId: '8'}, 0, quiet)
    await expect(failure).rejects.toThrow('was left by the account deploy, which is not the one of this deploy: nothing of it runs')
    await expect(failure).rejects.toMatchObject({fix: expect.stringContaining('"fairway unlock"')})
    const taken = await host().run(takeOverScript({directory, token: 'token-c', owner: '', expected: 'token-a'}))
    expect(taken.said.all('not-taken-back')).toEqual([NEW])
    expect([await read('told'), await readdir(join(directory, 'releases'))]).toEqual(['', [OLD, NEW]])
  })
})
