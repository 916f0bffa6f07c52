import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {existsSync} from 'node:fs'
import {mkdir, readdir} from 'node:fs/promises'
import {digestOf, IMAGE, PlayedHost} from '../support/played-host.ts'

/*
 * `sudo: true` with the bundle, a real shell and a `sudo` of the test's. With the real sudo: e2e deploy-service.
 */

const [OLD, NEW] = [digestOf('a'), digestOf('b')]
const HOSTS = ['a', 'b', 'c']

let runner: PlayedHost
beforeEach(async () => (runner = await PlayedHost.make()))
afterEach(() => runner.remove())

test('a sudo that asks for a password, one that wants a terminal, none at all: each is told for its host, and nothing is changed', async () => {
  const says = ['sudo: a password is required', 'sudo: sorry, you must have a tty to run sudo', 'sh: 1: sudo: not found']
  const places = await Promise.all(
    HOSTS.map(async (name, at) => {
      const place = await runner.another(`${name}.example.com`)
      await place.program('host-bin/sudo', `#!/bin/sh\necho '${says[at]}' >&2\nexit 1\n`)
      return place
    })
  )
  const hosts = HOSTS.map(name => `deploy@${name}.example.com name=${name}`).join('\n')
  const {exitCode, said} = await runner.deploy(NEW, {host: '', user: '', hosts, sudo: 'true'})
  const error = /^::error::(.*)$/m.exec(said)?.[1]
  expect([exitCode, error]).toEqual([
    1,
    expect.stringMatching(
      /a: sudo asks user deploy on a\.example\.com for a password.*NOPASSWD.* b: sudo on b\.example\.com works in a terminal only.*!requiretty.* c: There is no sudo on c\.example\.com\./i
    )
  ])
  for (const place of places) expect(await readdir(place.path('home'))).toEqual([])
})

test("root by sudo deploys into root's home, and not beside the releases of the account", async () => {
  await mkdir(runner.path('root'))
  const sudo = 'if [ "$1 $2 $3" != "-n -H --" ]; then exit 9; fi\nshift 3\nHOME=$PLAYED_PLACE/root SUDO_USER=deploy exec "$@"'
  await runner.program('host-bin/sudo', `#!/bin/sh\n${sudo}\n`)
  await runner.program(
    'host-bin/getent',
    '#!/bin/sh\n[ "$*" = "passwd deploy" ] && echo "deploy:x:1000:1000::$PLAYED_PLACE/home:/bin/sh"\n'
  )
  await runner.hasRelease(`${IMAGE}@${OLD}`)
  const refused = await runner.deploy(NEW, {sudo: 'true'})
  expect(refused.said).toContain(
    `The project has releases in ${runner.directory()}, of the account deploy, and none in ${runner.path('root', 'fairway', 'wiki')}`
  )
  expect(refused.said).toContain(`Write "directory: ${runner.directory()}" to go on with them as root, or leave "sudo" out.`)
  expect([refused.exitCode, await runner.started(), existsSync(runner.path('root', 'fairway'))]).toEqual([1, [], false])
  const deployed = await runner.deploy(NEW, {sudo: 'true', directory: runner.directory()})
  expect([deployed.outputs['result'], await runner.runs()]).toEqual(['deployed', `${IMAGE}@${NEW}`])
  const other = await runner.deploy(NEW, {sudo: 'true', mode: 'check', project: 'other', directory: '~/apps/other'})
  expect(other.said).toContain(`${runner.path('root', 'apps', 'other')}: no release yet.`)
})
