import type {RehearsalRequest} from '../arguments.ts'
import {UsageError} from '../usage-error.ts'
import {homelab} from './homelab.ts'
import {lvsCloud} from './lvs-cloud.ts'
import {ownRepository} from './own-repository.ts'
import type {Fault, Scenario} from './scenario.ts'

/** The examples that can be rehearsed, in the order in which they are listed. */
export const scenarios: readonly Scenario[] = [homelab, lvsCloud]

/**
 * What the command line asks for: an example, or any folder with workflows.
 *
 * @throws UsageError naming the examples that there are, or what the folder lacks
 */
export async function findScenario(request: Pick<RehearsalRequest, 'example' | 'folder' | 'workflow' | 'event'>): Promise<Scenario> {
  if (request.folder !== undefined) return ownRepository(request.folder, request)
  const scenario = scenarios.find(candidate => candidate.name === request.example)
  if (scenario !== undefined) return scenario
  throw new UsageError(`There is no example "${request.example}". There are: ${scenarios.map(candidate => candidate.name).join(', ')}.`)
}

/** @throws UsageError naming the faults that it knows */
export function findFault(scenario: Scenario, name: string | undefined): Fault | undefined {
  if (name === undefined) return undefined
  const fault = Object.hasOwn(scenario.faults, name) ? scenario.faults[name] : undefined
  if (fault !== undefined) return fault
  throw new UsageError(`${scenario.name} has no fault "${name}". It knows: ${Object.keys(scenario.faults).join(', ')}.`)
}
