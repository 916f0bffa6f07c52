import {SECRET_VARIABLES} from '../../lib/secrets/variables.ts'
import {readReference, scan, type Part} from './scan.ts'
import type {Problem} from './template.ts'
import type {Variables} from './variables.ts'

/** A variable that later steps of the job will see. */
export interface EnvironmentVariable {
  readonly name: string
  readonly line: number
  readonly parts: readonly Part[]
}

/**
 * Names that decide which program runs or what code it loads: one line in a vault must not be able to take over the job.
 * GITHUB_*, RUNNER_*, ACTIONS_* and INPUT_* are the runner's own.
 */
const REFUSED_PREFIX = /^(?:LD_|DYLD_|NODE_|GITHUB_|RUNNER_|ACTIONS_|INPUT_|BASH_FUNC_|GIT_CONFIG|GIT_SSH)/
const REFUSED_NAMES = new Set(
  (
    'PATH PATHEXT HOME SHELL IFS ENV BASH_ENV BASHOPTS SHELLOPTS CDPATH GLOBIGNORE PROMPT_COMMAND PS4 ZDOTDIR COMSPEC ' +
    'PYTHONPATH PYTHONHOME PYTHONSTARTUP PERL5LIB PERL5OPT PERL5DB RUBYLIB RUBYOPT CLASSPATH JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS ' +
    '_JAVA_OPTIONS GCONV_PATH GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND GIT_ASKPASS SSH_ASKPASS EDITOR VISUAL PAGER BROWSER ' +
    SECRET_VARIABLES
  ).split(' ')
)
/** What actions/setup-node documents for a package registry's token; Node itself does not read it. */
const ALLOWED_NAMES = new Set(['NODE_AUTH_TOKEN'])

/**
 * Reads the input `env`: `NAME=op://vault/item/field` lines (the rest of the line is one reference, spaces in names and all), or
 * `NAME=text with {{ op://vault/item/field }}`. Blank lines and lines that begin with `#` are left out.
 */
export function parseEnvironment(text: string, variables: Variables): {variables: EnvironmentVariable[]; problems: Problem[]} {
  const found: EnvironmentVariable[] = []
  const problems: Problem[] = []
  for (const [index, rawLine] of text.split(/\r?\n/).entries()) {
    const content = rawLine.trim()
    if (content === '' || content.startsWith('#')) continue
    const line = index + 1
    const equals = content.indexOf('=')
    const name = equals < 0 ? '' : content.slice(0, equals).trim()
    const nameProblem = equals < 1 ? 'this line is not of the form NAME=op://vault/item/field.' : checkName(name, found)
    if (nameProblem !== undefined) problems.push({line, message: nameProblem})
    if (equals < 1) continue
    const {parts, messages} = readValue(name, content.slice(equals + 1).trim(), variables)
    for (const message of messages) problems.push({line, message})
    if (nameProblem === undefined) found.push({name, line, parts})
  }
  return {variables: found, problems}
}

/** One line that says why a secret may not go into a variable of this name; undefined when it may. */
export function checkName(name: string, others: readonly {readonly name: string}[] = []): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return `"${name}" is not the name of an environment variable: letters, digits and "_" are allowed.`
  if (isRefused(name)) return `${name} may not come from a vault: it decides what later steps run. Choose another name.`
  return others.some(other => other.name.toUpperCase() === name.toUpperCase()) ? `${name} is set twice.` : undefined
}

function isRefused(name: string): boolean {
  const upper = name.toUpperCase()
  return !ALLOWED_NAMES.has(upper) && (REFUSED_NAMES.has(upper) || REFUSED_PREFIX.test(upper))
}

function readValue(name: string, value: string, variables: Variables): {parts: readonly Part[]; messages: string[]} {
  if (/^op:\/\//i.test(value)) {
    const reference = readReference(value, variables)
    if (typeof reference === 'string') return {parts: [], messages: [`${name}: ${reference}`]}
    return {parts: [{kind: 'reference', reference, offset: 0, written: value}], messages: []}
  }
  const {parts, problems} = scan(value, variables)
  const messages = problems.map(({message}) => `${name}: ${message}`)
  if (messages.length === 0 && !parts.some(part => part.kind === 'reference')) {
    // The value is not repeated: whoever wrote no reference may have written the secret itself.
    messages.push(`${name} holds no secret reference. Write ${name}=op://vault/item/field; a plain value belongs under "env:".`)
  }
  return {parts, messages}
}
