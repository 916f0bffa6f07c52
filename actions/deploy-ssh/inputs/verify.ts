import {ActionError} from '../../../lib/action/errors.ts'
import {choice, duration, lines, matching, optional, refine, text} from '../../../lib/action/inputs.ts'
import {healthUrl} from '../../../lib/deploy/inputs.ts'
import {readProbeCommands, readTcpAddresses, type CommandProbe} from '../../../lib/deploy/probes.ts'
import {readBodyPattern} from '../../../lib/http/health.ts'
import {readStatuses} from '../../../lib/http/statuses.ts'

/** How it is judged whether the release works. */
export const verifyInputs = {
  'health-url': healthUrl(),
  'health-timeout': duration({default: '60s'}),
  'health-status': refine(text({default: '200'}), readStatuses),
  'health-body': refine(text({default: ''}), checkBody),
  'health-tcp': refine(text({default: ''}), readTcpAddresses),
  'health-command': refine(lines({default: ''}), readProbeCommands),
  'stable-for': optional(duration()),
  'expect-version': matching(
    /^[A-Za-z0-9._+:/-]{0,128}$/,
    'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".',
    {default: ''}
  ),
  'health-from': choice(['runner', 'host'], {default: 'runner'})
}

function checkBody(written: string): string {
  if (written !== '') readBodyPattern(written)
  return written
}

interface HealthValues {
  readonly 'health-url': string
  readonly 'health-body': string
  readonly 'health-command': readonly CommandProbe[]
}

/** @param isService whether there are no containers @throws ActionError for what could not be asked */
export function checkHealth(inputs: HealthValues, isService: boolean): void {
  const inContainer = inputs['health-command'].find(({service}) => service !== '')
  if (isService && inContainer !== undefined) {
    throw new ActionError(
      `Input "health-command": a service has no container "${inContainer.service}" to run a command in.`,
      'Write the list alone: it runs on the host.'
    )
  }
  if (inputs['health-url'] !== '' || inputs['health-body'] === '') return
  throw new ActionError('Input "health-body" is set, but "health-url" is empty: there is no page to look at.', 'Set both, or neither.')
}
