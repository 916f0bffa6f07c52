import {stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {errorOf} from '../../lib/action/problem.ts'
import {openSealed, SealError} from '../../lib/plan/sealing/index.ts'
import {parseOptions, type OptionKind} from '../options.ts'
import {readSecretKey} from '../secret-key.ts'
import type {Terminal} from '../terminal.ts'
import {UsageError} from '../usage-error.ts'
import {openWords} from './words.ts'

/** Holds the key when there is no file with it. */
const KEY_VARIABLE = 'FAIRWAY_SEAL_KEY'

const OPTIONS = {
  repository: {type: 'string'},
  run: {type: 'string'},
  'seal-key-file': {type: 'string'},
  help: {type: 'boolean', short: 'h'}
} as const satisfies Readonly<Record<string, OptionKind>>

const HELP = `Usage: fairway open-state SEALED STATE --repository OWNER/NAME --run ID

Opens a Terraform or OpenTofu state that apply-plan sealed because the backend
did not take it. STATE is the file to make; it must not exist, and it holds
every secret of the resources in clear.

      --repository OWNER/NAME   the repository in which it was sealed
      --run ID                  the number in the address of the run
      --seal-key-file FILE      the key it was sealed with. Or set
                                FAIRWAY_SEAL_KEY
  -h, --help                    show this help

Then, in the initialised working directory:
  terraform state push STATE && rm STATE SEALED
`

/**
 * `fairway open-state`: for a person whose state could not be saved.
 *
 * @returns 0 when the state was opened, 1 when it was not
 * @throws the signal's reason when it is aborted
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = parseOptions(args, OPTIONS)
    if (options.has('help')) {
      await terminal.write(HELP)
      return 0
    }
    const [from, to, ...more] = options.positionals
    const [repository, runId] = [options.one('repository'), options.one('run')]
    if (from === undefined || to === undefined || more.length > 0)
      throw new UsageError('Give two files: the sealed one, and the one to make.')
    if (repository === undefined)
      throw new UsageError('--repository is missing.', 'Give the repository in which it was sealed, as owner/name.')
    if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) throw new UsageError(`--repository "${repository}" is not of the form owner/name.`)
    if (runId === undefined) throw new UsageError('--run is missing.', 'Give the number in the address of the run in which it was sealed.')
    if (!/^\d+$/.test(runId)) throw new UsageError(`--run "${runId}" is not a number.`, 'Give the one after "/runs/" in the address.')
    const {folder, environment} = terminal
    const key = await readSecretKey({
      option: '--seal-key-file',
      variable: KEY_VARIABLE,
      file: options.one('seal-key-file'),
      folder,
      environment
    })
    if (key === undefined) throw new UsageError('There is no key.', `Give --seal-key-file, or set ${KEY_VARIABLE}.`)
    await checkPaths(resolve(folder, from), resolve(folder, to))
    await openSealed(resolve(folder, from), resolve(folder, to), key, {repository, runId, kind: 'state'})
    await terminal.write(`"${oneLine(to)}" holds the state, with every secret in it: push it, and remove both files.\n`)
    return 0
  } catch (error) {
    terminal.signal.throwIfAborted()
    const hint = error instanceof UsageError ? ' See fairway open-state --help.' : ''
    await terminal.writeError(`fairway open-state: ${oneLine(messageOf(inWords(error)))}${hint}\n`)
    return 1
  }
}

/** Before they are opened: a named pipe would wait for a writer. */
async function checkPaths(from: string, to: string): Promise<void> {
  const sealed = await stat(from).catch(() => undefined)
  if (sealed !== undefined && !sealed.isFile()) throw new UsageError(`"${from}" is not a file.`)
  const parent = await stat(dirname(to)).catch(() => undefined)
  if (parent?.isDirectory() !== true) throw new UsageError(`There is no folder "${dirname(to)}" to make the state in.`)
}

const inWords = (error: unknown) => (error instanceof SealError ? errorOf(openWords(error.problem), error) : error)
