import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {endOrphans} from './orphans.ts'
import type {AbandonedJob, JobReference} from './types.ts'

/** What the runner itself keeps in RUNNER_TEMP: file commands, the event, the scripts of `run:`. */
const RUNNERS_OWN = /^_|^[\da-f-]{36}\.sh$/

/** Empties RUNNER_TEMP, as the runner does at both ends of a job. @returns what steps had left there */
export async function emptyTemp(temp: string): Promise<string[]> {
  const names = await readdir(temp)
  for (const name of names) await rm(join(temp, name), {recursive: true, force: true})
  return names.filter(name => !RUNNERS_OWN.test(name))
}

interface Abandoned extends Pick<AbandonedJob, 'why'> {
  readonly job: JobReference
  readonly trackingId: string
  readonly temp: string
}

/**
 * The jobs of a run that nobody completed. Every job of a rehearsal has folders of its own, but a runner of one's own has the same for all: its
 * next job finds what such a job left, and begins with emptying RUNNER_TEMP (actions/runner, TempDirectoryManager.cs).
 */
export class AbandonedJobs {
  readonly #jobs: Abandoned[] = []
  readonly #found = new Map<Abandoned, Promise<string[]>>()

  add(job: Abandoned): void {
    this.#jobs.push(job)
  }

  /** What the runner's next job begins with. */
  async emptyTemps(): Promise<void> {
    for (const job of this.#jobs) if (!this.#found.has(job)) this.#found.set(job, emptyTemp(job.temp))
    await Promise.all(this.#found.values())
  }

  /** The end of the run: nothing of it may stay on this machine. @param told gets what a real runner would still have */
  async clear(told: (job: JobReference, left: Omit<AbandonedJob, 'job'>) => void): Promise<void> {
    const ended = await Promise.all(this.#jobs.map(({trackingId}) => endOrphans(trackingId)))
    await this.emptyTemps()
    for (const [index, job] of this.#jobs.entries()) {
      // What was emptied once may have been written to again by what went on.
      const temp = new Set([...((await this.#found.get(job)) ?? []), ...(await emptyTemp(job.temp))])
      const processes = (ended[index] ?? []).map(({pid, name}) => `${pid} (${name})`)
      told(job.job, {why: job.why, temp: [...temp].sort(), processes})
    }
    this.#jobs.length = 0
  }
}
