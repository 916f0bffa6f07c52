import {runAction} from '../../lib/action/action.ts'
import {whySecretsAreMissing} from '../../lib/action/dependabot.ts'
import {log} from '../../lib/action/log.ts'
import {removePrivateFolder} from '../../lib/action/private-folder.ts'
import {whyProposal} from '../../lib/action/proposal.ts'
import {readEvent, readRunContext, requireFolders} from '../../lib/action/run-context.ts'
import {exportVariable, getState, saveState} from '../../lib/action/runner.ts'
import {http} from '../../lib/http/http.ts'
import {connectSource} from './connect.ts'
import {readInjectSecretsInputs} from './inputs.ts'
import {report, type InjectSecretsOutput} from './outputs.ts'
import {run} from './run.ts'
import {loadSdk, serviceAccountSource} from './service-account.ts'

const FOLDER_STATE = 'folder'

await runAction<InjectSecretsOutput>({
  async main(signal) {
    const inputs = readInjectSecretsInputs()
    const context = readRunContext(process.env)
    const result = await run(inputs, {
      ...requireFolders(process.env),
      proposal: inputs.mode === 'inject' ? undefined : whyProposal(context, await readEvent(context)),
      whyNoSecrets: whySecretsAreMissing(context),
      openSource: credentials =>
        credentials.kind === 'connect'
          ? connectSource(credentials.host, credentials.token, {http, timeout: inputs.timeout})
          : serviceAccountSource(credentials.token, loadSdk),
      environment: process.env,
      exportVariable,
      rememberDirectory: directory => saveState(FOLDER_STATE, directory),
      warn: log.warning,
      info: log.info,
      signal
    })
    return report(result)
  },
  async post() {
    await removePrivateFolder(getState(FOLDER_STATE))
  }
})

// A request that the SDK still waits for would keep the step alive after a timeout or a cancel.
process.exit()
