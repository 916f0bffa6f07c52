import {basename} from 'node:path'
import type {RehearsalRequest} from '../arguments.ts'
import {UsageError} from '../usage-error.ts'
import {homelab} from './homelab.ts'
import {luca} from './luca.ts'
import {lvsCloud} from './lvs-cloud.ts'
import {ownRepository} from './own-repository.ts'
import {theCloud} from './the-cloud.ts'
import {ofWorkflow, type Fault, type Scenario} from './scenario.ts'

/** The examples that can be rehearsed, in the order in which they are listed. */
export const scenarios: readonly Scenario[] = [homelab, luca, lvsCloud, theCloud]

/**
 * What the command line asks for: an example, or any folder with workflows.
 *
 * @throws UsageError naming the examples that there are, or what the folder lacks
 */
export async function findScenario(request: Pick<RehearsalRequest, 'example' | 'folder' | 'workflow' | 'event'>): Promise<Scenario> {
  if (request.folder !== undefined) return ownRepository(request.folder, request)
  const scenario = scenarios.find(candidate => candidate.name === request.example)
  if (scenario !== undefined) return ofWorkflow(scenario, request.workflow)
  throw new UsageError(`There is no example "${request.example}". There are: ${scenarios.map(candidate => candidate.name).join(', ')}.`)
}

/** What stands for no fault among several of them. */
export const NO_FAULT = 'none'

/** @throws UsageError naming the faults that it knows, and the workflow whose fault it is */
export function findFault(scenario: Scenario, name: string | undefined): Fault | undefined {
  if (name === undefined || name === NO_FAULT) return undefined
  const fault = Object.hasOwn(scenario.faults, name) ? scenario.faults[name] : undefined
  if (fault !== undefined) return fault
  const own = scenarios.find(candidate => candidate.name === scenario.name)
  const elsewhere = [...(own === undefined ? [] : [own]), ...(scenario.workflows ?? [])].find(({faults}) => Object.hasOwn(faults, name))
  const hint = elsewhere === undefined ? '' : ` It is one of ${elsewhere.workflow}: add --workflow ${basename(elsewhere.workflow)}.`
  throw new UsageError(`${scenario.name} has no fault "${name}".${hint} It knows: ${Object.keys(scenario.faults).join(', ')}.`)
}
