import {describe, expect, test} from '@jest/globals'
import {terminalMarkdown} from '../../rehearsal/display/markdown.ts'
import {LiveDisplay} from '../../rehearsal/display/live.ts'
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
const finished = {conclusion: 'success', seconds: 1.5, steps: [], outputs: {}, annotations: []} as const

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

  test('a single line with a pipe is no table', () => {
    expect(terminalMarkdown('| not a table')).toEqual(['| not a table'])
  })
})
