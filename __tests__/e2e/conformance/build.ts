import {JOBS_A_RUN, type Case, type ExpressionCase, type Expected, type Group, type RefusedCase} from './case.ts'

/** A run that answers several cases. */
export interface Batch {
  readonly name: string
  readonly group: Group
  /** The workflow file. */
  readonly workflow: string
  readonly cases: readonly Played[]
}

/** A case whose answer a run gives. */
export type Played = Exclude<Case, {readonly refused: string}>

/** What `github.workflow` says. act's log names the jobs by it. */
export const WORKFLOW_NAME = 'Conformance'

/** The most expressions that share a job: each is a step of it. */
const EXPRESSIONS_A_JOB = 40

/** Makes few workflows of many cases: every expression is a step, every list of steps a job, and jobs of all kinds share a run. */
export function batchesOf(group: Group): Batch[] {
  const played = group.cases.filter(isPlayed)
  const expressions = chunks(played.filter(isExpression), EXPRESSIONS_A_JOB).map(expressionJob)
  const parts = [...expressions, ...played.flatMap(candidate => (isExpression(candidate) ? [] : [jobsOf(candidate)]))]
  checkIds(group.name, parts)
  const isAlone = ({cases: [first]}: Part) => first !== undefined && 'alone' in first
  const batches: Part[][] = [...parts.filter(isAlone).map(part => [part]), []]
  for (const part of parts.filter(candidate => !isAlone(candidate))) {
    const last = batches.at(-1) ?? []
    const size = last.reduce((sum, {ids}) => sum + ids.length, 0)
    if (size > 0 && size + part.ids.length > JOBS_A_RUN) batches.push([part])
    else last.push(part)
  }
  return batches
    .filter(batch => batch.length > 0)
    .map((batch, index) => ({
      name: `${group.name} ${index + 1}`,
      group,
      workflow: `name: ${WORKFLOW_NAME}\n${(group.head ?? 'on: push').trim()}\njobs:\n${batch.map(({text}) => text).join('')}`,
      cases: batch.flatMap(({cases}) => cases)
    }))
}

/** The job that answers a case with steps, by id; the jobs that a case with jobs looks at. */
export function expectedJobs(played: Exclude<Played, ExpressionCase>): Readonly<Record<string, Expected>> {
  return 'jobs' in played ? played.expect : {[played.id]: played.expect}
}

export function isPlayed(candidate: Case): candidate is Played {
  return !('refused' in candidate)
}

export function isRefused(candidate: Case): candidate is RefusedCase {
  return !isPlayed(candidate)
}

export function isExpression(candidate: Case): candidate is ExpressionCase {
  return 'expression' in candidate
}

interface Part {
  readonly cases: readonly Played[]
  readonly ids: readonly string[]
  readonly text: string
}

/** JSON is YAML, so nothing in an expression has to be quoted twice. */
function expressionJob(cases: readonly ExpressionCase[]): Part {
  const id = `expressions-${cases[0]?.id ?? ''}`
  const steps = cases.map(({id: name, expression}) => ({
    name,
    // What `continue-on-error` does not excuse: an `env` that cannot be evaluated.
    if: '!cancelled()',
    env: {CASE: name, VALUE: `\${{ toJSON(${expression}) }}`},
    run: 'report "$CASE=$VALUE"'
  }))
  return {cases, ids: [id], text: `  ${JSON.stringify(id)}: ${JSON.stringify({'runs-on': 'ubuntu-latest', steps})}\n`}
}

function jobsOf(played: Exclude<Played, ExpressionCase>): Part {
  if ('jobs' in played) {
    const text = indent(played.jobs, 2)
    return {cases: [played], ids: [...text.matchAll(/^ {2}([\w-]+):/gm)].map(([, id = '']) => id), text}
  }
  const keys = played.job === undefined ? '' : indent(played.job, 4)
  const text = `  ${played.id}:\n    runs-on: ubuntu-latest\n${keys}    steps:\n${indent(played.steps, 6)}`
  return {cases: [played], ids: [played.id], text}
}

function checkIds(group: string, parts: readonly Part[]): void {
  const ids = parts.flatMap(part => part.ids)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`Two jobs of the group "${group}" have the id "${twice}". Give one of them another.`)
}

/** The text with the indentation that it has in common taken off, and another one put before each line. */
function indent(text: string, width: number): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n')
  const depths = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length)
  const common = Math.min(...depths)
  return lines.map(line => (line.trim() === '' ? '\n' : `${' '.repeat(width)}${line.slice(common)}\n`)).join('')
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(items.length / size)}, (_, index) => items.slice(index * size, (index + 1) * size))
}
