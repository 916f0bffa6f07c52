import type {Origin} from './plan.ts'
import {standInFor} from './stand-ins/index.ts'
import type {StandIn} from './stand-ins/stand-in.ts'

/** The two repositories of a rehearsal. */
export interface Repositories {
  readonly repository: Origin
  readonly toolkit: Origin
}

/** What a `uses:` names. */
export type Reference =
  /** A file or folder of one of the two repositories. */
  | {readonly kind: 'file'; readonly origin: Origin; readonly path: string}
  /** `./path`: in a step the workspace, in a job the repository of the workflow file. */
  | {readonly kind: 'local'; readonly path: string}
  /** An action that the runner plays itself. */
  | {readonly kind: 'stand-in'; readonly standIn: StandIn}
  | {readonly kind: 'docker'}
  /** Somebody else's repository. */
  | {readonly kind: 'foreign'; readonly name: string}
  | {readonly kind: 'malformed'; readonly reason: string}

/**
 * Reads a `uses:`.
 *
 * @param from the repository of the file it is in: `$/…` means that one, at the same commit
 */
export function readReference(uses: string, from: Origin, repositories: Repositories): Reference {
  if (uses.startsWith('docker://')) return {kind: 'docker'}
  const path = uses.replace(/^[.$]\//, '').replace(/@[^@]*$/, '')
  if (path.split('/').includes('..')) return {kind: 'malformed', reason: 'the path leaves its repository'}
  if (uses.startsWith('./')) return {kind: 'local', path: uses.slice(2)}
  if (uses.startsWith('$/')) {
    // A `$/` reference means the workflow file's own commit, so it has no @ref (actions/runner, ActionManager.cs).
    if (!/^\$\/[^@]+$/.test(uses)) return {kind: 'malformed', reason: "'$/' takes a path and no '@ref'"}
    return {kind: 'file', origin: from, path}
  }
  const parts = /^([^/@]+\/[^/@]+)(?:\/([^@]*))?@(.+)$/.exec(uses)
  if (parts === null) return {kind: 'malformed', reason: 'the expected format is {owner}/{repository}[/path]@ref'}
  const [, name = '', inside = '', ref = ''] = parts
  const standIn = inside === '' ? standInFor(name) : undefined
  if (standIn !== undefined) return {kind: 'stand-in', standIn}
  for (const origin of [repositories.toolkit, repositories.repository]) {
    if (name.toLowerCase() === origin.name.toLowerCase()) return {kind: 'file', origin: {...origin, ref}, path: inside}
  }
  return {kind: 'foreign', name}
}

/** How messages name a file: the toolkit's with its name before the path, the caller's by its path alone. */
export function labelOf(origin: Origin, path: string): string {
  return origin.kind === 'repository' ? path : `${origin.name}/${path}`
}
