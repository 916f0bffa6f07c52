import {describe, expect, it, test} from '@jest/globals'
import {ActionError} from '../../../lib/action/errors.ts'
import {GuardError, problemOf, type PlanRunProblem} from '../../../lib/plan/errors.ts'
import {PlanReadError} from '../../../lib/plan/plan-read-error.ts'
import {inWords, type PlanOutcome, type ReportedError} from '../../../lib/plan/result.ts'
import {SealError} from '../../../lib/plan/sealing/index.ts'
import {hide} from '../../../lib/secrets/redact.ts'
import {TerraformError} from '../../../lib/terraform/errors.ts'

const outcome = (problem: PlanRunProblem | undefined): PlanOutcome => ({
  mode: 'guard',
  verdict: problem === undefined ? 'clean' : 'error',
  planSha256: 'ab'.repeat(32),
  fingerprint: 'f',
  problem,
  plan: undefined,
  file: ''
})

const READING = {kind: 'error', code: 'truncated', message: 'The file ends.', fix: 'Look.'} as const

describe('inWords', () => {
  it('leaves an outcome without a problem as it is', () => {
    const {problem, ...same} = outcome(undefined)
    const noWords = () => {
      throw new Error('There is nothing to say.')
    }
    expect(inWords(outcome(problem), noWords)).toEqual({...same, error: undefined})
  })

  /** The words are a contract with whoever reads report.json. */
  it.each<readonly [PlanRunProblem, ReportedError['code']]>([
    [{code: 'not-understood', reading: READING}, 'truncated'],
    [{code: 'errored', reason: 'Planning failed.'}, 'errored'],
    [{code: 'changed', by: 'fingerprint', differences: []}, 'changed'],
    [{code: 'sealing', sealing: {code: 'truncated', path: 'F'}}, 'sealing'],
    [{code: 'no-file', path: 'F', why: 'missing'}, 'unreadable'],
    [{code: 'nothing-shown'}, 'unreadable'],
    [{code: 'terraform', terraform: {code: 'not-on-path', names: ['tofu']}}, 'unreadable'],
    [{code: 'allow-unreadable', path: 'F', reason: 'ENOENT'}, 'unreadable'],
    [{code: 'allow-not-understood', what: 'it is no list.'}, 'unreadable'],
    [{code: 'fits-nothing', pattern: 'a,b'}, 'unreadable'],
    [{code: 'judged-unusable', path: 'F', why: 'not-json'}, 'unreadable'],
    [{code: 'changed-before-sealing', sha256: '1', judgedSha256: '2'}, 'unreadable'],
    [{code: 'no-run'}, 'unreadable'],
    [{code: 'other', message: 'broken'}, 'unreadable']
  ])('reports %j as %s, in the words that are given', (problem, code) => {
    const said: PlanRunProblem[] = []
    const {error, verdict} = inWords(outcome(problem), given => {
      said.push(given)
      return {message: 'It is wrong.', fix: 'Mend it.'}
    })
    expect({said, verdict}).toEqual({said: [problem], verdict: 'error'})
    expect(error).toEqual({code, message: 'It is wrong. Mend it.', details: []})
  })

  it('lists what differs from the plan that was judged', () => {
    const differences = ['a.b was not in the plan: create']
    const {error} = inWords(outcome({code: 'changed', by: 'fingerprint', differences}), () => ({message: 'Another one.'}))
    expect(error?.details).toEqual(differences)
  })

  it('makes one line of whatever is said, without a command or a secret', () => {
    hide('sesame-seed-oil')
    const {error} = inWords(outcome({code: 'nothing-shown'}), () => ({message: 'a\n##[error]b sesame-seed-oil\u001b[2J', fix: undefined}))
    expect(error?.message).toBe('a ## [error]b *** [2J')
  })
})

test.each<readonly [unknown, PlanRunProblem]>([
  [new GuardError({code: 'no-run'}), {code: 'no-run'}],
  [new PlanReadError(READING), {code: 'not-understood', reading: READING}],
  [new SealError({code: 'malformed-sha256'}), {code: 'sealing', sealing: {code: 'malformed-sha256'}}],
  [new TerraformError({code: 'no-program', path: 'x'}), {code: 'terraform', terraform: {code: 'no-program', path: 'x'}}],
  [new ActionError('It is wrong.', 'Mend it.'), {code: 'other', message: 'It is wrong. Mend it.'}],
  [new TypeError('a bug'), {code: 'other', message: 'a bug'}],
  ['a text', {code: 'other', message: 'a text'}]
])('problemOf %p', (thrown, problem) => {
  expect(problemOf(thrown)).toEqual(problem)
})
