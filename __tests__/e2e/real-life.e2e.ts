import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type StepResult} from './support/deploy-stage.ts'
import {onHost} from './support/old-folder.ts'
import {expectDeployed, RealLife} from './support/real-life.ts'
import {describeTakenOver} from './support/taken-over.ts'

/*
 * What people have on a small server, each with its outcome: it deploys, or it is refused before anything changes, with words. First projects that
 * run already and are taken over; then the rest. What needs no engine is in __tests__/promises/real-life.test.ts.
 */

/** The project of the rows that are deployed together. */
const EVERYTHING = 'everything'

let life: RealLife

beforeAll(async () => {
  life = new RealLife(await DeployStage.start(bundleOf('deploy-ssh')))
  await life.stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(() => life.stage.stop())
beforeEach(() => life.begin())
afterEach(async () => {
  if (life.project !== EVERYTHING) await life.end(life.project, `old${life.project}`)
})

describeTakenOver(() => life)

describe('deploys', () => {
  /** Rows that go together in one project are deployed once. */
  let result: StepResult
  let db: string

  test('all of this in one project, twice', async () => {
    life.project = EVERYTHING
    await onHost(
      life.stage,
      `docker network create proxy && mkdir -p ~/kept ~/absolute && echo home > ~/kept/file && echo absolute > ~/absolute/file`
    )
    const files = {
      'compose.yml': `include: [more.yml]
services:
  web: ${life.ours('build: ., env_file: app.env, networks: [default, proxy], environment: {FROM_ENV: "${FROM_ENV}"}, depends_on: {migrate: {condition: service_completed_successfully}}')}
  worker: ${life.worker(`volumes: ["~/kept:/kept", "${life.stage.ssh.home}/absolute:/absolute"]`)}
  migrate: {image: "\${FAIRWAY_IMAGE}", command: ["busybox", "sh", "-c", "busybox echo migrated >> /db/log"], volumes: ["db:/db"]}
  db: ${life.busybox('volumes: ["db:/db"]')}
  debug: {image: "\${FAIRWAY_IMAGE}", profiles: [debug]}
  on: ${life.worker('profiles: [on]')}
volumes: {db: {}}
networks: {proxy: {external: true}}
`,
      'more.yml': `services: {included: ${life.busybox('')}}\n`,
      'app.env': `PASSWORD='a b#c"d'\n`,
      '.env': 'FROM_ENV=sent\nCOMPOSE_PROFILES=on\n'
    }
    expectDeployed(await life.deploy(files, life.page(), 'v1', {}))
    db = await life.idOf('db')
    result = await life.deploy(files, life.page(), 'v2')
    expectDeployed(result)
  })

  const rows: readonly (readonly [string, () => Promise<unknown>, unknown])[] = [
    [
      'an app and a worker of one image',
      async () => (await life.images()).filter(line => /^(web|worker) .*team\/app/.test(line)).length,
      2
    ],
    ['an image from a private registry, on a host without a login', () => Promise.resolve(result.outputs['result']), 'deployed'],
    [
      '"build" beside "image": it is not built',
      async () => (await life.stage.containers(EVERYTHING, '{{.Image}}')).includes(`${EVERYTHING}-web`),
      false
    ],
    ['an env_file with a value that has blanks, # and quotes', () => life.run('web', 'sh', '-c', 'echo "$PASSWORD"'), 'a b#c"d\n'],
    ['a sent .env for ${VAR}', () => life.run('web', 'sh', '-c', 'echo "$FROM_ENV"'), 'sent\n'],
    ['an included file', async () => (await life.images()).filter(line => line.startsWith('included ')).length, 1],
    [
      'a profile of the sent .env, and none that nobody asks for',
      async () => (await life.images()).filter(line => /^(on|debug) /.test(line)).map(line => line.split(' ')[0]),
      ['on']
    ],
    ['~/x', () => life.read('worker', '/kept/file'), 'home\n'],
    ['/abs', () => life.read('worker', '/absolute/file'), 'absolute\n'],
    ['a database in a named volume: not created anew', async () => (await life.idOf('db')) === db, true],
    ['a migration that runs once with each deploy', () => life.read('db', '/db/log'), 'migrated\nmigrated\n'],
    [
      'an external network, as of a Traefik',
      async () => (await life.stage.docker('network', 'inspect', 'proxy')).includes(`${EVERYTHING}-web-1`),
      true
    ],
    ['a host that has no page to ask itself, asked from the runner', () => Promise.resolve(result.outputs['serving-version']), 'v2']
  ]
  test.each(rows)('%s', async (_what, fact, expected) => {
    life.project = EVERYTHING
    expect(await fact()).toEqual(expected)
  })

  test('rootless Docker, or Podman, by a context of the account', async () => {
    const named = 'rootless'
    await onHost(life.stage, `docker context create ${named} --docker host=${life.stage.engine.dockerHost} && docker context use ${named}`)
    try {
      expectDeployed(await life.deploy({'compose.yml': `services: {web: ${life.ours()}}\n`}, life.page()))
    } finally {
      await onHost(life.stage, `docker context use default && docker context rm ${named}`)
    }
  })
})

describe('is refused before anything changes', () => {
  const refused = async (files: Readonly<Record<string, string>>, words: RegExp | string) => {
    const result = await life.deploy(files, life.page())
    expect(errorOf(result)).toMatch(words)
    expect(errorOf(result)).toContain('nothing was changed on the host')
    expect(await life.images()).toEqual([''])
  }
  const withWeb = (web: string, more = '') => `services: {web: ${life.ours(web)}${more}}\n`

  test('"build" alone', async () => {
    await refused({'compose.yml': withWeb('', ', worker: {build: .}')}, 'Service "worker" would be built on the host. Give it an "image"')
  })

  test('./folder with one sent file in it, written to', async () => {
    const files = {'compose.yml': withWeb('volumes: ["./conf:/conf"]'), 'conf/app.conf': 'x'}
    await refused(files, /mounts "\.\/conf" at \/conf writable, .* what the container writes there is lost/)
  })

  test('a fresh ./data without an old folder', async () => {
    await refused(
      {'compose.yml': withWeb('volumes: ["./data:/data"]')},
      /mounts "\.\/data", which is in the release directory .* Use a named volume or an absolute path/
    )
  })

  test('${VAR} of a .env that was not sent', async () => {
    await refused({'compose.yml': withWeb('environment: {A: "${NOWHERE}"}')}, /NOWHERE/)
  })
})
