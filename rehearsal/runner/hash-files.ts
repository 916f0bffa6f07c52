// An expression is evaluated in one go, and lib/action/process.ts has to be waited for.
// eslint-disable-next-line no-restricted-syntax
import {spawnSync} from 'node:child_process'
import {globAnswer, globCommand, type GlobRequest} from './glob.ts'

const FOLLOW_LINKS = '--follow-symbolic-links'
const LIMIT_SECONDS = 120

/** Where `hashFiles()` looks, and what it is started with. */
export interface HashFilesPlace {
  /** The program that runs actions. */
  readonly node: string
  readonly workspace: string
  /** What `~` means. */
  readonly home: string
}

/**
 * `hashFiles()`: the SHA-256 of the SHA-256s of the files in the workspace that the patterns match. As on a real runner a process of its own
 * looks for them, with the workspace as its working directory (actions/runner, HashFilesFunction.cs).
 *
 * @param args glob patterns; `!` excludes; a pattern that names a folder takes everything in it; `--follow-symbolic-links` first
 * @returns hexadecimal; empty when nothing matches
 * @throws Error in the runner's words for another option, a pattern that cannot be read, and a search that takes too long
 */
export function hashFiles(args: readonly string[], {node, workspace, home}: HashFilesPlace): string {
  const [first = ''] = args
  const isOption = first.startsWith('--')
  if (isOption && first.toLowerCase() !== FOLLOW_LINKS) {
    throw new Error(`Invalid glob option ${first}, available option: '${FOLLOW_LINKS}'.`)
  }
  const patterns = isOption ? args.slice(1) : args
  const request: GlobRequest = {task: 'hash', patterns: patterns.join('\n'), followSymbolicLinks: isOption}
  const [file, ...programArgs] = globCommand(node)
  const result = spawnSync(file, programArgs, {
    cwd: workspace,
    env: {HOME: home},
    input: JSON.stringify(request),
    stdio: ['pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: LIMIT_SECONDS * 1_000
  })
  if (result.status === 0) return globAnswer(result.stderr) as string
  const call = `hashFiles('${patterns.join(', ').replaceAll("'", "''")}')`
  if ((result.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') {
    throw new Error(`${call} couldn't finish within ${LIMIT_SECONDS} seconds.`)
  }
  if (result.error !== undefined) throw result.error
  throw new Error(`${call} failed. Fail to hash files under directory '${workspace}'. ${result.stderr.trim()}`)
}
