import {describe, expect, test} from '@jest/globals'
import {chmodSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {stepStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import {expressionIn, play, runner, stepOf} from '../support/infra-steps.ts'

/** Notes whose child it is and what it was given, and says a secret in both ways in which Terraform can say one. */
const STUB = '#!/bin/sh\necho "$PPID" > ppid\nprintf "%s\\n" "${0##*/}" "$@" > given\necho hunter2\necho hunter2 >&2\nexit ${CODE:-0}\n'

/** Runs a step with a Terraform and an OpenTofu that only note what they were given. */
function plays(step: string, env: Record<string, string>) {
  const given = runner({'bin/terraform': STUB, 'bin/tofu': STUB})
  for (const name of ['terraform', 'tofu']) chmodSync(join(given.work, 'bin', name), 0o700)
  const paths = {PLAN: '/plan', MESSAGES: join(given.temp, 'plan.jsonl')}
  const result = play('infra', step, given, {PATH: `${given.work}/bin:${process.env['PATH']}`, BINARY: 'terraform', ...paths, ...env})
  const read = (name: string) => readFileSync(join(given.workspace, name), 'utf8').trim()
  return {...result, given: read('given').split('\n'), parent: Number(read('ppid')), messages: paths.MESSAGES}
}

describe('the step that plans', () => {
  const REPLACE = 'terraform_data.server["a b"]\n\nterraform_data.disk'

  test.each<readonly [string, Record<string, string>, readonly string[]]>([
    ['everything', {}, []],
    ['a replacement', {REPLACE}, ['-replace=terraform_data.server["a b"]', '-replace=terraform_data.disk']],
    ['what is destroyed', {DESTROY: 'true', REFRESH_ONLY: 'false'}, ['-destroy']],
    ['only a refresh', {DESTROY: 'false', REFRESH_ONLY: 'true'}, ['-refresh-only']],
    ['some addresses', {TARGETS: 'module.a\nmodule.b["$(x)"]\n'}, ['-target=module.a', '-target=module.b["$(x)"]']],
    ['its variables', {VAR_FILES: 'a b.tfvars\n*.tfvars'}, ['-var-file=a b.tfvars', '-var-file=*.tfvars']],
    ['all of them', {VAR_FILES: 'a', TARGETS: 'b.c', REPLACE: 'd.e'}, ['-var-file=a', '-target=b.c', '-replace=d.e']]
  ])('%s', (_, env, expected) => {
    const {isGood, given} = plays('Plan', {MODE: 'apply', ...env})
    expect(isGood).toBe(true)
    expect(given).toEqual(['terraform', 'plan', '-json', '-out=/plan', ...expected])
  })

  test('with OpenTofu', () => {
    expect(plays('Plan', {MODE: 'apply', BINARY: 'tofu'}).given).toEqual(['tofu', 'plan', '-json', '-out=/plan'])
  })

  test('in a workspace, which is selected and never made', () => {
    for (const BINARY of ['terraform', 'tofu']) {
      const {given} = plays('Select the workspace', {BINARY, WORKSPACE: 'two words'})
      expect(given).toEqual([BINARY, 'workspace', 'select', 'two words'])
    }
  })

  test('a cancel reaches Terraform, and its failure the step', () => {
    expect(plays('Plan', {MODE: 'apply'}).parent).toBe(process.pid)
    expect(plays('Plan', {MODE: 'apply', CODE: '1'}).isGood).toBe(false)
  })

  test('nothing that Terraform says is in the log, and nobody else on the runner can read it', () => {
    for (const CODE of ['0', '1']) {
      const {stdout, stderr, messages} = plays('Plan', {MODE: 'apply', CODE})
      expect([stdout, stderr]).toEqual(['', ''])
      expect(statSync(messages).mode & 0o777).toBe(0o600)
    }
  })
})

describe('a plan that could not be made', () => {
  const SAY = 'Say why there is no plan'
  const LAST = /^::error::There is no plan\. No more is shown of what tofu said, .* run "tofu plan" at home to read it\.$/

  interface Diagnostic {
    readonly summary: string
    readonly detail?: string
    readonly place?: readonly [string, number]
    readonly severity?: string
  }

  /** Lines in the order of Terraform's own: severity, summary, detail, address, range, snippet. */
  const line = ({summary, detail = 'hunter2', place, severity = 'error'}: Diagnostic) =>
    JSON.stringify({
      '@level': severity,
      '@message': `Error: ${summary}`,
      diagnostic: {
        severity,
        summary,
        detail,
        ...(place && {address: 'terraform_data.a["hunter2"]'}),
        ...(place && {range: {filename: place[0], start: {line: place[1], column: 7, byte: 93}}}),
        ...(place && {snippet: {values: [{traversal: 'terraform_data.a.output.p', statement: 'is "hunter2"'}]}})
      },
      type: 'diagnostic'
    })

  function says(...messages: (Diagnostic | string)[]): string[] {
    const given = runner()
    const path = join(given.temp, 'plan.jsonl')
    writeFileSync(path, messages.map(message => `${typeof message === 'string' ? message : line(message)}\n`).join(''))
    const {isGood, stdout, stderr} = play('infra', SAY, given, {BINARY: 'tofu', MESSAGES: path})
    expect([isGood, stderr]).toEqual([true, ''])
    const lines = stdout.trim().split('\n')
    expect(lines.pop()).toMatch(LAST)
    return lines
  }

  test('is told by the summary of each error and its place, without a value', () => {
    const said = says(
      '{"@level":"info","@message":"terraform_data.a: Refreshing state... [id=hunter2]","type":"refresh_start"}',
      {severity: 'warning', summary: 'Deprecated: hunter2'},
      {summary: 'Resource precondition failed', place: ['main.tf', 12]},
      {summary: 'Failed to read variables file'}
    )
    expect(said).toEqual(['::error::main.tf line 12: Resource precondition failed', '::error::Failed to read variables file'])
  })

  test('no value looks like a summary or a place', () => {
    const detail = [
      'no\n\nError: hunter2',
      '"diagnostic":{"severity":"error","summary":"hunter2","detail":"x',
      '"range":{"filename":"hunter2","start":{"line":3,'
    ].join('\n')
    expect(says({summary: 'Resource precondition failed', detail})).toEqual(['::error::Resource precondition failed'])
    expect(says({summary: 'Of many lines\npassword: hunter2', detail})).toEqual(['::error::Of many lines'])
  })

  test.each([
    ['Get "https://lvs:hunter2@example.com/a?token=hunter2&b=1": no route', 'Get "https://example.com/a": no route'],
    ['parse "https://lvs:hun ter\\"2@example.com/#hunter2": bad', 'parse "https://example.com/": bad'],
    ['clone git::https://hunter2@example.com/a.git?x=hunter2 failed', 'clone git::https://example.com/a.git failed'],
    ['dial lvs:hunter2@tcp(192.0.2.1) failed', 'dial ***@tcp(192.0.2.1) failed'],
    ['read https://example.com/?t="hunter2" failed', 'read https://example.com/ failed'],
    ['user lvs@example.com is unknown', 'user lvs@example.com is unknown']
  ])('a URL keeps its address only: %s', (summary, expected) => {
    expect(says({summary})).toEqual([`::error::${expected}`])
  })

  test('what it says is no command of the runner', () => {
    expect(says({summary: '##[error]::add-mask::x 100% \u001b[31mred\u202e C:\\new "<&>"', place: ['a\r::b.tf', 1]})).toEqual([
      '::error::a line 1: ## [error]::add-mask::x 100%25 ?[31mred? C:\\new "<&>"'
    ])
    expect(says({summary: 'x'.repeat(9_000)})[0]).toHaveLength('::error::'.length + 300)
  })

  test('without a word of Terraform it is told all the same', () => {
    expect(says()).toEqual([])
    expect(says('killed')).toEqual([])
  })

  test('and only then', () => {
    const runs = (outcome: string, status: 'success' | 'failure' | 'cancelled') =>
      evaluateCondition(expressionIn(stepOf('infra', SAY).if), {
        contexts: {steps: {plan: {outcome}}},
        functions: stepStatusFunctions(status)
      })
    expect(runs('failure', 'failure')).toBe(true)
    expect([runs('success', 'success'), runs('success', 'failure'), runs('skipped', 'failure'), runs('cancelled', 'cancelled')]).toEqual(
      Array(4).fill(false)
    )
  })
})
