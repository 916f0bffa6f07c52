import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {parseJson} from '../../lib/http/http.ts'
import {removeFolder} from './folder.ts'
import {explainTrivy, runTrivy, type Scanner} from './scanner.ts'

export interface Database {
  readonly repository: string
  /** When it was built, ISO 8601. */
  readonly updatedAt: string
}

export interface DatabaseDependencies {
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly info: (message: string) => void
}

const ROUNDS = 4
const FIRST_WAIT_MILLISECONDS = 2_000

/** What passes by itself: the mirrors' rate limits above all (TOOMANYREQUESTS), broken connections, servers that restart. */
const PASSING =
  /TOOMANYREQUESTS|UNAVAILABLE|status code (?:408|429|5\d\d)|did not finish within|i\/o timeout|handshake timeout|connection re(?:set|fused)|broken pipe|\bEOF\b|temporary failure|server misbehaving/i

/**
 * Downloads the vulnerability database. Each repository is asked in turn, because Trivy itself goes on to the next one only after
 * some errors; those whose error is of a kind that passes are asked again, after growing waits.
 *
 * @throws ActionError when no repository gave it: without a database there is no scan
 */
export async function fetchDatabase(
  repositories: readonly string[],
  scanner: Scanner,
  dependencies: DatabaseDependencies
): Promise<Database> {
  const reasons = new Map<string, string>()
  let left = repositories
  for (let round = 1; ; round++) {
    for (const repository of left) {
      // What a failed attempt left behind would pass for a database.
      await removeFolder(join(scanner.folder, 'cache', 'db'))
      const result = await runTrivy(scanner, ['--download-db-only', '--db-repository', repository])
      if (result.exitCode === 0 && !result.timedOut) return {repository, updatedAt: await readDate(scanner.folder)}
      reasons.set(repository, explainTrivy(scanner, result))
      dependencies.info(`No vulnerability database from ${repository}: ${reasons.get(repository) ?? ''}`)
    }
    left = left.filter(repository => PASSING.test(reasons.get(repository) ?? ''))
    if (left.length === 0 || round === ROUNDS) throw unavailable(reasons)
    const wait = FIRST_WAIT_MILLISECONDS * 2 ** (round - 1) * (0.75 + Math.random() / 2)
    dependencies.info(`Trying again in ${formatDuration(wait)}.`)
    await dependencies.sleep(wait, scanner.signal)
  }
}

function unavailable(reasons: ReadonlyMap<string, string>): ActionError {
  const list = [...reasons].map(([repository, reason]) => `${repository}: ${reason}`).join(' ')
  return new ActionError(
    `The vulnerability database could not be downloaded. ${list}`,
    'Run the job again, or set "db-repository" to a mirror.'
  )
}

async function readDate(folder: string): Promise<string> {
  const metadata = parseJson("The vulnerability database's metadata", await readFile(join(folder, 'cache', 'db', 'metadata.json')))
  const date = (metadata as {UpdatedAt?: unknown} | null)?.UpdatedAt
  if (typeof date === 'string' && Date.parse(date) > 0) return date
  throw new ActionError('The vulnerability database does not say when it was built.', 'Use another "db-repository".')
}
