import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {restoreScript} from '../../../../lib/host/restore-scripts.ts'
import {oneShotsScript, upScript} from '../../../../actions/deploy-ssh/compose/start-scripts.ts'
import {expectEnded} from '../../../support/running.ts'
import {localHost} from '../../../support/local-host.ts'

/**
 * The scripts in a real shell with a stand-in docker. What it has is in files: `needs` (a container's depends_on label a line), `marked` and
 * `running` (a service a line), `starting`, and `seconds`, which `compose up` takes; `calls` is what it was asked to do.
 */
const DOCKER = `#!/bin/sh
cd "$STATE"
service=$(printf '%s' "$*" | sed -n 's/.*compose\\.service=\\([^ ]*\\).*/\\1/p')
case "$*" in
  *compose\\.service=*depends_on*) sed -n "s/^$service: //p" needs ;;
  *depends_on*) sed 's/^[^:]*: //' needs ;;
  *one-shot=true*) cat marked ;;
  *status=running*) if grep -qx "$service" running; then echo id; fi ;;
  *health=starting*) cat starting ;;
  *status=restarting*) ;;
  *'compose.service"'*) cat services ;;
  'ps -aq'*) echo "id-of-$service" ;;
  *'config --services') cat wanted ;;
  *' up '*)
    echo "$*" >> calls
    sleep "$(cat seconds)" &
    echo "$!" > sleeper
    wait
    cat after >> running
    ;;
  *) echo "$*" >> calls ;;
esac
`

let home: string
let directory: string
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
  directory = join(home, 'wiki')
  for (const folder of ['bin', 'state', 'wiki/.lock', 'wiki/.lock-token-a/groups', 'wiki/releases/new', 'wiki/releases/old'])
    await mkdir(join(home, folder), {recursive: true})
  await writeFile(join(home, 'bin', 'docker'), DOCKER, {mode: 0o755})
  for (const name of ['needs', 'marked', 'running', 'starting', 'services', 'wanted', 'after', 'calls']) await put(name, '')
  await writeFile(join(directory, '.lock', 'owner-token-a'), '')
  for (const id of ['new', 'old']) {
    await writeFile(join(directory, 'releases', id, 'fairway.args'), '-f\ndocker-compose.yml\n--env-file\nfairway.env\n')
    await writeFile(join(directory, 'releases', id, 'fairway.road'), 'compose\n')
  }
  await put('seconds', '0')
})
afterEach(() => rm(home, {recursive: true, force: true}))

const put = (name: string, text: string) => writeFile(join(home, 'state', name), text)
const calls = async () =>
  (await readFile(join(home, 'state', 'calls'), 'utf8'))
    .trim()
    .split('\n')
    .filter(line => line !== '')
const host = () => localHost({PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: home, STATE: join(home, 'state')})
const held = () => ({directory, token: 'token-a'})
const up = (seconds: number, limit: number) =>
  host().run(upScript({release: join(directory, 'releases', 'new'), project: 'wiki', seconds, limit}), {held: held()})
const restore = (previous: string) =>
  host().run(restoreScript({...held(), project: 'wiki', id: 'new', previous, seconds: 5, limit: 5}), {held: held()})

test('a one-shot is what our label marks, or what another service needs completed; only one that runs is said', async () => {
  await put('needs', 'web: db:service_healthy:false,migrate:service_completed_successfully:false\n')
  await put('marked', 'seed\nreport\n')
  await put('running', 'db\nmigrate\nseed\n')
  const {said} = await host().run(oneShotsScript({project: 'wiki'}))
  expect(said.all('still-runs')).toEqual(['migrate', 'seed'])
})

describe('start', () => {
  test('Compose pulls nothing anew, builds nothing, and its status is said', async () => {
    const {said} = await up(5, 5)
    expect([said.get('compose-exit'), said.get('ended')]).toEqual(['0', undefined])
    expect(await calls()).toEqual([
      'compose -p wiki -f docker-compose.yml --env-file fairway.env up --detach --no-build --quiet-pull --pull missing --remove-orphans'
    ])
  })

  test('a one-shot that runs does not count for health, and is named when the limit is over; Compose and what it started end', async () => {
    await put('marked', 'migrate\n')
    await put('running', 'migrate\n')
    await put('starting', 'id\n')
    await put('seconds', '60')
    const {said, stdout} = await up(1, 4)
    expect([said.get('ended'), said.all('still-runs')]).toEqual(['time', ['migrate']])
    expect(said.get('compose-exit')).not.toBe('0')
    expect(stdout).toContain('Waiting for migrate, which runs once')
    const sleeper = Number(await readFile(join(home, 'state', 'sleeper'), 'utf8'))
    await expectEnded(sleeper)
  })

  test('services that do not get healthy count', async () => {
    await put('starting', 'id\n')
    await put('seconds', '60')
    const {said} = await up(1, 60)
    expect([said.get('ended'), said.all('still-runs')]).toEqual(['health', []])
  })
})

describe('put back while a one-shot runs', () => {
  beforeEach(async () => {
    await put('marked', 'migrate\n')
    await put('running', 'migrate\ndb\n')
    await put('needs', 'migrate: db:service_healthy:false\nweb: migrate:service_completed_successfully:false\n')
    await put('services', 'db\nmigrate\nweb\nnew-one\n')
    await put('wanted', 'db\nmigrate\nweb\ncache\n')
  })

  test('the others are put back; it and what it needs are not touched', async () => {
    const {said} = await restore('old')
    expect([said.all('left'), said.get('compose-exit')]).toEqual([['migrate'], '0'])
    expect(await calls()).toEqual([
      'rm -f id-of-new-one',
      'compose -p wiki -f docker-compose.yml --env-file fairway.env up --detach --no-build --quiet-pull --pull missing --no-deps web cache'
    ])
  })

  test('a first deploy stays as it is', async () => {
    const {said} = await restore('')
    expect(said.all('left')).toEqual(['migrate'])
    expect(await calls()).toEqual([])
  })

  test('without one, all is put back, or taken down', async () => {
    await put('running', 'db\n')
    await restore('old')
    await restore('')
    expect((await calls()).map(call => call.replace(/^.*fairway\.env /, ''))).toEqual([
      'up --detach --no-build --quiet-pull --pull missing --remove-orphans',
      'down --remove-orphans'
    ])
  })
})

test('what tags meant before is what they mean again', async () => {
  await writeFile(join(directory, 'releases', 'new', 'tags-before'), 'sha256:a team/worker:latest\n')
  await restore('old')
  expect((await calls())[1]).toBe('tag sha256:a team/worker:latest')
})
