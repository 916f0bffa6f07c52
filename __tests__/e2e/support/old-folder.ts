import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {runOrThrow, runProcess} from '../../../lib/action/process.ts'
import type {DeployStage} from './deploy-stage.ts'

/** Runs a command as the account on the host would, at a terminal. */
export function onHost(stage: DeployStage, command: string): Promise<string> {
  const env = {
    HOME: stage.ssh.home,
    DOCKER_HOST: stage.engine.dockerHost,
    PATH: `${dirname(stage.tools.docker.path)}:${process.env['PATH'] ?? ''}`
  }
  return runOrThrow(runProcess, command, ['sh', '-c', command], {env, timeout: 120_000})
}

/** Puts files into a folder of the account's home. @returns its path */
export async function filesOnHost(stage: DeployStage, folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(stage.ssh.home, folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), {recursive: true})
    await writeFile(join(path, name), content)
  }
  return path
}

/** The commands that a message names, in double quotes. */
export const commandsOf = (message: string) => [...message.matchAll(/"(cd [^"]*)"/g)].map(([, command = '']) => command)
