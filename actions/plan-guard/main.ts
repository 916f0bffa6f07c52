import {runAction} from '../../lib/action/action.ts'
import {log} from '../../lib/action/log.ts'
import {runProcess} from '../../lib/action/process.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {actionWords} from '../../lib/plan/action-words.ts'
import {inWords} from '../../lib/plan/result.ts'
import {run} from '../../lib/plan/run.ts'
import {makeHandOver} from './hand-over.ts'
import {readPlanGuardInputs} from './inputs.ts'
import {report, writeReports, type PlanGuardOutput} from './outputs.ts'

const FOLDER_STATE = 'folder'

await runAction<PlanGuardOutput>({
  async main(signal) {
    const {request, failOn, judged} = readPlanGuardInputs()
    const {workspace, temporaryFolder} = readRunContext(process.env)
    const folder = await createPrivateFolder('plan-guard', temporaryFolder)
    saveState(FOLDER_STATE, folder)
    const outcome = await run(request, {
      run: runProcess,
      environment: process.env,
      workspace,
      folder: () => Promise.resolve(folder),
      info: log.info,
      now: () => new Date(),
      signal
    })
    const result = inWords(outcome, actionWords)
    const handOver = await makeHandOver(result, judged, {workspace, folder})
    return report(result, failOn, await writeReports(result, folder), handOver)
  },
  async post() {
    const folder = getState(FOLDER_STATE)
    if (folder !== '') await removePrivateFolder(folder)
  }
})
