import {choice, duration, integer, matching} from '../../../lib/action/inputs.ts'
import {healthUrl} from '../../../lib/deploy/inputs.ts'

/** How it is judged whether the release works. */
export const verifyInputs = {
  'health-url': healthUrl(),
  'health-timeout': duration({default: '60s'}),
  'health-status': integer({default: '200', min: 100, max: 599}),
  'expect-version': matching(
    /^[A-Za-z0-9._+:/-]{0,128}$/,
    'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".',
    {default: ''}
  ),
  'health-from': choice(['runner', 'host'], {default: 'runner'})
}
