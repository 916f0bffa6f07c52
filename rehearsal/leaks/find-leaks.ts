import {basename} from 'node:path'
import {
  chunkBuffer,
  decompressorFor,
  isBelow,
  linkTarget,
  readChunks,
  readDecompressed,
  realPaths,
  UnreadableError,
  walk,
  type Entry
} from './files.ts'
import {Matcher, type Match} from './matcher.ts'
import {maskedNeedlesFor, needlesFor, PIECE_OF_IT, pieceNeedlesFor, type Needle, type Secret} from './needles.ts'
import {withoutPublic} from './pieces.ts'

/** One place where a secret of the run was left. */
export interface Leak {
  /** A path or a log's name, with the line or byte; secrets in it are hidden. */
  readonly where: string
  /** The secret's name and the form it was found in, never its value; or why a place could not be searched. */
  readonly what: string
}

/** A text in memory. */
export interface SearchedText {
  readonly where: string
  readonly text: string
  /** The same text as a job that knows all masks of the run would show it; undefined when no masks are between. */
  readonly shown?: string
}

export interface LeakSearch {
  readonly secrets: readonly Secret[]
  /** What jobs have masked themselves: looked for in texts, where one job shows what another one hides. */
  readonly masked?: readonly string[]
  /** Logs, outputs and summaries that are in memory. */
  readonly texts: readonly SearchedText[]
  /** Folders (or files) that are searched whole. */
  readonly roots: readonly string[]
  /** Folders below the roots that may hold secrets: the stand-ins' and the engine's own state. */
  readonly allowed: readonly string[]
  /** What anybody can read: a piece of a secret that stands there is no sign of the secret. */
  readonly publicTexts?: readonly string[]
  /** Files and folders of the same kind. */
  readonly publicRoots?: readonly string[]
  /**
   * Folders that may hold secrets as long as nobody else gets into them (mode 0700): those of the releases, and of the files that belong to them. What is in
   * one may have any mode, because a container's user has to read it where it is mounted.
   */
  readonly privateFolders?: readonly string[]
  /** How many bytes a compressed file may give; more is reported as not searched. Default: 2 GiB. */
  readonly decompressedLimit?: number
}

const DECOMPRESSED_LIMIT = 2 * 1024 ** 3
/** What makes a content binary: then a byte is named instead of a line. */
const PROBE_BYTES = 8_192

/**
 * Searches everything that a run left behind for each of its secrets, in each form ({@link needlesFor}), and for their
 * pieces ({@link pieceNeedlesFor}). File names and the targets
 * of links are searched too, and gzip and zstd content as it is and decompressed. What cannot be searched is reported like a
 * leak: "could not tell" is not "clean".
 *
 * @returns one entry for each place, secret and form; empty when the run is clean
 * @throws ActionError when a secret is too short to be searched for
 */
export async function findLeaks(search: LeakSearch): Promise<Leak[]> {
  const pieces = await withoutPublic(pieceNeedlesFor(search.secrets), search.publicTexts ?? [], search.publicRoots ?? [])
  const matcher = new Matcher(joined([...needlesFor(search.secrets), ...pieces]))
  const [allowed, privateFolders] = await Promise.all([realPaths(search.allowed), realPaths(search.privateFolders ?? [])])
  const limit = search.decompressedLimit ?? DECOMPRESSED_LIMIT
  const masked = new Matcher(await withoutPublic(maskedNeedlesFor(search.masked ?? []), search.publicTexts ?? [], search.publicRoots ?? []))
  const leaks = search.texts.flatMap(text => [...leaksInText(matcher, text), ...leaksInText(masked, text).filter(isMaskedElsewhere)])
  const buffer = chunkBuffer()
  for await (const entry of walk([...search.roots, ...privateFolders], allowed)) {
    if (entry instanceof UnreadableError) {
      leaks.push(notSearched(entry))
    } else {
      leaks.push(...leaksInName(matcher, entry), ...(await leaksInEntry(entry, privateFolders, {matcher, buffer, limit})))
    }
  }
  return withoutPiecesOfMore(distinct(leaks.map(leak => ({where: matcher.hide(leak.where), what: leak.what}))))
}

/** A text that is a form of one secret and a piece of another is looked for once. */
function joined(needles: readonly Needle[]): Needle[] {
  const byValue = new Map<string, readonly string[]>()
  for (const {value, whats} of needles) byValue.set(value, [...(byValue.get(value) ?? []), ...whats])
  return [...byValue].map(([value, whats]) => ({value, whats}))
}

/** Where a secret stands whole, its pieces stand too. */
function withoutPiecesOfMore(leaks: readonly Leak[]): Leak[] {
  const isMore = (leak: Leak, piece: Leak) => leak !== piece && leak.where === piece.where && leak.what.startsWith(nameOf(piece))
  return leaks.filter(piece => !piece.what.endsWith(PIECE_OF_IT) || !leaks.some(leak => isMore(leak, piece)))
}

/** `REGISTRY_PASSWORD in ` of a piece of it. */
const nameOf = (piece: Leak) => piece.what.slice(0, -PIECE_OF_IT.length)

/** What every file is read with. */
interface Reader {
  readonly matcher: Matcher
  readonly buffer: Buffer
  readonly limit: number
}

function leaksInText(matcher: Matcher, {where, text, shown}: SearchedText): Leak[] {
  const bytes = Buffer.from(text, 'utf8')
  const matches = matcher.search().read(bytes)
  if (matches.length === 0) return []
  const elsewhere = shown === undefined ? undefined : new Set(matcher.find(shown).map(match => match.what))
  return matches.map(({what, start}) => {
    const note = elsewhere === undefined || elsewhere.has(what) ? '' : MASKED_ELSEWHERE
    return {where: `${where}:${countLines(bytes.subarray(0, start)) + 1}${note}`, what}
  })
}

const isMaskedElsewhere = ({where}: Leak) => where.endsWith(MASKED_ELSEWHERE)

/** On GitHub the masks of one job hide nothing in another one. */
const MASKED_ELSEWHERE = ' (this job does not mask it, another part of the run does)'

/** A name counts where it is, not again for everything below it. */
function leaksInName(matcher: Matcher, {path}: Entry): Leak[] {
  const nameStart = Buffer.byteLength(path) - Buffer.byteLength(basename(path))
  return matcher
    .find(path)
    .filter(match => match.end > nameStart)
    .map(match => ({where: `${path} (its name)`, what: match.what}))
}

async function leaksInEntry(entry: Entry, privateFolders: ReadonlySet<string>, reader: Reader): Promise<Leak[]> {
  const {path, kind} = entry
  if (privateFolders.has(path) && (entry.mode & 0o077) !== 0) {
    const mode = entry.mode.toString(8).padStart(4, '0')
    return [{where: `${path} (mode ${mode})`, what: 'others can enter the folder that holds the rendered secrets'}]
  }
  if (kind === 'link') return reader.matcher.find(await linkTarget(path)).map(match => ({where: `${path} (its target)`, what: match.what}))
  return kind === 'file' && !isBelow(path, privateFolders) ? leaksInFile(path, reader) : []
}

async function leaksInFile(path: string, reader: Reader): Promise<Leak[]> {
  try {
    const plain = reader.matcher.search()
    const matches: Match[] = []
    let beginning: Buffer | undefined
    for (const chunk of readChunks(path, reader.buffer)) {
      beginning ??= Buffer.from(chunk.subarray(0, PROBE_BYTES))
      addNew(matches, plain.read(chunk))
    }
    const leaks = matches.map(match => placeInFile(path, match, beginning?.includes(0) === true))
    return [...leaks, ...(await leaksInCompressed(path, beginning, reader))]
  } catch (error) {
    if (error instanceof UnreadableError) return [notSearched(error)]
    throw error
  }
}

async function leaksInCompressed(path: string, beginning: Buffer | undefined, {matcher, limit}: Reader): Promise<Leak[]> {
  const decompressor = decompressorFor(beginning ?? Buffer.alloc(0))
  if (decompressor === undefined) return []
  const inside = matcher.search()
  const matches: Match[] = []
  for await (const chunk of readDecompressed(path, decompressor, limit)) addNew(matches, inside.read(chunk))
  return matches.map(match => ({where: `${path} (decompressed)`, what: match.what}))
}

/** The first match of each secret and form is enough: a file may hold thousands. */
function addNew(matches: Match[], found: readonly Match[]): void {
  for (const match of found) if (!matches.some(known => known.what === match.what)) matches.push(match)
}

function placeInFile(path: string, match: Match, isBinary: boolean): Leak {
  const what = match.what
  if (isBinary) return {where: `${path} (byte ${match.start})`, what}
  let lines = 0
  let position = 0
  for (const chunk of readChunks(path)) {
    lines += countLines(chunk.subarray(0, Math.max(0, match.start - position)))
    position += chunk.length
    if (position >= match.start) break
  }
  return {where: `${path}:${lines + 1}`, what}
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0)
}

function notSearched(error: UnreadableError): Leak {
  return {where: error.path, what: `could not be searched: ${error.message}`}
}

function distinct(leaks: readonly Leak[]): Leak[] {
  return [...new Map(leaks.map(leak => [`${leak.where}\0${leak.what}`, leak])).values()]
}
