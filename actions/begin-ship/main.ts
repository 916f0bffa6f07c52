import * as core from '@actions/core'
import {runAction} from '../../lib/action/action.ts'
import {readEvent, readRunContext} from '../../lib/action/run-context.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {readBeginShipInputs} from './inputs.ts'
import type {BeginShipOutputs} from './outputs.ts'
import {describeProposal, report, run} from './run.ts'

await runAction<BeginShipOutputs>({
  async main() {
    const inputs = readBeginShipInputs()
    const context = readRunContext(process.env)
    const result = run(inputs, context, await readEvent(context))
    const line = describeProposal(result)
    if (line !== undefined) core.info(redact(line))
    return report(result)
  }
})
