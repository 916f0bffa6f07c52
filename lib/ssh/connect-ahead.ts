import type {Machine} from './config.ts'
import type {Host} from './connection.ts'

/** Connections that are opened before anybody has a use for them. */
export interface AheadConnections {
  /** The host with this index, whose connection is the caller's to close. @throws what opening it came to */
  host(index: number): Promise<Host>
  /** Ends those that nobody has asked for. Never throws. */
  close(): Promise<void>
}

/**
 * Begins to connect to all machines at once: it is mostly waiting, so that what has to be read here meanwhile takes no time.
 *
 * @param open connects to one; the signal ends it
 */
export function connectAhead(
  machines: readonly Machine[],
  open: (machine: Machine, signal: AbortSignal) => Promise<Host>
): AheadConnections {
  const ending = new AbortController()
  const hosts = machines.map(machine => open(machine, ending.signal))
  // What becomes of them is told to whoever asks.
  for (const host of hosts) host.catch(() => undefined)
  const unused = new Set(hosts)
  return {
    async host(index) {
      const host = hosts[index]
      if (host === undefined) throw new Error(`There is no machine ${index}.`)
      unused.delete(host)
      return await host
    },
    async close() {
      if (unused.size === 0) return
      ending.abort(new Error('nobody asked for the connection'))
      await Promise.allSettled([...unused].map(async host => (await host).close()))
    }
  }
}
