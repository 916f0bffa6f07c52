import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {sleep} from '../../lib/action/duration.ts'
import {http} from '../../lib/http/http.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {runnerToolCache} from '../../lib/tools/installer.ts'
import {createWorkFolder, removeFolder} from './folder.ts'
import {readTrivyScanInputs} from './inputs.ts'
import {report, writeReport, type TrivyScanOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'

await runAction<TrivyScanOutput>({
  async main(signal) {
    const inputs = readTrivyScanInputs()
    const {workspace, temporaryFolder} = readRunContext(process.env)
    const folder = await createWorkFolder(temporaryFolder)
    core.saveState(FOLDER_STATE, folder.path)
    const result = await run(inputs, {
      run: runProcess,
      http,
      toolCache: runnerToolCache(process.env),
      platform: `${process.platform}-${process.arch}`,
      environment: process.env,
      workspace,
      folder,
      sleep,
      info: core.info,
      signal
    })
    return report(result, await writeReport(result, folder), core.info)
  },
  async post() {
    const folder = core.getState(FOLDER_STATE)
    if (folder !== '') await removeFolder(folder)
  }
})
