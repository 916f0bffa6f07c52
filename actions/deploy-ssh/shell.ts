import {ActionError} from '../../lib/action/errors.ts'

/** A piece of POSIX sh and the values it works with; each value becomes a shell variable of that name. */
export interface Script {
  /** What it does, in a word or two. */
  readonly name: string
  readonly body: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What comes before a line that a script says to us; a login banner or a noisy profile must not be taken for an answer. */
const MARK = 'fairway:'

/**
 * A text as one word of a POSIX shell that means exactly that text.
 * @throws ActionError when it holds a NUL character, which no shell can carry
 */
export function shellQuote(text: string): string {
  if (text.includes('\0')) throw new ActionError('A value for the host holds a NUL character.', 'Remove it.')
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/**
 * The text that `sh -s` reads on the host. Values are shell variables (not exported), so that nothing secret is on any argument
 * list or in any environment. The work is one function that is read completely before it starts and has no input, so that no program in it
 * can eat the rest of the script.
 */
export function renderScript({body, values = {}}: Omit<Script, 'name'>): string {
  const assignments = Object.entries(values).map(([name, value]) => `${name}=${shellQuote(String(value))}`)
  return [PRELUDE, ...assignments, `main() {\n${body.trim()}\n}`, 'main </dev/null', ''].join('\n')
}

/** Non-interactive sessions often lack the folder of docker on their PATH (Synology, snap). */
const PRELUDE = `set -eu
umask 077
LC_ALL=C; export LC_ALL
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/snap/bin"; export PATH
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
one_line() { tr '\\n\\r' '  '; }
own_group() { { ps -o pgid= -p $$ || cut -d ' ' -f 5 "/proc/$$/stat"; } 2>/dev/null | tr -d ' ' || true; }
unset FAIRWAY_IMAGE FAIRWAY_VERSION
compose() {
  set -- --env-file fairway.env "$@"
  if [ -f fairway.override.yml ]; then set -- -f fairway.override.yml "$@"; fi
  set -- -f docker-compose.yml "$@"
  if [ -f .env ]; then set -- --env-file .env "$@"; fi
  docker compose -p "$project" "$@"
}`

/** What a script said: each `say KEY VALUE`, in order. */
export class Sayings {
  readonly #pairs: readonly (readonly [string, string])[]

  constructor(stdout: string) {
    this.#pairs = stdout
      .split('\n')
      .filter(line => line.startsWith(MARK))
      .map(line => {
        const [key, ...rest] = line.slice(MARK.length).split(' ')
        return [key ?? '', rest.join(' ').trim()] as const
      })
  }

  /** The first value said under this key; undefined when nothing was. */
  get(key: string): string | undefined {
    return this.all(key)[0]
  }

  all(key: string): string[] {
    return this.#pairs.filter(([said]) => said === key).map(([, value]) => value)
  }
}

/** What follows `say KEY` in a script's output, as it is: for JSON. */
export function textAfter(stdout: string, key: string): string {
  const start = stdout.indexOf(`${MARK}${key} `)
  return start === -1 ? '' : stdout.slice(stdout.indexOf('\n', start) + 1)
}

/**
 * A line from the host as it may appear in the runner's log: indented, so that the runner does not take `::command::` or
 * `##[command]` of a container's output for a workflow command, and without control characters.
 */
export function logLine(line: string): string {
  return `  | ${withoutQuotedFile(line)
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('##[', '## [')}`
}

/**
 * What Compose says without what it repeats of an env file or a value (compose-go, dotenv/parser.go and template/template.go): the name of a
 * variable that is not set may be the end of a password. A release of an earlier day has secrets that this run does not know.
 */
export function withoutQuotedFile(line: string): string {
  return line
    .replace(/The \\?"[^"\\]*\\?" variable is not set/g, 'A variable is not set')
    .replace(/((?:unexpected character .*? in variable name|unterminated quoted value|invalid template:) ?).*/i, '$1…')
}
