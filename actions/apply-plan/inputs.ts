import {ActionError} from '../../lib/action/errors.ts'
import {boolean, fromOutput, readInputs, secret, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {inActionWords} from '../../lib/plan/action-words.ts'
import {requireStrongSecret} from '../../lib/plan/sealing/key.ts'

/** A sha256 as 64 hexadecimal digits, lower case. */
function sha256(): InputKind<string> {
  return {
    default: undefined,
    isSecret: false,
    parse(value) {
      const digest = value.toLowerCase()
      if (/^[0-9a-f]{64}$/.test(digest)) return digest
      throw new ActionError(
        `"${value}" is not a sha256: it must be 64 hexadecimal digits.`,
        'Pass the output "plan-sha256" of the step that judged the plan.'
      )
    }
  }
}

export const schema = {
  plan: text(),
  'plan-sha256': fromOutput(sha256()),
  'working-directory': text({default: '.'}),
  binary: text({default: 'auto'}),
  oidc: boolean({default: 'false'}),
  'seal-key': secret({default: ''})
}

export type ApplyPlanInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readApplyPlanInputs(get?: (name: string) => string): ApplyPlanInputs {
  const inputs = readInputs(schema, get)
  // Found out only when a state has to be kept, it would be too late.
  if (inputs['seal-key'] !== '') checkSealKey(inputs['seal-key'])
  return inputs
}

function checkSealKey(key: string): void {
  try {
    requireStrongSecret(key)
  } catch (error) {
    throw inActionWords(error)
  }
}
