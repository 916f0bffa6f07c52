import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {unitName} from '../service/files.ts'

/** What a host has to have before anything on it is changed: one line of `requires`. */
export type Requirement =
  | {readonly kind: 'command' | 'unit' | 'vg' | 'package' | 'user' | 'group' | 'file'; readonly name: string}
  | {readonly kind: 'port'; readonly port: number; readonly protocol: 'tcp' | 'udp'}
  | {readonly kind: 'disk'; readonly path: string; readonly bytes: number}

const EXAMPLES: Readonly<Record<Requirement['kind'], string>> = {
  command: 'command lvcreate',
  unit: 'unit libvirtd',
  vg: 'vg data',
  package: 'package openvswitch-switch',
  user: 'user app',
  group: 'group app',
  file: 'file /dev/kvm',
  port: 'port 8080 free',
  disk: 'disk /var 2G'
}

const NAMES: Readonly<Record<Exclude<Requirement['kind'], 'port' | 'disk'>, RegExp>> = {
  command: /^(?!-)[\w.+@/-]+$/,
  unit: /^(?!-)[\w:.@\\-]+$/,
  // lvm(8), "VALID NAMES".
  vg: /^(?!-)(?!\.{1,2}$)[\w+.-]{1,127}$/,
  // Debian's, and those of rpm, apk and pacman.
  package: /^[A-Za-z0-9][\w.+:@~-]*$/,
  user: /^[A-Za-z0-9_][\w.@-]*\$?$/,
  group: /^[A-Za-z0-9_][\w.@-]*\$?$/,
  file: /^\/[^\p{Cc}]*$/u
}

/** @throws ActionError that names the line, and how to write it */
export function parseRequires(lines: readonly string[]): Requirement[] {
  return lines.map(parseLine)
}

function parseLine(line: string): Requirement {
  const [, kind = '', rest = ''] = /^(\S+)(?:\s+(.*?))?\s*$/.exec(line) ?? []
  const wrong = (what: string, example: string) =>
    new ActionError(`Input "requires": the line "${printable(line)}" ${what}.`, `Write for example "${example}".`)
  if (kind === 'port') {
    const [, digits = '', protocol = 'tcp'] = /^(\d{1,5})(?:\/(tcp|udp))?(?:\s+free)?$/.exec(rest) ?? []
    const port = Number(digits)
    if (digits === '' || port < 1 || port > 65_535) throw wrong('names no port', EXAMPLES.port)
    return {kind, port, protocol: protocol === 'udp' ? 'udp' : 'tcp'}
  }
  if (kind === 'disk') {
    const [, path = '', size = ''] = /^(\/[^\p{Cc}]*?)\s+(\S+)$/u.exec(rest) ?? []
    const bytes = readSize(size)
    if (path === '' || bytes === undefined) throw wrong('is not of the form "disk PATH SIZE"', EXAMPLES.disk)
    return {kind, path, bytes}
  }
  if (!isNamed(kind)) {
    throw new ActionError(
      `Input "requires": the line "${printable(line)}" begins with none of the kinds that are known.`,
      `Write one of: ${Object.values(EXAMPLES).join(', ')}.`
    )
  }
  if (!NAMES[kind].test(rest)) throw wrong(`names no ${kind === 'vg' ? 'volume group' : kind}`, EXAMPLES[kind])
  return {kind, name: kind === 'unit' ? unitName(rest) : rest}
}

function isNamed(kind: string): kind is keyof typeof NAMES {
  return Object.hasOwn(NAMES, kind)
}

const UNITS = ['', 'k', 'm', 'g', 't', 'p']

/** `2G`, `500M`, `1.5GiB`: in powers of 1024, as df and lvm count. @returns undefined for what is none */
function readSize(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(?:([kmgtp])(?:i?b)?|b)?$/i.exec(text) ?? []
  if (digits === undefined) return undefined
  return Math.ceil(Number(digits) * 1024 ** UNITS.indexOf(unit.toLowerCase()))
}

/** A requirement as it is written, for messages. */
export function formatRequirement(requirement: Requirement): string {
  if (requirement.kind === 'port') return `port ${requirement.port}${requirement.protocol === 'udp' ? '/udp' : ''} free`
  if (requirement.kind === 'disk') return `disk ${requirement.path} ${formatBytes(requirement.bytes)}`
  return `${requirement.kind} ${requirement.name}`
}

/** Whole units where it is some, else one digit behind the point. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const value = bytes / 1024 ** power
  return `${Number.isInteger(value) ? value : value.toFixed(1)}${(UNITS[power] ?? '').toUpperCase()}${power === 0 ? 'B' : ''}`
}
