import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {log} from '../../lib/action/log.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readEvent, readRunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {http} from '../../lib/http/http.ts'
import {askBranchHead, askCommitDate, askOrder} from './branch-head.ts'
import {buildContextOf} from './build-context.ts'
import {askDefaultBranch} from './default-branch.ts'
import {readBuildPushInputs} from './inputs.ts'
import {namedVariables, withoutVariables} from './options/variables.ts'
import {report, type BuildPushOutput} from './outputs.ts'
import {run} from './run.ts'
import {removeWorkspace, type StateStore} from './workspace.ts'

const state: StateStore = {save: saveState, get: getState}

await runAction<BuildPushOutput>({
  async main(signal) {
    const started = performance.now()
    const inputs = readBuildPushInputs()
    const runContext = readRunContext(process.env)
    const context = buildContextOf(runContext, await readEvent(runContext))
    const token = inputs['github-token']
    const asking = {info: (line: string) => log.info(line), signal}
    const result = await run(inputs, {
      run: runProcess,
      ask,
      http,
      context,
      environment: withoutVariables(process.env, namedVariables(inputs, process.env)),
      variables: process.env,
      state,
      askBranchHead: () => askBranchHead(context, token, asking),
      askOrder: commits => askOrder(context, commits, token, asking),
      askCommitDate: commit => askCommitDate(context, commit, token, asking),
      askDefaultBranch: () => askDefaultBranch(context, token, asking),
      log,
      signal
    })
    return report(inputs, result, performance.now() - started)
  },
  post: () => removeWorkspace(state, runProcess, process.env)
})
