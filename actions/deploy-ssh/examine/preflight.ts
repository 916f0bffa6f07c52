import {ActionError} from '../../../lib/action/errors.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {readOrigin, refuseForeign} from './foreign.ts'
import {whyNotAskable, type HealthPage, type HealthTool} from '../verify/health-page.ts'
import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {readFacts, type RoadName} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import {explainDockerFailure, lastLine, type Problem} from '../../../lib/ssh/errors.ts'

/** A release that is on the host. */
export interface Release {
  readonly id: string
  readonly road: RoadName
  /** `name@sha256:…` of its first image; empty when it has none. */
  readonly image: string
  /** All its images, by the variable of the Compose files. */
  readonly images: Readonly<Record<string, string>>
  /** The version that its health page gave when it was deployed; empty when it gave none. */
  readonly version: string
  /** The page that it was judged by; undefined when it had none, or one that the host can no longer ask: then the containers decide. */
  readonly health: HealthPage | undefined
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
  readonly healthTool: HealthTool
}

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
    const {message, fix} = explainRootless(said.get('rootless'), said.get('docker-host-in')) ?? explainDockerFailure(dockerError)
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
  const healthTool = readHealthTool(said.get('health-tool'))
  const previous = previousRelease(said, directory, healthTool)
  // The containers of our own releases are known by their folder.
  const foreign = said
    .all('container-of')
    .map(readOrigin)
    .filter(({folder}) => folder !== '' && !folder.startsWith(`${directory}/releases/`))
  const current = previous && {id: previous.id, arguments: said.all('current-argument')}
  refuseForeign(foreign, directory, project, current)
  return {directory, dockerVersion, composeVersion, previous, healthTool}
}

function readHealthTool(said: string | undefined): HealthTool {
  return said === 'curl' || said === 'wget' ? said : 'none'
}

/** The account has a Docker of its own, which only its terminals know: a session that runs a command reads little of .bashrc, if any. */
function explainRootless(socket: string | undefined, file: string | undefined): Problem | undefined {
  if (socket === undefined && file === undefined) return undefined
  const where = file === undefined ? '' : ` (DOCKER_HOST in ${file} reaches terminals only)`
  return {
    message: `The account on the host has a Docker of its own, but a deploy does not get to it${where}.`,
    fix: `Make it the account's default, once, on the host: "docker context use rootless"; where there is no such context, first "docker context create rootless --docker host=${socket === undefined ? 'VALUE_OF_DOCKER_HOST' : `unix://${socket}`}".`
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

function previousRelease(said: Sayings, directory: string, tool: HealthTool): Release | undefined {
  const [id, facts] = [said.get('current'), readFacts(said.get('current-facts'))]
  if (id === undefined) return undefined
  if (RELEASE_ID.test(id) && facts !== undefined && (facts.road === 'service' || Object.keys(facts.images).length > 0)) {
    const {road, images, served, run} = facts
    const page = facts.probes[0]
    const health = whyNotAskable(page, tool) === undefined ? page : undefined
    return {id, road, image: Object.values(images)[0] ?? '', images, version: served, health, run}
  }
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
