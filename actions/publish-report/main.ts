import {runAction} from '../../lib/action/action.ts'
import {sleep} from '../../lib/action/duration.ts'
import {log} from '../../lib/action/log.ts'
import {readRunContext, repositoryOf} from '../../lib/action/run-context.ts'
import {readPublishReportInputs} from './inputs.ts'
import {report, type PublishReportOutput} from './outputs.ts'
import {run} from './run.ts'

await runAction<PublishReportOutput>({
  async main(signal) {
    const inputs = readPublishReportInputs()
    const context = readRunContext(process.env)
    const {info, warning} = log
    // Loaded only here: what is wrong with the inputs is said without them.
    const [{createGitHubClient}, {createConversations}] = await Promise.all([
      import('../../lib/github/client.ts'),
      import('../../lib/github/rest.ts')
    ])
    const client = createGitHubClient(inputs.token, 'fairway-publish-report', {info, signal})
    const result = await run(inputs, {
      github: createConversations(client, repositoryOf(context), {sleep, signal}),
      context,
      now: Date.now,
      sleep: milliseconds => sleep(milliseconds, signal),
      info,
      warning,
      signal
    })
    return report(inputs.to, result)
  }
})
