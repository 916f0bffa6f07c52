import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {runOrThrow} from '../../../lib/action/process.ts'
import type {PythonSource} from '../definition.ts'
import type {Recipe} from './recipe.ts'

const TIMEOUT_MILLISECONDS = 10 * 60_000

/**
 * Unpacks a program that is published as a Python wheel into the cache; pip checks the pinned sha256. The wheel holds the program
 * itself, so it needs no virtual environment and may be moved.
 */
export async function installPython(source: PythonSource, recipe: Recipe): Promise<void> {
  const sha256 = source.sha256[recipe.platform]
  if (sha256 === undefined) throw new ActionError(`There is no pinned wheel of ${source.project} for ${recipe.platform}.`)
  if (recipe.machine.python === undefined) throw new ActionError('There is no Python 3 with pip on this machine.')
  const requirements = join(recipe.scratch, 'requirements.txt')
  await writeFile(requirements, `${source.project}==${source.version} --hash=sha256:${sha256}\n`)
  recipe.state('pip install')
  await runOrThrow(
    recipe.run,
    `Installing ${source.project}`,
    // prettier-ignore
    [recipe.machine.python, '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--no-cache-dir', '--no-deps',
      '--only-binary', ':all:', '--require-hashes', '--target', recipe.output, '--requirement', requirements],
    {
      env: {...recipe.environment, TMPDIR: recipe.scratch},
      timeout: TIMEOUT_MILLISECONDS,
      signal: recipe.signal,
      onLine: recipe.logLine
    }
  )
}
