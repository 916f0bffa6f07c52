import type {Finding} from '../examine/finding.ts'
import {posix} from 'node:path'
import type {AdoptMode} from './foreign.ts'
import {isAnonymous, servicesOf, type OldMount, type OldProject} from './old-project.ts'
import type {WayBack} from './way-back.ts'

/** A project that a deploy takes over. */
export interface Adoption {
  readonly old: OldProject
  readonly wayBack: WayBack
}

/** What the log says about a project before it is taken over. */
export interface AdoptionWords {
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  readonly findings: readonly Finding[]
}

/** What is taken over and how, and whether the way back holds: said before anything changes, and in a check. */
export function describeAdoption({old, wayBack}: Adoption, mode: AdoptMode): AdoptionWords {
  const {folder} = old
  const files = [...old.files, ...old.environment].map(file => posix.relative(folder, file)).join(', ')
  const notes = [
    `Takes over the project that runs from ${folder}${files === '' ? '' : ` (${files})`}: ${old.containers.map(({name}) => name).join(', ')}.`,
    ...describeData(old)
  ]
  if (wayBack.way === 'same') {
    const back = `Nothing has changed there since it was started: if the new release does not work, it is started again in ${folder} and is the same as before. Leave the folder and its images (${imagesOf(old)}) where they are.`
    return {notes: [...notes, back], warnings: [], findings: []}
  }
  const why = `${wayBack.reasons.join('; ')}.`
  const what =
    wayBack.way === 'differs'
      ? `The project that runs from ${folder} could not be put back as it is now: ${why}`
      : `The project that runs from ${folder} could not be started again: ${why}`
  if (mode === 'unchanged') {
    const fix = `Start it there as its files say now, look whether it works, and deploy again; or write "adopt: true" to do without that.`
    return {notes, warnings: [], findings: [{what, fix: wayBack.way === 'differs' ? fix : MEND}]}
  }
  const then =
    wayBack.way === 'differs'
      ? `IF THE NEW RELEASE DOES NOT WORK, THE FILES IN ${folder} ARE STARTED AS THEY ARE NOW.`
      : 'IF THE NEW RELEASE DOES NOT WORK, THERE IS NO WAY BACK.'
  return {notes, warnings: [`${what} ${then} ("adopt: unchanged" refuses such a deploy.)`], findings: []}
}

const MEND = 'Mend that on the host, or write "adopt: true" to do without a way back.'

/** @returns where the data of the old containers lies, and that it stays there */
function describeData({containers, folder}: OldProject): string[] {
  const mounts = containers.flatMap(({service, mounts: own}) => own.map(mount => ({service, mount})))
  const list = (kind: (mount: OldMount) => boolean, words: (mount: OldMount) => string) => [
    ...new Set(mounts.filter(({mount}) => kind(mount)).map(({service, mount}) => `${words(mount)} (${service}, ${mount.destination})`))
  ]
  const named = list(
    mount => mount.type === 'volume' && !isAnonymous(mount),
    ({name}) => name
  )
  const inFolder = list(
    ({type, source, isWritable}) => type === 'bind' && isWritable && source.startsWith(`${folder}/`),
    ({source}) => `./${posix.relative(folder, source)}`
  )
  const anonymous = list(isAnonymous, ({name}) => name)
  return [
    ...(named.length === 0 ? [] : [`Named volumes stay the same: ${named.join(', ')}.`]),
    ...(inFolder.length === 0
      ? []
      : [`Folders and files that it writes to in ${folder} stay where they are, for good: ${inFolder.join(', ')}.`]),
    ...(anonymous.length === 0
      ? []
      : [
          `Volumes without a name go along to the next container of the same service, and to no other: ${anonymous.join(', ')}. Give them a name when you can.`
        ])
  ]
}

const imagesOf = ({containers}: OldProject) => [...new Set(containers.map(({image}) => image))].join(', ')

/**
 * What of the old project no new container continues.
 * @param services of the new release
 */
export function describeLacking({old}: Adoption, services: readonly string[]): string | undefined {
  const lacking = servicesOf(old).filter(service => !services.includes(service))
  if (lacking.length === 0) return undefined
  const volumes = old.containers
    .filter(({service}) => lacking.includes(service))
    .flatMap(({service, mounts}) => mounts.filter(isAnonymous).map(({name}) => `${name} (${service})`))
  const left =
    volumes.length === 0
      ? 'their volumes stay'
      : `their volumes stay, but no container finds ${volumes.join(', ')} again, not even if the old project is put back`
  return `Of what runs from ${old.folder}, the new Compose file has no service ${lacking.join(', ')}: the containers are removed, ${left}.`
}
