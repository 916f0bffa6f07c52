import {messageOf} from '../../action/errors.ts'
import {oneLine} from '../../action/log-line.ts'
import {asSentence} from '../../action/text.ts'
import {GuardError} from '../errors.ts'
import {withRegularFile, type FileTrouble} from '../regular-file.ts'
import {ALLOWED_CLASSES, type Allowance} from './allowance.ts'

/** Room for a sentence or two: the reason is repeated in the report. */
const LONGEST_REASON = 500

/** As the system names them. */
const REASONS: Readonly<Record<FileTrouble, string>> = {missing: 'ENOENT', unreadable: 'EACCES', 'not-a-file': 'EISDIR'}

const FIELDS = ['address', 'class', 'until', 'reason'] as const
const OPTIONAL = ['deposed'] as const

/**
 * Reads the file of allowed destroys: a YAML list.
 *
 * @param path absolute path
 * @throws GuardError that names the entry and what is wrong with it: an entry that is not understood must not be passed over in silence
 */
export async function readAllowances(path: string): Promise<readonly Allowance[]> {
  const refuse = (why: FileTrouble) => new GuardError({code: 'allow-unreadable', path, reason: REASONS[why]})
  return await parseAllowances(await withRegularFile(path, refuse, file => file.readFile('utf8')))
}

/** @throws GuardError as `readAllowances` does */
export async function parseAllowances(text: string): Promise<readonly Allowance[]> {
  const list = await parseYaml(text)
  if (list === null) return []
  if (!Array.isArray(list)) throw wrong('the file is not a list.')
  const seen = new Set<string>()
  return list.map((entry: unknown, index) => {
    const allowance = readEntry(entry, `entry ${index + 1}`)
    const key = JSON.stringify([allowance.address, allowance.deposed, allowance.class])
    if (seen.has(key)) throw wrong(`entry ${index + 1} is about the same object and class as an earlier one.`)
    seen.add(key)
    return allowance
  })
}

async function parseYaml(text: string): Promise<unknown> {
  // Nothing else of this action reads YAML, and few runs have an allow file.
  const {parse} = await import('yaml')
  try {
    // YAML 1.2: a date stays the text that it is.
    return parse(text, {schema: 'core', uniqueKeys: true, prettyErrors: false}) as unknown
  } catch (error) {
    throw wrong(`it is not valid YAML: ${asSentence(oneLine(messageOf(error)))}`)
  }
}

function readEntry(entry: unknown, where: string): Allowance {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw wrong(`${where} is not a mapping of names to values.`)
  const unknown = Object.keys(entry).find(name => !([...FIELDS, ...OPTIONAL] as readonly string[]).includes(name))
  if (unknown !== undefined) throw wrong(`${where} has "${oneLine(unknown)}", which is not known.`)
  const values = entry as Readonly<Record<string, unknown>>
  const [address, kind, until, reason] = FIELDS.map(name => readText(values[name], name, where))
  const deposed = values['deposed'] === undefined ? undefined : readText(values['deposed'], 'deposed', where)
  return {address: address ?? '', deposed, class: readClass(kind, where), until: readDate(until, where), reason: oneLine(reason ?? '')}
}

function readText(value: unknown, name: string, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(`"${name}" of ${where} is missing or not text.`)
  if (name === 'address' && withoutKeys(value).includes('*'))
    throw wrong(`the address of ${where} has a "*": each destroy is allowed by its whole address.`)
  if (value.length > LONGEST_REASON && name === 'reason') throw wrong(`the reason of ${where} is longer than ${LONGEST_REASON} characters.`)
  return value.trim()
}

/** A key of for_each may be any text: `["*.example.com"]`. */
const withoutKeys = (address: string) => address.replace(/"(?:\\.|[^"\\])*"/g, '')

function readClass(value: string | undefined, where: string): Allowance['class'] {
  const known = ALLOWED_CLASSES.find(name => name === value)
  if (known !== undefined) return known
  throw wrong(`the class of ${where} is neither ${ALLOWED_CLASSES.join(' nor ')}; nothing else is ever denied.`)
}

function readDate(value = '', where: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  // Otherwise 2026-02-30 would be taken for March 2nd.
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value
  throw wrong(`"until" of ${where} is not a date.`)
}

const wrong = (what: string) => new GuardError({code: 'allow-not-understood', what})
