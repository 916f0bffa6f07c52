import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {quoteForEnvFile, whyNotInEnvFile} from '../../lib/compose/env-quotes.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {anyCharacter} from '../support/any-character.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type StepResult} from './support/deploy-stage.ts'
import {olderCompose, OLDER_VERSION, useCompose} from './support/older-compose.ts'

const SECRET = 'hunter2$CorrectHorseBatteryStaple'
const PIECES = [SECRET, 'CorrectHorseBattery', 'hunter2$C', 'eryStaple']

let stage: DeployStage
let older: string
let project: string

beforeAll(async () => {
  ;[stage, older] = await Promise.all([DeployStage.start(bundleOf('deploy-ssh')), olderCompose()])
  await stage.makeImages(['v1', 'bad'])
})

afterAll(() => stage.stop())

let count = 0
beforeEach(async () => {
  project = `files${++count}`
  await mkdir(join(stage.folder, project))
})

const local = (name: string) => join(stage.folder, project, name)

/** Deploys these files; all but the Compose file go by `files`. */
async function deploy(files: Record<string, string>, version = 'v1'): Promise<StepResult> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(local(name), '..'), {recursive: true})
    await writeFile(local(name), content)
  }
  const others = Object.keys(files).filter(name => name !== 'compose.yml')
  const result = await stage.deploy(version, {
    project,
    'compose-file': local('compose.yml'),
    files: others.map(name => `${local(name)} => ${name}`).join('\n')
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
async function variable(name: string): Promise<string | undefined> {
  const id = await stage.containers(project, '{{.ID}}')
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

  test('that mounts sent files to be read is deployed', async () => {
    const lines = 'volumes: ["./traefik:/etc/traefik:ro", "./traefik/traefik.yml:/t.yml:ro", "data:/data"]\nconfigs: [c]\ntmpfs: [/x]'
    const end = 'volumes: {data: {}}\nconfigs: {c: {file: traefik/traefik.yml}}'
    const result = await deploy({'compose.yml': compose(lines, end), 'traefik/traefik.yml': 'a: 1\n'})
    expect([errorOf(result), result.exitCode]).toEqual(['', 0])
  })
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
