import {randomBytes} from 'node:crypto'

/** Characters that break out of careless quoting in YAML, in shells and in Compose's own interpolation. */
const AWKWARD = `$HOME "quoted" 'single' \\n # : {{`

/** A secret for a made-up vault: random, and awkward to quote. */
export function awkwardSecret(): string {
  return `${randomBytes(12).toString('base64url')} ${AWKWARD}`
}
