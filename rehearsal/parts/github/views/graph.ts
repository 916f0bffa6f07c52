import type {Comment, Issue} from '../issues.ts'
import type {Person} from '../people.ts'
import {idOf, nodeIdOf, type GitHubState} from '../state.ts'

/** An object of GitHub's GraphQL schema: its fields by name, and functions for those that take arguments. `undefined` has no field. */
export interface GraphObject {
  readonly __typename: string
  readonly [field: string]: unknown
}

type Arguments = Readonly<Record<string, unknown>>

/** The object behind a node id of REST's answers; undefined when there is none. */
export function nodeOf(id: string, state: GitHubState): GraphObject | undefined {
  for (const issue of state.issues.list()) {
    if (nodeIdOf('I', String(issue.number)) === id && !issue.isPullRequest) {
      return state.issues.findForReading(issue.number) === undefined ? undefined : issueNode(issue, state)
    }
    const comment = state.issues.commentsOn(issue.number).find(one => nodeIdOf('IC', String(one.id)) === id)
    if (comment !== undefined) return commentNode(comment, issue, state)
  }
  return undefined
}

const time = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z'))

function issueNode(issue: Issue, state: GitHubState): GraphObject {
  return {
    __typename: 'Issue',
    id: nodeIdOf('I', String(issue.number)),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state.toUpperCase(),
    author: actorNode(issue.author),
    lastEditedAt: time(issue.editedAt),
    includesCreatedEdit: issue.editedAt !== null,
    timelineItems: (args: Arguments) => {
      const kinds = args['itemTypes'] as readonly string[]
      return connection(
        issue.events.filter(kind => kinds.includes(kind)),
        args,
        kind => ({__typename: kind.toLowerCase().replace(/(?:^|_)(.)/g, (_all, letter: string) => letter.toUpperCase())})
      )
    },
    comments: (args: Arguments) => connection(state.issues.listedComments(issue.number), args, one => commentNode(one, issue, state))
  }
}

function commentNode(comment: Comment, issue: Issue, state: GitHubState): GraphObject {
  return {
    __typename: 'IssueComment',
    id: nodeIdOf('IC', String(comment.id)),
    body: comment.body,
    author: actorNode(comment.author),
    createdAt: time(comment.createdAt),
    lastEditedAt: time(comment.editedAt),
    includesCreatedEdit: comment.editedAt !== null,
    isMinimized: comment.hiddenAs !== null,
    minimizedReason: comment.hiddenAs,
    createdViaEmail: false,
    get issue() {
      return issueNode(issue, state)
    }
  }
}

/** A bot's login has no `[bot]` here. Null, where the account is gone. */
function actorNode({login, type, isGone}: Person): GraphObject | null {
  if (isGone === true) return null
  return {__typename: type, login: login.replace(/\[bot\]$/, ''), databaseId: idOf(`user ${login}`)}
}

function connection<T>(all: readonly T[], {first, last}: Arguments, nodeFor: (one: T) => GraphObject): GraphObject {
  const page = typeof first === 'number' ? all.slice(0, first) : all.slice(-Number(last))
  return {__typename: 'Connection', totalCount: all.length, nodes: page.map(nodeFor)}
}
