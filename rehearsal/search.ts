import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {OtherRun} from './before-the-run.ts'
import {readConversations} from './conversations.ts'
import {findLeaks, type Leak, type SearchedText} from './leaks/index.ts'
import {findLeftovers, findLogins, type Snapshot} from './leftovers/index.ts'
import {baseLayersIn} from './lasting-caches.ts'
import {RUNNER_FOLDER} from './machine.ts'
import {partFolders, SERVERS_TEMPORARY_FOLDER, stageMark} from './parts/stage-folder.ts'
import {findControlGroups} from './parts/systemd-host/control-groups.ts'
import {temporaryFolder} from './run.ts'
import type {RunSettings} from './settings.ts'
import type {PublishedText, RunResult} from './runner/types.ts'
import {listProjects, USER_KEY, type StageHost} from './stage-hosts.ts'
import {TERRAFORM_FOLDER, type Stage} from './stage.ts'

/** Folders of the stage that hold the parts' own state: a registry stores its password file, a vault its items. */
const OWN_STATE = ['registry', 'tools-registry', 'buildkit', USER_KEY, SERVERS_TEMPORARY_FOLDER, TERRAFORM_FOLDER]

/** The same in the stage's folder as it is: an engine and an SSH host, or a host with systemd, for each host. */
async function ownState(folder: string): Promise<string[]> {
  const parts = await Promise.all((['engine', 'ssh-host', 'systemd-host'] as const).map(kind => partFolders(folder, kind)))
  return [...OWN_STATE.map(name => join(folder, name)), ...parts.flat()]
}

/** Where a run happened. */
export interface Place {
  readonly stage: Stage
  /** The folder with the repository that was tried: whoever reads the repository reads it. */
  readonly repository: string
  readonly variables: RunSettings['variables']
}

/** The bundles and workflows: texts that anybody can read. */
const TOOLKIT = ['dist', '.github', 'actions'].map(name => join(import.meta.dirname, '..', name))

/** What was run on the stage. */
export interface SearchedRuns {
  /** Of the run under test. */
  readonly result: RunResult
  /** Those before and after it, whose logs are published on GitHub like its own. */
  readonly others: readonly Pick<OtherRun, 'of' | 'result'>[]
}

/**
 * Searches everything that the runs said and left on disk for every secret of theirs.
 *
 * @param secrets by name
 * @param shown what was written to the screen
 */
export async function searchLeaks(
  {stage, repository, variables}: Place,
  secrets: Readonly<Record<string, string>>,
  {result, others}: SearchedRuns,
  shown: string
): Promise<Leak[]> {
  // GitHub shows variables in every log, so a secret that is a variable of the same name, too, is none: the name of the registry's user, say.
  // One that got into a variable of another name was put there by mistake.
  const shownAnyway = new Set(Object.values(variables))
  const isVariable = ([name, value]: readonly [string, string]) => variables[name] === value
  const named = Object.entries({...secrets, ...stage.vaultSecrets}).filter(secret => secret[1] !== '' && !isVariable(secret))
  const hosts = stage.docker?.hosts ?? []
  const homes = hosts.flatMap(host => host.homes)
  const ofSystemd = (await Promise.all(hosts.map(async ({systemd}) => systemd?.searched()))).flatMap(paths => paths ?? [])
  const {issues, comments} = readConversations(stage)
  return findLeaks({
    secrets: named.map(([name, value]) => ({name, value})),
    masked: [result, ...others.map(other => other.result)]
      .flatMap(({masks}) => masks)
      .filter(value => !shownAnyway.has(value) && !named.some(([, secret]) => secret.trim() === value)),
    texts: [
      {where: 'screen', text: shown},
      ...textsOf(result),
      ...others.flatMap(other => textsOf(other.result).map(text => ({...text, where: `${other.of}: ${text.where}`}))),
      ...issues.map(issue => ({where: `issue ${issue.number}`, text: JSON.stringify(issue)})),
      ...comments.map(comment => ({where: `comment on pull request ${comment.pullRequest}`, text: JSON.stringify(comment)}))
    ],
    roots: [stage.folder, ...(await Promise.all(homes.map(existing))).flat(), ...ofSystemd],
    allowed: [...(await ownState(stage.folder)), ...(await baseLayersIn(stage.folder, stage.docker?.baseLayers ?? new Set()))],
    publicTexts: [...Object.values(variables), ...named.flatMap(([, value]) => originOf(value))],
    publicRoots: [...TOOLKIT, ...(await readdir(repository)).filter(name => name !== '.git').map(name => join(repository, name))],
    // In a folder outside of the homes a service of another account may read the release, so only what everybody can read is searched there.
    privateFolders: (await Promise.all(homes.map(home => existing(join(home, 'fairway')))))
      .flat()
      .flatMap(project => ['releases', 'files'].map(name => join(project, name)))
  })
}

function textsOf({artifacts, published}: RunResult): SearchedText[] {
  return [
    // Their content is below the stage's folder and is searched there.
    {where: 'artifacts', text: JSON.stringify(artifacts)},
    ...published.map(text => ({...text, where: placeOf(text)}))
  ]
}

/** `log of build, Run make`; `output of the run`. */
export function placeOf({kind, job, step}: PublishedText): string {
  return `${kind} of ${[job ?? 'the run', ...(step === undefined ? [] : [step])].join(', ')}`
}

/** The server of a secret that is a URL, which the URL's path makes a secret. */
function originOf(secret: string): string[] {
  return URL.canParse(secret) ? [`${new URL(secret).origin}/`] : []
}

/** A folder inside an allowed one has to be named as a root of its own to be searched at all. */
async function existing(folder: string): Promise<string[]> {
  return readdir(folder).then(
    names => names.map(name => join(folder, name)),
    () => []
  )
}

/** Keys, locks and temporary files that outlived the run; to be asked while the stage is still up. */
export async function searchRunLeftovers(before: Snapshot, stage: Stage): Promise<string[]> {
  const {docker, stateStore} = stage
  const projects = (await Promise.all((docker?.hosts ?? []).map(listProjects))).flat()
  const names = (await readdir(stage.folder)).filter(name => /^run-\d+$/.test(name))
  const runs = names.map(name => join(stage.folder, name))
  return findLeftovers(before, {
    marker: stageMark(stage.folder),
    stage: stage.folder,
    keyFolders: [...runs, join(stage.folder, RUNNER_FOLDER)],
    temporaryFolders: runs.map(temporaryFolder),
    locks: projects.map(project => join(project, '.lock')),
    // The parts still run: processes, mounts and bridges are counted when they are gone.
    isKept: () => true,
    keepsEngine: true,
    prefixes: [],
    checks: [
      ...(docker?.hosts ?? []).map(host => ({name: `containers on ${host.name}`, find: () => findStrayContainers(host)})),
      // Of a hosted runner no home stays.
      {name: "the home of the runner's user", find: () => findLogins(join(stage.folder, RUNNER_FOLDER, 'home'), ['.docker/cli-plugins'])},
      {name: 'builders', find: () => docker?.builder?.remains() ?? []},
      {name: "the lock of Terraform's state", find: () => lockLines(stateStore?.lockHolder())}
    ]
  })
}

function lockLines(holder: string | undefined): string[] {
  return holder === undefined ? [] : [`the lock ${holder} of Terraform's state is still held`]
}

/** Containers that belong to no Compose project: the app's do. */
async function findStrayContainers({engine, name: host}: StageHost): Promise<string[]> {
  const containers = (await engine?.listContainers()) ?? []
  return containers.filter(({project}) => project === '').map(({name, state}) => `container ${name} on ${host} (${state})`)
}

/** What of a rehearsal is gone when it is over, and therefore has to be asked for before. */
export interface StageTraces {
  readonly folder: string
  /** Bridges that its engine made. */
  readonly bridges: readonly string[]
}

/** What is left of a rehearsal when everything has been taken down. */
export async function searchStageLeftovers(before: Snapshot, {folder, bridges}: StageTraces, isKept: boolean): Promise<string[]> {
  return findLeftovers(before, {
    marker: stageMark(folder),
    stage: folder,
    bridges,
    checks: isKept
      ? []
      : [{name: 'control groups', find: async () => (await findControlGroups(folder)).map(group => `control group ${group}`)}],
    ...(isKept ? {isKept: () => true, keepsEngine: true, prefixes: []} : {})
  })
}
