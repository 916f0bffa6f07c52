import {ActionError} from '../../../lib/action/errors.ts'
import {hasOwnCheck} from '../../../lib/deploy/rolling.ts'
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

/** Says those of the images that have no health check of their own. */
function healthOfImagesScript(images: readonly string[]): Script {
  return {
    name: 'health-of-images',
    values: {images: images.join(' ')},
    body: `
for image in $images; do
  if [ -z "$(docker image inspect --format '{{with .Config.Healthcheck}}{{range .Test}}{{if ne . "NONE"}}{{.}}{{end}}{{end}}{{end}}' "$image")" ]; then say unchecked "$image"; fi
done
`
  }
}

/** @throws ActionError when a service that is to be rolled has no health check, neither in the Compose file nor in its image */
export async function checkHealthOfImages({host, signal}: Session, rolling: readonly string[], services: Definitions): Promise<void> {
  const asked = rolling.flatMap(name => {
    const service = services[name]
    return service === undefined || hasOwnCheck(service) ? [] : [{name, image: String(service['image'])}]
  })
  if (asked.length === 0) return
  const answer = await host.run(healthOfImagesScript([...new Set(asked.map(({image}) => image))]), {signal})
  if (answer.exitCode !== 0)
    throw new ActionError('It could not be seen whether the images of the services in "rolling" have a health check.')
  const unchecked = answer.said.all('unchecked')
  const without = asked.find(({image}) => unchecked.includes(image))
  if (without === undefined) return
  throw new ActionError(
    `Service "${without.name}" cannot be rolled: it has no health check, and only a healthy container may take over.`,
    'Give it a "healthcheck" in the Compose file, or leave it out of "rolling".'
  )
}
