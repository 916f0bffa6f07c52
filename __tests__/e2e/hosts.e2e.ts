import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../lib/action/duration.ts'
import {http} from '../../lib/http/http.ts'
import {bridgesOf} from '../../rehearsal/system/bridges.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {clearStage, findStageLeftovers, partFolder} from '../../rehearsal/parts/stage-folder.ts'
import {startSystemdHost, type SystemdHost} from '../../rehearsal/parts/systemd-host/index.ts'
import type {StageHost} from '../../rehearsal/stage-hosts.ts'
import {DeployStage} from './support/deploy-stage.ts'

let stage: DeployStage
let first: StageHost
let second: StageHost
let third: StageHost
let lxc: SystemdHost
let before: readonly string[]

/** What a systemd makes at the root of control groups, in each hierarchy; a machine that runs one has them once. */
const MADE_BY_SYSTEMD = ['init.scope', 'system.slice', 'user.slice', 'dev-mqueue.mount']

async function rootGroups(): Promise<string[]> {
  const root = '/sys/fs/cgroup'
  const folders = [root, ...(await readdir(root)).map(name => join(root, name))]
  const found = folders.map(async folder => {
    const names = await readdir(folder).catch(() => [] as string[])
    return names.filter(name => MADE_BY_SYSTEMD.includes(name)).map(name => join(folder, name))
  })
  return (await Promise.all(found)).flat().filter(path => !path.includes('fairway-rehearsal-'))
}

/** What a host with systemd might change of the machine's. */
const ofMachine = async () => ({
  units: await readdir('/etc/systemd/system'),
  passwd: await readFile('/etc/passwd', 'utf8'),
  hostName: await readFile('/proc/sys/kernel/hostname', 'utf8'),
  groups: await rootGroups()
})
let machine: Awaited<ReturnType<typeof ofMachine>>

beforeAll(async () => {
  before = await readdir('/run')
  machine = await ofMachine()
  stage = await DeployStage.start()
  first = stage.firstHost()
  ;[second, third] = await Promise.all([
    stage.addHost({name: 'second', kind: 'compose', group: 'web'}),
    stage.addHost({name: 'lxc', kind: 'systemd'}),
    stage.makeImages(['v1', 'bad'])
  ])
  if (third.systemd === undefined) throw new Error('the third host has no systemd')
  lxc = third.systemd
})

afterAll(() => stage.stop())

test('each host has an address, a home, an engine and a key of its own; one key opens all', async () => {
  const said = await Promise.all(
    [first, second].map(host => stage.onHost(host, 'pwd; echo "$HOST_ADDRESS"; docker info --format "{{.ID}}"'))
  )
  const [one, two] = said.map(text => text.trim().split('\n'))
  expect(one?.slice(0, 2)).toEqual([first.ssh.home, '127.0.0.1'])
  expect(two?.slice(0, 2)).toEqual([second.ssh.home, '127.0.0.2'])
  expect(one?.[2]).not.toBe(two?.[2])
  expect(first.ssh.knownHosts.split(' ')[2]).not.toBe(second.ssh.knownHosts.split(' ')[2])
  expect(stage.hostsInputs().hosts).toMatch(
    /^\S+@127\.0\.0\.1:\d+ name=first\n\S+@127\.0\.0\.2:\d+ name=second group=web\nroot@127\.0\.0\.3:\d+ name=lxc mode=service$/
  )
  // A host's key is good for that host only.
  const stranger = {ssh: {...second.ssh, knownHosts: first.ssh.knownHosts}}
  await expect(stage.onHost(stranger, 'true')).rejects.toThrow(/verification failed|No .* host key is known/)
})

test('one Compose file runs on both at the same port, each on its own address, in networks of its own', async () => {
  const port = await findFreePort('127.0.0.2')
  const {username = '', password = ''} = stage.registry.credentials ?? {}
  const image = `${stage.registry.host}/team/app@${stage.digests['v1'] ?? ''}`
  const compose = `services: {web: {image: "${image}", init: true, stop_grace_period: 0s, ports: ["\${HOST_ADDRESS}:${port}:8080"]}}`
  const up = (host: StageHost) =>
    stage.onHost(
      host,
      `set -e
      echo '${password}' | docker login --username ${username} --password-stdin ${stage.registry.host}
      mkdir app && cd app && echo '${compose}' > compose.yaml
      echo ${host.name} > name && docker compose up --detach --wait
      docker compose cp name web:/www/name
      docker network inspect app_default --format '{{range .IPAM.Config}}{{.Subnet}}{{end}}'`
    )
  const subnets = (await Promise.all([first, second].map(up))).map(said => said.trim().split('\n').at(-1))
  for (const host of [first, second]) {
    const page = await http({method: 'GET', url: `http://${host.address}:${port}/name`, attempts: 3})
    expect(page.body.toString()).toBe(`${host.name}\n`)
    expect(await host.engine?.listContainers()).toMatchObject([{name: 'app-web-1', state: 'running'}])
    expect(await stage.containers('app', '{{.Names}}', host)).toBe('app-web-1')
  }
  for (const subnet of subnets) expect(subnet).toMatch(/^10\.2(2[4-9]|3\d)\.\d+\.\d+\/26$/)
  expect(subnets[0]).not.toBe(subnets[1])
})

test('a deploy to both: the canary first; a version that does not work stops there, and both answer', async () => {
  const port = await findFreePort('127.0.0.2')
  const composeFile = join(stage.folder, 'fleet.yml')
  await writeFile(
    composeFile,
    `services: {web: {image: "\${FAIRWAY_IMAGE}", init: true, stop_grace_period: 0s, ports: ["\${HOST_ADDRESS}:${port}:8080"]}}\n`
  )
  const deploy = (version: string) =>
    stage.deploy(version, {
      ...stage.hostsInputs([first, second]),
      host: '',
      port: '',
      user: '',
      project: 'fleet',
      'compose-file': composeFile,
      canary: 'web',
      'health-url': `http://{host}:${port}/health`
    })
  const told = ({outputs}: {outputs: Readonly<Record<string, string>>}) =>
    (JSON.parse(outputs['results'] ?? '[]') as {name: string; result: string; version: string; trips: number}[]).map(
      ({name, result, version}) => `${name} ${result} ${version}`
    )
  const good = await deploy('v1')
  expect([told(good), good.exitCode, good.outputs['result']]).toEqual([['first deployed v1', 'second deployed v1'], 0, 'deployed'])
  const place = (words: string) => good.stdout.indexOf(words)
  expect(place('[second] Deployed and verified.')).toBeLessThan(place('[first] Start'))
  expect(place('[first] Pull')).toBeLessThan(place('[second] Start'))
  const bad = await deploy('bad')
  expect([told(bad), bad.exitCode, bad.outputs['result']]).toEqual([['first failed ', 'second rolled-back v1'], 1, 'rolled-back'])
  expect(bad.summary).toMatch(/\| first .*nothing was changed.*\n\| second \(web\) .*the previous one runs again/)
  for (const host of [first, second]) {
    const page = await http({method: 'GET', url: `http://${host.address}:${port}/health`, attempts: 3})
    expect(page.body.toString()).toContain('"v1"')
    expect(await stage.onHost(host, 'ls -A fairway/fleet; ls fairway/fleet/releases | wc -l')).toMatch(
      /^current\nreleases\nreleases\.jsonl\n1\n$/
    )
  }
  // The tests below look at what the engines have.
  for (const host of [first, second]) await stage.onHost(host, 'docker rm -f fleet-web-1 && docker network rm fleet_default')
})

/** A service that says what happens to it. */
const UNIT = `[Service]
ExecStart=/bin/sh -c 'trap "echo was reloaded" HUP; echo was started; while :; do sleep 1 & wait; done'
ExecReload=/bin/kill -HUP $MAINPID
Restart=always
RestartSec=0
[Install]
WantedBy=multi-user.target
`
/** A page at the host's own address: systemd itself listens. */
const PAGE_SOCKET = (port: number) => `[Socket]\nListenStream=127.0.0.3:${port}\nAccept=yes\n`
const PAGE = `[Service]\nStandardInput=socket\nExecStart=/bin/sh -c 'while read -r line && [ $\${#line} -gt 1 ]; do :; done; printf "HTTP/1.0 200 OK\\r\\n\\r\\n"; hostname'\n`

const write = (path: string, content: string) => `cat > ${path} <<'END'\n${content}END\n`
const property = async (name: string, unit = 'app') => (await lxc.run(['systemctl', 'show', '--property', name, '--value', unit])).trim()

async function untilJournalSays(words: string): Promise<void> {
  const end = Date.now() + 10_000
  const journal = () => lxc.run(['journalctl', '--no-pager', '--output', 'cat', '--unit', 'app'])
  while (!(await journal()).includes(words) && Date.now() < end) await sleep(50)
  expect(await journal()).toContain(words)
}

test('a host with systemd runs units: started, reloaded, restarted, brought back, failed, told by the journal', async () => {
  const state = 'set -e; hostname; systemctl is-system-running; pwd; echo "$HOST_ADDRESS"; cat /proc/1/comm'
  expect((await stage.onHost(third, state)).trim().split('\n')).toEqual(['lxc', 'running', '/root', '127.0.0.3', 'systemd'])
  await stage.onHost(third, `set -e\n${write('/etc/systemd/system/app.service', UNIT)}systemctl daemon-reload; systemctl enable --now app`)
  await untilJournalSays('was started')
  const started = await property('MainPID')
  await stage.onHost(third, 'systemctl reload app')
  await untilJournalSays('was reloaded')
  expect(await property('MainPID')).toBe(started)
  expect(await stage.onHost(third, 'systemctl restart app; journalctl --no-pager --output cat --unit app')).toContain('was reloaded')
  const restarted = await property('MainPID')
  expect(restarted).not.toBe(started)
  await stage.onHost(third, `kill -9 ${restarted}`)
  const end = Date.now() + 10_000
  while ((await property('NRestarts')) !== '1' && Date.now() < end) await sleep(50)
  expect([await property('NRestarts'), await property('ActiveState')]).toEqual(['1', 'active'])
  const broken = '[Service]\nType=oneshot\nExecStart=/bin/false\n'
  const start = `${write('/etc/systemd/system/broken.service', broken)}systemctl daemon-reload; systemctl start broken`
  await expect(stage.onHost(third, start)).rejects.toThrow('Job for broken.service failed')
  expect(await property('Result', 'broken')).toBe('exit-code')
})

test('a unit answers at the address of its host', async () => {
  const port = await findFreePort('127.0.0.3')
  await stage.onHost(
    third,
    `set -e\n${write('/etc/systemd/system/page.socket', PAGE_SOCKET(port))}${write('/etc/systemd/system/page@.service', PAGE)}
    systemctl daemon-reload; systemctl start page.socket`
  )
  const page = await http({method: 'GET', url: `http://${third.address}:${port}/`, attempts: 3})
  expect(page.body.toString()).toBe('lxc\n')
})

test('an account is root by sudo, and nobody without', async () => {
  expect(await stage.onHost(third, 'id -un; pwd; sudo -n id -un; sudo -n systemctl is-active app', 'deploy')).toBe(
    'deploy\n/home/deploy\nroot\nactive\n'
  )
  await expect(stage.onHost(third, 'systemctl --no-ask-password restart app', 'deploy')).rejects.toThrow(/[Aa]uthentication|denied/)
})

test('what happens on it happens to nothing of the machine, and a search for leaks reads what everybody can read', async () => {
  const secret = 'set -e; umask 077; mkdir -m 755 /opt/app; echo secret > /opt/app/key; umask 022'
  const open = 'echo open | tee /opt/app/page /etc/app.conf /usr/local/bin/app /var/tmp/forgotten /outside > /dev/null'
  await stage.onHost(third, `${secret}; ${open}; echo said | systemd-cat`)
  for (const path of [
    '/opt/app',
    '/etc/app.conf',
    '/usr/local/bin/app',
    '/var/tmp/forgotten',
    '/outside',
    '/etc/systemd/system/app.service'
  ]) {
    await expect(stat(path)).rejects.toThrow('ENOENT')
  }
  expect(await readFile(lxc.path('/opt/app/key'), 'utf8')).toBe('secret\n')
  const searched = (await lxc.searched()).map(path => path.replace(/^.*\/systemd-host-lxc\//, ''))
  expect(searched).toEqual(expect.arrayContaining(['changes/etc/app.conf', 'changes/usr/local/bin/app', 'root/opt/app/page']))
  expect(searched).toEqual(expect.arrayContaining(['root/var/log/journal', 'root/var/log/sshd.log', 'root/var/tmp/forgotten']))
  expect(searched).not.toContain('root/opt/app/key')
  expect(await lxc.run(['cat'], 'from outside')).toBe('from outside')
  expect(await ofMachine()).toEqual(machine)
})

test('one whose start is cut off leaves nothing', async () => {
  const {tools, folder} = stage
  const over = new AbortController()
  const systemctl = {path: '/usr/bin/systemctl', version: '252', from: 'PATH'}
  const starting = startSystemdHost({stage: folder, sshd: tools.sshd, systemctl, address: '127.0.0.9', name: 'cut', signal: over.signal})
  while (!(await readdir(partFolder(folder, 'systemd-host', 'cut')).catch(() => [] as string[])).includes('init.pid')) await sleep(5)
  over.abort(new Error('cut off'))
  await expect(starting).rejects.toThrow('cut off')
  expect((await findStageLeftovers(folder)).filter(line => line.includes('-cut'))).toEqual([])
})

test('a host that is taken down leaves the other one as it is', async () => {
  await second.ssh.takeDown()
  await expect(stage.onHost(second, 'true')).rejects.toThrow('Connection refused')
  expect(await stage.onHost(first, 'echo here')).toBe('here\n')
  expect(await second.engine?.listContainers()).toMatchObject([{state: 'running'}])
  const session = stage.onHost(third, 'exec sleep 600').catch(() => 'ended')
  while (!lxc.runningSessions().some(({command}) => command === 'sleep 600')) await sleep(20)
  await lxc.takeDown()
  expect(await session).toBe('ended')
  await expect(stage.onHost(third, 'true')).rejects.toThrow('Connection refused')
  expect(await lxc.run(['systemctl', 'is-active', 'app'])).toBe('active\n')
})

test('nothing is left, also of what was killed: no process, mount, bridge, control group, folder', async () => {
  const engines = [partFolder(stage.folder, 'engine'), partFolder(stage.folder, 'engine', 'second')]
  const bridges = (await Promise.all(engines.map(bridgesOf))).flat()
  expect(bridges).toHaveLength(2)
  expect((await findStageLeftovers(stage.folder)).join('\n')).toContain('systemd-host-lxc')
  await clearStage(stage.folder)
  expect(await findStageLeftovers(stage.folder)).toEqual([])
  expect(await ofMachine()).toEqual(machine)
  expect((await readdir('/sys/class/net')).filter(name => bridges.includes(name))).toEqual([])
  expect((await readdir('/run')).filter(name => !before.includes(name))).toEqual([])
})
