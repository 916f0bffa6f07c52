import {createHash} from 'node:crypto'
import {chmod, mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {HttpResponse} from '../../../lib/http/http.ts'
import {extractMember} from '../../../lib/tools/archive.ts'
import type {ReleaseSource} from '../definition.ts'
import type {Recipe} from './recipe.ts'

const SILENCE_MILLISECONDS = 20_000

/**
 * Downloads a pinned release file and takes the program out of it, once its sha256 has been checked.
 *
 * @throws ActionError when there is no such file, the server cannot be reached, or the file is not the one that was pinned
 */
export async function installRelease(source: ReleaseSource, recipe: Recipe): Promise<void> {
  const asset = source.assets[recipe.platform]
  if (asset === undefined) throw new ActionError(`There is no pinned download for ${recipe.platform}.`)
  recipe.state('download')
  const response = await get(asset.url, recipe)
  if (response.status !== 200) throw new ActionError(`${asset.url} answered ${response.status}.`)
  const sha256 = createHash('sha256').update(response.body).digest('hex')
  if (sha256 !== asset.sha256) {
    throw new ActionError(`${asset.url} has the sha256 ${sha256}, not the pinned ${asset.sha256}. Nothing of it was kept.`)
  }
  const program = join(recipe.output, 'bin', recipe.definition.programs[0])
  await mkdir(join(recipe.output, 'bin'), {recursive: true})
  await writeFile(program, await extractMember(response.body, asset.archive, asset.member))
  await chmod(program, 0o755)
}

async function get(url: string, recipe: Recipe): Promise<HttpResponse> {
  const {host} = new URL(url)
  if (recipe.silentHosts.has(host)) throw new ActionError(`${host} cannot be reached from here.`)
  try {
    return await recipe.http({method: 'GET', url, timeout: SILENCE_MILLISECONDS, attempts: 2, signal: recipe.signal})
  } catch (error) {
    recipe.signal?.throwIfAborted()
    recipe.silentHosts.add(host)
    throw new ActionError(`${host} cannot be reached from here: ${messageOf(error)}`, undefined, {cause: error})
  }
}
