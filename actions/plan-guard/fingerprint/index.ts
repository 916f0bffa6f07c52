import {createHash, createHmac, timingSafeEqual, type Hash, type Hmac} from 'node:crypto'
import type {ActionInvocation, EntryText, Json, PlanHeader, PlannedChange, PlanVisitor, ValueChange} from '../reader/index.ts'
import {canonicalJson} from './canonical-json.ts'
import {hasMark, withoutSensitive} from './without-sensitive.ts'

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
 * Makes the fingerprint of a plan while it is read: equal for two runs of the same plan, different when an action, an address or a value
 * differs. The order of the entries, of names and the layout of the JSON do not count, and neither does when it was planned.
 *
 * Whatever a plan holds goes in, sensitive values too, so it is keyed: a plain hash of something that can be guessed gives it away. Without
 * a key sensitive values are left out, and a change of one of them is not seen.
 */
export class PlanFingerprint implements PlanVisitor {
  readonly #key: string | undefined
  /** Digests of the entries, one behind the other. */
  #digests = Buffer.alloc(1024 * DIGEST)
  #count = 0

  /** @param key undefined for a fingerprint without sensitive values */
  constructor(key: string | undefined) {
    this.#key = key
  }

  change(entry: PlannedChange, text: EntryText): void {
    this.#addChange('change', entry, text)
  }

  drift(entry: PlannedChange, text: EntryText): void {
    this.#addChange('drift', entry, text)
  }

  deferred(reason: string, entry: PlannedChange, text: EntryText): void {
    this.#addChange(`deferred ${JSON.stringify(reason)}`, entry, text)
  }

  output(name: string, change: ValueChange, text: EntryText): void {
    const kind = `output ${JSON.stringify(name)}`
    this.#add(kind, this.#whole(text, [change.beforeSensitive, change.afterSensitive]) ?? canonicalJson(valuesOf(change)))
  }

  actionInvocation(invocation: ActionInvocation, text: EntryText): void {
    this.#addInvocation('invocation', invocation, text)
  }

  deferredActionInvocation(reason: string, invocation: ActionInvocation, text: EntryText): void {
    this.#addInvocation(`deferred invocation ${JSON.stringify(reason)}`, invocation, text)
  }

  /** The digest of the entry that was visited last, as hexadecimal digits; it tells nothing to whoever lacks the key. */
  lastDigest(): string {
    return this.#digests.toString('hex', (this.#count - 1) * DIGEST, this.#count * DIGEST)
  }

  /** @returns the fingerprint, once everything was visited */
  end({formatVersion, terraformVersion, errored, complete, applyable, unknownMembers}: PlanHeader): string {
    const [major = ''] = formatVersion.split('.')
    const header = ['plan', major, terraformVersion, errored, complete, applyable, [...unknownMembers].sort()]
    const digests = Array.from({length: this.#count}, (_, index) => this.#digests.subarray(index * DIGEST, (index + 1) * DIGEST))
    const hash = this.#hash().update(canonicalJson(header))
    for (const digest of digests.sort((a, b) => a.compare(b))) hash.update(digest)
    return `${this.#key === undefined ? KEYLESS : KEYED}:${hash.digest('hex')}`
  }

  #addChange(kind: string, entry: PlannedChange, text: EntryText): void {
    this.#add(
      kind,
      this.#whole(text, [entry.beforeSensitive, entry.afterSensitive]) ?? canonicalJson([...namesOf(entry), ...valuesOf(entry)])
    )
  }

  #addInvocation(kind: string, invocation: ActionInvocation, text: EntryText): void {
    this.#add(kind, this.#whole(text, [invocation.configSensitive]) ?? canonicalJson(invocationOf(invocation)))
  }

  /** The entry as it is; undefined when something in it has to be left out. */
  #whole(text: EntryText, marks: readonly Json[]): string | Buffer | undefined {
    return this.#key !== undefined || !marks.some(hasMark) ? text.canonical() : undefined
  }

  #add(kind: string, entry: string | Buffer): void {
    if ((this.#count + 1) * DIGEST > this.#digests.length)
      this.#digests = Buffer.concat([this.#digests, Buffer.alloc(this.#digests.length)])
    // No kind holds a line feed: what the plan gives of it is quoted.
    this.#hash()
      .update(`${kind}\n`)
      .update(entry)
      .digest()
      .copy(this.#digests, this.#count++ * DIGEST)
  }

  #hash(): Hash | Hmac {
    return this.#key === undefined ? createHash('sha256') : createHmac('sha256', this.#key)
  }
}

function namesOf({
  address,
  deposed,
  previousAddress,
  mode,
  type,
  providerName,
  replacePaths,
  importing,
  ...identities
}: PlannedChange): Json[] {
  const imported = importing === undefined ? null : [importing.id, importing.unknown, importing.identity]
  const {beforeIdentity, afterIdentity} = identities
  const named = [address, deposed ?? null, previousAddress ?? null, mode, type, providerName]
  return [...named, replacePaths, imported, beforeIdentity, afterIdentity]
}

/** What changes, without what is sensitive. */
function valuesOf({actions, before, after, afterUnknown, beforeSensitive, afterSensitive, numbersAsText}: ValueChange): Json[] {
  const values = withoutSensitive([
    {value: before, marks: beforeSensitive},
    {value: after, marks: afterSensitive}
  ])
  return [actions, ...values, afterUnknown, beforeSensitive, afterSensitive, numbersAsText]
}

function invocationOf({address, type, name, providerName, trigger, numbersAsText, ...config}: ActionInvocation): Json[] {
  const {configValues, configSensitive, configUnknown} = config
  const values = withoutSensitive([{value: configValues, marks: configSensitive}])
  return [address, type, name, providerName, trigger, ...values, configSensitive, configUnknown, numbersAsText]
}
