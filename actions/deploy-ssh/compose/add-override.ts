import {ActionError} from '../../../lib/action/errors.ts'
import {PROJECT_FILES, RELEASE_FILES} from '../../../lib/host/layout.ts'
import type {Host, RunOptions} from '../../../lib/ssh/connection.ts'
import {unwritten} from '../../../lib/ssh/receive.ts'
import {textAfter} from '../../../lib/ssh/shell.ts'
import {entryAt, keyOf, nameIn} from '../files/store.ts'
import {mountsFromRelease, type ProjectPlan} from './config.ts'
import {explainConfigFailure} from './config-failure.ts'
import {addOverrideScript} from './config-scripts.ts'
import {OVERRIDE_FORMS, readVariables, renderOverride, type OverrideForm, type StoredPath} from './override.ts'
import {composeArguments, renderArguments, type NewRelease} from './release.ts'

/** Compose had two mounts at one path of a container: one of the user, and ours for it. */
const MOUNTED_TWICE = /already mounted|duplicate mount point/i

/**
 * Gives what the services mount from the release its lasting path, and writes the release's own Compose file, see {@link renderOverride}. Compose is
 * asked then whether it took it.
 *
 * @param keys of the store that the release uses already
 * @throws ActionError when it cannot be written, or Compose does not take it
 */
export async function addOverride(
  host: Host,
  release: NewRelease,
  plan: ProjectPlan,
  keys: readonly string[],
  options: RunOptions
): Promise<void> {
  const values = await readVariables(host, release, plan.start, options)
  const stored = storedPaths(release, plan)
  const parts = {start: plan.start, values, released: plan.released, stored, release: release.path, secret: release.store.secret}
  const write = async (override: string) => {
    const words = composeArguments([...release.files, {name: RELEASE_FILES.override, kind: 'own'}], release.profiles)
    const mounted = [...stored].map(([path, {key}]) => `${key} ${path}\n`)
    const used = new Set([...keys, ...[...stored.values()].map(({key}) => key)])
    const script = addOverrideScript({
      directory: release.directory,
      release: release.path,
      project: release.project,
      mounted: mounted.join(''),
      override,
      words: renderArguments(words),
      keys: [...used].map(key => `${key}\n`).join('')
    })
    return await host.run(script, options)
  }
  const tried = new Set<string>()
  for (const form of OVERRIDE_FORMS) {
    const text = renderOverride(parts, form)
    if (text === '') return
    if (tried.has(text)) break
    tried.add(text)
    const answer = await write(text)
    if (answer.said.get('added') === undefined) throw unwritten(release.path, answer)
    if (answer.exitCode === 0) {
      const left = mountsFromRelease(textAfter(answer.stdout, 'config'), release.path)
      if (!left.some(path => stored.has(path))) return
    } else if (!(form === 'merged' && MOUNTED_TWICE.test(answer.stderr))) throw explain(answer.stderr, release.path, form)
  }
  throw new ActionError(
    'Compose on the host does not take another path for a file that is mounted.',
    'Write the paths in the containers without a slash at the end and without "//", or update Docker Compose on the host.'
  )
}

/** What is mounted, by its path in the release. What Fairway itself puts there has no entry. */
function storedPaths({files, store, directory}: NewRelease, {released}: ProjectPlan): Map<string, StoredPath> {
  const sent = files.filter(({kind}) => kind === 'sent')
  const volumes = [...released.volumes.values()].flat().flatMap(({path}) => path ?? [])
  const paths = new Set([...volumes, ...released.secrets.values(), ...released.configs.values()])
  return new Map(
    [...paths].flatMap(path => {
      const entry = entryAt(path, sent)
      if (entry === undefined) return []
      const key = keyOf(entry, store.secret)
      return [[path, {key, path: `${directory}/${PROJECT_FILES.files}/${key}/${nameIn(entry)}`}] as const]
    })
  )
}

function explain(stderr: string, release: string, form: OverrideForm): ActionError {
  // compose-go before 2.1 (Compose 2.26) merges what is included after all other files.
  if (/conflicts with imported resource/.test(stderr)) {
    return new ActionError(
      'Compose on the host is too old for a project with "include" whose included services mount files that are sent, run once, or have configs or secrets.',
      'Update Docker Compose on the host to 2.26 or newer, or name the included files in "compose-file" instead.'
    )
  }
  return form === 'whole'
    ? new ActionError('Compose on the host is too old for these mounts.', 'Update Docker Compose on the host.')
    : explainConfigFailure(stderr, release)
}
