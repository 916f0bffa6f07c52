import {mkdir, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {tools as known} from '../lib/tools/index.ts'
import type {DockerStage} from './docker-stage.ts'
import {linkDockerPlugins} from './parts/docker-plugins.ts'
import type {Part} from './parts/part.ts'
import {hostedMachine, ownMachine} from './runner/machine.ts'
import type {Machine} from './runner/types.ts'
import {systemPath} from './system/system-path.ts'
import {toolsPath} from './tools/index.ts'
import type {Toolset} from './toolset.ts'

/** The folder of the stage in which a runner of one's own has HOME and tool cache, for all runs on the stage. */
export const RUNNER_FOLDER = 'runner'
const HOSTED_PROGRAMS = 'hosted-programs'

/** A machine that plays the runner, and what its programs find in their environment. */
export interface RunnerMachine {
  readonly machine: Machine
  readonly environment: Readonly<Record<string, string>>
}

/** Where the machine stands. */
interface Place {
  /** The stage's folder. */
  readonly folder: string
  readonly docker: DockerStage | undefined
}

/**
 * A self-hosted runner as somebody has set it up: the tools on its PATH, and where images are built an engine, a builder and docker's plug-ins.
 */
export async function selfHostedRunner(stage: Place, tools: Toolset): Promise<RunnerMachine> {
  const {docker} = stage
  const folder = join(stage.folder, RUNNER_FOLDER)
  if (docker !== undefined) await linkDockerPlugins(join(folder, 'home', '.docker'), {buildx: docker.tools.buildx})
  return {
    machine: ownMachine(folder),
    environment: {
      PATH: systemPath([dirname(process.execPath), ...toolsPath({...tools.docker, ...tools.terraform})].join(':')),
      ...(docker === undefined ? {} : {DOCKER_HOST: docker.engine.dockerHost, ...docker.buildkit.environment})
    }
  }
}

/**
 * A runner of GitHub's: each job has a home, a tool cache and folders that nobody used before. There is Docker with its plug-ins and no builder;
 * of the tools that an action brings along none is on the PATH. What it would download lies in the tool cache: there is no internet here.
 */
export async function hostedRunner(stage: Place, tools: Toolset): Promise<RunnerMachine> {
  const {docker} = stage
  const programs = join(stage.folder, HOSTED_PROGRAMS)
  await mkdir(programs, {recursive: true, mode: 0o700})
  if (docker !== undefined) await link(docker.tools.docker.path, join(programs, 'docker'))
  return {
    machine: hostedMachine(async ({home, toolCache}) => {
      if (docker !== undefined) {
        await linkDockerPlugins(join(home, '.docker'), {buildx: docker.tools.buildx, compose: docker.tools.compose})
      }
      for (const download of downloadsOf(tools)) await fillCache(toolCache, download)
    }),
    environment: {
      PATH: systemPath([dirname(process.execPath), programs].join(':')),
      ...(docker?.builder === undefined ? {} : {DOCKER_HOST: docker.builder.dockerHost})
    }
  }
}

/** A tool that a hosted runner would download: the pinned release, and what stands in for it. */
interface Download {
  readonly name: 'terraform' | 'trivy'
  readonly program: {readonly path: string; readonly version: string; readonly from: string}
}

function downloadsOf({docker, terraform}: Toolset): Download[] {
  return [
    ...(docker === undefined ? [] : [{name: 'trivy', program: docker.trivy} as const]),
    ...(terraform === undefined ? [] : [{name: 'terraform', program: terraform.terraform} as const])
  ]
}

/** What the report says of the tools that a hosted runner would download. */
export function downloadParts(tools: Toolset): Part[] {
  return downloadsOf(tools).map(({name, program: {version, from}}) => {
    const {version: pinned} = known[name]
    const instead = version === pinned ? '' : `, by ${version}`
    return {name: `the download of ${name} ${pinned}${instead}`, kind: 'stand-in', version, from, stop: () => Promise.resolve()}
  })
}

/** As our installer leaves it there (lib/tools/installer.ts, @actions/tool-cache). */
async function fillCache(toolCache: string, {name, program}: Download): Promise<void> {
  const platform = `${process.platform}-${process.arch}`
  const folder = join(toolCache, `fairway-${name}`, known[name].version, platform)
  await mkdir(folder, {recursive: true, mode: 0o700})
  await link(program.path, join(folder, name))
  await writeFile(`${folder}.complete`, '')
}

async function link(target: string, path: string): Promise<void> {
  await symlink(target, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
}
