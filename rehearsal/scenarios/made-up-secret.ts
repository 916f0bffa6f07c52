import {randomBytes} from 'node:crypto'

/** Characters that break out of careless quoting in YAML, in shells and in Compose's own interpolation. */
const AWKWARD = `$HOME "quoted" 'single' \\n # : {{`

/** A secret for a made-up vault: random, and awkward to quote. */
export function awkwardSecret(): string {
  return `${randomBytes(12).toString('base64url')} ${AWKWARD}`
}

/** A password that Compose takes for a text and a variable where nobody has quoted it. */
export function dollarSecret(): string {
  return `hunter2$CorrectHorse${randomBytes(9).toString('hex')}`
}
