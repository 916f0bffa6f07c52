import type {Finding} from '../examine/finding.ts'
import {inOldFolder, quoted, startRelease, type StartableRelease} from './commands.ts'
import {isAnonymous, oldProject, type OldProject, type StartedContainer} from './old-project.ts'

/** `true` takes over what runs, `unchanged` only where what ran can be had back as it was, `false` nothing. */
export type AdoptMode = 'true' | 'unchanged' | 'false'

/** What runs under the project's name and was not started by a release in this directory. */
export type Foreign =
  {readonly kind: 'none'} | {readonly kind: 'refused'; readonly finding: Finding} | {readonly kind: 'old'; readonly old: OldProject}

/** Where a deploy would go. */
export interface ForeignPlace {
  readonly directory: string
  readonly project: string
  readonly current: StartableRelease | undefined
  readonly adopt: AdoptMode
}

/**
 * Whether what runs under the project's name can be taken over.
 *
 * No advice here leads away from the project's data: another `project` is none (its volumes are new and empty, and the old containers go on), and
 * neither is another `directory`.
 *
 * @param containers of the project that no release in this directory started
 */
export function judgeForeign(containers: readonly StartedContainer[], {directory, project, current, adopt}: ForeignPlace): Foreign {
  const [first, ...others] = containers.filter(({isOneOff}) => !isOneOff)
  if (first === undefined) return {kind: 'none'}
  const refused = (what: string, fix: string): Foreign => ({kind: 'refused', finding: {what, fix}})
  const elsewhere = [first, ...others].map(({folder}) => /^(.+)\/releases\/\d{8}T\d{6}Z-[^/]+$/.exec(folder)?.[1]).find(Boolean)
  if (elsewhere !== undefined) {
    return refused(
      `The Compose project "${project}" on the host was deployed by Fairway in the directory ${elsewhere}, not in ${directory}.`,
      `Write "directory: ${elsewhere}" again, where its releases are.`
    )
  }
  const folders = [...new Set([first, ...others].map(({folder}) => folder))]
  if (folders.includes('')) {
    return refused(
      `Containers of the Compose project "${project}" on the host do not say from where they were started (${namesOf(containers, '')}).`,
      `Start them again with Docker Compose 2 in their folder ("docker compose -p ${project} up -d"; volumes stay), then deploy again.`
    )
  }
  const old = oldProject(project, [first, ...others])
  const started = `The Compose project "${project}" on the host was started from ${first.folder}, not by Fairway`
  if (current !== undefined) {
    return refused(
      `${started}, although release ${current.id} of Fairway was deployed before: somebody started it again there.`,
      `Put that release back first, on the host: ${quoted(startRelease(directory, project, current))} (named volumes stay). Then deploy again.`
    )
  }
  if (folders.length > 1) {
    const places = folders.map(folder => `${folder} (${namesOf(containers, folder)})`)
    return refused(
      `The Compose project "${project}" on the host was started from several folders, ${places.join(' and ')}: it cannot be told which one to take over.`,
      `If they are one project, start all of it from one of them first: ${quoted(inOldFolder(old, 'up -d'))}. If they are two, somebody has to give one of them a name of its own, and its volumes with it, before one can be deployed.`
    )
  }
  if (adopt === 'false') return refused(`${started}, and "adopt" is "false".`, adviceByHand(old))
  return {kind: 'old', old}
}

function namesOf(containers: readonly StartedContainer[], folder: string): string {
  return containers
    .filter(one => one.folder === folder)
    .map(({name, service}) => (name === '' ? service : name))
    .join(', ')
}

function adviceByHand(old: OldProject): string {
  return [
    'Leave "adopt" out, and a deploy takes it over as it runs.',
    ...warnOfAnonymous(old),
    `By hand, take it down on the host: ${quoted(inOldFolder(old, 'down'))} (no "-v": named volumes stay, and are found again under the same "project"; data in folders beside its files stays there, and is not found), then deploy.`,
    `To go back by hand at any time: ${quoted(inOldFolder(old, 'up -d --remove-orphans'))}.`
  ].join(' ')
}

function warnOfAnonymous({containers}: OldProject): string[] {
  return containers.flatMap(({service, mounts}) => {
    const paths = mounts.filter(isAnonymous).map(({destination}) => destination)
    if (paths.length === 0) return []
    return [
      `Service ${service} has data in a volume without a name (${paths.join(', ')}), which is not found again once its container is taken down: copy it into a named volume first.`
    ]
  })
}
