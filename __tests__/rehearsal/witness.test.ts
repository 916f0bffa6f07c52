import {describe, expect, test} from '@jest/globals'
import {Witness} from '../../rehearsal/witness.ts'

describe('Witness', () => {
  test('hears nothing of a run without our actions', () => {
    const witness = new Witness()
    witness.hear({uses: undefined}, {}, {decision: 'approved'})
    witness.hear({uses: 'someone/else/actions/issue-approval@v1'}, {}, {decision: 'approved'})
    expect(witness.testimony()).toEqual({image: undefined, digest: undefined, approval: null, plan: null})
  })

  test('an approval that was killed before it decided is none', () => {
    const witness = new Witness()
    witness.hear({uses: '$/actions/issue-approval'}, {}, {})
    expect(witness.testimony().approval).toBeNull()
  })

  test('hears them through any workflow, by `$/` or by name', () => {
    const witness = new Witness()
    witness.hear({uses: '$/actions/build-push'}, {image: 'r/app'}, {digest: 'sha256:1'})
    witness.hear(
      {uses: 'fairway/fairway/actions/issue-approval@v1'},
      {},
      {decision: 'approved', 'issue-number': '7', approvers: 'admin,author'}
    )
    witness.hear({uses: '$/actions/plan-guard'}, {mode: 'guard'}, {verdict: 'approve', 'plan-sha256': 'abc'})
    witness.hear({uses: '$/actions/plan-guard'}, {mode: 'verify'}, {verdict: 'error', 'plan-sha256': 'xyz'})
    expect(witness.testimony()).toEqual({
      image: 'r/app',
      digest: 'sha256:1',
      approval: {decision: 'approved', issue: 7, approvers: ['admin', 'author']},
      plan: {verdict: 'approve', sha256: 'abc'}
    })
  })
})
