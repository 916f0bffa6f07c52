import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {sleep} from '../../lib/action/duration.ts'
import {http} from '../../lib/http/http.ts'
import {createRegistryClient} from '../../lib/registry/client.ts'
import {readLayoutToPush} from '../../lib/registry/layout.ts'
import {pushLayout} from '../../lib/registry/push.ts'
import {parseReference} from '../../lib/registry/reference.ts'
import {lineMapPath, renderLineMap} from '../../lib/secrets/line-map.ts'
import type {SystemdHost} from '../../rehearsal/parts/systemd-host/index.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {listProcesses} from '../../rehearsal/system/processes.ts'
import {LayoutFixture} from '../lib/registry/layout-fixture.ts'
import {breakOff} from '../support/service-stage.ts'
import {makeBareBin} from '../support/bare-host.ts'
import {tar} from '../support/tar.ts'
import {DeployStage, errorOf} from './support/deploy-stage.ts'

let stage: DeployStage
let lxc: SystemdHost
let folder: string
let digest: string
let port: number

/** Ends when its file says so; it is what the image has. */
const PROGRAM = `#!/bin/sh
if grep -q crash "$1"; then sleep 0.3; echo "cannot work with $(cat "$1")"; exit 3; fi
echo "works with $1"
exec sleep infinity
`
const UNIT = (name: string) => `[Service]
ExecStart=/opt/thing/live/bin/thing /etc/thing/${name}.conf
[Install]
WantedBy=multi-user.target
`
const SOCKET = () => `[Socket]\nListenStream=127.0.0.2:${port}\nAccept=yes\n`
const PAGE = `[Service]\nStandardInput=socket\nExecStart=/bin/sh -c 'while read -r line && [ $\${#line} -gt 1 ]; do :; done; printf "HTTP/1.0 200 OK\\r\\n\\r\\n"; cat /etc/thing/page.json'\n`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-service-'))
  stage = await DeployStage.start()
  port = await findFreePort('127.0.0.2')
  const [host] = await Promise.all([stage.addHost({name: 'lxc', kind: 'systemd'}), pushImage()])
  if (host.systemd === undefined) throw new Error('the host has no systemd')
  lxc = host.systemd
  for (const name of ['a', 'b']) await write(`${name}.service`, UNIT(name))
  await write('page.socket', SOCKET())
  await write('page@.service', PAGE)
})
afterAll(async () => {
  await stage.stop()
  await rm(folder, {recursive: true, force: true})
})

/** An image whose program lies in a lower layer, behind a link, beside one that an upper layer takes away. */
async function pushImage(): Promise<void> {
  const fixture = await LayoutFixture.create()
  const lower = tar([
    {name: 'usr/bin/thing-1.0', content: PROGRAM, mode: 0o755},
    {name: 'usr/bin/old', content: 'x'}
  ])
  const upper = tar([
    {name: 'thing', kind: 'symlink', link: 'usr/bin/thing-1.0'},
    {name: 'usr/bin/.wh.old', content: ''}
  ])
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64'
  await fixture.top(await fixture.index([await fixture.image([gzipSync(lower), gzipSync(upper)], {os: 'linux', architecture})]))
  const image = parseReference(`${stage.registry.host}/team/thing`)
  const client = createRegistryClient({image, credentials: stage.registry.credentials, http})
  digest = (await pushLayout({client, layout: await readLayoutToPush(fixture.folder)})).digest
  await fixture.remove()
}

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const onHost = (path: string) => readFile(lxc.path(path), 'utf8').catch(() => undefined)
const property = async (unit: string, name: string) => (await lxc.run(['systemctl', 'show', '--property', name, '--value', unit])).trim()
const mainProcess = (unit: string) => property(unit, 'MainPID')

const FILES = () =>
  [
    'image:/thing => bin/thing unit=a,b',
    ...['a', 'b'].map(name => `${name}.conf => /etc/thing/${name}.conf mode=0640 owner=root:adm unit=${name}`),
    ...['a.service', 'b.service', 'page.socket', 'page@.service'].map(name => `${join(folder, name)} => /etc/systemd/system/${name}`),
    `${join(folder, 'page.json')} => /etc/thing/page.json`
  ].join('\n')

/** The files that inject-secrets would have rendered, each with the map of its lines. */
async function render(values: Readonly<Record<string, string>>): Promise<string> {
  const rendered = join(folder, 'rendered')
  await rm(rendered, {recursive: true, force: true})
  await mkdir(join(rendered, '.fairway-lines'), {recursive: true})
  for (const [name, value] of Object.entries(values)) {
    await writeFile(join(rendered, `${name}.conf`), `name=${name}\nvalue=${value}\n`)
    await writeFile(lineMapPath(rendered, `${name}.conf`), renderLineMap({source: 'package.json', lines: [1, 2]}))
  }
  return rendered
}

async function deploy(
  values: Readonly<Record<string, string>>,
  more: Record<string, string> = {},
  options: Parameters<DeployStage['deploy']>[2] = {}
) {
  const rendered = await render(values)
  const inputs = {
    mode: 'service',
    host: lxc.host,
    port: String(lxc.port),
    user: lxc.user,
    'known-hosts': lxc.knownHosts,
    project: 'thing',
    directory: '/opt/thing',
    image: `${stage.registry.host}/team/thing`,
    digest,
    files: FILES(),
    rendered,
    units: 'a enable=true\nb\npage.socket',
    validate: JSON.stringify(['sh', '-c', '! grep -H invalid "$1"', 'check', '{release}/root/etc/thing/a.conf']),
    requires: `command systemctl\nunit systemd-journald\ndisk / 1M\nport ${port} free`,
    'stable-for': '1s',
    'health-url': `http://127.0.0.2:${port}/`,
    ...more
  }
  return stage.deploy('', inputs, options)
}

/** The ssh programs that a lost runner has left; its machine would be gone. */
async function connectionsOfRunner(): Promise<number[]> {
  const programs = listProcesses().filter(({name}) => name === 'ssh')
  const folders = await Promise.all(programs.map(({pid}) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return programs.filter((_program, index) => folders[index]?.startsWith(join(stage.folder, 'runner'))).map(({pid}) => pid)
}

async function expectNothingLeft(): Promise<void> {
  await stage.expectNothingLeft('thing')
  const end = Date.now() + 5_000
  const left = async () => [
    ...(await readdir(lxc.path('/opt/thing'))).filter(name => name.startsWith('.lock')),
    ...(await readdir(lxc.path('/etc/thing'))).filter(name => name.startsWith('.fairway')),
    ...(await readdir(lxc.path('/etc/systemd/system'))).filter(name => name.startsWith('.fairway'))
  ]
  while ((await left()).length > 0 && Date.now() < end) await sleep(50)
  expect(await left()).toEqual([])
}

test('what is missing is said together, and nothing is changed', async () => {
  await write('page.json', '{"version":"one"}')
  const files = `${FILES()}\nimage:/none => bin/none`
  const result = await deploy({a: '1', b: '1'}, {files, requires: 'command lvcreate-none\nvg data\npackage none-here', units: 'gone'})
  for (const words of ['The image has no file /none', 'lvcreate-none', 'data', 'none-here', 'gone.service'])
    expect(errorOf(result)).toContain(words)
  await expect(stat(lxc.path('/opt/thing'))).rejects.toThrow('ENOENT')
})

test('a first deploy: a program out of the image, files with modes, units that run and are enabled, a page that answers', async () => {
  const result = await deploy({a: 'first-a-1', b: 'first-b-1'}, {'expect-version': 'one'})
  expect([errorOf(result), result.outputs]).toMatchObject(['', {result: 'deployed', 'serving-version': 'one'}])
  expect(await onHost('/opt/thing/live/bin/thing')).toBe(PROGRAM)
  const {mode, gid} = await stat(lxc.path('/etc/thing/a.conf'))
  expect([mode & 0o777, gid]).toEqual([0o640, 4])
  expect([await property('a', 'ActiveState'), await property('a', 'UnitFileState'), await property('b', 'UnitFileState')]).toEqual([
    'active',
    'enabled',
    'disabled'
  ])
  await expectNothingLeft()
})

test('a file that is not valid changes nothing', async () => {
  const before = [await mainProcess('a'), await mainProcess('b')]
  const result = await deploy({a: 'invalid', b: 'first-b-1'})
  expect(result.outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('"sh" says that the new files are not valid')})
  expect([await mainProcess('a'), await mainProcess('b')]).toEqual(before)
  expect(await onHost('/etc/thing/a.conf')).toContain('first-a-1')
  await expectNothingLeft()
})

test('a rotation: a dry run says lines of the template and no value, then exactly one unit restarts', async () => {
  const before = [await mainProcess('a'), await mainProcess('b')]
  const values = {a: 'second-a-2', b: 'not-asked-for'}
  const dry = await deploy(values, {only: 'a.conf', 'dry-run': 'true'})
  expect(dry.outputs).toMatchObject({result: 'ready', differs: 'true'})
  expect(dry.stdout).toContain('package.json:2:')
  expect(dry.stdout).toContain('a.service would restart.')
  expect(await mainProcess('a')).toBe(before[0])
  const result = await deploy(values, {only: 'a.conf'})
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
  expect(await mainProcess('a')).not.toBe(before[0])
  expect(await mainProcess('b')).toBe(before[1])
  expect([await onHost('/etc/thing/a.conf'), await onHost('/etc/thing/b.conf')].join()).toMatch(/second-a-2[^]*first-b-1/)
  for (const {stdout, stderr, summary, outputs} of [dry, result]) {
    expect(`${stdout}${stderr}${summary}${JSON.stringify(outputs)}`).not.toMatch(/first-[ab]-1|second-a-2/)
  }
  await expectNothingLeft()
})

test('a unit that ends after its start is put back, and its journal is told without its secret', async () => {
  const before = await mainProcess('b')
  const result = await deploy({a: 'second-a-2', b: 'crash-with-Secret99'})
  expect(result.outputs).toMatchObject({result: 'rolled-back', reason: expect.stringContaining('b.service')})
  expect(result.stdout).toContain('cannot work with')
  expect(`${result.stdout}${result.summary}${JSON.stringify(result.outputs)}`).not.toContain('Secret99')
  expect(await onHost('/etc/thing/b.conf')).toContain('first-b-1')
  expect(await property('b', 'ActiveState')).toBe('active')
  expect(await mainProcess('b')).not.toBe(before)
  await expectNothingLeft()
})

test('a unit file that changed is read anew, and its unit runs by it, also for an account that is root by sudo', async () => {
  await write('b.service', UNIT('b').replace('[Service]', '[Service]\nEnvironment=NEW=yes'))
  const before = await mainProcess('a')
  const result = await deploy({a: 'second-a-2', b: 'first-b-1'}, {user: 'deploy', sudo: 'true'})
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
  expect(await property('b', 'Environment')).toBe('NEW=yes')
  expect(await mainProcess('a')).toBe(before)
})

test('a runner that is lost after the restart: the host puts all back by itself', async () => {
  const before = await mainProcess('b')
  await deploy({a: 'second-a-2', b: 'third-b-3'}, {'stable-for': '10m'}, {killAt: 'b.service: restart', post: false})
  const end = Date.now() + 20_000
  while ((await readdir(lxc.path('/opt/thing'))).some(name => name.startsWith('.lock')) && Date.now() < end) await sleep(100)
  expect(await onHost('/etc/thing/b.conf')).toContain('first-b-1')
  expect([await property('b', 'ActiveState'), (await mainProcess('b')) === before]).toEqual(['active', false])
  expect(await onHost('/opt/thing/restore.log')).toMatch(/outcome good/)
  // What a lost machine takes with it.
  for (const pid of await connectionsOfRunner()) process.kill(pid, 'SIGKILL')
  await rm(join(stage.folder, 'runner'), {recursive: true})
  await mkdir(join(stage.folder, 'runner'))
  await expectNothingLeft()
})

describe('wherever a change is broken off, the old files and units are back', () => {
  let bin: string
  beforeAll(async () => {
    bin = await makeBareBin(folder, ['mktemp', 'chown'])
  })

  // The unit tests have some of the places; here are others, also of the restore that follows.
  test.each([
    ['kill', [1, 14, 28, 37, 40, 48, 56, 66]],
    ['full', [8, 20, 36]]
  ] as const)('%s', async (fault, places) => {
    const met: string[] = []
    for (const at of places) met.push((await breakOff(bin, fault, at)) ?? '')
    expect(met).not.toContain('')
  })
})
