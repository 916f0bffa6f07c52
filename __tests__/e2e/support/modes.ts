import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'

/** What in a folder, right in it, has another mode than this one: `name 644`, sorted. */
export async function otherModes(folder: string, mode: number): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  const modes = await Promise.all(names.map(async name => ({name, mode: (await stat(join(folder, name))).mode & 0o777})))
  return modes.filter(found => found.mode !== mode).map(({name, mode}) => `${name} ${mode.toString(8)}`)
}
