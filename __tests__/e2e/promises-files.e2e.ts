import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {quoteForEnvFile, whyNotInEnvFile} from '../../lib/compose/env-quotes.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {anyCharacter} from '../support/any-character.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type StepResult} from './support/deploy-stage.ts'
import {MOUNTED_FILES, MOUNTED_LINES} from './support/mounted-files.ts'
import {olderCompose, OLDER_VERSION, useCompose} from './support/older-compose.ts'

const SECRET = 'hunter2$CorrectHorseBatteryStaple'
const PIECES = [SECRET, 'CorrectHorseBattery', 'hunter2$C', 'eryStaple']

let stage: DeployStage
let older: string
let project: string

beforeAll(async () => {
  ;[stage, older] = await Promise.all([DeployStage.start(bundleOf('deploy-ssh')), olderCompose()])
  await stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(() => stage.stop())

let count = 0
beforeEach(async () => {
  project = `files${++count}`
  await mkdir(join(stage.folder, project))
})

const local = (name: string) => join(stage.folder, project, name)

/** Deploys these files; all but the Compose file go by `files`. */
async function deploy(files: Record<string, string>, version = 'v1', inputs: Record<string, string> = {}): Promise<StepResult> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(local(name), '..'), {recursive: true})
    await writeFile(local(name), content)
  }
  const others = Object.keys(files).filter(name => name !== 'compose.yml')
  const result = await stage.deploy(version, {
    project,
    'compose-file': local('compose.yml'),
    files: others.map(name => `${local(name)} => ${name}`).join('\n'),
    ...inputs
  })
  await stage.expectNothingLeft(project)
  return result
}

/** The Compose file of a web server with more lines in its service, and at its end. */
const compose = (service: string, end = '') =>
  `services:\n  web:\n    image: \${FAIRWAY_IMAGE}\n    stop_grace_period: 0s\n    init: true\n${service.replace(/^/gm, '    ')}\n${end}\n`

/** Everything that a step says, anywhere. */
const all = (result: StepResult) => [result.stdout, result.stderr, result.summary, JSON.stringify(result.outputs)].join('\n')

function expectNoPiece(result: StepResult): void {
  for (const piece of PIECES) expect(all(result)).not.toContain(piece)
}

/** Nothing was pulled and nothing runs. */
async function expectRefused(result: StepResult): Promise<void> {
  expect([result.exitCode, await stage.containers(project, '{{.Image}}')]).toEqual([1, ''])
  expect(result.stdout).not.toContain('::group::Pull')
}

/** A variable of the container, as the program in it sees it. */
const variable = async (name: string) => variableOf(await stage.containers(project, '{{.ID}}'), name)

async function variableOf(id: string, name: string): Promise<string | undefined> {
  const variables = JSON.parse(await stage.docker('inspect', '--format', '{{json .Config.Env}}', id)) as string[]
  return variables.find(one => one.startsWith(`${name}=`))?.slice(name.length + 1)
}

describe('a sent env file', () => {
  test('11.1 with a "$" in a password is refused before the pull, and no part of the password is said', async () => {
    const result = await deploy({'compose.yml': compose('env_file: app.env'), 'app.env': `A=1\nDB_PASSWORD=${SECRET}\n`})
    await expectRefused(result)
    expectNoPiece(result)
    expect(errorOf(result)).toContain('DB_PASSWORD in the env file "app.env" (line 2) has a "$"')
    expect(errorOf(result)).toContain('single quotes')
  })

  test('11.1 that Compose cannot read is not repeated', async () => {
    const result = await deploy({'compose.yml': compose('env_file: app.env'), 'app.env': `A=1\nDB?=${SECRET.replace('$', '')}\n`})
    await expectRefused(result)
    expect(all(result)).not.toContain('CorrectHorse')
    expect(errorOf(result)).toContain('line 2')
  })

  test('11.1 that the host reads in another way is refused, by the names of variable and file', async () => {
    // The session of the host's account has a HOME of its own, which counts more.
    const result = await deploy({'compose.yml': compose('environment:\n  DATA: "${HOME}"'), '.env': 'HOME=/srv/data\n'})
    await expectRefused(result)
    expect(errorOf(result)).toContain('gives service "web" another value for DATA')
    expect(errorOf(result)).not.toContain(stage.ssh.home)
  })

  test('11.1 what containers say after a failed deploy is shown without the pieces of its secrets', async () => {
    const command = `command: ["busybox", "sh", "-c", "echo it says \\"$\${DB_PASSWORD#hunter2}\\"; exit 3"]`
    const result = await deploy({'compose.yml': compose(`env_file: app.env\n${command}`), 'app.env': `DB_PASSWORD='${SECRET}'\n`})
    expect(result.outputs['result']).toBe('taken-down')
    expect(result.stdout).toContain('it says')
    expectNoPiece(result)
  })
})

describe('a Compose file', () => {
  test('11.1 with a "$" in a password is refused, and what is behind it is not named', async () => {
    for (const program of [older, stage.tools.compose.path]) {
      await useCompose(stage.ssh, program)
      const result = await deploy({'compose.yml': compose(`environment:\n  DB_PASSWORD: ${SECRET}`)})
      await expectRefused(result)
      expectNoPiece(result)
      expect(errorOf(result)).toContain('A value in docker-compose.yml, line 7 has a "$"')
    }
  })

  test('11.2 with a variable that is not set is refused before the pull; its name and the fix are said', async () => {
    const result = await deploy({
      'compose.yml': compose(
        'environment:\n  A: ${POSTGRES_PASSWORD}\n  B: pg://wiki:$WIKI_PASSWORD@db\n  C: ${NONE:-x}$$D',
        'include: [more.yml]'
      ),
      'more.yml': 'services: {more: {image: "${FAIRWAY_IMAGE}", environment: {TAG: "${TAG_OF_MORE}"}}}\n'
    })
    await expectRefused(result)
    expect(errorOf(result)).toMatch(/POSTGRES_PASSWORD \(docker-compose\.yml, line 7\), WIKI_PASSWORD \(docker-compose\.yml, line 8\)/)
    expect(errorOf(result)).toContain('TAG_OF_MORE (more.yml, line 1)')
    expect(errorOf(result)).toContain('files: .env')
  })

  test('with variables that are set, empty, or have a default is deployed', async () => {
    const lines = 'environment:\n  A: ${SET}\n  B: ${EMPTY}\n  C: ${NONE:-x$SET}${NONE-}\n  D: $$NONE\nenv_file: app.env'
    const result = await deploy({'compose.yml': compose(lines), '.env': 'SET=yes\nEMPTY=\n', 'app.env': "E='a$b'\nF=${SET}\n"})
    expect([errorOf(result), result.exitCode]).toEqual(['', 0])
    expect(await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map(variable))).toEqual(['yes', '', 'xyes', '$NONE', 'a$b', 'yes'])
  })

  const other = '../20260101T000000Z-0123456789ab/data'
  test.each([
    ['a folder with a sent file', 'volumes: ["./traefik:/etc/traefik"]', '', 'Service "web" mounts "./traefik" at /etc/traefik writable'],
    [
      'a sent file',
      'volumes: [{type: bind, source: ./traefik/traefik.yml, target: /t.yml}]',
      '',
      'mounts "./traefik/traefik.yml" at /t.yml writable'
    ],
    ['another release', `volumes: ["${other}:/data"]`, '', `mounts "${other}", which is in the folder that holds the releases`],
    [
      'a named volume',
      'volumes: ["data:/data"]',
      'volumes: {data: {driver_opts: {type: none, o: bind, device: ./traefik}}}',
      'Volume "data" is bound to a folder of the release'
    ]
  ])('11.4 that mounts %s to be written is refused', async (_what, service, end, message) => {
    // Where the deploy is not refused, the folder has to be there for the container to start.
    await mkdir(join(stage.directory(project), 'releases', other.slice(3)), {recursive: true})
    const result = await deploy({'compose.yml': compose(service, end), 'traefik/traefik.yml': 'a: 1\n'})
    await expectRefused(result)
    expect(errorOf(result)).toContain(message)
  })

  test('11.4 that mounts a release by a link is refused', async () => {
    const releases = join(stage.directory(project), 'releases')
    await mkdir(join(releases, 'data'), {recursive: true})
    await symlink(releases, local('link'))
    const result = await deploy({'compose.yml': compose(`volumes: ["${local('link')}/data:/data"]`)})
    await expectRefused(result)
    expect(errorOf(result)).toContain('a link to "../data", which is in the folder that holds the releases')
  })
})

test('a container keeps running while nothing of it changes, and a changed file restarts who uses it, with two Compose files and a profile', async () => {
  await mkdir(local('deploy/conf'), {recursive: true})
  await writeFile(local('deploy/conf/start.sh'), '', {mode: 0o755})
  // As inject-secrets leaves it.
  await writeFile(local('deploy/password.txt'), '', {mode: 0o600})
  const containers = async (): Promise<Record<string, string>> => {
    const lines = (await stage.containers(project, '{{.Label "com.docker.compose.service"}} {{.ID}}')).split('\n')
    return Object.fromEntries(lines.map(line => line.split(' ') as [string, string]))
  }
  const inContainer = async (service: string, ...argv: string[]) => stage.docker('exec', (await containers())[service] ?? '', ...argv)
  const store = () => readdir(join(stage.directory(project), 'files'))
  const results: StepResult[] = []
  const deployed = async (program: string, version: string, changed = {}, inputs: Record<string, string> = {}) => {
    await useCompose(stage.ssh, program)
    const result = await deploy({...MOUNTED_FILES, ...changed}, version, {
      'compose-file': `${local('compose.yml')}\n${local('compose.prod.yml')}`,
      files: MOUNTED_LINES.map(name => `${local(name)} => ${name}`).join('\n'),
      profiles: 'extra',
      ...inputs
    })
    results.push(result)
    if (inputs['health-url'] === undefined) expect([errorOf(result), result.exitCode]).toEqual(['', 0])
    return {result, ids: await containers()}
  }
  const newer = stage.tools.compose.path
  const first = await deployed(older, 'v1')
  expect(Object.keys(first.ids).sort()).toEqual(['db', 'extra', 'part', 'proxy', 'user', 'web'])
  expect(await inContainer('proxy', 'stat', '-c', '%a %n', '/conf/start.sh', '/conf/nested dir', '/conf/größe.conf')).toBe(
    '755 /conf/start.sh\n755 /conf/nested dir\n644 /conf/größe.conf\n'
  )
  expect(await inContainer('user', 'cat', '/run/secrets/password', '/run/secrets/other')).toBe('pass-oneother-one')
  expect(await inContainer('db', 'ls', '/db', '/init.d')).toBe('/db:\ninit.sh\n\n/init.d:\ninit.sh\n')
  expect(await inContainer('part', 'cat', '/b.conf')).toBe('b\n')
  expect(await variableOf((await containers())['web'] ?? '', 'MODE')).toBe('production')
  // Another version and nothing else; then another Compose.
  const second = await deployed(older, 'v2')
  expect(second.result.stdout).toContain('Of "files", 0 of 5 lines had to be sent')
  for (const name of ['db', 'proxy', 'user']) expect([name, second.ids[name]]).toEqual([name, first.ids[name]])
  const third = await deployed(newer, 'v2')
  // What is in a profile has another hash for each of the two.
  expect({...third.ids, extra: ''}).toEqual({...second.ids, extra: ''})
  // A secret is rotated, and a file of a folder changes. What only older releases had is removed.
  const before = await store()
  const changed = {'deploy/password.txt': 'pass-two', 'deploy/conf/größe.conf': 'three\n'}
  const fourth = await deployed(newer, 'v2', changed, {'keep-releases': '1'})
  expect(Object.keys(fourth.ids).filter(name => fourth.ids[name] !== third.ids[name])).toEqual(expect.arrayContaining(['proxy', 'user']))
  for (const name of ['db', 'web', 'extra', 'part']) expect([name, fourth.ids[name]]).toEqual([name, third.ids[name]])
  expect(await inContainer('user', 'cat', '/run/secrets/password')).toBe('pass-two')
  expect(await inContainer('proxy', 'cat', '/conf/größe.conf')).toBe('three\n')
  const after = await store()
  expect(before.filter(key => !after.includes(key)).length).toBeGreaterThan(0)

  // A bad version is put back with the files that it had, and whoever was not touched still runs.
  const bad = await deployed(
    newer,
    'bad',
    {...changed, 'deploy/other.txt': 'bad'},
    {'health-url': 'http://127.0.0.1:9/', 'health-timeout': '1s'}
  )
  expect(bad.result.outputs['result']).toBe('rolled-back')
  expect(await inContainer('user', 'cat', '/run/secrets/other')).toBe('other-one')
  for (const name of ['db', 'proxy']) expect([name, bad.ids[name]]).toEqual([name, fourth.ids[name]])
  const modeOf = async (name: string) => (await stat(join(stage.directory(project), name))).mode & 0o777
  expect([await modeOf('files'), await modeOf('files.key')]).toEqual([0o700, 0o600])
  const key = (await readFile(join(stage.directory(project), 'files.key'))).toString('hex')
  for (const result of results) expect(all(result).replaceAll(`::add-mask::${key}`, '')).not.toContain(key)
})

describe('the quotes of format env', () => {
  const piece = fc.constantFrom(
    '$',
    '$$',
    '${A}',
    '$A',
    '"',
    "'",
    '\\',
    '\\\\',
    '\n',
    '\r\n',
    '\r',
    '\\n',
    '\\$',
    '\\"',
    ' ',
    '\t',
    '#',
    ' #',
    '=',
    'é',
    '\u00a0',
    '\ufeff',
    '\\0'
  )
  const awkward = fc.array(fc.oneof(piece, fc.string({maxLength: 3})), {maxLength: 8}).map(pieces => pieces.join(''))
  const value = fc.oneof(awkward, fc.string({unit: anyCharacter})).filter(text => whyNotInEnvFile(text) === undefined)

  test(`are read back by Compose ${OLDER_VERSION} and by the newer one, whatever they hold`, async () => {
    const values = [...fc.sample(value, 1_000), SECRET, '', ' x ', 'x\\', '\\', "it's", 'two\nlines', 'a\\nb', '${X}', '$$']
    const folder = await mkdtemp(join(tmpdir(), 'fairway-quotes-'))
    try {
      await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: x, env_file: app.env}}\n')
      await writeFile(join(folder, 'app.env'), values.map((text, index) => `V${index}=${quoteForEnvFile(text)}\n`).join(''))
      for (const program of [older, stage.tools.compose.path]) {
        const json = await runOrThrow(runProcess, 'compose config', [program, '-p', 'x', 'config', '--format', 'json'], {cwd: folder})
        const {environment} = (JSON.parse(json) as {services: {web: {environment: Record<string, string>}}}).services.web
        expect(values.map((_, index) => environment[`V${index}`]?.replaceAll('$$', '$'))).toEqual(values)
      }
    } finally {
      await rm(folder, {recursive: true})
    }
  })

  test('arrive in the container', async () => {
    const values = [SECRET, ' "a" \'b\' \\ # = é\n$HOME ', 'x\\']
    for (const program of [older, stage.tools.compose.path]) {
      await useCompose(stage.ssh, program)
      const content = values.map((text, index) => `V${index}=${quoteForEnvFile(text)}\n`).join('')
      const result = await deploy({'compose.yml': compose('env_file: app.env'), 'app.env': content})
      expect([errorOf(result), result.exitCode]).toEqual(['', 0])
      expect(await Promise.all(values.map((_, index) => variable(`V${index}`)))).toEqual(values)
    }
  })
})
