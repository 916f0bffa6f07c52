/** What came of looking for a file. A cache that cannot be read is no reason to fail: `failed` says why, on one line, and the work goes on. */
export type Restored = {readonly state: 'hit'} | {readonly state: 'miss'} | {readonly state: 'failed'; readonly reason: string}

/** What came of keeping a file; `not-kept` is nobody's mistake (it is there already, it is too large, this run may not write). */
export type Saved =
  {readonly state: 'saved'} | {readonly state: 'not-kept'; readonly reason: string} | {readonly state: 'failed'; readonly reason: string}

/**
 * A place where a job leaves files for later ones. Whoever can write there decides what comes back, so what is restored is nothing but a
 * suggestion: the caller checks it against a digest that it has from elsewhere.
 */
export interface FileCache {
  /** Where it is, in words: `GitHub's cache service`, or a folder. */
  readonly place: string
  /**
   * Puts what was kept under exactly this key into a file, which is not there yet.
   *
   * @param key at most 512 characters, no comma
   * @throws the signal's reason when it is aborted; nothing else
   */
  restore(key: string, file: string, signal?: AbortSignal): Promise<Restored>
  /**
   * Keeps a copy of a file. Under GitHub's service a key is given once and for all; in a folder the newest file counts.
   *
   * @throws the signal's reason when it is aborted; nothing else
   */
  save(key: string, file: string, signal?: AbortSignal): Promise<Saved>
}
