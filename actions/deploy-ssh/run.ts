import {imagesOf} from '../../lib/deploy/images.ts'
import {Clock} from './clock.ts'
import type {DeployDependencies} from './dependencies.ts'
import {Fleet} from './fleet/fleet.ts'
import {readHosts} from './inputs/hosts.ts'
import {logOf} from './fleet/log.ts'
import {HostSession} from './fleet/session.ts'
import type {DeployInputs} from './inputs.ts'
import type {HostResult} from './result.ts'
import {openRoads} from './roads.ts'

/** Going back makes no release, so none is too many: how many are kept the deploys say. */
const ALL_RELEASES = 1_000_000

/**
 * Deploys to every host, verifies, and puts the previous release back where the new one does not work.
 *
 * @returns the result of each host, as they were written; whatever goes wrong on a host is a result, not an exception
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled (the hosts are then restored by themselves)
 */
export async function run(inputs: DeployInputs, dependencies: DeployDependencies): Promise<[HostResult, ...HostResult[]]> {
  const lines = readHosts(inputs)
  const isRollback = inputs.mode === 'rollback'
  const roads = await openRoads(inputs, lines, dependencies)
  const {signal, identity, log, owner, connect, rememberLock, now = Date.now, pause} = dependencies
  const signers = {run: identity, actor: owner.actor, approvers: inputs.approvers}
  const timing = {now, ...(pause === undefined ? {} : {pause})}
  const sessions = lines.map((line, index) => {
    const road = roads.roadTo(line)
    const token = index === 0 ? owner.token : `${owner.token}-${index + 1}`
    const clock = new Clock(inputs.timeout, now)
    return new HostSession({line, road, log: lines.length === 1 ? log : logOf(line.name, log), clock, signal, timing, signers, token})
  })
  const indexOf = (session: HostSession) => sessions.indexOf(session)
  const fleet = new Fleet(
    sessions,
    {
      project: inputs.project,
      // Going back is what a run without a number does: there is no order in which it would be too late.
      identity: isRollback ? {...identity, number: ''} : identity,
      allowOlder: inputs['allow-older'],
      canary: inputs.canary,
      maxParallel: inputs['max-parallel'],
      onFailure: inputs['on-failure'],
      lockTimeout: inputs['lock-timeout'],
      keep: isRollback ? ALL_RELEASES : inputs['keep-releases']
    },
    {
      connect: session => connect(indexOf(session)),
      ownerOf: session => ({...owner, token: session.held.token}),
      rememberLock: (session, lock) => rememberLock(lock, indexOf(session)),
      signal,
      now
    }
  )
  await fleet.run()
  const [first, ...others] = sessions.map(session => resultOf(session, inputs))
  if (first === undefined) throw new Error('There is no host.')
  return [first, ...others]
}

function resultOf(session: HostSession, inputs: DeployInputs): HostResult {
  const {line, road, id, outcome, state, clock, hooks} = session
  if (outcome === undefined) throw new Error(`The deploy to ${line.name} has no outcome.`)
  return {
    ...outcome,
    line,
    previous: state?.previous,
    adopted: state?.adopts,
    phases: clock.phases,
    hooks,
    id,
    images: road.images ?? imagesOf(inputs),
    notes: road.notes ?? [],
    acted: road.acted,
    trips: session.isConnected ? session.host.trips : 0
  }
}
