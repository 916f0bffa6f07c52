import {ActionError} from '../../../lib/action/errors.ts'
import {hasOwnCheck, mountedPaths, NAME_IT} from '../../../lib/deploy/rolling.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import type {Finding} from '../examine/finding.ts'
import type {Definitions} from '../hooks/check.ts'
import type {Session} from '../road.ts'

/**
 * Before 2.24 the number of containers is a part of what Compose compares, and a plain `up` after a roll creates the new container anew (seen on
 * 2.17.3).
 */
const OLDEST = [2, 24] as const

/** @param version as `docker compose version --short` gives it */
export function findOldCompose(rolling: readonly string[], version: string): Finding[] {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(version) ?? []
  const isNewEnough = Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])
  if (rolling.length === 0 || isNewEnough) return []
  return [
    {
      what: `Docker Compose ${version} on the host cannot roll services ("rolling"): it would replace the new container once more, with a gap.`,
      fix: `Update it to ${OLDEST.join('.')} or newer, or leave "rolling" out.`
    }
  ]
}

/** Says those of the images that have no health check of their own, and which paths each makes a volume of. */
function rolledImagesScript(images: readonly string[]): Script {
  return {
    name: 'rolled-images',
    values: {images: images.join(' ')},
    body: `
for image in $images; do
  check=$(docker image inspect --format '{{with .Config.Healthcheck}}{{range .Test}}{{if ne . "NONE"}}{{.}}{{end}}{{end}}{{end}}' "$image")
  if [ -z "$check" ]; then say unchecked "$image"; fi
  paths=$(docker image inspect --format '{{range $path, $empty := .Config.Volumes}}{{println $path}}{{end}}' "$image")
  printf '%s\\n' "$paths" | while IFS= read -r path; do if [ -n "$path" ]; then say volume "$image $path"; fi; done
done
`
  }
}

/**
 * What only the images of services that are to be rolled can tell: whether there is a health check, and whether each container keeps something that
 * the next one would not get.
 *
 * @throws ActionError naming the service
 */
export async function checkRolledImages({host, signal}: Session, rolling: readonly string[], services: Definitions): Promise<void> {
  const asked = rolling.flatMap(name => {
    const service = services[name]
    return service === undefined ? [] : [{name, service, image: String(service['image'])}]
  })
  if (asked.length === 0) return
  const {said, exitCode} = await host.run(rolledImagesScript([...new Set(asked.map(({image}) => image))]), {signal})
  if (exitCode !== 0) throw new ActionError('The images of the services in "rolling" could not be looked at.')
  const unchecked = said.all('unchecked')
  const without = asked.find(({service, image}) => unchecked.includes(image) && !hasOwnCheck(service))
  if (without !== undefined) {
    throw new ActionError(
      `Service "${without.name}" cannot be rolled: it has no health check, and only a healthy container may take over.`,
      'Give it a "healthcheck" in the Compose file, or leave it out of "rolling".'
    )
  }
  for (const {name, service, image} of asked) {
    const mounted = mountedPaths(service)
    const made = said
      .all('volume')
      .filter(line => line.startsWith(`${image} `))
      .map(line => line.slice(image.length + 1))
    const path = made.find(one => !mounted.includes(one.replace(/(.)\/+$/, '$1')))
    if (path === undefined) continue
    throw new ActionError(
      `Service "${name}" cannot be rolled: its image makes a volume of ${path}, which has no name, and the new container would begin with an empty one.`,
      NAME_IT
    )
  }
}
