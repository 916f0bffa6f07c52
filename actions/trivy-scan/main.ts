import {runAction} from '../../lib/action/action.ts'
import {ask} from '../../lib/action/ask.ts'
import {sleep} from '../../lib/action/duration.ts'
import {log} from '../../lib/action/log.ts'
import {removePrivateFolder} from '../../lib/action/private-folder.ts'
import {runProcess} from '../../lib/action/process.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {getState, saveState} from '../../lib/action/runner.ts'
import {chooseFileCache} from '../../lib/cache/choose.ts'
import {http} from '../../lib/http/http.ts'
import {runnerToolCache} from '../../lib/tools/installer.ts'
import {createWorkFolder} from './folder.ts'
import {readTrivyScanInputs} from './inputs.ts'
import {report, type TrivyScanOutput} from './outputs.ts'
import {writeReports} from './formats/write.ts'
import {run} from './run.ts'

/** The Java database has some 700 MiB, packed; a few of each find room. */
const DATABASES_BYTES = 4 * 1024 ** 3

const FOLDER_STATE = 'folder'

await runAction<TrivyScanOutput>({
  async main(signal) {
    const inputs = readTrivyScanInputs()
    const {workspace, temporaryFolder} = readRunContext(process.env)
    const folder = await createWorkFolder(temporaryFolder, path => saveState(FOLDER_STATE, path))
    const result = await run(inputs, {
      run: runProcess,
      ask,
      http,
      fileCache: chooseFileCache(process.env, http, {name: 'trivy', limit: DATABASES_BYTES}),
      toolCache: runnerToolCache(process.env),
      platform: `${process.platform}-${process.arch}`,
      environment: process.env,
      workspace,
      folder,
      sleep,
      now: Date.now,
      info: log.info,
      signal
    })
    return report(result, await writeReports(result, inputs.formats, folder))
  },
  async post() {
    await removePrivateFolder(getState(FOLDER_STATE))
  }
})
