import {createWriteStream} from 'node:fs'
import {copyFile} from 'node:fs/promises'
import {pipeline} from 'node:stream/promises'
import {join} from 'node:path'
import {ActionError, messageOf} from '../../../../lib/action/errors.ts'
import {readLayer} from '../../../../lib/registry/layer.ts'
import {FileTree, type EntryFacts, type ImageFile} from './file-tree.ts'
import {readTar} from './tar-entries.ts'

/** A file that was taken out of an image. */
export interface TakenFile {
  /** Where it is on this machine. */
  readonly local: string
  /** The permission bits that it has in the image. */
  readonly mode: number
}

/**
 * Takes files out of an image's layers.
 *
 * @param layers the blobs of the layers, the lowest first; whoever got them has checked their digests
 * @param paths absolute, in the image
 * @param folder for the files, which get numbers as names, mode 0600
 * @returns the files by their paths
 * @throws ActionError when one is not there, and when a layer cannot be read
 */
export async function takeFiles(layers: readonly string[], paths: readonly string[], folder: string): Promise<Map<string, TakenFile>> {
  const tree = new FileTree()
  for (const layer of layers) tree.add(await readingLayer(layer, listEntries))
  const wanted = new Map(paths.map((path, index) => [path, {file: tree.file(path), local: join(folder, String(index))}]))
  for (const [index, layer] of layers.entries()) {
    const here = [...wanted.values()].filter(({file}) => file.layer === index)
    if (here.length > 0) await readingLayer(layer, archive => writeEntries(archive, here))
  }
  return new Map([...wanted].map(([path, {file, local}]) => [path, {local, mode: file.mode & 0o777}]))
}

type Archive = Parameters<Parameters<typeof readLayer>[1]>[0]

async function readingLayer<Value>(layer: string, use: (archive: Archive) => Promise<Value>): Promise<Value> {
  try {
    return await readLayer(layer, use)
  } catch (error) {
    throw new ActionError(`A layer of the image cannot be read: ${messageOf(error)}.`, undefined, {cause: error})
  }
}

async function listEntries(archive: Archive): Promise<EntryFacts[]> {
  const entries: EntryFacts[] = []
  for await (const {name, kind, link, mode, size} of readTar(archive)) entries.push({name, kind, link, mode, size})
  return entries
}

async function writeEntries(archive: Archive, wanted: readonly {readonly file: ImageFile; readonly local: string}[]): Promise<void> {
  let number = 0
  for await (const entry of readTar(archive)) {
    const here = wanted.filter(({file}) => file.entry === number)
    number++
    const [first, ...others] = here
    if (first === undefined) continue
    await pipeline(entry.content(), createWriteStream(first.local, {mode: 0o600}))
    for (const {local} of others) await copyFile(first.local, local)
  }
}
