import {PLATFORMS} from '../parts/base-image-platforms.ts'
import {replaceIn, type AppFiles, type Fault} from './scenario.ts'

const WORKFLOW = '.github/workflows/ship.yml'
const BOTH = `      platforms: ${PLATFORMS.join(',')}`
/** Any label: one runner plays them all. */
const OTHER_RUNNER = `      platform-runners: ${PLATFORMS[1]}=ubuntu-24.04-other`

const withLines =
  (...lines: readonly string[]) =>
  async (files: AppFiles) => {
    await replaceIn(files, 'app.py', '"Invisible Cities", ', '"Invisible Cities", "The Dispossessed", ')
    await replaceIn(files, WORKFLOW, '      build-args: ', `${lines.join('\n')}\n      build-args: `)
  }

/** Base images for both platforms, while the run goes on. @param vulnerable whether the foreign one has a CRITICAL vulnerability */
const baseImages = (vulnerable: boolean): Pick<Fault, 'breakStage' | 'mendStage'> => ({
  breakStage: async stage => stage.docker?.publishForBothPlatforms(vulnerable),
  mendStage: async stage => stage.docker?.publishUsualBaseImages()
})

/** An image of two platforms, this machine's and a foreign one that is built without emulation, scanned, and never started. */
export const platformFaults: Readonly<Record<string, Fault>> = {
  'two-runners': {
    description: 'the image is built for two platforms on a runner each: one index of both, deployed on the platform of the host',
    change: withLines(BOTH, OTHER_RUNNER),
    ...baseImages(false)
  },
  'vulnerable-platform': {
    description: 'of two platforms on one runner, the second alone has a package with a CRITICAL vulnerability: nothing is pushed',
    change: withLines(BOTH),
    ...baseImages(true)
  },
  'vulnerable-runner': {
    description: 'the same on a runner each: no index and no tag, and the platform that passed is in the registry by its digest',
    change: withLines(BOTH, OTHER_RUNNER),
    ...baseImages(true)
  }
}
