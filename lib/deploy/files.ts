import {posix} from 'node:path'
import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'
import {isOwnName, RELEASE_FILES} from '../host/layout.ts'

/** A line of the input `files` for a Compose project. */
export interface FileLine {
  /** A file or folder on the runner, as it is written. */
  readonly local: string
  /** Its name beside the Compose file. */
  readonly name: string
  /** The mode that each of its files gets; undefined for the usual one. */
  readonly mode: number | undefined
}

const EXAMPLE = 'Write for example "app.env => app.env", or "conf => conf mode=0640" for a folder.'
const OPTION = /\s+([a-z]+)=(\S*)$/
/** Those that `files` has for services only. */
const OF_SERVICES = ['owner', 'unit', 'action']
/** What file systems take for one part of a path (NAME_MAX of Linux), in bytes. */
const LONGEST_PART = 255
const LONGEST_NAME = 1_024
const ONLY_COMPOSE_FILE = RELEASE_FILES.compose

/**
 * The lines of `files`: `local => name [mode=0640]`, or `local [mode=0640]` for what keeps its name. What `local` is, a file or a folder, only its reader
 * knows.
 *
 * @throws ActionError when a line is malformed, or a name is unsafe, taken, or one of the release's own
 */
export function parseFileLines(lines: readonly string[]): FileLine[] {
  const files = lines.map(parseFileLine)
  const names = new Set<string>()
  for (const {name} of files) {
    if (names.has(name)) throw new ActionError(`Input "files": two lines have the name "${name}".`, 'Give each one its own name.')
    names.add(name)
  }
  return files
}

/** The line that brings a file or folder to the place that a Compose file names it by. Without `=>` it would keep the last part of its path only. */
export const lineFor = (path: string) => (path.includes('/') ? `${path} => ${path}` : path)

/** The name that a line gives beside the Compose file, for who does not judge the line. */
export function nameOfLine(line: string): string {
  const {left, right} = split(line)
  return right ?? baseName(left)
}

function parseFileLine(line: string): FileLine {
  const wrong = (what: string, fix = EXAMPLE) => new ActionError(`Input "files": the line "${printable(line)}" ${what}.`, fix)
  const {left: local, right, rest, options} = split(line)
  const name = right === undefined ? baseName(local) : right.replace(/\/+$/, '')
  if (local === '' || name === '' || rest) throw wrong('is not of the form "local => name"')
  const service = OF_SERVICES.find(one => options.has(one))
  if (service !== undefined)
    throw wrong(`says "${service}=", which is for services`, 'Leave it out: a file of a Compose project has a mode only.')
  const problem = right?.startsWith('/') === true ? 'is an absolute path' : whyNoName(name)
  if (problem !== undefined) {
    throw new ActionError(
      `Input "files": "${printable(name)}" ${problem}.`,
      'Use letters, digits, dots, dashes and underscores; it is relative to the Compose file.'
    )
  }
  if (isOwnName(name) && name !== ONLY_COMPOSE_FILE)
    throw new ActionError(`Input "files": "${name}" is a reserved name.`, 'Choose another name.')
  return {local, name, mode: readMode(options.get('mode'), wrong)}
}

function split(line: string) {
  const options = new Map<string, string>()
  let text = line.trim()
  for (let match = OPTION.exec(text); match !== null; match = OPTION.exec(text)) {
    const [all, name = '', value = ''] = match
    if (name !== 'mode' && !OF_SERVICES.includes(name)) break
    options.set(name, value)
    text = text.slice(0, -all.length)
  }
  const [left = '', right, ...rest] = text.split('=>').map(part => part.trim())
  return {left, right, rest: rest.length > 0, options}
}

function baseName(local: string): string {
  return local.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '')
}

function whyNoName(name: string): string | undefined {
  const parts = name.split('/')
  if (parts.some(part => part === '..' || part === '.')) return 'is not a plain name'
  if (/[^\x20-\x7e]/.test(name)) return 'has a character that is not ASCII'
  if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(name)) return 'is not a plain name'
  return whyTooLong(name)
}

/** @param name a path in the release */
export function whyTooLong(name: string): string | undefined {
  const isLong = Buffer.byteLength(name) > LONGEST_NAME || name.split('/').some(part => Buffer.byteLength(part) > LONGEST_PART)
  return isLong ? `is too long: ${LONGEST_PART} bytes are the most for a name, and ${LONGEST_NAME} for all of its path` : undefined
}

function readMode(given: string | undefined, wrong: (what: string, fix?: string) => ActionError): number | undefined {
  if (given === undefined) return undefined
  const fix = 'Write for example "mode=0640", or leave it out: files get 0644, those that can be executed 0755.'
  if (!/^0?[0-7]{3}$/.test(given)) throw wrong(`has "mode=${printable(given)}", which is not three octal digits`, fix)
  const mode = Number.parseInt(given, 8)
  if ((mode & 0o400) === 0) throw wrong(`has "mode=${given}", with which its owner, the deploy's account, could not read it`, fix)
  return mode
}

/**
 * The names that the Compose files get in a release, in their order. One alone has the usual name, whatever it is called here. Of several each
 * has its own, by its path from the folder of the first one: Compose takes all paths in them as relative to that folder.
 *
 * @param sent the names that `files` sends beside them: one that extends the usual file keeps its own name
 * @throws ActionError when two would have one name
 */
export function composeFileNames(paths: readonly string[], sent: readonly string[]): string[] {
  const [first = ''] = paths
  if (paths.length < 2 && !sent.includes(ONLY_COMPOSE_FILE)) return paths.map(() => ONLY_COMPOSE_FILE)
  const base = posix.dirname(first)
  const names = paths.map(path => {
    const relative = posix.relative(base, path)
    return relative.startsWith('../') || relative === '' ? posix.basename(path) : relative
  })
  for (const [index, name] of names.entries()) {
    const path = paths[index] ?? ''
    const other = names.indexOf(name)
    if (other !== index) {
      throw new ActionError(
        `Input "compose-file": ${printable(paths[other] ?? '')} and ${printable(path)} would both be "${printable(name)}" on the host.`,
        'Give one of them another name.'
      )
    }
    if (sent.includes(name)) {
      throw new ActionError(`Inputs "files" and "compose-file" both send "${printable(name)}".`, 'Name it in "compose-file" only.')
    }
    const problem = whyNoName(name) ?? (name.startsWith('fairway.') ? 'is a reserved name' : undefined)
    if (problem !== undefined) {
      throw new ActionError(
        `Input "compose-file": "${printable(name)}" ${problem}.`,
        'Rename it: letters, digits, dots, dashes and underscores.'
      )
    }
  }
  return names
}
