import type {Json} from '../../../rehearsal/runner/index.ts'

/** What act answers when it does not take the file that the case is in. */
export const REFUSES = 'act refuses the file'

/** A case whose answer is not GitHub's. */
export interface Difference {
  readonly id: string
  /** As the case has it. */
  readonly known: Json
  /** Only where our runner differs; there is none of these. */
  readonly ours?: Json
  /** Only where act differs. */
  readonly act?: Json
  /** It answers now as known, and now like that. */
  readonly isByChance?: true
  readonly why: string
}

/** @returns what the table gets wrong: differences that are not in it, and entries that no longer hold */
export function compareWithTable(
  runner: 'ours' | 'act',
  answers: readonly {readonly id: string; readonly known: Json; readonly answer: Json}[],
  table: readonly Difference[]
): string[] {
  const text = (value: Json | undefined) => (value === undefined ? 'as known' : JSON.stringify(value))
  const complaints = answers.flatMap(({id, known, answer}) => {
    const entry = table.find(difference => difference.id === id)
    const expected = entry?.[runner] === undefined ? known : entry[runner]
    if (entry !== undefined && text(entry.known) !== text(known))
      return [`${id}: the table says that ${text(entry.known)} is known; the case says ${text(known)}`]
    if (text(answer) === text(expected) || (entry?.isByChance === true && text(answer) === text(known))) return []
    return [`${id}: ${runner} gave ${text(answer)}; known is ${text(known)}, and the table says ${text(entry?.[runner])}`]
  })
  const asked = new Set(answers.map(({id}) => id))
  const gone = table
    .filter(entry => entry[runner] !== undefined && !asked.has(entry.id))
    .map(({id}) => `${id}: the table has it, and ${runner} was not asked`)
  return [...complaints, ...gone]
}
