import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readEnvFile, valueOf} from '../../lib/compose/env-file.ts'
import {startConnect, type ConnectPart} from '../../rehearsal/parts/connect.ts'
import {startBundle} from '../support/action-process.ts'

const TOKEN = 'connect-token-for-tests'
const PASSWORD = 'hunter2$CorrectHorseBatteryStaple'
const FIELDS: Readonly<Record<string, string>> = {
  password: PASSWORD,
  awkward: ' "quoted" \'single\' \\ $HOME ${X} $$ # é\r\nsecond line ',
  nul: 'before\0after'
}

let server: ConnectPart
beforeAll(async () => {
  const fields = Object.entries(FIELDS).map(([label, value]) => ({label, value}))
  server = await startConnect({token: TOKEN, vaults: [{name: 'homelab', items: [{title: 'wiki', fields}]}]})
})
afterAll(() => server.stop())

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-promise-'))
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name))
})
afterEach(() => rmSync(folder, {recursive: true}))

/** Runs inject-secrets with one template. */
async function inject(template: string, target: string, more: Record<string, string> = {}) {
  writeFileSync(join(folder, 'workspace', 'template'), template)
  const inputs = {'connect-host': server.url, 'connect-token': TOKEN, templates: `template => ${target}`, ...more}
  const runner = {
    workspace: join(folder, 'workspace'),
    temporary: join(folder, 'temp'),
    environment: {PATH: process.env['PATH'] ?? ''},
    secrets: []
  }
  const main = startBundle('inject-secrets', inputs, runner)
  const ended = await main.ended()
  const file = ended.outputs['files'] ?? ''
  return {...ended, content: existsSync(file) ? readFileSync(file, 'utf8') : undefined}
}

/** The variables of an env file as Compose reads them, with none of its own set. */
const read = (content: string) =>
  Object.fromEntries(readEnvFile(content).assignments.map(one => [one.name, valueOf(one, () => undefined).value]))

describe('an env file', () => {
  test.each(['app.env', '.env', 'deploy/.env.production'])('11.1 %s says exactly the secret, whatever it holds', async target => {
    const template =
      'A=op://homelab/wiki/password\nB="{{ op://homelab/wiki/awkward }}"\nC=plain # comment\nD=x{{ op://homelab/wiki/password }}y\n'
    const {exitCode, content = ''} = await inject(template, target)
    expect(exitCode).toBe(0)
    expect(read(content)).toEqual({A: PASSWORD, B: FIELDS['awkward'], C: 'plain', D: `x${PASSWORD}y`})
  })

  test('11.1 a secret that no env file can carry is refused by the name of its reference', async () => {
    const {exitCode, said, content} = await inject('A=op://homelab/wiki/nul\n', 'app.env')
    expect(content).toBeUndefined()
    expect(exitCode).toBe(1)
    expect(said).toContain('template:1: op://homelab/wiki/nul holds a NUL')
    expect(said).not.toMatch(/^::error::.*after/m)
  })

  test('11.1 the part of a secret that Compose would complain about is masked in the whole job', async () => {
    const {said} = await inject('services: {web: {environment: {A: "op://homelab/wiki/password"}}}\n', 'docker-compose.yml')
    expect(said).toContain('::add-mask::CorrectHorseBatteryStaple\n')
  })

  test('11.1 a variable of the Compose template does not go on into the secret', async () => {
    const {content} = await inject('a: "x$HOST{{ op://homelab/wiki/password }}"\n', 'docker-compose.yml')
    expect(content).toBe(`a: "x\${HOST}hunter2$$CorrectHorseBatteryStaple"\n`)
  })
})

describe('a misspelt reference', () => {
  const misspelt = [
    '{{ op:/homelab/wiki/password }}',
    '{{ op:homelab/wiki/password }}',
    '{{op//homelab/wiki/password}}',
    '{{ op：//homelab/wiki/password }}',
    '{{ ор://homelab/wiki/password }}',
    'op:/homelab/wiki/password',
    'op//homelab/wiki/password',
    '{ op://homelab/wiki/password }',
    '${{ op://homelab/wiki/password }}',
    '{{ vault://homelab/wiki/password }}',
    '{{ DB_PASSWORD }}'
  ]
  test.each<[string, (text: string) => string]>([
    ['app.conf', text => `password = ${text}`],
    ['app.env', text => `A=${text}`],
    ['config.yml', text => `- '${text}'`],
    ['docker-compose.yml', text => `- '${text}': b`]
  ])('11.3 is not deployed as the secret, in %s', async (target, around) => {
    const {exitCode, content, said} = await inject(misspelt.map(around).join('\n'), target)
    expect(content).toBeUndefined()
    expect(exitCode).toBe(1)
    // Each is named with its line.
    expect(misspelt.filter((_, index) => !said.includes(`template:${index + 1}: `))).toEqual([])
  })

  test('11.3 nor as a variable', async () => {
    writeFileSync(join(folder, 'workspace', 'template'), 'x')
    const {exitCode, variables, said} = await inject('a\n', 'a.txt', {
      env: 'A=x {{ op://homelab/wiki/password }} {{ op:/homelab/wiki/password }}'
    })
    expect(variables).toEqual({})
    expect(exitCode).toBe(1)
    expect(said).toContain('env:1: A: "{{ op:/homelab/wiki/password }}" looks like a secret reference and is none')
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
  })

  test('what another program reads in braces can be said', async () => {
    const {content} = await inject('check: \'docker inspect --format {{ "{{ json \\".State\\" }}" }}\'\n', 'config.yml')
    expect(content).toBe('check: "docker inspect --format {{ json \\".State\\" }}"\n')
  })
})
