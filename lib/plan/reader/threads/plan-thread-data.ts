import {isMainThread, workerData} from 'node:worker_threads'
import type {ThreadData} from './messages.ts'

/** What this thread was started for; undefined when it is none that works on a plan. */
export function planThreadData(): ThreadData | undefined {
  const data = workerData as Partial<ThreadData> | null
  return !isMainThread && data?.fairwayPlanJob !== undefined ? (data as ThreadData) : undefined
}

/**
 * Whether this thread was started to work on a plan. A program that imports its commands as it needs them asks for this first, and then
 * imports the module of the job: `if (isPlanThread()) await import('…/read-facts.ts')`. Where the main part imports that module itself,
 * as in an action, nothing has to be asked: `planJob` does not return.
 */
export const isPlanThread = (): boolean => planThreadData() !== undefined
