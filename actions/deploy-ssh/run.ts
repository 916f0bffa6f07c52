import type {HostLine} from '../../lib/ssh/address.ts'
import {Clock} from './clock.ts'
import {hideSecretsOf} from './compose/known-secrets.ts'
import {readReleaseFiles} from './compose/release.ts'
import {ComposeRoad} from './compose/road.ts'
import type {DeployDependencies} from './dependencies.ts'
import {Fleet} from './fleet/fleet.ts'
import {hostLines, inputsFor} from './fleet/hosts.ts'
import {HostSession, logOf} from './fleet/session.ts'
import type {DeployInputs} from './inputs.ts'
import type {HostResult} from './result.ts'

/**
 * Deploys to every host, verifies, and puts the previous release back where the new one does not work.
 *
 * @returns the result of each host, as they were written; whatever goes wrong on a host is a result, not an exception
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled (the hosts are then restored by themselves)
 */
export async function run(inputs: DeployInputs, dependencies: DeployDependencies): Promise<[HostResult, ...HostResult[]]> {
  const lines = hostLines(inputs)
  const files = await readReleaseFiles(inputs)
  hideSecretsOf(files, dependencies.environment ?? {}, publicTexts(inputs, lines))
  const {signal, identity, log, owner, connect, rememberLock, now = Date.now, pause} = dependencies
  const timing = {now, ...(pause === undefined ? {} : {pause})}
  const sessions = lines.map((line, index) => {
    const road = new ComposeRoad(inputsFor(line, inputs), files, identity)
    const token = index === 0 ? owner.token : `${owner.token}-${index + 1}`
    const clock = new Clock(inputs.timeout, now)
    return new HostSession({line, road, log: lines.length === 1 ? log : logOf(line.name, log), clock, signal, timing, token})
  })
  const indexOf = (session: HostSession) => sessions.indexOf(session)
  const fleet = new Fleet(
    sessions,
    {
      project: inputs.project,
      identity,
      allowOlder: inputs['allow-older'],
      canary: '',
      maxParallel: 1,
      onFailure: 'stop',
      lockTimeout: inputs['lock-timeout'],
      keep: inputs['keep-releases']
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
  const [first, ...others] = sessions.map(resultOf)
  if (first === undefined) throw new Error('There is no host.')
  return [first, ...others]
}

function resultOf({line, outcome, state, clock}: HostSession): HostResult {
  if (outcome === undefined) throw new Error(`The deploy to ${line.name} has no outcome.`)
  return {...outcome, line, previous: state?.previous, adopted: state?.adopts, phases: clock.phases}
}

/** What messages have to name. */
function publicTexts(inputs: DeployInputs, lines: readonly HostLine[]): string[] {
  const {project, directory, image, digest, 'health-url': url, 'expect-version': version} = inputs
  const places = lines.flatMap(({host, user, name, group, directory: there = '', url: page = ''}) => [host, user, name, group, there, page])
  return [...places, project, directory, `${image}@${digest}`, url, version]
}
