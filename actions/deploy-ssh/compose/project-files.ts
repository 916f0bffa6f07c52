import {posix} from 'node:path'
import {isMap, isNode, isScalar, LineCounter, parseAllDocuments, visit, type Document} from 'yaml'
import {substitute, type Lookup} from '../../../lib/compose/substitute.ts'

/** The file of a project that Compose takes variables from unasked. */
export const PROJECT_ENV_FILE = '.env'

/** A text of a Compose file, and where it is. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** An env file that a service names. */
export interface EnvFileUse {
  /** Its name in the release directory. */
  readonly name: string
  /** `raw` takes each line as it is (Compose 2.30). */
  readonly isRaw: boolean
}

/** What the Compose files of a project say of one service. */
export interface ServiceFiles {
  readonly envFiles: readonly EnvFileUse[]
  /** `environment`, as it is written; null for a name alone. */
  readonly environment: Readonly<Record<string, string | null>>
  /** As it is written; empty where it is not said. */
  readonly image: string
  /** Whether a `!reset` or `!override` changes its variables, which is not followed here. */
  readonly isOpen: boolean
}

export interface ProjectFiles {
  readonly services: ReadonlyMap<string, ServiceFiles>
  /** Every text in the Compose files, keys too. */
  readonly texts: readonly Place[]
  /** Env files that a part of the project (`include`) is read with. */
  readonly includedEnvFiles: readonly string[]
}

const NOTHING: ServiceFiles = {envFiles: [], environment: {}, image: '', isOpen: false}
/** Files that include each other end somewhere. */
const DEEPEST = 10

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the Compose files of a release, those that they include and extend too. What cannot be read is left out: Compose's own word on the host
 * counts.
 *
 * @param files the texts of the release, by name
 * @param composeFiles the names of those that Compose is told of, in order; their paths are relative to the release
 * @param lookup the variables of the project, for the paths of env files
 */
export function readProjectFiles(files: ReadonlyMap<string, string>, composeFiles: readonly string[], lookup: Lookup): ProjectFiles {
  const reader = new Reader(files, lookup)
  for (const file of composeFiles) reader.read(file, '.', 0)
  return {services: reader.services, texts: reader.texts, includedEnvFiles: reader.includedEnvFiles}
}

class Reader {
  readonly services = new Map<string, ServiceFiles>()
  readonly texts: Place[] = []
  readonly includedEnvFiles: string[] = []
  readonly #files: ReadonlyMap<string, string>
  readonly #lookup: Lookup
  readonly #parsed = new Map<string, readonly Json[]>()
  /** `FILE NAME` of each service that has such a tag. */
  readonly #open = new Set<string>()

  constructor(files: ReadonlyMap<string, string>, lookup: Lookup) {
    this.#files = files
    this.#lookup = lookup
  }

  /** @param folder what the paths in it are relative to */
  read(file: string, folder: string, depth: number): void {
    if (depth > DEEPEST) return
    for (const content of this.#parse(file)) {
      for (const entry of list(content['include'])) this.#include(isObject(entry) ? entry : {path: entry}, folder, depth)
      for (const name of Object.keys(object(content['services']))) {
        this.services.set(name, merge(this.services.get(name) ?? NOTHING, this.#service(file, folder, name, depth)))
      }
    }
  }

  /** The folder of an included part, and the env file that is read unasked, are those of compose-go, loader/include.go. */
  #include(include: Json, folder: string, depth: number): void {
    const paths = list(include['path']).map(path => this.#path(folder, path))
    const given = include['project_directory']
    const inside = given === undefined ? posix.dirname(paths[0] ?? '') : this.#path(folder, given)
    for (const path of paths) this.read(path, inside, depth + 1)
    const envFiles = list(include['env_file']).map(path => this.#path(folder, path))
    this.includedEnvFiles.push(...(envFiles.length > 0 ? envFiles : [posix.join(inside, PROJECT_ENV_FILE)]))
  }

  #service(file: string, folder: string, name: string, depth: number): ServiceFiles {
    if (depth > DEEPEST) return NOTHING
    return this.#parse(file)
      .map(content => object(content['services'])[name])
      .filter(isObject)
      .map(service => {
        const base = service['extends']
        const extended = isObject(base) ? base : {service: base}
        const isOther = extended['file'] !== undefined
        const from = isOther ? this.#path(folder, extended['file']) : file
        const inherited =
          typeof extended['service'] === 'string'
            ? this.#service(from, isOther ? posix.dirname(from) : folder, extended['service'], depth + 1)
            : NOTHING
        return merge(inherited, {
          envFiles: this.#envFiles(folder, service['env_file']),
          environment: environmentOf(service['environment']),
          image: typeof service['image'] === 'string' ? service['image'] : '',
          isOpen: this.#open.has(`${file} ${name}`)
        })
      })
      .reduce(merge, NOTHING)
  }

  #envFiles(folder: string, written: unknown): EnvFileUse[] {
    return list(written).map(entry => {
      const {path, format} = isObject(entry) ? {path: entry['path'], format: entry['format']} : {path: entry, format: undefined}
      return {name: this.#path(folder, path), isRaw: format === 'raw'}
    })
  }

  /** A path as a name in the release directory. */
  #path(folder: string, path: unknown): string {
    return posix.join(folder, substitute(typeof path === 'string' ? path : '', this.#lookup).value)
  }

  #parse(file: string): readonly Json[] {
    const known = this.#parsed.get(file)
    if (known !== undefined) return known
    const contents: Json[] = []
    this.#parsed.set(file, contents)
    const source = this.#files.get(file)
    if (source === undefined) return contents
    const lines = new LineCounter()
    const documents = parseAllDocuments(source, {lineCounter: lines, merge: true, uniqueKeys: false, logLevel: 'silent'})
    for (const document of Array.isArray(documents) ? documents : []) {
      this.#collect(file, document, lines)
      for (const name of servicesWithTags(document)) this.#open.add(`${file} ${name}`)
      const content = contentOf(document)
      if (isObject(content)) contents.push(content)
    }
    return contents
  }

  #collect(file: string, document: Document, lines: LineCounter): void {
    visit(document, {
      Scalar: (_, node) => {
        if (typeof node.value === 'string') this.texts.push({file, line: lines.linePos(node.range?.[0] ?? 0).line, text: node.value})
      }
    })
  }
}

function servicesWithTags(document: Document): string[] {
  const services = document.get('services')
  if (!isMap(services)) return []
  const tagged = services.items.filter(
    ({value}) => hasTag(value, false) || (isMap(value) && VARIABLES.some(key => hasTag(value.get(key, true), true)))
  )
  return tagged.map(({key}) => String(key))
}

const VARIABLES = ['environment', 'env_file']

/** @param within whether one inside of it counts too */
function hasTag(node: unknown, within: boolean): boolean {
  let isFound = false
  if (isNode(node)) {
    visit(node, {
      Node: (_, {tag}) => {
        isFound = tag === '!reset' || tag === '!override'
        return isFound || !within ? visit.BREAK : undefined
      }
    })
  }
  return isFound
}

function contentOf(document: Document): unknown {
  if (!isMap(document.contents) && !isScalar(document.contents)) return undefined
  try {
    return document.toJS()
  } catch {
    // An alias to nothing, or one that grows without end: Compose refuses it too.
    return undefined
  }
}

const merge = (a: ServiceFiles, b: ServiceFiles): ServiceFiles => ({
  envFiles: [...a.envFiles, ...b.envFiles],
  environment: {...a.environment, ...b.environment},
  image: b.image === '' ? a.image : b.image,
  isOpen: a.isOpen || b.isOpen
})

/** A map, or a list of `NAME=value` and `NAME`. Only texts matter: a number holds no variable. */
function environmentOf(written: unknown): Record<string, string | null> {
  const entries = Array.isArray(written)
    ? written
        .map(entry => /^([^=]*)(?:=([^]*))?$/.exec(typeof entry === 'string' ? entry : ''))
        .map(match => [match?.[1] ?? '', match?.[2] ?? null] as const)
    : Object.entries(object(written)).map(
        ([name, value]) => [name, typeof value === 'string' ? value : value === null ? null : JSON.stringify(value)] as const
      )
  return Object.fromEntries(entries)
}

const list = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value])
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
