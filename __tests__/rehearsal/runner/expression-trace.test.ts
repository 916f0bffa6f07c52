import {describe, expect, test} from '@jest/globals'
import {evaluate, type Scope} from '../../../rehearsal/runner/expressions.ts'

const CONTEXTS: Scope['contexts'] = {
  env: {PLAIN: 'value', QUOTED: "it's"},
  github: {ref: 'refs/heads/main', event: {list: [1, 2]}},
  inputs: {count: 3}
}

function traceOf(expression: string): string[] {
  const lines: string[] = []
  try {
    evaluate(expression, {contexts: CONTEXTS, trace: line => lines.push(line)})
  } catch (error) {
    lines.push(`! ${(error as Error).message}`)
  }
  return lines
}

describe('the trace of an expression', () => {
  test('12.9 names each part and its value, the inner ones first, as the runner does', () => {
    expect(traceOf("env.PLAIN == 'value' && !(github.event['nothing here'] || false)")).toEqual([
      "Evaluating: ((env.PLAIN == 'value') && !(github.event['nothing here'] || false))",
      'Evaluating And:',
      '..Evaluating Equal:',
      '....Evaluating Index:',
      '......Evaluating env:',
      '......=> Object',
      '......Evaluating String:',
      "......=> 'PLAIN'",
      "....=> 'value'",
      '....Evaluating String:',
      "....=> 'value'",
      '..=> true',
      '..Evaluating Not:',
      '....Evaluating Or:',
      '......Evaluating Index:',
      '........Evaluating Index:',
      '..........Evaluating github:',
      '..........=> Object',
      '..........Evaluating String:',
      "..........=> 'event'",
      '........=> Object',
      '........Evaluating String:',
      "........=> 'nothing here'",
      '......=> null',
      '......Evaluating Boolean:',
      '......=> false',
      '....=> false',
      '..=> true',
      '=> true',
      "Expanded: (('value' == 'value') && !(null || false))",
      'Result: true'
    ])
  })

  test.each([
    ["'just a text'", ["Evaluating: 'just a text'", 'Evaluating String:', "=> 'just a text'", "Result: 'just a text'"]],
    ['env.QUOTED', ['Evaluating: env.QUOTED', "Result: 'it''s'"]],
    [
      'inputs.count > 2 || fromJSON(env.PLAIN)',
      ['Evaluating: ((inputs.count > 2) || fromJSON(env.PLAIN))', "Expanded: ((3 > 2) || fromJSON(env['PLAIN']))"]
    ],
    ['github.event.list.*', ['Evaluating: github.event.list[*]', '..Evaluating Wildcard:', "..=> '*'", '=> Array', 'Result: Array']],
    ['toJSON(inputs)', ['Evaluating: toJSON(inputs)', 'Evaluating toJSON:', 'Result: \'{\n  "count": 3\n}\'']],
    ['inputs.none.at.all', ['....Evaluating Index:', '....=> null', 'Result: null']]
  ])('%s', (expression, lines) => {
    expect(traceOf(expression)).toEqual(expect.arrayContaining(lines))
  })

  test('is not longer than the evaluation: what was not asked for is not there, and a failure ends it', () => {
    expect(traceOf('false && env.PLAIN').join()).not.toContain('Evaluating env')
    const failed = traceOf("fromJSON('{')")
    expect(failed[0]).toBe("Evaluating: fromJSON('{')")
    expect(failed.at(-1)).toMatch(/^! /)
    expect(failed.join()).not.toContain('Result')
  })
})
