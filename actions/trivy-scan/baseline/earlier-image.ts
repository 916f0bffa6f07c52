import {ActionError} from '../../../lib/action/errors.ts'
import type {ImageReference} from '../../../lib/registry/reference.ts'
import type {PlatformScan} from '../findings.ts'
import {imageSubjects} from '../targets/image-subjects.ts'
import {openRegistry, pullFolder, pullLayout, type PullDependencies, type RegistryInputs} from '../targets/registry-image.ts'
import type {Subject} from '../targets/subject.ts'
import type {Target} from '../targets/target.ts'
import type {ScanEarlierImage} from './load.ts'

export interface EarlierImageOptions {
  readonly target: Target
  readonly inputs: RegistryInputs
  /** The step's folder. */
  readonly folder: string
  /** What was scanned already; an image that both have is not scanned twice. */
  readonly scans: readonly PlatformScan[]
  readonly scan: (subject: Subject) => Promise<PlatformScan>
}

/** How the image that is the baseline is scanned; undefined where the target is no image, with which it could not be compared. */
export function earlierImage(options: EarlierImageOptions, dependencies: PullDependencies): ScanEarlierImage | undefined {
  const {target, folder, scans, scan} = options
  if (target.kind !== 'layout' && target.kind !== 'image') return undefined
  return async reference => {
    const inputs = inputsFor(reference, options)
    if (!(await isThere(reference, inputs, dependencies))) {
      // A tag may not be there yet. A digest that is gone was there, so it is not waited for as for one that was just pushed.
      if (reference.digest === undefined) return undefined
      throw new ActionError(
        `The baseline ${reference.name}@${reference.digest} is not in its registry.`,
        'Give the digest of an image that is still there, or a tag.'
      )
    }
    const {layout} = await pullLayout(reference, pullFolder(folder, 'baseline'), inputs, [], dependencies)
    const earlier: PlatformScan[] = []
    for (const subject of imageSubjects(layout, '', folder)) {
      dependencies.signal.throwIfAborted()
      earlier.push(scans.find(({digest}) => digest === subject.digest) ?? (await scan(subject)))
    }
    return earlier
  }
}

async function isThere(reference: ImageReference, inputs: RegistryInputs, dependencies: PullDependencies): Promise<boolean> {
  const client = await openRegistry(reference, inputs, dependencies)
  return (await client.manifestDigest(reference.digest ?? reference.tag ?? '')) !== undefined
}

/** The login, the CA and plain HTTP are for the registry of the image that is scanned, and for no other. */
function inputsFor({registry}: ImageReference, {target, inputs}: EarlierImageOptions): RegistryInputs {
  if (target.kind !== 'image' || target.reference.registry === registry) return inputs
  return {...inputs, 'registry-username': '', 'registry-password': '', 'registry-ca': '', 'insecure-registry': false}
}
