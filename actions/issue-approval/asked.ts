import type {Asked} from '../../lib/github/errors.ts'

/** @param doing as it reads after "while" */
export function asked(doing: string): Asked {
  return {doing, on: 'issue', inputs: ['title', 'labels'], again: 'Run the job again.', alsoHelps: {401: 'or set a shorter "timeout"'}}
}
