import {runAction} from '../../lib/action/action.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {http} from '../../lib/http/http.ts'
import {readNotifyInputs} from './inputs.ts'
import {report, type NotifyOutput} from './outputs.ts'
import {run} from './run.ts'

await runAction<NotifyOutput>({
  async main(signal) {
    const inputs = readNotifyInputs()
    const result = await run(inputs, {http, context: readRunContext(process.env), signal})
    return report(inputs, result)
  }
})
