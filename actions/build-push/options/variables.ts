import type {Environment} from '../../../lib/action/environment.ts'
import type {BuildPushInputs} from '../inputs.ts'
import {AGENT_VARIABLE, usesAgent} from './ssh.ts'

type Inputs = Pick<BuildPushInputs, 'secret-envs' | 'registries' | 'ssh'>

/**
 * The variables of the step that are for one build alone: what is named as a build secret, as a password, or as an agent of keys. The build gets
 * them in its own way, and no other program sees them. An agent that Docker itself needs to reach its engine stays.
 */
export function namedVariables(inputs: Inputs, environment: Environment): readonly string[] {
  const isDockersAgent = /^ssh:/i.test(environment['DOCKER_HOST'] ?? '') || (environment['DOCKER_CONTEXT'] ?? '') !== ''
  const agent = usesAgent(inputs.ssh) && !isDockersAgent ? [AGENT_VARIABLE] : []
  return [...new Set([...inputs['secret-envs'].values(), ...inputs.registries.map(({variable}) => variable), ...agent])]
}

/** The variables of the step without these. What the runner keeps from programs stays: this action reads it. */
export function withoutVariables(environment: Environment, names: readonly string[]): Environment {
  const hidden = new Set(names.map(name => name.toUpperCase()))
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.has(name.toUpperCase())))
}
