import type {Comment, Issue} from '../issues.ts'
import type {Person} from '../people.ts'
import {idOf, nodeIdOf, type Repository} from '../state.ts'
import {htmlAddress, repositoryAddress} from './repositories.ts'
import {userView} from './users.ts'

/** GitHub's times have whole seconds. */
const time = (milliseconds: number) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')

/** For display only, in GitHub's own answers too: whether somebody may do something is asked elsewhere. */
const associationOf = ({role}: Person) => (['admin', 'maintain', 'write', 'triage', 'read'].includes(role) ? 'COLLABORATOR' : 'NONE')

export function issueView(baseUrl: string, repository: Repository, issue: Issue, comments: number): Record<string, unknown> {
  const api = `${repositoryAddress(baseUrl, repository)}/issues/${issue.number}`
  return {
    id: idOf(`issue ${issue.number}`),
    node_id: nodeIdOf('I', String(issue.number)),
    url: api,
    repository_url: repositoryAddress(baseUrl, repository),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    timeline_url: `${api}/timeline`,
    html_url: webAddress(repository, issue),
    ...(issue.isPullRequest ? {pull_request: pullRequestLinks(baseUrl, repository, issue)} : {}),
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: writerView(baseUrl, issue.author),
    labels: issue.labels.map(name => labelView(baseUrl, repository, name)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: issue.isLocked,
    active_lock_reason: issue.lockReason,
    comments,
    closed_at: issue.closedAt === null ? null : time(issue.closedAt),
    closed_by: issue.closedBy === null ? null : writerView(baseUrl, issue.closedBy),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt + (issue.updatedAt === issue.createdAt && issue.number % 2 === 1 ? 1_000 : 0)),
    author_association: associationOf(issue.author),
    performed_via_github_app: appOf(issue.author),
    reactions: reactionsView(`${api}/reactions`)
  }
}

const webAddress = (repository: Repository, {number, isPullRequest}: Pick<Issue, 'number' | 'isPullRequest'>) =>
  `${htmlAddress(repository)}/${isPullRequest ? 'pull' : 'issues'}/${number}`

/** What tells a pull request from an issue in the answers that hold both. */
function pullRequestLinks(baseUrl: string, repository: Repository, issue: Issue): Record<string, unknown> {
  const html = webAddress(repository, issue)
  const api = `${repositoryAddress(baseUrl, repository)}/pulls/${issue.number}`
  return {url: api, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, merged_at: null}
}

/** Nobody, where the account is gone. */
const writerView = (baseUrl: string, {login, type, isGone}: Person) => (isGone === true ? null : userView(baseUrl, login, type))

/**
 * GitHub does not always give a new comment equal times (palantir/policy-bot#459). Here every second comment is such a one, the first of a
 * rehearsal too, so that whoever takes it for an edit is found out.
 */
const isLate = ({id, editedAt}: Comment) => editedAt === null && id % 2 === 1

/** @param issue the one that the comment is on */
export function commentView(baseUrl: string, repository: Repository, comment: Comment, issue: Issue): Record<string, unknown> {
  const api = `${repositoryAddress(baseUrl, repository)}/issues/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: nodeIdOf('IC', String(comment.id)),
    url: api,
    html_url: `${webAddress(repository, issue)}#issuecomment-${comment.id}`,
    issue_url: `${repositoryAddress(baseUrl, repository)}/issues/${comment.issue}`,
    user: writerView(baseUrl, comment.author),
    body: comment.body,
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt + (isLate(comment) ? 1_000 : 0)),
    author_association: associationOf(comment.author),
    performed_via_github_app: appOf(comment.author),
    ...(comment.hiddenAs === null ? {} : {minimized: {reason: comment.hiddenAs}}),
    reactions: reactionsView(`${api}/reactions`)
  }
}

/** `permission` has no word for maintain and triage ("Get repository permissions for a user"). */
export function permissionView(baseUrl: string, person: Person): Record<string, unknown> {
  const permission = {maintain: 'write', triage: 'read'}[person.role as string] ?? person.role
  return {permission, role_name: person.role, user: {...userView(baseUrl, person.login, person.type), role_name: person.role}}
}

function labelView(baseUrl: string, repository: Repository, name: string): Record<string, unknown> {
  return {
    id: idOf(`label ${name}`),
    node_id: nodeIdOf('LA', name),
    url: `${repositoryAddress(baseUrl, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    description: null,
    color: 'ededed',
    default: false
  }
}

/** What an app wrote names the app. */
function appOf({login, type}: Person): Record<string, unknown> | null {
  if (type !== 'Bot') return null
  const slug = login.replace(/\[bot\]$/, '')
  const since = '2026-01-01T00:00:00Z'
  return {
    id: idOf(`app ${slug}`),
    slug,
    node_id: nodeIdOf('A', slug),
    owner: userView('https://api.github.com', 'github', 'Organization'),
    name: slug,
    description: null,
    external_url: 'https://example.com',
    html_url: `https://github.com/apps/${slug}`,
    created_at: since,
    updated_at: since,
    permissions: {issues: 'write', metadata: 'read'},
    events: []
  }
}

function reactionsView(url: string): Record<string, unknown> {
  const kinds = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes']
  return {url, total_count: 0, ...Object.fromEntries(kinds.map(kind => [kind, 0]))}
}
