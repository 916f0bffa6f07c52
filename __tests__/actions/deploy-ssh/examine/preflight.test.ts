import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readIdentity} from '../../../../lib/host/run-order.ts'
import {errorOf} from '../../../../actions/deploy-ssh/examine/finding.ts'
import type {ActionError} from '../../../../lib/action/errors.ts'
import {runProcess} from '../../../../lib/action/process.ts'
import {judgePreflight, type ComposeState, type Preflight} from '../../../../actions/deploy-ssh/examine/preflight.ts'
import {NOTHING_WRITTEN} from '../../../../actions/deploy-ssh/compose/written.ts'
import {preflightScript} from '../../../../actions/deploy-ssh/examine/state-scripts.ts'
import {factsOf, releaseThatRuns} from '../../../support/release-facts.ts'
import type {Probe} from '../../../../lib/deploy/probes.ts'
import {answer, localHost} from '../../../support/local-host.ts'

/** Nothing of the Compose file is known. */
const WANTED = {project: 'wiki', adopt: 'false', written: NOTHING_WRITTEN} as const

const DIGEST = `sha256:${'1'.repeat(64)}`
const FIT = [
  'directory /srv/wiki',
  'docker-version 28.1.0',
  'compose-version v2.40.3',
  'free 9000000',
  'docker-free 9000000',
  'complete yes'
]

/** The state of a host that nothing stands against; otherwise what the person is told. */
function stateOf(preflight: Preflight): ComposeState {
  const error = errorOf([{name: 'x', findings: preflight.findings}])
  if (error !== undefined) throw error
  return preflight.state!
}

describe('judgePreflight', () => {
  const judge = (said: readonly string[], stderr = '') => stateOf(judgePreflight(answer(said, {stderr}), WANTED))

  test('everything that is missing is found at once', () => {
    const said = [
      'directory /srv/wiki',
      'not-writable /srv',
      'not-writable /srv/wiki/releases',
      'free 1024',
      'docker-version 28',
      'compose-missing yes',
      'container-of {"folder":"/home/ann/wiki"}',
      'complete yes'
    ]
    const {findings, state} = judgePreflight(answer(said), WANTED)
    expect(findings.map(({what}) => what)).toEqual([
      'The account may not write to /srv on the host.',
      'The account may not write to /srv/wiki/releases on the host.',
      'The host has only 1 MiB free for /srv/wiki; a deploy needs 256 MiB.',
      'Docker Compose 2 was not found on the host.',
      expect.stringContaining('was started from /home/ann/wiki')
    ])
    expect(state).toBeUndefined()
  })

  test('a project of the other road is not taken over', () => {
    expect(() => judge([...FIT, ...releaseThatRuns('20260131T120000Z-111111111111', '', {road: 'service', images: {}})])).toThrow(
      'is of systemd units, not of a Compose project'
    )
  })

  test('the folder of another project is refused: its release would be put back, and its files removed', () => {
    expect(() => judge([...FIT, ...releaseThatRuns('20260131T120000Z-111111111111', `app@${DIGEST}`, {project: 'shop'})])).toThrow(
      'The folder /srv/wiki on the host is of the project "shop": release 20260131T120000Z-111111111111 runs.'
    )
  })

  test('a release that does not say whose it is locks nobody out', () => {
    const id = '20260131T120000Z-111111111111'
    expect(judge([...FIT, ...releaseThatRuns(id, `app@${DIGEST}`, {project: ''})]).previous?.id).toBe(id)
  })

  test('a fit host before the first deploy', () => {
    expect(judge(FIT)).toEqual({
      directory: '/srv/wiki',
      dockerVersion: '28.1.0',
      composeVersion: 'v2.40.3',
      summary: 'Docker 28.1.0, Compose v2.40.3',
      previous: undefined,
      tools: {page: 'none', port: false},
      remains: [],
      nameless: []
    })
  })

  test('a fit host with a release', () => {
    const id = '20260131T120000Z-111111111111'
    const state = judge([
      ...FIT,
      ...releaseThatRuns(id, `app@${DIGEST}`, {served: 'abc'}),
      `container-of ${JSON.stringify({folder: `/srv/wiki/releases/${id}`})}`
    ])
    expect(state.previous).toEqual({
      id,
      road: 'compose',
      project: 'wiki',
      image: `app@${DIGEST}`,
      images: {FAIRWAY_IMAGE: `app@${DIGEST}`},
      version: 'abc',
      probes: [],
      health: undefined,
      run: readIdentity()
    })
  })

  test.each([
    ['no docker', ['docker-missing yes'], 'Docker was not found'],
    ['no permission', ['docker-error permission denied while trying to connect to the Docker daemon socket'], 'may not use Docker'],
    [
      'a Docker of the account’s own',
      ['docker-error Cannot connect to the Docker daemon', 'rootless /run/user/1000/docker.sock'],
      'has a Docker of its own, but a deploy does not get to it.'
    ],
    ['no compose', ['docker-version 28', 'compose-missing yes'], 'Docker Compose 2 was not found on the host.'],
    [
      'Podman alone',
      ['podman podman version 5.4.2', 'docker-missing yes'],
      'Docker was not found on the host, only Podman (podman version 5.4.2).'
    ],
    [
      'an engine that is not started',
      ['docker-error Cannot connect to the Docker daemon'],
      'The Docker engine on the host does not answer.'
    ],
    [
      'Compose 2 as a program of its own',
      ['docker-version 28', 'compose-missing yes', 'compose-program 2.40.3', 'compose-path /usr/local/bin/docker-compose'],
      'Docker Compose 2.40.3 is on the host only as the program /usr/local/bin/docker-compose'
    ],
    ['a stack', [...FIT, 'stack wiki_web'], 'A Swarm stack of this name is on the host (wiki_web)'],
    ['old compose', ['docker-version 28', 'compose-version 1.29.2', 'complete yes'], '(it has 1.29.2)'],
    ['compose before 2.17', ['docker-version 28', 'compose-version 2.16.0', 'complete yes'], '(it has 2.16.0)'],
    ['a folder that is not ours', ['not-writable /srv'], 'may not write to /srv'],
    ['a full disk', [...FIT.filter(line => !line.startsWith('free')), 'free 1024'], 'only 1 MiB free'],
    ['a full disk of docker', [...FIT.filter(line => !line.startsWith('docker-free')), 'docker-free 1024'], "Docker's data folder"],
    ['another tool’s project', [...FIT, 'container-of {"folder":"/home/ann/wiki"}'], 'was started from /home/ann/wiki'],
    [
      'a release that vanished',
      [...FIT, 'current 20260131T120000Z-111111111111'],
      'names the release "20260131T120000Z-111111111111", which is not there'
    ],
    [
      'a release that says of no image',
      [...FIT, ...releaseThatRuns('20260131T120000Z-111111111111', '', {images: {}})],
      'which is not there'
    ],
    ['a damaged current', [...FIT, ...releaseThatRuns('../../etc', `app@${DIGEST}`)], 'names the release "../../etc", which is not there']
  ])('%s stops it', (_what, said, message) => {
    expect(() => judge(said)).toThrow(message)
  })

  test.each([
    ['curl', 'curl', 200, true],
    ['wget for success', 'wget', 200, true],
    ['wget for a status that it cannot tell', 'wget', 404, false],
    ['nothing to ask with', undefined, 200, false]
  ])('a release that the host judged is judged so again only where that can be done: %s', (_what, tool, status, expected) => {
    const id = '20260131T120000Z-111111111111'
    const health = {kind: 'http', url: 'http://127.0.0.1/health', status: [[status, status]], body: '', from: 'host'} satisfies Probe
    const said = releaseThatRuns(id, `app@${DIGEST}`, {probes: [health]})
    const state = judge([...FIT, ...said, ...(tool === undefined ? [] : [`health-tool ${tool}`])])
    expect(state.previous?.health).toEqual(expected ? health : undefined)
  })

  test('an answer that breaks off is no yes', () => {
    expect(() => judge(FIT.slice(0, -1), 'connection lost')).toThrow('could not be examined: connection lost')
  })
})

describe('the script, in a real shell with a stand-in docker', () => {
  let home: string
  beforeEach(async () => {
    home = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
    await mkdir(join(home, 'bin'))
  })
  afterEach(() => rm(home, {recursive: true, force: true}))

  const FAKE_DOCKER = `case "$*" in
  "version "*) echo 28.1.0 ;;
  "compose version --short") echo 2.40.3 ;;
  "info "*) echo / ;;
  "ps "*) printf '%s\\n' $FOLDERS ;;
  "inspect "*) for folder in $FOLDERS; do printf '{"folder":"%s"}\\n' "$folder"; done ;;
esac`

  async function examine(directory: string, docker = FAKE_DOCKER, folders = '', external?: {networks: string; volumes: string}) {
    await writeFile(join(home, 'bin', 'docker'), `#!/bin/sh\n${docker}\n`, {mode: 0o755})
    const host = localHost({PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: home, FOLDERS: folders})
    return host.run(preflightScript({directory, project: 'wiki'}, external))
  }

  test('finds the default directory, and changes nothing', async () => {
    const state = stateOf(judgePreflight(await examine(''), WANTED))
    expect(state).toMatchObject({directory: join(home, 'fairway', 'wiki'), dockerVersion: '28.1.0', previous: undefined})
    expect(await readdir(home)).toEqual(['bin'])
  })

  describe('what the Compose file calls external', () => {
    const there = (swarm = 'inactive') =>
      `case "$*" in 'network inspect proxy' | 'volume inspect data') exit 0 ;; 'network inspect '* | 'volume inspect '*) exit 1 ;; *Swarm*) echo ${swarm}; exit 0 ;; esac\n${FAKE_DOCKER}`
    const missing = async (docker: string) =>
      judgePreflight(await examine('', docker, '', {networks: 'proxy edge', volumes: 'data media'}), WANTED).findings

    test('is missed before anything changes', async () => {
      expect(await missing(there())).toEqual([
        {
          what: 'The network "edge" is "external" in the Compose file, and it is not on the host.',
          fix: 'Start there what it belongs to, such as a proxy, or make it with "docker network create edge".'
        },
        {
          what: 'The volume "media" is "external" in the Compose file, and it is not on the host.',
          fix: 'Look with "docker volume ls" whether it has another name there. One that has to begin empty is made with "docker volume create media".'
        }
      ])
    })

    test('may come to the node of a swarm with the first container', async () => {
      expect((await missing(there('active'))).map(({what}) => what)).toEqual([expect.stringContaining('volume "media"')])
    })

    test('is not said to be missing where Docker does not list what there is', async () => {
      expect(await missing(`case "$*" in 'network '* | 'volume '*) exit 1 ;; esac\n${there()}`)).toEqual([])
    })
  })

  test('knows the volumes that a project of this name has left, as far as the Compose file has them', async () => {
    const docker = `case "$*" in 'volume ls --format '*project=wiki) printf 'wiki_data\\nwiki_old\\n'; exit ;; esac\n${FAKE_DOCKER}`
    const wanted = {...WANTED, written: {...NOTHING_WRITTEN, volumes: ['data', 'media']}}
    expect(stateOf(judgePreflight(await examine('', docker), wanted)).remains).toEqual(['wiki_data'])
  })

  test('resolves ~/ and symbolic links, so that a release always has the same path', async () => {
    await mkdir(join(home, 'real'))
    await symlink(join(home, 'real'), join(home, 'link'))
    expect((await examine('~/link/a b')).said.get('directory')).toBe(join(home, 'real', 'a b'))
    expect((await examine('/')).said.get('directory')).toBe('/')
    expect((await examine('/nowhere/deep')).said.get('directory')).toBe('/nowhere/deep')
  })

  test('reads the release that runs', async () => {
    const id = '20260131T120000Z-111111111111'
    const release = join(home, 'fairway', 'wiki', 'releases', id)
    await mkdir(release, {recursive: true})
    await writeFile(join(home, 'fairway', 'wiki', 'current'), `${id}\n`)
    const run = readIdentity({number: '42', id: '7'})
    await writeFile(join(release, 'fairway.release.json'), factsOf(`app@${DIGEST}`, {served: 'abc', run}))
    expect(stateOf(judgePreflight(await examine('', FAKE_DOCKER, release), WANTED)).previous).toEqual({
      id,
      road: 'compose',
      project: 'wiki',
      image: `app@${DIGEST}`,
      images: {FAIRWAY_IMAGE: `app@${DIGEST}`},
      version: 'abc',
      probes: [],
      health: undefined,
      run
    })
  })

  test('a `current` that names no release: says what can be done, and both ways work', async () => {
    const project = join(home, 'fairway', 'wiki')
    const examined = async () => stateOf(judgePreflight(await examine(''), WANTED)).previous?.id
    const [older, newer] = ['20260131T120000Z-111111111111', '20260131T120001Z-222222222222-0a1b2c3d']
    for (const id of [older, newer]) {
      await mkdir(join(project, 'releases', id), {recursive: true})
      await writeFile(join(project, 'releases', id, 'fairway.release.json'), factsOf(`app@${DIGEST}`))
    }
    await mkdir(join(project, 'releases', '20270131T120000Z-333333333333-0a1b2c3d'))
    await writeFile(join(project, 'current'), '20260131T120002Z-444444444444\n')
    const error = await examined().catch((problem: unknown) => problem)
    const {fix = ''} = error as ActionError
    expect(fix).toMatch(
      `go back to the newest release that is there with "echo ${newer} > ${project}/current", or begin anew with "rm ${project}/current"`
    )
    const [forth = '', back = ''] = [...fix.matchAll(/"([^"]+)"/g)].map(([, command = '']) => command)
    await runProcess(['sh', '-c', forth])
    expect(await examined()).toBe(newer)
    await runProcess(['sh', '-c', back])
    expect(await examined()).toBeUndefined()
  })

  test.each([
    ['docker that may not be used', 'echo "permission denied while trying to connect to the docker API" >&2; exit 1', 'may not use Docker'],
    [
      'docker without compose',
      'case "$1" in version) echo 28;; *) echo "docker: unknown command: docker compose" >&2; exit 1;; esac',
      'Docker Compose 2 was not found'
    ],
    ['a list of containers that fails', FAKE_DOCKER.replace('"ps "*)', '"ps "*) exit 1; '), 'could not be examined']
  ])('%s stops it', async (_what, docker, message) => {
    const result = await examine('', docker)
    expect(() => stateOf(judgePreflight(result, WANTED))).toThrow(message)
  })
})
