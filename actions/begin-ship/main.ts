import {runAction} from '../../lib/action/action.ts'
import {readRepositoryFile} from '../../lib/action/repository-file.ts'
import {readEvent, readRunContext} from '../../lib/action/run-context.ts'
import {filesToFormat} from './deploy-files.ts'
import {judgeEnding} from './ending.ts'
import {readBeginShipInputs} from './inputs.ts'
import {report, reportDeploy, reportEnding, reportPermitted, type BeginShipOutput} from './outputs.ts'
import {checkPermitted, isTokenForAll} from './permitted.ts'
import {proposalOf, run, runDeploy} from './run.ts'

await runAction<BeginShipOutput>({
  async main() {
    const inputs = readBeginShipInputs()
    const context = readRunContext(process.env)
    if (inputs.stage === 'end') return reportEnding(judgeEnding(inputs, context.attempt))
    const payload = await readEvent(context)
    if (inputs.stage === 'deploy') {
      checkPermitted(inputs, context.attempt, proposalOf(context, payload))
      return reportPermitted(filesToFormat(inputs), isTokenForAll(inputs))
    }
    const readFile = (path: string) => readRepositoryFile(context.workspace, path)
    if (inputs.stage === 'begin-deploy') return reportDeploy(await runDeploy(inputs, context, payload, readFile))
    return report(await run(inputs, context, payload, readFile))
  }
})
