import type {IncomingHttpHeaders} from 'node:http'
import type {RegistryFault, Verdict} from './registry-front.ts'
import type {StandInAnswer} from './stand-in.ts'

/** The path of a manifest, by digest or by tag. */
export const MANIFEST = /^\/v2\/(.+)\/manifests\/([^/?]+)$/

export interface Refusal extends RegistryFault {
  /** How often it will still happen. */
  left(): number
}

/** Answers the first so many requests of a kind itself: a registry that refuses, that is overloaded, that fails. */
export function refuse(method: string, path: RegExp, times: number, answer: StandInAnswer): Refusal {
  return strike(method, path, times, () => ({answer}))
}

/** Resets the connection of the first so many uploads, when so many bytes of their blob have come. */
export function resetUploads(times: number, bytes: number): Refusal {
  return strike('PUT', /\/blobs\/uploads\//, times, () => ({resetAfter: bytes}))
}

/** Changes the headers of the first so many answers of a kind, or breaks their bodies off: a proxy that is set up wrong. */
export function spoil(
  method: string,
  path: RegExp,
  times: number,
  change: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
  cutAfter?: number
): Refusal {
  return strike(method, path, times, () => ({change, ...(cutAfter === undefined ? {} : {cutAfter})}))
}

/** A registry that keeps tags from being overwritten, as Harbor does: also by what they have already. */
export function immutableTags(): RegistryFault {
  return {
    async before({method, path, digestAt}) {
      const [, , reference = ''] = MANIFEST.exec(path) ?? []
      if (method !== 'PUT' || reference === '' || reference.startsWith('sha256:') || (await digestAt(path)) === undefined) return undefined
      return {answer: registryError(412, 'PRECONDITION', `Failed to process request: tag ${reference} configured as immutable`)}
    }
  }
}

function strike(method: string, path: RegExp, times: number, verdict: () => Verdict): Refusal {
  let left = times
  return {
    before(request) {
      if (left === 0 || request.method !== method || !path.test(request.path)) return undefined
      left--
      return verdict()
    },
    left: () => left
  }
}

/** An error of the distribution specification. */
export const registryError = (status: number, code: string, message: string): StandInAnswer => ({
  status,
  body: {errors: [{code, message}]}
})

export interface Lag extends RegistryFault {
  /** From now on others answer, which have not got anything yet of what was written so far. */
  otherReplicas(): void
  /** Who was kept waiting since the beginning. */
  readers(): readonly string[]
}

/**
 * A registry with replicas that lag behind (GHCR: lib/registry/patience.ts). Each program asks a replica of its own, which begins to fetch what
 * was written when that program first asks for something new, and shows it so much later. Until then a manifest is not there, by its digest
 * or by its tag, and a tag that was moved is what it was.
 *
 * @param now milliseconds
 */
export function lag(milliseconds: number, now: () => number = () => performance.now()): Lag {
  /** The paths that were written, with when and with the path whose manifest a stale answer gives. */
  const written = new Map<string, {readonly at: number; readonly before: string | undefined}>()
  const beforePut = new Map<string, string | undefined>()
  /** When the replica of a program began to fetch, and what it has shown. */
  const fetching = new Map<string, number>()
  const shown = new Set<string>()
  const kept = new Set<string>()

  function isShown(reader: string, path: string, at: number): boolean {
    const key = `${reader} ${path}`
    if (shown.has(key)) return true
    if ((fetching.get(reader) ?? -Infinity) < at) fetching.set(reader, now())
    if (now() < (fetching.get(reader) ?? 0) + milliseconds) return false
    shown.add(key)
    return true
  }

  return {
    async before({method, path, reader, digestAt}) {
      const [, repository = '', reference = ''] = MANIFEST.exec(path) ?? []
      if (repository === '') return undefined
      if (method === 'PUT') {
        const digest = reference.startsWith('sha256:') ? undefined : await digestAt(path)
        beforePut.set(path, digest === undefined ? undefined : `/v2/${repository}/manifests/${digest}`)
        return undefined
      }
      const entry = written.get(path)
      if ((method !== 'GET' && method !== 'HEAD') || entry === undefined || isShown(reader, path, entry.at)) return undefined
      kept.add(reader)
      if (entry.before !== undefined) return {path: entry.before}
      return {answer: registryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown')}
    },
    after({method, path}, status) {
      if (method !== 'PUT' || status !== 201 || !MANIFEST.test(path)) return
      written.set(path, {at: now(), before: beforePut.get(path)})
      for (const key of shown) if (key.endsWith(` ${path}`)) shown.delete(key)
    },
    otherReplicas() {
      fetching.clear()
      shown.clear()
    },
    readers: () => [...kept]
  }
}
