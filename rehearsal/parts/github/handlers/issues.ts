import type {Issue} from '../issues.ts'
import {lookUpPerson} from '../people.ts'
import type {GitHubState} from '../state.ts'
import {issueView, permissionView} from '../views/issues.ts'
import {failure, type Call, type Handler} from './handler.ts'
import {inIssues, onIssue, page, READ, refuseText, WRITE, type IssueText} from './on-issue.ts'

const METADATA = {name: 'metadata', access: 'read'} as const

export const issueHandlers: Readonly<Record<string, Handler>> = {
  'issues/create': {
    permission: WRITE,
    answer: inIssues((call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      const issue = state.issues.open({title: String(text.title ?? ''), body: text.body ?? '', labels: labelsOf(text)}, call.actor)
      return {status: 201, body: view(call, state, issue)}
    })
  },
  'issues/get': {
    permission: READ,
    answer: onIssue((issue, call, state) => ({status: 200, body: view(call, state, issue)}))
  },
  'issues/update': {
    permission: WRITE,
    answer: onIssue((issue, call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      const change = {
        ...(text.title === undefined || text.title === null ? {} : {title: String(text.title)}),
        ...(text.body === undefined ? {} : {body: text.body ?? ''}),
        ...(text.labels === undefined ? {} : {labels: labelsOf(text)}),
        ...(text.state === undefined ? {} : {state: text.state}),
        // "The reason for the state change. Ignored unless `state` is changed."
        ...(text.state_reason === undefined || text.state === undefined || text.state === issue.state
          ? {}
          : {stateReason: text.state_reason})
      }
      return {status: 200, body: view(call, state, state.issues.change(issue, change, call.actor))}
    })
  },
  'issues/list-for-repo': {
    permission: READ,
    answer: inIssues((call, state) => page(call, listed(call.query, state), issue => view(call, state, issue)))
  },
  'issues/lock': {
    permission: WRITE,
    answer: onIssue((issue, call, state) => {
      state.issues.lock(issue, (call.body as {lock_reason?: string} | undefined)?.lock_reason ?? null)
      return {status: 204}
    })
  },
  'issues/unlock': {
    permission: WRITE,
    answer: onIssue((issue, _, state) => {
      state.issues.unlock(issue)
      return {status: 204}
    })
  },
  'repos/get-collaborator-permission-level': {
    permission: METADATA,
    answer: ({baseUrl, parameters}) => {
      const person = lookUpPerson(parameters['username'] ?? '')
      return person === undefined ? failure(404, 'Not Found') : {status: 200, body: permissionView(baseUrl, person)}
    }
  }
}

const FILTERS = ['state', 'labels', 'creator', 'since', 'sort', 'direction', 'per_page', 'page']
const SORTED_BY: Readonly<Record<string, (issue: Issue) => number>> = {created: ({number}) => number, updated: ({updatedAt}) => updatedAt}

/**
 * What a list of the repository's issues holds: pull requests too, as GitHub's does.
 *
 * @throws Error for a filter or an order that is not played: a list that ignores one is longer than GitHub's
 */
function listed(query: URLSearchParams, state: GitHubState): Issue[] {
  const unplayed = [...query.keys()].find(name => !FILTERS.includes(name))
  const sortedBy = SORTED_BY[query.get('sort') ?? 'created']
  if (unplayed !== undefined || sortedBy === undefined)
    throw new Error(`The list of issues is not played with ${unplayed ?? 'this "sort"'}.`)
  const wanted = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').filter(label => label !== '')
  const creator = query.get('creator')?.toLowerCase()
  const since = Date.parse(query.get('since') ?? '')
  const found = state.issues.listed().filter(issue => {
    const isWanted = wanted === 'all' || issue.state === wanted
    const isByCreator = creator === undefined || issue.author.login.toLowerCase() === creator
    const isNew = Number.isNaN(since) || issue.updatedAt >= since
    return isWanted && isByCreator && isNew && labels.every(label => issue.labels.includes(label))
  })
  const isSorted = state.conditions.lag.isShuffled !== true
  const rising = isSorted ? found.sort((one, other) => sortedBy(one) - sortedBy(other) || one.number - other.number) : found
  return query.get('direction') === 'asc' ? rising : rising.reverse()
}

function view({baseUrl}: Call, state: GitHubState, issue: Issue): Record<string, unknown> {
  return issueView(baseUrl, state.repository, issue, state.issues.commentsOn(issue.number).length)
}

function labelsOf({labels = []}: IssueText): string[] {
  return labels.map(label => (typeof label === 'string' ? label : (label.name ?? ''))).filter(name => name !== '')
}
