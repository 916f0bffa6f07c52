import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {listLines} from '../lib/action/text.ts'
import {parseTemplateLines} from '../lib/secrets/template-lines.ts'

/** The port of the host that an app is published on. */
export type PublishedPort =
  /** The host's owner sets it by a variable: a rehearsal takes any free port. */
  | {readonly kind: 'variable'; readonly name: string}
  | {readonly kind: 'fixed'; readonly port: number}
  /** Nothing is published, or the file says it in a way that is not read here. */
  | {readonly kind: 'none'}

/** The host's side of the first entry below `ports:`, in Compose's short form: `[address:]PORT:container`. A host of several may set its address. */
const SHORT_FORM =
  /^\s*ports:\s*(?:\[|\n\s*-)\s*["']?(?:\d+(?:\.\d+){3}:|\[[\da-f:]+\]:|\$\{?HOST_ADDRESS(?::?[-?][^}]*)?\}?:)?(?:\$\{?(\w+)(?::?[-?][^}]*)?\}?|(\d+)):/m

/** Reads which port a Compose file publishes. A template need not be valid YAML yet, so the text is looked at. */
export function publishedPort(compose: string): PublishedPort {
  const [, name, port] = SHORT_FORM.exec(compose.replace(/^\s*#.*\n/gm, '')) ?? []
  if (name !== undefined) return {kind: 'variable', name}
  return port === undefined ? {kind: 'none'} : {kind: 'fixed', port: Number(port)}
}

/** As {@link publishedPort}, of a file in a repository that need not be there. */
export async function findPublishedPort(repository: string, path: string): Promise<PublishedPort> {
  return publishedPort(await readFile(join(repository, path), 'utf8').catch(() => ''))
}

/**
 * The path of the first Compose file in a repository: the template that is rendered under its name, or the file itself.
 *
 * @param templates the workflow's input of that name, and `composeFile` too
 */
export function composeSource(templates: string, composeFile: string): string {
  const [name = ''] = listLines(composeFile)
  return parseTemplateLines(listLines(templates)).templates.find(({target}) => target === name)?.source ?? name
}
