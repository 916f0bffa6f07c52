import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {LAST_MEMBER, renderArchive, type Tree} from '../../../lib/ssh/archive.ts'
import {RECEIVE_COMMAND, receivedText, unpackScript} from '../../../lib/ssh/receive.ts'
import {renderScripts, type Script} from '../../../lib/ssh/shell.ts'
import {underLock} from '../../../lib/host/held-host.ts'
import {localHost} from '../../support/local-host.ts'
import {shells} from '../../support/shells.ts'

const script = (name: string, body: string, more: Partial<Script> = {}): Script => ({name, body, ...more})

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(folder, {recursive: true, force: true}))

describe.each(shells)('in %s', (_name, shell) => {
  const host = () => localHost({...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`}, shell)
  const held = () => ({directory: join(folder, 'wiki'), token: 'token-a'})

  async function takeLock(): Promise<void> {
    await mkdir(join(folder, 'wiki', '.lock'), {recursive: true})
    await mkdir(join(folder, 'wiki', '.lock-token-a', 'groups'), {recursive: true})
    await writeFile(join(folder, 'wiki', '.lock', 'owner-token-a'), '')
  }

  describe('several scripts in one trip', () => {
    test('each has its own values and variables, and what it wrote comes back as it was', async () => {
      const there = host()
      const answers = await there.runAll([
        script('one', 'say value "$value"\nleft=over\nprintf "no line break"\nprintf "bad\\n" >&2', {values: {value: "it's $HOME\n"}}),
        script('two', 'say value "${value-none}"\nsay left "${left-none}"\nprintf "\\n\\n{}"'),
        script('three', ':')
      ])
      expect(answers.map(({exitCode, stdout, stderr}) => [exitCode, stdout, stderr])).toEqual([
        [0, "fairway:value it's $HOME\n\nno line break", 'bad\n'],
        [0, 'fairway:value none\nfairway:left none\n\n\n{}', ''],
        [0, '', '']
      ])
      expect(there.trips).toBe(1)
    })

    test('the first that fails is the last', async () => {
      const answers = await host().runAll([
        script('one', 'say yes yes'),
        script('two', 'false\nsay never'),
        script('three', 'say never never')
      ])
      expect(answers.map(({exitCode, stdout}) => [exitCode, stdout])).toEqual([
        [0, 'fairway:yes yes\n'],
        [1, '']
      ])
    })

    test('their lines are shown as they come, without what is said to us', async () => {
      const lines: string[] = []
      const scripts = [script('one', 'echo a\necho'), script('two', 'echo b\nsay hidden yes\necho\necho c >&2')]
      await host().runAll(scripts, {onLine: line => lines.push(line)})
      expect(lines.filter(line => line !== 'c')).toEqual(['a', '', 'b'])
      expect(lines).toContain('c')
    })

    test('what is not ours before the first is in no answer; a shell that runs nothing is heard', async () => {
      const noisy = localHost(process.env, ['sh', '-c', '"echo welcome; echo beware >&2; exec sh -s"', '#'])
      expect(await noisy.runAll([script('one', 'say yes yes')])).toMatchObject([{stdout: 'fairway:yes yes\n', stderr: ''}])
      const closed = localHost(process.env, ['sh', '-c', '"echo This account is not available.; exit 1"', '#'])
      expect(await closed.runAll([script('one', ':'), script('two', ':')])).toMatchObject([
        {exitCode: 1, stdout: 'This account is not available.\n'}
      ])
    })

    test('one that is to stay and does not get ready in time is one clear error', async () => {
      const waiting = script('watch', 'read -r line <&3 || true', {input: 'kept'})
      await expect(host().keepAll([waiting], 'watching', {timeout: 100})).rejects.toMatchObject({
        name: 'ActionError',
        message: expect.stringContaining('The host did not finish "watch" within ')
      })
    })

    test('under the lock each is known to it and looks at it anew', async () => {
      await takeLock()
      const there = underLock(host(), held())
      const group = 'if [ -e "$work/groups/$self" ]; then say known yes; fi'
      const [one, two] = await there.runAll([script('one', group), script('two', group, {lock: 'changing'})])
      expect([one.said.get('known'), two?.said.get('known')]).toEqual(['yes', 'yes'])
      expect(await readdir(join(folder, 'wiki', '.lock-token-a'))).toEqual(['changed', 'groups'])
      expect(await readdir(join(folder, 'wiki', '.lock-token-a', 'groups'))).toEqual([])
      const losing = [script('one', 'rm "$directory/.lock/owner-token-a"'), script('two', `: > "${folder}/never"`, {lock: 'needed'})]
      await expect(there.runAll(losing)).rejects.toThrow("This run's lock on the host is gone")
      expect(await readdir(folder)).toEqual(['wiki'])
      expect(there.trips).toBe(2)
    })
  })

  describe('files', () => {
    const file = (path: string, content: string, mode = 0o644) => ({path, mode, content: Buffer.from(content)})
    const into = () => join(folder, 'it’s', 'a release')

    test('appear in a new folder with their modes, and the script runs then, in one trip', async () => {
      const long = `${'long/'.repeat(30)}${'n'.repeat(120)}`
      async function* pieces() {
        yield Buffer.from('streamed ')
        await Promise.resolve()
        yield Buffer.from('content')
      }
      const tree: Tree = [
        file('app.env', 'A=1\n', 0o600),
        file("config/it's.conf", ''),
        file('bin/start', '#!/bin/sh\n', 0o755),
        {path: 'big', mode: 0o640, content: {size: 16, open: pieces}},
        file(long, 'deep'),
        file('end', 'x'.repeat(1_024))
      ]
      const there = host()
      expect(await there.send(tree, into(), script('then', 'false'))).toMatchObject({exitCode: 1})
      const look = script('look', 'cd "$release"\ncat app.env big', {values: {release: into()}})
      expect(await there.run(look)).toMatchObject({stdout: 'A=1\nstreamed content'})
      expect(there.trips).toBe(2)
      const modeOf = async (path: string) => ((await stat(join(into(), path))).mode & 0o777).toString(8)
      expect(await Promise.all(['', 'app.env', 'config', "config/it's.conf", 'bin/start', 'big'].map(modeOf))).toEqual([
        '700',
        '600',
        '755',
        '644',
        '755',
        '640'
      ])
      expect(await readFile(join(into(), long), 'utf8')).toBe('deep')
      expect(await readdir(join(folder, 'it’s'))).toEqual(['a release'])
    })

    test('the script that runs then has its own answer', async () => {
      const then = script('then', 'cat "$release/a"\nsay known yes', {values: {release: into()}})
      expect(await host().send([file('a', 'content')], into(), then)).toMatchObject({exitCode: 0, stdout: 'contentfairway:known yes\n'})
    })

    test('a full disk says so, and leaves nothing', async () => {
      await mkdir(join(folder, 'bin'))
      const tar = `#!/bin/sh\nPATH=\${PATH#*:}\ntar "$@"\necho 'tar: b: Cannot write: No space left on device' >&2\nexit 2\n`
      await writeFile(join(folder, 'bin', 'tar'), tar, {mode: 0o755})
      const sent = host().send([file('a', 'a'), file('b', 'b')], into(), script('then', 'say never never'))
      await expect(sent).rejects.toThrow(`The host could not write ${into()}: its disk is full.`)
      expect(await readdir(join(folder, 'it’s'))).toEqual([])
    })

    test('an archive that is cut short between two files is no release', async () => {
      const pieces: Buffer[] = []
      for await (const piece of renderArchive([file('a', 'a'), file('b', 'b')])) pieces.push(piece)
      const archive = Buffer.concat(pieces)
      const text = renderScripts([unpackScript(into(), undefined), script('then', 'say never never')])
      const cut = archive.subarray(0, archive.indexOf(LAST_MEMBER))
      const result = await runProcess(['sh', '-c', RECEIVE_COMMAND.replace('sh', shell.join(' '))], {
        stdin: Buffer.concat([Buffer.from(receivedText(text)), cut])
      })
      expect([result.exitCode, result.stdout]).toEqual([1, '\nfairway:part 1\n'])
      expect(await readdir(join(folder, 'it’s'))).toEqual([])
    })

    test('a file that changes while it is sent is no file of a release', async () => {
      async function* pieces() {
        await Promise.resolve()
        yield Buffer.from('too short')
      }
      const tree: Tree = [file('a', 'a'), {path: 'b', mode: 0o600, content: {size: 20, open: pieces}}]
      await expect(host().send(tree, into(), script('then', ':'))).rejects.toThrow('The file "b" was changed while it was sent.')
    })

    test('a folder that is there stays as it is', async () => {
      await mkdir(into(), {recursive: true})
      await expect(host().send([file('a', 'a')], into(), script('then', ':'))).rejects.toThrow('It is there already.')
      expect(await readdir(into())).toEqual([])
    })

    test('nothing is written when the lock is lost', async () => {
      await takeLock()
      await rm(join(folder, 'wiki', '.lock', 'owner-token-a'))
      const sent = underLock(host(), held()).send([file('a', 'a')], into(), script('then', ':'))
      await expect(sent).rejects.toThrow("This run's lock on the host is gone")
      expect(await readdir(folder)).toEqual(['wiki'])
    })
  })

  describe('scripts of which the last one stays', () => {
    const stays = script('stays', 'say ready yes\nwhile read -r line <&3; do :; done\n: > "$folder/ended"', {input: 'kept'})

    test('what was said until then is known, and it is there until it is closed', async () => {
      const {answers, kept} = await host().keepAll([script('one', 'say one yes'), {...stays, values: {folder}}], 'ready')
      expect(answers.map(({said, exitCode}) => [said.get('one'), said.get('ready'), exitCode])).toEqual([
        ['yes', undefined, 0],
        [undefined, 'yes', 0]
      ])
      expect(await readdir(folder)).toEqual([])
      await kept?.close()
      expect(await readdir(folder)).toEqual(['ended'])
    })

    test('where one before it fails, it never begins', async () => {
      const {answers, kept} = await host().keepAll([script('one', 'say why not\nexit 3'), stays], 'ready')
      expect([kept, answers.map(({said, exitCode}) => [said.get('why'), exitCode])]).toEqual([undefined, [['not', 3]]])
    })
  })
})

test('the time that is over is of the script that runs', async () => {
  const scripts = [script('one', ':'), script('two', 'sleep 60'), script('three', ':')]
  await expect(localHost().runAll(scripts, {timeout: 1_000})).rejects.toThrow('did not finish "two" within 1.0 s')
})
