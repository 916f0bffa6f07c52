import {ActionError} from '../action/errors.ts'
import {FUNCTIONS} from './shell-functions.ts'

/** A piece of POSIX sh and the values it works with; each value becomes a shell variable of that name. */
export interface Script {
  /** What it does, in a word or two. */
  readonly name: string
  readonly body: string
  readonly values?: Readonly<Record<string, string | number>>
  /**
   * `needed`: it does nothing once the project's lock is no longer ours. `changing`: besides, it may change containers, and the lock says so
   * from then on.
   */
  readonly lock?: 'needed' | 'changing'
  /** It reads the connection's own input, as file descriptor 3, and so notices when that ends. */
  readonly input?: 'kept'
}

/** The lock that a script works under, see lib/host/lock-scripts.ts. */
export interface HeldLock {
  /** The project's directory, absolute. */
  readonly directory: string
  readonly token: string
}

export interface RenderOptions {
  readonly held?: HeldLock | undefined
  /** Variables that programs have, too; nothing secret. */
  readonly exported?: Readonly<Record<string, string>> | undefined
  /** After so many seconds the script ends itself and all that it started, whatever became of the connection. */
  readonly seconds?: number | undefined
  /** sh text for when one of the scripts fails, also because nobody is there any more to hear it. It says nothing. */
  readonly otherwise?: string | undefined
}

/** What comes before a line that a script says to us; a login banner or a noisy profile must not be taken for an answer. */
export const MARK = 'fairway:'
export const PART_MARK = `${MARK}part `

/**
 * A text as one word of a POSIX shell that means exactly that text.
 * @throws ActionError when it holds a NUL character, which no shell can carry
 */
export function shellQuote(text: string): string {
  if (text.includes('\0')) throw new ActionError('A value for the host holds a NUL character.', 'Remove it.')
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** The same for a command that a person is told: quotes are there only where they are needed. */
export function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : shellQuote(text)
}

/**
 * The text that `sh -s` reads on the host: each script in turn, until one fails. Values are shell variables (not exported), so that nothing secret
 * is on any argument list or in any environment. The work is functions that are read completely before they start and have no input, so that no
 * program in them can eat the rest of the text. Each script has a shell of its own, so that none sees the variables of another.
 */
export function renderScripts(
  scripts: readonly Omit<Script, 'name'>[],
  {held, seconds, otherwise, exported = {}}: RenderOptions = {}
): string {
  const parts = scripts.map((script, at) => `part_${at + 1}() {\n${partOf(script, at + 1, held !== undefined)}\n}`)
  const isKept = scripts.some(({input}) => input === 'kept')
  const work = [
    ...(held === undefined ? [] : ['work=$directory/.lock-$token']),
    ...(isKept ? ['exec 3<&0'] : []),
    supervised(scripts, seconds, otherwise)
  ]
  // `start` is one function, too: nothing of the text may be left to read once the work has the input.
  const start = `start() {\n${work.join('\n')}\n}`
  const names = Object.keys(exported)
  const exports = [...assignments(exported), ...(names.length === 0 ? [] : [`export ${names.join(' ')}`])]
  return [PRELUDE, FUNCTIONS.trim(), ...exports, ...assignments({...held}), ...parts, start, 'start', ''].join('\n')
}

/** A part begins with a line of its own on both outputs, by which `splitParts` tells it from the one before. */
function partOf({body, values = {}, lock}: Omit<Script, 'name'>, number: number, isHeld: boolean): string {
  const mark = `printf '\\n${PART_MARK}%s\\n' ${number}`
  return [mark, `${mark} >&2`, ...(isHeld ? underLock(lock) : []), ...assignments(values), `main() {\n${body.trim()}\n}`, 'main'].join('\n')
}

function assignments(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${shellQuote(String(value))}`)
}

/**
 * First the script's process group is written into the lock, then the lock is looked at. Whoever takes the lock over renames its owner first and
 * then ends the groups: one of the two sees the other.
 */
function underLock(lock: Script['lock']): string[] {
  const lost = 'if ! holding; then if finished_alone; then say lock finished; else say lock lost; fi; exit 1; fi'
  return [
    '{ true > "$work/groups/$self"; } 2>/dev/null || true',
    ...(lock === undefined ? [] : [lost]),
    ...(lock === 'changing' ? [': > "$work/changed"'] : [])
  ]
}

/**
 * sshd ends nothing when a connection is lost, so each script has an end of its own. Beside the work runs a `sleep`, which the work ends when it
 * is done. Where it ends by itself, the time is up, and so is the whole process group. (Of a SIGPIPE no shell tells on the error output.)
 */
function supervised(scripts: readonly Pick<Script, 'input'>[], seconds: number | undefined, otherwise: string | undefined): string {
  const parts = scripts.map(({input}, at) => {
    const from = input === 'kept' ? '</dev/null' : '</dev/null 3<&-'
    return `if [ "$status" = 0 ]; then ( set -e; part_${at + 1} ${from} ); status=$?; fi`
  })
  if (otherwise !== undefined) {
    parts.push(`if [ "$status" != 0 ]; then ( set +e\n${otherwise.trim()}\n) </dev/null >/dev/null 2>&1 3<&-; fi`)
  }
  const timer =
    seconds === undefined
      ? {start: '', end: '', wait: ''}
      : {
          start: `sleep ${Math.ceil(seconds)} </dev/null >/dev/null 2>&1 &\ntimer=$!`,
          end: '{ kill -PIPE "$timer"; kill "$timer"; } 2>/dev/null;',
          wait: 'if wait "$timer"; then time_is_up; fi'
        }
  return `
${timer.start}
( set +e; status=0
${parts.join('\n')}
${timer.end} exit "$status" ) &
working=$!
${timer.wait}
status=0
wait "$working" || status=$?
if [ -n "\${work-}" ] && [ -e "$work/groups/$self" ]; then rm -f "$work/groups/$self"; fi
exit "$status"`.trim()
}

/** Non-interactive sessions often lack the folder of docker on their PATH (Synology, snap). */
const PRELUDE = `set -eu
umask 077
LC_ALL=C; export LC_ALL
PATH="\${PATH:-}:/usr/local/bin:/usr/bin:/bin:/snap/bin"; export PATH
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
one_line() { tr '\\n\\r' '  '; }`

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
