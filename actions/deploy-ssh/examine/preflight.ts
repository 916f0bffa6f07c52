import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import type {Adoption} from '../adopt/adoption.ts'
import {findSameBeside, readOther} from '../adopt/beside.ts'
import {judgeForeign, type AdoptMode} from '../adopt/foreign.ts'
import {readOrigin, type OldProject} from '../adopt/old-project.ts'
import {namelessOf, type NamelessVolume} from '../compose/nameless.ts'
import type {WrittenProject} from '../compose/written.ts'
import type {HostState} from '../road.ts'
import {readStore, type StoreState} from '../files/host-store.ts'
import type {AskTools} from '../verify/probes.ts'
import {findInEngine} from './engines.ts'
import type {Finding} from './finding.ts'
import {findFullDisk, judgeFolder} from './folder.ts'

/** A host for Compose projects. */
export interface ComposeState extends HostState, StoreState {
  readonly dockerVersion: string
  readonly composeVersion: string
  readonly tools: AskTools
  /** The folder that the project was taken over from, now or once; relative mounts lead there. */
  readonly oldFolder: string | undefined
  /** What this deploy takes over. */
  readonly adoption?: Adoption
  /** Volumes that a first deploy begins with: a project of this name has left them, and nothing of it runs. Those that the Compose file has too. */
  readonly remains: readonly string[]
  /** What the containers that are there keep in volumes without a name. */
  readonly nameless: readonly NamelessVolume[]
}

export interface Preflight {
  /** Undefined when the host did not say enough for a deploy. */
  readonly state: ComposeState | undefined
  /** All that stands against a deploy; something when there is no state. */
  readonly findings: readonly Finding[]
  /** What it has to ask with; undefined when the host did not say it. */
  readonly tools: AskTools | undefined
  /** What runs and can be taken over; how is for another look. */
  readonly old: OldProject | undefined
}

/** What a deploy wants of the host. */
export interface Wanted {
  readonly project: string
  readonly adopt: AdoptMode
  /** The Compose files, as far as they are known. */
  readonly written: WrittenProject
}

/** Whether the host is fit for a deploy of this project; nothing has been changed on it yet. */
export function judgePreflight({said, stderr}: HostAnswer, wanted: Wanted): Preflight {
  const {state: folder, findings: found} = judgeFolder(said, {road: 'compose', project: wanted.project})
  const {directory, previous, tools} = folder
  const engine = findInEngine(said)
  const foreign = directory === undefined ? ({kind: 'none'} as const) : foreignOf(said, directory, wanted, previous)
  const old = foreign.kind === 'old' ? foreign.old : undefined
  const findings = [
    ...found,
    ...engine,
    ...findFullDisk(said.get('docker-free'), "Docker's data folder"),
    ...(foreign.kind === 'refused' ? [foreign.finding] : []),
    ...findMissingExternal(said),
    ...(wanted.adopt === 'false' ? [] : findSameBeside(said.all('beside').map(readOther), wanted.written, wanted.project))
  ]
  const [dockerVersion, composeVersion] = [said.get('docker-version'), said.get('compose-version')]
  const isComplete = said.get('complete') !== undefined && directory !== undefined && dockerVersion !== undefined
  if (isComplete && composeVersion !== undefined && engine.length === 0) {
    const summary = `Docker ${dockerVersion}, Compose ${composeVersion}`
    const oldFolder = old?.folder ?? said.get('adopted')
    const versions = {dockerVersion, composeVersion}
    const remains = said.all('volume-of').filter(name => wanted.written.volumes.some(key => name === `${wanted.project}_${key}`))
    const known = {directory, previous, summary, machine: said.get('engine'), ...versions, tools}
    const nameless = namelessOf(said.all('container-of').map(readOrigin))
    const state = {...known, store: readStore(said), oldFolder, remains, nameless}
    return {state, findings, tools, old}
  }
  const unknown = {what: `The host could not be examined: ${lastLine(stderr)}`}
  const isExplained = engine.length > 0 || (directory === undefined && findings.length > 0)
  return {
    state: undefined,
    findings: isExplained ? findings : [...findings, unknown],
    tools: directory === undefined ? undefined : tools,
    old: undefined
  }
}

/** What the Compose file says that somebody else makes. Compose would say it at the start only. */
function findMissingExternal(said: Sayings): Finding[] {
  const words = (kind: string, name: string) => `The ${kind} "${name}" is "external" in the Compose file, and it is not on the host.`
  return [
    ...said.all('no-network').map(name => ({
      what: words('network', name),
      fix: `Start there what it belongs to, such as a proxy, or make it with "docker network create ${name}".`
    })),
    ...said.all('no-volume').map(name => ({
      what: words('volume', name),
      fix: `Look with "docker volume ls" whether it has another name there. One that has to begin empty is made with "docker volume create ${name}".`
    }))
  ]
}

function foreignOf(said: Sayings, directory: string, {project, adopt}: Wanted, previous: HostState['previous']) {
  // The containers of our own releases are known by their folder.
  const containers = said
    .all('container-of')
    .map(readOrigin)
    .filter(({folder}) => !folder.startsWith(`${directory}/releases/`))
  const current = previous && {id: previous.id, arguments: said.all('current-argument')}
  return judgeForeign(containers, {directory, project, current, adopt})
}
