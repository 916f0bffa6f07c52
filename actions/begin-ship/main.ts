import {runAction} from '../../lib/action/action.ts'
import {readRepositoryFile} from '../../lib/action/repository-file.ts'
import {readEvent, readRunContext} from '../../lib/action/run-context.ts'
import {judgeEnding} from './ending.ts'
import {readBeginShipInputs} from './inputs.ts'
import {report, reportEnding, type BeginShipOutput} from './outputs.ts'
import {run} from './run.ts'

await runAction<BeginShipOutput>({
  async main() {
    const inputs = readBeginShipInputs()
    const context = readRunContext(process.env)
    if (inputs.stage === 'end') return reportEnding(judgeEnding(inputs, context.attempt))
    const readFile = (path: string) => readRepositoryFile(context.workspace, path)
    return report(await run(inputs, context, await readEvent(context), readFile))
  }
})
