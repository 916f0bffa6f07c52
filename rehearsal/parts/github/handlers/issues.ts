import type {StandInAnswer} from '../../stand-in.ts'
import type {Issue, StateReason} from '../issues.ts'
import {lookUpPerson} from '../people.ts'
import type {GitHubState} from '../state.ts'
import {commentView, issueView, permissionView} from '../views/issues.ts'
import {failure, type Call, type Handler} from './handler.ts'

const READ = {name: 'issues', access: 'read'} as const
const WRITE = {name: 'issues', access: 'write'} as const
const METADATA = {name: 'metadata', access: 'read'} as const
/** GitHub counts characters, not bytes. */
const LONGEST_BODY = 65_536
const LONGEST_TITLE = 256

interface IssueText {
  readonly title?: string | number | null
  readonly body?: string | null
  readonly labels?: readonly (string | {name?: string})[]
  readonly assignees?: readonly string[]
  readonly state?: Issue['state']
  readonly state_reason?: StateReason | null
}

export const issueHandlers: Readonly<Record<string, Handler>> = {
  'issues/create': {
    permission: WRITE,
    answer: inIssues((call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      const issue = state.issues.open({title: String(text.title ?? ''), body: text.body ?? '', labels: labelsOf(text)})
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
      const changed = state.issues.change(issue, {
        ...(text.title === undefined || text.title === null ? {} : {title: String(text.title)}),
        ...(text.body === undefined ? {} : {body: text.body ?? ''}),
        ...(text.labels === undefined ? {} : {labels: labelsOf(text)}),
        ...(text.state === undefined ? {} : {state: text.state}),
        ...(text.state_reason === undefined ? {} : {stateReason: text.state_reason})
      })
      return {status: 200, body: view(call, state, changed)}
    })
  },
  'issues/list-for-repo': {
    permission: READ,
    answer: inIssues((call, state) => {
      const wanted = call.query.get('state') ?? 'open'
      const labels = (call.query.get('labels') ?? '').split(',').filter(label => label !== '')
      const found = state.issues
        .list()
        .filter(issue => (wanted === 'all' || issue.state === wanted) && labels.every(label => issue.labels.includes(label)))
        .reverse()
      return page(call, found, issue => view(call, state, issue))
    })
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
  'issues/list-comments': {
    permission: READ,
    answer: onIssue((issue, call, state) => {
      const since = Date.parse(call.query.get('since') ?? '')
      const comments = state.issues.commentsOn(issue.number).filter(comment => Number.isNaN(since) || comment.updatedAt >= since)
      return page(call, comments, comment => commentView(call.baseUrl, state.repository, comment))
    })
  },
  'issues/get-comment': {
    permission: READ,
    answer: inIssues((call, state) => {
      const comment = state.issues.findComment(Number(call.parameters['comment_id']))
      return comment === undefined ? failure(404, 'Not Found') : {status: 200, body: commentView(call.baseUrl, state.repository, comment)}
    })
  },
  'issues/create-comment': {
    permission: WRITE,
    answer: onIssue((issue, call, state) => {
      const text = call.body as IssueText
      const refused = refuseText(text)
      if (refused !== undefined) return refused
      return {status: 201, body: commentView(call.baseUrl, state.repository, state.issues.comment(issue, text.body ?? ''))}
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

type Answer = (call: Call, state: GitHubState) => StandInAnswer

/** A repository can have its issues switched off; GitHub answers 410 then. */
function inIssues(answer: Answer): Answer {
  return (call, state) => (state.repository.hasIssues ? answer(call, state) : failure(410, 'Issues are disabled for this repo'))
}

function onIssue(answer: (issue: Issue, call: Call, state: GitHubState) => StandInAnswer): Answer {
  return inIssues((call, state) => {
    const issue = state.issues.find(Number(call.parameters['issue_number']))
    return issue === undefined ? failure(404, 'Not Found') : answer(issue, call, state)
  })
}

function view({baseUrl}: Call, state: GitHubState, issue: Issue): Record<string, unknown> {
  return issueView(baseUrl, state.repository, issue, state.issues.commentsOn(issue.number).length)
}

function labelsOf({labels = []}: IssueText): string[] {
  return labels.map(label => (typeof label === 'string' ? label : (label.name ?? ''))).filter(name => name !== '')
}

function refuseText({title, body, assignees = []}: IssueText): StandInAnswer | undefined {
  const tooLong = (what: string, most: number) => failure(422, `Validation Failed: ${what} is too long (maximum is ${most} characters)`)
  if (Array.from(body ?? '').length > LONGEST_BODY) return tooLong('body', LONGEST_BODY)
  if (Array.from(String(title ?? '')).length > LONGEST_TITLE) return tooLong('title', LONGEST_TITLE)
  // Somebody who may not be assigned makes GitHub refuse the whole issue.
  const unknown = assignees.find(login => !['admin', 'maintain', 'write', 'triage'].includes(lookUpPerson(login)?.role ?? 'none'))
  return unknown === undefined ? undefined : failure(422, `Validation Failed: assignees ${unknown} cannot be assigned`)
}

const PAGE_SIZE = 30

/** One page of a list, with the links to its neighbours ("Using pagination in the REST API"). */
function page<T>({query, requestUrl}: Call, all: readonly T[], render: (entry: T) => unknown): StandInAnswer {
  const size = Number(query.get('per_page') ?? PAGE_SIZE)
  const number = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const link = (to: number, relation: string) => {
    const url = new URL(requestUrl)
    url.searchParams.set('page', String(to))
    return `<${url.href}>; rel="${relation}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : [])
  ]
  return {
    status: 200,
    ...(links.length === 0 ? {} : {headers: {link: links.join(', ')}}),
    body: all.slice((number - 1) * size, number * size).map(render)
  }
}
