import {setTimeout} from 'node:timers/promises'
import {findSecrets, findUntruth, findWrong, lookAt, servedBy, withoutMasks} from './judge.ts'
import {CHANGING, type Cell, type Fault} from './matrix.ts'
import type {FaultHost} from './fault-host.ts'
import {DeployRun, type RunEnd} from './run.ts'
import type {Site} from './site.ts'
import type {CellResult, Served} from './table.ts'

/** In which the lock has to be free. */
const LIMIT_MILLISECONDS = 120_000
const POLL_MILLISECONDS = 50
/** For a phase to come. */
const REACH_MILLISECONDS = 60_000

/** Faults after which the run itself is over; after the others it goes on as well as it can. */
const ENDING: readonly Fault[] = ['runner cancelled', 'runner lost', 'main killed', 'network silent']

/**
 * Plays one cell: a deploy that meets its fault, what that leaves, and a second deploy without one. Each host has a release before, and the new one
 * afterwards.
 */
export async function playCell(site: Site, cell: Cell): Promise<CellResult> {
  const hosts = site.hosts.slice(0, cell.hosts)
  const before = await Promise.all(hosts.map(lookAt))
  const digest = await site.next(hosts)
  const more = {'on-failure': cell.onFailure}
  const problems: string[] = []
  const first = await DeployRun.start(site, hosts, digest, more)
  const target = hosts[hosts.length > 1 ? 1 : 0] as FaultHost
  let served: Served[] = []
  let seconds = 0
  let end: RunEnd | undefined
  try {
    const struck = await meet(first, target, cell)
    const isSilent = cell.fault === 'network silent'
    const finished = isSilent ? Promise.resolve(undefined) : finish(first, cell.fault)
    await untilQuiet(hosts, finished)
    seconds = (Date.now() - struck) / 1_000
    if (isSilent) first.lose()
    end = (await finished) ?? (await first.end())
    await mend(target)
    if (seconds * 1_000 > LIMIT_MILLISECONDS) problems.push(`the lock was free after ${seconds} s only`)
    served = (await Promise.all(hosts.map(lookAt))).map((now, index) => servedBy(now, before[index] ?? now, digest))
    const hasMigration = cell.phase === 'migrate'
    for (const [index, host] of hosts.entries()) {
      const was = before[index]
      if (was !== undefined) problems.push(...(await findWrong(host, was, served[index] ?? 'half', {fault: cell.fault, hasMigration})))
    }
    problems.push(...findMixed(cell, served), ...findUntruth(end.outputs, served), ...findSecrets(end.said, site.secrets))
    if (cell.fault !== 'runner lost' && !isSilent)
      problems.push(...(await first.leftOnRunner()).map(name => `the runner's ${name} is left`))
    problems.push(...(await playSecond(site, hosts, digest, more)))
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  } finally {
    await mend(target)
  }
  if (problems.length > 0) problems.push(`The run with the fault said:\n${withoutMasks(end?.said ?? first.saidSoFar())}`)
  return {cell, served, seconds, problems, reason: end?.outputs['reason'] ?? ''}
}

/** The deploy comes to the phase, stays there, meets the fault, and goes on where it can. @returns when */
async function meet(run: DeployRun, target: FaultHost, {phase, fault}: Cell): Promise<number> {
  await target.hangAt(phase)
  if (phase === 'migrate') await target.holdMigration()
  const end = Date.now() + REACH_MILLISECONDS
  while (!(await target.hasReached(phase))) {
    if (run.hasEnded || Date.now() > end) throw new Error(`The deploy ${run.hasEnded ? 'ended before' : 'did not come to'} ${phase}.`)
    await setTimeout(POLL_MILLISECONDS)
  }
  await strike(run, target, fault)
  const struck = Date.now()
  // A migration that nobody waits for any more runs on; one that is waited for ends.
  if (!ENDING.includes(fault)) await target.endMigration()
  await target.goOn()
  return struck
}

async function strike(run: DeployRun, target: FaultHost, fault: Fault): Promise<void> {
  switch (fault) {
    case 'connection cut':
      target.cutConnections()
      return
    case 'disk full':
      return target.fillDisk()
    case 'runner cancelled':
      run.cancel()
      return
    case 'runner lost':
      run.lose()
      return
    case 'network silent':
      run.fallSilent()
      return
    case 'main killed':
      run.kill()
      return
    case 'registry 500':
      return target.failRegistry(true)
  }
}

/** What still happens on the runner. */
function finish(run: DeployRun, fault: Fault): Promise<RunEnd> {
  return fault === 'runner lost' ? run.end() : run.finish()
}

/** The run is over, the lock is free, and nobody works on the host any more. */
async function untilQuiet(hosts: readonly FaultHost[], finished: Promise<unknown>): Promise<void> {
  const end = Date.now() + LIMIT_MILLISECONDS
  const run = {isOver: false}
  const over = () => (run.isOver = true)
  finished.then(over, over)
  for (;;) {
    const busy = run.isOver ? await whoIsBusy(hosts) : ['the run is not over']
    if (busy.length === 0) return
    if (Date.now() > end) throw new Error(`After two minutes it is not over: ${busy.join('; ')}`)
    await setTimeout(POLL_MILLISECONDS)
  }
}

async function whoIsBusy(hosts: readonly FaultHost[]): Promise<string[]> {
  const all = await Promise.all(
    hosts.map(async host => {
      const locks = (await host.files()).filter(name => name.startsWith('.lock'))
      return [...locks, ...host.working()].map(text => `${host.name} ${text}`)
    })
  )
  return all.flat()
}

/** All is well again. */
async function mend(target: FaultHost): Promise<void> {
  await target.freeDisk()
  await target.failRegistry(false)
  await target.endMigration()
  await target.letAllGo()
}

/** With `all`, no host has the new release while another has the old one, as long as nothing is recorded yet. */
function findMixed({onFailure, phase, hosts}: Cell, served: readonly Served[]): string[] {
  if (hosts === 1 || onFailure === 'stop' || phase === 'commit' || phase === 'current' || !CHANGING.includes(phase)) return []
  return new Set(served).size > 1 ? [`with "on-failure: all" the hosts have ${served.join(', ')}`] : []
}

async function playSecond(
  site: Site,
  hosts: readonly FaultHost[],
  digest: string,
  more: Readonly<Record<string, string>>
): Promise<string[]> {
  const before = await Promise.all(hosts.map(lookAt))
  // What the waves are for was tried before.
  const run = await DeployRun.start(site, hosts, digest, {...more, 'max-parallel': String(hosts.length)})
  const finished = run.finish()
  await untilQuiet(hosts, finished)
  const {outputs, said} = await finished
  const problems: string[] = []
  if (outputs['result'] !== 'deployed') problems.push(`the second run ended with ${outputs['result']}: ${outputs['reason']}`)
  for (const [index, host] of hosts.entries()) {
    const was = before[index]
    if (was === undefined) continue
    const served = servedBy(await lookAt(host), was, digest)
    if (served !== 'new') problems.push(`${host.name}: after the second run ${served} answers`)
    // It may have run before.
    problems.push(...(await findWrong(host, {...was, current: ''}, served, {fault: 'main killed', hasMigration: false})))
  }
  problems.push(...findSecrets(said, site.secrets))
  return problems.length > 0 ? [...problems.map(text => `second run: ${text}`), `The second run said:\n${withoutMasks(said)}`] : []
}
