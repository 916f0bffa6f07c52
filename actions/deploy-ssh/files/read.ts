import {readdir, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {whyTooLong, type FileLine} from '../../../lib/deploy/files.ts'
import {LINE_MAPS} from '../../../lib/secrets/line-map.ts'

/** A file that a line of `files` sends. */
export interface SentFile {
  /** Its name in the release directory. */
  readonly name: string
  readonly content: Buffer
  readonly mode: number
  /** The name of its line: itself, or the folder that is sent as one. */
  readonly line: string
}

const MODES = {plain: 0o644, executable: 0o755} as const
/** All of it is in memory, and goes over one connection. */
const LARGEST_BYTES = 1024 ** 3

/**
 * Reads what the lines send: files, and folders with all that is in them.
 * @throws ActionError when one cannot be read, or has something in it that is not sent
 */
export async function readSentFiles(lines: readonly FileLine[]): Promise<SentFile[]> {
  const files: SentFile[] = []
  let bytes = 0
  const add = async (path: string, name: string, {name: line, mode}: FileLine, isExecutable: boolean) => {
    const problem = whyTooLong(name)
    if (problem !== undefined) throw new ActionError(`Input "files": "${printable(name)}" ${problem}.`, 'Give it a shorter name.')
    const content = await reading(path, () => readFile(path))
    bytes += content.length
    if (bytes > LARGEST_BYTES) {
      throw new ActionError('Input "files": what is sent is more than 1 GiB.', 'Put what is large into an image or a volume.')
    }
    files.push({name, content, mode: mode ?? (isExecutable ? MODES.executable : MODES.plain), line})
  }
  const walk = async (folder: string, name: string, line: FileLine): Promise<void> => {
    const entries = (await reading(folder, () => readdir(folder, {withFileTypes: true}))).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      // inject-secrets writes them beside what it renders: they are for this machine alone.
      if (entry.name === LINE_MAPS) continue
      const [path, inside] = [join(folder, entry.name), `${name}/${entry.name}`]
      const what = entry.name === '.git' ? 'is a Git repository' : whyUnfit(entry)
      if (what !== undefined) {
        throw new ActionError(
          `Input "files": "${printable(path)}" ${what}, which is not sent.`,
          'Move it out of the folder, or send its files one by one.'
        )
      }
      if (entry.isDirectory()) await walk(path, inside, line)
      else await add(path, inside, line, isExecutable(await reading(path, () => stat(path))))
    }
  }
  for (const line of lines) {
    const found = await reading(line.local, () => stat(line.local))
    if (found.isDirectory()) {
      const before = files.length
      await walk(line.local, line.name, line)
      if (files.length === before)
        throw new ActionError(`Input "files": the folder ${printable(line.local)} has no files.`, 'Leave the line out.')
    } else if (found.isFile()) await add(line.local, line.name, line, isExecutable(found))
    else throw new ActionError(`Input "files": ${printable(line.local)} is neither a file nor a folder.`, 'Leave the line out.')
  }
  checkNames(files)
  return files
}

const isExecutable = ({mode}: {readonly mode: number}) => (mode & 0o100) !== 0

function whyUnfit(entry: {name: string; isSymbolicLink(): boolean; isFile(): boolean; isDirectory(): boolean}): string | undefined {
  if (entry.isSymbolicLink()) return 'is a symbolic link'
  if (!entry.isFile() && !entry.isDirectory()) return 'is neither a file nor a folder'
  if (/\p{Cc}/u.test(entry.name)) return 'has a control character in its name'
  return entry.name.includes('\ufffd') ? 'has a name that is not UTF-8' : undefined
}

/** @throws ActionError when two lines send one file, or a file where another has a folder */
function checkNames(files: readonly SentFile[]): void {
  const lines = new Map<string, string>()
  for (const {name, line} of files) {
    const other = lines.get(name)
    if (other !== undefined) throw clash(`the lines of "${other}" and "${line}" both send the file "${printable(name)}"`)
    lines.set(name, line)
  }
  for (const {name} of files) {
    const parts = name.split('/')
    const file = parts.map((_, count) => parts.slice(0, count).join('/')).find(folder => lines.has(folder))
    if (file !== undefined) throw clash(`"${printable(file)}" is a file, and a folder because of "${printable(name)}"`)
  }
}

const clash = (what: string) => new ActionError(`Input "files": ${what}.`, 'Give each one its own name.')

async function reading<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const fix = /[*?[]/.test(path)
      ? 'A pattern is not taken: name the folder, for example "conf => conf".'
      : 'Check its path. Is it committed, or written by an earlier step of this job?'
    throw new ActionError(
      `Input "files": the file ${printable(path)} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      fix,
      {cause: error}
    )
  }
}
