import {expect} from '@jest/globals'
import {rehearsalsIn, type Rehearsed} from '../../support/rehearsal-process.ts'

/**
 * Rehearses the infrastructure example, which must leave neither a secret nor anything else behind.
 *
 * @param folder an existing one, for the reports
 */
export function infraRehearsalsIn(folder: string): (...args: string[]) => Promise<Rehearsed> {
  const rehearse = rehearsalsIn(folder)
  return async (...args) => {
    const run = await rehearse('lvs-cloud', ...args)
    expect({leaks: run.report.leaks, leftovers: run.report.leftovers}).toEqual({leaks: [], leftovers: []})
    return run
  }
}

/** How a step ended; the last one where several have the name. */
export function stepOf({report}: Rehearsed, name: string): string | undefined {
  return report.jobs.flatMap(({steps}) => steps).findLast(step => step.name === name)?.conclusion
}
