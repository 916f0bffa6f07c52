import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {DockerStage} from '../docker-stage.ts'
import {listProjects, type StageHost} from '../stage-hosts.ts'
import type {Stage} from '../stage.ts'
import {killMain, waitUntilRuns} from './moments.ts'
import type {Scene} from './scenario.ts'

/** A host starts the new version. */
const STARTING = / compose .* up /
const PULLING = / pull --quiet /

/** How long the host may take to put back what was begun. */
const SETTLE_MILLISECONDS = 120_000
const POLL_MILLISECONDS = 100

/** Kills the step's own process, as a runner without memory does, when the host starts the new version. */
export async function killDuringStart(scene: Scene): Promise<boolean> {
  return (await hostRuns(scene, STARTING)) && killMain('deploy-ssh')
}

/** The registry stops answering while the host pulls, and the step's process is killed. */
export async function killDuringPull(scene: Scene): Promise<boolean> {
  const {registry} = dockerOf(scene)
  try {
    if (!(await hostRuns(scene, PULLING))) return false
    registry.pause()
    return killMain('deploy-ssh')
  } finally {
    registry.resume()
  }
}

/** The runner's machine is gone when the host starts the new version. */
export async function loseDuringStart(scene: Scene): Promise<boolean> {
  if (!(await hostRuns(scene, STARTING))) return false
  scene.runner.lose()
  return true
}

/** The runner's service is stopped when the host starts the new version. */
export async function stopDuringStart(scene: Scene): Promise<boolean> {
  if (!(await hostRuns(scene, STARTING))) return false
  scene.runner.stop()
  return true
}

/**
 * Waits until every host has put back what a lost runner had begun and let its lock go, and until what it started again answers: the host does
 * not wait for that.
 *
 * @throws ActionError when it does not do it in time
 */
export async function hostIsDone(stage: Stage): Promise<void> {
  const end = Date.now() + SETTLE_MILLISECONDS
  for (const host of dockerOf({stage}).hosts) {
    while ((await isLocked(host)) || !(await answers(host))) {
      if (Date.now() > end) throw new ActionError(`The host ${host.name} is still putting back what the lost runner had begun.`)
      await sleep(POLL_MILLISECONDS)
    }
  }
}

/** Whether a deploy to one of its projects goes on, or is being taken back. */
export async function isLocked(host: StageHost): Promise<boolean> {
  const projects = await listProjects(host)
  const names = await Promise.all(projects.map(project => readdir(project)))
  return names.flat().some(name => name.startsWith('.lock'))
}

function answers({url}: StageHost): Promise<boolean> {
  return fetch(`${url}/health`).then(
    ({ok}) => ok,
    () => false
  )
}

/** While this run built, a newer run of the workflow has deployed. */
export async function deployNewerRun(scene: Scene): Promise<void> {
  const projects = await Promise.all(dockerOf(scene).hosts.map(listProjects))
  for (const project of projects.flat()) {
    const current = (await readFile(join(project, 'current'), 'utf8')).trim()
    const record = join(project, 'releases', current, 'fairway.release.json')
    await writeFile(
      record,
      (await readFile(record, 'utf8')).replace(/"number": ".*"/, '"number": "99"').replace(/"commit": ".*"/, '"commit": ""')
    )
  }
}

function hostRuns(scene: Scene, pattern: RegExp): Promise<boolean> {
  const {hosts} = dockerOf(scene)
  return waitUntilRuns(() => hosts.flatMap(({ssh}) => ssh.runningSessions()), pattern, scene)
}

function dockerOf({stage}: {readonly stage: Stage}): DockerStage {
  if (stage.docker === undefined) throw new ActionError('There is no Docker host on this stage.')
  return stage.docker
}
