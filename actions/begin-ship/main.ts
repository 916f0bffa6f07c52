import * as core from '@actions/core'
import {readFile} from 'node:fs/promises'
import {runAction} from '../../lib/action/action.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {readBeginShipInputs} from './inputs.ts'
import {readOrigin} from './origin.ts'
import type {BeginShipOutputs} from './outputs.ts'
import {describeProposal, report, run} from './run.ts'

await runAction<BeginShipOutputs>({
  async main() {
    const inputs = readBeginShipInputs()
    const result = run(inputs, await readOrigin(process.env, path => readFile(path, 'utf8')))
    const line = describeProposal(result)
    if (line !== undefined) core.info(redact(line))
    return report(result)
  }
})
