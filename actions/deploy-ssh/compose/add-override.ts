import {ActionError} from '../../../lib/action/errors.ts'
import {PROJECT_FILES, RELEASE_FILES} from '../../../lib/host/layout.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {entryAt, keyOf, nameIn, type Store} from '../files/store.ts'
import type {ProjectPlan} from './config.ts'
import {explainConfigFailure} from './config-failure.ts'
import {overrideScript} from './config-scripts.ts'
import {renderOverride, type StoredPath} from './override.ts'
import {composeArguments, renderArguments, type ReleaseFile} from './release.ts'

/** A release whose files are on the host. */
export interface PlacedRelease {
  /** Its directory on the host, and the project's. */
  readonly path: string
  readonly directory: string
  readonly project: string
  readonly files: readonly ReleaseFile[]
  readonly profiles: readonly string[]
  /** The keys of the store that it uses already. */
  readonly keys: readonly string[]
  /** What is mounted from another place of the host: the source as Compose says it → that place. */
  readonly moved: ReadonlyMap<string, string>
}

/** What still has to be written into a release. */
export interface Override {
  readonly script: Script
  /** Why it could not. */
  readonly explain: (answer: HostAnswer) => ActionError
}

/**
 * Gives what the services mount from the release its lasting path, and labels them, by the release's own Compose file: see {@link renderOverride}. Compose
 * is asked whether it took it.
 *
 * @param values of the variables from which configs and secrets come
 * @param store undefined where nothing is sent and nothing copied
 * @returns undefined when there is nothing to add
 */
export function overrideFor(
  release: PlacedRelease,
  plan: ProjectPlan,
  values: ReadonlyMap<string, string>,
  store: Store | undefined
): Override | undefined {
  const secret = store?.secret ?? Buffer.alloc(0)
  const stored = storedPaths(release, plan, secret)
  const parts = {start: plan.start, values, released: plan.released, stored, moved: release.moved, release: release.path, secret}
  const [merged, whole] = [renderOverride(parts, 'merged'), renderOverride(parts, 'whole')]
  if (merged === '') return undefined
  const words = composeArguments([...release.files, {name: RELEASE_FILES.override, kind: 'own'}], release.profiles)
  const used = new Set([...release.keys, ...[...stored.values()].map(({key}) => key)])
  const script = overrideScript({
    directory: release.directory,
    release: release.path,
    project: release.project,
    mounted: [...stored].map(([path, {key}]) => `${key} ${path}\n`).join(''),
    override: merged,
    otherwise: whole === merged ? '' : whole,
    moved: [...[...stored.keys()].map(path => `${release.path}/${path}`), ...release.moved.keys()].flatMap(sourcesIn).join(''),
    words: renderArguments(words),
    keys: [...used].map(key => `${key}\n`).join('')
  })
  return {script, explain: answer => explain(answer, release.path)}
}

/** How Compose's JSON names a path as the source of a mount, or of a secret or config. */
const sourcesIn = (path: string) => ['source', 'file'].map(name => `"${name}":${JSON.stringify(path)}\n`)

/** What is mounted, by its path in the release. What Fairway itself puts there has no entry. */
function storedPaths({files, directory}: PlacedRelease, {released}: ProjectPlan, secret: Buffer): Map<string, StoredPath> {
  const sent = files.filter(({kind}) => kind === 'sent')
  const volumes = [...released.volumes.values()].flat().flatMap(({path}) => path ?? [])
  const paths = new Set([...volumes, ...released.secrets.values(), ...released.configs.values()])
  return new Map(
    [...paths].flatMap(path => {
      const entry = entryAt(path, sent)
      if (entry === undefined) return []
      const key = keyOf(entry, secret)
      return [[path, {key, path: `${directory}/${PROJECT_FILES.files}/${key}/${nameIn(entry)}`}] as const]
    })
  )
}

function explain({said, stderr}: HostAnswer, release: string): ActionError {
  // Until Compose 2.25 what is included is merged after all other files (docker/compose#11404).
  if (/conflicts with imported resource/.test(stderr)) {
    return new ActionError(
      'Compose on the host is too old for this project: it cannot add to a service that comes from an "include".',
      'Update Docker Compose on the host to 2.26 or newer, or name the included files in "compose-file" instead.'
    )
  }
  if (said.get('kept') !== undefined || /already mounted|duplicate mount point/i.test(stderr)) {
    return new ActionError(
      'Compose on the host does not take another path for a file that is mounted.',
      'Write the paths in the containers without a slash at the end and without "//", or update Docker Compose on the host.'
    )
  }
  if (/no space left|quota exceeded/i.test(stderr)) return new ActionError("The host's disk is full.", 'Free some space on it.')
  return explainConfigFailure(stderr, release)
}
