import {createHmac} from 'node:crypto'
import {posix} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import type {ReleasedMounts, ReleasedVolume} from './config.ts'
import {valuesScript} from './start-scripts.ts'
import {textAfter, type Script} from '../../../lib/ssh/shell.ts'
import {ONE_SHOT_LABEL} from '../../../lib/host/roads/compose.ts'
import type {CopiedSource, StartPlan} from './start-plan.ts'

/**
 * The label with the hash of what Compose copies or mounts into a container as a config or secret. Compose compares a service's configuration, in which
 * such a thing is a name only: without it, a changed content does not reach a container that is there (docker/compose#13045; pkg/compose/hash.go).
 */
export const CONTENT_LABEL = 'fairway.content'

/** What the override file is made of. */
export interface OverrideParts {
  readonly start: Pick<StartPlan, 'oneShots' | 'copied'>
  /** The variables that configs and secrets come from. */
  readonly values: ReadonlyMap<string, string>
  readonly released: ReleasedMounts
  /** Entries of the store by their paths in the release. */
  readonly stored: ReadonlyMap<string, StoredPath>
  /** What is mounted from another place of the host: the source as Compose says it → that place. */
  readonly moved: ReadonlyMap<string, string>
  /** The release's folder on the host. */
  readonly release: string
  /** The host's key for hashes. */
  readonly secret: Buffer
}

export interface StoredPath {
  readonly key: string
  /** Absolute, on the host. */
  readonly path: string
}

/**
 * How a volume takes the place of another one. `merged`: it has the same path in the container, as written. `whole`: all volumes of the service are said
 * again; for a path that is written in another way than Compose says it, such as `/etc/nginx/`. Old versions do not know that.
 */
export type OverrideForm = 'merged' | 'whole'

/**
 * The release's own Compose file, which adds to the user's: labels on one-shots, so that they are known as such whatever release runs, and on the services
 * that get copied content; and the lasting paths of what is mounted from the release. It is part of the release, so that a service for which nothing
 * has changed keeps running, also when the release is put back.
 *
 * @returns JSON, which is YAML but for one tag; empty when there is nothing to add
 */
export function renderOverride(parts: OverrideParts, form: OverrideForm): string {
  const {start, released} = parts
  const services = new Map<string, Record<string, unknown>>()
  const add = (service: string, key: string, value: unknown) => services.set(service, {...services.get(service), [key]: value})
  for (const name of new Set([...start.oneShots, ...start.copied.keys()])) {
    const labels = labelsOf(name, parts)
    if (Object.keys(labels).length > 0) add(name, 'labels', labels)
  }
  for (const [name, volumes] of released.volumes) {
    const replaced = volumes.filter(({path}) => placeOf(path, parts) !== undefined)
    if (replaced.length === 0) continue
    const said = (form === 'merged' ? replaced : volumes).map(one => lastingVolume(one, parts))
    add(name, form === 'merged' ? 'volumes' : WHOLE, said)
  }
  const content = {
    ...(services.size === 0 ? {} : {services: Object.fromEntries(services)}),
    ...lastingSources('secrets', parts),
    ...lastingSources('configs', parts)
  }
  if (Object.keys(content).length === 0) return ''
  return `${JSON.stringify(content, undefined, 2).replaceAll(`"${WHOLE}":`, '"volumes": !override')}\n`
}

/** In JSON a text cannot hold this name in quotes and the colon behind them. */
const WHOLE = 'volumes !override'

function labelsOf(service: string, {start, ...parts}: OverrideParts): Record<string, string> {
  const sources = (start.copied.get(service) ?? []).flatMap(source => contentOf(source, parts))
  return {
    ...(start.oneShots.includes(service) ? {[ONE_SHOT_LABEL]: 'true'} : {}),
    ...(sources.length === 0 ? {} : {[CONTENT_LABEL]: createHmac('sha256', parts.secret).update(JSON.stringify(sources)).digest('hex')})
  }
}

/** Nothing for a file of the host: what is in it is not known here. */
function contentOf(source: CopiedSource, {values, stored, release}: Omit<OverrideParts, 'start'>): (readonly [string, string | null])[] {
  if ('content' in source) return [[source.name, source.content]]
  if ('variable' in source) return [[source.name, values.get(source.variable) ?? null]]
  const found = source.file.startsWith(`${release}/`) ? stored.get(source.file.slice(release.length + 1)) : undefined
  return found === undefined ? [] : [[source.name, found.key]]
}

/** @param path in the release @returns where it leads; undefined for what stays as it is */
function placeOf(
  path: string | undefined,
  {stored, moved, release}: Pick<OverrideParts, 'stored' | 'moved' | 'release'>
): string | undefined {
  return path === undefined ? undefined : (stored.get(path)?.path ?? moved.get(posix.join(release, path)))
}

/** A file that is sent and is not there must not become an empty folder. */
function lastingVolume({path, volume}: ReleasedVolume, parts: OverrideParts): unknown {
  const place = placeOf(path, parts)
  if (place === undefined) return volume
  const isSent = path !== undefined && parts.stored.has(path)
  return {...volume, source: escaped(place), ...(isSent ? {bind: {...volume.bind, create_host_path: false}} : {})}
}

function lastingSources(kind: 'secrets' | 'configs', parts: OverrideParts): Record<string, unknown> {
  const files = [...parts.released[kind]].flatMap(([name, path]) => {
    const place = placeOf(path, parts)
    return place === undefined ? [] : [[name, {file: escaped(place)}] as const]
  })
  return files.length === 0 ? {} : {[kind]: Object.fromEntries(files)}
}

/** As Compose reads it again. */
const escaped = (path: string) => path.replaceAll('$', '$$$$')

/**
 * Asks Compose for the values of variables from which it copies content: it leaves them out of its output, but fills them in where a file uses them.
 *
 * @returns undefined when nothing comes from variables
 * @throws ActionError when a name is none
 */
export function askForVariables(release: string, project: string, {copied}: Pick<StartPlan, 'copied'>): Script | undefined {
  const names = new Set([...copied.values()].flat().flatMap(source => ('variable' in source ? [source.variable] : [])))
  if (names.size === 0) return undefined
  const odd = [...names].find(name => !/^[A-Za-z_]\w*$/.test(name))
  if (odd !== undefined) throw new ActionError(`A config or secret takes its content from "${odd}", which is not the name of a variable.`)
  const probe = JSON.stringify({'x-fairway': Object.fromEntries([...names].map(name => [name, `\${${name}-}`]))})
  return valuesScript({release, project, probe})
}

/** @throws ActionError when Compose could not say them */
export function readVariables({exitCode, stdout}: Pick<HostAnswer, 'exitCode' | 'stdout'>): ReadonlyMap<string, string> {
  const values = exitCode === 0 ? parseValues(textAfter(stdout, 'values')) : undefined
  if (values === undefined) throw new ActionError('Compose on the host could not say what the variables of configs and secrets are.')
  return values
}

/** No error repeats any of it: it holds secrets. */
function parseValues(json: string): ReadonlyMap<string, string> | undefined {
  try {
    const config = JSON.parse(json) as {'x-fairway': Readonly<Record<string, unknown>>}
    return new Map(Object.entries(config['x-fairway']).map(([name, value]) => [name, String(value)]))
  } catch {
    return undefined
  }
}
