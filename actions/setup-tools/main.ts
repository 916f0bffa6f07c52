import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {childEnvironment} from '../../lib/action/environment.ts'
import {log} from '../../lib/action/log.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {addPath, getState, saveState} from '../../lib/action/runner.ts'
import {http} from '../../lib/http/http.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {runnerToolCache} from '../../lib/tools/installer.ts'
import {tools} from '../../lib/tools/index.ts'
import {readSetupToolsInputs} from './inputs.ts'
import {report, type SetupToolsOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'

await runAction<SetupToolsOutput>({
  async main(signal) {
    const inputs = readSetupToolsInputs()
    const {workspace, temporaryFolder} = readRunContext(process.env)
    // For links, and for programs where the runner has no tool cache.
    const folder = await createPrivateFolder('setup-tools', temporaryFolder, path => saveState(FOLDER_STATE, path))
    const ready = await run(inputs, {
      tools,
      ask,
      http,
      toolCache: runnerToolCache(process.env),
      platform: `${process.platform}-${process.arch}`,
      // As it is now: what is put on PATH here is for the later steps.
      environment: childEnvironment(),
      workspace,
      folder,
      addPath,
      info: log.info,
      signal
    })
    return report(ready)
  },
  async post() {
    // What its links lead to stays.
    await removePrivateFolder(getState(FOLDER_STATE))
  }
})
