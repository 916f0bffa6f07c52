import {posix} from 'node:path'
import {releasePath} from '../../../lib/host/layout.ts'
import {shellWord} from '../../../lib/ssh/shell.ts'
import type {OldProject} from './old-project.ts'

/* Commands for a person at the host. Each one that a message names is run by an end-to-end test. */

/** The release that `current` names, as far as starting it by hand is concerned. */
export interface StartableRelease {
  readonly id: string
  /** What `docker compose` gets before its command. */
  readonly arguments: readonly string[]
}

/** @param command of `docker compose` */
export function inOldFolder({project, folder, files, environment}: OldProject, command: string): string {
  const given = [
    ...files.map(file => `-f ${shellWord(near(folder, file))}`),
    ...environment.map(file => `--env-file ${shellWord(near(folder, file))}`)
  ]
  return ['cd', shellWord(folder), '&& docker compose -p', project, ...given, command].join(' ')
}

export function startRelease(directory: string, project: string, {id, arguments: given}: StartableRelease): string {
  const words = given.map(shellWord).join(' ')
  return `cd ${shellWord(releasePath(directory, id))} && docker compose -p ${project} ${words} up -d --remove-orphans`
}

function near(folder: string, file: string): string {
  const relative = posix.relative(folder, file)
  return relative.startsWith('..') || relative === '' ? file : relative
}

export const quoted = (command: string) => `"${command}"`
