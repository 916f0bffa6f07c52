import {readEnvFile, valueOf, type Assignment, type EnvFile} from '../../../lib/compose/env-file.ts'
import {substitute, type Lookup, type Substitution} from '../../../lib/compose/substitute.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {PROJECT_ENV_FILE, readProjectFiles, type EnvFileUse, type ProjectFiles, type ServiceFiles} from './project-files.ts'

const FIX =
  'Put the value in single quotes (NAME=\'…\'), or write "$$" for each "$". inject-secrets quotes a secret by itself: render the file with its format "env", which is the one for *.env. A variable that is meant has to be set in a file of "files", such as .env.'

/** What a release's files say about variables, as Compose reads them. */
export interface SentEnvironment {
  readonly project: ProjectFiles
  /** The variables of the Compose files: those of .env, of what they include, and our own. The host's session may have more. */
  readonly lookup: Lookup
  /** Those that the env file of a service may name: the variables of what is included count in its Compose files only. */
  readonly envFileLookup: Lookup
  /** The env files that Compose reads, by name. */
  readonly envFiles: ReadonlyMap<string, EnvFile>
}

/**
 * Reads what a release's files say about variables.
 *
 * @param texts the files by name
 * @param composeFiles the names of those that Compose is told of, in order
 * @throws ActionError when an env file would not be read as it is written: naming the file, the line and the variable, never a value
 */
export function readSentEnvironment(texts: ReadonlyMap<string, string>, composeFiles: readonly string[]): SentEnvironment {
  const own = assign([texts.get(PROJECT_ENV_FILE), texts.get(RELEASE_FILES.environment)], () => undefined)
  const envFileLookup: Lookup = name => own.get(name)
  const project = readProjectFiles(texts, composeFiles, envFileLookup)
  const included = assign(
    project.includedEnvFiles.map(name => texts.get(name)),
    envFileLookup
  )
  const lookup: Lookup = name => own.get(name) ?? included.get(name)
  const uses = [...project.services.values()].flatMap(({envFiles}) => envFiles)
  checkRaw(uses, texts)
  const names = new Set([PROJECT_ENV_FILE, ...project.includedEnvFiles, ...uses.filter(({isRaw}) => !isRaw).map(({name}) => name)])
  const envFiles = new Map([...names].flatMap(name => (texts.has(name) ? [[name, readEnvFile(texts.get(name) ?? '')] as const] : [])))
  for (const [name, file] of envFiles) checkEnvFile(name, file, lookupFor(name, {project, envFileLookup, envFiles}))
  return {project, lookup, envFileLookup, envFiles}
}

/** What a variable of an env file may stand for: the project's, and what any service that reads the file has besides. */
function lookupFor(name: string, {project, envFileLookup, envFiles}: Omit<SentEnvironment, 'lookup'>): Lookup {
  const beside = new Map<string, string>()
  for (const service of project.services.values()) {
    if (!service.envFiles.some(use => use.name === name)) continue
    for (const [variable, value] of Object.entries(service.environment)) if (value !== null) beside.set(variable, value)
    for (const use of service.envFiles) {
      if (use.name === name) break
      // One that lies on the host only may set anything.
      if (!envFiles.has(use.name)) return variable => envFileLookup(variable) ?? ''
      for (const assignment of envFiles.get(use.name)?.assignments ?? []) beside.set(assignment.name, assignment.text)
    }
  }
  return variable => envFileLookup(variable) ?? beside.get(variable)
}

function checkEnvFile(name: string, file: EnvFile, lookup: Lookup): void {
  const [problem] = file.problems
  if (problem !== undefined) {
    throw new ActionError(`The env file "${name}" cannot be used: line ${problem.line}: ${problem.message}`, FIX)
  }
  const before = new Map<string, string>()
  for (const assignment of file.assignments) {
    const {value, unset, missing, isInvalid} = valueOf(assignment, variable => lookup(variable) ?? before.get(variable))
    if (unset.length > 0 || missing.length > 0 || isInvalid) {
      throw new ActionError(
        `${placeOf(name, assignment)} has a "$" that Compose reads as the beginning of a variable, and no file sent sets it: a part of the value would be lost.`,
        FIX
      )
    }
    before.set(assignment.name, value)
  }
}

const placeOf = (file: string, {name, line}: Pick<Assignment, 'name' | 'line'>) => `${name} in the env file "${file}" (line ${line})`

/** Without quotes in its format, a file's quotes are a part of its values. */
function checkRaw(uses: readonly EnvFileUse[], texts: ReadonlyMap<string, string>): void {
  for (const {name} of uses.filter(({isRaw}) => isRaw)) {
    const quoted = readEnvFile(texts.get(name) ?? '').assignments.find(({quote}) => quote !== '')
    if (quoted === undefined) continue
    throw new ActionError(
      `${placeOf(name, quoted)} has quotes, and the Compose file reads it with "format: raw", which takes them for a part of the value.`,
      'Leave "format: raw" out, or write the file without quotes (inject-secrets: "format: text").'
    )
  }
}

/** The variables of env files that are read one after the other, each with those before it. */
function assign(sources: readonly (string | undefined)[], lookup: Lookup): Map<string, string> {
  const values = new Map<string, string>()
  for (const source of sources) {
    for (const assignment of readEnvFile(source ?? '').assignments) {
      values.set(assignment.name, valueOf(assignment, name => lookup(name) ?? values.get(name)).value)
    }
  }
  return values
}

/**
 * Whether the containers will get what was sent, by what the host's own Compose makes of it: its version may read a file in another way, and the
 * host's session may set a variable that the file sets too.
 *
 * @param environments of each service, as the containers will have them
 * @throws ActionError naming the service, the variable and the file, never a value
 */
export function checkEnvironments(sent: SentEnvironment, environments: ReadonlyMap<string, Readonly<Record<string, string | null>>>): void {
  for (const [service, given] of environments) {
    const files = sent.project.services.get(service)
    if (files === undefined || files.isOpen) continue
    for (const [name, {value, from}] of expectedOf(files, sent)) {
      if (given[name] === value) continue
      throw new ActionError(
        `Compose on the host gives service "${service}" another value for ${name} than ${from} says.`,
        `${FIX} Or the session of the host's account sets a variable of that name, which counts more.`
      )
    }
  }
}

/** What a service's containers should get of env files. What depends on the host's own variables is left out. */
function expectedOf({envFiles, environment}: ServiceFiles, sent: SentEnvironment): Map<string, {value: string; from: string}> {
  const expected = new Map<string, {value: string; from: string}>()
  const own = (name: string) => environment[name] ?? undefined
  for (const {name: file, isRaw} of envFiles) {
    const known = isRaw ? undefined : sent.envFiles.get(file)
    // What is not sent, or not read here, may set each of them again.
    if (known === undefined) expected.clear()
    for (const assignment of known?.assignments ?? []) {
      const value = settled(
        lookup => valueOf(assignment, lookup),
        name => sent.envFileLookup(name) ?? own(name) ?? expected.get(name)?.value
      )
      if (value === undefined) expected.delete(assignment.name)
      else expected.set(assignment.name, {value, from: `"${file}" (line ${assignment.line})`})
    }
  }
  for (const [name, written] of Object.entries(environment)) {
    expected.delete(name)
    const value = settled(lookup => substitute(written ?? `\${${name}}`, lookup), sent.lookup)
    const isOfFile = written === null || (written.includes('$') && value !== written)
    if (isOfFile && value !== undefined) expected.set(name, {value, from: 'the Compose file with the files sent'})
  }
  return expected
}

/** The value of a text; undefined when a variable decides it that no file sent sets, and the host's session may. */
function settled(read: (lookup: Lookup) => Substitution, lookup: Lookup): string | undefined {
  const open = new Set<string>()
  const {value, isInvalid} = read(name => {
    const found = lookup(name)
    if (found === undefined) open.add(name)
    return found
  })
  return open.size > 0 || isInvalid ? undefined : value
}

/** Variables that a service is handed (`environment: [NAME]`) and that are nowhere set: its containers run without them, and Compose says nothing. */
export function handedOnUnset(environments: ReadonlyMap<string, Readonly<Record<string, string | null>>>): string[] {
  return [...environments].flatMap(([service, given]) => {
    const names = Object.keys(given).filter(name => given[name] === null)
    if (names.length === 0) return []
    const isOne = names.length === 1
    return [
      `Service "${service}" is handed ${names.join(', ')}, which ${isOne ? 'is' : 'are'} not set: it runs without. A file that sets ${isOne ? 'it' : 'them'} is sent with "files: .env".`
    ]
  })
}
