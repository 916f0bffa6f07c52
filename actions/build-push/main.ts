import * as core from '@actions/core'
import {readFile} from 'node:fs/promises'
import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {runProcess} from '../../lib/action/process.ts'
import {http} from '../../lib/http/http.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {askBranchHead} from './branch-head.ts'
import {readBuildPushInputs} from './inputs.ts'
import {report, type BuildPushOutput} from './outputs.ts'
import {readRunContext} from './run-context.ts'
import {run, type Log} from './run.ts'
import {removeWorkspace, type StateStore} from './workspace.ts'

const state: StateStore = {save: core.saveState, get: core.getState}

const log: Log = {
  info: line => core.info(redact(line)),
  notice: line => core.notice(redact(line)),
  startGroup: core.startGroup,
  endGroup: core.endGroup
}

await runAction<BuildPushOutput>({
  async main(signal) {
    const started = performance.now()
    const inputs = readBuildPushInputs()
    const context = readRunContext(process.env, await readEvent())
    const result = await run(inputs, {
      run: runProcess,
      ask,
      http,
      context,
      environment: process.env,
      state,
      askBranchHead: () => askBranchHead(context, inputs['github-token'], signal),
      log,
      signal
    })
    return report(inputs.image, result, performance.now() - started)
  },
  post: () => removeWorkspace(state, runProcess, process.env)
})

/** The event's payload; without one (a run by hand) nothing is known about it. */
async function readEvent(): Promise<unknown> {
  const path = process.env['GITHUB_EVENT_PATH'] ?? ''
  return path === '' ? undefined : (JSON.parse(await readFile(path, 'utf8')) as unknown)
}
