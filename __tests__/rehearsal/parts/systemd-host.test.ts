import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {runProcess} from '../../../lib/action/process.ts'
import {idOf, sudoersOf, WITH_SUDO, withAccounts} from '../../../rehearsal/parts/systemd-host/accounts.ts'
import {bootScript, MASKED, sshService} from '../../../rehearsal/parts/systemd-host/boot-script.ts'
import {
  controlGroupsOf,
  findControlGroups,
  findHierarchies,
  makeControlGroups,
  removeControlGroups
} from '../../../rehearsal/parts/systemd-host/control-groups.ts'
import {powerOff, readPid} from '../../../rehearsal/parts/systemd-host/power.ts'
import {checkMachine} from '../../../rehearsal/parts/systemd-host/prepare.ts'
import {searchedOf} from '../../../rehearsal/parts/systemd-host/searched.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(folder, {recursive: true, force: true}))

const FILES = {
  passwd: 'root:x:0:0:root:/root:/bin/bash\n',
  group: 'root:x:0:\nsystemd-journal:x:101:\nadm:x:4:syslog',
  shadow: 'root:*:1::::::'
}

describe('the accounts of a host with systemd', () => {
  it('come after those of the machine, with a home, a group and a password that fits nothing', () => {
    const accounts = [WITH_SUDO, {name: 'watcher', shell: '/usr/sbin/nologin', groups: ['systemd-journal', 'adm']}]
    expect(withAccounts(FILES, accounts)).toEqual({
      passwd: `${FILES.passwd}deploy:x:61000:61000::/home/deploy:/bin/sh\nwatcher:x:61001:61001::/home/watcher:/usr/sbin/nologin\n`,
      group: 'root:x:0:\nsystemd-journal:x:101:watcher\nadm:x:4:syslog,watcher\ndeploy:x:61000:\nwatcher:x:61001:\n',
      shadow: 'root:*:1::::::\ndeploy:*:19000:0:99999:7:::\nwatcher:*:19000:0:99999:7:::\n'
    })
    expect(sudoersOf(accounts)).toBe('deploy ALL=(ALL:ALL) NOPASSWD: ALL\n')
    expect(idOf(accounts, 'watcher')).toBe(61_001)
  })

  it('change nothing when there are none', () => {
    expect(withAccounts(FILES, [])).toEqual(FILES)
    expect(sudoersOf([])).toBe('')
  })

  it.each(['root', 'adm'])('cannot be called %s, as the machine has it', name => {
    expect(() => withAccounts(FILES, [{name}])).toThrow(`This machine has an account or a group "${name}" of its own.`)
  })

  it.each(['', 'a b', 'a:b', 'Deploy', '1a', 'a\nb'])('cannot be called %j', name => {
    expect(() => withAccounts(FILES, [{name}])).toThrow('cannot be the name of an account')
  })
})

describe('the script that boots a host', () => {
  const settings = {folder: '/tmp/the stage/host', hostName: "it's", controlGroups: ['/sys/fs/cgroup/a b'], mark: 'FAIRWAY_STAGE=/tmp/x'}

  it.each([true, false])('is a script that sh understands, whatever it is told (one hierarchy: %s)', async isUnified => {
    const script = bootScript({...settings, isUnified})
    expect(await runProcess(['sh', '-n'], {stdin: script})).toMatchObject({exitCode: 0, stderr: ''})
    expect(script).toContain(`hostname 'it'\\''s'`)
    expect(script).toContain("> '/tmp/the stage/host/init.pid'")
  })

  it('mounts nothing outside of the root that it makes', () => {
    const mounts = [true, false].flatMap(
      isUnified => bootScript({...settings, isUnified}).match(/mount (?!-o remount|--make)[^\n;]*/g) ?? []
    )
    const targets = mounts.map(line => line.split(' && ')[0]?.trim().split(' ').at(-1)?.replaceAll('"', '') ?? '')
    expect(targets.length).toBeGreaterThan(15)
    expect(targets.filter(target => target.startsWith('/'))).toEqual([])
  })

  it('hides the units that reach into the kernel, and lets nobody bring back the sshd that was taken down', () => {
    for (const unit of ['systemd-sysctl.service', 'systemd-modules-load.service', 'systemd-udevd.service']) expect(MASKED).toContain(unit)
    expect(sshService('/usr/sbin/sshd')).not.toContain('Restart=')
  })
})

describe('control groups', () => {
  const group = async (...path: string[]) => {
    await mkdir(join(folder, ...path), {recursive: true})
    return join(folder, ...path)
  }

  it('are one hierarchy, or that of systemd with or without the unified one beside it', async () => {
    await expect(findHierarchies(folder)).rejects.toThrow(`${folder} has none that systemd can use`)
    await writeFile(join(await group('systemd'), 'cgroup.procs'), '')
    expect(await findHierarchies(folder)).toEqual({isUnified: false, roots: [join(folder, 'systemd')]})
    await writeFile(join(await group('unified'), 'cgroup.procs'), '')
    expect(await findHierarchies(folder)).toEqual({isUnified: false, roots: [join(folder, 'systemd'), join(folder, 'unified')]})
    await writeFile(join(folder, 'cgroup.controllers'), '')
    expect(await findHierarchies(folder)).toEqual({isUnified: true, roots: [folder]})
  })

  it('of a stage are found by its name, and go with all below them', async () => {
    const [systemd, unified] = [await group('systemd'), await group('unified')]
    const groups = controlGroupsOf('/tmp/fairway-rehearsal-a/systemd-host-lxc', {roots: [systemd, unified]})
    await makeControlGroups(groups)
    const others = await group('systemd', 'fairway-rehearsal-ab.systemd-host')
    for (const made of groups) await mkdir(join(made, 'system.slice', 'app.service'), {recursive: true})
    expect((await findControlGroups('/tmp/fairway-rehearsal-a', folder)).sort()).toEqual(groups)
    await removeControlGroups(groups)
    expect(await findControlGroups('/tmp/fairway-rehearsal-a', folder)).toEqual([])
    expect(await findControlGroups('/tmp/fairway-rehearsal-ab', folder)).toEqual([others])
    expect(await findControlGroups('/tmp/fairway-rehearsal-a', join(folder, 'nowhere'))).toEqual([])
  })
})

describe('a search of a host with systemd', () => {
  it('reads logs and temporary files whole, and of services what everybody can read', async () => {
    const write = async (path: string, mode: number, modeOfFolder = 0o755) => {
      await mkdir(dirname(join(folder, path)), {recursive: true})
      await writeFile(join(folder, path), 'content')
      await chmod(join(folder, path), mode)
      await chmod(dirname(join(folder, path)), modeOfFolder)
    }
    await write('root/var/log/app.log', 0o600)
    await write('root/tmp/forgotten', 0o600)
    await write('root/opt/app/open', 0o644)
    await write('root/opt/app/key', 0o640)
    await write('root/opt/closed/open', 0o644, 0o750)
    await write('changes/etc/app.conf', 0o644)
    // Of the stage itself: the public key that opens the host.
    await write('changes/etc/ssh/stage/authorized_keys', 0o644)
    await symlink('/etc/passwd', join(folder, 'changes/etc/link'))
    expect((await searchedOf(folder)).map(path => path.slice(folder.length + 1)).sort()).toEqual([
      'changes/etc/app.conf',
      'root/opt/app/open',
      'root/tmp/forgotten',
      'root/var/log/app.log'
    ])
    expect(await searchedOf(join(folder, 'nowhere'))).toEqual([])
  })
})

describe('the end of a host', () => {
  const mark = {name: 'FAIRWAY_STAGE', value: '/tmp/none'}

  it('has nothing to end before its process 1 is noted, and leaves a stranger with that number alone', async () => {
    expect(await readPid(folder)).toBeUndefined()
    await powerOff(folder, mark)
    await writeFile(join(folder, 'init.pid'), `${process.pid}\n`)
    expect(await readPid(folder)).toBe(process.pid)
    await powerOff(folder, mark)
    await writeFile(join(folder, 'init.pid'), '1\n')
    expect(await readPid(folder)).toBeUndefined()
    expect(await readdir(folder)).toEqual(['init.pid'])
  })
})

describe('what a host with systemd needs', () => {
  const uid = process.getuid ?? (() => 0)
  afterEach(() => void (process.getuid = uid))

  it('is root, and programs that the host can see', async () => {
    process.getuid = () => 1_000
    await expect(checkMachine('/usr/sbin/sshd', [])).rejects.toThrow('must be started as root')
    process.getuid = () => 0
    await expect(checkMachine('/root/.cache/sshd', [])).rejects.toThrow('/root/.cache/sshd is not among them')
  })
})
