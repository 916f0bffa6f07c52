import {ActionError} from '../../../lib/action/errors.ts'
import type {Tree} from '../../../lib/ssh/archive.ts'
import type {HostAnswer, RunOptions} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {textAfter} from '../../../lib/ssh/shell.ts'
import {RELEASE_FILES, releasePath} from '../../../lib/host/layout.ts'
import {imagesOf} from '../../../lib/deploy/images.ts'
import {unwritten} from '../../../lib/ssh/receive.ts'
import {storeOf} from '../files/host-store.ts'
import {entriesOf, keyOf, type Entry} from '../files/store.ts'
import {ARRIVED} from '../files/store-scripts.ts'
import {overrideFor, type Override} from './add-override.ts'
import {putRelease} from '../fleet/put-release.ts'
import {readImages, type KnownImages} from '../images/pull.ts'
import type {DeployInputs} from '../inputs.ts'
import {noteAdoption, placeAdoptedMounts} from '../adopt/take-over.ts'
import type {ComposeState} from '../examine/preflight.ts'
import type {Session} from '../road.ts'
import {PLACE_AND_READ, realPathsScript} from './config-scripts.ts'
import {explainConfigFailure} from './config-failure.ts'
import {planProject, type ProjectPlan} from './config.ts'
import {checkNameless} from './nameless.ts'
import {checkMount, type Mount, type ReleasePlace} from './mounts.ts'
import {askForVariables, readVariables} from './override.ts'
import {contentOf, readEnvironmentOf, type ReleaseFile} from './release.ts'
import {checkEnvironments} from './sent-environment.ts'
import {checkUnsetVariables, explainRequired} from './unset-variables.ts'

export interface StagedProject {
  readonly plan: ProjectPlan
  /** What the host has of the images that the files name. */
  readonly images: KnownImages
  /** What still has to be written into the release; undefined for nothing. */
  readonly override: Override | undefined
  /** How many lines of `files` there are, and how many of them the host did not have yet. */
  readonly sent: {readonly all: number; readonly fresh: number}
}

/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
export async function stageRelease(
  session: Session,
  inputs: DeployInputs,
  files: readonly ReleaseFile[],
  options: RunOptions
): Promise<StagedProject> {
  const {project, profiles} = inputs
  const images = imagesOf(inputs)
  const entries = entriesOf(files.filter(({kind}) => kind === 'sent'))
  const store = entries.length === 0 ? undefined : await storeOf(session, options)
  const named = store === undefined ? [] : entries.map(entry => ({entry, key: keyOf(entry, store.secret)}))
  const keys = named.map(({key}) => key)
  const missing = new Map(named.filter(({key}) => store?.entries.has(key) !== true).map(({entry, key}) => [key, entry]))
  const lines = named.map(({entry, key}) => `${key} ${entry.source}\n`).join('')
  const release = {tree: treeOf(files, missing, keys), content: contentOf(images)}
  const answer = await putRelease(session, release, {body: PLACE_AND_READ, values: {project, entries: lines}}, options)
  const path = releasePath(session.directory, session.id)
  if (answer.said.get('unplaced') !== undefined) throw unwritten(path, answer)
  const sent = readEnvironmentOf(files)
  if (answer.exitCode !== 0) throw explainRequired(answer.stderr, sent) ?? explainConfigFailure(answer.stderr, path)
  checkUnsetVariables(answer.stderr, sent)
  const json = textAfter(answer.stdout, 'config')
  const names = files.map(({name}) => name)
  const local = {composeFiles: inputs['compose-file'], workspace: process.cwd()}
  const moved = await placeAdoptedMounts(session, {json, path, files: names, ...local}, options)
  const place = {path, files: names, moved}
  const plan = planProject(json, images, place)
  checkEnvironments(sent, plan.environments)
  await checkNameless(session, (session.state as ComposeState | undefined)?.nameless ?? [], {json, moved}, options)
  const values = await askFurther(session, project, plan, place, options)
  await noteAdoption(session, plan.services, options)
  const placed = {path, directory: session.directory, project, files, profiles, keys, moved}
  const key = store ?? (plan.start.copied.size === 0 ? undefined : await storeOf(session, options))
  const override = overrideFor(placed, plan, values, key)
  return {plan, images: readImages(answer.said), override, sent: {all: entries.length, fresh: missing.size}}
}

/** What goes over the connection: the entries that the host does not have, and the release's own files. */
export function treeOf(files: readonly ReleaseFile[], missing: ReadonlyMap<string, Entry>, keys: readonly string[]): Tree {
  const named = Buffer.from(keys.map(key => `${key}\n`).join(''))
  const own = [...files.filter(({kind}) => kind !== 'sent'), {name: RELEASE_FILES.files, content: named, mode: 0o600}]
  return [
    ...own.map(({name, content, mode}) => ({path: name, content, mode})),
    ...[...missing].flatMap(([key, entry]) =>
      entry.files.map(({path, content, mode}) => ({
        path: `${ARRIVED}/${key}/${entry.kind === 'folder' ? 'tree/' : ''}${path}`,
        content,
        mode
      }))
    )
  ]
}

/** What only some projects have to be asked for: where mounts lead, and what variables are that Compose copies. */
async function askFurther(
  {host}: Session,
  project: string,
  plan: ProjectPlan,
  place: ReleasePlace,
  options: RunOptions
): Promise<ReadonlyMap<string, string>> {
  const outside = plan.mounts.filter(({source}) => !source.startsWith(`${place.path}/`) && !/[\r\n]/.test(source))
  const paths = outside.length === 0 ? undefined : realPathsScript({paths: outside.map(({source}) => source).join('\n')})
  const variables = askForVariables(place.path, project, plan.start)
  const questions = [paths, variables].filter(script => script !== undefined)
  if (questions.length === 0) return new Map()
  const answers: HostAnswer[] = [...(await host.runAll(questions, options))]
  if (paths !== undefined) checkLinks(answers.shift(), outside, place)
  if (variables === undefined) return new Map()
  return readVariables(answers[0] ?? {exitCode: 1, stdout: ''})
}

/** A path outside of the release may be a link into it. */
function checkLinks(answer: HostAnswer | undefined, outside: readonly Mount[], place: ReleasePlace): void {
  const real = answer?.said.all('real') ?? []
  if (answer?.exitCode !== 0 || real.length !== outside.length) {
    throw new ActionError(`The mounts of the Compose file could not be looked up on the host: ${lastLine(answer?.stderr ?? '')}`)
  }
  for (const [index, mount] of outside.entries()) {
    const source = real[index] ?? mount.source
    if (source !== mount.source) checkMount({...mount, what: `${mount.what} "${mount.source}", a link to`, source, isLink: true}, place)
  }
}
