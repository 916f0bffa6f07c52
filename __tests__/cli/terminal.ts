import {Readable} from 'node:stream'
import type {Terminal} from '../../cli/terminal.ts'

/** A terminal that remembers what was written to it. */
export interface FakeTerminal extends Terminal {
  /** What stands on standard output, and on standard error. */
  readonly out: () => string
  readonly err: () => string
}

export function fakeTerminal(more: Partial<Terminal> = {}): FakeTerminal {
  const written = {out: '', err: ''}
  return {
    stdin: Readable.from([]),
    environment: {},
    folder: import.meta.dirname,
    isTerminal: false,
    columns: undefined,
    signal: new AbortController().signal,
    async write(text) {
      await Promise.resolve()
      written.out += text
    },
    async writeError(text) {
      await Promise.resolve()
      written.err += text
    },
    ...more,
    out: () => written.out,
    err: () => written.err
  }
}
