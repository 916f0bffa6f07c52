import {boolean, duration, lines, text} from '../../../lib/action/inputs.ts'
import {trustInputs} from '../../../lib/registry/trust.ts'

/** What is for a host of services (`mode: service`), see service/plan.ts. */
export const serviceInputs = {
  units: lines({default: ''}),
  validate: lines({default: ''}),
  requires: lines({default: ''}),
  rendered: text({default: ''}),
  only: lines({default: ''}),
  'stable-for': duration({default: '5s'}),
  'dry-run': boolean({default: 'false'}),
  ...trustInputs
}
