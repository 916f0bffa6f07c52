// Everything that needs Node and nothing else: unit, contract and property tests, bundles as processes, workflows through the rehearsal's runner.
import {runJest} from './support/jest.ts'
import {recordResult} from './support/results.ts'

const started = Date.now()
const {exitCode, passed, failed} = await runJest(process.argv.slice(2))
await recordResult({suite: 'test', passed, failed, milliseconds: Date.now() - started})
process.exitCode = exitCode
