import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash} from 'node:crypto'
import {appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {makeHandOver} from '../../../actions/plan-guard/hand-over.ts'
import {writeReports} from '../../../actions/plan-guard/outputs.ts'
import type {GuardResult} from '../../../lib/plan/result.ts'

const PLAN = 'a'.repeat(64)

const result = (more: Partial<GuardResult>): GuardResult => ({
  mode: 'guard',
  verdict: 'clean',
  planSha256: PLAN,
  fingerprint: '',
  error: undefined,
  plan: undefined,
  file: '',
  ...more
})

let work: string
const inWork = (...path: string[]) => join(work, ...path)
/** What the step that judged the plan has written. */
let judged: {report: string; markdown: string}

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'hand-over-'))
  for (const folder of ['judged', 'folder']) mkdirSync(inWork(folder))
  writeFileSync(inWork('folder', 'plan.sealed'), 'sealed', {mode: 0o600})
  judged = await writeReports(result({}), inWork('judged'))
})
afterEach(() => rm(work, {recursive: true}))

const handOver = (more: Partial<GuardResult> = {}, report = judged.report) =>
  makeHandOver(result({mode: 'seal', file: inWork('folder', 'plan.sealed'), ...more}), report, {workspace: work, folder: inWork('folder')})

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('the way of a plan to another job', () => {
  it('takes the report that a person is to approve it by along', async () => {
    const made = await handOver()
    const folder = inWork('folder', 'hand-over')
    expect(made).toEqual({folder, sealed: join(folder, 'plan.sealed'), reportSha256: sha256(judged.markdown)})
    expect(readdirSync(folder)).toEqual(['plan.sealed', 'report.json', 'report.md'])
    expect(readFileSync(join(folder, 'plan.sealed'), 'utf8')).toBe('sealed')
    for (const [name, path] of [
      ['report.json', judged.report],
      ['report.md', judged.markdown]
    ] as const) {
      expect(sha256(join(folder, name))).toBe(sha256(path))
    }
    expect([folder, ...readdirSync(folder).map(name => join(folder, name))].map(path => statSync(path).mode & 0o777)).toEqual([
      0o700, 0o600, 0o600, 0o600
    ])
  })

  it('knows a report again, and one that was changed on its way not', async () => {
    const made = await handOver()
    const report = inWork('folder', 'hand-over', 'report.md')
    expect(sha256(report)).toBe(made?.reportSha256)
    appendFileSync(report, ' nothing at all')
    expect(sha256(report)).not.toBe(made?.reportSha256)
  })

  it('may do without a report, by which then nobody is asked', async () => {
    const made = await handOver({}, '')
    expect(made).toMatchObject({reportSha256: ''})
    expect(readdirSync(inWork('folder', 'hand-over'))).toEqual(['plan.sealed'])
  })

  it('takes a path relative to the workspace', async () => {
    expect((await handOver({}, 'judged/report.json'))?.reportSha256).toBe(sha256(judged.markdown))
  })

  it.each([
    [
      'the report of another plan',
      () => writeReports(result({planSha256: 'b'.repeat(64)}), inWork('judged')),
      'is not the report of this plan'
    ],
    ['no report', () => writeFile(judged.report, 'text'), 'is not the report of this plan'],
    ['null', () => writeFile(judged.report, 'null'), 'is not the report of this plan'],
    ['nothing', () => rm(judged.report), 'cannot be read'],
    ['a report without its Markdown', () => rm(judged.markdown), 'cannot be read']
  ])('is not gone with %s', async (_, change, message) => {
    await change()
    await expect(handOver()).rejects.toThrow(message)
    await expect(handOver()).rejects.toThrow(/^Input "judged": .* Nothing is handed over\.$/)
    expect(existsSync(inWork('folder', 'hand-over'))).toBe(false)
  })

  it.each<readonly [string, Partial<GuardResult>]>([
    ['was not sealed', {verdict: 'error', file: ''}],
    ['was opened', {mode: 'open', file: '/temp/opened.tfplan'}],
    ['was judged', {mode: 'guard', file: ''}]
  ])('is none for one that %s', async (_, more) => {
    expect(await handOver(more)).toBeUndefined()
    expect(readdirSync(inWork('folder'))).toEqual(['plan.sealed'])
  })
})
