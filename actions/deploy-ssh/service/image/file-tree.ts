import {ActionError} from '../../../../lib/action/errors.ts'
import type {TarEntry} from './tar-entries.ts'

/** A file of an image, and where its bytes are. */
export interface ImageFile {
  readonly kind: 'file'
  /** Which layer, from the lowest, and which entry of it. */
  readonly layer: number
  readonly entry: number
  readonly mode: number
  readonly size: number
}

type Node = ImageFile | Folder | {readonly kind: 'symlink'; readonly link: string} | {readonly kind: 'other'}

interface Folder {
  readonly kind: 'folder'
  readonly children: Map<string, Node>
}

/** What an entry says without its content. */
export type EntryFacts = Pick<TarEntry, 'name' | 'kind' | 'link' | 'mode' | 'size'>

/** Linux gives up after as many (path_resolution(7)). */
const MOST_LINKS = 40
const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

/**
 * The file system that the layers of an image make, each laid over the ones below it (OCI image specification, "Representing Changes"): a whiteout
 * takes away what lower layers have, and never what its own layer has, wherever in it stands.
 */
export class FileTree {
  readonly #root: Folder = {kind: 'folder', children: new Map()}
  #layers = 0

  /** Lays a layer over what is there. */
  add(entries: readonly EntryFacts[]): void {
    const layer = this.#layers++
    const named = entries.map((facts, entry) => ({facts, entry, path: partsOf(facts.name)}))
    for (const {path} of named) this.#whiteOut(path)
    for (const {facts, entry, path} of named) {
      const name = path.at(-1)
      if (name === undefined || name.startsWith(WHITEOUT) || path.includes('..')) continue
      const parent = this.#makeFolder(path.slice(0, -1))
      const node = this.#nodeOf(facts, layer, entry)
      if (node === undefined) continue
      // A folder that is there already keeps what it has.
      if (node.kind === 'folder' && parent.children.get(name)?.kind === 'folder') continue
      parent.children.set(name, node)
    }
  }

  #whiteOut(path: readonly string[]): void {
    const name = path.at(-1)
    if (name?.startsWith(WHITEOUT) !== true) return
    const folder = this.#walk(path.slice(0, -1))
    if (folder?.kind !== 'folder') return
    if (name === OPAQUE) folder.children.clear()
    else folder.children.delete(name.slice(WHITEOUT.length))
  }

  #nodeOf({kind, link, mode, size}: EntryFacts, layer: number, entry: number): Node | undefined {
    if (kind === 'file') return {kind, layer, entry, mode, size}
    if (kind === 'folder') return {kind, children: new Map()}
    if (kind === 'symlink') return {kind, link}
    // The same file under one more name; what it leads to has to be there before it.
    if (kind === 'hardlink') return this.#walk(partsOf(link), false)
    return {kind: 'other'}
  }

  /** The folder at a path; what is missing is made, and links on the way are followed, as engines do when they unpack a layer. */
  #makeFolder(path: readonly string[]): Folder {
    const there = this.#walk(path)
    if (there?.kind === 'folder') return there
    let folder = this.#root
    for (const [index, name] of path.entries()) {
      const next = this.#walk(path.slice(0, index + 1))
      if (next?.kind === 'folder') folder = next
      else {
        const made: Folder = {kind: 'folder', children: new Map()}
        folder.children.set(name, made)
        folder = made
      }
    }
    return folder
  }

  /** What is at a path, links followed inside of the image; undefined for nothing. @param follow whether a link at its very end is followed */
  #walk(path: readonly string[], follow = true): Node | undefined {
    const above: Folder[] = [this.#root]
    const left = [...path]
    let links = 0
    let node: Node = this.#root
    while (left.length > 0) {
      const name = left.shift() ?? ''
      if (name === '' || name === '.') continue
      if (name === '..') {
        if (above.length > 1) above.pop()
        node = above.at(-1) ?? this.#root
        continue
      }
      const next: Node | undefined = above.at(-1)?.children.get(name)
      if (next === undefined) return undefined
      if (next.kind === 'symlink' && (follow || left.length > 0)) {
        if (++links > MOST_LINKS) return undefined
        if (next.link.startsWith('/')) above.splice(1)
        left.unshift(...next.link.split('/'))
        node = above.at(-1) ?? this.#root
        continue
      }
      if (next.kind === 'folder') above.push(next)
      else if (left.some(part => part !== '' && part !== '.')) return undefined
      node = next
    }
    return node
  }

  /**
   * The file at an absolute path.
   *
   * @throws ActionError when there is none, and when it is no file
   */
  file(path: string): ImageFile {
    const node = this.#walk(partsOf(path))
    if (node?.kind === 'file') return node
    if (node === undefined)
      throw new ActionError(`The image has no file ${path}.`, 'Is it built for another path? Name the file itself in "files".')
    throw new ActionError(
      `In the image, ${path} is ${node.kind === 'folder' ? 'a folder' : 'no plain file'}.`,
      'Name one file a line in "files".'
    )
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter(part => part !== '' && part !== '.')
}
