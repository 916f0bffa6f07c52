import {ActionError} from '../../../lib/action/errors.ts'
import {parseReference, type ImageReference} from '../../../lib/registry/reference.ts'

/** The inputs of which exactly one says what is scanned. */
export const TARGETS = ['layout', 'image', 'fs', 'config', 'sbom'] as const

export type TargetKind = (typeof TARGETS)[number]

/** What is scanned: a path as it was given, or an image in a registry. */
export type Target =
  | {readonly kind: Exclude<TargetKind, 'image'>; readonly path: string}
  | {readonly kind: 'image'; readonly reference: ImageReference; readonly given: string}

/** What Trivy can look for. */
export const SCANNERS = ['vuln', 'secret', 'misconfig'] as const

export type ScannerName = (typeof SCANNERS)[number]

/** What is looked for when nobody says, and what can be found there at all. */
const LOOKS_FOR: Readonly<Record<TargetKind, {readonly usual: readonly ScannerName[]; readonly possible: readonly ScannerName[]}>> = {
  layout: {usual: ['vuln', 'secret'], possible: SCANNERS},
  image: {usual: ['vuln', 'secret'], possible: SCANNERS},
  fs: {usual: ['vuln', 'secret'], possible: SCANNERS},
  config: {usual: ['misconfig'], possible: ['misconfig']},
  sbom: {usual: ['vuln'], possible: ['vuln']}
}

/**
 * Reads what is to be scanned.
 *
 * @param given the inputs of {@link TARGETS}, empty where they are not set
 * @throws ActionError when it is none of them or several, or when `image` does not say which image it is
 */
export function readTarget(given: Readonly<Record<TargetKind, string>>): Target {
  const [kind, ...others] = TARGETS.filter(name => given[name] !== '')
  if (kind === undefined) {
    throw new ActionError(
      'Nothing to scan: none of the inputs "layout", "image", "fs", "config" and "sbom" is set.',
      'Set one of them, for example "layout: ${{ steps.build.outputs.layout }}". One that is filled by an output is empty when that step did not run.'
    )
  }
  if (others.length > 0) {
    const names = [kind, ...others].map(name => `"${name}"`)
    throw new ActionError(
      `The inputs ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are set, but one step scans one thing.`,
      'Keep one of them, and scan the other in a step of its own.'
    )
  }
  return kind === 'image' ? readImage(given.image) : {kind, path: given[kind]}
}

/**
 * What is looked for in a target.
 *
 * @param given what the input "scanners" names; undefined when it is empty
 * @throws ActionError when something cannot be found there
 */
export function scannersFor({kind}: Target, given: ReadonlySet<ScannerName> | undefined): ReadonlySet<ScannerName> {
  const {usual, possible} = LOOKS_FOR[kind]
  const impossible = [...(given ?? [])].find(scanner => !possible.includes(scanner))
  if (impossible !== undefined) {
    throw new ActionError(
      `Input "scanners": "${impossible}" cannot be looked for with "${kind}".`,
      `Leave "scanners" out, or write ${possible.join(', ')}.${kind === 'config' ? ' For the rest of the folder there is "fs".' : ''}`
    )
  }
  return given ?? new Set(usual)
}

/** Whether a target is made of images for platforms. */
export const isImage = (kind: TargetKind): boolean => kind === 'layout' || kind === 'image'

/** What to call a target whose name nobody gave; empty for a layout, which does not know its name. */
export function nameOfTarget(target: Target): string {
  if (target.kind === 'layout') return ''
  return target.kind === 'image' ? target.reference.name : target.path
}

function readImage(given: string): Target {
  let reference: ImageReference
  try {
    reference = parseReference(given)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`Input "image": ${error.message}`, error.fix, {cause: error})
  }
  if (reference.tag !== undefined || reference.digest !== undefined) return {kind: 'image', reference, given}
  throw new ActionError(
    `Input "image": "${given}" names no tag and no digest.`,
    `Write ${reference.name}@sha256:…, or ${reference.name}:latest where you mean that.`
  )
}
