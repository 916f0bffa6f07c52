import {describe, expect, test} from '@jest/globals'
import {
  findCrash,
  hasDigest,
  isOnlyFinishedOneShot,
  judgeContainers,
  readInspection,
  type Container
} from '../../../../actions/deploy-ssh/verify/containers.ts'
import {Sayings} from '../../../../lib/ssh/shell.ts'

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
  startedAt: '2026-01-31T12:00:00.5Z',
  isOneShot: false,
  ...more
})

const judge = (
  containers: readonly Container[],
  repoDigests: readonly string[] = [IMAGE],
  services: readonly string[] | undefined = ['web']
) => judgeContainers({containers, digests: new Map([['sha256:id', repoDigests]])}, {images: [IMAGE], services})

describe('judgeContainers', () => {
  test('a healthy container with the digest is good', () => {
    expect(judge([container()])).toEqual({verdict: 'good'})
  })

  test('one without health check is good as well: whether it stays up is seen later', () => {
    expect(judge([container({health: null})])).toEqual({verdict: 'good'})
  })

  test('a finished migration is good beside the service', () => {
    const migration = container({service: 'migrate', status: 'exited', health: null, restartPolicy: 'no'})
    expect(judge([container(), migration], [IMAGE], ['web', 'migrate'])).toMatchObject({verdict: 'good'})
  })

  test('a service that something reaches and that has ended is not good, however well it ended', () => {
    const worker = container({service: 'worker'})
    const web = container({status: 'exited', health: null, restartPolicy: 'no'})
    const judged = (reached: readonly string[]) =>
      judgeContainers({containers: [worker, web], digests: new Map([['sha256:id', [IMAGE]]])}, {images: [IMAGE], reached})
    expect(judged(['web'])).toEqual({verdict: 'bad', reason: 'service web exited with status 0'})
    expect(judged(['worker'])).toEqual({verdict: 'good'})
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
  const {isOneShot, ...facts} = container()
  const said = new Sayings(
    `fairway:container ${JSON.stringify({...facts, oneShot: null})}\nfairway:image {"id":"sha256:id","repoDigests":null}\n`
  )
  expect(isOneShot).toBe(false)
  expect(readInspection(said)).toEqual({containers: [container()], digests: new Map([['sha256:id', []]])})
  expect(() => readInspection(new Sayings('fairway:container {"name":\n'))).toThrow()
})

describe('engines differ', () => {
  const read = (more: Record<string, unknown>) =>
    readInspection(new Sayings(`fairway:container ${JSON.stringify({...container(), ...more})}\n`)).containers
  const judgeRead = (more: Record<string, unknown>) => judge(read(more), [IMAGE])

  test.each([[''], [null], [undefined], ['none'], ['None']])(
    'a health state like %j is none, so it has to prove that it stays up',
    health => {
      expect(judgeRead({health})).toEqual({verdict: 'good'})
      expect(read({health})).toMatchObject([{health: null}])
    }
  )

  test.each<[string, Record<string, unknown>, string, string | undefined]>([
    ['Docker’s starting', {health: 'starting'}, 'waiting', 'still starting'],
    ['unhealthy in capitals', {health: 'Unhealthy'}, 'bad', 'is unhealthy'],
    ['a health state that nobody knows', {health: 'fine'}, 'bad', 'health state "fine", which is not known'],
    ['no state', {status: null}, 'bad', 'in a state that the engine does not name'],
    ['Podman’s stopped one-shot', {status: 'stopped', restartPolicy: 'no', exitCode: 0}, 'bad', 'no running container'],
    ['Podman’s stopped service', {status: 'stopped', exitCode: 2}, 'bad', 'exited with status 2'],
    ['no exit status', {status: 'exited', exitCode: null, restartPolicy: 'no'}, 'bad', 'exited with an unknown status']
  ])('%s', (_what, more, verdict, reason) => {
    expect(judgeRead(more)).toMatchObject({verdict, reason: expect.stringContaining(reason ?? '')})
  })
})

describe('one-shots', () => {
  const migrate = (more: Partial<Container> = {}) =>
    container({name: '/wiki-migrate-1', service: 'migrate', isOneShot: true, health: null, ...more})

  test('one that runs is busy, which is neither good nor bad', () => {
    expect(judge([container(), migrate()], [IMAGE])).toEqual({verdict: 'busy', service: 'migrate'})
    expect(
      judgeContainers(
        {containers: [container(), migrate()], digests: new Map([['sha256:id', [IMAGE]]])},
        {images: [IMAGE], left: ['migrate']}
      ).verdict
    ).toBe('good')
  })

  test('one that failed is named rather than what waits for it', () => {
    expect(judge([container({status: 'created'}), migrate({status: 'exited', exitCode: 3})], [IMAGE])).toEqual({
      verdict: 'bad',
      reason: 'service migrate exited with status 3'
    })
  })
})

describe('several images', () => {
  const WORKER = `registry.example.com/worker@${OTHER}`
  const web = container()
  const worker = (more: Partial<Container> = {}) =>
    container({name: '/wiki-worker-1', service: 'worker', image: WORKER, imageId: 'sha256:worker', ...more})
  const digests = new Map([
    ['sha256:id', [IMAGE]],
    ['sha256:worker', [WORKER]]
  ])
  const imageOf = new Map([
    ['web', IMAGE],
    ['worker', WORKER]
  ])
  const judgeBoth = (containers: readonly Container[], more: Partial<Parameters<typeof judgeContainers>[0]> = {}) =>
    judgeContainers({containers, digests, ...more}, {images: [IMAGE, WORKER], services: ['web', 'worker'], imageOf})
  const once = {isOneShot: true, status: 'exited', restartPolicy: 'no', health: null}

  test.each<[string, readonly Container[], string]>([
    ['both run', [web, worker()], ''],
    ['one belongs to a one-shot that has done its work', [web, worker(once)], ''],
    ['the second is still the old one', [web, worker({image: `registry.example.com/worker@${DIGEST}`})], `was created from ${WORKER}`],
    [
      'each service runs the other one’s',
      [container({image: WORKER, imageId: 'sha256:worker'}), worker({image: IMAGE, imageId: 'sha256:id'})],
      `service web runs ${WORKER}, not ${IMAGE}`
    ],
    [
      'a second service of an image runs another one',
      [web, worker(), worker({name: '/wiki-worker-2', image: 'old'})],
      `service worker runs old, not ${WORKER}`
    ],
    ['the second has another digest', [web, worker({imageId: 'sha256:id'})], `service worker runs, but not with the digest ${OTHER}`],
    [
      'the one-shot has another digest',
      [web, worker({...once, imageId: 'sha256:id'})],
      `service worker runs, but not with the digest ${OTHER}`
    ],
    ['the second crashed', [web, worker({status: 'exited', exitCode: 3})], 'service worker exited with status 3'],
    ['none of them runs', [container(once), worker(once)], 'no running container was created from']
  ])('%s', (_what, containers, reason) => {
    const verdict = judgeBoth(containers)
    if (reason === '') expect(verdict).toEqual({verdict: 'good'})
    else expect(verdict).toMatchObject({verdict: 'bad', reason: expect.stringContaining(reason)})
  })

  test('an image that the engine knows by no digest is not ours', () => {
    expect(judgeBoth([web, worker()], {digests: new Map([['sha256:id', [IMAGE]]])})).toMatchObject({verdict: 'bad'})
  })
})

test('findCrash sees a restart and a vanished container', () => {
  const before = [container({health: null})]
  expect(findCrash(before, before)).toBeUndefined()
  expect(findCrash(before, [container({restarts: 1, exitCode: 3})])).toBe('service web crashed and was restarted (exit status 3)')
  // Podman starts a container again without counting it.
  expect(findCrash(before, [container({startedAt: '2026-01-31T12:00:09Z'})])).toBe('service web crashed and was restarted')
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
