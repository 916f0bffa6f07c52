import {posix} from 'node:path'
import type {Finding} from './finding.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import {shellQuote} from '../../../lib/ssh/shell.ts'

/** How a container of the project was started, from its labels. */
export interface StartedContainer {
  readonly service: string
  readonly folder: string
  /** The Compose files that it was started with, absolute paths. */
  readonly files: readonly string[]
  /** The files given with `--env-file`, absolute paths. */
  readonly environment: readonly string[]
  /** Where it keeps data in volumes that have no name of their own. */
  readonly anonymous: readonly string[]
}

/** The release that `current` names, as far as starting it by hand is concerned. */
export interface StartableRelease {
  readonly id: string
  /** What `docker compose` gets before its command. */
  readonly arguments: readonly string[]
}

/** Reads what `docker inspect` says of one container. @throws SyntaxError when it is no JSON */
export function readOrigin(line: string): StartedContainer {
  const facts = JSON.parse(line) as Readonly<Record<string, unknown>>
  const text = (key: string) => (typeof facts[key] === 'string' ? facts[key].replace(/\p{Cc}/gu, '?') : '')
  const list = (key: string) =>
    text(key)
      .split(',')
      .filter(part => part !== '')
  const mounts = Array.isArray(facts['mounts']) ? (facts['mounts'] as Readonly<Record<string, unknown>>[]) : []
  const anonymous = mounts.filter(({Type, Name}) => Type === 'volume' && /^[0-9a-f]{64}$/.test(String(Name)))
  return {
    service: text('service'),
    folder: text('folder'),
    files: list('files'),
    environment: list('environment'),
    anonymous: anonymous.map(({Destination}) => String(Destination))
  }
}

/**
 * Containers that another tool started under this name could not be put back, so they are not touched.
 *
 * The advice is what can be done by hand without loss; each command of it is run by an end-to-end test. Another `project` is none (its volumes
 * are new and empty, and the old containers go on), and neither is another `directory`.
 *
 * @returns undefined when there are none
 */
export function findForeign(
  foreign: readonly StartedContainer[],
  directory: string,
  project: string,
  current: StartableRelease | undefined
): Finding | undefined {
  const [first] = foreign
  if (first === undefined) return undefined
  const other = /^(.+)\/releases\/\d{8}T\d{6}Z-[^/]+$/.exec(first.folder)?.[1]
  if (other !== undefined) {
    return {
      what: `The Compose project "${project}" on the host was deployed by Fairway in the directory ${other}, not in ${directory}.`,
      fix: `Write "directory: ${other}" again, where its releases are.`
    }
  }
  const started = `The Compose project "${project}" on the host was started from ${first.folder}, not by Fairway`
  if (current !== undefined) {
    return {
      what: `${started}, although release ${current.id} of Fairway was deployed before: somebody started it again there.`,
      fix: `Put that release back first, on the host: ${quoted(startRelease(directory, project, current))} (named volumes stay). Then deploy again.`
    }
  }
  return {
    what: `${started}, and could not be put back if this deploy failed.`,
    fix: [
      ...warnOfAnonymous(foreign),
      `To hand it over, take it down on the host: ${quoted(byHand(first, project, 'down'))} (no "-v": named volumes stay, and are found again under the same "project"). Then deploy again.`,
      `To go back by hand at any time: ${quoted(byHand(first, project, 'up -d --remove-orphans'))}.`
    ].join(' ')
  }
}

function warnOfAnonymous(foreign: readonly StartedContainer[]): string[] {
  return foreign
    .filter(({anonymous}) => anonymous.length > 0)
    .map(
      ({service, anonymous}) =>
        `Service ${service} has data in a volume without a name (${anonymous.join(', ')}), which no new container finds: copy it into a named volume first.`
    )
}

function byHand({folder, files, environment}: StartedContainer, project: string, command: string): string {
  const given = [
    ...files.map(file => `-f ${word(near(folder, file))}`),
    ...environment.map(file => `--env-file ${word(near(folder, file))}`)
  ]
  return ['cd', word(folder), '&& docker compose -p', project, ...given, command].join(' ')
}

function startRelease(directory: string, project: string, {id, arguments: given}: StartableRelease): string {
  const words = given.map(word).join(' ')
  return `cd ${word(releasePath(directory, id))} && docker compose -p ${project} ${words} up -d --remove-orphans`
}

function near(folder: string, file: string): string {
  const relative = posix.relative(folder, file)
  return relative.startsWith('..') || relative === '' ? file : relative
}

function word(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : shellQuote(text)
}

const quoted = (command: string) => `"${command}"`
