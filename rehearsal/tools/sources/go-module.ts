import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {runOrThrow, type ProcessOptions, type RunProcess} from '../../../lib/action/process.ts'
import type {GoModuleSource} from '../definition.ts'
import type {Recipe} from './recipe.ts'

/** Far beyond any build that still moves: Trivy took half an hour on two processors that six others were using, too. */
const BUILD_TIMEOUT_MILLISECONDS = 2 * 60 * 60_000

/**
 * Builds a program from a pinned Go module. `go install module@version` would be shorter, but it refuses modules whose go.mod has a
 * `replace` or an `exclude` (buildkit, compose), so the module is copied out of the module cache and built where it is.
 *
 * @throws ActionError when the module cannot be downloaded, is not the pinned one, or does not build
 */
export async function installGoModule(source: GoModuleSource, recipe: Recipe): Promise<void> {
  const {machine, scratch} = recipe
  if (machine.go === undefined) throw new ActionError('There is no Go on this machine.')
  const go = machine.go.path
  const temporary = join(scratch, 'temporary')
  await mkdir(temporary)
  const options: ProcessOptions = {
    // Go's own working folders would stay behind after a cancel, so they get a place that is removed.
    env: {...recipe.environment, GOTMPDIR: temporary, CGO_ENABLED: '0', GOEXPERIMENT: source.experiment ?? '', GOWORK: 'off'},
    cwd: scratch,
    timeout: BUILD_TIMEOUT_MILLISECONDS,
    signal: recipe.signal,
    onLine: recipe.logLine
  }
  recipe.state('fetching the Go module')
  const folder = await downloadModule(go, source, recipe.run, options)
  const copy = join(scratch, 'module')
  await runOrThrow(recipe.run, 'Copying the Go module', ['cp', '-R', folder, copy], options)
  // Files in the module cache cannot be written, nor could their copies be removed.
  await runOrThrow(recipe.run, 'Copying the Go module', ['chmod', '-R', 'u+w', copy], options)
  await build(go, source, copy, recipe, options)
}

/** @returns the module's folder in Go's module cache */
async function downloadModule(go: string, source: GoModuleSource, run: RunProcess, options: ProcessOptions): Promise<string> {
  const what = `${source.module}@${source.version}`
  const result = await run([go, 'mod', 'download', '-json', what], {...options, onLine: () => undefined})
  const answer = parseAnswer(result.stdout)
  if (result.exitCode !== 0 || answer.Dir === undefined) {
    throw new ActionError(`Go could not fetch ${what}: ${answer.Error ?? result.stderr.trim()}`)
  }
  if (answer.Sum !== source.sum) {
    throw new ActionError(`The Go module ${what} has the hash ${answer.Sum ?? 'unknown'}, not the pinned ${source.sum}. It was not built.`)
  }
  return answer.Dir
}

function parseAnswer(text: string): {Dir?: string; Sum?: string; Error?: string} {
  try {
    return JSON.parse(text) as {Dir?: string; Sum?: string; Error?: string}
  } catch {
    return {}
  }
}

async function build(go: string, source: GoModuleSource, folder: string, recipe: Recipe, options: ProcessOptions): Promise<void> {
  const program = join(recipe.output, 'bin', recipe.definition.programs[0])
  const version = source.versionVariable === undefined ? '' : ` -X ${source.versionVariable.join('=')}`
  let modules = 0
  recipe.state('building')
  const onLine = (line: string) => {
    recipe.logLine(line)
    if (line.startsWith('go: downloading')) recipe.state(`building, ${++modules} modules fetched`)
  }
  const argv = ['build', '-trimpath', '-buildvcs=false', '-ldflags', `-s -w${version}`, '-o', program, source.package]
  await runOrThrow(recipe.run, `Building ${recipe.name}`, [go, ...argv], {...options, cwd: folder, onLine})
}
