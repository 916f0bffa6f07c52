import {UsageError} from '../arguments.ts'
import {homelab} from './homelab.ts'
import type {Fault, Scenario} from './scenario.ts'

/** The examples that can be rehearsed, in the order in which they are listed. */
export const scenarios: readonly Scenario[] = [homelab]

/** @throws UsageError naming the examples that there are */
export function findScenario(name: string): Scenario {
  const scenario = scenarios.find(candidate => candidate.name === name)
  if (scenario !== undefined) return scenario
  throw new UsageError(`There is no example "${name}". There are: ${scenarios.map(candidate => candidate.name).join(', ')}.`)
}

/** @throws UsageError naming the faults that the example knows */
export function findFault(scenario: Scenario, name: string | undefined): Fault | undefined {
  if (name === undefined) return undefined
  const fault = scenario.faults[name]
  if (fault !== undefined) return fault
  throw new UsageError(`${scenario.name} knows no fault "${name}". It knows: ${Object.keys(scenario.faults).join(', ')}.`)
}
