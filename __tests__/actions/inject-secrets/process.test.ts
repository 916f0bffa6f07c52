import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess, type ProcessResult} from '../../../lib/action/process.ts'
import {startConnect, type ConnectPart} from '../../../rehearsal/parts/connect.ts'
import {node} from '../../support/node.ts'
import {bundleOf} from '../../support/tree.ts'

const TOKEN = 'connect-token-for-tests'
const PASSWORD = 'pass $word: "quoted" #1'
const KEY = 'first line of the key\nsecond line of the key'
const SECRETS = [TOKEN, PASSWORD, ...KEY.split('\n')]

/** The runner's file for each kind of workflow command. */
const FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

let folder: string
let server: ConnectPart
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-inject-'))
  mkdirSync(join(folder, 'workspace'))
  mkdirSync(join(folder, 'temp'))
  for (const file of FILES) writeFileSync(join(folder, file), '')
  server = await startConnect({
    token: TOKEN,
    vaults: [
      {
        name: 'homelab',
        items: [
          {
            title: 'wiki',
            fields: [
              {label: 'password', value: PASSWORD},
              {label: 'key', value: KEY}
            ]
          }
        ]
      }
    ]
  })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, {recursive: true})
})

/** Starts the action as the runner does. */
function start(variables: Record<string, string>): Promise<ProcessResult> {
  const files = Object.fromEntries(FILES.map(file => [file, join(folder, file)]))
  return runProcess([node, bundleOf('inject-secrets')], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      RUNNER_TEMP: join(folder, 'temp'),
      ...files,
      ...variables
    }
  })
}

const connect = () => ({'INPUT_CONNECT-HOST': server.url, 'INPUT_CONNECT-TOKEN': TOKEN})
const read = (file: (typeof FILES)[number]) => readFileSync(join(folder, file), 'utf8')

/** The entries of a runner file: `name<<delimiter`, the value's lines, the delimiter. */
function entries(file: (typeof FILES)[number]): Record<string, string> {
  const blocks = read(file).matchAll(/^(.+?)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries(Array.from(blocks, ([, name = '', , value = '']) => [name, value] as const))
}

describe('the action as a process', () => {
  test('masks first, then injects; post removes the files', async () => {
    writeFileSync(join(folder, 'workspace', 'docker-compose.template.yml'), 'password: op://homelab/wiki/password\n')
    const main = await start({
      ...connect(),
      INPUT_ENV: 'WIKI_PASSWORD=op://homelab/wiki/password\nWIKI_KEY=op://homelab/wiki/key',
      INPUT_TEMPLATES: 'docker-compose.template.yml'
    })
    expect(main.stderr).toBe('')
    expect(main.exitCode).toBe(0)

    // Nothing is said before the token is hidden, and a secret stands nowhere but in its own mask.
    const [first = '', ...rest] = main.stdout.split('\n')
    expect(first).toBe(`::add-mask::${TOKEN}`)
    const said = rest.filter(line => !line.startsWith('::add-mask::')).join('\n')
    expect(said).toContain('2 references resolved through 1Password Connect, for 2 variables and 1 file.')
    for (const secret of SECRETS)
      for (const text of [said, read('GITHUB_OUTPUT'), read('GITHUB_STATE'), read('GITHUB_STEP_SUMMARY')])
        expect(text).not.toContain(secret)
    expect(main.stdout).toContain('::add-mask::first line of the key%0Asecond line of the key\n')

    expect(entries('GITHUB_ENV')).toEqual({
      WIKI_PASSWORD: PASSWORD,
      WIKI_KEY: KEY,
      FAIRWAY_SECRET_VARIABLES: 'WIKI_PASSWORD,WIKI_KEY'
    })
    const {directory = '', files = '', count} = entries('GITHUB_OUTPUT')
    expect(count).toBe('2')
    expect(files).toBe(join(directory, 'docker-compose.yml'))
    expect(readFileSync(files, 'utf8')).toBe('password: "pass $$word: \\"quoted\\" #1"\n')
    expect([directory, files].map(path => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600'])

    const state = Object.fromEntries(Object.entries(entries('GITHUB_STATE')).map(([name, value]) => [`STATE_${name}`, value]))
    const post = await start(state)
    expect(post).toMatchObject({exitCode: 0, stdout: '', stderr: ''})
    expect(existsSync(directory)).toBe(false)
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
  })

  test('a check masks no secret: the runner would drop an output of the job in which one occurs, such as "false"', async () => {
    writeFileSync(join(folder, 'workspace', 'app.yml'), 'password: op://homelab/wiki/password\nkey: op://homelab/wiki/key\n')
    const push = {GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'team/wiki'}
    const main = await start({...connect(), ...push, INPUT_MODE: 'check', INPUT_TEMPLATES: 'app.yml'})
    expect(main).toMatchObject({exitCode: 0, stdout: expect.stringContaining('2 references read, and found through')})
    expect(main.stdout.split('\n').filter(line => line.startsWith('::add-mask::'))).toEqual([`::add-mask::${TOKEN}`])
    for (const secret of SECRETS) expect(main.stdout.replace(`::add-mask::${TOKEN}`, '')).not.toContain(secret)
  })

  test('fails with one error that lists what is wrong, and asks nothing', async () => {
    writeFileSync(join(folder, 'workspace', 'app.yml'), 'a: 1\nb: {{ op://homelab/wiki/password }}\n')
    const main = await start({...connect(), INPUT_ENV: 'PATH=op://homelab/wiki/password', INPUT_TEMPLATES: 'app.yml\nnone.yml'})
    expect(main.exitCode).toBe(1)
    expect(main.stdout.split('\n').filter(line => line.startsWith('::error::'))).toEqual([
      expect.stringMatching(
        /3 mistakes\.%0A- env:1: PATH .*%0A- app\.yml:2: Unquoted .*%0A- none\.yml: there is no such file in the repository/
      )
    ])
    expect(server.requests).toEqual([])
    expect(read('GITHUB_ENV')).toBe('')
  })

  test('a bogus service account token is one clear line, without the token', async () => {
    const main = await start({'INPUT_SERVICE-ACCOUNT-TOKEN': 'ops_bogus-token', INPUT_ENV: 'A=op://homelab/wiki/password'})
    expect(main.exitCode).toBe(1)
    const said = main.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
    expect(said.filter(line => line !== '')).toEqual([expect.stringMatching(/^::error::The 1Password service account cannot be used: /)])
    expect(said.join('\n')).not.toContain('ops_bogus-token')
  })
})
