import {describe, expect, test} from '@jest/globals'
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
    const display = new LiveDisplay({isTTY: false, columns: 80, write: text => (written += text)}, () => now)
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
    const display = new LiveDisplay({isTTY: true, columns: 80, write: text => (written += text)}, () => 0)
    display.observer().jobStarted?.(job)
    display.say('a notice')
    display.close()
    const erase = '\u001b[1A\u001b[0J'
    expect(written.split(erase).at(1)).toMatch(/^a notice\n/)
    expect(written.split(erase).length).toBe(3)
  })
})
