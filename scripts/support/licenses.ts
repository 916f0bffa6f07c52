import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** What webpack says of a module (ncc, `--stats-out`). One that was made of several has them in it. */
export interface ModuleStats {
  readonly name?: string
  readonly modules?: readonly ModuleStats[]
}

/**
 * The folders of the packages whose modules a bundle holds, in whichever of its files: what is loaded later lies beside `index.js`.
 *
 * @returns paths relative to the repository, sorted
 */
export function packageFolders({modules = []}: Pick<ModuleStats, 'modules'>): readonly string[] {
  const folders = new Set<string>()
  const visit = (module: ModuleStats) => {
    // A package may lie in another one's folder, and then it is the inner one.
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module.name?.replace(/^\.\//, '').split(' ')[0] ?? '') ?? []
    if (folder !== undefined) folders.add(folder)
    module.modules?.forEach(visit)
  }
  modules.forEach(visit)
  return [...folders].sort()
}

/**
 * The licences of packages as one text: of each its name, its licence's name, and its words.
 *
 * @throws Error for a package that says nothing about its licence: it may not be handed on
 */
export async function licensesOf(folders: readonly string[], root: string): Promise<string> {
  const entries = await Promise.all(folders.map(folder => licenseOf(join(root, folder))))
  // Two versions of a package have the same licence as a rule.
  return [...new Set(entries)].sort().join('\n\n')
}

async function licenseOf(folder: string): Promise<string> {
  const {name, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {name: string; license?: string}
  if (license === undefined) throw new Error(`${folder}/package.json names no licence.`)
  const file = (await readdir(folder)).filter(entry => /^licen[cs]e(-\w+)?(\.(md|markdown|txt))?$/i.test(entry)).sort()[0]
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim()
  return `${name}\n${license}\n${text}`
}
