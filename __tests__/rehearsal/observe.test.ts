import {expect, test} from '@jest/globals'
import {findRunningDigest} from '../../rehearsal/observe.ts'
import type {Container} from '../../rehearsal/parts/engine-api.ts'

const container = (image: string, state = 'running', imageId = 'sha256:id'): Container => ({
  id: 'a',
  name: 'app-web-1',
  image,
  imageId,
  project: 'app',
  state
})

const engine = (containers: readonly Container[], digests: readonly string[]) => ({
  listContainers: () => Promise.resolve([...containers]),
  listDigests: (id: string) => Promise.resolve(id === 'sha256:id' ? [...digests] : [])
})

const APP = '127.0.0.1:5000/a/app'

test.each([
  ['one digest', engine([container('anything')], [`${APP}@sha256:1`]), 'sha256:1'],
  ['that of another name', engine([container('anything')], [`${APP}2@sha256:0`, `${APP}@sha256:1`]), 'sha256:1'],
  ['pushed twice', engine([container(`${APP}@sha256:2`)], [`${APP}@sha256:1`, `${APP}@sha256:2`]), 'sha256:2'],
  ['pushed twice, and started by a tag', engine([container(`${APP}:latest`)], [`${APP}@sha256:1`, `${APP}@sha256:2`]), 'sha256:1'],
  ['what a container says of itself alone', engine([container(`${APP}@sha256:2`)], []), null],
  ['a container that does not run', engine([container('anything', 'exited')], [`${APP}@sha256:1`]), null],
  ['another container first', engine([container('db', 'running', 'sha256:db'), container('anything')], [`${APP}@sha256:1`]), 'sha256:1']
])('the digest that runs: %s', async (_, played, digest) => {
  expect(await findRunningDigest(played, APP)).toBe(digest)
})
