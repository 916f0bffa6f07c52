import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import type {ActionInvocation, EntryText, PlanHeader, PlannedChange, PlanVisitor, ValueChange} from '../reader/index.ts'
import {canonicalWithoutSensitive, hasMark, type MarkedValue} from './without-sensitive.ts'

/** How a fingerprint was made: with the key, over everything, or without one, over what is not sensitive. */
const KEYED = 'hmac-sha256'
const KEYLESS = 'sha256'

/** What a fingerprint looks like. */
export const FINGERPRINT_PATTERN = /^(hmac-sha256|sha256):[0-9a-f]{64}$/

export const isKeyed = (fingerprint: string) => fingerprint.startsWith(`${KEYED}:`)

/** Whether two fingerprints are the same; how long it takes tells nothing. */
export function sameFingerprint(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Makes the parts of a plan's fingerprint while the plan is read. The fingerprint is equal for two runs of the same plan, different when
 * an action, an address or a value differs. The order of the entries, of names and the layout of the JSON do not count, and neither does
 * when it was planned.
 *
 * Whatever a plan holds goes in, sensitive values too, so it is keyed: a plain hash of something that can be guessed gives it away. Without
 * a key sensitive values are left out, and a change of one of them is not seen.
 */
export class PlanFingerprint implements PlanVisitor {
  readonly #key: string | undefined
  /** Of the entries, a character for each byte: a buffer takes twice as long to make, and three times the memory. */
  readonly #digests: string[] = []

  /** @param key undefined for a fingerprint without sensitive values */
  constructor(key: string | undefined) {
    this.#key = key
  }

  change(entry: PlannedChange, text: EntryText): void {
    this.#add('change', text, ['change'], valuesOf(entry))
  }

  drift(entry: PlannedChange, text: EntryText): void {
    this.#add('drift', text, ['change'], valuesOf(entry))
  }

  deferred(_reason: string, entry: PlannedChange, text: EntryText): void {
    this.#add('deferred', text, ['resource_change', 'change'], valuesOf(entry))
  }

  output(name: string, change: ValueChange, text: EntryText): void {
    // A name in quotes holds no line feed.
    this.#add(`output ${JSON.stringify(name)}`, text, [], valuesOf(change))
  }

  actionInvocation(invocation: ActionInvocation, text: EntryText): void {
    this.#add('invocation', text, [], configOf(invocation))
  }

  deferredActionInvocation(_reason: string, invocation: ActionInvocation, text: EntryText): void {
    this.#add('deferred invocation', text, ['action_invocation'], configOf(invocation))
  }

  /** A provisioner belongs to no change and still runs, and a provider's block says whose objects are changed. */
  configuration(part: string, text: EntryText): void {
    // A token may be in a provider's block in clear text, and nothing marks it.
    if (this.#key !== undefined || part !== 'provider_config') this.#add(`configuration ${JSON.stringify(part)}`, text, [], [])
  }

  /** The digest of the entry that was visited last, as hexadecimal digits; it tells nothing to anyone without the key. */
  lastDigest(): string {
    return Buffer.from(this.#digests.at(-1) ?? '', 'latin1').toString('hex')
  }

  /** @returns the fingerprint of the plan, when all its entries were visited */
  finish({formatVersion, terraformVersion, errored, complete, applyable, unknownMembers}: PlanHeader): string {
    const [major = ''] = formatVersion.split('.')
    const hash = createDigest(this.#key).update(
      JSON.stringify(['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()])
    )
    hash.update(this.#digests.sort().join(''), 'latin1')
    return `${this.#key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`
  }

  /** @param at where in the entry the values are */
  #add(kind: string, text: EntryText, at: readonly string[], values: readonly MarkedValue[]): void {
    const isWhole = this.#key !== undefined || !hasMark(values)
    const hash = createDigest(this.#key).update(`${kind}\n`)
    for (const piece of isWhole ? [text.canonical()] : canonicalWithoutSensitive(text, at, values)) hash.update(piece)
    this.#digests.push(hash.digest('binary'))
  }
}

const createDigest = (key: string | undefined) => (key === undefined ? createHash('sha256') : createHmac('sha256', key))

const valuesOf = ({before, after, beforeSensitive, afterSensitive}: ValueChange): MarkedValue[] => [
  {name: 'before', value: before, marks: beforeSensitive},
  {name: 'after', value: after, marks: afterSensitive}
]

const configOf = ({configValues, configSensitive}: ActionInvocation): MarkedValue[] => [
  {name: 'config_values', value: configValues, marks: configSensitive}
]
