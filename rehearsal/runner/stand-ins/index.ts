import {checkout} from './checkout.ts'
import {downloadArtifact} from './download-artifact.ts'
import type {StandIn} from './stand-in.ts'
import {uploadArtifact} from './upload-artifact.ts'

/** Every action that the runner plays itself. */
const STAND_INS: readonly StandIn[] = [checkout, uploadArtifact, downloadArtifact]

export const STAND_IN_NAMES: readonly string[] = STAND_INS.map(({name}) => name)

/** @param action `owner/name`, in any case */
export function standInFor(action: string): StandIn | undefined {
  return STAND_INS.find(({name}) => name === action.toLowerCase())
}
