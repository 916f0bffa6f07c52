import {ActionError} from '../action/errors.ts'
import type {Host, HostAnswer} from '../ssh/connection.ts'
import type {HeldLock} from '../ssh/shell.ts'

/** The host while the lock is ours: each script is known to the lock, so that it can be ended from elsewhere, and fails when the lock is lost. */
export function underLock(host: Host, held: HeldLock): Host {
  const checked = <T extends readonly HostAnswer[]>(answers: T): T => {
    for (const {said} of answers) checkLock(said.get('lock'), held)
    return answers
  }
  return {
    get trips() {
      return host.trips
    },
    run: async (script, options) => checked([await host.run(script, {...options, held})] as const)[0],
    runAll: async (scripts, options) => checked(await host.runAll(scripts, {...options, held})),
    send: async (tree, into, then, options) => checked([await host.send(tree, into, then, {...options, held})] as const)[0],
    async keepAll(scripts, ready, options) {
      const kept = await host.keepAll(scripts, ready, {...options, held})
      checked(kept.answers)
      return kept
    },
    close: () => host.close()
  }
}

function checkLock(lock: string | undefined, {directory}: HeldLock): void {
  if (lock === 'finished') {
    throw new ActionError('The connection was lost for a time, and the host has put back by itself what ran before.')
  }
  if (lock === 'lost') {
    throw new ActionError(
      "This run's lock on the host is gone: another deploy has taken it over, or somebody removed it.",
      `${directory}/current on the host says which release runs.`
    )
  }
}
