import {ActionError} from '../../action/errors.ts'

/** Why a file was not sealed or not opened. Stable words. */
export type SealErrorCode =
  | 'weak-key'
  | 'no-binding'
  | 'malformed-sha256'
  | 'no-file'
  | 'exists'
  | 'too-large'
  | 'source-changed'
  | 'not-sealed'
  | 'truncated'
  | 'other-kind'
  | 'other-repository'
  | 'other-run'
  | 'other-plan'
  | 'wrong-key-or-changed'

/** A file could not be sealed, or a sealed one could not be trusted. Neither the secret nor anything of the content is in its text. */
export class SealError extends ActionError {
  readonly code: SealErrorCode

  constructor(code: SealErrorCode, message: string, fix?: string) {
    super(message, fix)
    this.name = 'SealError'
    this.code = code
  }
}
