import {renderFacts, type ReleaseFacts} from '../../lib/host/release.ts'
import {readIdentity} from '../../lib/host/run-order.ts'

/** The `fairway.release.json` of a release of one image. */
export function factsOf(image: string, more: Partial<ReleaseFacts> = {}): string {
  return renderFacts({
    road: 'compose',
    project: 'wiki',
    images: {FAIRWAY_IMAGE: image},
    version: '',
    served: '',
    probes: [],
    run: readIdentity(),
    ...more
  })
}

/** What preflight says of a release that runs. */
export function releaseThatRuns(id: string, image: string, more: Partial<ReleaseFacts> = {}): string[] {
  return [`current ${id}`, `current-facts ${factsOf(image, more).replaceAll('\n', ' ')}`]
}
