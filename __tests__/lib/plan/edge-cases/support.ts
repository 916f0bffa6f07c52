import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {renderJson, type JsonReport} from '../../../../lib/plan/report/json.ts'
import {renderMarkdown} from '../../../../lib/plan/report/markdown.ts'
import {summarize} from '../../../../lib/plan/report/summary.ts'
import type {GuardRequest} from '../../../../lib/plan/request.ts'
import type {GuardResult} from '../../../../lib/plan/result.ts'
import {guardFile, plansFolder} from '../scenarios.ts'

/** What a person and a program get to see of a plan. */
export interface Seen {
  readonly result: GuardResult
  readonly json: JsonReport
  readonly markdown: string
  readonly summary: string
  /** Each change in one line, worst first: `deny replace hcloud_volume.data [protect]`, with its marks and its deposed key behind. */
  readonly changes: readonly string[]
  /** How many changes each class has, those without any left out. */
  readonly counts: Readonly<Record<string, number>>
}

/** Judges a plan that lies in the folder of plans, as the action does. */
export const guardPlan = async (name: string, asked: Partial<GuardRequest> = {}): Promise<Seen> =>
  see(await guardFile(`${name}.json`, plansFolder, asked))

/** Judges the bytes of a file, as the action does. */
export async function guardBytes(bytes: string | Buffer, asked: Partial<GuardRequest> = {}): Promise<Seen> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  try {
    await writeFile(join(folder, 'plan.json'), bytes)
    return see(await guardFile('plan.json', folder, asked))
  } finally {
    await rm(folder, {recursive: true})
  }
}

function see(result: GuardResult): Seen {
  const counts: Readonly<Record<string, number>> = result.plan?.judgement.counts ?? {}
  return {
    result,
    json: renderJson(result),
    markdown: renderMarkdown(result),
    summary: summarize(result),
    changes: (result.plan?.judgement.changes ?? []).map(change => {
      const {address, deposed, class: kind, verdict, findings, marks} = change
      const marked = Object.entries(marks).flatMap(([mark, isSet]) => (isSet ? [` ${mark}`] : []))
      const rules = [...new Set(findings.map(({rule}) => rule))].join(',')
      return `${verdict} ${kind} ${address}${rules === '' ? '' : ` [${rules}]`}${marked.join('')}${deposed === undefined ? '' : ` ${deposed}`}`
    }),
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
  }
}

/** The text of a file in the folder of plans. */
export const textOf = (file: string) => readFileSync(join(plansFolder, file), 'utf8')
