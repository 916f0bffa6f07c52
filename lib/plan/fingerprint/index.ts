import {createHash, createHmac, timingSafeEqual} from 'node:crypto'
import type {ActionInvocation, EntryText, PlanHeader, PlannedChange, PlanVisitor, ValueChange} from '../reader/index.ts'
import {canonicalWithoutSensitive, hasMark, type MarkedValue} from './without-sensitive.ts'

/** Bytes of a digest. */
const DIGEST = 32

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
  /** Digests of the entries, one after the other. */
  #digests = Buffer.alloc(1024 * DIGEST)
  #count = 0

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
    return this.#digests.toString('hex', (this.#count - 1) * DIGEST, this.#count * DIGEST)
  }

  /** The digests of all entries that were visited, one after the other. */
  get digests(): Buffer {
    return this.#digests.subarray(0, this.#count * DIGEST)
  }

  /** @param at where in the entry the values are */
  #add(kind: string, text: EntryText, at: readonly string[], values: readonly MarkedValue[]): void {
    if ((this.#count + 1) * DIGEST > this.#digests.length)
      this.#digests = Buffer.concat([this.#digests, Buffer.alloc(this.#digests.length)])
    const isWhole = this.#key !== undefined || !hasMark(values)
    const hash = createDigest(this.#key).update(`${kind}\n`)
    for (const piece of isWhole ? [text.canonical()] : canonicalWithoutSensitive(text, at, values)) hash.update(piece)
    hash.digest().copy(this.#digests, this.#count++ * DIGEST)
  }
}

/**
 * @param key the one that the digests were made with
 * @param parts digests of all entries of the plan, in any order
 * @returns the fingerprint of the plan
 */
export function fingerprintOf(key: string | undefined, header: PlanHeader, parts: readonly Uint8Array[]): string {
  const {formatVersion, terraformVersion, errored, complete, applyable, unknownMembers} = header
  const [major = ''] = formatVersion.split('.')
  const hash = createDigest(key).update(
    JSON.stringify(['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()])
  )
  // A character for each byte: texts are sorted in a fraction of the time.
  const all = Buffer.concat(parts).toString('latin1')
  const digests = Array.from({length: all.length / DIGEST}, (_, index) => all.slice(index * DIGEST, (index + 1) * DIGEST))
  hash.update(digests.sort().join(''), 'latin1')
  return `${key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`
}

const createDigest = (key: string | undefined) => (key === undefined ? createHash('sha256') : createHmac('sha256', key))

const valuesOf = ({before, after, beforeSensitive, afterSensitive}: ValueChange): MarkedValue[] => [
  {name: 'before', value: before, marks: beforeSensitive},
  {name: 'after', value: after, marks: afterSensitive}
]

const configOf = ({configValues, configSensitive}: ActionInvocation): MarkedValue[] => [
  {name: 'config_values', value: configValues, marks: configSensitive}
]
