import {substitute, type Lookup} from '../../../lib/compose/substitute.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Place} from './project-files.ts'
import type {SentEnvironment} from './sent-environment.ts'

/** Compose's words about a variable that is nowhere set (compose-go, template/template.go). */
const WARNING = /The \\?"([^"\\]+)\\?" variable is not set/g
const REQUIRED = /required variable ([A-Za-z_]\w*) is missing a value/

/**
 * Refuses a release with a variable that is not set: Compose would deploy a blank in its place, with a warning that nobody reads.
 *
 * A name is said only where it stands in a Compose file as a variable is written there: what is behind the `$` of a password that nobody
 * quoted is a variable for Compose, and half of a secret for everybody else.
 *
 * @param stderr what `docker compose config` said on the host
 * @throws ActionError naming the variables, or the lines
 */
export function checkUnsetVariables(stderr: string, sent: SentEnvironment): void {
  const warned = new Set(Array.from(stderr.matchAll(WARNING), ([, name = '']) => name))
  // What is neither sent nor complained about is set in the session of the host's account: `$HOME` as a path, or in the middle of a password.
  // What is complained about is not set where it is used, whatever another part of the project sets for itself.
  const lookup: Lookup = name => (warned.has(name) ? undefined : sent.lookup(name))
  const places = sent.project.texts.map(place => ({
    ...place,
    unset: substitute(place.text, lookup).unset.filter(
      name => warned.has(name) || !(isWrittenAsVariable(place, name) || place.text.includes(`\${${name}`))
    )
  }))
  const used = places.filter(({unset}) => unset.length > 0)
  const isElsewhere = [...warned].some(name => places.every(({text}) => !mentions(text, name)))
  if (used.length === 0 && !isElsewhere) return
  const named = new Map(
    used.toReversed().flatMap(place => place.unset.filter(name => isWrittenAsVariable(place, name)).map(name => [name, place] as const))
  )
  if (named.size > 0) throw notSet([...named].toReversed())
  throw new ActionError(
    `${used[0] === undefined ? 'A file of the release' : `A value in ${whereIs(used[0])}`} has a "$" that Compose reads as the beginning of a variable, which is not set: a part of the value would be lost.`,
    'Write "$$" for a "$" that is meant, or render the file with inject-secrets. A variable that is meant has to be set in a file of "files", such as .env.'
  )
}

/** The error for `${NAME:?…}` without a value; undefined when Compose complains about something else. */
export function explainRequired(stderr: string, sent: SentEnvironment): ActionError | undefined {
  const [, name] = REQUIRED.exec(stderr) ?? []
  if (name === undefined) return undefined
  const place = sent.project.texts.find(({text}) => mentions(text, name))
  return place === undefined ? undefined : notSet([[name, place]])
}

function notSet(variables: readonly (readonly [string, Place])[]): ActionError {
  const [first] = variables
  const listed = variables.map(([name, place]) => `${name} (${whereIs(place)})`).join(', ')
  const isOne = variables.length === 1
  return new ActionError(
    `The ${isOne ? 'variable' : 'variables'} ${listed} ${isOne ? 'is' : 'are'} not set: a blank would be deployed in ${isOne ? 'its' : 'their'} place.`,
    `Send the file that sets ${isOne ? 'it' : 'them'}, for example "files: .env" (one that lies on the host is not read), or write a default: "\${${first?.[0] ?? 'NAME'}:-}".`
  )
}

const whereIs = ({file, line}: Place) => `${file}, line ${line}`

const mentions = (text: string, name: string) => new RegExp(`\\$\\{?${name}(?!\\w)`, 'i').test(text)

/**
 * A variable as people write it: `${NAME}` in one case, `$NAME` as the whole text, or in capitals between what separates the parts of an
 * address. Any other may be the end of a password.
 */
const WRITTEN =
  /(?<!\$)(?:\$\$)*\$(?:\{(?<upper>[A-Z_][A-Z0-9_]*|[a-z_][a-z0-9_]*)(?:\}|:?[-+?][^{}]*\})|(?<=(?:^|[\s/:=@,])\$)(?<bare>[A-Z_][A-Z0-9_]*)(?=$|[\s/:=@,.?]))|^\$(?<whole>[A-Za-z_]\w*)$/g

/** The text without the variables that are plainly meant as such, in pieces. */
export const withoutVariables = (text: string): string[] => {
  const pieces: string[] = []
  let position = 0
  for (const match of text.matchAll(WRITTEN)) {
    pieces.push(text.slice(position, match.index))
    position = match.index + match[0].length
  }
  return [...pieces, text.slice(position)]
}

const isWrittenAsVariable = ({text}: Place, name: string): boolean =>
  // A default may hold another variable.
  Array.from(text.matchAll(/\$\{[A-Za-z_]\w*:?[-+]/g), ({index, 0: start}) => text.slice(index + start.length).replace(/\}$/, ''))
    .concat(text)
    .some(part =>
      Array.from(part.matchAll(WRITTEN), ({groups}) => groups?.['upper'] ?? groups?.['bare'] ?? groups?.['whole']).includes(name)
    )
