import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {readRecordEntry} from '../../../lib/host/release-record.ts'
import {localHost} from '../../support/local-host.ts'
import {bundleOf} from '../../support/tree.ts'

const [OLD, NEW] = ['20260101T000000Z-222222222222', '20260102T000000Z-111111111111-0a1b2c3d']

let folder: string
const path = (...parts: string[]) => join(folder, ...parts)
const project = (...parts: string[]) => path('home', 'fairway', 'wiki', ...parts)

/** A host on which a run has begun a release; `ssh` runs scripts here, and `docker` writes down what Compose was told. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
  for (const name of ['bin', 'temp', 'home']) mkdirSync(path(name))
  const program = (name: string, text: string) => writeFileSync(path('bin', name), text, {mode: 0o755})
  program(
    'ssh',
    `#!${process.execPath}
const argv = process.argv.slice(2)
require('node:fs').appendFileSync(${JSON.stringify(path('argv'))}, argv.slice(argv.indexOf('--') + 1, argv.indexOf('--') + 2).join() + '\\n')
require('node:fs').appendFileSync(${JSON.stringify(path('options'))}, argv.slice(0, argv.indexOf('--')).join(' ') + '\\n')
if (argv.includes('-M')) {
  require('node:net').createServer().listen(argv[argv.indexOf('-S') + 1])
  process.on('SIGTERM', () => process.exit())
} else {
  const env = {...process.env, HOME: ${JSON.stringify(path('home'))}}
  require('node:child_process').spawn('sh', ['-c', argv.at(-1)], {stdio: 'inherit', env, detached: true}).on('close', code => process.exit(code))
}
`
  )
  program('docker', `#!/bin/sh\ncase "$*" in compose*) echo "\${PWD##*/} $* at \${DOCKER_HOST-}" >> ${path('told')} ;; esac\n`)
})
afterEach(() => rmSync(folder, {recursive: true}))

function begin(guard?: string, session: readonly string[] = []): void {
  for (const name of [OLD, NEW]) {
    mkdirSync(project('releases', name), {recursive: true})
    writeFileSync(project('releases', name, 'fairway.road'), 'compose\n')
    writeFileSync(project('releases', name, 'fairway.args'), '-f\ndocker-compose.yml\n')
  }
  writeFileSync(project('current'), `${OLD}\n`)
  mkdirSync(project('.lock'))
  writeFileSync(project('.lock', 'owner-token-a'), '')
  mkdirSync(project('.lock-token-a', 'groups'), {recursive: true})
  const since = Math.floor(Date.now() / 1_000) - 120
  const owner = [
    'runUrl=https://github.com/a/b/actions/runs/7',
    'actor=ann',
    'project=wiki',
    'seconds=1',
    'limit=60',
    `since=${since}`,
    ...session
  ]
  writeFileSync(project('.lock-token-a', 'owner'), `${owner.join('\n')}\n`)
  writeFileSync(project('.lock-token-a', 'release'), `${NEW}\n`)
  writeFileSync(project('.lock-token-a', 'changed'), '')
  writeFileSync(project('.lock-token-a', 'record'), '"version":"v2","actor":"ann"')
  if (guard !== undefined) writeFileSync(project('.lock-token-a', 'guard'), `${guard}\n`)
}

async function unlock(args: readonly string[], answer = '') {
  const env = {PATH: `${path('bin')}:${process.env['PATH'] ?? ''}`, TMPDIR: path('temp'), USER: 'eve'}
  return await runProcess([process.execPath, bundleOf('cli'), 'unlock', ...args], {env, stdin: answer})
}

const locks = () => readdirSync(project()).filter(name => name.startsWith('.lock'))

test('of a run that is gone: says what it would take back, and does it after a yes', async () => {
  begin('999999_another-boot_1')
  const asked = await unlock(['deploy@server.example.com:2222', 'wiki'], 'n\n')
  expect([asked.exitCode, asked.stderr]).toEqual([1, ''])
  expect(asked.stdout).toContain('is held by https://github.com/a/b/actions/runs/7 (started by ann), for ')
  expect(asked.stdout).toContain('Nothing of it runs on the host any more.')
  expect(asked.stdout).toContain(`It had begun release ${NEW}: release ${OLD} would be started again. Volumes stay.`)
  expect(asked.stdout).toContain('Take it over? [y/N] Nothing was changed.\n')
  expect([locks(), existsSync(path('told'))]).toEqual([['.lock', '.lock-token-a'], false])
  const done = await unlock(['deploy@server.example.com:2222', 'wiki'], 'y\n')
  expect([done.exitCode, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain(`Release ${NEW} was taken back: what ran before was started again.\nThe lock is free.\n`)
  expect(readFileSync(path('told'), 'utf8')).toMatch(new RegExp(`^${OLD} compose .* up `, 'm'))
  expect([locks(), readdirSync(project('releases'))]).toEqual([[], [OLD]])
  const [line, ...more] = readFileSync(project('releases.jsonl'), 'utf8').trim().split('\n')
  expect([readRecordEntry(line ?? ''), more]).toMatchObject([{how: 'put-back-by-host', release: NEW, version: 'v2', actor: 'ann'}, []])
  expect(readFileSync(path('argv'), 'utf8')).toMatch(/^(deploy@server\.example\.com\n)+$/)
  // A person's own configuration may open a program or ports with each connection.
  for (const line of readFileSync(path('options'), 'utf8').trim().split('\n')) {
    expect(line).toMatch(/ -o RemoteCommand=none -o ClearAllForwardings=yes\b/)
  }
  expect(readdirSync(path('temp'))).toEqual([])
})

test('of a run that is at work: it stays, also with --yes', async () => {
  const guard = spawn('sleep', ['600'], {detached: true, stdio: 'ignore'})
  const ended = once(guard, 'close')
  try {
    const {said} = await localHost().run({name: 'who', body: `look_at ${guard.pid}\nsay group "\${group}_\${boot}_\${began}"`})
    begin(said.get('group'))
    const refused = await unlock(['server', 'wiki', '--yes'])
    expect([refused.exitCode, refused.stdout]).toEqual([1, expect.stringContaining('Its scripts run on the host.')])
    expect(refused.stderr).toContain('it is at work, and its lock stays. Cancel its run')
    expect([locks(), existsSync(path('told'))]).toEqual([['.lock', '.lock-token-a'], false])
  } finally {
    guard.kill()
    await ended
  }
})

test('one without a guard is taken with --yes, and a first release is taken down', async () => {
  begin()
  rmSync(project('current'))
  const done = await unlock(['server', 'wiki', '-y'])
  expect(done.stdout).toContain('Whether it is at work is not known')
  expect(done.stdout).toContain('the first one: it would be taken down. Volumes stay.')
  expect([done.exitCode, locks()]).toEqual([0, []])
  expect(readFileSync(path('told'), 'utf8')).toMatch(new RegExp(`^${NEW} compose .* down `, 'm'))
})

test('one that somebody else has just taken over is left to them', async () => {
  begin('999999_another-boot_1')
  // It is renamed by them first.
  writeFileSync(path('bin', 'mv'), `#!/bin/sh\ncase "$*" in *owner-token-a*) exit 1 ;; esac\nexec /bin/mv "$@"\n`, {mode: 0o755})
  const late = await unlock(['server', 'wiki', '--yes'])
  expect([late.exitCode, late.stderr]).toEqual([1, expect.stringContaining('somebody else has just taken it over')])
  expect([locks(), existsSync(path('told'))]).toEqual([['.lock', '.lock-token-a'], false])
})

test('by the Docker that the run used, whatever the own one is; what another account began is left to it', async () => {
  const engine = ['DOCKER_HOST=unix:///run/user/1/docker.sock', 'DOCKER_CONTEXT=', 'DOCKER_CONFIG=/home/deploy/.docker']
  begin('999999_another-boot_1', ['uid=4711', 'account=root', ...engine])
  const refused = await unlock(['server', 'wiki', '--yes'])
  expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('It worked as the account root, which is not this one.')])
  expect(refused.stderr).toContain(`Log in as root, or give --sudo, with --directory ${project()}.`)
  expect(existsSync(path('told'))).toBe(false)
  rmSync(project(), {recursive: true})
  begin('999999_another-boot_1', [`uid=${process.getuid?.()}`, 'account=me', ...engine])
  expect((await unlock(['server', 'wiki', '--yes'])).exitCode).toBe(0)
  expect(readFileSync(path('told'), 'utf8')).toMatch(/ up .* at unix:\/\/\/run\/user\/1\/docker\.sock$/m)
})

test('a lock that nobody has, a folder that is not there, a lock of an unknown kind', async () => {
  expect(await unlock(['server', 'other'])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('There is no folder ~/fairway/other on the host.')
  })
  mkdirSync(project(), {recursive: true})
  const free = await unlock(['server', 'wiki'])
  expect([free.exitCode, free.stdout]).toEqual([0, expect.stringMatching(/^Nobody holds the lock of wiki \(.*\/fairway\/wiki\)\.\n$/)])
  begin()
  rmSync(project('.lock-token-a'), {recursive: true})
  const foreign = await unlock(['server', 'wiki', '--yes'])
  expect([foreign.exitCode, foreign.stderr]).toEqual([1, expect.stringContaining('is of an unknown kind')])
  expect(locks()).toEqual(['.lock'])
})

test.each([
  [['server']],
  [['server', 'Wiki']],
  [['server', 'wiki', 'more']],
  [['-oProxyCommand=x', 'wiki']],
  [['server', 'wiki', '--force']]
])('%j is no command line', async args => {
  const refused = await unlock(args)
  expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('See fairway unlock --help.')])
  expect(existsSync(path('argv'))).toBe(false)
})
