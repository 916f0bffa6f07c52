import {ActionError} from '../../../lib/action/errors.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import {needsOf, type Definitions} from '../hooks/check.ts'
import type {Command} from '../hooks/commands.ts'
import type {DeployInputs} from '../inputs.ts'
import type {Session} from '../road.ts'
import {rollScript} from './roll-scripts.ts'

/**
 * Replaces the services that are to be rolled; a plain start of everything else comes after it.
 *
 * @param drains what makes the health of an old container fail
 * @throws ActionError when a new container does not get healthy: the old one goes on then
 */
export async function roll(session: Session, inputs: DeployInputs, services: Definitions, drains: readonly Command[]): Promise<void> {
  const {project, rolling, 'health-timeout': timeout, 'drain-wait': wait} = inputs
  if (rolling.length === 0) return
  await session.phase('roll', 'Replace without a gap', async () => {
    const needs = needsOf(services)
    const wanted = [...new Set(rolling.flatMap(name => needs.get(name) ?? []))].filter(need => !rolling.includes(need.replace(/:.*/, '')))
    const limit = session.clock.left()
    const values = {
      project,
      release: releasePath(session.directory, session.id),
      services: rolling.join(' '),
      needs: wanted.join(' '),
      seconds: wholeSeconds(timeout),
      limit: wholeSeconds(limit),
      drain_wait: wholeSeconds(wait)
    }
    const answer = await session.host.run(rollScript(drains, values), {...session.logged(), timeout: startTimeout(limit)})
    for (const line of answer.said.all('not-drained')) {
      session.log.warning(
        `The old container of service ${before(line)} was not drained as it should be: ${behind(line)}. It was stopped all the same.`
      )
    }
    const failure = answer.said.get('not-rolled')
    if (failure !== undefined)
      throw new ActionError(`The new container of service ${before(failure)} could not take over: ${behind(failure)}.`)
    if (answer.exitCode !== 0) throw new ActionError(`The services ${rolling.join(', ')} could not be replaced: ${lastLine(answer.stderr)}`)
  })
}

const before = (line: string) => line.split(' ', 1)[0] ?? ''
const behind = (line: string) => line.slice(before(line).length + 1)
