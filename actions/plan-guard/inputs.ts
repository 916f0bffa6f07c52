import {ActionError} from '../../lib/action/errors.ts'
import {boolean, choice, EMPTY_OUTPUT, lines, readInputs, secret, text, type InputKind, type InputValues} from '../../lib/action/inputs.ts'
import {FINGERPRINT_PATTERN, isKeyed} from '../../lib/plan/fingerprint/index.ts'
import {guardRequest, SHORTEST_KEY, verifyRequest, type JudgedAs, type PlanRequest} from '../../lib/plan/request.ts'

const MODES = ['guard', 'verify', 'seal', 'open'] as const satisfies readonly PlanRequest['mode'][]

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
      throw new ActionError(
        `"${value}" is not a whole number of 0 or more.`,
        'Write a number such as 0 or 3, or leave it empty for no limit.'
      )
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
        `"${value}" is not a sha256: it must be 64 hexadecimal digits.`,
        'Pass the output "plan-sha256" of the step that judged the plan.'
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
      throw new ActionError(`"${value}" is not a fingerprint.`, 'Pass the output "fingerprint" of the step that judged the plan.')
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
        `it has ${value.length} characters, and a key needs at least ${SHORTEST_KEY}.`,
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

/** What the step is asked for. */
export interface PlanGuardInputs {
  readonly request: PlanRequest
  /** The verdict from which on the step is red. */
  readonly failOn: (typeof FAIL_ON)[number]
  /** The input `judged`; empty for none. */
  readonly judged: string
}

/** @throws ActionError when an input is missing or wrong */
export function readPlanGuardInputs(get?: (name: string) => string): PlanGuardInputs {
  const inputs = readInputs(schema, get)
  return {request: requestOf(inputs), failOn: inputs['fail-on'], judged: inputs.judged}
}

type Values = InputValues<typeof schema>

function requestOf(inputs: Values): PlanRequest {
  switch (inputs.mode) {
    case 'guard':
      return guardRequestOf(inputs)
    case 'verify':
      return verifyRequest({...sourceOf(inputs), judgedAs: judgedAs(inputs), judged: given(inputs.judged)})
    case 'seal':
      return {mode: 'seal', plan: inputs.plan, sealKey: sealKeyOf(inputs), planSha256: given(inputs['plan-sha256'])}
    case 'open':
      return {mode: 'open', plan: inputs.plan, planSha256: sha256ToOpen(inputs), sealKey: sealKeyOf(inputs)}
  }
}

const sourceOf = (inputs: Values) => ({
  plan: inputs.plan,
  workingDirectory: inputs['working-directory'],
  binary: inputs.binary,
  fingerprintKey: inputs['fingerprint-key']
})

const given = (value: string) => (value === '' ? undefined : value)

function guardRequestOf(inputs: Values): PlanRequest {
  const planSha256 = inputs['plan-sha256']
  if (planSha256 !== '' || inputs.fingerprint !== '') {
    throw new ActionError(
      `Input "${planSha256 === '' ? 'fingerprint' : 'plan-sha256'}" belongs to mode verify.`,
      'Add "mode: verify" to check a plan that was judged before, or leave it out to judge one.'
    )
  }
  return guardRequest({
    ...sourceOf(inputs),
    protect: [...inputs.protect, ...inputs['protect-extra']],
    protectExcept: inputs['protect-except'],
    protectDefaults: inputs['protect-defaults'],
    maxDestroy: inputs['max-destroy'],
    allow: given(inputs.allow),
    showValues: inputs['show-values']
  })
}

function judgedAs(inputs: Values): JudgedAs {
  const [planSha256, fingerprint] = [given(inputs['plan-sha256']), given(inputs.fingerprint)]
  if (fingerprint !== undefined && isKeyed(fingerprint) !== (inputs['fingerprint-key'] !== undefined)) {
    throw new ActionError(
      isKeyed(fingerprint)
        ? 'Input "fingerprint" was made with a key, and input "fingerprint-key" is empty.'
        : 'Input "fingerprint" was made without a key, and input "fingerprint-key" is set.',
      'Give both steps the same "fingerprint-key".'
    )
  }
  if (planSha256 !== undefined) return {planSha256, fingerprint}
  if (fingerprint !== undefined) return {planSha256, fingerprint}
  throw new ActionError('Input "plan-sha256" or "fingerprint" is required in mode verify, and both are empty.', EMPTY_OUTPUT)
}

function sha256ToOpen(inputs: Values): string {
  if (inputs['plan-sha256'] !== '') return inputs['plan-sha256']
  throw new ActionError('Input "plan-sha256" is required in mode open but is empty.', EMPTY_OUTPUT)
}

function sealKeyOf({mode, 'seal-key': sealKey}: Values): string {
  if (sealKey !== undefined) return sealKey
  throw new ActionError(
    `Input "seal-key" is required in mode ${mode} but is empty.`,
    'Make a key with "openssl rand -hex 32", keep it as a secret, and give "seal-key: ${{ secrets.PLAN_KEY }}" to both steps.'
  )
}
