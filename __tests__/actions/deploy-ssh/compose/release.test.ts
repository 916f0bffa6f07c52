import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {RELEASE_ID} from '../../../../lib/host/layout.ts'
import {checkComposeFiles, renderEnvFile} from '../../../../actions/deploy-ssh/compose/release.ts'
import {registryOf} from '../../../../actions/deploy-ssh/inputs/images.ts'
import {acquireLockScript, releaseLockScript} from '../../../../lib/host/lock-scripts.ts'
import {PRUNE} from '../../../../actions/deploy-ssh/compose/prune.ts'
import {commitScript} from '../../../../actions/deploy-ssh/fleet/commit-scripts.ts'
import {putReleaseScript} from '../../../../actions/deploy-ssh/fleet/put-release.ts'
import type {Script} from '../../../../lib/ssh/shell.ts'
import {factsOf} from '../../../support/release-facts.ts'
import {localHost} from '../../../support/local-host.ts'

const RECORD_MEMBERS = '"version":"v1","images":{},"commit":"c","approvers":[]'
const DIGEST = `sha256:${'abcdef012345'.padEnd(64, '0')}`

describe('checkComposeFiles', () => {
  test.each([
    '  web:\n    image: ${FAIRWAY_IMAGE}',
    "  web:\n    image: '${FAIRWAY_IMAGE:?}'",
    'services: {web: {image: "$FAIRWAY_IMAGE"}}',
    '"image": ${FAIRWAY_IMAGE}'
  ])('takes %j', line => {
    expect(() => checkComposeFiles([{path: 'x.yml', content: `services:\n${line}\n`}], ['FAIRWAY_IMAGE'])).not.toThrow()
  })

  test.each([
    'image: nginx',
    '# image: ${FAIRWAY_IMAGE}',
    'image: nginx # ${FAIRWAY_IMAGE}',
    'image: ${FAIRWAY_IMAGES}',
    'command: ${FAIRWAY_IMAGE}'
  ])('refuses %j', line => {
    expect(() => checkComposeFiles([{path: 'x.yml', content: line}], ['FAIRWAY_IMAGE'])).toThrow(
      'The Compose file x.yml does not use the image'
    )
  })
})

test('the variables of the Compose file', () => {
  const inputs = {image: 'registry.example.com/app', digest: DIGEST, images: {}}
  expect(renderEnvFile({...inputs, 'expect-version': 'v1.2'})).toBe(
    `FAIRWAY_IMAGE=registry.example.com/app@${DIGEST}\nFAIRWAY_VERSION=v1.2\n`
  )
  expect(renderEnvFile({...inputs, 'expect-version': ''})).toContain('FAIRWAY_VERSION=abcdef012345\n')
  const images = {FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`, FAIRWAY_IMAGE_WORKER: `x/worker@${DIGEST}`}
  expect(renderEnvFile({image: '', digest: '', images, 'expect-version': ''})).toBe(
    `FAIRWAY_IMAGE_WEB=x/web@${DIGEST}\nFAIRWAY_IMAGE_WORKER=x/worker@${DIGEST}\nFAIRWAY_VERSION=abcdef012345\n`
  )
})

test.each([
  ['registry.example.com/team/app', 'registry.example.com'],
  ['127.0.0.1:5000/app', '127.0.0.1:5000'],
  ['localhost/app', 'localhost'],
  ['team/app', ''],
  ['nginx', ''],
  ['docker.io/team/app', ''],
  ['index.docker.io/team/app', '']
])('the registry of %s is %j', (image, registry) => {
  expect(registryOf(image)).toBe(registry)
})

describe('on the host', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'fairway-test-'))
    await mkdir(join(directory, 'releases'))
  })
  afterEach(() => rm(directory, {recursive: true, force: true}))

  // No docker: the scripts must do their work without it too.
  const host = localHost()
  const ids = [1, 2, 3, 4, 5].map(day => `2026013${day === 5 ? '1' : '0'}T12000${day}Z-abcdef012345`)

  const held = () => ({directory, token: '0a1b2c3d-4e5f'})
  const lock = () => host.run(acquireLockScript({...held(), owner: 'project=wiki'}))
  const make = async () => {
    const tree = [{path: 'fairway.road', mode: 0o600, content: Buffer.from('compose\n')}]
    const script = putReleaseScript(held(), 'abcdef012345', RECORD_MEMBERS, {body: 'say here "$(cat fairway.road)"'})
    const {said} = await host.send(tree, join(directory, `.lock-${held().token}`, 'new'), script, {held: held()})
    if (said.get('lock') === undefined) expect(said.get('here')).toBe('compose')
    return said.get('release') ?? 'none'
  }

  test('a release is its owner’s alone, called after its time, its digest and its lock, and says its road', async () => {
    await lock()
    const id = await make()
    expect(id).toMatch(RELEASE_ID)
    expect(id).toMatch(/Z-abcdef012345-0a1b2c3d$/)
    expect(Math.abs(Date.parse(id.replace(/^(....)(..)(..)T(..)(..)(..)Z.*$/, '$1-$2-$3T$4:$5:$6Z')) - Date.now())).toBeLessThan(60_000)
    const release = join(directory, 'releases', id)
    expect((await stat(release)).mode & 0o777).toBe(0o700)
    expect(await readFile(join(release, 'fairway.road'), 'utf8')).toBe('compose\n')
    expect(await readFile(join(directory, `.lock-${held().token}`, 'release'), 'utf8')).toBe(`${id}\n`)
  })

  test('without the lock no release is made', async () => {
    expect(await make()).toBe('none')
    expect(await readdir(join(directory, 'releases'))).toEqual([])
  })

  test('the current release is recorded with what its page said', async () => {
    await lock()
    await mkdir(join(directory, 'releases', 'x'))
    const {said} = await host.run(
      commitScript({...held(), id: 'x', facts: `{"served": "it's v1"}`, previous: '', keep: 5, how: 'deployed', milliseconds: 7}, 'false'),
      {
        held: held()
      }
    )
    expect([said.get('recorded'), said.get('not-pruned')]).toEqual(['x', '1'])
    expect((await readdir(directory)).sort()).toEqual(['current', 'releases'])
    expect(said.get('not-told')).toBeUndefined()
    expect(await readFile(join(directory, 'current'), 'utf8')).toBe('x\n')
    expect(await readFile(join(directory, 'releases', 'x', 'fairway.release.json'), 'utf8')).toBe(`{"served": "it's v1"}`)
  })

  async function prune(id: string, keep: number, previous = ''): Promise<string[]> {
    await lock()
    for (const name of [...ids, 'a folder of the owner']) {
      await mkdir(join(directory, 'releases', name), {recursive: true})
      await writeFile(join(directory, 'releases', name, 'fairway.release.json'), factsOf(`fairway.example.com/never-pulled@${DIGEST}`))
    }
    const script: Script = {name: 'prune', values: {directory, id, previous, keep}, lock: 'needed', body: PRUNE}
    await host.run(script, {held: held()})
    return (await readdir(join(directory, 'releases'))).sort()
  }

  test('the oldest releases go, what is not a release stays', async () => {
    expect(await prune(ids[4]!, 2)).toEqual([ids[3], ids[4], 'a folder of the owner'])
  })

  test('the new release and the one before it stay, even when others seem newer', async () => {
    expect(await prune(ids[0]!, 1)).toEqual([ids[0], 'a folder of the owner'])
    expect(await prune(ids[1]!, 3, ids[0])).toEqual([ids[0], ids[1], ids[4], 'a folder of the owner'])
  })

  test('what `current` names stays, whoever prunes', async () => {
    await writeFile(join(directory, 'current'), `${ids[1]}\n`)
    expect(await prune(ids[4]!, 1)).toEqual([ids[1], ids[4], 'a folder of the owner'])
  })

  describe('images', () => {
    const image = (name: string) => `registry.example.com/${name}@${DIGEST}`
    const OTHER_PROJECT = image('shared')

    /** What Docker was told to remove, when it has all of these. */
    async function removed(there: readonly string[], recorded: readonly string[], keep = 1): Promise<string[]> {
      const work = await mkdtemp(join(tmpdir(), 'fairway-test-'))
      try {
        await writeFile(
          join(work, 'docker'),
          `#!/bin/sh\ncase "$*" in 'image ls '*) cat "${work}/there" ;; 'image rm '*) shift 2; printf '%s\\n' "$*" >> "${work}/removed" ;; *) printf '%s\\n' "$*" >> "${work}/odd" ;; esac\n`,
          {mode: 0o755}
        )
        await writeFile(join(work, 'there'), there.map(name => `${name}\n`).join(''))
        const fleet = join(directory, 'fleet')
        const [mine, other] = [join(fleet, 'mine'), join(fleet, 'other')]
        for (const [project, id, name] of [
          [mine, ids[0], image('old')],
          [mine, ids[1], image('kept')],
          [mine, ids[2], image('new')],
          [other, ids[0], OTHER_PROJECT]
        ] as const) {
          await mkdir(join(project, 'releases', id!), {recursive: true})
          await writeFile(join(project, 'releases', id!, 'fairway.release.json'), factsOf(name))
        }
        const lines = recorded.map(name => JSON.stringify({at: 'x', version: '', images: {FAIRWAY_IMAGE: name}, commit: ''}))
        await writeFile(join(mine, 'releases.jsonl'), lines.map(line => `${line}\n`).join(''))
        const local = localHost({...process.env, PATH: `${work}:${process.env['PATH'] ?? ''}`, HOME: work})
        await local.run({name: 'prune', values: {directory: mine, work, id: ids[2]!, previous: ids[1]!, keep}, body: PRUNE})
        expect(await readdir(work)).not.toContain('odd')
        return (await readFile(join(work, 'removed'), 'utf8').catch(() => ''))
          .split('\n')
          .filter(line => line !== '')
          .sort()
      } finally {
        await rm(work, {recursive: true, force: true})
      }
    }

    const all = ['old', 'kept', 'new', 'failed', 'shared', 'strange'].map(image)

    test('of releases that are gone, and of those that failed, are removed; kept ones and those of others stay', async () => {
      expect(await removed(all, [image('failed'), image('new'), OTHER_PROJECT], 2)).toEqual([image('failed'), image('old')].sort())
    })

    test('with one release kept, the one before goes too', async () => {
      expect(await removed(all, [])).toEqual([image('kept'), image('old')].sort())
    })

    test('what is not on the host is not asked for', async () => {
      expect(await removed([image('new')], [image('failed')])).toEqual([])
    })

    test('Docker’s short names are known', async () => {
      const named = [`docker.io/library/nginx@${DIGEST}`, `docker.io/team/app@${DIGEST}`]
      expect(await removed([`nginx@${DIGEST}`, `team/app@${DIGEST}`], named)).toEqual(named)
    })
  })

  test('a release that came to nothing goes with the lock', async () => {
    await lock()
    await mkdir(join(directory, 'releases', 'y'))
    await make()
    await host.run(releaseLockScript({...held(), discard: 'yes'}), {held: held()})
    expect(await readdir(join(directory, 'releases'))).toEqual(['y'])
    expect((await readdir(directory)).sort()).toEqual(['releases'])
  })

  test.each([
    ['that runs', 'yes', async (id: string) => writeFile(join(directory, 'current'), `${id}\n`)],
    ['that is to be kept', 'no', () => Promise.resolve()]
  ] as const)('a release %s does not', async (_what, discard, happen) => {
    await lock()
    const id = await make()
    await happen(id)
    await host.run(releaseLockScript({...held(), discard}), {held: held()})
    expect(await readdir(join(directory, 'releases'))).toEqual([id])
  })
})
