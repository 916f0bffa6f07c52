import {expect, test} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {SealProblem} from '../../../lib/plan/sealing/index.ts'
import {openWords} from '../../../cli/open-state/words.ts'

const LOOK_AT_REPOSITORY = 'Look at --repository: it is "owner/name" as in the address of the run, capitals and all.'
const LOOK_AT_RUN = 'Look at --run: it is the number after "/runs/" in the address of the run whose apply failed.'

test.each<readonly [SealProblem, string]>([
  [{code: 'weak-key', length: 0, shortest: 16}, 'The key is empty. Give the secret that was the "seal-key" of that run.'],
  [
    {code: 'weak-key', length: 3, shortest: 16},
    'The key is shorter than 16 characters. Give the secret that was the "seal-key" of that run.'
  ],
  [{code: 'malformed-sha256'}, 'The sha256 is not 64 hexadecimal digits.'],
  [{code: 'no-binding', missing: 'repository'}, `The repository that the sealed file belongs to is not known. ${LOOK_AT_REPOSITORY}`],
  [{code: 'no-binding', missing: 'run'}, `The workflow run that the sealed file belongs to is not known. ${LOOK_AT_RUN}`],
  [{code: 'no-file', path: 'F', why: 'missing'}, 'There is no file "F".'],
  [{code: 'exists', path: 'F'}, '"F" exists already, and nothing is overwritten. Give the path of a new file.'],
  [
    {code: 'not-sealed', path: 'F'},
    'The file "F" is not a sealed file. Give the sealed state that apply-plan wrote, unpacked from its archive.'
  ],
  [{code: 'truncated', path: 'F'}, 'The sealed file "F" is cut short. Download it again.'],
  [
    {code: 'other-kind', path: 'F'},
    'The sealed file "F" holds another kind of file. Give the sealed state that apply-plan wrote, not the sealed plan.'
  ],
  [{code: 'other-repository', path: 'F'}, `The sealed file "F" was sealed in another repository. ${LOOK_AT_REPOSITORY}`],
  [{code: 'other-run', path: 'F'}, `The sealed file "F" was sealed in another workflow run. ${LOOK_AT_RUN}`],
  [
    {code: 'wrong-key-or-changed', path: 'F'},
    'The sealed file "F" was sealed with another key, or was changed since. Give the secret that was the "seal-key" of that run. If it is the same, somebody changed the file: find out who.'
  ]
])('%j', (problem, expected) => {
  const {message, fix} = openWords(problem)
  expect(messageOf(new ActionError(message, fix))).toBe(expected)
})
