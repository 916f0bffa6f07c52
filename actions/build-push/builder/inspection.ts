import type {BuilderDescription} from './types.ts'

/**
 * Reads the head of `docker buildx inspect`; below it come the nodes, which have names too. The node of an engine has the name of its Docker
 * context for an address, and so has the builder: no other one can get that name (docker/buildx, builder/builder.go, `Create`).
 */
export function readInspection(text: string): BuilderDescription | undefined {
  const name = /^Name:[ \t]+(\S+)/m.exec(text)?.[1]?.replace(/\*$/, '')
  const driver = /^Driver:[ \t]+(\S+)/m.exec(text)?.[1]
  const endpoint = /^Endpoint:[ \t]+(\S+)/m.exec(text)?.[1]
  if (name === undefined || driver === undefined) return undefined
  return {name, driver, isEngine: name === 'default' || name === endpoint, platforms: platformsIn(text)}
}

/** `linux/amd64*, linux/amd64/v2, linux/386`, or in groups: `linux/amd64 (+2), linux/386` (docker/buildx, util/platformutil/parse.go). */
function platformsIn(text: string): readonly string[] {
  const listed = [...text.matchAll(/^Platforms:[ \t]+(.+)$/gm)].flatMap(([, platforms = '']) => platforms.split(','))
  return [...new Set(listed.map(platform => platform.trim().replace(/[* ].*$/, '')).filter(platform => platform.includes('/')))]
}

/**
 * The platforms whose programs a builder cannot run, as far as it says what it runs. BuildKit's own image has emulators that it does not
 * list, and a stage without RUN needs none: this explains a failure, and is no reason for one.
 */
export function foreignPlatforms(wanted: readonly string[], {platforms}: Pick<BuilderDescription, 'platforms'>): readonly string[] {
  const known = new Set(platforms.map(machineOf))
  return known.size === 0 ? [] : wanted.filter(platform => !known.has(machineOf(platform)))
}

/** Without its variant, except for the generations of arm, which are different machines: `linux/arm64/v8` is `linux/arm64`. */
function machineOf(platform: string): string {
  const [os = '', architecture = '', variant = ''] = platform.split('/')
  return architecture === 'arm' && variant !== '' ? platform : `${os}/${architecture}`
}
