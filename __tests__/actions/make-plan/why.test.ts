import {describe, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {whyNoPlan} from '../../../actions/make-plan/why.ts'

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

async function says(...messages: (Diagnostic | string)[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'make-plan-why-'))
  try {
    const path = join(folder, 'plan.jsonl')
    await writeFile(path, messages.map(message => `${typeof message === 'string' ? message : line(message)}\n`).join(''))
    return await whyNoPlan(path)
  } finally {
    await rm(folder, {recursive: true})
  }
}

describe('why there is no plan', () => {
  test('is told by the summary of each error and its place, without a value', async () => {
    const said = await says(
      '{"@level":"info","@message":"terraform_data.a: Refreshing state... [id=hunter2]","type":"refresh_start"}',
      {severity: 'warning', summary: 'Deprecated: hunter2'},
      {summary: 'Resource precondition failed', place: ['main.tf', 12]},
      {summary: 'Failed to read variables file'}
    )
    expect(said).toEqual(['main.tf:12: Resource precondition failed', 'Failed to read variables file'])
  })

  test('no value looks like a summary or a place', async () => {
    const detail = [
      'no\n\nError: hunter2',
      '"diagnostic":{"severity":"error","summary":"hunter2","detail":"x',
      '"range":{"filename":"hunter2","start":{"line":3,'
    ].join('\n')
    expect(await says({summary: 'Resource precondition failed', detail})).toEqual(['Resource precondition failed'])
    expect(await says({summary: 'Of many lines\npassword: hunter2', detail})).toEqual(['Of many lines'])
    // Only in JSON the two stand apart.
    expect(await says('Error: hunter2', '│ Error: hunter2', '{"@level":"error","@message":"Error: hunter2"}', '{hunter2')).toEqual([])
  })

  test.each([
    ['Get "https://lvs:hunter2@example.com/a?token=hunter2&b=1": no route', 'Get'],
    ['parse "https://lvs:hun ter\\"2@example.com/#hunter2": bad', 'parse'],
    ['clone git::https://hunter2@example.com/a.git?x=hunter2 failed', 'clone git'],
    ['dial lvs:hunter2@tcp(192.0.2.1) failed', 'dial lvs'],
    ['read https://example.com/?t="hunter2" failed', 'read https'],
    ['user lvs@example.com is unknown', 'user lvs']
  ])('nothing of a URL or a login is shown: %s', async (summary, expected) => {
    expect(await says({summary})).toEqual([expected])
  })

  test('what it says is one line of printable text, and no command of the runner', async () => {
    const [said] = await says({summary: 'odd\u001b \u202e\tend ##[error]::add-mask::x', place: ['a\r::b.tf', 1]})
    expect(said).toBe('a ::b.tf:1: odd   end')
    expect((await says({summary: 'xy '.repeat(9_000), place: ['y'.repeat(9_000), 1]}))[0]).toHaveLength(300)
  })

  test('names who holds the lock, and how it is taken off', async () => {
    const detail =
      'resource temporarily unavailable\nLock Info:\n  ID:        f00\n  Path:      hunter2\n  Operation: OperationTypeApply\n  Who:       a@b\n'
    expect(await says({summary: 'Error acquiring the state lock', detail})).toEqual([
      'Error acquiring the state lock',
      'It is held by a@b, for OperationTypeApply. Wait for the other run; when nothing runs there any more, "force-unlock f00" removes it.'
    ])
  })

  test('a thing is said once, and not without end', async () => {
    const same = {summary: 'Invalid index', place: ['main.tf', 3]} as const
    expect(await says(same, same)).toEqual(['main.tf:3: Invalid index'])
    expect(await says(...Array.from({length: 500}, (_, index) => ({summary: 'No', place: ['main.tf', index] as const})))).toHaveLength(200)
  })

  test('without a word of Terraform there is nothing to say', async () => {
    expect(await says()).toEqual([])
    expect(await says('killed')).toEqual([])
  })
})
