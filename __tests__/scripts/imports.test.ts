import {describe, expect, it} from '@jest/globals'
import {describeCircle, forbiddenImports, importCircles, importsOf, isLoose, whyForbidden} from '../../scripts/support/imports.ts'

describe('the imports of a file', () => {
  it('are those of types and those made while it runs too', () => {
    const text = [
      "import {a} from './a.ts'",
      "import type {B} from '../b.ts'",
      "export {c} from './c.ts'",
      "export type {D} from './d.ts'",
      "import 'node:fs'",
      "import yaml from 'yaml'",
      "const e = await import('./e/f.ts')",
      "// import './comment.ts'",
      'const text = "import \'./text.ts\'"'
    ].join('\n')
    expect(importsOf('lib/room/x.ts', text).sort()).toEqual(
      ['lib/room/a.ts', 'lib/b.ts', 'lib/room/c.ts', 'lib/room/d.ts', 'lib/room/e/f.ts'].sort()
    )
  })
})

describe('doors and wings', () => {
  it.each([
    ['lib/plan/guard.ts', 'actions/plan-guard/inputs.ts'],
    ['lib/plan/guard.ts', 'cli/terminal.ts'],
    ['lib/plan/guard.ts', 'rehearsal/stage.ts'],
    ['lib/plan/guard.ts', 'scripts/check.ts'],
    ['lib/plan/guard.ts', '__tests__/support/silence.ts'],
    ['actions/notify/run.ts', 'actions/plan-guard/inputs.ts'],
    ['actions/notify/run.ts', 'cli/terminal.ts'],
    ['actions/notify/run.ts', 'rehearsal/stage.ts'],
    ['cli/plan-guard/command.ts', 'actions/plan-guard/inputs.ts'],
    ['cli/terminal.ts', 'actions/plan-guard/inputs.ts'],
    ['cli/plan-guard/command.ts', 'cli/open-state/command.ts'],
    ['rehearsal/stage.ts', 'actions/notify/run.ts'],
    ['rehearsal/runner/step.ts', 'cli/terminal.ts'],
    ['rehearsal/runner/step.ts', 'scripts/check.ts']
  ])('%s must not import %s', (from, to) => {
    expect(whyForbidden(from, to)).toMatch(/^(A|The) .+\.$/)
  })

  it.each([
    ['lib/plan/guard.ts', 'lib/action/errors.ts'],
    ['actions/notify/run.ts', 'actions/notify/payload.ts'],
    ['actions/notify/run.ts', 'lib/http/http.ts'],
    ['cli/plan-guard/command.ts', 'cli/terminal.ts'],
    ['cli/plan-guard/command.ts', 'lib/plan/run.ts'],
    ['cli/commands.ts', 'cli/plan-guard/command.ts'],
    ['rehearsal/stage.ts', 'lib/action/errors.ts'],
    ['scripts/e2e.ts', '__tests__/e2e/suites.ts']
  ])('%s may import %s', (from, to) => {
    expect(whyForbidden(from, to)).toBeUndefined()
  })

  it('are counted line by line, and a file of lib/ in no wing is loose', () => {
    const graph = new Map([['lib/a/b.ts', ['actions/c/d.ts', 'lib/e/f.ts']]])
    expect(forbiddenImports(graph)).toEqual(['lib/a/b.ts imports actions/c/d.ts. A wing (lib/) imports wings only.'])
    expect([isLoose('lib/process.ts'), isLoose('lib/action/process.ts')]).toEqual([true, false])
  })
})

describe('circles of imports', () => {
  it('are found once each, however they hang together', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'x']],
      ['c', ['a', 'd']],
      ['d', ['e']],
      ['e', ['d']],
      ['f', ['f']],
      ['g', ['a']]
    ])
    expect(importCircles(graph)).toEqual([['d', 'e'], ['a', 'b', 'c'], ['f']])
    expect(describeCircle(['a', 'b', 'c'], graph)).toBe('a → b → c → a')
  })

  it('are none where two ways lead to one file', () => {
    expect(importCircles(new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]]))).toEqual([]) // prettier-ignore
  })
})
