import {isEnvFileName, readEnvFile, valueOf} from '../../../lib/compose/env-file.ts'
import {substitute} from '../../../lib/compose/substitute.ts'
import {hide} from '../../../lib/secrets/redact.ts'
import {secretVariableValues} from '../../../lib/secrets/variables.ts'
import {readEnvironmentOf, type NamedFile} from './release.ts'
import {withoutVariables} from './unset-variables.ts'

/** Names of settings that hold secrets. */
const SECRET_NAME = /pass|pwd|secret|token|key|cred|auth|salt|dsn|url|uri|hash|cert|cookie|session|sign|private|phrase|seed|pin\b/i
/** `name = value`, `"name": "value"`, of a configuration of any kind: all of the line. */
const SETTING = /^\s*(?:export\s+|set\s+|-\s+)?["']?([\w.-]{2,60})["']?\s*(?:=>|:=|[=:])\s*["']?(.{4,}?)["']?[,;]?\s*$/
/** A value in quotes, wherever it stands: JSON on one line, a literal of a program. */
const LITERAL = /(?<![\w.-])["']?([\w.-]{2,60})["']?\]?\s*(?:=>|:=|[=:])\s*(?:"((?:[^"\\]|\\.){4,})"|'((?:[^'\\]|\\.){4,})')/g
/** `host=db password=value`, `--token=value`. */
const WORD = /(?<![\w.-])([\w.-]{2,60})=([^\s"'`,;&]{4,})/g
/** `requirepass value`. */
const SPACED = /^\s*(requirepass|masterauth|[\w.-]*(?:password|passwd|secret|token)[\w.-]*)\s+["']?(\S{4,}?)["']?;?\s*$/i

/** Programs write a text in quotes; what has none is an expression, and a piece of the program is no secret. */
const PROGRAM = /\.(?:py|[cm]?[jt]sx?|rb|php|go|java|kt|rs|c|h|cpp|cs|lua|exs?|p[lm]|scala|swift)$/

const SHORTEST = 4
const LARGEST_BYTES = 1_000_000

/**
 * Hides the secrets of a release in everything that this step says from now on, with their pieces of 8 characters and more: Compose, Docker and the
 * containers themselves repeat what they were given, or parts of it.
 *
 * Hidden is every value of an env file and of `environment:` in the Compose files, what other files set under a name like `password`, and
 * what inject-secrets has put into the job's variables. A plain word or a short number is left alone, unless its name says that it is a secret: it
 * would blank that word in all messages. So is what names a service or its image, by the same rule: messages are about them.
 *
 * @param publicTexts what messages have to name, such as the project: a value that stands in one of them is not hidden
 */
export function hideSecretsOf(
  files: readonly NamedFile[],
  environment: Readonly<Record<string, string | undefined>>,
  publicTexts: readonly string[]
): void {
  const sent = readEnvironmentOf(files)
  const known = publicTexts.map(text => text.toLowerCase())
  const names = [...sent.project.services]
    .flatMap(([service, {image}]) => [service, substitute(image, sent.lookup).value])
    .map(text => text.toLowerCase())
  const add = (name: string, value: string) => {
    const text = value.trim()
    if (!SECRET_NAME.test(name) && names.some(one => one.includes(text.toLowerCase()))) return
    if (isSecret(name, text) && !known.some(one => one.includes(text.toLowerCase()))) hide(text)
  }
  for (const value of secretVariableValues(environment)) add('secret', String(value))
  for (const {name, content, kind} of files) {
    if (kind === 'own' || content.length > LARGEST_BYTES) continue
    const text = content.toString('utf8')
    if (isEnvFileName(name) || sent.envFiles.has(name)) addEnvFile(text, add)
    else for (const line of text.split('\n')) addSetting(line, {isProgram: PROGRAM.test(name), isCompose: kind === 'compose'}, add)
  }
  for (const {environment: variables} of sent.project.services.values()) {
    for (const [name, value] of Object.entries(variables)) {
      for (const part of withoutVariables(value ?? '')) add(name, part.replaceAll('$$', '$'))
      if (value?.includes('$$') === true) add(name, value)
    }
  }
}

/** As it is written and as it is read; a line that cannot be read, too. */
function addEnvFile(text: string, add: (name: string, value: string) => void): void {
  const {assignments} = readEnvFile(text)
  for (const assignment of assignments) {
    add(assignment.name, assignment.text)
    add(assignment.name, valueOf(assignment, () => '').value)
  }
  for (const line of text.split('\n')) {
    const equals = line.indexOf('=')
    if (equals > 0 && !line.startsWith('#')) add(line.slice(0, equals), line.slice(equals + 1).replace(/^\s*(["'])(.*)\1\s*$/, '$2'))
  }
}

function addSetting(
  line: string,
  {isProgram, isCompose}: {isProgram: boolean; isCompose: boolean},
  add: (name: string, value: string) => void
): void {
  const found = [
    ...Array.from(line.matchAll(LITERAL), ([, name, double, single]) => [name, double ?? single] as const),
    ...(isProgram ? [] : [SETTING.exec(line), SPACED.exec(line), ...line.matchAll(WORD)].map(match => [match?.[1], match?.[2]] as const))
  ]
  for (const [name = '', value = ''] of found) {
    if (SECRET_NAME.test(name) && !/^\$\{|^\$[A-Za-z_]\w*$|^\//.test(value)) {
      for (const part of isCompose ? withoutVariables(value) : [value]) add(name, part)
    }
  }
}

function isSecret(name: string, value: string): boolean {
  if (value.length < SHORTEST || /^(?:true|false|null|none)$/i.test(value)) return false
  return SECRET_NAME.test(name) || !/^(?:[A-Za-z]{1,16}|\d{1,5}|\/[\w./-]*)$/.test(value)
}
