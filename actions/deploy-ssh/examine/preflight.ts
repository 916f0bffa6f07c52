import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {explainDockerFailure, lastLine, type Problem} from '../../../lib/ssh/errors.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import type {HostState} from '../road.ts'
import {readStore, type StoreState} from '../files/host-store.ts'
import type {HealthTool} from '../verify/health-page.ts'
import type {Finding} from './finding.ts'
import {findFullDisk, judgeFolder} from './folder.ts'
import {findForeign, readOrigin} from './foreign.ts'

/** A host for Compose projects. */
export interface ComposeState extends HostState, StoreState {
  readonly dockerVersion: string
  readonly composeVersion: string
  readonly healthTool: HealthTool
}

export interface Preflight {
  /** Undefined when the host did not say enough for a deploy. */
  readonly state: ComposeState | undefined
  /** All that stands against a deploy; something when there is no state. */
  readonly findings: readonly Finding[]
  /** Undefined when the host did not say it. */
  readonly healthTool: HealthTool | undefined
}

/** Whether the host is fit for a deploy of this project; nothing has been changed on it yet. */
export function judgePreflight({said, stderr}: HostAnswer, project: string): Preflight {
  const {state: folder, findings: found} = judgeFolder(said, 'compose')
  const {directory, previous, healthTool} = folder
  const docker = findInDocker(said)
  const foreign = directory === undefined ? undefined : foreignOf(said, directory, project, previous)
  const findings = [
    ...found,
    ...docker,
    ...findFullDisk(said.get('docker-free'), "Docker's data folder"),
    ...(foreign === undefined ? [] : [foreign])
  ]
  const [dockerVersion, composeVersion] = [said.get('docker-version'), said.get('compose-version')]
  const isComplete = said.get('complete') !== undefined && directory !== undefined && dockerVersion !== undefined
  if (isComplete && composeVersion !== undefined && docker.length === 0) {
    const summary = `Docker ${dockerVersion}, Compose ${composeVersion}`
    return {
      state: {directory, previous, summary, machine: said.get('engine'), dockerVersion, composeVersion, healthTool, store: readStore(said)},
      findings,
      healthTool
    }
  }
  const unknown = {what: `The host could not be examined: ${lastLine(stderr)}`}
  const isExplained = docker.length > 0 || (directory === undefined && findings.length > 0)
  return {
    state: undefined,
    findings: isExplained ? findings : [...findings, unknown],
    healthTool: directory === undefined ? undefined : healthTool
  }
}

function findInDocker(said: Sayings): Finding[] {
  if (said.get('docker-missing') !== undefined) {
    return [{what: 'Docker was not found on the host.', fix: 'Install it: https://docs.docker.com/engine/install/.'}]
  }
  const dockerError = said.get('docker-error')
  if (dockerError !== undefined) {
    const {message, fix} = explainRootless(said.get('rootless'), said.get('docker-host-in')) ?? explainDockerFailure(dockerError)
    return [{what: message, fix}]
  }
  const version = said.get('compose-version')
  if (said.get('compose-missing') === undefined && (version === undefined || isComposeFitFor(version))) return []
  const has = version === undefined ? '' : ` (it has ${version})`
  return [
    {what: `Docker Compose 2 was not found on the host${has}.`, fix: 'Install the plugin: https://docs.docker.com/compose/install/linux/.'}
  ]
}

function foreignOf(said: Sayings, directory: string, project: string, previous: HostState['previous']): Finding | undefined {
  // The containers of our own releases are known by their folder.
  const foreign = said
    .all('container-of')
    .map(readOrigin)
    .filter(({folder}) => folder !== '' && !folder.startsWith(`${directory}/releases/`))
  return findForeign(foreign, directory, project, previous && {id: previous.id, arguments: said.all('current-argument')})
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
