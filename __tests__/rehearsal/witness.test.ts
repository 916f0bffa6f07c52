import {describe, expect, test} from '@jest/globals'
import {Witness} from '../../rehearsal/witness.ts'

describe('Witness', () => {
  test('hears nothing of a run without our actions', () => {
    const witness = new Witness()
    witness.hear({uses: undefined}, {}, {decision: 'approved'})
    witness.hear({uses: 'someone/else/actions/issue-approval@v1'}, {}, {decision: 'approved'})
    expect(witness.testimony()).toEqual({
      image: undefined,
      digest: undefined,
      approval: null,
      plan: null,
      apply: null,
      isApplyCutOff: false,
      drift: null
    })
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
    expect(witness.testimony()).toMatchObject({
      image: 'r/app',
      digest: 'sha256:1',
      approval: {decision: 'approved', issue: 7, approvers: ['admin', 'author']},
      plan: {verdict: 'approve', sha256: 'abc'}
    })
  })

  test.each(['verify', 'seal', 'open'])('plan-guard in mode %s judges nothing', mode => {
    const witness = new Witness()
    witness.hear({uses: '$/actions/plan-guard'}, {mode: ''}, {verdict: 'approve', 'plan-sha256': 'abc'})
    witness.hear({uses: '$/actions/plan-guard'}, {mode}, {verdict: 'clean', 'plan-sha256': 'abc'})
    expect(witness.testimony().plan).toEqual({verdict: 'approve', sha256: 'abc'})
  })

  test('how far an apply came; one that was killed said nothing', () => {
    const witness = new Witness()
    const uses = '$/actions/apply-plan'
    witness.hear({uses}, {}, {})
    expect(witness.testimony().apply).toBeNull()
    witness.hear({uses}, {}, {result: 'partly-applied', completed: '1', failed: '2', 'not-started': '3'})
    expect(witness.testimony().apply).toEqual({result: 'partly-applied', completed: 1, failed: 2, notStarted: 3})
  })

  test('a report in an issue is one on drift, a report on a pull request is not', () => {
    const witness = new Witness()
    const uses = '$/actions/publish-report'
    witness.hear({uses}, {to: 'pull-request'}, {result: 'opened', number: '4'})
    expect(witness.testimony().drift).toBeNull()
    witness.hear({uses}, {to: 'issue'}, {result: 'nothing', number: ''})
    expect(witness.testimony().drift).toEqual({result: 'nothing', issue: null})
    witness.hear({uses}, {to: 'issue'}, {result: 'opened', number: '4'})
    expect(witness.testimony().drift).toEqual({result: 'opened', issue: 4})
  })
})
