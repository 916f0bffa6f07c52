/**
 * One piece of the stage on which a rehearsal plays: an engine, a registry, a host, a stand-in for a service.
 * A start function gives a handle that is a part and whatever else its callers need (a port, a folder, a key).
 */
export interface Part {
  readonly name: string
  /** `real`: the program that runs in production. `stand-in`: a server of ours that behaves like it. */
  readonly kind: 'real' | 'stand-in'
  readonly version: string
  /** Where it came from: "PATH", "Debian docker.io", "built in". */
  readonly from: string
  /** Ends everything that the part started and removes what it made. May be called twice; the second call does nothing. */
  stop(): Promise<void>
}

/** Waits for a part, and remembers that it has to be stopped. */
export type Keep = <P extends Part>(starting: Promise<P>) => Promise<P>

/** A program that `npm run tools` found or installed. */
export interface Tool {
  /** Absolute path of the program. */
  readonly path: string
  readonly version: string
  /** Where it came from, for the list of parts. */
  readonly from: string
}

/** A program that a rehearsal uses, as a part that has nothing to stop. */
export function program(name: string, {version, from}: Tool): Part {
  return {name, kind: 'real', version, from, stop: () => Promise.resolve()}
}
