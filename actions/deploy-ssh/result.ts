import type {ImageSet} from '../../lib/deploy/images.ts'
import type {HostLine} from '../../lib/ssh/address.ts'
import {digestOf, type Release} from './examine/folder.ts'
import type {HookNotes} from './hooks/notes.ts'

/** A part of the work and how long it took, in milliseconds. */
export interface Phase {
  readonly name: string
  readonly milliseconds: number
}

/** How the deploy ended. `reason` is one line without a full stop at its end. */
export type DeployOutcome =
  | {readonly result: 'deployed'; readonly servingVersion: string}
  /** The previous release runs again and was verified as the new one is. */
  | {
      readonly result: 'rolled-back'
      readonly reason: string
      readonly servingVersion: string
      /** Whether a one-shot of the new release still runs. */
      readonly left?: boolean
      /** Whether it never stopped: what failed came before anything was replaced, such as a migration. */
      readonly wentOn?: boolean
    }
  /** A first deploy failed: nothing runs, volumes are kept. */
  | {readonly result: 'taken-down'; readonly reason: string}
  /** `unchanged`: it stopped before anything was changed. `uncertain`: the previous release could not be put back, a person has to look. */
  | {readonly result: 'failed'; readonly reason: string; readonly host: 'unchanged' | 'uncertain'}

export type DeployResult = DeployOutcome & {
  readonly previous: Release | undefined
  /** The folder of the project that was to be taken over; undefined for none. */
  readonly adopted?: string | undefined
  readonly phases: readonly Phase[]
  /** The release that was begun; empty where none was. */
  readonly id: string
  /** What was to run. */
  readonly images: ImageSet
  /** What else a person has to know, plain text. */
  readonly notes: readonly string[]
  /** What was done before anything was replaced. */
  readonly hooks: HookNotes
  /** What units of a systemd host were made to do, `restart app.service`; undefined for a Compose project. */
  readonly acted?: readonly string[] | undefined
}

/** What became of one host. */
export type HostResult = DeployResult & {
  readonly line: HostLine
  /** How often the host was asked. */
  readonly trips: number
}

/** The id of the release that runs now, as far as it is known. */
export function runningRelease(result: DeployResult): string {
  if (result.result === 'deployed') return result.id
  const isBefore = result.result === 'rolled-back' || (result.result === 'failed' && result.host === 'unchanged')
  return isBefore ? (result.previous?.id ?? '') : ''
}

/** The digest of the first image that runs now, as far as it is known. */
export function runningDigest(result: DeployResult): string {
  if (result.result === 'deployed') return digestOf(Object.values(result.images)[0])
  if (result.result === 'rolled-back' || (result.result === 'failed' && result.host === 'unchanged'))
    return digestOf(result.previous?.image)
  return ''
}

/** A reason and what else is to be said. What to do about it may end the reason with a question mark. @param more empty for nothing */
export function addTo(reason: string, more: string): string {
  if (more === '') return reason
  return hasEnd(reason) ? `${reason} ${more.charAt(0).toUpperCase()}${more.slice(1)}` : `${reason}; ${more}`
}

/** A reason as a whole sentence. */
export const ended = (reason: string): string => (hasEnd(reason) ? reason : `${reason}.`)

const hasEnd = (text: string) => /[.?!]$/.test(text)
