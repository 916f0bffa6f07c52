import {createHmac} from 'node:crypto'
import type {TreeFile} from '../../../lib/ssh/archive.ts'
import type {SentFile} from './read.ts'

/**
 * The store of a project on the host: `files/<key>/<name>` for a file, `files/<key>/tree` for a folder. What has one content lies under one path for as
 * long as a release names it, so that Compose, which compares paths, leaves a container alone whose files are the same. Nothing in it is ever written
 * again: a container that mounts a file keeps that very file.
 */
export interface Store {
  /** The host's own random key. The hash of a secret alone could be guessed by whoever sees the paths, as in `docker inspect`. */
  readonly secret: Buffer
  /** The keys that it has. */
  readonly entries: ReadonlySet<string>
}

/** A file, or a folder with its files, as the store has it. */
export interface Entry {
  /** Its path in the release. */
  readonly source: string
  readonly kind: 'file' | 'folder'
  /** By their path in the folder, or the name of the file. */
  readonly files: readonly TreeFile[]
}

/** What the files of a release have at a path; undefined when there is nothing. */
export function entryAt(source: string, files: readonly SentFile[]): Entry | undefined {
  const file = files.find(({name}) => name === source)
  if (file !== undefined) return {source, kind: 'file', files: [{...file, path: source.slice(source.lastIndexOf('/') + 1)}]}
  const inside = files.filter(({name}) => name.startsWith(`${source}/`))
  if (inside.length === 0) return undefined
  return {source, kind: 'folder', files: inside.map(one => ({...one, path: one.name.slice(source.length + 1)}))}
}

/** The entries that the lines of `files` are: one a line. */
export function entriesOf(files: readonly SentFile[]): Entry[] {
  return [...Map.groupBy(files, ({line}) => line)].flatMap(([line, own]) => entryAt(line, own) ?? [])
}

const KEY_LENGTH = 32
export const KEY = /^[0-9a-f]{32}$/

/** The name of an entry in the store of one host: it tells content, names and modes, and nothing else. */
export function keyOf({kind, files}: Entry, secret: Buffer): string {
  const hash = createHmac('sha256', secret)
  hash.update(`${kind}\n`)
  const named = files.map(file => ({...file, bytes: Buffer.from(file.path)}))
  for (const {mode, bytes, content} of named.sort((a, b) => Buffer.compare(a.bytes, b.bytes))) {
    if (!Buffer.isBuffer(content)) throw new Error('The content of an entry is in memory.')
    hash
      .update(`${mode.toString(8)} ${bytes.length} ${content.length}\n`)
      .update(bytes)
      .update(content)
  }
  return hash.digest('hex').slice(0, KEY_LENGTH)
}

/** Where an entry lies below its key. */
export const nameIn = ({kind, files}: Entry) => (kind === 'folder' ? 'tree' : (files[0]?.path ?? ''))
