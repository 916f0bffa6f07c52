import {inOldFolder, quoted} from './commands.ts'
import type {OldProject} from './old-project.ts'

/*
 * What Compose says of the files of a project that somebody started by hand. It quotes lines of an .env that it cannot read, and what is in there is a
 * secret that nobody here knows, so nothing hides it.
 */

/** Words of Compose that quote nothing of a file but names and paths. */
const PLAIN = [
  /(?:couldn't find )?env file:? \S+(?: not found)?/,
  /(?:network|volume) "?[\w.-]+"? (?:declared as external, but could not be found|not found)/i,
  /no configuration file provided/,
  /No such image: \S*[^\s:]/,
  /unknown flag: --[\w-]+/,
  /Cannot connect to the Docker daemon[^?]*/,
  /failed to (?:read|parse) \S+?: (?:yaml: )?line \d+/,
  /services\.[\w-]+ conflicts with imported resource/,
  /service "[\w.-]+" (?:refers to undefined|depends on undefined) \w+ [\w.-]+/,
  /no such service: [\w.-]+/,
  /port is already allocated/
]

/** Why the project cannot be started in its folder, by the words of Compose that may be repeated. */
export function whyNotStarted(said: string, old: OldProject): string {
  const [first] = PLAIN.flatMap(pattern => pattern.exec(said)?.[0] ?? [])
  return first ?? `it says why on the host: ${quoted(inOldFolder(old, 'config -q'))}`
}

/** With one of these Compose begins to quote a file, and ends. */
const QUOTES =
  /unterminated quoted value|invalid template|unexpected character|invalid interpolation|failed to (?:read|parse)|decoding failed|validating |key cannot contain/i

/** Hands lines on until one begins to quote a file. @param log gets them */
export function untilQuoted(log: (line: string) => void): (line: string) => void {
  let isQuoting = false
  return line => {
    if (isQuoting) return
    isQuoting = QUOTES.test(line)
    log(isQuoting ? 'Docker Compose cannot read the files there. What it says may quote them, and is not shown.' : line)
  }
}
