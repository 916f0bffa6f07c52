// npm run rehearse: see arguments.ts for what it takes and which exit status says what.
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {CancelledError, messageOf, ActionError} from '../lib/action/errors.ts'
import {parseRehearsalArguments, USAGE} from './arguments.ts'
import {UsageError} from './usage-error.ts'
import {standardOutput} from './display/screen.ts'
import {stopKept} from './kept.ts'
import {renderList} from './list.ts'
import {LeftoverError, rehearse} from './rehearse.ts'
import {EXIT, exitStatus} from './report.ts'
import {MissingToolsError} from './tools/index.ts'

const cancellation = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => cancellation.abort(new CancelledError()))

const status = await main().catch((error: unknown) => {
  console.error(`\n✗ ${messageOf(error)}`)
  if (error instanceof LeftoverError) return EXIT.leakOrLeftover
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof MissingToolsError) return EXIT.missingPart
  if (cancellation.signal.aborted) return EXIT.cancelled
  if (!(error instanceof ActionError)) console.error(error)
  return EXIT.red
})
// Everything was waited for: a connection that a part forgot must not keep the person waiting.
process.exit(status)

async function main(): Promise<number> {
  const request = parseRehearsalArguments(process.argv.slice(2))
  switch (request.command) {
    case 'help':
      console.log(USAGE)
      return EXIT.green
    case 'list':
      console.log(renderList().join('\n'))
      return EXIT.green
    case 'stop': {
      const stopped = await stopKept()
      console.log(stopped === undefined ? 'Nothing was kept running.' : `Stopped what ran at ${stopped.url}.`)
      return EXIT.green
    }
    case 'rehearse': {
      const toolkit = join(import.meta.dirname, '..')
      const report = await rehearse({
        request,
        toolkit,
        screen: standardOutput(),
        environment: process.env,
        signal: cancellation.signal
      })
      if (request.jsonFile !== undefined) await writeFile(request.jsonFile, `${JSON.stringify(report, undefined, 2)}\n`)
      return exitStatus(report, cancellation.signal.aborted)
    }
  }
}
