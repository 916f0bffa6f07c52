import {ActionError} from '../../lib/action/errors.ts'
import {boolean, choice, lines, readInputs, secret, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {FINGERPRINT_PATTERN, isKeyed} from '../../lib/plan/fingerprint/index.ts'

export const MODES = ['guard', 'verify', 'seal', 'open'] as const

/** The verdict from which on the step fails. */
export const FAIL_ON = ['approve', 'deny', 'error'] as const

/** What can be guessed in an afternoon protects nothing. */
const SHORTEST_KEY = 16

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

function fingerprint(): InputKind<string> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      if (value === '' || FINGERPRINT_PATTERN.test(value)) return value
      throw new ActionError(`"${value}" is not a fingerprint.`, 'Hand over the output "fingerprint" of the step that judged the plan.')
    }
  }
}

/** A secret that keys are made from; undefined when there is none. */
function key(): InputKind<string | undefined> {
  return {
    ...secret({default: ''}),
    parse(value) {
      if (value === '') return undefined
      if (value.length >= SHORTEST_KEY) return value
      throw new ActionError(
        `it has ${value.length} characters, and a key needs ${SHORTEST_KEY} at least.`,
        'Make one with "openssl rand -hex 32" and keep it as a secret, such as PLAN_KEY.'
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
  'protect-extra': lines({default: ''}),
  'protect-except': lines({default: ''}),
  'protect-defaults': boolean({default: 'true'}),
  'max-destroy': limit(),
  allow: text({default: ''}),
  'show-values': boolean({default: 'false'}),
  'fail-on': choice(FAIL_ON, {default: 'deny'}),
  'fingerprint-key': key(),
  'plan-sha256': sha256(),
  fingerprint: fingerprint(),
  judged: text({default: ''}),
  'seal-key': key()
}

export type PlanGuardInputs = InputValues<typeof schema>

/** @throws ActionError when an input is missing or wrong */
export function readPlanGuardInputs(get?: (name: string) => string): PlanGuardInputs {
  const inputs = readInputs(schema, get)
  checkMode(inputs)
  return inputs
}

function checkMode({mode, fingerprint, ...inputs}: PlanGuardInputs): void {
  const planSha256 = inputs['plan-sha256']
  if (mode === 'verify' && planSha256 === '' && fingerprint === '') {
    throw new ActionError(
      'Input "plan-sha256" or "fingerprint" is required in mode verify, and both are empty.',
      'Hand over the outputs of the same names of the step that judged the plan.'
    )
  }
  if (mode === 'verify' && isKeyed(fingerprint) !== (inputs['fingerprint-key'] !== undefined) && fingerprint !== '') {
    throw new ActionError(
      isKeyed(fingerprint)
        ? 'Input "fingerprint" was made with a key, and input "fingerprint-key" is empty.'
        : 'Input "fingerprint" was made without a key, and input "fingerprint-key" is set.',
      'Give both steps the same "fingerprint-key".'
    )
  }
  if (mode === 'open' && planSha256 === '') {
    throw new ActionError(
      'Input "plan-sha256" is required in mode open but is empty.',
      'Hand over the output "plan-sha256" of the step that judged the plan.'
    )
  }
  if ((mode === 'seal' || mode === 'open') && inputs['seal-key'] === undefined) {
    throw new ActionError(
      `Input "seal-key" is required in mode ${mode} but is empty.`,
      'Make a key with "openssl rand -hex 32", keep it as a secret, and give "seal-key: ${{ secrets.PLAN_KEY }}" to both steps.'
    )
  }
  if (mode === 'guard' && (planSha256 !== '' || fingerprint !== '')) {
    throw new ActionError(
      `Input "${planSha256 === '' ? 'fingerprint' : 'plan-sha256'}" belongs to mode verify.`,
      'Add "mode: verify" to check a plan that was judged before, or leave it away to judge one.'
    )
  }
}
