import {ActionError} from '../../../lib/action/errors.ts'
import {lines, printable, type InputKind} from '../../../lib/action/inputs.ts'
import {formatCsv, readCsv} from '../csv.ts'
import {secretIn} from '../options/looks-secret.ts'

/** A cache as `--cache-from` and `--cache-to` of `docker buildx build` name it. */
export interface CacheEntry {
  /** `registry`, `local`, `gha`, `inline`, `s3`, `azblob`, or whatever comes after them. */
  readonly type: string
  /** The rest, in the order in which it was written. */
  readonly attributes: ReadonlyMap<string, string>
}

/** Arguments of a program can be listed by every user of the machine. buildx takes each of these from the environment, too. */
const SECRETS = new Set(['token', 'ghtoken', 'secret_access_key', 'session_token'])

const SHAPE = 'Write one cache a line, such as "type=registry,ref=registry.example.com/team/app:cache".'

/** Several caches in docker's syntax, one a line. */
export function cacheEntries(): InputKind<readonly CacheEntry[]> {
  const kind = lines({default: ''})
  return {...kind, parse: value => kind.parse(value).flatMap(parseCache)}
}

/**
 * Reads one line: fields of CSV (RFC 4180), each `name=value`; or references of images alone (docker/buildx, util/buildflags/cache.go).
 *
 * @throws ActionError when it names no type, or when a secret would stand in the arguments of a program
 */
export function parseCache(line: string): CacheEntry[] {
  const fields = readCsv(line)?.filter(field => field !== '')
  if (fields === undefined) throw new ActionError(`"${printable(line)}" has a quote that does not fit.`, SHAPE)
  const found = fields.map(secretIn).find(what => what !== undefined)
  if (found !== undefined) {
    throw new ActionError(
      `a line holds ${found}, and every user of the machine can read it.`,
      'Leave it out. For a registry give a login ("registries"), for a store what buildx reads from variables under "env:" of this step.'
    )
  }
  if (!line.includes('=')) return fields.map(ref => ({type: 'registry', attributes: new Map([['ref', ref]])}))
  const pairs = fields.map(field => {
    const equals = field.indexOf('=')
    if (equals < 1) throw new ActionError(`"${printable(field)}" is not "name=value".`, SHAPE)
    return [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)] as const
  })
  const attributes = new Map(pairs)
  const type = attributes.get('type') ?? ''
  attributes.delete('type')
  if (type === '') throw new ActionError(`"${printable(fields[0] ?? '')}…" has no type.`, SHAPE)
  const secret = [...attributes.keys()].find(name => SECRETS.has(name))
  if (secret !== undefined) {
    throw new ActionError(
      `"${secret}" would stand in the arguments of a program, which every user of the runner can read.`,
      'Give it to the step under "env:": buildx reads AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN by itself, and the token of the run it has anyway.'
    )
  }
  return [{type, attributes}]
}

/** The same as an argument of buildx. */
export function formatCache({type, attributes}: CacheEntry): string {
  return formatCsv([`type=${type}`, ...[...attributes].map(([name, value]) => `${name}=${value}`)])
}
