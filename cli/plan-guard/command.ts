import {childEnvironment} from '../../lib/action/environment.ts'
import {messageOf} from '../../lib/action/errors.ts'
import {inertLines, oneLine} from '../../lib/action/log-line.ts'
import {LatePrivateFolder} from '../../lib/action/private-folder.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {inWords, type GuardResult} from '../../lib/plan/result.ts'
import type {Verdict} from '../../lib/plan/rules/verdict.ts'
import {run} from '../../lib/plan/run.ts'
import {usableColumns} from '../layout.ts'
import {painter, wantsColors} from '../paint.ts'
import {readSecretKey} from '../secret-key.ts'
import type {Terminal} from '../terminal.ts'
import {UsageError} from '../usage-error.ts'
import {parsePlanGuardArguments, STANDARD_INPUT, wantsJson, type PlanGuardArguments} from './arguments.ts'
import {HELP} from './help.ts'
import {errorJson, formatJson, toPlanGuardJson} from './json.ts'
import {copyStandardInput} from './standard-input.ts'
import {renderTerminalReport} from './terminal-report.ts'
import {guardWords} from './words.ts'

/** Holds the fingerprint's key when there is no file with it. */
const KEY_VARIABLE = 'FAIRWAY_FINGERPRINT_KEY'

/** What starts programs is loaded when one is started: JSON is judged without one. */
const startLater: RunProcess = async (...given) => await (await import('../../lib/action/process.ts')).runProcess(...given)

const STATUS: Readonly<Record<Verdict, number>> = {clean: 0, error: 1, approve: 2, deny: 3}

/**
 * `fairway plan-guard`: the action's verdict and report at a terminal. Whatever keeps it from judging is status 1, never 0.
 *
 * @throws the signal's reason when it is aborted
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const parsed = parsePlanGuardArguments(args)
    if (parsed === undefined) {
      await terminal.write(HELP)
      return 0
    }
    const result = await judge(parsed, terminal)
    await show(result, parsed, terminal)
    return STATUS[result.verdict]
  } catch (error) {
    terminal.signal.throwIfAborted()
    const isUsage = error instanceof UsageError
    const message = oneLine(messageOf(error))
    if (wantsJson(args)) await terminal.write(formatJson(errorJson(isUsage ? 'usage' : 'unexpected', message)))
    await complain(`${message}${isUsage ? ' See fairway plan-guard --help.' : ''}`, terminal)
    return STATUS.error
  }
}

async function judge({request, fingerprintKeyFile}: PlanGuardArguments, terminal: Terminal): Promise<GuardResult> {
  const {signal, environment, folder: workspace} = terminal
  const fingerprintKey = await readSecretKey({
    option: '--fingerprint-key-file',
    variable: KEY_VARIABLE,
    file: fingerprintKeyFile,
    folder: workspace,
    environment
  })
  const folder = new LatePrivateFolder('plan-guard')
  const isPiped = request.plan === STANDARD_INPUT
  try {
    const plan = isPiped ? await copyStandardInput(terminal.stdin, await folder.path(), signal) : request.plan
    const outcome = await run(
      {...request, plan, fingerprintKey},
      {
        run: startLater,
        // No program that is started here needs the key.
        environment: childEnvironment(environment, {without: [KEY_VARIABLE]}),
        workspace,
        folder: folder.path,
        info: message => void terminal.writeError(`${inertLines(message)}\n`),
        now: () => new Date(),
        signal
      }
    )
    return inWords(outcome, problem => guardWords(problem, isPiped))
  } finally {
    await folder.remove()
  }
}

async function show(result: GuardResult, args: PlanGuardArguments, terminal: Terminal): Promise<void> {
  const {plan, error} = result
  if (args.isJson) await terminal.write(formatJson(toPlanGuardJson(result)))
  if (plan === undefined) {
    await complain(error?.message ?? 'The plan could not be judged.', terminal)
  } else if (!args.isJson) {
    const paint = painter(args.hasColors && wantsColors(terminal.environment, terminal.isTerminal))
    const style = {columns: usableColumns(terminal.columns), paint, isVerbose: args.isVerbose}
    await terminal.write(`${renderTerminalReport(result, plan, style).join('\n')}\n`)
  }
}

const complain = (message: string, terminal: Terminal) => terminal.writeError(`fairway plan-guard: ${oneLine(message)}\n`)
