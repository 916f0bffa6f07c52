import type {ChangeClass} from '../classes.ts'

/** The classes that a plan can be denied for, and that can be allowed. Nobody knows yet what a deferred change will do. */
export const ALLOWED_CLASSES = ['delete', 'replace'] as const satisfies readonly ChangeClass[]

/** One destroy that somebody declared as intended. */
export interface Allowance {
  /** The whole address, instance key included; nothing in it is special. */
  readonly address: string
  /** Key of the deposed object that it is about; undefined for the current object. */
  readonly deposed: string | undefined
  readonly class: (typeof ALLOWED_CLASSES)[number]
  /** The last day on which it holds, in UTC, as `2026-12-31`. */
  readonly until: string
  readonly reason: string
}

/** An entry of the file of allowed destroys, for whoever wrote a wrong one. */
export const ALLOWANCE_EXAMPLE = '- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}'

/** Whether it no longer holds. */
export const isExpired = ({until}: Allowance, now: Date) => until < now.toISOString().slice(0, 10)
