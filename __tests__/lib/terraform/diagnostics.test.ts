import {describe, expect, it} from '@jest/globals'
import {describeDiagnostic, readDiagnostic} from '../../../lib/terraform/diagnostics.ts'
import {follow, streamLines} from './streams.ts'

const VALUE = 'a-value-of-the-plan'
const said = (name: Parameters<typeof streamLines>[0]) => follow(streamLines(name)).progress.diagnostics.map(describeDiagnostic)

describe('a diagnostic', () => {
  it('says where, and nothing of its detail and its snippet', () => {
    const diagnostic = readDiagnostic({
      severity: 'error',
      summary: 'Resource postcondition failed',
      detail: VALUE,
      address: 'module.a.b["c"]',
      range: {filename: 'modules/a/main.tf', start: {line: 17, column: 2, byte: 3}},
      snippet: {code: VALUE, values: [{traversal: 'var.x', statement: VALUE}]}
    })
    expect(describeDiagnostic(diagnostic)).toBe('error: Resource postcondition failed (module.a.b["c"], modules/a/main.tf:17)')
    expect(JSON.stringify(diagnostic)).not.toContain(VALUE)
  })

  it('is one line without commands, and not endless', () => {
    const diagnostic = readDiagnostic({
      severity: 'warning',
      summary: `a\tb ${'long words '.repeat(100)}::set-env::b##[error]`,
      address: 'a\r\nb'
    })
    const text = describeDiagnostic(diagnostic)
    expect(text).toMatch(/^warning: a b long words .+… ?.+ words \(a b\)$/)
    expect(text.length).toBeLessThan(400)
  })

  it('says the first line of a summary only: a provider puts the answer of its API into the others', () => {
    const said = readDiagnostic({severity: 'error', summary: `\ncreating user: 422\n{"password":"${VALUE}"}\u2028${VALUE}`})
    expect(said.summary).toBe('creating user')
  })

  it('of which nothing can be shown says that', () => {
    expect(readDiagnostic({severity: 'error', summary: `"${VALUE}" is no user`}).summary).toBe(
      'the reason is not shown, because it can hold a value'
    )
  })

  it.each([undefined, null, 'text', [], {}, {severity: 1, summary: {}, range: 3}, {range: {filename: 4, start: null}}])(
    'of another shape (%j) is an error without a reason',
    value => {
      expect(describeDiagnostic(readDiagnostic(value))).toBe('error: no reason given')
    }
  )

  it.each([
    'Backend initialization required, please run "terraform init"',
    'Cloud backend initialization required: please run "tofu init"'
  ])('%s: says what to do', summary => {
    expect(readDiagnostic({severity: 'error', summary}).hint).toMatch(/^Run "init" in the working directory/)
  })
})

describe('a recorded stream', () => {
  it('of a locked state says who holds it', () => {
    expect(said('locked')).toEqual([
      expect.stringMatching(
        /^error: Error acquiring the state lock\. It is held by someone@example, for OperationTypeApply, since 2026-11-21 [\d:.]+ \+0000 UTC\. Wait for the other run; when nothing runs there any more, "force-unlock 2ce84ba8-e16d-b4e9-6ab0-f30b79651570" removes it\.$/
      )
    ])
  })

  it('of a lock of the backend http names the lock that is held, not the one that was asked for', () => {
    expect(said('locked-http')).toEqual([
      'error: Error acquiring the state lock. The state is locked. Wait for the other run; when nothing runs there any more, "force-unlock 7d3a1f0c-1111-2222-3333-444455556666" removes it.'
    ])
  })

  it('of a stale plan says what to do', () => {
    expect(said('stale')).toEqual([
      'error: Saved plan is stale. The state was changed after the plan was made: make a new plan, and have it judged.'
    ])
  })

  it('says a thing once', () => {
    expect(said('interrupted')).toEqual([
      'error: local-exec provisioner error (terraform_data.slow, main.tf:11)',
      'error: execution halted. It was interrupted, and stopped after what it had begun.'
    ])
  })
})

it('facts of a lock that are no such facts are left out', () => {
  const detail = `Lock Info:\n  ID:        $(id)\n  Who:       ${'x'.repeat(500)}\n  Created:   <b>now</b>\n`
  expect(readDiagnostic({severity: 'error', summary: 'Error acquiring the state lock', detail}).hint).toBe(
    'The state is locked. Wait for the other run; when nothing runs there any more, "force-unlock ID" removes it.'
  )
})
