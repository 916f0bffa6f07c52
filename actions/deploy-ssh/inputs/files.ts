import {lines} from '../../../lib/action/inputs.ts'

/** The files that go to the host besides the Compose files; lib/deploy/files.ts reads the lines. */
export const fileInputs = {
  files: lines({default: ''})
}
