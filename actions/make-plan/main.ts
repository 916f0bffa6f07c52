import {runAction} from '../../lib/action/action.ts'
import {sleep} from '../../lib/action/duration.ts'
import {log} from '../../lib/action/log.ts'
import {createPrivateFolder} from '../../lib/action/private-folder.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {PATIENCE} from '../../lib/terraform/cancel.ts'
import {interrupt, isRunning, startLasting} from '../../lib/terraform/lasting-process.ts'
import {POST_PATIENCE} from '../../lib/terraform/wait-for-end.ts'
import {finish} from './finish.ts'
import {readMakePlanInputs} from './inputs.ts'
import {runnerPlace} from './lasting-state.ts'
import {report, type MakePlanOutput} from './outputs.ts'
import {privately} from './privately.ts'
import {planPath, run} from './run.ts'
import {inMakePlanWords} from './words.ts'

const FOLDER_STATE = 'folder'
const PLAN_STATE = 'plan'

const {info} = log

await runAction<MakePlanOutput>({
  async main(signal) {
    const inputs = readMakePlanInputs()
    const context = readRunContext(process.env)
    const {workspace} = context
    saveState(PLAN_STATE, planPath(inputs, workspace) ?? '')
    const folder = await createPrivateFolder('make-plan', context.temporaryFolder, path => saveState(FOLDER_STATE, path))
    const result = await run(inputs, {
      run: runProcess,
      start: privately(startLasting),
      environment: process.env,
      runner: runnerPlace(context, process.env),
      workspace,
      folder,
      info,
      signal,
      patience: PATIENCE
    }).catch((error: unknown) => {
      throw inMakePlanWords(error)
    })
    return report(result, log.error)
  },
  async post() {
    const folder = getState(FOLDER_STATE)
    if (folder === '') return
    await finish(folder, getState(PLAN_STATE), {
      isRunning,
      interrupt,
      patience: POST_PATIENCE,
      now: Date.now,
      sleep: milliseconds => sleep(milliseconds),
      info,
      warn: log.warning
    })
  }
})
