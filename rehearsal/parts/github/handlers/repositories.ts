import {compareCommits} from '../history.ts'
import {branchView, commitView, comparisonView, referenceView} from '../views/commits.ts'
import {repositoryView} from '../views/repositories.ts'
import {failure, type Handler} from './handler.ts'

/** Every token may read the metadata of its repository. */
const METADATA = {name: 'metadata', access: 'read'} as const
const CONTENTS = {name: 'contents', access: 'read'} as const

export const repositoryHandlers: Readonly<Record<string, Handler>> = {
  'repos/get': {
    permission: METADATA,
    answer: (call, state) => ({status: 200, body: repositoryView(call.baseUrl, state.repository)})
  },
  'repos/get-branch': {
    permission: CONTENTS,
    answer: ({baseUrl, parameters}, state) => {
      const branch = parameters['branch'] ?? ''
      const commit = state.commits.get(state.branches.get(branch) ?? '')
      if (commit === undefined) return failure(404, 'Branch not found')
      return {status: 200, body: branchView(baseUrl, state.repository, branch, commit)}
    }
  },
  'repos/get-commit': {
    permission: CONTENTS,
    answer: ({baseUrl, parameters}, state) => {
      const reference = parameters['ref'] ?? ''
      const commit = state.findCommit(reference)
      if (commit === undefined) return failure(422, `No commit found for SHA: ${reference}`)
      return {
        status: 200,
        body: {...commitView(baseUrl, state.repository, commit), stats: {total: 0, additions: 0, deletions: 0}, files: []}
      }
    }
  },
  'repos/compare-commits-with-basehead': {
    permission: CONTENTS,
    answer: ({baseUrl, parameters}, state) => {
      const [base, head] = (parameters['basehead'] ?? '').split('...').map(reference => state.findCommit(reference))
      if (base === undefined || head === undefined) return failure(404, 'Not Found')
      const comparison = compareCommits(state.commits, base, head)
      if (comparison === undefined) return failure(404, `No common ancestor between ${base.sha} and ${head.sha}.`)
      return {status: 200, body: comparisonView(baseUrl, state.repository, comparison)}
    }
  },
  'git/get-ref': {
    permission: CONTENTS,
    answer: ({baseUrl, parameters}, state) => {
      // Exactly `heads/NAME` or `tags/NAME`: a bare branch name is a 404 at GitHub too.
      const reference = parameters['ref'] ?? ''
      const sha = reference.startsWith('heads/') ? state.branches.get(reference.slice('heads/'.length)) : undefined
      if (sha === undefined) return failure(404, 'Not Found')
      return {status: 200, body: referenceView(baseUrl, state.repository, reference, sha)}
    }
  }
}
