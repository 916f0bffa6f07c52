// eslint-disable-next-line no-restricted-syntax -- what runs below a process is to be asked for while it runs
import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../support/repository.ts'
import {inFolder} from './folder.ts'
import {watchHealthWaits, type HealthWaits} from './health-waits.ts'
import {target} from './table.ts'

/**
 * What is left out: programs that a person without Fairway would run as well. Daemons are none of them: they run all the time. Left out is also
 * the time from the start of a container to the first answer of its health check, which Docker gives after the interval that the project sets.
 */
const OTHERS = new Set(['docker', 'docker-buildx', 'docker-compose', 'trivy'])
/** How often the processes are looked at, in milliseconds. */
const INTERVAL = 10
/** Printed, never asserted: it depends on the machine. */
const LIMIT_MILLISECONDS = 3_000

/** What a run's bundles took, by their names. */
type Seen = Map<string, Times>

interface Times {
  /** Milliseconds in which a bundle ran. */
  all: number
  /** Those of them in which none of the others ran. */
  own: number
}

/**
 * Measures what our bundles add to a run of ship.yml: the homelab example is rehearsed, and of the run under test the time counts in which a bundle
 * runs and neither Docker nor Trivy works.
 *
 * @param runs how often it is rehearsed; the median counts. The committed bundles are what a rehearsal runs
 */
export async function benchShip(runs: number): Promise<void> {
  // Whoever builds or scans on the machine at the same time makes it look better than it is.
  if (process.platform !== 'linux') throw new Error('This is measured with /proc, which only Linux has.')
  const sums: Seen[] = []
  await inFolder(async folder => {
    for (let run = 0; run < runs; run++) sums.push(await rehearse(join(folder, `report-${run}.json`)))
  })
  const total = (seen: Seen, which: keyof Times) => [...seen.values()].reduce((sum, one) => sum + one[which], 0)
  const median = sums.sort((one, other) => total(one, 'own') - total(other, 'own'))[Math.floor((runs - 1) / 2)]
  if (median === undefined) return
  console.log(
    'The run under test of a rehearsal of ship.yml (homelab): the time of each bundle, and that of it without docker, buildx, Compose, trivy and the first answer of health checks'
  )
  for (const [name, {all, own}] of [...median].sort((one, other) => other[1].own - one[1].own)) {
    console.log(`  ${name.padEnd(24)} ${milliseconds(all).padStart(9)} ${milliseconds(own).padStart(9)}`)
  }
  console.log(`  ship.yml takes of its own: ${target(total(median, 'own'), LIMIT_MILLISECONDS, milliseconds)}`)
}

const milliseconds = (value: number) => `${value.toFixed(0)} ms`

/** @returns what the last of the rehearsal's runs took, the one under test; the runs before it bring the service into the state that it meets */
async function rehearse(report: string): Promise<Seen> {
  const main = [
    '--import',
    join(root, 'rehearsal', 'register.ts'),
    join(root, 'rehearsal', 'main.ts'),
    'homelab',
    '--yes',
    '--json',
    report
  ]
  const child = spawn(process.execPath, main, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']})
  const runs = new Map<string, Seen>()
  let waits: Promise<HealthWaits> | undefined
  let isDockersWait = () => false
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    const socket = look(child.pid ?? 0, now - last, isDockersWait(), runs)
    last = now
    if (socket === undefined || waits !== undefined) return
    waits = watchHealthWaits(socket)
    void waits.then(found => (isDockersWait = () => found.isWaiting()))
  }, INTERVAL)
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
    if (exitCode !== 0) throw new Error(`The rehearsal failed (${exitCode ?? 'by a signal'}): see what "npm run rehearse -- homelab" says.`)
    return [...runs.values()].at(-1) ?? new Map()
  } finally {
    clearInterval(timer)
    ;(await waits)?.stop()
  }
}

interface Running {
  readonly parent: number
  readonly name: string
  readonly pid: number
}

/** @returns the socket of the engine that a bundle uses, when one runs */
function look(top: number, passed: number, isDockersWait: boolean, runs: Map<string, Seen>): string | undefined {
  let socket: string | undefined
  const all = readProcesses()
  const parents = new Map(all.map(({pid, parent}) => [pid, parent]))
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && (pid === top || isBelow(parents.get(pid)))
  const below = all.filter(({pid}) => isBelow(pid))
  // A session of the SSH host leaves the tree: whatever is not ours then has to be quiet while this is measured.
  const isOthers = isDockersWait || all.some(({name}) => OTHERS.has(name))
  for (const {pid, name} of below) {
    if (name !== 'node' && name !== 'MainThread') continue
    const [, bundle, part] = /dist\/([a-z-]+)\/(index|post)\.js/.exec(read(`/proc/${pid}/cmdline`)) ?? []
    if (bundle === undefined) continue
    const environment = read(`/proc/${pid}/environ`)
    socket ??= /(?:^|\0)DOCKER_HOST=unix:\/\/([^\0]+)/.exec(environment)?.[1]
    const run = /(?:^|\0)GITHUB_RUN_ID=([^\0]+)/.exec(environment)?.[1]
    // A process that is just ending has none any more.
    if (run === undefined) continue
    const seen = runs.get(run) ?? new Map<string, Times>()
    runs.set(run, seen)
    const key = part === 'post' ? `${bundle} (post)` : bundle
    const one = seen.get(key) ?? {all: 0, own: 0}
    seen.set(key, {all: one.all + passed, own: one.own + (isOthers ? 0 : passed)})
  }
  return socket
}

function readProcesses(): Running[] {
  return readdirSync('/proc').flatMap(entry => {
    // The name is in brackets, and may hold anything.
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(/^\d+$/.test(entry) ? read(`/proc/${entry}/stat`) : '') ?? []
    return name === undefined ? [] : [{pid: Number(entry), name, parent: Number(parent)}]
  })
}

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
