import {ActionError} from '../../../lib/action/errors.ts'
import type {Tree} from '../../../lib/ssh/archive.ts'
import type {HostAnswer, RunOptions} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {textAfter, type Script} from '../../../lib/ssh/shell.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import {putRelease} from '../fleet/put-release.ts'
import {readImages, type KnownImages} from '../images/pull.ts'
import type {DeployInputs} from '../inputs.ts'
import {readNewProject} from '../adopt/config.ts'
import {movedParts} from '../adopt/override.ts'
import {noteAdoption, placeAdoptedMounts} from '../adopt/take-over.ts'
import type {Session} from '../road.ts'
import {READ_CONFIG, realPathsScript} from './config-scripts.ts'
import {explainConfigFailure} from './config-failure.ts'
import {planProject, type ProjectPlan} from './config.ts'
import {checkMount, type Mount, type ReleasePlace} from './mounts.ts'
import {askForVariables, overrideScript, readVariables, renderOverride} from './override.ts'
import {imageReference, shortDigest, textsOf, type ReleaseFile} from './release.ts'
import {checkEnvironments, readSentEnvironment} from './sent-environment.ts'
import {checkUnsetVariables, explainRequired} from './unset-variables.ts'

export interface StagedProject {
  readonly plan: ProjectPlan
  /** What the host has of the images that the files name. */
  readonly images: KnownImages
  /** What still has to be written into the release; undefined for nothing. */
  readonly override: Script | undefined
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
  const {project, digest} = inputs
  const release = {tree: treeOf(files), content: shortDigest(digest)}
  const answer = await putRelease(session, release, {body: READ_CONFIG, values: {project}}, options)
  const path = releasePath(session.directory, session.id)
  const sent = readSentEnvironment(textsOf(files))
  if (answer.exitCode !== 0) throw explainRequired(answer.stderr, sent) ?? explainConfigFailure(answer.stderr, path)
  checkUnsetVariables(answer.stderr, sent)
  const json = textAfter(answer.stdout, 'config')
  const names = files.map(({name}) => name)
  const local = {composeFiles: [inputs['compose-file']], workspace: process.cwd()}
  const moved = await placeAdoptedMounts(session, {json, path, files: names, ...local}, options)
  const place = {path, files: names, moved}
  const plan = planProject(json, imageReference(inputs), place)
  checkEnvironments(sent, plan.environments)
  const values = await askFurther(session, project, plan, place, options)
  await noteAdoption(session, plan.services, options)
  const text = renderOverride(plan.start, values, movedParts(readNewProject(json), moved))
  const images = readImages(answer.said)
  return {plan, images, override: text === '' ? undefined : overrideScript(path, text, place.files)}
}

function treeOf(files: readonly ReleaseFile[]): Tree {
  return files.map(({name, content}) => ({path: name, mode: 0o600, content}))
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
    if (source !== mount.source) checkMount({...mount, what: `${mount.what} "${mount.source}", a link to`, source}, place)
  }
}
