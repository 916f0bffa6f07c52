import {access, readFile, writeFile} from 'node:fs/promises'
import {extname, join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {IMAGE_CONFIGURATION} from '../image-secrets.ts'
import {SECTIONS, type IgnoreEntry, type IgnoreProblem, type IgnoreText} from './entry.ts'
import {readPlainIgnores} from './plain.ts'

const DAY_MILLISECONDS = 86_400_000
const SOON_MILLISECONDS = 14 * DAY_MILLISECONDS

/** An ignore file, sorted by what counts today. */
export interface Ignores {
  /** As the workflow names it; empty without one. */
  readonly name: string
  /** What is accepted now. */
  readonly entries: readonly IgnoreEntry[]
  readonly expired: readonly IgnoreEntry[]
  /** Those of `entries` that end within two weeks. */
  readonly ending: readonly IgnoreEntry[]
  readonly problems: readonly IgnoreProblem[]
}

export const NO_IGNORES: Ignores = {name: '', entries: [], expired: [], ending: [], problems: []}

/**
 * Reads the ignore file that the workflow names.
 *
 * @param now milliseconds since 1970
 * @throws ActionError when it is not there or cannot be read. Trivy treats a missing file as an empty one, so a typo would bring ignored
 *   findings back, or hide that none are ignored.
 */
export async function readIgnores(input: string, workspace: string, now: number): Promise<Ignores> {
  if (input === '') return NO_IGNORES
  const text = await readFile(resolve(workspace, input), 'utf8').catch((error: unknown) => {
    throw new ActionError(
      `Input "ignore-file": there is no file "${input}".`,
      'Give a path relative to the workspace, and check it out first.',
      {cause: error}
    )
  })
  return sortIgnores(input, await parse(input, text), now)
}

/** The names that Trivy itself reads without being told. */
const TRIVYS_OWN = ['.trivyignore', '.trivyignore.yaml']

/**
 * What to say about an ignore file that Trivy would read by itself, and that nobody named here: whoever proposes a change could write one.
 *
 * @returns undefined when one is named, or none is there
 */
export async function unreadIgnores(input: string, workspace: string): Promise<string | undefined> {
  if (input !== '') return undefined
  for (const name of TRIVYS_OWN) {
    const isThere = await access(join(workspace, name)).then(
      () => true,
      () => false
    )
    if (isThere) return `The ${name} of the checkout is not read, because "ignore-file" does not name it.`
  }
  return undefined
}

async function parse(input: string, text: string): Promise<IgnoreText> {
  try {
    if (!isStructured(input)) return readPlainIgnores(text)
    // With it comes a reader of YAML, which the plain form does not need.
    const {readStructuredIgnores} = await import('./structured.ts')
    return readStructuredIgnores(text)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`Input "ignore-file": "${input}" cannot be used: ${messageOf(error)}`, undefined, {cause: error})
  }
}

/** By its name, as Trivy does. */
const isStructured = (path: string) => ['.yaml', '.yml'].includes(extname(path))

export function sortIgnores(name: string, {entries, problems}: IgnoreText, now: number): Ignores {
  const isExpired = ({expiresAt}: IgnoreEntry) => expiresAt !== undefined && expiresAt <= now
  const live = entries.filter(entry => !isExpired(entry))
  const ending = live.filter(({expiresAt}) => expiresAt !== undefined && expiresAt - now <= SOON_MILLISECONDS)
  return {name, entries: live, expired: entries.filter(isExpired), ending, problems}
}

const MARK = /^line \d+, entry (\d+)(?:: |$)/

/**
 * Writes what is accepted now for Trivy. Each entry says in its statement, which Trivy repeats with what it left out, which one it is.
 *
 * @param folder where to write it
 * @returns the path; empty when nothing is accepted
 */
export async function writeIgnores({entries}: Ignores, folder: string): Promise<string> {
  if (entries.length === 0) return ''
  const path = join(folder, 'ignores.yaml')
  const marked = entries.map((entry, index) => ({entry, statement: markOf(entry, index)}))
  const lists = SECTIONS.map(section => [
    section,
    marked.filter(({entry}) => entry.sections.includes(section)).map(({entry, statement}) => format(entry, statement))
  ])
  // JSON is YAML.
  await writeFile(path, `${JSON.stringify(Object.fromEntries(lists), undefined, 2)}\n`)
  return path
}

function markOf({line, reason}: IgnoreEntry, index: number): string {
  return `line ${line}, entry ${index + 1}${reason === '' ? '' : `: ${reason}`}`
}

function format({id, paths, purls}: IgnoreEntry, statement: string): object {
  // Trivy calls an image's configuration by the name of the folder that we show it.
  const places = paths.map(path => (path === IMAGE_CONFIGURATION ? 'views/*' : path))
  return {id, ...(places.length > 0 ? {paths: places} : {}), ...(purls.length > 0 ? {purls} : {}), statement}
}

/** Those of the entries that took nothing out. @param statements Trivy's statement of each finding that was taken out */
export function unusedIgnores({entries}: Ignores, statements: readonly string[]): IgnoreEntry[] {
  const used = new Set(statements.map(statement => Number(MARK.exec(statement)?.[1])))
  return entries.filter((_, index) => !used.has(index + 1))
}
