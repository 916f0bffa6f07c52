import {parseAllDocuments} from 'yaml'
import {substitute, type Lookup} from '../../../lib/compose/substitute.ts'

/** What Compose files say, as they are written. What only the host's Compose could tell is left out. */
export interface WrittenProject {
  readonly services: readonly string[]
  /** Keys of named volumes. */
  readonly volumes: readonly string[]
  readonly ports: readonly string[]
  /** Names of what a service uses and somebody else makes (`external: true`). */
  readonly external: {readonly networks: readonly string[]; readonly volumes: readonly string[]}
}

export const NOTHING_WRITTEN: WrittenProject = {services: [], volumes: [], ports: [], external: {networks: [], volumes: []}}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the texts of a release that are Compose files.
 *
 * @param profiles that are given; a service with others may not be started
 * @param lookup the variables of the project, for names
 */
export function readWritten(texts: Iterable<string>, profiles: readonly string[] = [], lookup: Lookup = () => undefined): WrittenProject {
  const all = [...texts].map(text => ({text, files: parse(text)}))
  const files = all.flatMap(one => one.files)
  const services = files.flatMap(file => Object.entries(object(file['services'])))
  // What a tag takes away is not followed here.
  const isOpen = all.some(one => one.files.length > 0 && /!(?:reset|override)\b/.test(one.text))
  // Several files may each say a part of a service.
  const parts = [...Map.groupBy(services, ([name]) => name).values()].map(own => own.map(([, service]) => object(service)))
  const started = parts.filter(own => own.every(service => isStarted(service, profiles)))
  const external = (kind: 'networks' | 'volumes', usedBy: (service: readonly Json[]) => readonly string[]) =>
    isOpen ? [] : externalOf(Object.assign({}, ...files.map(file => object(file[kind]))) as Json, new Set(started.flatMap(usedBy)), lookup)
  return {
    services: [...new Set(services.map(([name]) => name))],
    volumes: files.flatMap(file => Object.keys(object(file['volumes']))),
    ports: services.flatMap(([, service]) => list(object(service)['ports']).flatMap(publishedPort)),
    external: {networks: external('networks', networksOf), volumes: external('volumes', volumesOf)}
  }
}

function isStarted({profiles: own, scale, deploy}: Json, profiles: readonly string[]): boolean {
  const names = list(own)
  return (names.length === 0 || names.some(name => profiles.includes(String(name)))) && scale !== 0 && object(deploy)['replicas'] !== 0
}

function networksOf(parts: readonly Json[]): readonly string[] {
  const keys = parts.flatMap(({networks}) => (Array.isArray(networks) ? networks.map(String) : Object.keys(object(networks))))
  if (keys.length > 0) return keys
  // What it extends may say it.
  return parts.some(service => service['network_mode'] !== undefined || service['extends'] !== undefined) ? [] : ['default']
}

function volumesOf(parts: readonly Json[]): readonly string[] {
  return parts
    .flatMap(service => list(service['volumes']))
    .flatMap(volume => {
      if (typeof volume === 'string') return /^([\w.-]+):/.exec(volume)?.slice(1) ?? []
      const {type, source} = object(volume)
      return type === 'volume' && typeof source === 'string' ? [source] : []
    })
}

/** Old files write the name below `external`. */
function externalOf(declared: Json, used: ReadonlySet<string>, lookup: Lookup): string[] {
  const names = Object.entries(declared).flatMap(([key, written]) => {
    const {external, name} = object(written)
    if (!used.has(key) || (external !== true && object(external)['name'] === undefined)) return []
    const said = object(external)['name'] ?? name ?? key
    const {value, unset, missing, isInvalid} = substitute(typeof said === 'string' ? said : '', lookup)
    return unset.length + missing.length === 0 && !isInvalid && /^[A-Za-z0-9][\w.-]*$/.test(value) ? [value] : []
  })
  return [...new Set(names)]
}

/** The port of the host in `8080:80`, `127.0.0.1:8080:80/tcp` or the long form. */
function publishedPort(port: unknown): string[] {
  const [, published] = typeof port === 'string' ? (/(?:^|:)(\d+):\d+(?:\/\w+)?$/.exec(port) ?? []) : []
  const said = published ?? object(port)['published']
  return typeof said === 'string' || typeof said === 'number' ? [String(said)] : []
}

function parse(text: string): Json[] {
  const documents = parseAllDocuments(text, {merge: true, uniqueKeys: false, logLevel: 'silent'})
  return (Array.isArray(documents) ? documents : []).flatMap(document => {
    try {
      const content: unknown = document.toJS()
      return typeof object(content)['services'] === 'object' ? [object(content)] : []
    } catch {
      return []
    }
  })
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const object = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {})
