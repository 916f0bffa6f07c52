import {runAction} from '../../lib/action/action.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext, requireFolders} from '../../lib/action/run-context.ts'
import {exportVariable, getState, saveState} from '../../lib/action/runner.ts'
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
      remember: folder => saveState(FOLDER_STATE, folder),
      exportVariable,
      run: runProcess,
      environment: process.env,
      signal
    })
    return report(change)
  },
  async post() {
    await removeChangeFolder(getState(FOLDER_STATE))
  }
})
