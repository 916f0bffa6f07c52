import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runProcess, type RunProcess} from '../../../lib/action/process.ts'
import {ORIGIN_FILE, searchTools} from '../../../rehearsal/tools/find.ts'
import {cachedToolFolder, toolFolders} from '../../../rehearsal/tools/folders.ts'
import {VersionMemory} from '../../../rehearsal/tools/version-memory.ts'
import {makeStage, writeProgram, type Stage} from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await makeStage()
})
afterEach(() => stage.remove())

async function cacheTool(name: string, program: string, version: string, origin?: string): Promise<string> {
  const folder = cachedToolFolder(stage.dependencies.folders, name, version)
  await mkdir(join(folder, 'bin'), {recursive: true})
  await writeProgram(join(folder, 'bin', program), `echo ${version}`)
  if (origin !== undefined) await writeFile(join(folder, ORIGIN_FILE), `${origin}\n`)
  return join(folder, 'bin', program)
}

describe('finding a tool', () => {
  test('PATH goes before the cache', async () => {
    await stage.program('actionlint', 'echo 1.7.9')
    await cacheTool('actionlint', 'actionlint', '1.7.12')
    const {found, missing} = await searchTools(['actionlint'], stage.dependencies)
    expect(found.get('actionlint')).toEqual({path: join(stage.bin, 'actionlint'), version: '1.7.9', from: 'PATH'})
    expect(missing).toEqual([])
  })

  test('one that is too old on PATH is passed over, with a remark', async () => {
    await stage.program('actionlint', 'echo 1.6.0')
    const path = await cacheTool('actionlint', 'actionlint', '1.7.12', 'Go module example.com/tool v1')
    const {found, remarks} = await searchTools(['actionlint'], stage.dependencies)
    expect(found.get('actionlint')).toEqual({path, version: '1.7.12', from: 'cache (Go module example.com/tool v1)'})
    expect(remarks).toEqual([`${join(stage.bin, 'actionlint')} is not used: 1.6.0 is older than 1.7.7.`])
  })

  test.each(['exit 1', 'echo no number', 'echo v0.0.0+unknown'])('one that does not tell a good version is not used: %s', async script => {
    await stage.program('docker-buildx', script)
    const {missing, remarks} = await searchTools(['buildx'], stage.dependencies)
    expect(missing).toEqual(['buildx'])
    expect(remarks).toHaveLength(1)
  })

  test('a version on the error output of a program that fails counts: sshd -V', async () => {
    await stage.program('sshd', 'echo "unknown option -- V" >&2; echo OpenSSH_8.4p1 >&2; exit 1')
    expect((await searchTools(['sshd'], stage.dependencies)).found.get('sshd')?.version).toBe('8.4')
  })

  test('Terraform is asked without a look for news at its maker', async () => {
    await stage.program('terraform', 'echo "Terraform v1.9.$CHECKPOINT_DISABLE"')
    expect((await searchTools(['terraform'], stage.dependencies)).found.get('terraform')?.version).toBe('1.9.1')
  })

  test('ssh-keygen is as old as the ssh beside it', async () => {
    await stage.program('ssh-keygen', 'exit 1')
    await stage.program('ssh', 'echo OpenSSH_9.2p1 >&2')
    expect((await searchTools(['ssh-keygen'], stage.dependencies)).found.get('ssh-keygen')).toMatchObject({
      version: '9.2',
      path: join(stage.bin, 'ssh-keygen')
    })
  })

  test("docker's plug-ins are found in docker's plug-in folders", async () => {
    await mkdir(join(stage.root, 'plugins'))
    await writeProgram(join(stage.root, 'plugins', 'docker-buildx'), 'echo github.com/docker/buildx v0.30.1 abc')
    expect((await searchTools(['buildx'], stage.dependencies)).found.get('buildx')).toMatchObject({
      version: '0.30.1',
      from: 'docker CLI plug-in'
    })
  })

  test('the first version number counts, not one in a module path', async () => {
    await stage.program('registry', 'echo registry github.com/distribution/distribution/v3 v3.0.0')
    expect((await searchTools(['registry'], stage.dependencies)).found.get('registry')?.version).toBe('3.0.0')
  })
})

describe('the memory of versions', () => {
  test('a program is asked once; a changed program is asked again', async () => {
    const file = join(stage.root, 'program')
    await writeFile(file, 'binary')
    const answers = ['1.0', '2.0']
    const ask = () => Promise.resolve(answers.shift())
    const look = async () => {
      const memory = new VersionMemory(join(stage.root, 'memory', 'versions.json'))
      await memory.load()
      const version = await memory.versionOf(file, ask)
      await memory.save()
      return version
    }
    expect([await look(), await look()]).toEqual(['1.0', '1.0'])
    await writeFile(file, 'another binary')
    expect(await look()).toBe('2.0')
  })

  test('a script is asked every time: what it starts may have changed', async () => {
    await stage.program('act', 'echo 0.2.89')
    let asked = 0
    const run: RunProcess = (argv, options) => {
      asked++
      return runProcess(argv, options)
    }
    await searchTools(['act'], {...stage.dependencies, run})
    await searchTools(['act'], {...stage.dependencies, run})
    expect(asked).toBe(2)
  })

  test('a broken memory is an empty one', async () => {
    await mkdir(stage.cache, {recursive: true})
    await writeFile(join(stage.cache, 'versions.json'), '{"half')
    await stage.program('act', 'echo 0.2.89')
    expect((await searchTools(['act'], stage.dependencies)).missing).toEqual([])
  })
})

describe('the folders', () => {
  test.each([
    [{FAIRWAY_CACHE: '/one', XDG_CACHE_HOME: '/two'}, '/one/fairway/tools'],
    [{XDG_CACHE_HOME: '/two'}, '/two/fairway/tools'],
    [{}, '/home/me/.cache/fairway/tools'],
    [{FAIRWAY_CACHE: '', XDG_CACHE_HOME: 'relative'}, '/home/me/.cache/fairway/tools']
  ])('the cache of %j', (environment, cache) => expect(toolFolders(environment, '/home/me').cache).toBe(cache))

  test('a relative entry of PATH is never searched, the folders of system programs are', () => {
    const {search} = toolFolders({PATH: '.:bin:/usr/bin:'}, '/home/me')
    expect(search).toContain('/usr/sbin')
    expect(search.every(folder => folder.startsWith('/'))).toBe(true)
  })
})
