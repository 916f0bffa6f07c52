import {dirname} from 'node:path'
import {runAction} from '../../lib/action/action.ts'
import {sleep} from '../../lib/action/duration.ts'
import {messageOf} from '../../lib/action/errors.ts'
import {log} from '../../lib/action/log.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {inActionWords} from '../../lib/plan/action-words.ts'
import {sealFile} from '../../lib/plan/sealing/index.ts'
import {PATIENCE} from '../../lib/terraform/cancel.ts'
import {interrupt, isRunning, startLasting} from '../../lib/terraform/lasting-process.ts'
import {APPLY_FOLDER} from '../../lib/terraform/pending.ts'
import {POST_PATIENCE} from '../../lib/terraform/wait-for-end.ts'
import {copyFolder, keepCopy, settleCopy} from './copy.ts'
import {finish} from './finish.ts'
import {readApplyPlanInputs, type ApplyPlanInputs} from './inputs.ts'
import {failureOf, logLines, report, writeReport, type ApplyPlanOutput} from './outputs.ts'
import {run} from './run.ts'

const FOLDER_STATE = 'folder'
const COPY_STATE = 'copy'
const SEALED_STATE = 'sealed'

const context = readRunContext(process.env)
const {repository, runId, workspace, temporaryFolder} = context

const {info} = log

const copyPlace = () => ({folder: copyFolder(context), error: log.error})

const rescueDependencies = (inputs: ApplyPlanInputs) => ({
  run: runProcess,
  environment: process.env,
  seal: inputs['seal-key'] === '' ? undefined : (from: string, to: string) => seal(from, to, inputs['seal-key']),
  createKeep: () => createPrivateFolder('errored-state', temporaryFolder),
  sleep: (milliseconds: number) => sleep(milliseconds),
  info
})

async function seal(from: string, to: string, key: string): Promise<void> {
  await sealFile(from, to, key, {repository, runId, kind: 'state'}).catch((error: unknown) => {
    throw inActionWords(error)
  })
}

await runAction<ApplyPlanOutput>({
  async main(signal) {
    const inputs = readApplyPlanInputs()
    const folder = await createPrivateFolder(APPLY_FOLDER, temporaryFolder)
    saveState(FOLDER_STATE, folder)
    const result = await run(inputs, {
      ...rescueDependencies(inputs),
      start: startLasting,
      workspace,
      folder,
      signal,
      patience: PATIENCE
    })
    if (result.state.kind === 'kept' && result.state.sealed !== undefined) saveState(SEALED_STATE, dirname(result.state.sealed))
    saveState(COPY_STATE, (await keepCopy(result.state, copyPlace())) ?? '')
    // A full disk must not hide the result, nor where a state is.
    const markdown = await writeReport(result, folder).catch((error: unknown) => {
      info(`The report could not be written: ${messageOf(error)}`)
      return ''
    })
    return report(result, markdown)
  },
  async post() {
    const folder = getState(FOLDER_STATE)
    if (folder === '') return
    const inputs = readApplyPlanInputs()
    const result = await finish(folder, {
      ...rescueDependencies(inputs),
      isRunning,
      interrupt,
      patience: POST_PATIENCE,
      now: Date.now,
      oidc: inputs.oidc
    })
    if (result === undefined) {
      // By now it was uploaded, or will not be.
      await removePrivateFolder(getState(SEALED_STATE))
      return
    }
    await settleCopy(getState(COPY_STATE), result.state, copyPlace())
    for (const line of logLines(result)) info(line)
    log.error(failureOf(result) ?? 'The apply has ended.')
  }
})
