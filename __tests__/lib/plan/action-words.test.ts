import {describe, expect, it, test} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {actionWords, inActionWords} from '../../../lib/plan/action-words.ts'
import {GuardError, type PlanRunProblem} from '../../../lib/plan/errors.ts'
import {SealError, type SealProblem} from '../../../lib/plan/sealing/index.ts'
import {TerraformError} from '../../../lib/terraform/errors.ts'

/** The line that a person sees. */
function line(problem: PlanRunProblem): string {
  const {message, fix} = actionWords(problem)
  return messageOf(new ActionError(message, fix))
}

const [IS, WAS] = ['1a'.repeat(32), '2b'.repeat(32)]

test.each<readonly [PlanRunProblem, string]>([
  [
    {code: 'no-file', path: '/w/p', why: 'missing'},
    'Input "plan": there is no file "/w/p". Give the path of the plan, absolute or relative to the workspace.'
  ],
  [
    {code: 'no-file', path: '/w/p', why: 'unreadable'},
    'Input "plan": the file "/w/p" cannot be read. Give the path of the plan, absolute or relative to the workspace.'
  ],
  [
    {code: 'no-file', path: '/w/p', why: 'not-a-file'},
    'Input "plan": "/w/p" is not a file. Give the path of the plan, absolute or relative to the workspace.'
  ],
  [
    {code: 'not-understood', reading: {kind: 'error', code: 'state', message: 'The file is a state.', fix: 'Name the plan.'}},
    'The file is a state. Name the plan.'
  ],
  [
    {code: 'not-understood', reading: {kind: 'error', code: 'empty', message: 'The file is empty.', fix: 'Look.'}},
    'The file is empty. Check that the step that wrote the file did not fail.'
  ],
  [
    {code: 'not-understood', reading: {kind: 'error', code: 'not-json', message: 'The file is not JSON.', fix: 'Give JSON.'}},
    'The file is not JSON. Give JSON. With setup-terraform, set its "terraform_wrapper" to false.'
  ],
  [
    {code: 'not-understood', reading: {kind: 'error', code: 'trailing-data', message: 'More comes.', fix: 'Give one.'}},
    'More comes. Give one. With setup-terraform, set its "terraform_wrapper" to false.'
  ],
  [{code: 'nothing-shown'}, 'The plan file was shown, but none of it was read.'],
  [
    {code: 'terraform', terraform: {code: 'unknown-binary', binary: 'packer'}},
    'Input "binary": "packer" is not auto, terraform, tofu or a path.'
  ],
  [
    {code: 'allow-unreadable', path: '/w/allow.yml', reason: 'ENOENT'},
    'Input "allow": the file "/w/allow.yml" cannot be read (ENOENT). Give its path relative to the workspace, and check it out before.'
  ],
  [
    {code: 'allow-not-understood', what: 'entry 1 is not a mapping of names to values.'},
    'Input "allow": entry 1 is not a mapping of names to values. Write entries like "- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}".'
  ],
  [
    {code: 'fits-nothing', pattern: 'a,b\n::x'},
    'Input "protect": the line "a,b ::x" matches no type and no address, so it would protect nothing. Write a type or an address on a line of its own, such as hcloud_volume or module.db.*, without quotes around it or a comment after it.'
  ],
  [{code: 'errored', reason: 'Planning failed.'}, 'Planning failed.'],
  [{code: 'other', message: 'broken'}, 'broken'],
  [
    {code: 'changed', by: 'file', sha256: IS, judgedSha256: WAS},
    `The plan file changed after it was judged: its sha256 is ${IS}, and ${WAS} was judged. Nothing may be applied.`
  ],
  [
    {code: 'changed', by: 'unknown-parts', sha256: IS, judgedSha256: undefined, parts: ['new\nkind', 'b']},
    `The fingerprint does not cover the parts that are not known (new kind, b), so only the very file that was judged counts: its sha256 is ${IS}. Nothing may be applied.`
  ],
  [
    {code: 'changed', by: 'fingerprint', differences: ['a.b was not in the plan: create']},
    'This is not the plan that was judged: its fingerprint is different. Nothing may be applied.'
  ],
  [
    {code: 'judged-unusable', path: '/w/r', why: 'unreadable'},
    'Input "judged": the file "/w/r" cannot be read. Pass the output "report" of the step that judged the plan, or leave it out.'
  ],
  [
    {code: 'judged-unusable', path: '/w/r', why: 'not-json'},
    'Input "judged": the file "/w/r" is not JSON. Pass the output "report" of the step that judged the plan, or leave it out.'
  ],
  [
    {code: 'judged-unusable', path: '/w/r', why: 'not-a-report'},
    'Input "judged": the file "/w/r" is not a report of plan-guard. Pass the output "report" of the step that judged the plan, or leave it out.'
  ],
  [
    {code: 'changed-before-sealing', sha256: IS, judgedSha256: WAS},
    `The plan file changed after it was judged: its sha256 is ${IS}, and ${WAS} was judged. Nothing was sealed.`
  ],
  [{code: 'no-run'}, 'A plan is sealed for one run, and GITHUB_REPOSITORY and GITHUB_RUN_ID do not say for which.']
])('%j', (problem, expected) => {
  expect(line(problem)).toBe(expected)
})

describe('a problem of sealing', () => {
  it.each<readonly [SealProblem, string]>([
    [
      {code: 'weak-key', length: 0, shortest: 16},
      'Input "seal-key" is empty. Store the output of "openssl rand -base64 32" as a secret and give that.'
    ],
    [
      {code: 'weak-key', length: 7, shortest: 16},
      'Input "seal-key" is shorter than 16 characters. Store the output of "openssl rand -base64 32" as a secret and give that.'
    ],
    [
      {code: 'no-binding', missing: 'repository'},
      'The repository that the sealed file belongs to is not known. Run it in a workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID must be set.'
    ],
    [
      {code: 'no-binding', missing: 'run'},
      'The workflow run that the sealed file belongs to is not known. Run it in a workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID must be set.'
    ],
    [
      {code: 'malformed-sha256'},
      'Input "plan-sha256" is not 64 hexadecimal digits. Give the output "plan-sha256" of the job that sealed it.'
    ],
    [{code: 'no-file', path: 'F', why: 'missing'}, 'There is no file "F".'],
    [{code: 'no-file', path: 'F', why: 'unreadable'}, 'The file "F" cannot be read.'],
    [{code: 'no-file', path: 'F', why: 'not-a-file'}, '"F" is not a file.'],
    [{code: 'exists', path: 'F'}, '"F" exists already, and nothing is overwritten. Give the path of a new file.'],
    [{code: 'too-large', path: 'F'}, 'The file "F" is larger than 64 GiB and cannot be sealed.'],
    [
      {code: 'source-changed', path: 'F'},
      'The file "F" was written to while it was being sealed. Seal it after the command that writes it has ended.'
    ],
    [{code: 'not-sealed', path: 'F'}, 'The file "F" is not a sealed file. Give the file that the mode "seal" of the same version wrote.'],
    [
      {code: 'truncated', path: 'F'},
      'The sealed file "F" is cut short. Check that its upload and its download ended well, and seal it again.'
    ],
    [{code: 'other-kind', path: 'F'}, 'The sealed file "F" holds another kind of file. A sealed plan and a sealed state are not the same.'],
    [
      {code: 'other-repository', path: 'F'},
      'The sealed file "F" was sealed in another repository. Give the file that this repository sealed.'
    ],
    [
      {code: 'other-run', path: 'F'},
      'The sealed file "F" was sealed in another workflow run. Give the file that a job of this run sealed: no plan is carried over.'
    ],
    [{code: 'other-plan', path: 'F'}, 'The sealed file "F" does not hold the file with the given sha256. Give the file that was approved.'],
    [
      {code: 'wrong-key-or-changed', path: 'F'},
      'The sealed file "F" was sealed with another key, or was changed since. Give "seal-key" the same secret in both jobs; when it is the same, somebody changed the file: find out who.'
    ]
  ])('%j', (sealing, expected) => {
    expect(line({code: 'sealing', sealing})).toBe(expected)
  })
})

describe('inActionWords', () => {
  it.each<readonly [Error, string]>([
    [new GuardError({code: 'nothing-shown'}), 'The plan file was shown, but none of it was read.'],
    [new SealError({code: 'malformed-sha256'}), 'Input "plan-sha256" is not 64 hexadecimal digits.'],
    [new TerraformError({code: 'no-folder', folder: '/w'}), 'Input "working-directory": there is no folder "/w".']
  ])('makes an error that a person can mend of %p', (error, message) => {
    const worded = inActionWords(error)
    expect(worded).toBeInstanceOf(ActionError)
    expect(worded).toMatchObject({message, cause: error})
  })

  it('leaves everything else as it is', () => {
    const errors = [new ActionError('expected'), new TypeError('a bug'), 'a text', undefined]
    expect(errors.map(inActionWords)).toEqual(errors)
  })
})
