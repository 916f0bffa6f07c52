/** A `::name key=value::data` line, unescaped. */
export interface WorkflowCommand {
  readonly name: string
  /** By lower-case name. */
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const STOP = 'stop-commands'

const COMMAND_NAMES = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  STOP,
  'warning'
])

/**
 * Reads a line of a step's output as a command (actions/runner, ActionCommand.cs). The older form `##[name key=value;…]data`
 * counts too; a name that the runner does not know is ordinary output.
 */
function parseCommand(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  return parseDoubleColon(line, known) ?? parseHashes(line, known)
}

function parseDoubleColon(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end === -1) return undefined
  const {name, rest} = splitName(text.slice(2, end))
  if (!known(name)) return undefined
  const properties = readProperties(rest.trim(), ',', value => unescape(value, PROPERTY_ESCAPES))
  return {name: name.toLowerCase(), properties, data: unescape(text.slice(end + 2), DATA_ESCAPES)}
}

function parseHashes(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start === -1 || end === -1) return undefined
  const {name, rest} = splitName(line.slice(start + 3, end))
  if (!known(name)) return undefined
  const properties = readProperties(rest, ';', value => unescape(value, HASH_ESCAPES))
  return {name: name.toLowerCase(), properties, data: unescape(line.slice(end + 1), HASH_ESCAPES)}
}

function splitName(text: string): {name: string; rest: string} {
  const space = text.indexOf(' ')
  return space === -1 ? {name: text, rest: ''} : {name: text.slice(0, space), rest: text.slice(space + 1)}
}

/** Blanks belong to a name, so `file=a, line=3` has no `line`; equals signs before a name, or doubled, count for nothing. */
function readProperties(text: string, separator: string, unescaped: (value: string) => string): Record<string, string> {
  const properties: Record<string, string> = {}
  for (const pair of text.split(separator)) {
    const [, name, value] = /^=*([^=]+)=+([^=].*)$/s.exec(pair) ?? []
    if (name !== undefined && value !== undefined) properties[name.toLowerCase()] = unescaped(value)
  }
  return properties
}

type Escapes = readonly (readonly [escaped: string, character: string])[]

const LINE_ENDS: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n']
]
const PERCENT: Escapes = [['%25', '%']]
const DATA_ESCAPES: Escapes = [...LINE_ENDS, ...PERCENT]
const PROPERTY_ESCAPES: Escapes = [...LINE_ENDS, ['%3A', ':'], ['%2C', ','], ...PERCENT]
const HASH_ESCAPES: Escapes = [['%3B', ';'], ...LINE_ENDS, ['%5D', ']'], ...PERCENT]

/** In their order, each in the whole text: `%250A` becomes `%0A`, as in the runner. */
function unescape(value: string, escapes: Escapes): string {
  return escapes.reduce((text, [escaped, character]) => text.replaceAll(escaped, character), value)
}

/** What a line of output turned out to be. */
export type CommandLine =
  | {readonly kind: 'output'}
  | {readonly kind: 'command'; readonly command: WorkflowCommand}
  /** Commands stop until the token comes back. The line is shown. */
  | {readonly kind: 'stop'; readonly token: string}
  /** The runner does not take this token, and the step ends. */
  | {readonly kind: 'bad-stop'}
  /** The token came back. The line is shown. */
  | {readonly kind: 'resume'}
  /** A command that does not count, because commands are stopped. The line is shown. */
  | {readonly kind: 'stopped'; readonly token: string}

/** Tells commands from output, and honours `stop-commands`: until its token comes back, nothing is a command. */
export class CommandReader {
  #token: string | undefined

  /** @param takesAnyToken a step may say so by ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS */
  read(line: string, takesAnyToken = false): CommandLine {
    const token = this.#token
    const command = parseCommand(line, name => COMMAND_NAMES.has(name.toLowerCase()) || isSame(name, token))
    if (command === undefined) return {kind: 'output'}
    if (token !== undefined) {
      if (!isSame(command.name, token)) return {kind: 'stopped', token}
      this.#token = undefined
      return {kind: 'resume'}
    }
    if (command.name !== STOP) return {kind: 'command', command}
    const {data} = command
    if (!takesAnyToken && (data === '' || isSame(data, 'pause-logging') || COMMAND_NAMES.has(data.toLowerCase()))) return {kind: 'bad-stop'}
    this.#token = data
    return {kind: 'stop', token: data}
  }
}

function isSame(name: string, token: string | undefined): boolean {
  return token !== undefined && token !== '' && name.toLowerCase() === token.toLowerCase()
}
