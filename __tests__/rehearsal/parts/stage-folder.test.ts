import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ownBridges} from '../../../rehearsal/system/bridges.ts'
import {linkDockerPlugins} from '../../../rehearsal/parts/docker-plugins.ts'
import {parseMountPoints} from '../../../rehearsal/system/mounts.ts'
import {
  checkStagePath,
  clearStage,
  findProgram,
  findStageLeftovers,
  isFolderOf,
  partFolder,
  partFolders,
  serverEnvironment,
  systemPath
} from '../../../rehearsal/parts/stage-folder.ts'
import {noteMissingFolders, removeNotedFolders} from '../../../rehearsal/system/system-folders.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(folder, {recursive: true, force: true}))

describe('parseMountPoints', () => {
  it('reads the fifth field and the octal escapes of blanks', () => {
    const text = [
      '36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue',
      '90 36 0:50 / /tmp/a\\040b rw - tmpfs tmpfs rw'
    ].join('\n')
    expect(parseMountPoints(text)).toEqual(['/mnt2', '/tmp/a b'])
  })
})

describe('the stage folder', () => {
  it('has to be absolute and short enough for sockets', () => {
    expect(() => checkStagePath('stage')).toThrow('not an absolute path')
    expect(() => checkStagePath(`/tmp/${'x'.repeat(60)}`)).toThrow('too long')
    expect(() => checkStagePath('/tmp/fairway-rehearsal-AbCdEf')).not.toThrow()
  })

  it('is a leftover itself, and is cleared with what is in it', async () => {
    await mkdir(join(folder, 'engine'))
    await writeFile(join(folder, 'engine', 'file'), '')
    expect(await findStageLeftovers(folder)).toEqual([`folder ${folder}`])
    await clearStage(folder)
    expect(await findStageLeftovers(folder)).toEqual([])
  })
})

describe('the folders of several parts of a kind', () => {
  it('have the name of the kind, and after it the name of the part', async () => {
    expect(partFolder('/stage', 'engine')).toBe('/stage/engine')
    expect(partFolder('/stage', 'ssh-host', 'web-2')).toBe('/stage/ssh-host-web-2')
    for (const name of ['engine', 'engine-second', 'engines', 'engine-', 'ssh-host']) await mkdir(join(folder, name))
    expect((await partFolders(folder, 'engine')).sort()).toEqual([join(folder, 'engine'), join(folder, 'engine-second')])
    expect(await partFolders(join(folder, 'nowhere'), 'engine')).toEqual([])
    expect(isFolderOf('engine-second', 'ssh-host')).toBe(false)
  })

  it.each(['', 'Web', '../x', '-a', 'a--b', 'a-', 'a.b', 'abcdefghijklm', 'a/b'])('cannot be called %j', name => {
    expect(() => partFolder('/stage', 'engine', name)).toThrow('cannot be the name of a host')
  })
})

describe('serverEnvironment', () => {
  it('hands on nothing but the mark, a path, a home and a temporary folder in the stage and the language', () => {
    process.env['GITHUB_TOKEN_OF_A_TEST'] = 'secret'
    const environment = serverEnvironment('/stage')
    delete process.env['GITHUB_TOKEN_OF_A_TEST']
    expect(environment).toEqual({
      FAIRWAY_STAGE: '/stage',
      PATH: systemPath(),
      HOME: '/stage/home',
      TMPDIR: '/stage/tmp',
      LANG: 'C.UTF-8'
    })
  })

  it('adds the folders of system programs once', () => {
    expect(systemPath('/usr/bin:/opt/x')).toBe('/usr/bin:/opt/x:/usr/local/sbin:/usr/sbin:/sbin:/bin')
  })
})

describe('findProgram', () => {
  it('looks in the first folder before the path, and says the fix when there is none', async () => {
    await writeFile(join(folder, 'sh'), '')
    await chmod(join(folder, 'sh'), 0o755)
    expect(await findProgram('sh', 'Install it.', folder)).toBe(join(folder, 'sh'))
    await expect(findProgram('nonesuch-program', 'Install it.')).rejects.toMatchObject({fix: 'Install it.'})
  })
})

describe('folders of the system', () => {
  it('go again when they were missing and are empty; one that was there or is in use stays', async () => {
    const [old, made, inner, used] = ['old', 'made', 'made/inner', 'used'].map(name => join(folder, name)) as [
      string,
      string,
      string,
      string
    ]
    const note = join(folder, 'note')
    await mkdir(old)
    await noteMissingFolders(note, [old, made, inner, used])
    await mkdir(inner, {recursive: true})
    await mkdir(used)
    await writeFile(join(used, 'file'), '')
    await removeNotedFolders(note)
    const isThere = (path: string) =>
      stat(path).then(
        () => true,
        () => false
      )
    expect(await Promise.all([old, made, inner, used].map(isThere))).toEqual([true, false, false, true])
  })
})

describe('folders of the system that several servers of a stage share', () => {
  it('go with whichever of them ends last', async () => {
    const shared = join(folder, 'shared')
    const [first, second] = [join(folder, 'first'), join(folder, 'second')] as const
    await noteMissingFolders(first, [shared])
    await mkdir(shared)
    await noteMissingFolders(second, [shared], () => Promise.resolve([first, second, join(folder, 'none')]))
    await writeFile(join(shared, 'used'), '')
    await removeNotedFolders(first)
    expect((await stat(shared)).isDirectory()).toBe(true)
    await rm(join(shared, 'used'))
    await removeNotedFolders(second)
    await expect(stat(shared)).rejects.toThrow('ENOENT')
  })
})

describe('ownBridges', () => {
  it('takes only bridges of networks that the engine recorded', () => {
    const records = Buffer.from('{"id":"03dbc789be73aaaa"}')
    expect(ownBridges(['lo', 'br-03dbc789be73', 'br-491cad53e9ee', 'br-lan', 'docker0'], records)).toEqual(['br-03dbc789be73'])
  })
})

describe('linkDockerPlugins', () => {
  it('names the links as the docker CLI looks for them', async () => {
    const tool = {path: process.execPath, version: '1', from: 'PATH'}
    await linkDockerPlugins(join(folder, 'config'), {compose: tool, buildx: tool})
    expect((await stat(join(folder, 'config/cli-plugins/docker-compose'))).isFile()).toBe(true)
    expect((await stat(join(folder, 'config/cli-plugins/docker-buildx'))).isFile()).toBe(true)
  })
})
