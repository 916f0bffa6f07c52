import {join} from 'node:path'
import {readDeployInputs, type DeployInputs} from '../../actions/deploy-ssh/inputs.ts'
import {run} from '../../actions/deploy-ssh/run.ts'
import {silence} from './silence.ts'
import type {ReleaseFacts} from '../../lib/host/release.ts'
import {readIdentity} from '../../lib/host/run-order.ts'
import {releaseThatRuns} from './release-facts.ts'
import {answer, fakeHost, type Handler} from './local-host.ts'

export const DIGEST = `sha256:${'1'.repeat(64)}`
export const OLD_DIGEST = `sha256:${'2'.repeat(64)}`
export const IMAGE = 'registry.example.com/app'
export const OLD_ID = '20260101T000000Z-222222222222'
export const NEW_ID = '20260102T000000Z-111111111111-00000000'
export const FIT = ['directory /srv/wiki', 'docker-version 28.1.0', 'compose-version 2.40.3', 'complete yes']

export const previousWith = (more: Partial<ReleaseFacts>) => [
  ...FIT,
  ...releaseThatRuns(OLD_ID, `${IMAGE}@${OLD_DIGEST}`, {served: 'old', ...more})
]
export const WITH_PREVIOUS = previousWith({})

export const containerOf = (digest: string, more: Record<string, unknown> = {}) => [
  `container ${JSON.stringify({name: '/wiki-web-1', service: 'web', image: `${IMAGE}@${digest}`, imageId: digest, status: 'running', health: 'healthy', exitCode: 0, restarts: 0, restartPolicy: 'always', ...more})}`,
  `image ${JSON.stringify({id: digest, repoDigests: [`${IMAGE}@${digest}`]})}`
]

/** What is said of a new release that Compose reads so. */
export const releaseWith = (config: unknown) =>
  answer([], {
    stdout: `fairway:release ${NEW_ID}\nfairway:looked ${IMAGE}@${DIGEST}\nfairway:config json\n${JSON.stringify(config)}`
  })

/** A host on which everything works, but for what the test says; it runs what was last started. */
export function workingHost(handlers: Record<string, Handler> = {}, preflight = WITH_PREVIOUS) {
  const before = preflight.includes(`current ${OLD_ID}`) ? OLD_DIGEST : ''
  let running = before
  return fakeHost({
    preflight: () => answer(preflight),
    'acquire-lock': () => answer(['lock taken']),
    'put-release': () => releaseWith({services: {web: {image: `${IMAGE}@${DIGEST}`}}}),
    up: () => {
      running = DIGEST
      return answer(['compose-exit 0'])
    },
    restore: () => {
      running = before
      return answer(['compose-exit 0'])
    },
    inspect: () => answer(running === '' ? [] : containerOf(running)),
    commit: () => answer([`recorded ${NEW_ID}`]),
    ...handlers
  })
}

/** @param folder has compose.yml  @param url of the health page */
export function inputsOf(folder: string, url: string, more: Readonly<Record<string, string>>): DeployInputs {
  const given: Record<string, string> = {
    host: 'server.example.com',
    user: 'deploy',
    'ssh-key': 'key',
    'known-hosts': 'x',
    project: 'wiki',
    'compose-file': join(folder, 'compose.yml'),
    image: IMAGE,
    digest: DIGEST,
    'registry-username': 'ann',
    'registry-password': 'hunter2-secret',
    'health-url': url,
    'health-timeout': '1s',
    ...more
  }
  let read: DeployInputs | undefined
  silence(() => (read = readDeployInputs(name => given[name] ?? '')))
  return read!
}

type FakeHost = ReturnType<typeof fakeHost>

/** Runs the deploy, and keeps what it says and which lock it remembers. */
export function deployTo(
  host: FakeHost | readonly FakeHost[],
  inputs: DeployInputs,
  signal: AbortSignal,
  identity = readIdentity(),
  now: () => number = Date.now
) {
  const locks: unknown[] = []
  const log: string[] = []
  const results = run(inputs, {
    connect: index => {
      const [first, ...others] = [host].flat()
      const found = [first, ...others][index]
      if (found === undefined) throw new Error('There is no such host.')
      return Promise.resolve(found)
    },
    owner: {
      token: 'token-a',
      runId: '7',
      job: 'deploy',
      attempt: 1,
      runUrl: '',
      actor: '',
      lifetime: 60,
      project: 'wiki',
      seconds: 1,
      limit: 60
    },
    identity,
    rememberLock: lock => locks.push(lock),
    log: {info: message => log.push(message), warning: message => log.push(message), group: (_title, work) => work()},
    signal,
    now,
    pause: () => Promise.resolve()
  })
  const result = results.then(([first]) => first)
  // A test waits for one of the two.
  for (const one of [result, results]) one.catch(() => undefined)
  return {result, results, locks, log}
}
