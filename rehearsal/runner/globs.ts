import {lstatSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'

/** How patterns are read and files are looked for. */
export interface GlobOptions {
  /** What relative patterns begin from, an absolute path. */
  readonly directory: string
  /** What `~` means, an absolute path. */
  readonly home: string
  readonly followLinks: boolean
  /** Whether files and folders whose name begins with a dot are taken. */
  readonly hidden: boolean
}

export interface GlobResult {
  /** Absolute paths of files, never of folders; folder by folder, by name. */
  readonly files: readonly string[]
  /** The folders (or the files) that were looked through: each pattern up to its first wildcard, none of them inside another. */
  readonly searchPaths: readonly string[]
}

const ANY_FOLDERS = Symbol('**')

/** One part of a path between slashes: a name, a pattern for one name, or any number of names. */
type Segment = string | RegExp | typeof ANY_FOLDERS

interface Rule {
  readonly negated: boolean
  readonly segments: readonly Segment[]
  /** The pattern ends with a slash: it takes what is in a folder, not a file of that name. */
  readonly foldersOnly: boolean
}

/**
 * Finds files by patterns, one a line, as the package @actions/glob does for hashFiles and actions/upload-artifact: `*`, `?`, `[…]`
 * and `**`; a pattern that takes a folder takes everything in it; `!` takes out again what earlier lines took; `#` begins a comment.
 *
 * @throws Error with that package's message for a pattern with `.` or `..` inside
 */
export function findFiles(patterns: string, options: GlobOptions): GlobResult {
  const rules = patterns
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => readRule(line, options))
  const searchPaths = searchPathsOf(rules)
  return {files: searchPaths.flatMap(path => [...walk(path, rules, options, [])]), searchPaths}
}

function readRule(line: string, {directory, home}: GlobOptions): Rule {
  const pattern = line.replace(/^(!\s*)+/, '')
  const negations = line.slice(0, line.length - pattern.length).replace(/\s/g, '').length
  const [, root = '', rest = ''] = /^(~(?=\/|$)|\.(?=\/|$)|\/|)(.*)$/.exec(pattern) ?? []
  const names = namesOf(rest)
  if (names.some(name => name === '.' || name === '..')) {
    throw new Error(`Invalid pattern '${pattern}'. Relative pathing '.' and '..' is not allowed.`)
  }
  const base = root === '/' ? [] : namesOf(root === '~' ? home : directory)
  return {negated: negations % 2 === 1, segments: [...base, ...names.map(readSegment)], foldersOnly: pattern.endsWith('/')}
}

function namesOf(path: string): string[] {
  return path.split('/').filter(name => name !== '')
}

function readSegment(name: string): Segment {
  if (name === '**') return ANY_FOLDERS
  let [source, literal, isLiteral] = ['', '', true]
  for (let index = 0; index < name.length; index++) {
    const set = /^\[([!^]?)([^\]]+)\]/.exec(name.slice(index))
    const escaped = name[index] === '\\' && index + 1 < name.length
    if (escaped) index += 1
    const character = name[index] ?? ''
    if (!escaped && (character === '*' || character === '?' || set !== null)) isLiteral = false
    if (!escaped && set !== null) {
      const [whole, not, characters = ''] = set
      source += `[${not === '' ? '' : '^'}${characters.replace(/[\\^[]/g, '\\$&')}]`
      index += whole.length - 1
    } else if (!escaped && character === '*') source += '.*'
    else if (!escaped && character === '?') source += '.'
    else {
      source += character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      literal += character
    }
  }
  return isLiteral ? literal : new RegExp(`^${source}$`, 's')
}

function searchPathsOf(rules: readonly Rule[]): string[] {
  const paths = rules.filter(rule => !rule.negated).map(({segments}) => literalPath(segments))
  const isInside = (path: string, folder: string) => path !== folder && path.startsWith(folder === '/' ? '/' : `${folder}/`)
  return [...new Set(paths)].filter(path => !paths.some(folder => isInside(path, folder)))
}

function literalPath(segments: readonly Segment[]): string {
  const end = segments.findIndex(segment => typeof segment !== 'string')
  return `/${(end === -1 ? segments : segments.slice(0, end)).join('/')}`
}

/** @param above the real paths of the folders on the way here: a link that leads back to one of them is not followed */
function* walk(path: string, rules: readonly Rule[], options: GlobOptions, above: readonly string[]): Generator<string> {
  const names = namesOf(path)
  const isTaken = takes(rules, names)
  if (!isTaken && !rules.some(({negated, segments}) => !negated && fits([...segments, ANY_FOLDERS], names, 'beginning'))) return
  if (!options.hidden && basename(path).startsWith('.')) return
  const stats = (options.followLinks ? statSync : lstatSync)(path, {throwIfNoEntry: false})
  if (stats?.isDirectory() === true) {
    const folder = realpathSync(path)
    if (above.includes(folder)) return
    for (const name of readdirSync(path).sort()) yield* walk(join(path, name), rules, options, [...above, folder])
  } else if (isTaken && stats?.isFile() === true) yield path
}

/** Whether a file is taken: the last rule that fits it, or a folder it is in, decides. */
function takes(rules: readonly Rule[], names: readonly string[]): boolean {
  let taken = false
  for (const {negated, segments, foldersOnly} of rules) {
    const isNamed = !foldersOnly && fits(segments, names, 'whole')
    if (isNamed || names.some((_, depth) => fits(segments, names.slice(0, depth), 'whole'))) taken = !negated
  }
  return taken
}

/** @param extent whether the pattern has to fit the whole path, or may go on where the path ends */
function fits(segments: readonly Segment[], names: readonly string[], extent: 'whole' | 'beginning'): boolean {
  const [name, ...furtherNames] = names
  if (name === undefined) return extent === 'beginning' || segments.every(segment => segment === ANY_FOLDERS)
  const [segment, ...furtherSegments] = segments
  if (segment === undefined) return false
  if (segment === ANY_FOLDERS) return fits(furtherSegments, names, extent) || fits(segments, furtherNames, extent)
  const fitsName = typeof segment === 'string' ? segment === name : segment.test(name)
  return fitsName && fits(furtherSegments, furtherNames, extent)
}
