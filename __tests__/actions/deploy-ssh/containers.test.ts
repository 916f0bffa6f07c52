import {describe, expect, test} from '@jest/globals'
import {
  findCrash,
  hasDigest,
  isOnlyFinishedOneShot,
  judgeContainers,
  readInspection,
  type Container
} from '../../../actions/deploy-ssh/containers.ts'
import {Sayings} from '../../../actions/deploy-ssh/shell.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const OTHER = `sha256:${'2'.repeat(64)}`
const IMAGE = `registry.example.com/app@${DIGEST}`

const container = (more: Partial<Container> = {}): Container => ({
  name: '/wiki-web-1',
  service: 'web',
  image: IMAGE,
  imageId: 'sha256:id',
  status: 'running',
  health: 'healthy',
  exitCode: 0,
  restarts: 0,
  restartPolicy: 'unless-stopped',
  ...more
})

const judge = (
  containers: readonly Container[],
  repoDigests: readonly string[] = [IMAGE],
  services: readonly string[] | undefined = ['web']
) => judgeContainers({containers, digests: new Map([['sha256:id', repoDigests]])}, IMAGE, services)

describe('judgeContainers', () => {
  test('a healthy container with the digest is good', () => {
    expect(judge([container()])).toEqual({verdict: 'good', unchecked: []})
  })

  test('one without health check has to prove itself', () => {
    const unchecked = container({health: null})
    expect(judge([unchecked])).toEqual({verdict: 'good', unchecked: [unchecked]})
  })

  test('a finished migration is good beside the service', () => {
    const migration = container({service: 'migrate', status: 'exited', health: null, restartPolicy: 'no'})
    expect(judge([container(), migration], [IMAGE], ['web', 'migrate'])).toMatchObject({verdict: 'good'})
  })

  test('an image known by several digests has to have ours among them', () => {
    expect(judge([container()], [`registry.example.com/app@${OTHER}`, IMAGE])).toMatchObject({verdict: 'good'})
  })

  test('a container that starts is waited for, unless another is broken', () => {
    expect(judge([container({health: 'starting'})])).toMatchObject({
      verdict: 'waiting',
      reason: expect.stringContaining('web is still starting')
    })
    expect(judge([container({health: 'starting'}), container({service: 'db', status: 'exited', exitCode: 1})])).toMatchObject({
      verdict: 'bad'
    })
  })

  test.each<[string, Container[], string[], string]>([
    ['nothing', [], [IMAGE], 'service web has no container'],
    ['unhealthy', [container({health: 'unhealthy'})], [IMAGE], 'service web is unhealthy'],
    [
      'a crash loop',
      [container({status: 'restarting', health: null, exitCode: 3})],
      [IMAGE],
      'keeps crashing and being restarted (exit status 3)'
    ],
    ['ended with an error', [container({status: 'exited', exitCode: 137})], [IMAGE], 'exited with status 137'],
    ['ended although it should stay', [container({status: 'exited'})], [IMAGE], 'exited with status 0'],
    ['only a finished one-shot', [container({status: 'exited', restartPolicy: 'no'})], [IMAGE], 'no running container was created from'],
    ['created, never started', [container({status: 'created'})], [IMAGE], 'service web is created, not running'],
    ['paused', [container({status: 'paused'})], [IMAGE], 'service web is paused, not running'],
    ['the old container', [container({image: `registry.example.com/app@${OTHER}`})], [IMAGE], 'no running container was created from'],
    ['another digest', [container()], [`registry.example.com/app@${OTHER}`], `not with the digest ${DIGEST}`],
    ['the digest of another repository', [container()], [`evil.example.com/app@${DIGEST}`], `not with the digest ${DIGEST}`],
    ['an image that is not known', [container()], [], `not with the digest ${DIGEST}`]
  ])('%s is bad', (_what, containers, repoDigests, reason) => {
    expect(judge(containers, repoDigests)).toEqual({verdict: 'bad', reason: expect.stringContaining(reason)})
  })
})

test('readInspection reads what the script says', () => {
  const said = new Sayings(`fairway:container ${JSON.stringify(container())}\nfairway:image {"id":"sha256:id","repoDigests":null}\n`)
  expect(readInspection(said)).toEqual({containers: [container()], digests: new Map([['sha256:id', []]])})
  expect(() => readInspection(new Sayings('fairway:container {"name":\n'))).toThrow()
})

test('findCrash sees a restart and a vanished container', () => {
  const before = [container({health: null})]
  expect(findCrash(before, before)).toBeUndefined()
  expect(findCrash(before, [container({restarts: 1, exitCode: 3})])).toBe('service web crashed and was restarted (exit status 3)')
  expect(findCrash(before, [])).toBe('service web disappeared')
})

test('hasDigest knows the names that Docker shortens', () => {
  expect(hasDigest([`nginx@${DIGEST}`], `docker.io/library/nginx@${DIGEST}`)).toBe(true)
  expect(hasDigest([`team/app@${DIGEST}`], `docker.io/team/app@${DIGEST}`)).toBe(true)
  expect(hasDigest([`nginx@${OTHER}`], `nginx@${DIGEST}`)).toBe(false)
})

test.each([
  [' Container wiki-migrate-1  Exited\ncontainer wiki-migrate-1 exited (0)\n', true],
  ['container wiki-migrate-1 exited (1)\n', false],
  ['container wiki-migrate-1 exited (0)\ncontainer wiki-web-1 is unhealthy\n', false],
  ['Error response from daemon: port is already allocated\n', false],
  ['', false]
])('Compose’s complaint %j is only about a finished one-shot: %s', (stderr, expected) => {
  expect(isOnlyFinishedOneShot(stderr)).toBe(expected)
})
