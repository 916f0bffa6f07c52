import {canonicalWithoutSensitive} from '../../../../lib/plan/fingerprint/without-sensitive.ts'
import {readPlan} from '../../../../lib/plan/reader/index.ts'
import {planJson, resourceChange} from '../build-plans.ts'

/** A plan of one change as Terraform writes it; a member that is undefined is left out. */
export const changeOf = (change: Readonly<Record<string, unknown>>) =>
  planJson([resourceChange('example_thing.one', ['update'], {change: {before: {id: 'x'}, after: {id: 'x'}, ...change}})])

/** What is made of each change of a plan: the bytes of the file, or a text that was built anew. */
export async function strippedTexts(plan: string): Promise<(string | Buffer)[]> {
  const texts: (string | Buffer)[] = []
  const ignore = () => undefined
  const reading = await readPlan([Buffer.from(plan)], {
    change({before, after, beforeSensitive, afterSensitive}, text) {
      const values = [
        {name: 'before', value: before, marks: beforeSensitive},
        {name: 'after', value: after, marks: afterSensitive}
      ]
      const stripped = canonicalWithoutSensitive(text, ['change'], values)
      const pieces = stripped.map(piece => Buffer.from(piece))
      // What was built anew comes as one text.
      texts.push(stripped.every(piece => typeof piece === 'string') ? stripped.join('') : Buffer.concat(pieces))
    },
    drift: ignore,
    deferred: ignore,
    output: ignore,
    actionInvocation: ignore,
    deferredActionInvocation: ignore
  })
  if (reading.kind === 'error') throw new Error(reading.message)
  return texts
}

/** The same plan as it was written, with blanks, and with all names in another order. */
export const laidOut = (plan: string): string[] => [
  plan,
  JSON.stringify(JSON.parse(plan), undefined, 2),
  JSON.stringify(reversed(JSON.parse(plan))),
  JSON.stringify(JSON.parse(plan)).replaceAll('/', '\\/').replaceAll('ü', '\\u00fc')
]

export function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)])
  )
}
