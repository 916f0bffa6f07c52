import fc from 'fast-check'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {check, PROPERTIES, type Case, type Property} from './properties.ts'

export interface PropertyResult {
  readonly name: string
  readonly cases: number
  /** What does not hold, with the case that shows it; undefined when all is well. */
  readonly failure?: {readonly message: string; readonly file: string}
}

/**
 * Checks one property.
 *
 * @param cases how many
 * @param seed the same one gives the same cases
 * @returns the failure, if there is one, with the smallest case that was found; its bytes are kept in a file
 */
export async function runProperty({name, cases: arbitrary}: Property, cases: number, seed: number): Promise<PropertyResult> {
  const details = await fc.check(fc.asyncProperty(arbitrary, check), {numRuns: cases, seed, endOnFailure: false})
  if (!details.failed) return {name, cases}
  const [found] = details.counterexample ?? []
  const reason = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  return {name, cases: details.numRuns, failure: {message: reason, file: found === undefined ? '' : await keep(found)}}
}

/** How many cases each property gets of a total. */
export function share({weight}: Property, total: number): number {
  const sum = PROPERTIES.reduce((all, property) => all + property.weight, 0)
  return Math.ceil((total * weight) / sum)
}

async function keep({bytes, settings, same}: Case): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-fuzz-'))
  const file = join(folder, 'plan.json')
  await writeFile(file, bytes)
  if (same !== undefined) await writeFile(join(folder, 'same.json'), same)
  if (settings !== undefined) await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  return file
}
