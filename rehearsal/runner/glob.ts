import {join} from 'node:path'

/** What glob-program.ts is asked, as JSON on its standard input. Patterns are lines, as @actions/glob reads them. */
export type GlobRequest =
  | {readonly task: 'hash'; readonly patterns: string; readonly followSymbolicLinks: boolean}
  | {readonly task: 'find'; readonly patterns: string; readonly excludeHiddenFiles: boolean}

export interface FoundFiles {
  /** Absolute paths of files, never of folders. */
  readonly files: readonly string[]
  /** The folders (or the files) that were looked through: each pattern up to its first wildcard, none of them inside another. */
  readonly searchPaths: readonly string[]
}

/**
 * The command that answers a {@link GlobRequest}. Start it in the workspace and with nothing but HOME in its environment. It ends with
 * status 0 and the answer as the last line of its standard error ({@link globAnswer}), or with status 1 and what is wrong. On standard
 * output the package writes what it would show while debugging.
 */
export const globCommand = (node: string): [string, string] => [node, join(import.meta.dirname, 'glob-program.ts')]

/** The answer: hexadecimal for `hash` (empty when no file matches), {@link FoundFiles} for `find`. */
export function globAnswer(stderr: string): unknown {
  return JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')
}
