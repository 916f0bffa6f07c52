import {ActionError} from '../../../lib/action/errors.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {errorOf, type Finding} from '../examine/finding.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import type {RunOptions} from '../../../lib/ssh/connection.ts'
import type {ComposeState} from '../examine/preflight.ts'
import type {Session} from '../road.ts'
import {describeAdoption, describeLacking, type Adoption} from './adoption.ts'
import {checkoutOf} from './checkout.ts'
import {readNewProject} from './config.ts'
import {describeDropped, findLostData} from './data.ts'
import type {AdoptMode} from './foreign.ts'
import {inOldPlace, placeMounts, relativeMounts} from './mounts.ts'
import type {OldProject} from './old-project.ts'
import {noteAdoptionScript, oldProjectScript, whatIsThereScript} from './scripts.ts'
import {judgeWayBack} from './way-back.ts'

/** Looks at what the old project could be started from. It changes nothing. */
export async function lookAtOldProject({host, signal}: Session, old: OldProject): Promise<Adoption> {
  return {old, wayBack: judgeWayBack(old, await host.run(oldProjectScript(old), {signal}))}
}

/**
 * Says what is taken over and how.
 * @param services of the Compose files, where the host will not be asked what they are; none otherwise
 * @returns what stands against it
 */
export function sayAdoption(
  log: Pick<Session['log'], 'info' | 'warning'>,
  adoption: Adoption,
  mode: AdoptMode,
  services: readonly string[]
): readonly Finding[] {
  const {notes, warnings, findings} = describeAdoption(adoption, mode)
  const lacking = services.length === 0 ? undefined : describeLacking(adoption, services)
  for (const note of notes) log.info(note)
  for (const warning of [...warnings, ...(lacking === undefined ? [] : [lacking])]) log.warning(warning)
  return findings
}

/** Where the release's own files are known from. */
export interface ReleaseToMount {
  /** What `docker compose config --format json` said of it. */
  readonly json: string
  /** Its folder on the host. */
  readonly path: string
  /** Names of the files in it. */
  readonly files: readonly string[]
  /** The Compose files on the runner. */
  readonly composeFiles: readonly string[]
  /** The checkout on the runner. */
  readonly workspace: string
}

/**
 * Decides where relative mounts of a project that was taken over lead, and whether the new release finds all data of the old one. Nothing has changed
 * on the host yet.
 *
 * @returns the source of a mount as Compose says it → its place in the old folder
 * @throws ActionError with all that stands against it
 */
export async function placeAdoptedMounts(
  session: Session,
  release: ReleaseToMount,
  options: RunOptions
): Promise<ReadonlyMap<string, string>> {
  const state = session.state as ComposeState | undefined
  const folder = state?.oldFolder
  if (folder === undefined) return new Map()
  const {json, path, files, composeFiles, workspace} = release
  const project = readNewProject(json)
  const relative = relativeMounts(project, {release: path, directory: session.directory, files})
  const paths = [...new Set(relative.map(mount => inOldPlace(folder, mount.path)))].filter(one => !/[\r\n]/.test(one))
  const onHost = relative.length === 0 ? new Map() : await whatIsThere(session, [folder, ...paths], options)
  const {sources, notes, warnings, findings} = placeMounts(relative, {
    folder,
    onHost,
    inCheckout: checkoutOf(workspace, composeFiles, folder)
  })
  const mounts = project.mounts.map(mount => ({...mount, source: sources.get(mount.source) ?? mount.source}))
  const lost = state?.adoption === undefined ? [] : findLostData(state.adoption.old, mounts, project.services)
  const error = errorOf([{name: session.line.name, findings: [...findings, ...lost]}])
  if (error !== undefined) throw error
  const dropped = state?.adoption === undefined ? [] : describeDropped(state.adoption.old, mounts, project.services)
  for (const note of notes) session.log.info(note)
  for (const warning of [...warnings, ...dropped]) session.log.warning(warning)
  return sources
}

async function whatIsThere({host}: Session, paths: readonly string[], options: RunOptions): Promise<Map<string, 'file' | 'folder'>> {
  const {said} = await host.run(whatIsThereScript(paths), options)
  const all = (kind: 'file' | 'folder') => said.all(kind).map(one => [one, kind] as const)
  return new Map([...all('file'), ...all('folder')])
}

/** Notes on the host what is taken over, once nothing stands against it. @throws ActionError when that fails */
export async function noteAdoption(session: Session, services: readonly string[], options: RunOptions): Promise<void> {
  const adoption = (session.state as ComposeState | undefined)?.adoption
  if (adoption === undefined) return
  const lacking = describeLacking(adoption, services)
  if (lacking !== undefined) session.log.warning(lacking)
  const script = noteAdoptionScript(releasePath(session.directory, session.id), session.directory, adoption.old)
  const {said, stderr} = await session.host.run(script, options)
  if (said.get('noted') === undefined) throw new ActionError(`What is taken over could not be noted on the host: ${lastLine(stderr)}`)
}
