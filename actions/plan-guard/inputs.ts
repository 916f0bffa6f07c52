import {ActionError} from '../../lib/errors.ts'
import {boolean, choice, lines, readInputs, text, type InputKind, type InputValues} from '../../lib/inputs.ts'

export const MODES = ['guard', 'verify'] as const

/** The verdict from which on the step fails. */
export const FAIL_ON = ['approve', 'deny', 'error'] as const

/** A whole number from 0 on, or empty for no limit. */
function limit(): InputKind<number | undefined> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      if (value === '') return undefined
      if (/^\d{1,9}$/.test(value)) return Number(value)
      throw new ActionError(`"${value}" is not a whole number from 0 on.`, 'Write a number such as 0 or 3, or leave it empty for no limit.')
    }
  }
}

/** A sha256 as 64 hexadecimal digits, lower case; empty when there is none. */
function sha256(): InputKind<string> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      const digest = value.toLowerCase()
      if (digest === '' || /^[0-9a-f]{64}$/.test(digest)) return digest
      throw new ActionError(
        `"${value}" is not a sha256: it has to be 64 hexadecimal digits.`,
        'Hand over the output "plan-sha256" of the step that judged the plan.'
      )
    }
  }
}

export const schema = {
  mode: choice(MODES, {default: 'guard'}),
  plan: text(),
  'working-directory': text({default: '.'}),
  binary: text({default: 'auto'}),
  protect: lines({default: ''}),
  'protect-except': lines({default: ''}),
  'protect-defaults': boolean({default: 'true'}),
  'max-destroy': limit(),
  'fail-on': choice(FAIL_ON, {default: 'deny'}),
  'plan-sha256': sha256()
}

export type PlanGuardInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readPlanGuardInputs(get?: (name: string) => string): PlanGuardInputs {
  const inputs = readInputs(schema, get)
  if (inputs.mode === 'verify' && inputs['plan-sha256'] === '') {
    throw new ActionError(
      'Input "plan-sha256" is required in mode verify but is empty.',
      'Hand over the output "plan-sha256" of the step that judged the plan.'
    )
  }
  if (inputs.mode === 'guard' && inputs['plan-sha256'] !== '') {
    throw new ActionError(
      'Input "plan-sha256" belongs to mode verify.',
      'Add "mode: verify" to check a plan that was judged before, or leave "plan-sha256" away to judge it.'
    )
  }
  return inputs
}
