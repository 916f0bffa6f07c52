import {ActionError} from '../../../lib/action/errors.ts'
import type {RunOptions} from '../../../lib/ssh/connection.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {isAt, readNewProject, type NewMount} from '../adopt/config.ts'
import {isAnonymous, type StartedContainer} from '../adopt/old-project.ts'
import type {Session} from '../road.ts'

/** A volume that got its name from the engine. Compose hands it on to the next container of the same service, as long as nothing else is mounted there. */
export interface NamelessVolume {
  readonly service: string
  readonly destination: string
  readonly name: string
}

export function namelessOf(containers: readonly StartedContainer[]): NamelessVolume[] {
  return containers
    .filter(({isOneOff}) => !isOneOff)
    .flatMap(({service, mounts}) => mounts.filter(isAnonymous).map(({destination, name}) => ({service, destination, name})))
}

interface Replaced {
  readonly had: NamelessVolume
  readonly by: NewMount
}

/** Says which of these volumes and paths are not on the host: `absent NAME`. */
function absentScript(mounts: readonly NewMount[]): Script {
  const of = (isVolume: boolean) => mounts.filter(mount => mount.isVolume === isVolume).map(({source}) => source)
  return {
    name: 'absent',
    values: {volumes: of(true).join('\n'), paths: of(false).join('\n')},
    body: `
docker volume ls -q >/dev/null
lines_of() { if [ -n "$1" ]; then printf '%s\\n' "$1"; fi; }
lines_of "$volumes" | while IFS= read -r name; do if ! docker volume inspect "$name" >/dev/null 2>&1; then say absent "$name"; fi; done
lines_of "$paths" | while IFS= read -r path; do if [ ! -e "$path" ]; then say absent "$path"; fi; done
say looked yes
`
  }
}

/**
 * A volume without a name that gets one, or a path, in the Compose file: nobody copies what is in it, and the service would begin with an empty one. What is
 * on the host already was put there by somebody who knows.
 *
 * @param json what `docker compose config --format json` said of the release
 * @param moved what is mounted from another place: the source as Compose says it → that place
 * @throws ActionError naming the service and how the data is copied
 */
export async function checkNameless(
  {host, log}: Session,
  nameless: readonly NamelessVolume[],
  {json, moved}: {readonly json: string; readonly moved: ReadonlyMap<string, string>},
  options: RunOptions
): Promise<void> {
  if (nameless.length === 0) return
  const mounts = readNewProject(json).mounts.map(mount => ({...mount, source: moved.get(mount.source) ?? mount.source}))
  const replaced = nameless.flatMap((had): Replaced[] => {
    const by = mounts.find(mount => mount.service === had.service && isAt(mount, had.destination))
    return by === undefined || by.source === had.name ? [] : [{had, by}]
  })
  if (replaced.length === 0) return
  const {said} = await host.run(absentScript(replaced.map(({by}) => by)), options)
  if (said.get('looked') === undefined) throw new ActionError('The volumes on the host could not be looked at.')
  const absent = said.all('absent')
  const lost = replaced.find(({by}) => absent.includes(by.source))
  if (lost !== undefined) throw beginsEmpty(lost)
  for (const {had, by} of replaced) {
    log.warning(
      `Service ${had.service} gets ${nameOf(by)} at ${had.destination}, in the place of the volume without a name ${had.name}, which stays on the host.`
    )
  }
}

const nameOf = ({isVolume, source}: NewMount) => (isVolume ? `the volume ${source}` : source)

function beginsEmpty({had, by}: Replaced): ActionError {
  return new ActionError(
    `Service ${had.service} keeps data at ${had.destination} in a volume without a name, and the Compose file mounts ${nameOf(by)} there now, which is not on the host yet: it would begin empty.`,
    `Leave that mount out, and the data goes along as it is. To give it a name, stop the service, copy the data with "docker run --rm --volume ${had.name}:/from --volume ${by.source}:/to busybox cp -a /from/. /to/", and deploy again.`
  )
}
