/** How a release is judged besides its containers or units. */
export type Probe = HttpProbe

/** A page that has to answer with this status. */
export interface HttpProbe {
  readonly kind: 'http'
  readonly url: string
  readonly status: number
  /** Where it is asked from. */
  readonly from: 'runner' | 'host'
}

/** What a release recorded. @returns undefined for anything else, also for a kind that is not known here: then the containers decide */
export function readProbe(value: unknown): Probe | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {kind, url, status, from} = value as Readonly<Record<string, unknown>>
  if (kind !== 'http' || typeof url !== 'string' || typeof status !== 'number' || (from !== 'runner' && from !== 'host')) return undefined
  return {kind, url, status, from}
}
