import type {NewProject} from './config.ts'

/** What an override file says of mounts that lead to another place of the host. */
export interface MovedParts {
  /** Volumes by service. Compose merges them by their path in the container. */
  readonly volumes: ReadonlyMap<string, readonly unknown[]>
  readonly secrets: Readonly<Record<string, {readonly file: string}>>
  readonly configs: Readonly<Record<string, {readonly file: string}>>
}

export const NOTHING_MOVED: MovedParts = {volumes: new Map(), secrets: {}, configs: {}}

/** @param moved the source of a mount as Compose says it → where it leads */
export function movedParts({mounts, sources}: NewProject, moved: ReadonlyMap<string, string>): MovedParts {
  if (moved.size === 0) return NOTHING_MOVED
  const volumes = new Map<string, unknown[]>()
  for (const {service, volume, source, isVolume} of mounts) {
    const place = isVolume ? undefined : moved.get(source)
    if (place !== undefined) volumes.set(service, [...(volumes.get(service) ?? []), {...volume, source: escaped(place)}])
  }
  const filesOf = (kind: 'secrets' | 'configs') =>
    Object.fromEntries(
      sources.flatMap(one => {
        const place = one.kind === kind ? moved.get(one.file) : undefined
        return place === undefined ? [] : [[one.name, {file: escaped(place)}] as const]
      })
    )
  return {volumes, secrets: filesOf('secrets'), configs: filesOf('configs')}
}

/** As Compose reads it again. */
const escaped = (path: string) => path.replaceAll('$', '$$$$')
