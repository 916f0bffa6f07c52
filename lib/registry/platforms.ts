import {ActionError} from '../action/errors.ts'
import {lines, type InputKind} from '../action/inputs.ts'
import {formatPlatform, type Platform} from './descriptor.ts'

/** Platforms of an image, one a line or separated by commas, as `docker buildx build --platform` takes them; each once. */
export function platformList(): InputKind<readonly string[]> {
  const kind = lines({default: ''})
  return {...kind, parse: value => readPlatforms(kind.parse(value))}
}

/**
 * The one spelling of a platform that is written in several ways: `linux/arm64/v8` is `linux/arm64`, and `linux/arm` is `linux/arm/v7`
 * (containerd/platforms, `Normalize`). For comparing; what is built is told the words of the user.
 */
export function normalizePlatform(platform: string): string {
  const {os, architecture, variant} = wordsOf(platform)
  const usual = USUAL_VARIANTS[architecture] ?? ''
  const exact = variant === '' && architecture === 'arm' ? 'v7' : variant.replace(/^(?=\d)/, architecture.startsWith('arm') ? 'v' : '')
  return [os, architecture, ...(exact === '' || exact === usual ? [] : [exact])].join('/')
}

/** Whether an image's platform is the one that somebody wrote, in whichever spelling. Without a variant every one of the architecture is meant. */
export function isPlatform(platform: Platform, wanted: string): boolean {
  const [own, asked] = [wordsOf(formatPlatform(platform)), wordsOf(wanted)]
  if (asked.variant === '') return own.os === asked.os && own.architecture === asked.architecture
  return normalizePlatform(formatPlatform(platform)) === normalizePlatform(wanted)
}

/** The parts of a platform, with the architecture under its usual name. The variant is empty where none is said. */
function wordsOf(platform: string): {readonly os: string; readonly architecture: string; readonly variant: string} {
  const [os = '', given = '', variant = ''] = platform.toLowerCase().split('/')
  const [architecture, own = variant] = OTHER_NAMES[given] ?? [given]
  return {os, architecture, variant: own}
}

/** What others call an architecture, and the variant that some of these names mean (containerd/platforms, `normalizeArch`). */
const OTHER_NAMES: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  x86_64: ['amd64'],
  i386: ['386', ''],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6']
}

/** The variant that a platform without one has. */
const USUAL_VARIANTS: Readonly<Record<string, string>> = {amd64: 'v1', arm64: 'v8'}

function readPlatforms(given: readonly string[]): readonly string[] {
  const platforms = given.flatMap(line => line.split(',')).map(platform => platform.trim())
  const wrong = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(platform))
  if (wrong !== undefined) throw new ActionError(`"${wrong}" is not a platform.`, 'Write for example linux/amd64 or linux/arm64.')
  const known = new Map<string, string>()
  for (const platform of platforms) {
    const same = known.get(normalizePlatform(platform))
    if (same !== undefined && same !== platform) {
      throw new ActionError(`"${same}" and "${platform}" are the same platform.`, 'Keep one of the two.')
    }
    known.set(normalizePlatform(platform), platform)
  }
  return [...known.values()]
}
