import {describe, expect, it} from '@jest/globals'
import {readApplyPlanInputs} from '../../../actions/apply-plan/inputs.ts'
import {silence} from '../../support/silence.ts'

const SHA256 = 'AB'.repeat(32)
const read = (given: Record<string, string>) => readApplyPlanInputs(name => given[name] ?? '')

describe('readApplyPlanInputs', () => {
  it('has defaults for everything but the plan and its sha256', () => {
    expect(read({plan: 'p', 'plan-sha256': SHA256})).toEqual({
      plan: 'p',
      'plan-sha256': SHA256.toLowerCase(),
      'working-directory': '.',
      binary: 'auto',
      oidc: false,
      'seal-key': ''
    })
  })

  it.each([
    [{'plan-sha256': SHA256}, 'Input "plan" is required'],
    [{plan: 'p'}, 'Input "plan-sha256" is required'],
    [{plan: 'p', 'plan-sha256': 'ab'}, 'Input "plan-sha256": "ab" is not a sha256'],
    [{plan: 'p', 'plan-sha256': SHA256, 'seal-key': 'short'}, 'Input "seal-key" is shorter than 16 characters']
  ])('refuses %j', (given, message) => {
    silence(() => {
      expect(() => read(given)).toThrow(message)
    })
  })
})
