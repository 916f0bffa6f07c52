import {describe, expect, test} from '@jest/globals'
import {LiveDisplay} from '../../rehearsal/display/live.ts'
import {terminalMarkdown} from '../../rehearsal/display/markdown.ts'
import {recordScreen, standardOutput} from '../../rehearsal/display/screen.ts'
import {RunTree} from '../../rehearsal/display/tree.ts'

describe('RunTree', () => {
  test('steps stand below their job, whichever job ran meanwhile', () => {
    const tree = new RunTree()
    tree.start('a', 'a', 0)
    tree.start('b', 'b', 0)
    tree.start('a\n1', 'first', 0, 'a')
    tree.start('b\n1', 'other', 0, 'b')
    tree.start('a\n2', 'second', 500, 'a')
    tree.end('a\n1', 'success', 500)
    tree.end('b\n1', 'failure', 1_000)
    tree.end('a\n2', 'skipped', 500)
    expect(tree.render(2_000, false).map(line => line.replace(/ +/g, ' '))).toEqual([
      '▸ a 2.0 s',
      ' ✓ first 0.5 s',
      ' – second skipped',
      '▸ b 2.0 s',
      ' ✗ other 1.0 s'
    ])
  })
})

const job = {id: 'build', name: 'build'}
const step = {job, id: '__checkout', name: 'Check out', stage: 'main', uses: 'actions/checkout@v6', permissions: {}} as const
const finished = {conclusion: 'success', seconds: 1.5, steps: [], outputs: {}, annotations: [], environment: undefined} as const

describe('LiveDisplay', () => {
  test('a file gets each line once, when it is known', () => {
    let written = ''
    let now = 0
    const display = new LiveDisplay({isTTY: false, columns: 80, rows: 24, write: text => (written += text)}, () => now)
    display.open()
    const observer = display.observer()
    observer.jobStarted?.(job)
    observer.stepStarted?.(step)
    now = 1_500
    observer.stepFinished?.(step, {name: 'Check out', conclusion: 'success', seconds: 1.5})
    observer.jobFinished?.({...job, ...finished})
    display.close()
    expect(written.split('\n').map(line => line.replace(/ +/g, ' '))).toEqual(['▸ build 0.0 s', ' ✓ Check out 1.5 s', '✓ build 1.5 s', ''])
    expect(written).not.toContain('\u001b')
  })

  test('the environment of a job is beside its name, and at its end what the page of deployments gets', () => {
    let written = ''
    const display = new LiveDisplay({isTTY: false, columns: 80, rows: 24, write: text => (written += text)}, () => 0)
    const observer = display.observer()
    observer.jobStarted?.(job, 'production')
    observer.jobFinished?.({...job, ...finished, environment: {name: 'production', url: 'http://127.0.0.1:8080', isDeployment: true}})
    observer.jobFinished?.({...job, ...finished, environment: {name: 'staging', url: undefined, isDeployment: true}})
    observer.jobFinished?.({...job, ...finished, environment: {name: 'unrecorded', url: undefined, isDeployment: false}})
    expect(written).toMatch(/^▸ build \(environment production\) /)
    expect(written.split('\n').filter(line => line.includes('page'))).toEqual([
      '  Deployments page: production http://127.0.0.1:8080',
      '  Deployments page: staging'
    ])
  })

  test('a terminal is redrawn in place, and what is said stays above the tree', () => {
    let written = ''
    const display = new LiveDisplay({isTTY: true, columns: 80, rows: 24, write: text => (written += text)}, () => 0)
    display.observer().jobStarted?.(job)
    display.say('a notice')
    display.close()
    const erase = '\u001b[1A\u001b[0J'
    expect(written.split(erase).at(1)).toMatch(/^a notice\n/)
    expect(written.split(erase).length).toBe(3)
  })
})

describe('a small terminal', () => {
  test('a line is cut to its width, so that it never wraps', () => {
    const tree = new RunTree()
    tree.start('a', 'a job with a name that is far too long for this window', 0)
    const [line = ''] = tree.render(61_000, false, 30)
    expect(line).toBe('▸ a job with a name… 1 min 1 s')
    expect(line).toHaveLength(30)
  })

  test('while it runs only what fits is drawn; at the end everything is', () => {
    let written = ''
    const display = new LiveDisplay({isTTY: true, columns: 80, rows: 4, write: text => (written += text)}, () => 0)
    const observer = display.observer()
    for (const name of ['a', 'b', 'c', 'd', 'e']) observer.jobStarted?.({id: name, name})
    const drawings = written.split('\u001b[0J')
    expect(drawings.at(-1)?.split('\n').length).toBe(4)
    written = ''
    display.close()
    expect(written).toContain('\u001b[3A')
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(written).toContain(` ${name} `)
  })
})

describe('terminalMarkdown', () => {
  test('tables become columns, marks go', () => {
    const markdown =
      '### Image `x`\n\n|  |  |\n| --- | --- |\n| Image | `127.0.0.1:5000/app` |\n| A **b** | c \\| d |\n\nSee [this](<https://example.com>)'
    expect(terminalMarkdown(markdown)).toEqual([
      'Image x',
      '',
      'Image  127.0.0.1:5000/app',
      'A b    c | d',
      '',
      'See this (https://example.com)'
    ])
  })

  test('entities become characters, and nothing drives the terminal', () => {
    expect(terminalMarkdown('a &#42;b&#42; &lt;c&gt; \u001b[31mred\u0007')).toEqual(['a *b* <c> [31mred'])
  })

  test('a marker is not shown, nor the backslash that breaks a line', () => {
    expect(terminalMarkdown('<!-- fairway:report 1 -->\none\\\ntwo')).toEqual(['one', 'two'])
  })

  test('a single line with a pipe is no table', () => {
    expect(terminalMarkdown('| not a table')).toEqual(['| not a table'])
  })
})

describe('the log of a step that failed', () => {
  const play = (conclusion: 'success' | 'failure', lines: readonly string[]) => {
    let written = ''
    const display = new LiveDisplay({isTTY: false, columns: Infinity, rows: Infinity, write: text => (written += text)}, () => 0)
    const observer = display.observer()
    observer.jobStarted?.(job)
    observer.stepStarted?.(step)
    for (const line of lines) observer.log?.({job, step: step.name, line})
    observer.log?.({job, step: 'Another', line: 'not this one'})
    observer.stepFinished?.(step, {name: step.name, conclusion, seconds: 0})
    display.close()
    return written
  }

  test('is shown when it is over, and drives no terminal', () => {
    const written = play('failure', ['\u001b[31mno such file\u001b[0m\u0007', '  at line 1'])
    expect(written).toMatch(/── Log of build, Check out\n {3}no such file\n {5}at line 1\n$/)
    expect(written).not.toContain('not this one')
  })

  test('is cut to its end', () => {
    const written = play(
      'failure',
      Array.from({length: 50}, (_, index) => `line ${index}.`)
    )
    expect(written).toContain('── Log of build, Check out, its last 40 lines\n   line 10.\n')
    expect(written).toMatch(/line 49\.\n$/)
  })

  test('is not shown when the step went well', () => {
    expect(play('success', ['all is well'])).not.toContain('all is well')
  })
})

describe('standardOutput', () => {
  const terminal = (columns: number, rows: number) => ({isTTY: true, columns, rows, write: () => true})

  test.each([
    ['a terminal', terminal(80, 24), 'xterm', true],
    ['a terminal that cannot move its cursor', terminal(80, 24), 'dumb', false],
    ['a terminal without a size', terminal(0, 0), 'xterm', false],
    ['a file', {write: () => true}, 'xterm', false]
  ])('%s', (_, output, term, isTTY) => {
    const screen = standardOutput(output, term)
    expect(screen.isTTY).toBe(isTTY)
    expect(screen.columns).toBeGreaterThan(0)
  })

  test('a window that is made smaller is noticed, also through a recording', () => {
    const output = terminal(80, 24)
    const screen = recordScreen(standardOutput(output, 'xterm'))
    output.columns = 40
    output.rows = 10
    expect([screen.columns, screen.rows]).toEqual([40, 10])
  })
})
