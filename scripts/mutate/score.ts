/** What is used of Stryker's JSON report (the mutation testing report schema). */
export interface MutationReport {
  readonly files: Readonly<Record<string, {readonly mutants: readonly Mutant[]}>>
}

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: {readonly start: {readonly line: number}}
}

export interface Score {
  readonly killed: number
  /** Those that no test even reaches included. */
  readonly survived: number
}

/** One that never ends was noticed too. */
const KILLED = new Set(['Killed', 'Timeout'])
const SURVIVED = new Set(['Survived', 'NoCoverage'])

/** What could not be run, or is ignored by the configuration, counts neither way. */
export function scoreOf({files}: MutationReport): Score {
  const statuses = Object.values(files).flatMap(({mutants}) => mutants.map(({status}) => status))
  return {killed: statuses.filter(status => KILLED.has(status)).length, survived: statuses.filter(status => SURVIVED.has(status)).length}
}

export const addScores = (one: Score, other: Score): Score => ({
  killed: one.killed + other.killed,
  survived: one.survived + other.survived
})

/** @returns a line for each mutant that lives: where it is, and what it changes */
export function listSurvivors({files}: MutationReport): string[] {
  return Object.entries(files).flatMap(([file, {mutants}]) =>
    mutants
      .filter(({status}) => SURVIVED.has(status))
      .map(({location, mutatorName, replacement = '', status}) => {
        const text = replacement.replace(/\s+/g, ' ').slice(0, 80)
        return `${file}:${location.start.line} ${mutatorName}${status === 'NoCoverage' ? ' (not reached)' : ''}: ${text}`
      })
  )
}
