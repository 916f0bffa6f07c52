import {text} from 'node:stream/consumers'
import {messageOf} from '../../lib/errors.ts'
import {openSealed} from '../../lib/sealing/index.ts'

/*
 * For a person, on a machine of their own: opens a state that apply-plan sealed. It needs Node 24 and a checkout of this repository, and
 * nothing that has to be installed.
 *
 *   printf %s "$SEAL_KEY" | node actions/apply-plan/open-state.ts errored.tfstate.sealed errored.tfstate OWNER/NAME RUN_ID
 *
 * OWNER/NAME is the repository, and RUN_ID the number in the address of the run, in which the state was sealed.
 */
const [from, to, repository, runId] = process.argv.slice(2)
try {
  if (from === undefined || to === undefined || repository === undefined || runId === undefined) {
    throw new Error('Usage: printf %s "$SEAL_KEY" | node open-state.ts SEALED STATE OWNER/NAME RUN_ID')
  }
  await openSealed(from, to, (await text(process.stdin)).trim(), {repository, runId, kind: 'state'})
  console.log(`"${to}" holds the state, with every secret in it: push it, and remove both files.`)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
