import {describeTrouble} from '../regular-file.ts'
import type {SealProblem} from './errors.ts'

/** What is wrong with a file; what is wrong with an input is worded by the door that has it. */
export type SealedFileProblem = Exclude<SealProblem, {readonly code: 'weak-key' | 'malformed-sha256'}>

/** What is wrong, in a sentence that holds for every door. What to do about it differs, and is said by each door itself. */
export function describeSealedFile(problem: SealedFileProblem): string {
  switch (problem.code) {
    case 'no-binding':
      return `The ${problem.missing === 'run' ? 'workflow run' : 'repository'} that the sealed file belongs to is not known.`
    case 'no-file':
      return describeTrouble(problem.path, problem.why)
    case 'exists':
      return `"${problem.path}" exists already, and nothing is overwritten.`
    case 'too-large':
      return `The file "${problem.path}" is larger than 64 GiB and cannot be sealed.`
    case 'source-changed':
      return `The file "${problem.path}" was written to while it was being sealed.`
    case 'not-sealed':
      return `The file "${problem.path}" is not a sealed file.`
    case 'truncated':
      return `The sealed file "${problem.path}" is cut short.`
    case 'other-kind':
      return `The sealed file "${problem.path}" holds another kind of file.`
    case 'other-repository':
      return `The sealed file "${problem.path}" was sealed in another repository.`
    case 'other-run':
      return `The sealed file "${problem.path}" was sealed in another workflow run.`
    case 'other-plan':
      return `The sealed file "${problem.path}" does not hold the file with the given sha256.`
    case 'wrong-key-or-changed':
      return `The sealed file "${problem.path}" was sealed with another key, or was changed since.`
  }
}
