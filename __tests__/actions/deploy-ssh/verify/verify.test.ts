import {describe, expect, test} from '@jest/globals'
import {verify, type Target} from '../../../../actions/deploy-ssh/verify/verify.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`
const IMAGE = `registry.example.com/app@${DIGEST}`
const inspection = (more: Record<string, unknown> = {}) =>
  answer([
    `container ${JSON.stringify({name: '/wiki-web-1', service: 'web', image: IMAGE, imageId: 'i', status: 'running', health: 'healthy', exitCode: 0, restarts: 0, restartPolicy: 'always', startedAt: 'a', ...more})}`,
    `image ${JSON.stringify({id: 'i', repoDigests: [IMAGE]})}`
  ])

/** @param looks what each look at the containers finds; the last one stays */
function watch(looks: readonly Record<string, unknown>[], more: Partial<Target> = {}) {
  let time = 0
  let at = 0
  const waited: number[] = []
  const host = fakeHost({inspect: () => inspection(looks[Math.min(at++, looks.length - 1)])})
  const target: Target = {
    project: 'wiki',
    images: [IMAGE],
    services: ['web'],
    probes: [],
    version: '',
    timeout: 10_000,
    stableFor: undefined,
    patience: {left: 10_000, whole: 10_000},
    ...more
  }
  const pause = (milliseconds: number) => {
    waited.push(milliseconds)
    time += milliseconds
    return Promise.resolve()
  }
  const result = verify(host, target, answer(['compose-exit 0']), {now: () => time, pause})
  return {result, waited, looked: () => at}
}

describe('how long everything has to stay up', () => {
  test('with health checks not at all, without one three seconds', async () => {
    const healthy = watch([{}])
    await expect(healthy.result).resolves.toEqual({ok: true, version: ''})
    expect([healthy.waited, healthy.looked()]).toEqual([[], 2])
    const unchecked = watch([{health: null}])
    await expect(unchecked.result).resolves.toEqual({ok: true, version: ''})
    expect([unchecked.waited, unchecked.looked()]).toEqual([[3_000], 2])
  })

  test('or as long as it says, with a health check too, and it is looked at meanwhile', async () => {
    const {result, waited, looked} = watch([{}], {stableFor: 12_000})
    await expect(result).resolves.toEqual({ok: true, version: ''})
    expect([waited, looked()]).toEqual([[5_000, 5_000, 2_000], 4])
    const none = watch([{health: null}], {stableFor: 0})
    await expect(none.result).resolves.toEqual({ok: true, version: ''})
    expect(none.waited).toEqual([])
  })

  test('a restart meanwhile is seen at the next look, also of one that is healthy again', async () => {
    const {result, waited} = watch([{}, {}, {restarts: 1, exitCode: 3}], {stableFor: 60_000})
    await expect(result).resolves.toEqual({ok: false, reason: 'service web crashed and was restarted (exit status 3)'})
    expect(waited).toEqual([5_000, 5_000])
  })
})
