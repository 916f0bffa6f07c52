import {ActionError} from '../../lib/action/errors.ts'
import {lag, MANIFEST, refuse, registryError, type Lag, type Refusal} from '../parts/registry-faults.ts'
import type {Fault} from './scenario.ts'

/** Readers are seen to lag behind for seconds (lib/registry/patience.ts has the cases). */
const LAG_MILLISECONDS = 2_500

/** What a registry does that is up and answers. */
export const registryFaults: Readonly<Record<string, Fault>> = {'registry-lags': registryLags()}

function registryLags(): Fault {
  let played: {readonly late: Lag; readonly refusal: Refusal} | undefined
  return {
    description: 'the registry shows what it took seconds later, and refuses the first manifest for blobs that it does not see yet',
    async breakStage(stage) {
      const refusal = refuse('PUT', MANIFEST, 1, registryError(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry'))
      played = {refusal, late: lag(LAG_MILLISECONDS)}
      await stage.docker?.registry.putBehindFront([refusal, played.late])
    },
    interference: {
      beforeStep: 'Move the tags',
      happen() {
        const readers = played?.late.readers() ?? []
        if (played?.refusal.left() !== 0 || readers.length < 2) {
          throw new ActionError(
            `The registry kept only ${readers.join(', ') || 'nobody'} waiting: build-push and the host should have been.`
          )
        }
        // Another job, minutes later and from another machine as a rule.
        played.late.otherReplicas()
        return Promise.resolve()
      }
    }
  }
}
