import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {parse} from 'yaml'

/** The root of this repository. */
export const root = join(import.meta.dirname, '..', '..')

/** What this repository reads of an action.yml. */
export interface ActionMetadata {
  readonly name: string
  readonly description: string
  readonly inputs?: Readonly<Record<string, {description: string; required?: boolean; default?: string; deprecationMessage?: string}>>
  readonly outputs?: Readonly<Record<string, {description: string}>>
  readonly runs: {readonly using: string; readonly main: string; readonly post?: string; readonly 'post-if'?: string}
}

/** The actions of this repository by the name of their folder, in alphabetical order. */
export async function listActions(): Promise<string[]> {
  const entries = await readdir(join(root, 'actions'), {withFileTypes: true})
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

export async function readActionMetadata(name: string): Promise<ActionMetadata> {
  return parse(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8')) as ActionMetadata
}

/** The sources of this repository, tests left out, as paths from the root in alphabetical order. */
export async function listSources(): Promise<string[]> {
  const rooms = ['actions', 'cli', 'lib', 'rehearsal', 'scripts']
  const entries = await Promise.all(rooms.map(room => readdir(join(root, room), {recursive: true, withFileTypes: true})))
  return entries
    .flat()
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}
