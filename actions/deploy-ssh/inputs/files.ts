import {lines} from '../../../lib/action/inputs.ts'

/** The files that go to the hosts. Those of a Compose project reads lib/deploy/files.ts, those of services service/files.ts. */
export const fileInputs = {
  files: lines({default: ''})
}
