import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readFileSync, statSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {StateOutcome} from '../../../lib/terraform/errored-state.ts'
import {LONGEST_REPORT, renderMarkdown} from '../../../actions/apply-plan/markdown.ts'
import {outputNames, report, writeReport} from '../../../actions/apply-plan/outputs.ts'
import {decide, notApplied, type ApplyResult} from '../../../actions/apply-plan/result.ts'
import {summarize} from '../../../actions/apply-plan/summary.ts'
import {follow, streamLines, STREAMS, TOKEN, type StreamName} from '../../lib/terraform/streams.ts'

const SAVED = {kind: 'saved'} as const
const SEALED: StateOutcome = {kind: 'kept', path: undefined, sealed: '/temp/s', beside: '/w/s', reason: 'no answer'}
const PLAIN: StateOutcome = {kind: 'kept', path: '/w/errored.tfstate', sealed: undefined, beside: undefined, reason: 'no answer'}

function resultOf(name: StreamName, state: StateOutcome = SAVED, exitCode = name === 'applied' ? 0 : 1): ApplyResult {
  return decide(follow(streamLines(name)).progress, {exitCode, signal: null, isRunning: false, wasCancelled: false}, state)
}

function reportOf(result: ApplyResult) {
  return report(result, '/temp/report.md')
}

describe('the report', () => {
  it('of a half-done apply, as Markdown', () => {
    expect(renderMarkdown(resultOf('partly'))).toBe(`### Only partly applied

local&#45;exec provisioner error &#40;terraform&#95;data.second&#41;.

**1 object done, 1 failed, 2 not started**

#### Failed

- \`terraform_data.second\` **create**: failed

#### Not started

- \`terraform_data.third["@\u200ba|b"]\` **create**
- \`terraform_data.third["c\\"d"]\` **create**

#### What Terraform said

- error: local&#45;exec provisioner error (\`terraform_data.second\`, \`main.tf:19\`)

<details><summary>1 object done</summary>

- \`terraform_data.first\` **create**, 0 s

</details>
`)
  })

  it('of a state that is kept says what to do, in order', () => {
    const markdown = renderMarkdown(resultOf('state-not-saved', PLAIN))
    expect(markdown).toMatch(/^### The state could not be saved\n/)
    expect(markdown).toContain('1. Do not apply anything before the state is saved')
    expect(markdown).toContain('2. The state is in /w/errored.tfstate')
    expect(markdown).toContain('run "terraform state push errored.tfstate"')
  })

  it('lies in the folder for this user only', async () => {
    const path = await writeReport(resultOf('partly'), folder)
    expect(readFileSync(path, 'utf8')).toBe(renderMarkdown(resultOf('partly')))
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it.each(STREAMS)('of %s shows no value, in none of its forms', name => {
    for (const state of [SAVED, SEALED, PLAIN, {kind: 'pushed', tries: 2} as const]) {
      const {progress, log} = follow(streamLines(name))
      const result = decide(progress, {exitCode: 1, signal: null, isRunning: false, wasCancelled: false}, state)
      const text = [...log, JSON.stringify(reportOf(result)), renderMarkdown(result)].join('\n')
      expect(text).not.toContain(TOKEN)
      // An id of an object is a value too; that of a lock has to be told.
      if (!name.startsWith('locked')) expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    }
  })

  it('of ten thousand objects still fits an issue', () => {
    const lines = Array.from({length: 10_000}, (_, index) =>
      JSON.stringify({type: 'planned_change', change: {resource: {addr: `module.a.b["${'€'.repeat(100)}${index}"]`}, action: 'create'}})
    )
    const failing = lines.slice(0, 5_000).map(line => line.replace('planned_change', 'apply_errored').replace('"change":', '"hook":'))
    const {progress} = follow([...lines, ...failing])
    const result = decide(progress, {exitCode: 1, signal: null, isRunning: false, wasCancelled: false}, PLAIN)
    const markdown = renderMarkdown(result)
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(LONGEST_REPORT)
    expect(markdown).toContain('**0 objects done, 5000 failed, 5000 not started**')
    expect(markdown).toMatch(/- and \d+ more, which the log lists/)
    expect(reportOf(result).log).toContain('not started: 4800 more')
  })

  it('keeps an address from acting', () => {
    const addr = 'a.b["<!-- m -->@someone `x` ](http://example.com)\n::error::"]'
    const result = resultOf('stale')
    const planned = JSON.stringify({type: 'planned_change', change: {resource: {addr}, action: 'create'}})
    const {progress} = follow([planned])
    const markdown = renderMarkdown({...result, objects: progress.objects(false)})
    expect(markdown).not.toContain('<!--')
    expect(markdown).not.toMatch(/@someone|-->|\n::/)
    const {log = []} = reportOf({...result, objects: progress.objects(false)})
    expect(log).not.toEqual([])
    expect(log.filter(line => /[\n\r]|^::/.test(line))).toEqual([])
  })
})

describe('the outputs', () => {
  it('are all there, whatever happened', () => {
    for (const result of [resultOf('applied'), resultOf('partly'), resultOf('state-not-saved', SEALED), notApplied('No plan.')]) {
      expect(Object.keys(reportOf(result).outputs).sort()).toEqual([...outputNames].sort())
    }
  })

  it.each<[StreamName, StateOutcome, Record<string, string>]>([
    ['applied', SAVED, {applied: 'true', result: 'applied', completed: '3', failed: '0', 'not-started': '0', 'errored-state': ''}],
    ['partly', SAVED, {applied: 'false', result: 'partly-applied', completed: '1', failed: '1', 'not-started': '2'}],
    ['stale', SAVED, {applied: 'false', result: 'not-applied', completed: '0', failed: '0', 'not-started': '0'}],
    ['state-not-saved', SEALED, {applied: 'false', result: 'state-not-saved', 'errored-state': '/temp/s'}],
    ['state-not-saved', PLAIN, {applied: 'false', result: 'state-not-saved', 'errored-state': ''}]
  ])('of %s', (name, state, outputs) => {
    expect(reportOf(resultOf(name, state)).outputs).toMatchObject(outputs)
  })
})

describe('the step', () => {
  it('is red for everything but a whole apply', () => {
    expect(reportOf(resultOf('applied')).failure).toBeUndefined()
    expect(reportOf(notApplied('No plan.')).failure).toBe('Nothing was applied. No plan.')
    expect(reportOf(resultOf('partly')).failure).toBe(
      'The plan was only partly applied: 1 done, 1 failed (terraform_data.second), 2 not started. local-exec provisioner error (terraform_data.second). Make a new plan for the rest: the state knows what was done.'
    )
    expect(reportOf(resultOf('state-not-saved', SEALED)).failure).toMatch(
      /^The state could not be saved: no answer\. .*"errored-state" \(\/temp\/s\)/
    )
    expect(reportOf(resultOf('state-not-saved', {kind: 'pushed', tries: 2})).failure).toMatch(
      /^Every object of the plan was done, and the state was saved afterwards\./
    )
  })

  it('says in 200 characters what it came to', () => {
    const long = {...notApplied('x'.repeat(5_000))}
    expect(summarize(long)).toHaveLength(200)
  })
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(folder, {recursive: true}))
