import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {RELEASE_ID} from '../../../actions/deploy-ssh/preflight.ts'
import {checkComposeFile, placeRelease, registryOf, releaseId, renderEnvFile} from '../../../actions/deploy-ssh/release.ts'
import {activateScript, pruneScript, releaseLockScript} from '../../../actions/deploy-ssh/scripts-state.ts'
import {localHost} from './local-host.ts'

const DIGEST = `sha256:${'abcdef012345'.padEnd(64, '0')}`

describe('checkComposeFile', () => {
  test.each([
    '    image: ${FAIRWAY_IMAGE}',
    "  image: '${FAIRWAY_IMAGE:?}'",
    'services: {web: {image: "$FAIRWAY_IMAGE"}}',
    '"image": ${FAIRWAY_IMAGE}'
  ])('takes %j', line => {
    expect(() => checkComposeFile(`services:\n${line}\n`, 'x.yml')).not.toThrow()
  })

  test.each([
    'image: nginx',
    '# image: ${FAIRWAY_IMAGE}',
    'image: nginx # ${FAIRWAY_IMAGE}',
    'image: ${FAIRWAY_IMAGES}',
    'command: ${FAIRWAY_IMAGE}'
  ])('refuses %j', line => {
    expect(() => checkComposeFile(line, 'x.yml')).toThrow('The Compose file x.yml does not use the image')
  })
})

test('a release is called after its time and digest', () => {
  const id = releaseId(new Date('2026-01-31T12:00:00.123Z'), DIGEST)
  expect(id).toBe('20260131T120000Z-abcdef012345')
  expect(id).toMatch(RELEASE_ID)
})

test('the variables of the Compose file', () => {
  const inputs = {image: 'registry.example.com/app', digest: DIGEST}
  expect(renderEnvFile({...inputs, 'expect-version': 'v1.2'})).toBe(
    `FAIRWAY_IMAGE=registry.example.com/app@${DIGEST}\nFAIRWAY_VERSION=v1.2\n`
  )
  expect(renderEnvFile({...inputs, 'expect-version': ''})).toContain('FAIRWAY_VERSION=abcdef012345\n')
})

test.each([
  ['registry.example.com/team/app', 'registry.example.com'],
  ['127.0.0.1:5000/app', '127.0.0.1:5000'],
  ['localhost/app', 'localhost'],
  ['team/app', ''],
  ['nginx', ''],
  ['docker.io/team/app', '']
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

  test('a release is its owner’s alone, and is not written over', async () => {
    const files = [{name: 'docker-compose.yml', content: Buffer.from('a')}]
    await placeRelease(host, directory, 'x', files, {})
    expect((await stat(join(directory, 'releases', 'x'))).mode & 0o777).toBe(0o700)
    await expect(placeRelease(host, directory, 'x', files, {})).rejects.toThrow('could not be made on the host')
  })

  test('the current release is recorded with what its page said', async () => {
    await mkdir(join(directory, 'releases', 'x'))
    await host.run(activateScript({directory, id: 'x', version: "it's v1"}))
    expect(await readFile(join(directory, 'current'), 'utf8')).toBe('x\n')
    expect(await readFile(join(directory, 'releases', 'x', 'served-version'), 'utf8')).toBe("it's v1\n")
  })

  async function prune(id: string, keep: number): Promise<string[]> {
    for (const name of [...ids, 'a folder of the owner']) {
      await mkdir(join(directory, 'releases', name), {recursive: true})
      await writeFile(join(directory, 'releases', name, 'fairway.env'), `FAIRWAY_IMAGE=fairway.example.com/never-pulled@${DIGEST}\n`)
    }
    await host.run(pruneScript({directory, id, keep}))
    return (await readdir(join(directory, 'releases'))).sort()
  }

  test('the oldest releases go, what is not a release stays', async () => {
    expect(await prune(ids[4]!, 2)).toEqual([ids[3], ids[4], 'a folder of the owner'])
  })

  test('the current release stays, even when others seem newer', async () => {
    expect(await prune(ids[0]!, 1)).toEqual([ids[0], ids[4], 'a folder of the owner'])
  })

  test('a release that came to nothing goes with the lock', async () => {
    await mkdir(join(directory, 'releases', 'x'))
    await mkdir(join(directory, 'releases', 'y'))
    await host.run(releaseLockScript({directory, token: 't', id: 'x'}))
    expect(await readdir(join(directory, 'releases'))).toEqual(['y'])
    await host.run(releaseLockScript({directory, token: 't', id: ''}))
    expect(await readdir(join(directory, 'releases'))).toEqual(['y'])
  })
})
