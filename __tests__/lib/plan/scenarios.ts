import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PlanFacts} from '../../../lib/plan/facts.ts'
import {actionWords} from '../../../lib/plan/action-words.ts'
import {readFacts, type ReadFacts} from '../../../lib/plan/read-facts.ts'
import {guardRequest, type GuardRequest} from '../../../lib/plan/request.ts'
import {inWords, type GuardResult} from '../../../lib/plan/result.ts'
import {judge, type RuleSettings} from '../../../lib/plan/rules/judge.ts'
import type {Verdict} from '../../../lib/plan/rules/verdict.ts'
import {run} from '../../../lib/plan/run.ts'
import {defaultSettings} from './build-plans.ts'

/** Plans of real runs, with what plan-guard has to say of each. */
export const plansFolder = join(import.meta.dirname, 'plans')

export interface Scenario {
  readonly name: string
  /** Relative to the folder of plans. */
  readonly file: string
  readonly destroys: number
  readonly forgets: number
  /** Addresses of protected resources that are lost. */
  readonly protected: readonly string[]
  readonly verdict: string
}

/** Reads the table that lies beside the plans of a folder: tabs between the columns, names of the columns in the first line. */
export function readExpected(folder: string): Scenario[] {
  const [header = '', ...rows] = readFileSync(join(plansFolder, folder, 'EXPECTED.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
  const names = header.split('\t')
  return rows.map(row => {
    const cells = row.split('\t')
    const cell = (name: string) => cells[names.findIndex(column => column.startsWith(name))] ?? ''
    const addresses = cell('data-bearing')
    return {
      name: cell('scenario'),
      file: join(folder, `${cell('scenario')}.json`),
      destroys: Number(cell('destroys')),
      forgets: Number(cell('forgets')),
      protected: addresses === '' || addresses === '-' ? [] : addresses.split(',').map(address => address.trim()),
      verdict: cell('verdict')
    }
  })
}

/** Judges a file in process, with the defaults where nothing else is asked, in the words of an action. */
export async function guardFile(file: string, workspace = plansFolder, more: Partial<GuardRequest> = {}): Promise<GuardResult> {
  const outcome = await run(guardRequest({...more, plan: file}), {
    run: () => Promise.reject(new Error('no process in tests')),
    environment: {},
    workspace,
    folder: () => Promise.reject(new Error('JSON needs no folder')),
    info: () => undefined,
    now: () => new Date('2026-06-01T12:00:00Z'),
    signal: new AbortController().signal
  })
  return inWords(outcome, actionWords)
}

export {defaultSettings}

/** The verdict over a plan in memory, as run() comes to it: whatever is thrown is `error`. */
export async function verdictOf(plan: string | Buffer, settings: Partial<RuleSettings> = {}): Promise<Verdict> {
  try {
    return judge(await factsOf(plan), {...defaultSettings, ...settings}).verdict
  } catch {
    return 'error'
  }
}

export const factsOf = async (plan: string | Buffer): Promise<PlanFacts> => (await read(plan)).facts

/** @throws PlanReadError when it is no plan */
export const read = async (plan: string | Buffer): Promise<ReadFacts> =>
  await readFacts(once(typeof plan === 'string' ? Buffer.from(plan) : plan), {fingerprintKey: undefined, showValues: false})

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve()
  yield bytes
}
