/** A `::name key=value::data` line, unescaped. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

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
  'stop-commands',
  'warning'
])

/**
 * Reads a line of a step's output as a command (actions/runner, ActionCommand.cs). The older form `##[name key=value;…]data`
 * counts too; a name that the runner does not know is ordinary output.
 */
export function parseCommand(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  return parseDoubleColon(line, known) ?? parseHashes(line, known)
}

function parseDoubleColon(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end === -1) return undefined
  const {name, rest} = splitName(text.slice(2, end))
  if (!known(name)) return undefined
  return {name: name.toLowerCase(), properties: readProperties(rest, ',', unescapeProperty), data: unescapeData(text.slice(end + 2))}
}

function parseHashes(line: string, known: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start === -1 || end === -1) return undefined
  const {name, rest} = splitName(line.slice(start + 3, end))
  if (!known(name)) return undefined
  const unescape = (value: string) => unescapeProperty(value).replaceAll('%3B', ';').replaceAll('%5D', ']')
  return {name: name.toLowerCase(), properties: readProperties(rest, ';', unescape), data: unescape(line.slice(end + 1))}
}

function splitName(text: string): {name: string; rest: string} {
  const space = text.indexOf(' ')
  return space === -1 ? {name: text, rest: ''} : {name: text.slice(0, space), rest: text.slice(space + 1).trim()}
}

function readProperties(text: string, separator: string, unescape: (value: string) => string): Record<string, string> {
  const pairs = text
    .split(separator)
    .filter(pair => pair.includes('='))
    .map(pair => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)] as const)
    .filter(([key, value]) => key !== '' && value !== '')
  return Object.fromEntries(pairs.map(([key, value]) => [key.toLowerCase(), unescape(value)]))
}

function unescapeData(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}

/** What a line of output turned out to be. */
export type CommandLine =
  | {readonly kind: 'output'}
  | {readonly kind: 'command'; readonly command: WorkflowCommand}
  /** `stop-commands` and its end: shown, and nothing else. */
  | {readonly kind: 'switch'}

/** Tells commands from output, and honours `stop-commands`: until its token comes back, nothing is a command. */
export class CommandReader {
  #stopToken: string | undefined

  read(line: string): CommandLine {
    const token = this.#stopToken
    if (token !== undefined) {
      if (parseCommand(line, name => name.toLowerCase() === token) === undefined) return {kind: 'output'}
      this.#stopToken = undefined
      return {kind: 'switch'}
    }
    const command = parseCommand(line, name => COMMAND_NAMES.has(name.toLowerCase()))
    if (command === undefined) return {kind: 'output'}
    if (command.name !== 'stop-commands') return {kind: 'command', command}
    if (command.data.trim() !== '') this.#stopToken = command.data.toLowerCase()
    return {kind: 'switch'}
  }
}
