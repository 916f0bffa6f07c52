import type {IgnoreEntry} from './entry.ts'
import {unusedIgnores, type Ignores} from './ignores.ts'

/** What is to be said of an ignore file, one line each. */
export interface IgnoreRemarks {
  /** What somebody has to do something about. */
  readonly warnings: readonly string[]
  /** What may be tidied up. */
  readonly notes: readonly string[]
  /** IDs. */
  readonly expired: readonly string[]
  readonly unused: readonly string[]
}

/** @param statements Trivy's statement of each finding that was taken out; undefined when not every image was scanned */
export function remarksOn(ignores: Ignores, statements: readonly string[] | undefined): IgnoreRemarks {
  const at = (line: number) => `${ignores.name}, line ${line}`
  const unused = statements === undefined ? [] : unusedIgnores(ignores, statements)
  return {
    warnings: [
      ...ignores.problems.map(({line, text}) => `${at(line)}: ${text}. It ignores nothing.`),
      ...ignores.expired.map(entry => `${at(entry.line)}: ${entry.id} is no longer ignored, since ${dateOf(entry)}.`),
      ...ignores.ending.map(entry => `${at(entry.line)}: ${entry.id} will be ignored until ${dateOf(entry)} only.`)
    ],
    notes: unused.map(entry => `${at(entry.line)}: ${entry.id} matched nothing${hintFor(entry)}.`),
    expired: idsOf(ignores.expired),
    unused: idsOf(unused)
  }
}

/** A line for the entries that have no reason; none where all have one. */
export function withoutReason({name, entries}: Ignores): string[] {
  const bare = entries.filter(({reason}) => reason === '')
  if (bare.length === 0) return []
  const named = bare.map(({id, line}) => `${id} (line ${line})`).join(', ')
  const how = /\.ya?ml$/.test(name) ? 'a "statement"' : 'a comment behind it or on the line above'
  return [`${name} has no reason for ${named}. Give each ${how}.`]
}

/** Paths of packages and of secrets are written differently by Trivy: `app/package-lock.json`, but `/app/.env`. */
function hintFor({sections, paths}: IgnoreEntry): string {
  if (sections.length > 1 || paths.length === 0) return ''
  const bare = paths.find(path => !/^[/*]/.test(path) && path !== 'image configuration')
  if (sections[0] === 'secrets' && bare !== undefined) return `: the path of a file in an image begins with "/", as in "/${bare}"`
  const rooted = paths.find(path => path.startsWith('/'))
  if (sections[0] === 'vulnerabilities' && rooted !== undefined) {
    return `: the path of a package has no "/" at the beginning, as in "${rooted.slice(1)}"`
  }
  return ''
}

const dateOf = ({expiresAt}: IgnoreEntry) => new Date(expiresAt ?? 0).toISOString().slice(0, 10)

const idsOf = (entries: readonly IgnoreEntry[]) => [...new Set(entries.map(({id}) => id))]
