import {UsageError} from '../../usage-error.ts'

/** What a person may do in the repository: the words of `role_name`; `permission` knows four of them only. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

/** Somebody who has an account on the stand-in GitHub. */
export interface Person {
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly role: Role
  /** The account was deleted: what it wrote is there, and nobody's. */
  readonly isGone?: true
  /** For the list of people. */
  readonly description: string
}

/** The people of every rehearsal. */
export const people: readonly Person[] = [
  {login: 'author', type: 'User', role: 'write', description: 'started the run; has write access'},
  {login: 'maintainer', type: 'User', role: 'write', description: 'has write access'},
  {login: 'admin', type: 'User', role: 'admin', description: 'administers the repository'},
  {login: 'triager', type: 'User', role: 'triage', description: 'may label and close, not write'},
  {login: 'reader', type: 'User', role: 'read', description: 'may read'},
  // On a private repository GitHub would not let them comment at all; the comment is played, because what counts is that it does not count.
  {login: 'stranger', type: 'User', role: 'none', description: 'has nothing to do with the repository'},
  {login: 'ghost', type: 'User', role: 'none', isGone: true, description: 'had write access; the account is gone'},
  {login: 'robot[bot]', type: 'Bot', role: 'write', description: 'an app with write access'}
]

/** Writes what a job's GITHUB_TOKEN writes. */
export const ACTIONS_BOT: Person = {login: 'github-actions[bot]', type: 'Bot', role: 'write', description: "a job's GITHUB_TOKEN"}

/** Somebody who writes on the next issue that is opened through the API. */
export interface Remark {
  /** The login. */
  readonly by: string
  /** Markdown. */
  readonly text: string
  /** What the same person changes it to, before anybody reads it. */
  readonly edit?: string
}

/** GitHub does not tell upper from lower case in logins. @returns undefined for an account that does not exist */
export function lookUpPerson(login: string): Person | undefined {
  return [...people, ACTIONS_BOT].find(person => person.login.toLowerCase() === login.toLowerCase())
}

/** @throws UsageError naming the people there are */
export function findPerson(login: string): Person {
  const person = people.find(candidate => candidate.login === login)
  if (person !== undefined) return person
  throw new UsageError(`There is nobody called "${login}". There are: ${people.map(known => known.login).join(', ')}.`)
}
