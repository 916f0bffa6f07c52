import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {readRunContext} from '../../lib/action/run-context.ts'
import {http} from '../../lib/http/http.ts'
import {readNotifyInputs} from './inputs.ts'
import type {NotifyOutputs} from './outputs.ts'
import {report, run} from './run.ts'

await runAction<NotifyOutputs>({
  async main(signal) {
    const inputs = readNotifyInputs()
    const result = await run(inputs, {http, context: readRunContext(process.env), warn: core.warning, signal})
    return report(inputs, result, core.warning)
  }
})
