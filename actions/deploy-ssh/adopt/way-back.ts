import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {readDryRun} from './dry-run.ts'
import type {OldProject, StartedContainer} from './old-project.ts'
import {whyNotStarted} from './old-words.ts'

/** Whether the old project could be had back as it is. */
export type WayBack =
  | {readonly way: 'same'}
  /** It could be started, but as its files say it now. */
  | {readonly way: 'differs'; readonly reasons: readonly string[]}
  /** It could not be started. */
  | {readonly way: 'none'; readonly reasons: readonly string[]}

/**
 * What becomes of the old project if a deploy fails and it is started again from its folder.
 * @param answer of `oldProjectScript`; what it does not say is no promise
 */
export function judgeWayBack(old: OldProject, {said}: HostAnswer): WayBack {
  const gone = said.all('gone')
  if (gone.length > 0) return {way: 'none', reasons: gone.map(path => `${path} is no longer there`)}
  const failed = said.get('dry-exit')
  if (failed !== '0') {
    return {way: 'none', reasons: [`Docker Compose could not start it from there: ${whyNotStarted(said.get('dry-error') ?? '', old)}`]}
  }
  const {services, further} = readDryRun(said.all('dry'), old.containers)
  const images = new Map(said.all('image-is').map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
  const reasons = [...services].flatMap(([service, would]) => {
    const why = old.containers.filter(one => one.service === service).flatMap(container => imageReason(container, images))[0]
    if (why !== undefined) return [`service ${service}: ${why}`]
    if (would === 'nothing') return []
    return [`service ${service}: ${would === 'unclear' ? UNCLEAR : CHANGED}`]
  })
  const more = further.map(name => `it would start a further container, ${name}`)
  return reasons.length + more.length === 0 ? {way: 'same'} : {way: 'differs', reasons: [...reasons, ...more]}
}

const CHANGED =
  'its Compose file, .env, an env_file or another file that it reads has changed since it was started (or Docker Compose was updated)'
const UNCLEAR = 'the files there do not start it any more, or only with a profile or a variable that this session does not have'

/** An image is the way back only while its name means it. */
function imageReason({image, imageId}: StartedContainer, images: ReadonlyMap<string, string>): string[] {
  const now = images.get(image)
  if (now === undefined) return [`whether its image ${image} is there could not be told`]
  if (now === imageId) return []
  if (now === '-') return [`its image is no longer on the host under the name ${image}`]
  return [`${image} means another image than the one that runs: it was built or pulled since`]
}
