import {readFile} from 'node:fs/promises'
import {isAbsolute, relative} from 'node:path'
import {readRepositoryFile} from '../../../lib/action/repository-file.ts'
import {lineMapPath, readLineMap} from '../../../lib/secrets/line-map.ts'
import type {Template} from './compare.ts'
import type {PlannedFile} from './plan.ts'

/**
 * The template of a rendered file.
 *
 * @param rendered the folder of rendered files  @param workspace the checked-out repository
 * @returns undefined for any other file, which may hold secrets as it is
 */
export async function templateOf(
  {source}: Pick<PlannedFile, 'source'>,
  rendered: string,
  workspace: string
): Promise<Template | undefined> {
  if (rendered === '') return undefined
  const written = await readFile(lineMapPath(rendered, isAbsolute(source) ? relative(rendered, source) : source), 'utf8').catch(
    () => undefined
  )
  const map = written === undefined ? undefined : readLineMap(written)
  if (map === undefined) return undefined
  const text = await readRepositoryFile(workspace, map.source).catch(() => undefined)
  return text === undefined ? undefined : {map, lines: text.split(/\r?\n/)}
}
