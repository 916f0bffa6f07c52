import {runAction} from '../../lib/action/action.ts'
import {sleep} from '../../lib/action/duration.ts'
import {log} from '../../lib/action/log.ts'
import {POST_LIMITS} from '../../lib/action/post-time.ts'
import {isHostedRunner, readRunContext, repositoryOf, type RunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {LimitMemory} from '../../lib/github/limit-memory.ts'
import type {Conversations} from '../../lib/github/conversations.ts'
import {closeLeftQuestion, type OpenQuestion} from './close.ts'
import {after} from './grace.ts'
import {readIssueApprovalInputs} from './inputs.ts'
import {report, type IssueApprovalOutput} from './outputs.ts'
import {run} from './run.ts'
import {checkWait} from './wait-limit.ts'

const QUESTION_STATE = 'question'

/** From the cancel until the answer about a new issue is given up, and until the closing of it is: the runner ends the step after 7.5 s. */
const OPENING_GRACE_MILLISECONDS = 3_000
const CLOSING_GRACE_MILLISECONDS = 6_500

/** What post gives GitHub: the closing of a question must not take the time of what else there is to do. */
const POST_MILLISECONDS = POST_LIMITS['issue-approval'].interrupted - 1_000

const {info, warning} = log
/** The one token has one budget, whoever of the three asks. */
const limits = new LimitMemory()
const remember = (question: OpenQuestion | undefined) => saveState(QUESTION_STATE, question ?? '')

await runAction<IssueApprovalOutput>({
  async main(signal) {
    const inputs = readIssueApprovalInputs()
    const needed = checkWait(inputs.timeout, isHostedRunner(process.env))
    if (needed !== undefined) warning(needed)
    const context = readRunContext(process.env)
    const createConnection = await loadConnection()
    // Opening and waiting try again themselves: they know when time is up.
    const connect = (until: AbortSignal, attempts?: number) => createConnection(context, inputs.token, until, attempts)
    const result = await run(inputs, {
      github: {
        opening: connect(after(signal, OPENING_GRACE_MILLISECONDS), 1),
        waiting: connect(signal, 1),
        closing: connect(after(signal, CLOSING_GRACE_MILLISECONDS))
      },
      context,
      now: () => performance.timeOrigin + performance.now(),
      sleep,
      remember,
      info,
      warning,
      signal
    })
    return report(result)
  },

  async post() {
    const left = getState(QUESTION_STATE)
    if (left === '') return
    const {token} = readIssueApprovalInputs()
    const createConnection = await loadConnection()
    const github = createConnection(readRunContext(process.env), token, AbortSignal.timeout(POST_MILLISECONDS))
    const question = JSON.parse(left) as OpenQuestion
    if ((await closeLeftQuestion(question, {github, remember, warning})) === 'closed') info(`Closed issue #${question.number}.`)
  }
})

/** GitHub's client is large: a run whose inputs are wrong, and a post that has nothing to close, do without. */
async function loadConnection() {
  const [{createGitHubClient}, {createConversations}] = await Promise.all([
    import('../../lib/github/client.ts'),
    import('../../lib/github/rest.ts')
  ])
  return (context: RunContext, token: string, signal: AbortSignal, attempts?: number): Conversations => {
    const options = {info, signal, limits, ...(attempts === undefined ? {} : {attempts})}
    const client = createGitHubClient(token, 'fairway-issue-approval', options)
    return createConversations(client, repositoryOf(context), {sleep, signal})
  }
}
