import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {listProjects, type StageHost} from '../stage-hosts.ts'
import type {Stage} from '../stage.ts'
import {systemPath} from '../system/system-path.ts'
import {replaceIn, type Fault, type RehearsedWorkflow} from './scenario.ts'

const SHIP = '.github/workflows/ship.yml'

/** What the app cannot work without; it is in the Compose file of every release. */
const WITH_KEY = '      SESSION_KEY:'
const WITHOUT_KEY = "      SESSION_KEY: ''\n      OTHER_KEY:"

const faults: Readonly<Record<string, Fault>> = {
  list: {
    description: 'only shows the releases on the host, and changes nothing',
    inputs: {release: 'list'}
  },
  'unknown-release': {
    description: 'a release is asked for that is not on the host',
    inputs: {release: 'named', name: '20200101T000000Z-0123456789ab-01234567'}
  },
  'unhealthy-release': {
    description: 'the release to go back to no longer works: the newer one is put back',
    breakStage: stage => changePrevious(stage, WITH_KEY, WITHOUT_KEY),
    mendStage: stage => changePrevious(stage, WITHOUT_KEY, WITH_KEY)
  },
  'pruned-image': {
    description: 'somebody removed all images that do not run from the host: the old one is pulled by its digest',
    breakStage: pruneImages,
    isLasting: true
  }
}

/** Back to the version before, after two deploys. */
export const rollback: RehearsedWorkflow = {
  workflow: '.github/workflows/rollback.yml',
  event: 'workflow_dispatch',
  inputs: {release: 'previous'},
  baseline: [
    {workflow: SHIP, event: 'push'},
    {
      workflow: SHIP,
      event: 'push',
      change: files => replaceIn(files, 'app.py', '"Invisible Cities", ', '"Invisible Cities", "The Dispossessed", ')
    }
  ],
  faults
}

async function pruneImages({docker}: Stage): Promise<void> {
  if (docker === undefined) throw new ActionError('There is no Docker host on this stage.')
  const env = {PATH: systemPath(), DOCKER_HOST: `unix://${docker.engine.socket}`}
  await runOrThrow(runProcess, 'docker image prune', [docker.tools.docker.path, 'image', 'prune', '--all', '--force'], {env})
}

/** Changes the Compose file of every release on the hosts that does not run. */
async function changePrevious({docker}: Stage, before: string, after: string): Promise<void> {
  const files = (await Promise.all((docker?.hosts ?? []).map(previousFiles))).flat()
  if (files.length === 0) throw new ActionError('No release from before is on the host.')
  for (const file of files) {
    const content = await readFile(file, 'utf8')
    if (!content.includes(before)) throw new ActionError(`The Compose file of the release no longer contains: ${before}`)
    await writeFile(
      file,
      content.replace(before, () => after)
    )
  }
}

async function previousFiles(host: StageHost): Promise<string[]> {
  const projects = await listProjects(host)
  const found = await Promise.all(
    projects.map(async project => {
      const current = (await readFile(join(project, 'current'), 'utf8')).trim()
      const releases = await readdir(join(project, 'releases'))
      return releases.filter(id => id !== current).map(id => join(project, 'releases', id, 'docker-compose.yml'))
    })
  )
  return found.flat()
}
