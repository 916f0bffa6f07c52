import {ActionError} from '../../lib/action/errors.ts'
import {boolean, choice, lines, readInputs, text, type InputValues} from '../../lib/action/inputs.ts'
import {workspaceName} from '../../lib/terraform/workspace.ts'

export const schema = {
  mode: choice(['plan', 'prepare'], {default: 'plan'}),
  plan: text({default: ''}),
  'to-apply': boolean({default: 'false'}),
  'working-directory': text({default: '.'}),
  binary: text({default: 'auto'}),
  oidc: boolean({default: 'false'}),
  'backend-config': lines({default: ''}),
  workspace: workspaceName(),
  'var-file': lines({default: ''}),
  target: lines({default: ''}),
  replace: lines({default: ''}),
  destroy: boolean({default: 'false'}),
  'refresh-only': boolean({default: 'false'})
}

export type MakePlanInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readMakePlanInputs(get?: (name: string) => string): MakePlanInputs {
  const inputs = readInputs(schema, get)
  if (inputs.mode === 'plan' && inputs.plan === '') {
    throw new ActionError(
      'Input "plan" is required in mode plan but is empty.',
      'Give the path of the file that the plan is written to, such as the output "plan" of begin-change.'
    )
  }
  return inputs
}
