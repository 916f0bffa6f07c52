import {messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {CloseReason, Conversations} from '../../lib/github/conversations.ts'

/** An issue that still has to be closed, as main leaves it to post. It holds no secret. */
export interface OpenQuestion {
  readonly number: number
  /** What is written on it first; empty when that was done. */
  readonly comment: string
  readonly reason: CloseReason
}

export interface CloseDependencies {
  readonly github: Pick<Conversations, 'writeComment' | 'changeIssue' | 'lockIssue'>
  /** Tells post what is left to do; undefined: nothing. */
  readonly remember: (question: OpenQuestion | undefined) => void
  readonly warning: (line: string) => void
}

/**
 * Says on the issue what happened, closes it and locks it. Each step is tried, whatever became of the others, and what fails is a warning:
 * the decision is already made.
 */
export async function closeQuestion(question: OpenQuestion, {github, remember, warning}: CloseDependencies): Promise<void> {
  remember(question)
  const failures: string[] = []
  const attempt = async (what: string, step: () => Promise<unknown>): Promise<boolean> => {
    try {
      await step()
      return true
    } catch (error) {
      failures.push(`${what} (${oneLine(messageOf(error))})`)
      return false
    }
  }
  if (question.comment !== '') {
    const isWritten = await attempt('write what happened', () => github.writeComment(question.number, question.comment))
    if (isWritten) remember({...question, comment: ''})
  }
  if (await attempt('close it', () => github.changeIssue(question.number, {state: 'closed', stateReason: question.reason})))
    remember(undefined)
  await attempt('lock it', () => github.lockIssue(question.number))
  if (failures.length > 0) warning(`Issue #${question.number} could not be tidied up: ${failures.join(', ')}.`)
}

/**
 * The post part: closes an issue that main left open because it was killed, or could not close. A closed issue is left as it is.
 *
 * @returns `unknown` when the issue could not be read: a warning names it then
 */
export async function closeLeftQuestion(
  question: OpenQuestion,
  dependencies: CloseDependencies & {readonly github: Pick<Conversations, 'readIssue'>}
): Promise<'closed' | 'was-closed' | 'unknown'> {
  try {
    const {state} = await dependencies.github.readIssue(question.number)
    if (state !== 'open') return 'was-closed'
  } catch (error) {
    const reason = oneLine(messageOf(error)).replace(/\.$/, '')
    dependencies.warning(
      `Issue #${question.number} may still be open, and nobody waits for an answer on it: close it. GitHub could not be asked (${reason}).`
    )
    return 'unknown'
  }
  await closeQuestion(question, dependencies)
  return 'closed'
}
