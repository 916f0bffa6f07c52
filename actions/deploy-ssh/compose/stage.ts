import {ActionError} from '../../../lib/action/errors.ts'
import {planProject, type ProjectPlan} from './config.ts'
import {explainConfigFailure} from './config-failure.ts'
import type {Host, RunOptions} from '../../../lib/ssh/connection.ts'
import type {Tree} from '../../../lib/ssh/archive.ts'
import {unwritten} from '../../../lib/ssh/receive.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {entriesOf, keyOf, type Entry} from '../files/store.ts'
import {ARRIVED} from '../files/store-scripts.ts'
import {addOverride} from './add-override.ts'
import type {DeployInputs} from '../inputs.ts'
import {checkMount, type Mount, type ReleasePlace} from './mounts.ts'
import {imageReference, readEnvironmentOf, type NewRelease, type ReleaseFile} from './release.ts'
import {placeScript, realPathsScript} from './config-scripts.ts'
import {checkEnvironments} from './sent-environment.ts'
import {textAfter} from '../../../lib/ssh/shell.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {checkUnsetVariables, explainRequired} from './unset-variables.ts'

export interface StagedRelease extends ProjectPlan {
  /** How many files, or folders of files, the release has, and how many of them the host did not have. */
  readonly sent: {readonly all: number; readonly fresh: number}
}

/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
export async function stageRelease(host: Host, inputs: DeployInputs, release: NewRelease, options: RunOptions): Promise<StagedRelease> {
  const {path, directory, project, files, store} = release
  const entries = entriesOf(files.filter(({kind}) => kind === 'sent')).map(entry => ({entry, key: keyOf(entry, store.secret)}))
  const missing = new Map(entries.filter(({key}) => !store.entries.has(key)).map(({entry, key}) => [key, entry]))
  const keys = entries.map(({key}) => key)
  const lines = entries.map(({entry, key}) => `${key} ${entry.source}\n`).join('')
  const answer = await host.send(
    treeOf(files, missing, keys),
    `${path}/${ARRIVED.folder}`,
    placeScript({directory, release: path, project, entries: lines}),
    options
  )
  if (answer.said.get('placed') === undefined) throw unwritten(path, answer)
  const sent = readEnvironmentOf(files)
  if (answer.exitCode !== 0) throw explainRequired(answer.stderr, sent) ?? explainConfigFailure(answer.stderr, path)
  checkUnsetVariables(answer.stderr, sent)
  const place = {path, files: files.map(file => file.name)}
  const plan = planProject(textAfter(answer.stdout, 'config'), imageReference(inputs), place)
  checkEnvironments(sent, plan.environments)
  await checkLinks(host, plan.mounts, place, options)
  await addOverride(host, release, plan, keys, options)
  return {...plan, sent: {all: entries.length, fresh: missing.size}}
}

/** What goes over the connection: the entries that the host does not have, and the release's own files. */
export function treeOf(files: readonly ReleaseFile[], missing: ReadonlyMap<string, Entry>, keys: readonly string[]): Tree {
  const named = Buffer.from(keys.map(key => `${key}\n`).join(''))
  const own = [...files.filter(({kind}) => kind !== 'sent'), {name: RELEASE_FILES.files, content: named, mode: 0o600}]
  return [
    ...own.map(({name, content, mode}) => ({path: `${ARRIVED.own}/${name}`, content, mode})),
    ...[...missing].flatMap(([key, entry]) =>
      entry.files.map(({path, content, mode}) => ({
        path: `${ARRIVED.store}/${key}/${entry.kind === 'folder' ? 'tree/' : ''}${path}`,
        content,
        mode
      }))
    )
  ]
}

/** A path outside of the release may be a link into it. */
async function checkLinks(host: Host, mounts: readonly Mount[], place: ReleasePlace, {signal}: RunOptions): Promise<void> {
  const outside = mounts.filter(({source}) => !source.startsWith(`${place.path}/`) && !/[\r\n]/.test(source))
  if (outside.length === 0) return
  const answer = await host.run(realPathsScript({paths: outside.map(({source}) => source).join('\n')}), {signal})
  const real = answer.said.all('real')
  if (answer.exitCode !== 0 || real.length !== outside.length) {
    throw new ActionError(`The mounts of the Compose file could not be looked up on the host: ${lastLine(answer.stderr)}`)
  }
  for (const [index, mount] of outside.entries()) {
    const source = real[index] ?? mount.source
    if (source !== mount.source) checkMount({...mount, what: `${mount.what} "${mount.source}", a link to`, source}, place)
  }
}
