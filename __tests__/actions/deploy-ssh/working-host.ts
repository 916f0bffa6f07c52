import {answer, fakeHost, type Handler} from './local-host.ts'

export const DIGEST = `sha256:${'1'.repeat(64)}`
export const OLD_DIGEST = `sha256:${'2'.repeat(64)}`
export const IMAGE = 'registry.example.com/app'
export const OLD_ID = '20260101T000000Z-222222222222'
export const NEW_ID = '20260102T000000Z-111111111111-00000000'
export const FIT = ['directory /srv/wiki', 'docker-version 28.1.0', 'compose-version 2.40.3', 'complete yes']
export const WITH_PREVIOUS = [...FIT, `current ${OLD_ID}`, `current-image ${IMAGE}@${OLD_DIGEST}`, 'current-version old']

export const containerOf = (digest: string, more: Record<string, unknown> = {}) => [
  `container ${JSON.stringify({name: '/wiki-web-1', service: 'web', image: `${IMAGE}@${digest}`, imageId: digest, status: 'running', health: 'healthy', exitCode: 0, restarts: 0, restartPolicy: 'always', ...more})}`,
  `image ${JSON.stringify({id: digest, repoDigests: [`${IMAGE}@${digest}`]})}`
]

/** A host on which everything works, but for what the test says; it runs what was last started. */
export function workingHost(handlers: Record<string, Handler> = {}, preflight = WITH_PREVIOUS) {
  let running = preflight === WITH_PREVIOUS ? OLD_DIGEST : ''
  return fakeHost({
    preflight: () => answer(preflight),
    'acquire-lock': () => answer(['lock taken']),
    config: () => answer([], {stdout: `fairway:config json\n${JSON.stringify({services: {web: {image: `${IMAGE}@${DIGEST}`}}})}`}),
    up: () => {
      running = DIGEST
      return answer(['compose-exit 0'])
    },
    restore: () => {
      running = preflight === WITH_PREVIOUS ? OLD_DIGEST : ''
      return answer(['compose-exit 0'])
    },
    inspect: () => answer(running === '' ? [] : containerOf(running)),
    'make-release': () => answer([`release ${NEW_ID}`]),
    ...handlers
  })
}
