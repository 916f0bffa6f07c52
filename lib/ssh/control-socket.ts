import {watch} from 'node:fs'
import {stat} from 'node:fs/promises'
import {dirname} from 'node:path'

/** Where a system tells nobody of a new file. */
const POLL_MILLISECONDS = 50

/**
 * Waits until ssh has made the socket of a shared connection: from then on the host has let us in.
 *
 * @param over settles when there will be none
 * @returns whether it is there
 * @throws the signal's reason when it is aborted
 */
export async function waitForSocket(path: string, over: Promise<unknown>, signal?: AbortSignal): Promise<boolean> {
  signal?.throwIfAborted()
  const found = Promise.withResolvers<boolean>()
  const look = () => void isSocket(path).then(isThere => (isThere ? found.resolve(true) : undefined))
  const end = () => void isSocket(path).then(found.resolve)
  const abort = () => found.reject(signal?.reason)
  const timer = setInterval(look, POLL_MILLISECONDS)
  const unwatch = watchFolder(dirname(path), look)
  over.then(end, end)
  signal?.addEventListener('abort', abort, {once: true})
  try {
    look()
    return await found.promise
  } finally {
    clearInterval(timer)
    unwatch()
    signal?.removeEventListener('abort', abort)
  }
}

/** @returns what ends it; a folder that cannot be watched is none that fails */
function watchFolder(folder: string, changed: () => void): () => void {
  try {
    const watcher = watch(folder, changed)
    watcher.on('error', () => undefined)
    return () => watcher.close()
  } catch {
    return () => undefined
  }
}

export async function isSocket(path: string): Promise<boolean> {
  return await stat(path).then(
    found => found.isSocket(),
    () => false
  )
}
