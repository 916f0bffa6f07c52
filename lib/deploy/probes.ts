import {ActionError, messageOf} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'
import type {Statuses} from '../http/statuses.ts'

/** How a release is judged besides its containers or units. */
export type Probe = HttpProbe | TcpProbe | CommandProbe

/** Where a page or a port is asked from. */
export type ProbeFrom = 'runner' | 'host'

/** A page that has to answer. */
export interface HttpProbe {
  readonly kind: 'http'
  readonly url: string
  /** The statuses that mean healthy. */
  readonly status: Statuses
  /** What its body has to hold, as it was written (lib/http/health.ts, `readBodyPattern`); empty takes any. */
  readonly body: string
  readonly from: ProbeFrom
}

/** A port that has to take a connection. */
export interface TcpProbe {
  readonly kind: 'tcp'
  readonly host: string
  readonly port: number
  readonly from: ProbeFrom
}

/** A command that has to end with 0: in a container of a service, or, where that is empty, on the host itself. */
export interface CommandProbe {
  readonly kind: 'command'
  readonly service: string
  readonly argv: Argv
}

/** A program and its arguments. */
export type Argv = readonly [string, ...string[]]

/** What a release recorded. @returns undefined for anything else, also for a kind that is not known here: then the containers decide */
export function readProbe(value: unknown): Probe | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const {kind, from} = fields
  if (kind === 'command') {
    const argv = argvOf(fields['argv'])
    return typeof fields['service'] === 'string' && argv !== undefined ? {kind, service: fields['service'], argv} : undefined
  }
  if (from !== 'runner' && from !== 'host') return undefined
  if (kind === 'tcp') {
    const {host, port} = fields
    return typeof host === 'string' && isPort(port) ? {kind, host, port, from} : undefined
  }
  const {url, status, body} = fields
  if (kind !== 'http' || typeof url !== 'string' || !isStatuses(status) || typeof body !== 'string') return undefined
  return {kind, url, status, body, from}
}

const isPort = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535

function isStatuses(value: unknown): value is Statuses {
  const isRange = (range: unknown) => Array.isArray(range) && range.length === 2 && range.every(status => Number.isInteger(status))
  return Array.isArray(value) && value.length > 0 && value.every(isRange)
}

function argvOf(value: unknown): Argv | undefined {
  const [program, ...words] = Array.isArray(value) ? (value as readonly unknown[]) : []
  const isText = (word: unknown): word is string => typeof word === 'string' && !word.includes('\0')
  return isText(program) && program !== '' && words.every(isText) ? [program, ...words] : undefined
}

/** A port to ask; the host is empty for the one that is deployed to. */
export type TcpAddress = Pick<TcpProbe, 'host' | 'port'>

/**
 * Reads ports: `5432` or `:5432` of the host that is deployed to, `{host}:5432`, `db.example.com:5432`, `[2001:db8::1]:5432`; with commas, blanks or
 * line breaks between them.
 *
 * @throws ActionError for anything else
 */
export function readTcpAddresses(text: string): readonly TcpAddress[] {
  const words = text.split(/[\s,]+/).filter(word => word !== '')
  return words.map(word => {
    const [, brackets, plain = '', port] = /^(?:(?:\[([0-9A-Fa-f:.%\w]+)\]|([A-Za-z0-9._-]+|\{host\})?):)?(\d{1,5})$/.exec(word) ?? []
    if (port === undefined || !isPort(Number(port)) || plain.startsWith('-')) {
      throw new ActionError(
        `"${printable(word)}" is not a port, nor a host and a port.`,
        'Write "5432" for a port of the host, or "db.example.com:5432"; an address of IPv6 stands in brackets.'
      )
    }
    return {host: brackets ?? (plain === '{host}' ? '' : plain), port: Number(port)}
  })
}

const COMMAND_FORM = 'Write SERVICE: ["program", "argument"], or the list alone for a command on the host itself.'

/**
 * Reads commands, one a line: `web: ["wget", "-qO-", "http://localhost/"]` in a container of the service `web`, `["program", "argument"]` on the host. No
 * shell reads them.
 *
 * @throws ActionError for a line of another form
 */
export function readProbeCommands(entries: readonly string[]): readonly CommandProbe[] {
  return entries.map(entry => {
    const [, service = '', list] = /^(?:([A-Za-z0-9][\w.-]*)\s*:)?\s*(\[.*\])$/s.exec(entry) ?? []
    if (list === undefined) throw new ActionError(`the line "${printable(entry)}" is not a command.`, COMMAND_FORM)
    let read: unknown
    try {
      read = JSON.parse(list)
    } catch (error) {
      throw new ActionError(`the line "${printable(entry)}" is not JSON: ${messageOf(error)}.`, COMMAND_FORM, {cause: error})
    }
    const argv = argvOf(read)
    if (argv === undefined) {
      throw new ActionError(`the line "${printable(entry)}" is not a list of texts that begins with a program.`, COMMAND_FORM)
    }
    return {kind: 'command', service, argv}
  })
}
