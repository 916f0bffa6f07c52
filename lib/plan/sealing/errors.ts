import {ProblemError} from '../../action/problem.ts'
import type {FileTrouble} from '../regular-file.ts'

/** Why a file was not sealed or not opened. Neither the secret nor anything of the content is among the facts. */
export type SealProblem =
  /** `length` of the secret in characters, blanks around it not counted; it needs `shortest` of them. */
  | {readonly code: 'weak-key'; readonly length: number; readonly shortest: number}
  /** Nothing says which repository, or which run of a workflow, the sealed file belongs to. */
  | {readonly code: 'no-binding'; readonly missing: 'repository' | 'run'}
  | {readonly code: 'malformed-sha256'}
  | {readonly code: 'no-file'; readonly path: string; readonly why: FileTrouble}
  | {
      readonly code:
        /** There is something where the file should be made. */
        | 'exists'
        | 'too-large'
        /** It was written to while it was being sealed. */
        | 'source-changed'
        | 'not-sealed'
        | 'truncated'
        | 'other-kind'
        | 'other-repository'
        | 'other-run'
        | 'other-plan'
        /** GCM cannot tell the two apart. */
        | 'wrong-key-or-changed'
      readonly path: string
    }

/** A file could not be sealed, or a sealed one could not be trusted. */
export class SealError extends ProblemError<SealProblem> {}
