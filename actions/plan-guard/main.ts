import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {runProcess} from '../../lib/action/process.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {makeHandOver} from './hand-over.ts'
import {readPlanGuardInputs} from './inputs.ts'
import {report, writeReports, type PlanGuardOutput} from './outputs.ts'
import {run} from '../../lib/plan/run.ts'

const FOLDER_STATE = 'folder'

await runAction<PlanGuardOutput>({
  async main(signal) {
    const inputs = readPlanGuardInputs()
    const folder = await createPrivateFolder('plan-guard', process.env['RUNNER_TEMP'])
    core.saveState(FOLDER_STATE, folder)
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
    const result = await run(inputs, {
      run: runProcess,
      environment: process.env,
      workspace,
      folder: () => Promise.resolve(folder),
      info: core.info,
      now: () => new Date(),
      signal
    })
    const handOver = await makeHandOver(result, inputs.judged, {workspace, folder})
    return report(result, inputs['fail-on'], await writeReports(result, folder), core.info, handOver)
  },
  async post() {
    const folder = core.getState(FOLDER_STATE)
    if (folder !== '') await removePrivateFolder(folder)
  }
})
