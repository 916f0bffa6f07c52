import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {toMap} from '../../lib/action/inputs.ts'
import {looksCut, QUOTED_FORM, readKeyValues, type KeyValue} from '../../lib/action/records.ts'
import {registerSecret} from '../../lib/secrets/registered.ts'

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/
/** moby/buildkit, session/secrets/secretsprovider/secretsprovider.go. */
const LARGEST_SECRET_BYTES = 500 * 1024
const OTHER_WAYS = 'Or take it from a variable with "secret-envs", or from a file with "secret-files".'

/** Where a build secret comes from: a value that is handed over in a variable, or a file that buildx reads itself. */
export type BuildSecret = {readonly value: string} | {readonly file: string}

/**
 * Reads build secrets, `NAME=value` a line or in quotes, and hides each value. Fails closed: docker/build-push-action only warns about a
 * broken one, and the build goes on with an empty secret, or with the first line of one that has several.
 *
 * @throws ActionError naming the secret, never its value
 */
export function readBuildSecrets(text: string): ReadonlyMap<string, string> {
  const records = readRecords(text)
  for (const {value} of records) registerSecret(value)
  for (const [index, record] of records.entries()) {
    // A line of a value with several lines ends up here too; its text must not become an argument or part of an error.
    if (!NAME.test(record.name)) {
      throw new ActionError('a line does not begin with a name and "=".', `Has a secret several lines? ${QUOTED_FORM} ${OTHER_WAYS}`)
    }
    refuseCut(
      record,
      records[index + 1],
      records.some(({isQuoted}) => isQuoted)
    )
    if (/^=*$/.test(record.value.trim())) throw emptySecret(record.name, index, records.length)
  }
  return toMap(records)
}

function readRecords(text: string): readonly KeyValue[] {
  try {
    return readKeyValues(text)
  } catch (error) {
    if (error instanceof ActionError) throw new ActionError(error.message, `${error.fix ?? ''} ${OTHER_WAYS}`, {cause: error})
    throw error
  }
}

/** What comes after a line tells as much as the line: a second line of one value has a `=` now and then. */
function refuseCut(record: KeyValue, next: KeyValue | undefined, hasQuoted: boolean): void {
  const goesOn =
    next !== undefined && !next.isQuoted && !record.isQuoted && (next.isIndented || changesCase(record, next) || isAssignment(record.value))
  // The end of a value that had a quote in it, and was cut there.
  const isRest = hasQuoted && !record.isQuoted && record.value.split('"').length % 2 === 0
  if (!looksCut(record) && !goesOn && !isRest) return
  throw new ActionError(
    `it is not clear where the build secret "${record.name}" ends: it looks like one of several lines.`,
    `${QUOTED_FORM} So does a value of one line that only looks like it. ${OTHER_WAYS}`
  )
}

/** `AWS=…` and below it `aws_access_key_id=…`: names of secrets are written in one way, what is in a file in another. */
const changesCase = (record: KeyValue, next: KeyValue): boolean => /^[A-Z0-9_]+$/.test(record.name) && /^[a-z0-9_.-]+$/.test(next.name)

/** The first line of a file of assignments. A connection string has them all on one line. */
const isAssignment = (value: string): boolean => /^(?:export\s+)?[A-Za-z_][\w.-]*\s*=\s*[^=\s]/.test(value) && !isConnectionString(value)

/** `Server=db;User Id=x`, or a form as `a=1&b=2`; neither a variable (`DB_URL=…`) nor a URL that has such a form in it. */
function isConnectionString(value: string): boolean {
  if (/^(?:export\s|[A-Z0-9]+_[A-Z0-9_]+\s*=)/.test(value)) return false
  const separator = value.includes(';') ? ';' : '&'
  const parts = value.split(separator).filter(part => part.trim() !== '')
  if (separator === '&' && /:\/\/|\?/.test(parts[0] ?? '')) return false
  return parts.length > 1 && parts.every(part => /^\s*[A-Za-z][\w .-]*=/.test(part))
}

/** The three inputs that name build secrets. */
interface SecretInputs {
  readonly secrets: ReadonlyMap<string, string>
  /** Names of variables of the step. */
  readonly 'secret-envs': ReadonlyMap<string, string>
  /** Paths, relative to the workspace. */
  readonly 'secret-files': ReadonlyMap<string, string>
}

/**
 * All secrets of a build by their names, each hidden from now on.
 *
 * @param workspace what relative paths are relative to
 * @throws ActionError when a name is there twice, a variable is not set, a file cannot be read, or one of them is empty
 */
export async function collectSecrets(
  inputs: SecretInputs,
  environment: Readonly<Record<string, string | undefined>>,
  workspace: string
): Promise<ReadonlyMap<string, BuildSecret>> {
  const secrets = new Map<string, BuildSecret>()
  const add = (name: string, secret: BuildSecret) => {
    if (secrets.has(name)) throw new ActionError(`The build secret "${name}" is given twice.`, 'Keep it in one of the inputs.')
    secrets.set(name, secret)
  }
  for (const [name, value] of inputs.secrets) add(name, {value})
  for (const [name, variable] of inputs['secret-envs']) add(name, {value: readVariable(name, variable, environment)})
  for (const [name, path] of inputs['secret-files']) add(name, {file: await readableFile(name, resolve(workspace, path))})
  return secrets
}

function readVariable(name: string, variable: string, environment: Readonly<Record<string, string | undefined>>): string {
  const value = environment[variable] ?? ''
  if (value.trim() !== '') {
    registerSecret(value)
    return value
  }
  throw new ActionError(
    `Input "secret-envs": the variable ${variable} of the build secret "${name}" is not set, or empty.`,
    'Set it under "env:" of this step.'
  )
}

async function readableFile(name: string, path: string): Promise<string> {
  const what = `Input "secret-files": the file of the build secret "${name}"`
  const state = await stat(path).catch(() => undefined)
  if (state === undefined || !state.isFile()) throw new ActionError(`${what} cannot be found: ${path}.`, 'Check the path.')
  if (state.size > LARGEST_SECRET_BYTES) throw new ActionError(`${what} is larger than the 500 KiB that BuildKit takes.`)
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ActionError(`${what} cannot be read.`, undefined, {cause: error})
  })
  if (content.trim() === '') throw new ActionError(`${what} is empty.`, 'Check that the step that writes it got the secret.')
  registerSecret(content)
  return path
}

/** @throws ActionError for a name that cannot be one, or that is not followed by a variable or a path */
export function checkSecretNames(pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const [name, source] of pairs) {
    if (!NAME.test(name)) throw new ActionError('a line does not begin with a name and "=".', 'Write one NAME=source a line.')
    if (source === '') throw new ActionError(`nothing follows the name "${name}".`, 'Write one NAME=source a line.')
  }
  return pairs
}

/** The whole input is hidden, and its name may be hidden with it. So its place is said too. */
function emptySecret(name: string, index: number, count: number): ActionError {
  const place = count > 1 ? ` (number ${index + 1} of ${count})` : ''
  return new ActionError(
    `the build secret "${name}"${place} is empty.`,
    'Check that the secret exists and reaches this workflow: the pull request of a fork or of Dependabot has no secrets.'
  )
}
