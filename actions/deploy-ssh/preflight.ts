import {ActionError} from '../../lib/action/errors.ts'
import type {HostAnswer} from './connection.ts'
import {printable} from '../../lib/action/inputs.ts'
import {readIdentity, type RunIdentity} from './run-order.ts'
import {explainDockerFailure, lastLine} from './ssh-errors.ts'

/** A release that is on the host. */
export interface Release {
  readonly id: string
  /** `name@sha256:…` */
  readonly image: string
  /** The version that its health page gave when it was deployed; empty when it gave none. */
  readonly version: string
  /** Which run deployed it. */
  readonly run: RunIdentity
}

export interface HostState {
  /** The project's directory, absolute and without symbolic links. */
  readonly directory: string
  readonly dockerVersion: string
  readonly composeVersion: string
  /** The release that runs; undefined before the first deploy. */
  readonly previous: Release | undefined
}

/** `20260131T120000Z-0123456789ab-1f2e3d4c`: the host's UTC time, the digest's beginning, and a piece of the lock's token. They sort by time. */
export const RELEASE_ID = /^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}(-[0-9a-f]{8})?$/

/** Below this a pull or a database can run into a full disk, which breaks more than this deploy. */
const LEAST_FREE_MEBIBYTES = 256

/**
 * Whether the host is fit for a deploy of this project; nothing has been changed on it yet.
 * @throws ActionError naming the first thing that is missing and how to fix it
 */
export function judgePreflight({said, stderr}: HostAnswer, project: string): HostState {
  const notWritable = said.get('not-writable')
  if (notWritable !== undefined) {
    throw new ActionError(`The account may not write to ${notWritable} on the host.`, 'Make it the owner, or choose another "directory".')
  }
  if (said.get('docker-missing') !== undefined) {
    throw new ActionError('Docker was not found on the host.', 'Install it: https://docs.docker.com/engine/install/.')
  }
  const dockerError = said.get('docker-error')
  if (dockerError !== undefined) {
    const {message, fix} = explainDockerFailure(dockerError)
    throw new ActionError(message, fix)
  }
  const composeVersion = said.get('compose-version')
  if (said.get('compose-missing') !== undefined || (composeVersion !== undefined && !isComposeFitFor(composeVersion))) {
    throw new ActionError(
      `Docker Compose 2 was not found on the host${composeVersion === undefined ? '' : ` (it has ${composeVersion})`}.`,
      'Install the plugin: https://docs.docker.com/compose/install/linux/.'
    )
  }
  const directory = said.get('directory')
  const dockerVersion = said.get('docker-version')
  if (said.get('complete') === undefined || directory === undefined || dockerVersion === undefined || composeVersion === undefined) {
    throw new ActionError(`The host could not be examined: ${lastLine(stderr)}`)
  }
  checkDisk(said.get('free'), directory)
  checkDisk(said.get('docker-free'), "Docker's data folder")
  checkForeign(said.all('container-folder'), directory, project)
  return {
    directory,
    dockerVersion,
    composeVersion,
    previous: previousRelease(said, directory)
  }
}

/** `--env-file` more than once and `up --wait-timeout` came with 2.17 (docker/compose release notes). */
function isComposeFitFor(version: string): boolean {
  const [, major = '0', minor = '0'] = /^v?(\d+)\.(\d+)/.exec(version) ?? []
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 17)
}

function checkDisk(kilobytes: string | undefined, place: string): void {
  if (kilobytes === undefined || !/^\d+$/.test(kilobytes)) return
  const mebibytes = Math.floor(Number(kilobytes) / 1024)
  if (mebibytes >= LEAST_FREE_MEBIBYTES) return
  throw new ActionError(
    `The host has only ${mebibytes} MiB free for ${place}; a deploy needs ${LEAST_FREE_MEBIBYTES} MiB.`,
    'Free some space, for example with "docker image prune -a".'
  )
}

/** Containers that another tool started under this name could not be put back, so they are not touched. */
function checkForeign(folders: readonly string[], directory: string, project: string): void {
  const foreign = folders.find(folder => !folder.startsWith(`${directory}/releases/`))
  if (foreign === undefined) return
  throw new ActionError(
    `The Compose project "${project}" on the host was started from ${foreign}, not by Fairway, and could not be put back if this deploy failed.`,
    `Take it down first ("docker compose -p ${project} down"; volumes stay), or choose another "project" or "directory".`
  )
}

function previousRelease(said: HostAnswer['said'], directory: string): Release | undefined {
  const [id, image, version = ''] = [said.get('current'), said.get('current-image'), said.get('current-version')]
  if (id === undefined) return undefined
  if (RELEASE_ID.test(id) && image?.includes('@sha256:') === true) return {id, image, version, run: readIdentity(said.all('current-run'))}
  throw new ActionError(
    `The file ${directory}/current on the host names the release "${printable(id)}", which is not there: nothing could be put back if this deploy failed.`,
    howToMend(directory, said.all('release').sort().at(-1))
  )
}

/** @param newest the newest release that is there */
function howToMend(directory: string, newest: string | undefined): string {
  const begin = `begin anew with "rm ${directory}/current": what runs now goes on until the next deploy, which counts as the first one, and is taken down if it does not work. Volumes stay`
  if (newest === undefined) return `On the host, ${begin}.`
  return `On the host, go back to the newest release that is there with "echo ${newest} > ${directory}/current", or ${begin}.`
}

/** The digest of `name@sha256:…`; empty for undefined. */
export function digestOf(image: string | undefined): string {
  return image === undefined ? '' : image.slice(image.indexOf('@') + 1)
}
