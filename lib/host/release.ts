import {readProbe, type Probe} from '../deploy/probes.ts'
import {readIdentity, type RunIdentity} from './run-order.ts'

/** How a release is started and put back, see roads.ts. */
export type RoadName = 'compose' | 'service'

/** What a release says about itself in `fairway.release.json`. It has no secrets. */
export interface ReleaseFacts {
  readonly road: RoadName
  /** Whose release it is: one folder is for one project. */
  readonly project: string
  /** The variable of the Compose files, such as `FAIRWAY_IMAGE`, and the `name@sha256:…` that it stands for. */
  readonly images: Readonly<Record<string, string>>
  /** The version that was asked for; empty when none was. */
  readonly version: string
  /** The version that its page gave when it was deployed; empty before, and when it gave none. */
  readonly served: string
  /** How it is judged when it is put back: by its own, not by that of the release that failed. */
  readonly probes: readonly Probe[]
  /** Which run deployed it. */
  readonly run: RunIdentity
}

/**
 * One key a line, so that a `sed` on the host finds the images, which need no escapes in JSON: see {@link IMAGES_OF}. Everything else is for the
 * runner alone, which reads it as JSON.
 */
export function renderFacts(facts: ReleaseFacts): string {
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

/** The shell function `images_of FOLDER`: the images of the release in this folder, `name@sha256:…` a line. */
export const IMAGES_OF = `
images_of() { sed -n 's/^ *"FAIRWAY_IMAGE[A-Z0-9_]*": "\\([^"\\\\]*\\)",\\{0,1\\}$/\\1/p' "$1/fairway.release.json" 2>/dev/null || true; }
`

/** @returns undefined when it cannot be read; of a probe that is not known here nothing is left */
export function readFacts(text: string | undefined): ReleaseFacts | undefined {
  try {
    const {road, project, images, version, served, probes, run} = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>
    if (road !== 'compose' && road !== 'service') return undefined
    return {
      road,
      project: textOf(project),
      images: textsOf(images),
      version: textOf(version),
      served: textOf(served),
      probes: Array.isArray(probes) ? probes.map(readProbe).filter(probe => probe !== undefined) : [],
      run: readIdentity(run)
    }
  } catch {
    return undefined
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
