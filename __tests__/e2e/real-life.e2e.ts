import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type DeployOptions, type StepResult} from './support/deploy-stage.ts'
import {commandsOf, filesOnHost, onHost} from './support/old-folder.ts'

/*
 * What people have on a small server, each with its outcome: it deploys, or it is refused before anything changes, with words. First projects that
 * run already and are taken over; then the rest. What needs no engine is in __tests__/promises/real-life.test.ts.
 */

let stage: DeployStage
let project: string
let port: number

beforeAll(async () => {
  stage = await DeployStage.start(bundleOf('deploy-ssh'))
  await stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(() => stage.stop())

let count = 0
beforeEach(async () => {
  project = `real${++count}`
  port = await findFreePort()
})

const local = (name: string) => join(stage.folder, 'sent', project, name)

/** Deploys files; all but the Compose file go by `files`. */
async function deploy(
  files: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  version = 'v1',
  options: DeployOptions = {}
): Promise<StepResult> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(local(name)), {recursive: true})
    await writeFile(local(name), content)
  }
  const others = Object.keys(files).filter(name => name !== 'compose.yml')
  return stage.deploy(
    version,
    {project, 'compose-file': local('compose.yml'), files: others.map(name => `${local(name)} => ${name}`).join('\n'), ...more},
    options
  )
}

function expectDeployed(result: StepResult): void {
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
}

/** The new version works, which is asked by the page: a container with a health check of its own need not be watched for seconds. */
const page = () => ({'health-url': `http://127.0.0.1:${port}/health`})
const HEALTHY = 'init: true, stop_grace_period: 0s, healthcheck: {test: ["CMD", "busybox", "true"], interval: 1s}'
const ours = (more = '') => `{image: "\${FAIRWAY_IMAGE}", ${HEALTHY}, ports: ["127.0.0.1:${port}:8080"]${more === '' ? '' : `, ${more}`}}`
const busybox = (more: string) =>
  `{image: "busybox:stable", pull_policy: never, ${HEALTHY}, command: ["sleep", "9999"]${more === '' ? '' : `, ${more}`}}`

const read = (service: string, file: string) => stage.docker('exec', `${project}-${service}-1`, 'busybox', 'cat', file)
const idOf = (service: string, which = project) => stage.docker('inspect', '--format', '{{.Id}} {{.Image}}', `${which}-${service}-1`)
const created = (volume: string) => stage.docker('volume', 'inspect', '--format', '{{.CreatedAt}}', volume)
const images = async () => (await stage.containers(project, '{{.Label "com.docker.compose.service"}} {{.Image}}')).split('\n').sort()

/** A project as people have it: from `git pull`, with an image built on the host, a database in a volume, a folder and an env file beside it. */
async function startOld(more: Readonly<Record<string, string>> = {}, which = project): Promise<string> {
  await stage.docker('tag', 'busybox:stable', `${which}-web:latest`)
  const folder = await filesOnHost(stage, `apps/${which}`, {
    'compose.yaml': `services:
  web: {build: ., image: "${which}-web", init: true, stop_grace_period: 0s, command: ["sh", "-c", "echo old >> /data/log; echo old > /anonymous/x; sleep 9999"], env_file: app.env, volumes: ["./data:/data", "/anonymous"]}
  db: {image: "busybox:stable", init: true, stop_grace_period: 0s, command: ["sh", "-c", "echo $$NAME >> /db/log; sleep 9999"], environment: {NAME: "\${DB_NAME}"}, volumes: ["db:/db"]}
volumes: {db: {}}
`,
    'app.env': 'KEY=old\n',
    '.env': 'DB_NAME=shop\n',
    'data/log': 'first\n',
    ...more
  })
  await onHost(stage, `cd ${folder} && docker compose -p ${which} up -d`)
  return folder
}

/** The same project, as Fairway is to deploy it. */
const newFiles = (web = '') => ({
  'compose.yml': `services:
  web: ${ours(`env_file: app.env, volumes: ["./data:/data", "/anonymous"]${web}`)}
  db: ${busybox('environment: {NAME: "${DB_NAME}"}, volumes: ["db:/db"]')}
volumes: {db: {}}
`,
  'app.env': 'KEY=new\n',
  '.env': 'DB_NAME=shop\n'
})

const QUICK = {'health-timeout': '2s'}
const written = (folder: string) => readFile(join(folder, 'data', 'log'), 'utf8')

describe('a project from "git pull" is taken over', () => {
  test('with its volumes and ./data, now and in every later release', async () => {
    const folder = await startOld()
    const db = await created(`${project}_db`)
    const checked = await deploy(newFiles(), {...page(), mode: 'check', digest: ''})
    expect(checked.outputs['result']).toBe('ready')
    const result = await deploy(newFiles(), page())
    expectDeployed(result)
    expect(result.outputs['adopted']).toBe(folder)
    for (const {stdout} of [checked, result]) {
      expect(stdout).toContain(`Takes over the project that runs from ${folder} (compose.yaml): `)
      expect(stdout).toContain(`Named volumes stay the same: ${project}_db (db, /db)`)
      expect(stdout).toContain('stay where they are, for good: ./data (web, /data).')
      expect(stdout).toContain('Nothing has changed there since it was started')
    }
    expect(await read('web', '/data/log')).toBe('first\nold\n')
    expect(await read('web', '/anonymous/x')).toBe('old\n')
    expect(await read('db', '/db/log')).toBe('shop\n')
    expect(await created(`${project}_db`)).toBe(db)
    expect(await readFile(join(stage.directory(project), 'adopted'), 'utf8')).toBe(`${folder}\n`)
    const later = await deploy(newFiles(), page(), 'v2')
    expectDeployed(later)
    expect(later.stdout).not.toContain('Takes over')
    expect(await read('web', '/data/log')).toBe('first\nold\n')
    await rename(folder, `${folder}.gone`)
    expect(errorOf(await deploy(newFiles(), page()))).toContain(`"./data", which was in ${folder}`)
    await stage.expectNothingLeft(project)
  })

  test('and is back in its folder when the first version does not work: same images, same data', async () => {
    const folder = await startOld()
    const before = await images()
    const [, image] = (await idOf('web')).trim().split(' ')
    const result = await deploy(newFiles(), {...page(), ...QUICK}, 'bad')
    expect([result.outputs['result'], result.outputs['adopted']]).toEqual(['rolled-back', ''])
    expect(result.outputs['reason']).not.toContain('NOT AS IT WAS')
    expect(result.summary).toContain(`the project in \`${folder}\``)
    expect(await images()).toEqual(before)
    expect((await idOf('web')).trim().split(' ')[1]).toBe(image)
    expect(await written(folder)).toBe('first\nold\nold\n')
    expect(await read('web', '/anonymous/x')).toBe('old\n')
    expectDeployed(await deploy(newFiles(), page()))
    await stage.expectNothingLeft(project)
  })

  test('and the host alone brings it back when the runner is lost', async () => {
    const folder = await startOld()
    const before = await images()
    await deploy(newFiles(), page(), 'v1', {killAt: 'web-1  Start', post: false})
    await stage.expectNothingLeft(project)
    expect(await images()).toEqual(before)
    expect(await written(folder)).toMatch(/^first\nold\n(old\n)?$/)
  })

  test('and what has changed since is said before; the way back says it again', async () => {
    const folder = await startOld()
    await writeFile(join(folder, '.env'), 'DB_NAME=other\n')
    await stage.docker('tag', stage.digests['v1'] === undefined ? 'busybox:stable' : 'busybox:stable', `${project}-other:latest`)
    const ids = [await idOf('web'), await idOf('db')]
    const refused = await deploy(newFiles(), {...page(), adopt: 'unchanged'})
    expect(errorOf(refused)).toMatch(
      /could not be put back as it is now: service db: its Compose file, \.env, an env_file or another file that it reads has changed/
    )
    expect(errorOf(refused)).toContain('nothing was changed on the host')
    expect([await idOf('web'), await idOf('db')]).toEqual(ids)
    const bad = await deploy(newFiles(), {...page(), ...QUICK}, 'bad')
    expect(bad.stdout).toMatch(/^::warning::.*THE FILES IN \S+ ARE STARTED AS THEY ARE NOW/m)
    expect(bad.outputs['result']).toBe('rolled-back')
    expect(bad.outputs['reason']).toMatch(/was started again in \S+, BUT NOT AS IT WAS: service db/)
    expect(await read('db', '/db/log')).toBe('shop\nother\n')
    await stage.expectNothingLeft(project)
  })

  test('and a folder that is gone is no way back, which is said; its data is not made anew', async () => {
    const folder = await startOld()
    await rename(folder, `${folder}.gone`)
    const result = await deploy(newFiles(), page())
    expect(result.stdout).toContain('IF THE NEW RELEASE DOES NOT WORK, THERE IS NO WAY BACK.')
    expect(errorOf(result)).toContain('that folder is no longer on the host')
    expect(await images()).toEqual([`db busybox:stable`, `web ${project}-web`])
  })

  test('but not with "adopt: false"', async () => {
    await startOld()
    const ids = await idOf('web')
    expect(errorOf(await deploy(newFiles(), {...page(), adopt: 'false'}))).toContain(
      'Leave "adopt" out, and a deploy takes it over as it runs.'
    )
    expect(await idOf('web')).toBe(ids)
  })

  test('but not with another volume in the place of its own: the database would begin empty', async () => {
    await startOld()
    const ids = await idOf('db')
    const files = newFiles()
    const renamed = files['compose.yml'].replace('db:/db', 'database:/db').replace('volumes: {db: {}}', 'volumes: {database: {}}')
    expect(errorOf(await deploy({...files, 'compose.yml': renamed}, page()))).toContain(
      `Service db keeps data at /db in the volume ${project}_db, and the new Compose file mounts the volume ${project}_database there.`
    )
    expect(await idOf('db')).toBe(ids)
    expect(await stage.docker('volume', 'ls', '--quiet')).not.toContain(`${project}_database`)
  })

  test('but not with configuration of the checkout that would be stale for ever, nor with all of its code over the image', async () => {
    await startOld({'key.pem': 'key\n'})
    const files = newFiles()
    const configured = (volume: string) => ({
      ...files,
      'compose.yml': files['compose.yml'].replace('"./data:/data"', `"./data:/data", ${volume}`)
    })
    // The step runs in the root of this repository, which has a README.md.
    expect(errorOf(await deploy(configured('"./README.md:/readme:ro"'), page()))).toMatch(
      /mounts "\.\/README\.md", which is in the checkout and is not one of the files sent: .* Add it to "files": "README\.md"/
    )
    expect(errorOf(await deploy(configured('"./:/app"'), page()))).toContain('that of the image would never be seen')
    const result = await deploy(configured('"./key.pem:/key.pem:ro"'), page())
    expectDeployed(result)
    expect(result.stdout).toContain('nobody has it in a repository')
    expect(await read('web', '/key.pem')).toBe('key\n')
  })

  test('also under the name of its folder: the new name is refused, and the right one works', async () => {
    const old = `old${project}`
    await startOld({}, old)
    const wrong = await deploy(newFiles(), page())
    expect(errorOf(wrong)).toContain(`Write "project: ${old}", and it is taken over with its data.`)
    expect(await images()).toEqual([''])
    const right = await deploy(newFiles(), {...page(), project: old})
    expectDeployed(right)
    expect(await stage.docker('exec', `${old}-db-1`, 'busybox', 'cat', '/db/log')).toBe('shop\n')
  })

  test('with a service that the new files lack: it is named before it goes', async () => {
    await startOld()
    const files = newFiles()
    const result = await deploy({...files, 'compose.yml': files['compose.yml'].replace(/\n {2}db: .*/, '')}, page())
    expectDeployed(result)
    expect(result.stdout).toMatch(/^::warning::.*the new Compose file has no service db: the containers are removed, their volumes stay/m)
    expect(await stage.docker('volume', 'ls', '--quiet')).toContain(`${project}_db`)
  })

  test('with several -f and an env file of its own, and a container that has a name', async () => {
    const folder = await filesOnHost(stage, `apps/${project}`, {
      'base.yml': `services: {web: {image: "busybox:stable", init: true, stop_grace_period: 0s, command: ["sleep", "9999"], container_name: ${project}-own, environment: {WHO: "\${WHO}"}}}\n`,
      'more.yml': 'services: {web: {volumes: ["data:/data"]}}\nvolumes: {data: {}}\n',
      'prod.env': 'WHO=prod\n'
    })
    await onHost(stage, `cd ${folder} && docker compose -p ${project} --env-file prod.env -f base.yml -f more.yml up -d`)
    const files = {
      'compose.yml': `services: {web: ${ours(`container_name: ${project}-own, volumes: ["data:/data"]`)}}\nvolumes: {data: {}}\n`
    }
    const bad = await deploy(files, {...page(), ...QUICK}, 'bad')
    expect(bad.stdout).toContain('(base.yml, more.yml, prod.env)')
    expect([bad.outputs['result'], bad.outputs['reason']]).toEqual(['rolled-back', expect.not.stringContaining('NOT AS IT WAS')])
    expect(await stage.docker('exec', `${project}-own`, 'busybox', 'printenv', 'WHO')).toBe('prod\n')
    expectDeployed(await deploy(files, page()))
  })
})

describe('deploys', () => {
  /** Rows that go together in one project are deployed once. */
  let result: StepResult
  let db: string

  test('all of this in one project, twice', async () => {
    project = 'everything'
    await onHost(
      stage,
      `docker network create proxy && mkdir -p ~/kept ~/absolute && echo home > ~/kept/file && echo absolute > ~/absolute/file`
    )
    const files = {
      'compose.yml': `include: [more.yml]
services:
  web: ${ours('build: ., env_file: app.env, networks: [default, proxy], environment: {FROM_ENV: "${FROM_ENV}"}, depends_on: {migrate: {condition: service_completed_successfully}}')}
  worker: {image: "\${FAIRWAY_IMAGE}", ${HEALTHY}, command: ["busybox", "sleep", "9999"], volumes: ["~/kept:/kept", "${stage.ssh.home}/absolute:/absolute"]}
  migrate: {image: "\${FAIRWAY_IMAGE}", command: ["busybox", "sh", "-c", "busybox echo migrated >> /db/log"], volumes: ["db:/db"]}
  db: ${busybox('volumes: ["db:/db"]')}
  debug: {image: "\${FAIRWAY_IMAGE}", profiles: [debug]}
  on: {image: "\${FAIRWAY_IMAGE}", ${HEALTHY}, command: ["busybox", "sleep", "9999"], profiles: [on]}
volumes: {db: {}}
networks: {proxy: {external: true}}
`,
      'more.yml': `services: {included: ${busybox('')}}\n`,
      'app.env': `PASSWORD='a b#c"d'\n`,
      '.env': 'FROM_ENV=sent\nCOMPOSE_PROFILES=on\n'
    }
    expectDeployed(await deploy(files, page(), 'v1', {}))
    db = await idOf('db')
    result = await deploy(files, page(), 'v2')
    expectDeployed(result)
  })

  const rows: readonly (readonly [string, () => Promise<unknown>, unknown])[] = [
    ['an app and a worker of one image', async () => (await images()).filter(line => /^(web|worker) .*team\/app/.test(line)).length, 2],
    ['an image from a private registry, on a host without a login', () => Promise.resolve(result.outputs['result']), 'deployed'],
    [
      '"build" beside "image": it is not built',
      async () => (await stage.containers(project, '{{.Image}}')).includes(`${project}-web`),
      false
    ],
    [
      'an env_file with a value that has blanks, # and quotes',
      () => stage.docker('exec', 'everything-web-1', 'busybox', 'printenv', 'PASSWORD'),
      'a b#c"d\n'
    ],
    ['a sent .env for ${VAR}', () => stage.docker('exec', 'everything-web-1', 'busybox', 'printenv', 'FROM_ENV'), 'sent\n'],
    ['an included file', async () => (await images()).filter(line => line.startsWith('included ')).length, 1],
    [
      'a profile of the sent .env, and none that nobody asks for',
      async () => (await images()).filter(line => /^(on|debug) /.test(line)).map(line => line.split(' ')[0]),
      ['on']
    ],
    ['~/x', () => stage.docker('exec', 'everything-worker-1', 'busybox', 'cat', '/kept/file'), 'home\n'],
    ['/abs', () => stage.docker('exec', 'everything-worker-1', 'busybox', 'cat', '/absolute/file'), 'absolute\n'],
    ['a database in a named volume: not created anew', async () => (await idOf('db', 'everything')) === db, true],
    [
      'a migration that runs once with each deploy',
      () => stage.docker('exec', 'everything-db-1', 'busybox', 'cat', '/db/log'),
      'migrated\nmigrated\n'
    ],
    [
      'an external network, as of a Traefik',
      async () => (await stage.docker('network', 'inspect', 'proxy')).includes('everything-web-1'),
      true
    ],
    ['a host that has no page to ask itself, asked from the runner', () => Promise.resolve(result.outputs['serving-version']), 'v2']
  ]
  test.each(rows)('%s', async (_what, fact, expected) => {
    project = 'everything'
    expect(await fact()).toEqual(expected)
  })

  test('rootless Docker, or Podman, by a context of the account', async () => {
    const named = 'rootless'
    await onHost(stage, `docker context create ${named} --docker host=${stage.engine.dockerHost} && docker context use ${named}`)
    try {
      expectDeployed(await deploy({'compose.yml': `services: {web: ${ours()}}\n`}, page()))
    } finally {
      await onHost(stage, `docker context use default && docker context rm ${named}`)
    }
  })
})

describe('is refused before anything changes', () => {
  const refused = async (files: Readonly<Record<string, string>>, words: RegExp | string, more: Readonly<Record<string, string>> = {}) => {
    const result = await deploy(files, {...page(), ...more})
    expect(errorOf(result)).toMatch(words)
    expect(errorOf(result)).toContain('nothing was changed on the host')
    expect(await images()).toEqual([''])
  }
  const withWeb = (web: string, more = '') => `services: {web: ${ours(web)}${more}}\n`

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

  test('an external network that is not there', async () => {
    await refused({'compose.yml': `services: {web: ${ours('networks: [nowhere]')}}\nnetworks: {nowhere: {external: true}}\n`}, /nowhere/)
  })
})

test('the advice for "adopt: false" is what can be done, there and back', async () => {
  const folder = await startOld()
  const files = newFiles()
  const [down = '', back = ''] = commandsOf(errorOf(await deploy(files, {...page(), adopt: 'false'})))
  await onHost(stage, down)
  // Its ./data is not found then, and that is no reason to begin with an empty one.
  expect(errorOf(await deploy(files, page()))).toContain('mounts "./data", which is in the release directory')
  await onHost(stage, back)
  expect(await read('db', '/db/log')).toBe('shop\nshop\n')
  expect(await written(folder)).toBe('first\nold\nold\n')
})
