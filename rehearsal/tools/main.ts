import {CancelledError, messageOf} from '../../lib/action/errors.ts'
import {parseToolsArguments, UsageError, USAGE, type ToolsArguments} from './arguments.ts'
import {ensureNamedTools, realDependencies} from './ensure.ts'
import {MissingToolsError} from './errors.ts'
import {searchTools} from './find.ts'
import {foundText, missingText} from './plan-text.ts'

/** Ctrl-C, an orderly end, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const print = (line: string) => process.stdout.write(`${line}\n`)

/** @returns the exit status */
async function main(argv: readonly string[]): Promise<number> {
  const cancellation = new AbortController()
  const onSignal = () => cancellation.abort(new CancelledError())
  for (const name of SIGNALS) process.on(name, onSignal)
  try {
    const wanted = parseToolsArguments(argv)
    if (wanted.help) print(USAGE)
    else await (wanted.list ? list(wanted) : install(wanted, cancellation.signal))
    return 0
  } catch (error) {
    return report(cancellation.signal.aborted ? new CancelledError() : error)
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal)
  }
}

async function list(wanted: ToolsArguments): Promise<void> {
  const {found, missing, remarks} = await searchTools(wanted.names, realDependencies())
  for (const line of [...foundText(found), ...missingText(missing), ...remarks]) print(line)
}

async function install(wanted: ToolsArguments, signal: AbortSignal): Promise<void> {
  const found = await ensureNamedTools(wanted.names, {yes: wanted.yes, signal}, realDependencies())
  for (const line of ['All there:', ...foundText(found)]) print(line)
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${messageOf(error)}\n\n${USAGE}\n`)
    return 2
  }
  const isExpected = error instanceof MissingToolsError || error instanceof CancelledError
  process.stderr.write(`${isExpected || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)}\n`)
  if (error instanceof CancelledError) return 130
  return error instanceof MissingToolsError ? 4 : 1
}

process.exitCode = await main(process.argv.slice(2))
