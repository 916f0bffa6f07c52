import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {DockerStage} from '../docker-stage.ts'
import {descendantsOf, listProcesses} from '../system/processes.ts'
import type {Scene} from './scenario.ts'

const POLL_MILLISECONDS = 5
/** A deploy whose moment does not come has ended in another way. */
const LONGEST_MILLISECONDS = 120_000

/** Kills the step's own process, as a runner without memory does, when the host starts the new version. */
export async function killDuringStart(scene: Scene): Promise<void> {
  void killWhenHostRuns(scene, / compose .* up /)
  return Promise.resolve()
}

/** The registry stops answering while the host pulls, and the step's process is killed. */
export async function killDuringPull(scene: Scene): Promise<void> {
  const {registry} = dockerOf(scene)
  void killWhenHostRuns(scene, / pull --quiet /, () => registry.pause()).finally(() => registry.resume())
  return Promise.resolve()
}

/** While this run built, a newer run of the workflow has deployed. */
export async function deployNewerRun(scene: Scene): Promise<void> {
  const projects = join(dockerOf(scene).sshHost.home, 'fairway')
  for (const project of await readdir(projects)) {
    const current = (await readFile(join(projects, project, 'current'), 'utf8')).trim()
    const record = join(projects, project, 'releases', current, 'fairway.run')
    await writeFile(record, (await readFile(record, 'utf8')).replace(/^number=.*$/m, 'number=99').replace(/^commit=.*$/m, 'commit='))
  }
}

async function killWhenHostRuns(scene: Scene, pattern: RegExp, first: () => void = () => undefined): Promise<void> {
  const {sshHost} = dockerOf(scene)
  const end = Date.now() + LONGEST_MILLISECONDS
  while (!sshHost.runningSessions().some(({command}) => pattern.test(command))) {
    if (Date.now() > end || scene.signal.aborted) return
    await sleep(POLL_MILLISECONDS)
  }
  first()
  const steps = descendantsOf(process.pid, listProcesses()).filter(({command}) => /dist\/deploy-ssh\/index\.js$/.test(command))
  for (const {pid} of steps) process.kill(pid, 'SIGKILL')
}

function dockerOf({stage}: Scene): DockerStage {
  if (stage.docker === undefined) throw new ActionError('There is no Docker host on this stage.')
  return stage.docker
}
