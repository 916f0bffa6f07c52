import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {parseJson} from '../../lib/http/http.ts'
import {removeFolder} from './folder.ts'
import {explainTrivy, runTrivy, type Scanner} from './scanner.ts'

/** Trivy's two databases. The Java one knows Java archives by their sha1; it is of use only for an image that has some. */
export type DatabaseKind = 'vulnerability' | 'java'

export interface Database {
  readonly repository: string
  /** When it was built, ISO 8601. */
  readonly updatedAt: string
}

export interface DatabaseRequest {
  readonly kind: DatabaseKind
  /** Asked in turn. */
  readonly repositories: readonly string[]
  /** Milliseconds since it was built. An older one is as good as none. */
  readonly maxAge: number
}

export interface DatabaseDependencies {
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly info: (message: string) => void
}

interface Words {
  readonly name: string
  readonly input: string
  readonly ageInput: string
  /** The folder in Trivy's cache. */
  readonly folder: string
  readonly options: (repository: string) => readonly string[]
}

const WORDS: Readonly<Record<DatabaseKind, Words>> = {
  vulnerability: {
    name: 'vulnerability database',
    input: 'db-repository',
    ageInput: 'db-max-age',
    folder: 'db',
    options: repository => ['--download-db-only', '--db-repository', repository]
  },
  java: {
    name: 'Java database',
    input: 'java-db-repository',
    ageInput: 'java-db-max-age',
    folder: 'java-db',
    options: repository => ['--download-java-db-only', '--java-db-repository', repository]
  }
}

/** The file that Trivy reads, once it was fetched. */
export const vulnerabilityDatabase = ({folder}: Scanner): string => join(folder, 'cache', WORDS.vulnerability.folder, 'trivy.db')

const ROUNDS = 4
const FIRST_WAIT_MILLISECONDS = 2_000

/** What passes by itself: the mirrors' rate limits above all (TOOMANYREQUESTS), broken connections, servers that restart. */
const PASSING =
  /TOOMANYREQUESTS|UNAVAILABLE|status code (?:408|429|5\d\d)|did not finish within|i\/o timeout|handshake timeout|connection re(?:set|fused)|broken pipe|\bEOF\b|temporary failure|server misbehaving/i

/** How far the clock of the machine that built a database may be ahead of this one. */
const CLOCKS_MILLISECONDS = 3_600_000
const DAY_MILLISECONDS = 86_400_000

/**
 * Downloads a database. Each repository is asked in turn, because Trivy itself goes on to the next one only after some errors; those whose
 * error is of a kind that passes are asked again, after growing waits. One that has an old database is passed over: the next may be newer.
 *
 * @throws ActionError when no repository gave one that is new enough: without a database there is no scan
 */
export async function fetchDatabase(request: DatabaseRequest, scanner: Scanner, dependencies: DatabaseDependencies): Promise<Database> {
  const {name, ageInput, folder, options} = WORDS[request.kind]
  const place = join(scanner.folder, 'cache', folder)
  const reasons = new Map<string, string>()
  let [left, isOld] = [request.repositories, false]
  for (let round = 1; ; round++) {
    for (const repository of left) {
      // What a failed attempt left behind would pass for a database.
      await removeFolder(place)
      const result = await runTrivy(scanner, options(repository))
      if (result.exitCode === 0 && !result.timedOut) {
        const updatedAt = await readDate(place)
        const problem = ageProblem(updatedAt, {input: ageInput, maxAge: request.maxAge}, dependencies.now())
        if (problem === undefined) return {repository, updatedAt}
        isOld = true
        reasons.set(repository, problem)
      } else reasons.set(repository, explainTrivy(scanner, result))
      dependencies.info(`No ${name} from ${repository}: ${reasons.get(repository) ?? ''}`)
    }
    left = left.filter(repository => PASSING.test(reasons.get(repository) ?? ''))
    if (left.length === 0 || round === ROUNDS) {
      await removeFolder(place)
      throw unavailable(WORDS[request.kind], reasons, isOld)
    }
    const wait = FIRST_WAIT_MILLISECONDS * 2 ** (round - 1) * (0.75 + Math.random() / 2)
    dependencies.info(`Trying again in ${formatDuration(wait)}.`)
    await dependencies.sleep(wait, scanner.signal)
  }
}

function unavailable({name, input}: Words, reasons: ReadonlyMap<string, string>, isOld: boolean): ActionError {
  const list = [...reasons].map(([repository, reason]) => `${repository}: ${reason}`).join(' ')
  return new ActionError(
    `${isOld ? `No ${name} can be used.` : `The ${name} could not be downloaded.`} ${list}`,
    `Run the job again, or set "${input}" to a mirror${isOld ? ' that is kept up to date' : ''}.`
  )
}

/** Why a database is too old to tell anything, as a sentence; undefined for one that is new enough. */
function ageProblem(updatedAt: string, {input, maxAge}: {input: string; maxAge: number}, now: number): string | undefined {
  const age = now - Date.parse(updatedAt)
  if (!/^\d{4}-\d\d-\d\dT/.test(updatedAt) || !(Date.parse(updatedAt) > 0)) return 'it does not say when it was built.'
  if (age < -CLOCKS_MILLISECONDS) return `it says that it was built at ${updatedAt}, which is yet to come.`
  return age > maxAge ? `it was built at ${updatedAt}, ${formatAge(age)} ago, and ${input} is ${formatAge(maxAge)}.` : undefined
}

const formatAge = (milliseconds: number) =>
  milliseconds < 2 * DAY_MILLISECONDS ? formatDuration(milliseconds) : `${Math.floor(milliseconds / DAY_MILLISECONDS)} days`

/** When a database was built, in its own words; empty when it does not say. */
async function readDate(place: string): Promise<string> {
  try {
    const metadata = parseJson("The database's metadata", await readFile(join(place, 'metadata.json')))
    const date = (metadata as {UpdatedAt?: unknown} | null)?.UpdatedAt
    return typeof date === 'string' ? date : ''
  } catch {
    return ''
  }
}
