import type {Annotation, JobResult, Json, RunResult} from '../../../rehearsal/runner/index.ts'
import {FAILS, type Expected} from './case.ts'
import {expectedJobs, isExpression, type Batch, type Played} from './build.ts'

/** What a run left that cases look at. */
export interface Evidence {
  readonly result: Pick<RunResult, 'jobs' | 'log' | 'summaries'>
  /** What was handed to `report`, by job id. */
  readonly reports: ReadonlyMap<string, readonly string[]>
  /** What the token of a job could do, by job id. */
  readonly permissions: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** What a runner makes of a case, in the words in which the case says what is known. */
export interface Answer {
  readonly id: string
  readonly known: Json
  readonly answer: Json
}

/** Holds what a run came to against what is known. */
export function answersOf(batch: Batch, evidence: Evidence): Answer[] {
  return batch.cases.map(played => {
    if (isExpression(played)) return {id: played.id, known: played.is, answer: valueOf(played.id, evidence)}
    const jobs = Object.entries(expectedJobs(played))
    const known = jobs.map(([id, expected]) => [id, knownOf(expected)] as const)
    const answer = jobs.map(([id, expected]) => [id, observe(id, expected, evidence)] as const)
    return {id: played.id, known: unwrap(played, Object.fromEntries(known)), answer: unwrap(played, Object.fromEntries(answer))}
  })
}

export function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A case about one job needs no word on which job it is. */
function unwrap(played: Played, jobs: Readonly<Record<string, Json>>): Json {
  return 'jobs' in played ? jobs : (jobs[played.id] ?? null)
}

function valueOf(id: string, {reports}: Evidence): Json {
  const line = [...reports.values()].flat().find(report => report.startsWith(`${id}=`))
  if (line === undefined) return FAILS
  const text = line.slice(id.length + 1)
  // JSON is never empty: a runner that goes on with nothing instead.
  if (text === '') return FAILS
  try {
    return JSON.parse(text) as Json
  } catch {
    return `not JSON: ${text}`
  }
}

const LOOKS: {
  readonly [Key in keyof Expected]-?: (jobs: readonly JobResult[], id: string, evidence: Evidence, expected: Expected) => Json
} = {
  conclusion: jobs => [...new Set(jobs.map(({conclusion}) => conclusion))].join(' and ') || 'no such job',
  reports: (_, id, {reports}) => comparable(reports.get(id) ?? []),
  reportsOfAll: (_, id, {reports}) => comparable(reports.get(id) ?? []).sort(),
  steps: jobs => jobs.flatMap(({steps}) => steps.map(({conclusion}) => conclusion)),
  logs: (jobs, _, {result}, {logs = []}) => logs.filter(line => linesOf(jobs, result).includes(line)),
  // What is named is what should not be there: all of it is hidden, or only the rest.
  hides: (jobs, _, {result}, {hides = []}) => hides.filter(text => !linesOf(jobs, result).some(line => line.includes(text))),
  annotations: jobs => jobs.flatMap(({annotations}) => annotations.map(describe)),
  outputs: jobs => Object.assign({}, ...jobs.map(({outputs}) => outputs)) as Json,
  names: jobs => jobs.map(({name}) => name),
  summaries: (jobs, _, {result}) => result.summaries.filter(({job}) => jobs.some(({name}) => name === job)).map(({markdown}) => markdown),
  environment: ([job]) => {
    if (job?.environment === undefined) return null
    const {name, url, isDeployment} = job.environment
    return withSortedKeys({name, url: url ?? null, ...(isDeployment ? {} : {deployment: false})})
  },
  environments: jobs => jobs.map(({environment}) => `${environment?.name} ${environment?.url}`).sort(),
  permissions: (_, id, {permissions}) => permissions.get(id) ?? null
}

function observe(id: string, expected: Expected, evidence: Evidence): Json {
  const jobs = evidence.result.jobs.filter(job => isOf(job, id))
  const keys = Object.keys(expected) as (keyof Expected)[]
  return withSortedKeys(Object.fromEntries(keys.map(key => [key, LOOKS[key](jobs, id, evidence, expected)])))
}

/** What is known of a job, so that an answer can be compared with it as a text. */
function knownOf({reports, reportsOfAll, ...rest}: Expected): Json {
  return withSortedKeys({
    ...(rest as Readonly<Record<string, Json>>),
    ...(reports === undefined ? {} : {reports: comparable(reports)}),
    ...(reportsOfAll === undefined ? {} : {reportsOfAll: comparable(reportsOfAll).sort()})
  })
}

/** Objects do not preserve their order (docs, "Object filters"), so it is not compared. */
function comparable(reports: readonly string[]): string[] {
  return reports.map(report => {
    try {
      return report.startsWith('{') ? JSON.stringify(withSortedKeys(JSON.parse(report) as Json)) : report
    } catch {
      return report
    }
  })
}

function withSortedKeys(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(withSortedKeys)
  const entries = Object.entries(value as Readonly<Record<string, Json>>).map(([key, item]) => [key, withSortedKeys(item)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A job by its own id: alone, of a matrix (`a[1]`; act: `a-2`), or in a called workflow (`caller/a`). */
function isOf(job: JobResult, id: string): boolean {
  const own = job.id.split('/').at(-1) ?? ''
  return own === id || own.replace(/\[\d+\]$|-\d+$/, '') === id
}

function linesOf(jobs: readonly JobResult[], {log}: Evidence['result']): string[] {
  return log.filter(({job}) => jobs.some(({id}) => id === job.id)).map(({line}) => line)
}

function describe({level, title, file, line, message}: Annotation): string {
  const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`
  return `${level}: ${title === undefined ? '' : `${title}: `}${message}${place}`
}
