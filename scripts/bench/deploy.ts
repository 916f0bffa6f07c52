import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {formatDuration} from '../../lib/action/duration.ts'
import {shellQuote} from '../../lib/ssh/shell.ts'
import {startSshHost, type SshHost} from '../../rehearsal/parts/ssh-host.ts'
import {makeSshKey} from '../../rehearsal/parts/ssh-key.ts'
import {clearStage} from '../../rehearsal/parts/stage-folder.ts'
import {runnerEnvironment} from './action.ts'
import {dockerStub} from './deploy-stub.ts'
import {find} from './find.ts'
import {measure, median, summarise, type Measurement} from './measure.ts'
import {hundredths, printTable, target} from './table.ts'

/** Of the time that `scp` of three files and six `ssh` calls take. */
const LIMIT_ONE = 0.5
/** Of the time that a script takes which opens one connection to each host and sends it the same commands, to all at once. */
const LIMIT_EIGHT = 1.2
const HOSTS = 8

/** With what everything that it started worked, in milliseconds. */
type Measured = Measurement & {readonly work: number}

/**
 * Measures what a deploy costs besides Compose: one to one host, and one to eight, over an OpenSSH server for each on loopback. The engine is a stub
 * that answers at once and is healthy, so that nothing waits by a setting.
 *
 * @param runs how often each is run; the median counts
 * @param dist the folder of the bundles
 */
export async function benchDeploy(runs: number, dist: string): Promise<void> {
  const sshd = (await find('sshd')) ?? '/usr/sbin/sshd'
  if (!existsSync(sshd)) throw new Error('sshd is not on this machine: install openssh-server.')
  const stage = await mkdtemp('/tmp/fairway-rehearsal-')
  try {
    const hosts = await startHosts(stage, sshd)
    const bench = new Bench(stage, join(dist, 'deploy-ssh', 'index.js'), hosts, runs)
    await bench.oneHost()
    await bench.allHosts()
  } finally {
    await clearStage(stage)
  }
}

async function startHosts(stage: string, sshd: string): Promise<SshHost[]> {
  const docker = join(stage, 'docker-stub')
  writeFileSync(docker, dockerStub)
  chmodSync(docker, 0o755)
  const tool = (path: string) => ({path, version: 'stub', from: 'this benchmark'}) as const
  const userKey = await makeSshKey({stage}, join(stage, 'user-key'))
  const start = (index: number) =>
    startSshHost({
      stage,
      sshd: tool(sshd),
      docker: tool(docker),
      compose: tool(docker),
      dockerHost: 'unix:///nowhere',
      name: `bench-${index}`,
      address: `127.0.0.${index + 1}`,
      userKey
    })
  return await Promise.all(Array.from({length: HOSTS}, (_, index) => start(index)))
}

class Bench {
  readonly #stage: string
  readonly #bundle: string
  readonly #hosts: readonly SshHost[]
  readonly #runs: number
  #deploys = 0

  constructor(stage: string, bundle: string, hosts: readonly SshHost[], runs: number) {
    this.#stage = stage
    this.#bundle = bundle
    this.#hosts = hosts
    this.#runs = runs
    for (const name of ['compose.yml', 'app.env', 'site.conf']) writeFileSync(join(stage, name), contentOf(name))
    writeFileSync(join(stage, 'known_hosts'), `${hosts.map(({knownHosts}) => knownHosts).join('\n')}\n`)
  }

  async oneHost(): Promise<void> {
    const hosts = this.#hosts.slice(0, 1)
    await this.#deploy(hosts)
    const [ours, plain] = await this.#inTurn(
      () => this.#deploy(hosts),
      () => measure(['sh', '-c', this.#scpAndSsh()])
    )
    console.log('A deploy of three files to one host, without the time of Compose and of the image (a stub answers for both):')
    printTable([
      {name: 'deploy-ssh', ...ours},
      {name: 'scp of three files, six times ssh', ...plain}
    ])
    this.#sayWork(ours, plain)
    console.log(`  round trips: ${this.#trips()}; of the time of scp and ssh: ${target(ours.wall / plain.wall, LIMIT_ONE, hundredths)}`)
    console.log(`  nothing waits by a setting; the part of the stub itself is ${await this.#timeOfStub()}`)
  }

  async allHosts(): Promise<void> {
    const calls = this.#callsOfHost(0)
    await this.#deploy(this.#hosts)
    const commands = calls()
    const script = join(this.#stage, 'plain.sh')
    writeFileSync(script, this.#plainScript(commands, Math.max(...this.#trips().split(', ').map(Number))))
    const [ours, plain] = await this.#inTurn(
      () => this.#deploy(this.#hosts),
      () => measure(['sh', script])
    )
    console.log(
      `The same to ${HOSTS} hosts, all in one wave, beside a script that opens one connection to each and sends the same commands:`
    )
    printTable([
      {name: 'deploy-ssh', ...ours},
      {name: 'plain script', ...plain}
    ])
    this.#sayWork(ours, plain)
    console.log(
      `  round trips of each host: ${this.#trips()}; of the time of the script: ${target(ours.wall / plain.wall, LIMIT_EIGHT, hundredths)}`
    )
  }

  /** One after the other, again and again: what else the machine does meets both. */
  async #inTurn(ours: () => Promise<Measurement>, plain: () => Promise<Measurement>): Promise<[Measured, Measured]> {
    const measured: [Measured[], Measured[]] = [[], []]
    for (let run = 0; run < this.#runs; run++) {
      measured[0].push(await this.#withWork(ours))
      measured[1].push(await this.#withWork(plain))
    }
    const [first, second] = measured.map(all => {
      const summary = summarise(all)
      if (summary.exitCode !== 0) throw new Error(`What is measured failed (${summary.exitCode ?? 'by a signal'}): ${this.#said()}`)
      return {...summary, work: median(all.map(({work}) => work))}
    })
    if (first === undefined || second === undefined) throw new Error('Nothing was measured.')
    return [first, second]
  }

  async #withWork(what: () => Promise<Measurement>): Promise<Measured> {
    const before = this.#work()
    const measurement = await what()
    return {...measurement, work: this.#work() - before}
  }

  /** What all programs of both sides that have ended worked so far: ours, and those of the servers' sessions. */
  #work(): number {
    const servers = this.#hosts.map(({home}) => readFileSync(join(dirname(home), 'sshd.pid'), 'utf8').trim())
    return ['self', ...servers].map(cpuOfChildren).reduce((sum, one) => sum + one, 0)
  }

  #sayWork(ours: Measured, plain: Measured): void {
    const [first, second] = [ours, plain].map(({work}) => formatDuration(work))
    console.log(`  CPU of all programs, here and on the hosts: ${first}; of the other one: ${second}`)
  }

  /** What the last deploy asked the first host's engine takes when nothing else is done. */
  async #timeOfStub(): Promise<string> {
    const calls = this.#callsOfHost(0)
    await this.#deploy(this.#hosts.slice(0, 1))
    const home = this.#hosts[0]?.home ?? ''
    const lines = calls().map(
      call => `${join(this.#stage, 'docker-stub')} ${call.split(' ').map(shellQuote).join(' ')} >/dev/null 2>&1 || true`
    )
    const {wall} = await measure(['sh', '-c', lines.join('\n')], {PATH: process.env['PATH'], HOME: home})
    return `${Math.round(wall)} ms`
  }

  /** Each deploy brings another digest, as each ship does. */
  #deploy(hosts: readonly SshHost[]): Promise<Measurement> {
    const digest = `sha256:${String(++this.#deploys).padStart(64, '0')}`
    const key = this.#hosts[0]?.privateKey ?? ''
    const lines = hosts.map(({user, host, port}, index) => `${user}@${host}:${port} name=host-${index + 1}`)
    const inputs = {
      hosts: lines.join('\n'),
      'ssh-key': key,
      'known-hosts': readFileSync(join(this.#stage, 'known_hosts'), 'utf8'),
      project: 'bench',
      'compose-file': join(this.#stage, 'compose.yml'),
      files: ['app.env', 'site.conf'].map(name => join(this.#stage, name)).join('\n'),
      image: 'registry.example.com/team/app',
      digest,
      'max-parallel': String(HOSTS)
    }
    const folder = join(this.#stage, 'runner')
    const env = runnerEnvironment(folder, inputs)
    return measure([process.execPath, this.#bundle], env)
  }

  #said(): string {
    const output = join(this.#stage, 'runner', 'GITHUB_OUTPUT')
    return existsSync(output) ? readFileSync(output, 'utf8') : ''
  }

  #trips(): string {
    return [...this.#said().matchAll(/"trips":(\d+)/g)].map(([, trips]) => trips).join(', ')
  }

  /** @returns what the host's engine was asked between now and then */
  #callsOfHost(index: number): () => string[] {
    const told = join(this.#hosts[index]?.home ?? '', 'engine', 'calls')
    const read = () => (existsSync(told) ? readFileSync(told, 'utf8').split('\n').slice(0, -1) : [])
    const before = read().length
    return () => read().slice(before)
  }

  #ssh(host: SshHost, more = ''): string {
    return `ssh -F none -i ${join(this.#stage, 'user-key')} -o BatchMode=yes -o UserKnownHostsFile=${join(this.#stage, 'known_hosts')} ${more} -p ${host.port} ${host.user}@${host.host}`
  }

  #scpAndSsh(): string {
    const [host] = this.#hosts
    if (host === undefined) return ''
    const files = ['compose.yml', 'app.env', 'site.conf'].map(name => join(this.#stage, name)).join(' ')
    const options = `-F none -i ${join(this.#stage, 'user-key')} -o BatchMode=yes -o UserKnownHostsFile=${join(this.#stage, 'known_hosts')} -q`
    const commands = ['mkdir -p app', 'docker version', 'docker pull x', 'docker compose up -d', 'docker ps', 'docker inspect x']
    const copy = `scp ${options} -P ${host.port} ${files} ${host.user}@${host.host}:app/`
    const [first = '', ...others] = commands.map(command => `${this.#ssh(host)} '${command}' >/dev/null 2>&1`)
    return ['set -e', first, copy, ...others.map(line => `${line} || true`)].join('\n')
  }

  /** The same calls of docker in as many round trips, to all hosts at once. */
  #plainScript(commands: readonly string[], trips: number): string {
    const size = Math.ceil(commands.length / trips)
    const parts = Array.from({length: trips}, (_, index) => commands.slice(index * size, (index + 1) * size))
    const hosts = this.#hosts.map((host, index) => {
      const socket = `-S ${join(this.#stage, `plain-${index}`)}`
      const calls = parts.map(
        part =>
          `printf '%s\\n' ${part.map(call => `'docker ${call.replaceAll("'", '')}'`).join(' ')} | ${this.#ssh(host, socket)} sh -s >/dev/null 2>&1 || true`
      )
      return [
        '(',
        this.#ssh(host, `${socket} -M -N -f`),
        ...calls,
        `${this.#ssh(host, `${socket} -O exit`)} 2>/dev/null || true`,
        ') &'
      ].join('\n')
    })
    return [...hosts, 'wait'].join('\n')
  }
}

/** What a process's children that have ended worked, and theirs, in milliseconds; 0 where the system does not say (only Linux has /proc). */
function cpuOfChildren(process: string): number {
  if (!existsSync(`/proc/${process}/stat`)) return 0
  // Behind the name in brackets, which may hold anything: cutime and cstime are the fields 16 and 17, in hundredths of a second.
  const [, user, system] = /\) \S+(?: -?\d+){12} (\d+) (\d+) [^)]*$/.exec(readFileSync(`/proc/${process}/stat`, 'utf8')) ?? []
  return (Number(user) + Number(system)) * 10
}

function contentOf(name: string): string {
  return name === 'compose.yml'
    ? 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n'
    : '# of this benchmark\nNAME=value\n'.repeat(name === 'app.env' ? 1 : 20)
}
