import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {http} from '../../lib/http/http.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {runnerToolCache} from '../../lib/tools/installer.ts'
import {tools} from '../../lib/tools/index.ts'
import {createFolder, removeFolder} from './folder.ts'
import {readSetupToolsInputs} from './inputs.ts'
import {outputsOf, type SetupToolsOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'

await runAction<SetupToolsOutput>({
  async main(signal) {
    const inputs = readSetupToolsInputs()
    const {workspace, temporaryFolder} = readRunContext(process.env)
    const folder = await createFolder(temporaryFolder)
    core.saveState(FOLDER_STATE, folder)
    const ready = await run(inputs, {
      tools,
      run: runProcess,
      http,
      toolCache: runnerToolCache(process.env),
      platform: `${process.platform}-${process.arch}`,
      environment: {...process.env},
      workspace,
      folder,
      addPath: core.addPath,
      info: core.info,
      signal
    })
    return {outputs: outputsOf(ready)}
  },
  async post() {
    const folder = core.getState(FOLDER_STATE)
    if (folder !== '') await removeFolder(folder)
  }
})
