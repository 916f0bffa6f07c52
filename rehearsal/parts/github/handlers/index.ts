import {commentHandlers} from './comments.ts'
import type {Handler} from './handler.ts'
import {issueHandlers} from './issues.ts'
import {repositoryHandlers} from './repositories.ts'

/**
 * Every operation that the stand-in plays, by its operationId. `scripts/cut-openapi.ts` cuts exactly these out of GitHub's
 * description: add a handler, run the script.
 */
export const handlers: Readonly<Record<string, Handler>> = {
  ...repositoryHandlers,
  ...issueHandlers,
  ...commentHandlers
}
