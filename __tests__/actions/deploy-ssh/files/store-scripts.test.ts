import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {chmod, link, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {overrideScript, PLACE_AND_READ} from '../../../../actions/deploy-ssh/compose/config-scripts.ts'
import {putReleaseScript} from '../../../../actions/deploy-ssh/fleet/put-release.ts'
import {treeOf} from '../../../../actions/deploy-ssh/compose/stage.ts'
import {entriesOf, keyOf, type Entry} from '../../../../actions/deploy-ssh/files/store.ts'
import {LOOK_AT_STORE, makeStoreScript, PRUNE_FILES} from '../../../../actions/deploy-ssh/files/store-scripts.ts'
import type {ReleaseFile} from '../../../../actions/deploy-ssh/compose/release.ts'
import {acquireLockScript} from '../../../../lib/host/lock-scripts.ts'
import type {Script} from '../../../../lib/ssh/shell.ts'
import {localHost} from '../../../support/local-host.ts'
import {shells} from '../../../support/shells.ts'

let folder: string
let directory: string
let release: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
  directory = join(folder, 'wiki')
  release = join(directory, 'releases', 'r1')
  for (const path of [release, join(folder, 'bin'), join(directory, 'files')]) await mkdir(path, {recursive: true, mode: 0o700})
  await program('docker', 'case "$*" in *config*) echo "{}" ;; esac')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

async function program(name: string, text: string): Promise<void> {
  await writeFile(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`)
  await chmod(join(folder, 'bin', name), 0o755)
}

const environment = () => ({...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`})
const host = (shell: readonly [string, ...string[]] = ['sh']) => localHost(environment(), shell)
const held = () => ({directory, token: '0a1b2c3d-4e5f'})
const store = async () => (await readdir(join(directory, 'files'))).sort()
const modeOf = async (...parts: string[]) => (await stat(join(...parts))).mode & 0o777

const SECRET = Buffer.alloc(32, 1)
const key = (entry: Entry) => keyOf(entry, SECRET)
const sentFile = (name: string, content: string, line = name, mode = 0o644): ReleaseFile => ({
  name,
  content: Buffer.from(content),
  mode,
  kind: 'sent',
  line
})
const FILES: ReleaseFile[] = [
  {name: 'more/compose.yml', content: Buffer.from('services: {}'), mode: 0o600, kind: 'compose', line: 'more/compose.yml'},
  {name: 'fairway.args', content: Buffer.from('-f\nmore/compose.yml\n'), mode: 0o600, kind: 'own', line: 'fairway.args'},
  sentFile('deploy/conf/a.conf', 'a', 'deploy'),
  sentFile('deploy/conf/ deep er/start.sh', 'b', 'deploy', 0o755),
  sentFile('deploy/app.env', 'A=1'),
  sentFile('more/x.conf', 'x')
]
const entries = () => entriesOf(FILES.filter(({kind}) => kind === 'sent'))

async function send(shell: readonly [string, ...string[]], missing: readonly Entry[]) {
  const lines = entries().map(entry => `${key(entry)} ${entry.source}\n`)
  const tree = treeOf(FILES, new Map(missing.map(entry => [key(entry), entry])), entries().map(key))
  const script = putReleaseScript(held(), 'abcdef012345', '"version":"v1","images":{}', {
    body: PLACE_AND_READ,
    values: {project: 'wiki', entries: lines.join('')}
  })
  const answer = await host(shell).send(tree, join(directory, `.lock-${held().token}`, 'new'), script, {held: held()})
  release = join(directory, 'releases', answer.said.get('release') ?? 'none')
  return answer
}

const lock = () => host().run(acquireLockScript({...held(), owner: 'project=wiki'}))

const OVERRIDE = {project: 'wiki', override: '{}', otherwise: '', moved: '', mounted: '', words: '', keys: ''}

describe.each(shells)('with %s', (_name, shell) => {
  test('what arrives lies in the store by its key, and in the release by its name; a second release needs no second copy', async () => {
    await lock()
    const answer = await send(shell, entries())
    expect([answer.stderr.trim(), answer.exitCode, answer.said.get('unplaced')]).toEqual(['', 0, undefined])
    expect((await readdir(release)).sort()).toEqual(['deploy', 'fairway.args', 'fairway.files', 'more'])
    expect(await readFile(join(release, 'deploy', 'conf', ' deep er', 'start.sh'), 'utf8')).toBe('b')
    expect(await readFile(join(release, 'deploy', 'app.env'), 'utf8')).toBe('A=1')
    expect((await readdir(join(release, 'more'))).sort()).toEqual(['compose.yml', 'x.conf'])
    expect(await store()).toEqual(entries().map(key).sort())
    expect((await readFile(join(release, 'fairway.files'), 'utf8')).trim().split('\n').sort()).toEqual(await store())
    // A container that is not root gets into the folders, and reads the files.
    const [tree = ''] = entries().map(key)
    for (const path of ['tree', 'tree/conf', 'tree/conf/ deep er', 'tree/conf/ deep er/start.sh']) {
      expect([path, await modeOf(directory, 'files', tree, path)]).toEqual([path, 0o755])
    }
    expect(await modeOf(directory, 'files', tree, 'tree/conf/a.conf')).toBe(0o644)
    expect(await modeOf(release, 'more', 'compose.yml')).toBe(0o600)
    expect(await modeOf(release, 'deploy', 'conf')).toBe(0o755)
    const inode = async (...parts: string[]) => (await stat(join(...parts))).ino
    expect(await inode(release, 'deploy/conf/a.conf')).toBe(await inode(directory, 'files', tree, 'tree/conf/a.conf'))
    // The next release: nothing is sent but its own files, and what is there is not written again.
    const before = await inode(directory, 'files', tree, 'tree/conf/a.conf')
    await rm(release, {recursive: true})
    const again = await send(shell, [])
    expect([again.stderr.trim(), again.exitCode]).toEqual(['', 0])
    expect(await inode(release, 'deploy/conf/a.conf')).toBe(before)
  })

  test('a path that is mounted becomes an entry of its own', async () => {
    await lock()
    await send(shell, entries())
    const values = {...OVERRIDE, directory, release, words: '-f\nx\n', keys: 'k1\nk2\n'}
    const mounted = 'k1 deploy/conf\nk2 deploy/conf/ deep er/start.sh\n'
    for (let time = 0; time < 2; time++) {
      const answer = await host(shell).run(overrideScript({...values, mounted}), {held: held()})
      expect([answer.stderr.trim(), answer.exitCode]).toEqual(['', 0])
    }
    expect(await readFile(join(directory, 'files', 'k1', 'tree', ' deep er', 'start.sh'), 'utf8')).toBe('b')
    expect(await modeOf(directory, 'files', 'k2', 'start.sh')).toBe(0o755)
    expect(await readdir(join(directory, 'files', 'k2'))).toEqual(['start.sh'])
    expect(await readFile(join(release, 'fairway.files'), 'utf8')).toBe('k1\nk2\n')
    expect(await readFile(join(release, 'fairway.args'), 'utf8')).toBe('-f\nx\n')
  })

  test('the key of the host is random, and its owner’s alone', async () => {
    await lock()
    const looked = async () => host(shell).run({name: 'look', values: {directory}, body: LOOK_AT_STORE})
    const look = async () => (await looked()).said
    // What a shell says of a file that is not there yet would stand in the log.
    expect(await looked()).toMatchObject({exitCode: 0, stderr: ''})
    expect((await look()).get('files-key')).toBeUndefined()
    // One that was cut short by a power cut is none.
    await writeFile(join(directory, 'files.key'), 'x')
    expect((await look()).get('files-key')).toBeUndefined()
    const made = (await host(shell).run(makeStoreScript(held()), {held: held()})).said.get('files-key')
    expect(made).toMatch(/^[0-9a-f]{64}$/)
    expect((await readFile(join(directory, 'files.key'))).toString('hex')).toBe(made)
    expect(await modeOf(directory, 'files.key')).toBe(0o600)
    await mkdir(join(directory, 'files', 'k1'))
    const second = await look()
    expect([second.get('files-key'), second.all('stored')]).toEqual([made, ['k1']])
  })

  test('Compose is asked whether it took the file, and told otherwise when it did not', async () => {
    await lock()
    const moved = '"source":"/r/conf"\n"file":"/r/conf"\n'
    const values = {...OVERRIDE, directory, release, words: '-f\nx\n', override: 'merged', otherwise: 'whole', moved}
    const take = () => host(shell).run(overrideScript(values), {held: held()})
    const written = () => readFile(join(release, 'fairway.override.yml'), 'utf8')
    const config = (merged: string, whole: string) =>
      program('docker', `if grep -q merged fairway.override.yml; then ${merged}; else ${whole}; fi`)
    const [good, bad] = [`echo '{"source": "/store/conf"}'`, `echo '{"source": "/r/conf"}'`]

    await config(good, 'exit 9')
    expect([(await take()).exitCode, await written()]).toEqual([0, 'merged'])
    for (const failure of [bad, 'echo already mounted >&2; exit 1']) {
      await config(failure, good)
      const answer = await take()
      expect([answer.exitCode, answer.stderr.trim(), await written()]).toEqual([0, '', 'whole'])
    }
    await config(bad, bad)
    const kept = await take()
    expect([kept.exitCode, kept.said.get('kept')]).toEqual([1, 'yes'])
    await config(bad, 'echo conflicts with imported resource >&2; exit 15')
    const failed = await take()
    expect([failed.exitCode, failed.said.get('kept'), failed.stderr]).toEqual([1, undefined, expect.stringContaining('imported resource')])
  })
})

test('without hard links, and without a file system that has room, files are copied, or nothing is half there', async () => {
  await lock()
  await program('ln', 'exit 1')
  await program('cp', `case "$1" in -al) mkdir -p "$3"; exit 1 ;; esac\nexec ${await which('cp')} "$@"`)
  const copied = await send(['sh'], entries())
  expect([copied.stderr.trim(), copied.exitCode]).toEqual(['', 0])
  expect(await modeOf(release, 'deploy', 'conf', ' deep er', 'start.sh')).toBe(0o755)
  expect(await readFile(join(release, 'deploy', 'app.env'), 'utf8')).toBe('A=1')

  await program('cp', `mkdir -p "$3" 2>/dev/null; echo 'cp: error writing: No space left on device' >&2; exit 1`)
  const values = {...OVERRIDE, directory, release, mounted: 'k1 deploy/conf\n'}
  const answer = await host().run(overrideScript(values), {held: held()})
  expect(answer.exitCode).not.toBe(0)
  expect(answer.stderr).toContain('No space left')
  expect((await store()).filter(name => /^k1|new/.test(name))).toEqual([])
})

async function which(name: string): Promise<string> {
  for (const path of (process.env['PATH'] ?? '').split(delimiter)) {
    if ((await readdir(path).catch((): string[] => [])).includes(name)) return join(path, name)
  }
  throw new Error(`There is no ${name}.`)
}

describe('what is removed at the end', () => {
  const prune = () => host().run({name: 'prune', values: {directory}, lock: 'needed', body: PRUNE_FILES} satisfies Script, {held: held()})

  beforeEach(async () => {
    await lock()
    await writeFile(join(release, 'fairway.files'), 'kept1\nkept2\n')
    for (const name of ['kept1', 'kept2', 'mounted', 'adopted', 'gone', '.new-gone']) await mkdir(join(directory, 'files', name))
    await writeFile(join(directory, 'adopted'), '/srv/files/adopted/x\n')
  })

  test('is what no release names and no container mounts, running or not', async () => {
    await program('docker', `case "$*" in 'ps -aq') echo c1 ;; inspect*c1) echo '/x'; echo '${directory}/files/mounted/tree' ;; esac`)
    expect((await prune()).exitCode).toBe(0)
    expect(await store()).toEqual(['adopted', 'kept1', 'kept2', 'mounted'])
  })

  test.each([
    ['containers cannot be listed', 'exit 1'],
    ['a container is gone in the meantime', `case "$*" in ps*) echo c1 ;; *) exit 1 ;; esac`]
  ])('is nothing when %s', async (_what, docker) => {
    await program('docker', docker)
    expect((await prune()).exitCode).toBe(0)
    expect((await store()).filter(name => !name.startsWith('.'))).toEqual(['adopted', 'gone', 'kept1', 'kept2', 'mounted'])
  })

  test('is nothing when a release cannot be read', async () => {
    await rm(join(release, 'fairway.files'))
    await symlink('nowhere', join(release, 'fairway.files'))
    await prune()
    expect(await store()).toContain('gone')
    await rm(join(release, 'fairway.files'))
    await link(join(directory, 'adopted'), join(release, 'fairway.files'))
    await prune()
    expect(await store()).toEqual(['adopted'])
  })
})
