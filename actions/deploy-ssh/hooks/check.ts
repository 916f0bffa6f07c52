import {ActionError} from '../../../lib/action/errors.ts'
import {findUnknownServices} from '../../../lib/deploy/hooks.ts'
import {findRollingProblems} from '../../../lib/deploy/rolling.ts'
import {readServices} from '../../../lib/deploy/services.ts'
import type {DeployInputs} from '../inputs.ts'

export type Definitions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What stands against the hooks and the rolling of a project, as far as its services say. */
export function findHookProblems(inputs: DeployInputs, services: Definitions): string[] {
  return [
    ...findUnknownServices(inputs, Object.keys(services)),
    ...findRollingProblems(services, {
      services: inputs.rolling,
      drained: inputs.drain.map(({service}) => service),
      drainWait: inputs['drain-wait']
    })
  ]
}

/**
 * The same by the Compose files that are sent, before any host is asked; what they do not say passes.
 * @throws ActionError with all that stands against them
 */
export function checkCommandsIn(inputs: DeployInputs, files: readonly {readonly kind: string; readonly content: Buffer}[]): void {
  const services = readServices(files.filter(({kind}) => kind === 'compose').map(({content}) => content.toString('utf8')))
  if (services !== undefined) checkCommands(inputs, services)
}

/** @throws ActionError with all that stands against them */
export function checkCommands(inputs: DeployInputs, services: Definitions): void {
  const problems = findHookProblems(inputs, services)
  if (problems.length > 0) throw new ActionError(problems.join(' '))
}

/** What each service needs, `SERVICE:CONDITION`; what it does not need in any case is left out. */
export function needsOf(services: Definitions): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(services).map(([name, service]) => [name, needsOfOne(service, services)]))
}

function needsOfOne({depends_on: needs}: Readonly<Record<string, unknown>>, services: Definitions): string[] {
  if (typeof needs !== 'object' || needs === null) return []
  return Object.entries(needs as Readonly<Record<string, {readonly condition?: unknown; readonly required?: unknown} | null>>)
    .filter(([name, how]) => services[name] !== undefined && how?.required !== false)
    .map(([name, how]) => `${name}:${typeof how?.condition === 'string' ? how.condition : 'service_started'}`)
}
