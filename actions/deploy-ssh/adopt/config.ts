import {posix} from 'node:path'
import type {NamedVolume, Volume} from '../compose/mounts.ts'

/** What a service of the new release mounts. */
export interface NewMount {
  readonly service: string
  readonly volume: Volume
  /** The real name of a volume, or the path on the host. */
  readonly source: string
  readonly target: string
  readonly isVolume: boolean
  readonly isReadOnly: boolean
}

/** Whether it is where the engine says that a mount is: without a slash at the end. */
export const isAt = ({target}: NewMount, destination: string): boolean => posix.normalize(target).replace(/(.)\/$/, '$1') === destination

/** A secret or config that is a file. */
export interface NewSource {
  readonly kind: 'secrets' | 'configs'
  readonly name: string
  readonly file: string
}

export interface NewProject {
  readonly services: readonly string[]
  readonly mounts: readonly NewMount[]
  readonly sources: readonly NewSource[]
}

interface Config {
  readonly services?: Readonly<Record<string, {readonly volumes?: readonly Volume[] | null}>> | null
  readonly volumes?: Readonly<Record<string, (NamedVolume & {readonly name?: unknown}) | null>> | null
  readonly secrets?: Readonly<Record<string, {readonly file?: unknown}>> | null
  readonly configs?: Readonly<Record<string, {readonly file?: unknown}>> | null
}

/** Reads the output of `docker compose config --format json`. @returns nothing of what is no such output: the deploy itself says that */
export function readNewProject(json: string): NewProject {
  const {services, volumes, ...files} = parse(json)
  const sources = (['secrets', 'configs'] as const).flatMap(kind =>
    Object.entries(files[kind] ?? {}).flatMap(([name, {file}]) => (typeof file === 'string' ? [{kind, name, file}] : []))
  )
  const mounts = Object.entries(services ?? {}).flatMap(([service, {volumes: own}]) =>
    (own ?? []).flatMap((volume): NewMount[] => {
      if ((volume.type !== 'bind' && volume.type !== 'volume') || typeof volume.source !== 'string') return []
      const isVolume = volume.type === 'volume'
      const named = isVolume ? volumes?.[volume.source]?.name : undefined
      return [
        {
          service,
          volume,
          source: typeof named === 'string' ? named : volume.source,
          target: typeof volume.target === 'string' ? volume.target : '',
          isVolume,
          isReadOnly: volume.read_only === true
        }
      ]
    })
  )
  return {services: Object.keys(services ?? {}), mounts, sources}
}

function parse(json: string): Config {
  try {
    const config: unknown = JSON.parse(json)
    if (typeof config === 'object' && config !== null) return config
  } catch {
    // The message of JSON.parse repeats a part of the text, which may be a secret.
  }
  return {}
}
