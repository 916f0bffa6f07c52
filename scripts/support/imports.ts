import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import ts from 'typescript'

/** Which files a file imports, by path from the root; type-only and dynamic imports count too. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

/** What a file imports of this repository, as paths from the root. */
export function importsOf(path: string, text: string): string[] {
  const {importedFiles} = ts.preProcessFile(text, true, true)
  return [...new Set(importedFiles.map(({fileName}) => fileName).filter(name => name.startsWith('.')))].map(name =>
    join(dirname(path), name)
  )
}

/**
 * @param files paths from the root
 * @param root folder of the repository
 */
export async function readImports(files: readonly string[], root: string): Promise<ImportGraph> {
  const entries = files.map(async file => [file, importsOf(file, await readFile(join(root, file), 'utf8'))] as const)
  return new Map(await Promise.all(entries))
}

/**
 * Why a file must not import another one; undefined when it may. CONTRIBUTING.md says what a door and a wing are.
 *
 * @param from path from the root of the file with the import
 * @param to path from the root of what it imports
 */
export function whyForbidden(from: string, to: string): string | undefined {
  const [fromRoom, fromDoor] = placeOf(from)
  const [toRoom, toDoor] = placeOf(to)
  if (fromRoom === 'lib' && toRoom !== 'lib') return 'A wing (lib/) imports wings only.'
  if (fromRoom === 'rehearsal' && toRoom !== 'rehearsal' && toRoom !== 'lib') {
    return 'The rehearsal imports wings and itself only: it starts the bundles of the doors.'
  }
  if (fromRoom !== 'actions' && fromRoom !== 'cli') return undefined
  if (toRoom !== fromRoom && toRoom !== 'lib') return 'A door imports wings and itself only.'
  if (isDoor(fromRoom, fromDoor) && isDoor(toRoom, toDoor) && fromDoor !== toDoor) {
    return 'A door imports no other door: what two doors need is a wing of lib/.'
  }
  return undefined
}

/** The first folder of a path, and the second where there is one. */
function placeOf(path: string): readonly [string, string | undefined] {
  const [room = '', door, rest] = path.split('/')
  return [room, rest === undefined ? undefined : door]
}

/** The files right in cli/ are the frame that every command stands in. */
const isDoor = (room: string, door: string | undefined) => (room === 'actions' || room === 'cli') && door !== undefined

/** A file of lib/ that lies in no wing. */
export const isLoose = (path: string) => /^lib\/[^/]+$/.test(path)

/** One line for each import that must not be. */
export function forbiddenImports(graph: ImportGraph): string[] {
  return [...graph].flatMap(([from, imported]) =>
    imported.flatMap(to => {
      const why = whyForbidden(from, to)
      return why === undefined ? [] : [`${from} imports ${to}. ${why}`]
    })
  )
}

/**
 * Groups of files that import each other in a circle (Tarjan's strongly connected components of more than one file, and files that import
 * themselves), each in alphabetical order.
 */
export function importCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (file: string): number => {
    const own = order.size
    order.set(file, own)
    let low = own
    open.push(file)
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    if (low === own) {
      const members = open.splice(open.indexOf(file))
      if (members.length > 1 || graph.get(file)?.includes(file) === true) circles.push(members.sort())
    }
    return low
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return circles
}

/** One line a circle: a way through it that comes back to where it began. */
export function describeCircle(circle: readonly string[], graph: ImportGraph): string {
  const [start = ''] = circle
  return wayBack(start, graph, new Set(circle)).join(' → ')
}

function wayBack(start: string, graph: ImportGraph, within: ReadonlySet<string>): string[] {
  const ways = [[start]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start]
      if (!within.has(next) || seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return [start]
}
