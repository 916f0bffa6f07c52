import type {RescueDependencies} from './errored-state.ts'

/**
 * The objects that are not in the state. Interrupted during the first apply into an empty backend, Terraform may save a state without what
 * it made, and say nothing: it writes down what it has, reads that again in place of what it made meanwhile, and saves it once more
 * (PersistState and refreshState in internal/states/remote/state.go).
 *
 * @param made addresses of objects that have to be there
 * @param timeout milliseconds
 * @returns their addresses; undefined when the state cannot be read
 */
export async function findMissing(
  {binary, folder, made}: {readonly binary: string; readonly folder: string; readonly made: readonly string[]},
  {run, environment, info}: Pick<RescueDependencies, 'run' | 'environment' | 'info'>,
  timeout: number
): Promise<readonly string[] | undefined> {
  if (made.length === 0) return []
  const listed = await run([binary, 'state', 'list', '-no-color'], {cwd: folder, env: environment, timeout}).catch(() => undefined)
  if (listed?.timedOut === false && listed.stderr.includes('No state file was found')) return made
  if (listed?.exitCode === 0 && !listed.timedOut) {
    const known = new Set(listed.stdout.split(/\r?\n/).map(line => line.trim()))
    return made.filter(address => !known.has(address))
  }
  info('The state could not be read, so it is not known whether it has everything that was made.')
  return undefined
}
