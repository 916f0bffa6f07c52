import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer, type Server} from 'node:net'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {findMissing} from '../../../../actions/deploy-ssh/examine/missing.ts'
import {formatRequirement, parseRequires} from '../../../../actions/deploy-ssh/examine/requires.ts'
import {bareHost, makeBareBin} from '../../../support/bare-host.ts'
import {shells} from '../../../support/shells.ts'

let bin: string
let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  bin = await makeBareBin(home)
})
afterAll(() => rm(home, {recursive: true, force: true}))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const ME = userInfo().username

/** `systemctl show -p NAME UNIT` from a table of `UNIT NAME=VALUE` lines; the version shows that systemd runs. */
const systemctl = (...facts: string[]) => `
case "$*" in 'show -p Version') echo Version=252 ;; 'show -p '*)
  while read -r unit fact; do if [ "$unit" = "$4" ]; then case "$fact" in "$3="*) echo "$fact" ;; esac; fi; done <<'FACTS'
${facts.join('\n')}
FACTS
;; esac`
const dpkg = `case "$3" in lvm2) echo 'install ok installed' ;; removed) echo 'deinstall ok config-files' ;; *) exit 1 ;; esac`
/** An account that is not root; sudo is what the test says. */
const OTHER = 'if [ "$1" = -u ] && [ "$#" = 1 ]; then echo 1000; else exec /usr/bin/id "$@"; fi'

const rows: [line: string, programs: Record<string, string>, missing: string | undefined][] = [
  ['command sed', {}, undefined],
  ['command lvcreate', {}, 'The command lvcreate is missing. Install the package that has it.'],
  ['command /bin/sh', {}, undefined],
  ['command /opt/none', {}, 'The command /opt/none is missing. Install the package that has it.'],
  [`user ${ME}`, {}, undefined],
  ['user nobody-here', {}, 'The user nobody-here does not exist. Make it with "useradd --system nobody-here".'],
  ['group root', {}, undefined],
  ['group root', {getent: 'exit 2'}, undefined],
  ['group none-here', {}, 'The group none-here does not exist. Make it with "groupadd --system none-here".'],
  ['file /etc/passwd', {}, undefined],
  ['file /dev/none', {}, 'The file /dev/none does not exist, or this account may not see it.'],
  ['file /dev/none', {id: OTHER, sudo: 'shift; if [ "$1" = test ]; then exit 0; fi; exec "$@"'}, undefined],
  ['package lvm2', {'dpkg-query': dpkg}, undefined],
  ['package removed', {'dpkg-query': dpkg}, 'The package removed is not installed. Install it with "apt-get install removed".'],
  ['package absent', {'dpkg-query': dpkg}, 'The package absent is not installed. Install it with "apt-get install absent".'],
  ['package lvm2', {rpm: '[ "$2" = lvm2 ]'}, undefined],
  ['package vi', {rpm: '[ "$2" = --whatprovides ] && [ "$3" = vi ]'}, undefined],
  ['package absent', {rpm: 'exit 1'}, 'The package absent is not installed. Install it with "dnf install absent".'],
  ['package lvm2', {apk: '[ "$*" = "info -e lvm2" ]'}, undefined],
  ['package absent', {apk: 'exit 1'}, 'The package absent is not installed. Install it with "apk add absent".'],
  ['package lvm2', {pacman: '[ "$*" = "-Q lvm2" ]'}, undefined],
  ['package lvm2', {}, 'Whether the package lvm2 is installed is not known: the host has none of dpkg, rpm, apk and pacman.'],
  ['package lvm2', {rpm: 'exit 1', 'dpkg-query': dpkg}, undefined],
  ['vg data', {}, 'The volume group data cannot be there: the command vgs is missing. Install lvm2.'],
  ['vg data', {vgs: '[ "$4" = data ]'}, undefined],
  ['vg other', {vgs: '[ "$4" = data ]', id: 'echo 0'}, 'There is no volume group other.'],
  [
    'vg data',
    {vgs: 'exit 5', id: OTHER},
    'Whether there is a volume group data is not known: the account may not ask. Set "sudo: true", or use an account that may see it.'
  ],
  ['vg data', {vgs: '[ -n "$AS_ROOT" ] && [ "$4" = data ]', id: OTHER, sudo: 'shift; AS_ROOT=1 exec "$@"'}, undefined],
  [
    'vg other',
    {vgs: '[ -n "$AS_ROOT" ] && [ "$4" = data ]', id: OTHER, sudo: 'shift; AS_ROOT=1 exec "$@"'},
    'There is no volume group other.'
  ],
  [
    'vg data',
    {vgs: 'exit 5', id: OTHER, sudo: 'echo a password is required >&2; exit 1'},
    'Whether there is a volume group data is not known: the account may not ask. Set "sudo: true", or use an account that may see it.'
  ],
  ['unit libvirtd', {}, 'The unit libvirtd.service cannot be there: the host does not run systemd.'],
  [
    'unit libvirtd',
    {systemctl: 'echo System has not been booted with systemd >&2; exit 1'},
    'The unit libvirtd.service cannot be there: the host does not run systemd.'
  ],
  ['unit libvirtd', {systemctl: systemctl('libvirtd.service LoadState=loaded', 'libvirtd.service ActiveState=active')}, undefined],
  [
    'unit libvirtd',
    {systemctl: systemctl('libvirtd.service LoadState=not-found')},
    'The unit libvirtd.service does not exist. Install the package that has it.'
  ],
  [
    'unit libvirtd',
    {systemctl: systemctl('libvirtd.service LoadState=masked')},
    'The unit libvirtd.service is masked. Say "systemctl unmask libvirtd.service" on it.'
  ],
  [
    'unit libvirtd',
    {systemctl: systemctl('libvirtd.service LoadState=bad-setting')},
    'The unit libvirtd.service cannot be loaded. See "systemctl status libvirtd.service" on it.'
  ],
  [
    'unit libvirtd',
    {systemctl: systemctl('libvirtd.service LoadState=loaded', 'libvirtd.service ActiveState=failed')},
    'The unit libvirtd.service is failed. Say "systemctl start libvirtd.service" on it.'
  ],
  [
    'unit libvirtd',
    {
      systemctl: systemctl(
        'libvirtd.service LoadState=loaded',
        'libvirtd.service ActiveState=activating',
        'libvirtd.service SubState=auto-restart'
      )
    },
    'The unit libvirtd.service is activating. Say "systemctl start libvirtd.service" on it.'
  ],
  [
    'unit libvirtd',
    {systemctl: systemctl('libvirtd.service LoadState=loaded', 'libvirtd.service ActiveState=inactive')},
    'The unit libvirtd.service is inactive. Say "systemctl start libvirtd.service" on it.'
  ],
  [
    'unit libvirtd',
    {
      systemctl: systemctl(
        'libvirtd.service LoadState=loaded',
        'libvirtd.service ActiveState=inactive',
        'libvirtd.service TriggeredBy=libvirtd.socket',
        'libvirtd.socket ActiveState=active'
      )
    },
    undefined
  ],
  [
    'unit grow',
    {systemctl: systemctl('grow.service LoadState=loaded', 'grow.service ActiveState=inactive', 'grow.service Type=oneshot')},
    undefined
  ],
  ['disk / 1K', {}, undefined],
  ['disk /var/lib/not/there 1K', {}, undefined],
  ['disk / 2G', {df: 'echo head; echo "/dev/a 9 9 1048576 1% /"'}, '/ has 1G free, and 2G are needed. Free some space there.'],
  ['disk / 900000T', {}, expect.stringMatching(/^\/ has .* free, and .*P are needed\. Free some space there\.$/) as unknown as string],
  ['disk / 1G', {df: 'exit 1'}, 'How much space is free under / is not known.']
]

describe.each(shells)('requires in %s', (_name, shell) => {
  // One shell for all: they are alike in how they call programs.
  test.each(shell === shells[0]?.[1] ? rows : rows.slice(0, 2))('%s', async (line, programs, missing) => {
    const host = await bareHost(bin, folder, programs, {shell})
    const findings = await findMissing(host, parseRequires([line]), {project: 'wiki', units: [], signal: new AbortController().signal})
    expect(findings.map(({what, fix}) => [what, fix].filter(part => part !== undefined).join(' '))).toEqual(
      missing === undefined ? [] : [missing]
    )
  })

  test('all that is missing is said together', async () => {
    const host = await bareHost(bin, folder, {}, {shell})
    const lines = ['command lvcreate', 'command sed', 'user nobody-here', 'package lvm2', 'unit libvirtd', 'vg data', 'file /dev/none']
    const findings = await findMissing(host, parseRequires(lines), {project: 'wiki', units: [], signal: new AbortController().signal})
    expect(findings).toHaveLength(6)
  })

  describe('ports', () => {
    let server: Server
    let port: number
    beforeEach(async () => {
      server = createServer()
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      port = (server.address() as {port: number}).port
    })
    afterEach(() => new Promise(resolve => server.close(resolve)))

    const ask = async (programs: Record<string, string>, units: readonly string[] = [], line = `port ${port} free`) =>
      findMissing(await bareHost(bin, folder, programs, {shell}), parseRequires([line]), {
        project: 'wiki',
        units,
        signal: new AbortController().signal
      })

    test('one that something else holds is told, with its name where it can be seen', async () => {
      expect(await ask({id: 'echo 0'})).toEqual([
        {what: `The port ${port} is in use by something else.`, fix: 'Stop that, or use another port.'}
      ])
      expect(await ask({id: 'echo 0', ss: `echo 'LISTEN 0 5 *:1 *:* users:(("nginx",pid=1,fd=2))'`})).toEqual([
        {what: `The port ${port} is in use by nginx.`, fix: 'Stop that, or use another port.'}
      ])
      expect(await ask({id: OTHER})).toEqual([
        {what: expect.stringContaining('whether that is a part of this project is not known'), fix: expect.stringContaining('sudo: true')}
      ])
    })

    test('one that a unit of this project holds is free for it', async () => {
      const facts = systemctl(`app.service MainPID=${process.pid}`)
      expect(await ask({systemctl: facts, id: 'echo 0'}, ['app.service'])).toEqual([])
      expect(await ask({systemctl: facts, id: 'echo 0'}, ['other.service'])).toHaveLength(1)
    })

    test('one that systemd holds for a unit of this project is free for it', async () => {
      const facts = systemctl(
        'app.service TriggeredBy=app.socket',
        `app.socket Listen=127.0.0.1:${port} (Stream)`,
        'app.socket ActiveState=active'
      )
      expect(await ask({systemctl: facts, id: 'echo 0'}, ['app.service'])).toEqual([])
    })

    test('one that a container of this project publishes is free for it', async () => {
      const docker = `case "$*" in *compose.project=wiki*publish=${port}/tcp*) echo c1 ;; esac`
      expect(await ask({docker, id: 'echo 0'})).toEqual([])
    })

    test('one that nobody holds is free, and UDP is another matter', async () => {
      expect(await ask({id: 'echo 0'}, [], `port ${port}/udp free`)).toEqual([])
    })
  })
})

test('what a host did not answer is not there', async () => {
  const host = await bareHost(bin, folder, {df: 'kill -9 $PPID'})
  const asking = findMissing(host, parseRequires(['disk / 1K']), {project: 'wiki', units: [], signal: new AbortController().signal})
  await expect(asking).rejects.toThrow('What the host has could not be looked up')
})

test.each([
  ['', /begins with none of the kinds/],
  ['binary ls', /begins with none of the kinds/],
  ['command', /names no command/],
  ['command -rf', /names no command/],
  ['command a b', /names no command/],
  ['unit a/b', /names no unit/],
  ['vg ..', /names no volume group/],
  ['package *', /names no package/],
  ['user a:b', /names no user/],
  ['file etc/x', /names no file/],
  ['port 0 free', /names no port/],
  ['port 70000 free', /names no port/],
  ['port 80 used', /names no port/],
  ['port http', /names no port/],
  ['disk /var', /disk PATH SIZE/],
  ['disk var 2G', /disk PATH SIZE/],
  ['disk /var many', /disk PATH SIZE/],
  ['disk /var 2Q', /disk PATH SIZE/]
])('refuses %j', (line, message) => expect(() => parseRequires([line])).toThrow(message))

test.each([
  ['port 80', 'port 80 free'],
  ['port 53/udp free', 'port 53/udp free'],
  ['disk /var/lib/my data 1.5GiB', 'disk /var/lib/my data 1.5G'],
  ['disk / 500mb', 'disk / 500M'],
  ['unit libvirtd.socket', 'unit libvirtd.socket']
])('%s is read as %s', (line, written) => expect(parseRequires([line]).map(formatRequirement)).toEqual([written]))
