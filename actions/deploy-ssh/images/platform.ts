import {ActionError} from '../../../lib/action/errors.ts'

/** The architectures that an engine's own one runs besides itself, as containerd's `platforms.Only` takes them for a pull. */
const ALSO_RUNS: Readonly<Record<string, readonly string[]>> = {amd64: ['386'], arm64: ['arm']}

/**
 * Why a host could not pull an image that is built for these platforms; undefined when it can, or when the host did not say what it is.
 *
 * @param host the engine's platform, such as `linux/amd64`
 * @param platforms what the image is built for, such as `linux/arm64/v8`; not empty
 */
export function platformProblem(host: string | undefined, platforms: readonly string[]): ActionError | undefined {
  const [system, architecture] = (host ?? '').split('/')
  if (system === undefined || architecture === undefined || architecture === '') return undefined
  const runs = [architecture, ...(ALSO_RUNS[architecture] ?? [])]
  const fits = platforms.some(platform => {
    const [itsSystem, itsArchitecture = ''] = platform.split('/')
    return itsSystem === system && runs.includes(itsArchitecture)
  })
  if (fits) return undefined
  return new ActionError(
    `The host runs ${system}/${architecture}, and the image is built for ${platforms.join(', ')} only.`,
    `Add ${system}/${architecture} to "platforms".`
  )
}
