import {runAction} from '../../lib/action/action.ts'
import {readEvent, readRunContext} from '../../lib/action/run-context.ts'
import {readBeginShipInputs} from './inputs.ts'
import {report, type BeginShipOutput} from './outputs.ts'
import {run} from './run.ts'

await runAction<BeginShipOutput>({
  async main() {
    const inputs = readBeginShipInputs()
    const context = readRunContext(process.env)
    return report(run(inputs, context, await readEvent(context)))
  }
})
