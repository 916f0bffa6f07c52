import type {StandInAnswer} from '../../stand-in.ts'
import type {Comment, Issue, StateReason} from '../issues.ts'
import {lookUpPerson} from '../people.ts'
import type {GitHubState} from '../state.ts'
import {failure, type Call} from './handler.ts'

/** What the operations on issues and on their comments share. */

export const READ = {name: 'issues', access: 'read'} as const
export const WRITE = {name: 'issues', access: 'write'} as const

/** GitHub counts characters, not bytes. */
const LONGEST_BODY = 65_536
const LONGEST_TITLE = 256

export interface IssueText {
  readonly title?: string | number | null
  readonly body?: string | null
  readonly labels?: readonly (string | {name?: string})[]
  readonly assignees?: readonly string[]
  readonly state?: Issue['state']
  readonly state_reason?: StateReason | null
}

export type Answer = (call: Call, state: GitHubState) => StandInAnswer

/** A repository can have its issues switched off; GitHub answers 410 then. */
export function inIssues(answer: Answer): Answer {
  return (call, state) => (state.repository.hasIssues ? answer(call, state) : failure(410, 'Issues are disabled for this repo'))
}

/** Answers for the issue or pull request that the path names. A pull request has its comments also where issues are switched off. */
export function onIssue(answer: (issue: Issue, call: Call, state: GitHubState) => StandInAnswer): Answer {
  return (call, state) => {
    const number = Number(call.parameters['issue_number'])
    const issue = call.method === 'GET' ? state.issues.findForReading(number) : state.issues.find(number)
    if (issue?.isPullRequest === true) return answer(issue, call, state)
    return inIssues(() => (issue === undefined ? failure(404, 'Not Found') : answer(issue, call, state)))(call, state)
  }
}

/** Answers for the comment that the path names. */
export function onComment(answer: (comment: Comment, issue: Issue, call: Call, state: GitHubState) => StandInAnswer): Answer {
  return (call, state) => {
    const comment = state.issues.findComment(Number(call.parameters['comment_id']))
    const issue = comment === undefined ? undefined : state.issues.find(comment.issue)
    if (comment !== undefined && issue?.isPullRequest === true) return answer(comment, issue, call, state)
    const found = () => (comment === undefined || issue === undefined ? failure(404, 'Not Found') : answer(comment, issue, call, state))
    return inIssues(found)(call, state)
  }
}

/** GitHub's refusal of what is written, or undefined. */
export function refuseText({title, body, assignees = []}: IssueText): StandInAnswer | undefined {
  const tooLong = (what: string, most: number) => failure(422, `Validation Failed: ${what} is too long (maximum is ${most} characters)`)
  if (Array.from(body ?? '').length > LONGEST_BODY) return tooLong('body', LONGEST_BODY)
  if (Array.from(String(title ?? '')).length > LONGEST_TITLE) return tooLong('title', LONGEST_TITLE)
  // Somebody who may not be assigned makes GitHub refuse the whole issue.
  const unknown = assignees.find(login => !['admin', 'maintain', 'write', 'triage'].includes(lookUpPerson(login)?.role ?? 'none'))
  return unknown === undefined ? undefined : failure(422, `Validation Failed: assignees ${unknown} cannot be assigned`)
}

const PAGE_SIZE = 30
const LONGEST_PAGE = 100

/** One page of a list, with the links to its neighbours ("Using pagination in the REST API"). */
export function page<T>({query, requestUrl}: Call, all: readonly T[], render: (entry: T) => unknown): StandInAnswer {
  const size = Math.min(Number(query.get('per_page') ?? PAGE_SIZE), LONGEST_PAGE)
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
