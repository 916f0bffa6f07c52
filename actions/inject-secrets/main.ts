import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {requireFolders} from '../../lib/action/run-context.ts'
import {http} from '../../lib/http/http.ts'
import {connectSource} from './connect.ts'
import {readInjectSecretsInputs} from './inputs.ts'
import type {InjectSecretsOutputs} from './outputs.ts'
import {removeDirectory} from './rendered-files.ts'
import {report, run} from './run.ts'
import {loadSdk, serviceAccountSource} from './service-account.ts'

const STATE_DIRECTORY = 'directory'

await runAction<InjectSecretsOutputs>({
  async main(signal) {
    const inputs = readInjectSecretsInputs()
    const result = await run(inputs, {
      ...requireFolders(process.env),
      openSource: credentials =>
        credentials.kind === 'connect'
          ? connectSource(credentials.host, credentials.token, {http, timeout: inputs.timeout})
          : serviceAccountSource(credentials.token, loadSdk),
      environment: process.env,
      exportVariable: core.exportVariable,
      rememberDirectory: directory => core.saveState(STATE_DIRECTORY, directory),
      warn: core.warning,
      info: core.info,
      signal
    })
    return report(result)
  },
  async post() {
    await removeDirectory(requireFolders(process.env).temporaryFolder, core.getState(STATE_DIRECTORY))
  }
})

// A request that the SDK still waits for would keep the step alive after a timeout or a cancel.
process.exit()
