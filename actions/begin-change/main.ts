import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {removeChangeFolder} from './folder.ts'
import {readBeginChangeInputs} from './inputs.ts'
import {outputsOf, type BeginChangeOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'

function readRunnerTemp(): string {
  const folder = process.env['RUNNER_TEMP'] ?? ''
  if (folder !== '') return folder
  throw new ActionError('The variable RUNNER_TEMP is not set.', 'A GitHub runner sets it; so does the rehearsal.')
}

await runAction<BeginChangeOutput>({
  async main(signal) {
    const change = await run(readBeginChangeInputs(), {
      context: readRunContext(process.env),
      runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '',
      runnerTemp: readRunnerTemp(),
      making: folder => core.saveState(FOLDER_STATE, folder),
      exportVariable: core.exportVariable,
      warn: core.warning,
      signal
    })
    return {outputs: outputsOf(change)}
  },
  async post() {
    const folder = core.getState(FOLDER_STATE)
    if (folder !== '') await removeChangeFolder(folder)
  }
})
