import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext, requireFolders} from '../../lib/action/run-context.ts'
import {removeChangeFolder} from './folder.ts'
import {readBeginChangeInputs} from './inputs.ts'
import {report, type BeginChangeOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'

await runAction<BeginChangeOutput>({
  async main(signal) {
    const change = await run(readBeginChangeInputs(), {
      ...requireFolders(process.env),
      context: readRunContext(process.env),
      remember: folder => core.saveState(FOLDER_STATE, folder),
      exportVariable: core.exportVariable,
      run: runProcess,
      environment: process.env,
      signal
    })
    return report(change)
  },
  async post() {
    await removeChangeFolder(core.getState(FOLDER_STATE))
  }
})
