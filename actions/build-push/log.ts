export interface Log {
  info(line: string): void
  notice(line: string): void
  /** @param place in the Dockerfile, where it is known */
  warning(line: string, place?: {readonly file: string; readonly line: number}): void
  startGroup(title: string): void
  endGroup(): void
}

/** Does something within a group of the log, which ends whatever comes of it. */
export async function inGroup<Value>(log: Log, title: string, work: () => Promise<Value>): Promise<Value> {
  log.startGroup(title)
  try {
    return await work()
  } finally {
    log.endGroup()
  }
}
