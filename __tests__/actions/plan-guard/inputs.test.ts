import {describe, expect, it} from '@jest/globals'
import {readPlanGuardInputs} from '../../../actions/plan-guard/inputs.ts'

const read = (inputs: Record<string, string>) => readPlanGuardInputs(name => inputs[name] ?? '')
const DIGEST = 'ab'.repeat(32)
const KEY = 'k'.repeat(16)

describe('readPlanGuardInputs', () => {
  it('fills in the defaults', () => {
    expect(read({plan: 'tfplan'})).toEqual({
      request: {
        mode: 'guard',
        plan: 'tfplan',
        workingDirectory: '.',
        binary: 'auto',
        fingerprintKey: undefined,
        protect: [],
        protectExcept: [],
        protectDefaults: true,
        maxDestroy: undefined,
        allow: undefined,
        showValues: false
      },
      failOn: 'deny',
      judged: ''
    })
  })

  it('asks for what every input says', () => {
    const guard = read({
      plan: 'tfplan',
      'working-directory': 'infra',
      binary: 'tofu',
      protect: 'a',
      'protect-extra': 'b\nc',
      'protect-except': 'd',
      allow: 'allow.yml',
      'show-values': 'true',
      'fail-on': 'approve',
      'fingerprint-key': KEY
    })
    expect(guard).toEqual({
      request: {
        mode: 'guard',
        plan: 'tfplan',
        workingDirectory: 'infra',
        binary: 'tofu',
        fingerprintKey: KEY,
        protect: ['a', 'b', 'c'],
        protectExcept: ['d'],
        protectDefaults: true,
        maxDestroy: undefined,
        allow: 'allow.yml',
        showValues: true
      },
      failOn: 'approve',
      judged: ''
    })
    const fingerprint = `hmac-sha256:${DIGEST}`
    const verify = {mode: 'verify', plan: 'p', fingerprint, 'fingerprint-key': KEY, judged: 'report.json', 'working-directory': 'infra'}
    expect(read(verify).request).toEqual({
      mode: 'verify',
      plan: 'p',
      workingDirectory: 'infra',
      binary: 'auto',
      fingerprintKey: KEY,
      judgedAs: {planSha256: undefined, fingerprint},
      judged: 'report.json'
    })
    expect(read({mode: 'seal', plan: 'p', 'seal-key': KEY}).request).toEqual({mode: 'seal', plan: 'p', sealKey: KEY, planSha256: undefined})
    const open = {mode: 'open', plan: 'p', 'seal-key': KEY, 'plan-sha256': DIGEST}
    expect(read(open).request).toEqual({mode: 'open', plan: 'p', sealKey: KEY, planSha256: DIGEST})
  })

  it('reads lists without comments and blank lines, and zero as a limit', () => {
    const inputs = read({plan: 'p', protect: 'hcloud_server\n# why\n\n module.db.* \n', 'max-destroy': '0', 'protect-defaults': 'false'})
    expect(inputs.request).toMatchObject({protect: ['hcloud_server', 'module.db.*'], maxDestroy: 0, protectDefaults: false})
  })

  it('takes a digest in upper case too', () => {
    const {request} = read({mode: 'verify', plan: 'p', 'plan-sha256': DIGEST.toUpperCase()})
    expect(request).toMatchObject({judgedAs: {planSha256: DIGEST, fingerprint: undefined}})
  })

  it.each([
    [{}, 'Input "plan" is required'],
    [{plan: 'p', mode: 'apply'}, 'Input "mode": "apply" is not an allowed value'],
    [{plan: 'p', 'fail-on': 'clean'}, 'Input "fail-on": "clean" is not an allowed value'],
    [{plan: 'p', 'max-destroy': '-1'}, 'Input "max-destroy": "-1" is not a whole number'],
    [{plan: 'p', 'max-destroy': '1.5'}, 'Input "max-destroy": "1.5" is not a whole number'],
    [{plan: 'p', 'max-destroy': 'none'}, 'Input "max-destroy": "none" is not a whole number'],
    [{plan: 'p', 'protect-defaults': 'no'}, 'Input "protect-defaults": "no" is neither true nor false'],
    [{plan: 'p', mode: 'verify'}, 'Input "plan-sha256" or "fingerprint" is required in mode verify'],
    [{plan: 'p', fingerprint: 'sha256:ab'}, 'Input "fingerprint": "sha256:ab" is not a fingerprint'],
    [{plan: 'p', fingerprint: `sha256:${DIGEST}`}, 'Input "fingerprint" belongs to mode verify'],
    [{plan: 'p', mode: 'verify', fingerprint: `hmac-sha256:${DIGEST}`}, 'was made with a key, and input "fingerprint-key" is empty'],
    [{plan: 'p', mode: 'verify', fingerprint: `sha256:${DIGEST}`, 'fingerprint-key': 'k'.repeat(16)}, 'was made without a key'],
    [{plan: 'p', 'fingerprint-key': 'too-short'}, 'Input "fingerprint-key": it has 9 characters, and a key needs at least 16'],
    [{plan: 'p', mode: 'seal'}, 'Input "seal-key" is required in mode seal'],
    [{plan: 'p', mode: 'open', 'plan-sha256': DIGEST}, 'Input "seal-key" is required in mode open'],
    [{plan: 'p', mode: 'open', 'seal-key': 'k'.repeat(16)}, 'Input "plan-sha256" is required in mode open'],
    [{plan: 'p', mode: 'verify', 'plan-sha256': 'abc'}, 'Input "plan-sha256": "abc" is not a sha256'],
    [{plan: 'p', mode: 'verify', 'plan-sha256': `${DIGEST}0`}, 'is not a sha256'],
    [{plan: 'p', 'plan-sha256': DIGEST}, 'Input "plan-sha256" belongs to mode verify']
  ])('%j: %s', (inputs, message) => {
    expect(() => read(inputs as Record<string, string>)).toThrow(message)
  })
})
