import {ActionError} from '../../../lib/action/errors.ts'
import {boolean, lines, text} from '../../../lib/action/inputs.ts'
import type {RoadName} from '../../../lib/host/release.ts'
import {trustInputs} from '../../../lib/registry/trust.ts'

/** What is for a host of services (`mode: service`), see service/plan.ts. */
export const serviceInputs = {
  units: lines({default: ''}),
  validate: lines({default: ''}),
  requires: lines({default: ''}),
  rendered: text({default: ''}),
  only: lines({default: ''}),
  'dry-run': boolean({default: 'false'}),
  ...trustInputs
}

interface ServiceValues {
  readonly units: readonly string[]
  readonly validate: readonly string[]
  readonly rendered: string
  readonly only: readonly string[]
  readonly 'dry-run': boolean
  readonly 'registry-ca': string
  readonly 'insecure-registry': boolean
  readonly 'compose-file': readonly string[]
  readonly profiles: readonly string[]
}

/** @throws ActionError for an input that would be without effect, because it is for a kind of host that the run has not */
export function checkServiceInputs(inputs: ServiceValues, roads: ReadonlySet<RoadName>): void {
  const needless = (['compose-file', 'profiles'] as const).find(name => inputs[name].length > 0)
  if (!roads.has('compose') && needless !== undefined) {
    throw new ActionError(`Input "${needless}" is for a Compose project, not for a service.`, 'Leave it out, or write "mode: deploy".')
  }
  const given = [
    ...(['units', 'validate', 'only'] as const).filter(name => inputs[name].length > 0),
    ...(['rendered', 'registry-ca'] as const).filter(name => inputs[name] !== ''),
    ...(['dry-run', 'insecure-registry'] as const).filter(name => inputs[name])
  ]
  if (!roads.has('service') && given[0] !== undefined) {
    throw new ActionError(`Input "${given[0]}" is for a service.`, 'Leave it out, or write "mode: service".')
  }
  // A run that says of some hosts what would change, and changes the others, is no dry run.
  if (roads.size > 1 && inputs['dry-run']) {
    throw new ActionError('Input "dry-run" is for hosts of services alone.', 'Leave the Docker hosts out of "hosts".')
  }
}
