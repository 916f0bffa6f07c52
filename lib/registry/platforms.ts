import {ActionError} from '../action/errors.ts'
import {lines, type InputKind} from '../action/inputs.ts'

/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
export function platformList(): InputKind<readonly string[]> {
  const kind = lines({default: ''})
  return {...kind, parse: value => readPlatforms(kind.parse(value))}
}

function readPlatforms(given: readonly string[]): readonly string[] {
  const platforms = given.flatMap(line => line.split(',')).map(platform => platform.trim())
  const wrong = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform))
  if (wrong !== undefined) throw new ActionError(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.')
  return [...new Set(platforms)]
}
