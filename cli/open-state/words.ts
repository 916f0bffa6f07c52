import type {Words} from '../../lib/action/problem.ts'
import {describeSealedFile, type SealedFileProblem, type SealProblem} from '../../lib/plan/sealing/index.ts'

/** Why a state was not opened, in the words of the command line. */
export function openWords(problem: SealProblem): Words {
  switch (problem.code) {
    case 'weak-key':
      return {message: `The key is ${problem.length === 0 ? 'empty' : `shorter than ${problem.shortest} characters`}.`, fix: GIVE_SECRET}
    case 'malformed-sha256':
      return {message: 'The sha256 is not 64 hexadecimal digits.'}
    case 'no-binding':
      return {message: describeSealedFile(problem), fix: problem.missing === 'run' ? LOOK_AT_RUN : LOOK_AT_REPOSITORY}
    default:
      return {message: describeSealedFile(problem), fix: FIXES[problem.code]}
  }
}

const GIVE_SECRET = 'Give the secret that was the "seal-key" of that run.'
const LOOK_AT_RUN = 'Look at --run: it is the number after "/runs/" in the address of the run whose apply failed.'
const LOOK_AT_REPOSITORY = 'Look at --repository: it is "owner/name" as in the address of the run, capitals and all.'

const FIXES: Readonly<Record<Exclude<SealedFileProblem['code'], 'no-binding'>, string | undefined>> = {
  'no-file': undefined,
  exists: 'Give the path of a new file.',
  'not-sealed': 'Give the sealed state that apply-plan wrote, unpacked from its archive.',
  truncated: 'Download it again.',
  'other-kind': 'Give the sealed state that apply-plan wrote, not the sealed plan.',
  'other-repository': LOOK_AT_REPOSITORY,
  'other-run': LOOK_AT_RUN,
  'wrong-key-or-changed': `${GIVE_SECRET} If it is the same, somebody changed the file: find out who.`,
  // No state is sealed here, and none is opened by its sha256.
  'too-large': undefined,
  'source-changed': undefined,
  'other-plan': undefined
}
