import {describe, expect, test} from '@jest/globals'
import {renderConclusion} from '../../rehearsal/display/conclusion.ts'
import {LiveDisplay} from '../../rehearsal/display/live.ts'
import {terminalMarkdown} from '../../rehearsal/display/markdown.ts'
import {recordScreen, standardOutput} from '../../rehearsal/display/screen.ts'
import {RunTree} from '../../rehearsal/display/tree.ts'
import type {RehearsalReport} from '../../rehearsal/report.ts'

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

describe('renderConclusion', () => {
  const report: RehearsalReport = {
    conclusion: 'success',
    example: 'homelab',
    event: 'pull_request',
    engine: 'fairway',
    runner: 'self-hosted',
    seconds: 1,
    jobs: [],
    outputs: {},
    image: '127.0.0.1:5000/homelab/bookshelf',
    digest: 'sha256:new',
    runningDigest: 'sha256:old',
    url: null,
    version: null,
    previousVersion: null,
    servingVersion: null,
    hosts: [],
    registry: {tags: {latest: 'sha256:old', main: 'sha256:old'}, manifests: ['sha256:old']},
    approval: null,
    plan: null,
    apply: null,
    drift: null,
    issues: [],
    comments: [],
    parts: [
      {name: 'registry', kind: 'real', version: '2.8', from: 'PATH'},
      {name: 'GitHub', kind: 'stand-in', version: 'x', from: 'built in'}
    ],
    nextRun: null,
    lostJobs: [],
    cache: {isWarm: false, builds: []},
    requests: {github: 0},
    leaks: [],
    leftovers: []
  }
  const shown = (given: RehearsalReport) =>
    renderConclusion({report: given, summaries: [], errors: [], totalMilliseconds: 1, isKept: false}).map(line => line.replace(/ +/g, ' '))

  test('what the earlier version pushed is no push of this run', () => {
    expect(shown(report)).toEqual(expect.arrayContaining(['Pushed nothing', 'Pushed before latest, main']))
  })

  test('of each build it says how many steps came from the cache', () => {
    const builds = [
      {of: 'the baseline', hit: '0/2'},
      {of: 'the run under test', hit: '1/2'}
    ]
    expect(shown({...report, cache: {isWarm: true, builds}})).toContain(
      'Steps from the cache 0/2 of the baseline, 1/2 of the run under test'
    )
  })

  test('the tags of what was built are its push', () => {
    const tags = {latest: 'sha256:new', ['sha-' + 'a'.repeat(40)]: 'sha256:old'}
    expect(shown({...report, registry: {tags, manifests: []}})).toEqual(
      expect.arrayContaining(['Pushed latest', `Pushed before sha-${'a'.repeat(12)}…`])
    )
  })

  test('of a plan it says how it was judged, by whom it was approved and whether it was applied, and nothing of images', () => {
    const plan = {verdict: 'clean', sha256: 'abc', applied: true, isCutOff: false}
    const approval = {decision: 'approved', issue: 2, approvers: ['admin']}
    const lines = shown({...report, image: null, plan, approval})
    expect(lines).toEqual(expect.arrayContaining(['Plan clean, sha256 abc', 'Approval approved by admin, issue #2']))
    expect(lines.join('\n')).toMatch(/^Applied yes/m)
    expect(lines.join('\n')).not.toMatch(/^Pushed/m)
    expect(shown({...report, plan: {...plan, applied: false}}).join('\n')).toMatch(/^Applied no/m)
  })

  test('of an apply that broke off it says how far it came', () => {
    const apply = {result: 'partly-applied', completed: 1, failed: 2, notStarted: 3, isStateWritten: true}
    const plan = {verdict: 'clean', sha256: 'abc', applied: false, isCutOff: false}
    const applied = (change: Partial<typeof apply>) =>
      shown({...report, plan, apply: {...apply, ...change}}).find(line => /^Applied/.test(line))
    expect(applied({})).toBe('Applied not to its end (partly-applied): 1 completed, 2 failed, 3 not started')
    expect(applied({result: 'not-applied', isStateWritten: false})).toMatch(/^Applied no:/)
    // Objects were made, and nobody knows of them.
    expect(applied({result: 'state-not-saved', isStateWritten: false})).toMatch(/^Applied not to its end \(state-not-saved\)/)
  })

  test.each([
    [null, 'applied', true, /^Applied yes, according to apply-plan; .* not watched/],
    [null, 'not-applied', false, /^Applied no, according to apply-plan; .* not watched/],
    [null, undefined, null, /^Applied nothing by apply-plan, which did not run; .* not watched/],
    [false, 'applied', false, /^Applied not shown: apply-plan says yes, but Terraform's state is as it was$/],
    [true, 'applied', true, /^Applied yes: Terraform's state was written$/]
  ])('with a state written: %j, and %j from apply-plan, it claims neither more nor less', (isStateWritten, result, applied, expected) => {
    const plan = {verdict: 'clean', sha256: 'abc', applied, isCutOff: false}
    const apply = result === undefined ? null : {result, completed: 1, failed: 0, notStarted: 0, isStateWritten}
    expect(shown({...report, plan, apply}).find(line => line.startsWith('Applied'))).toMatch(expected)
  })

  test('12.8 of an apply whose end nobody heard it does not say that it was applied', () => {
    const plan = {verdict: 'clean', sha256: 'abc', applied: null, isCutOff: true}
    expect(shown({...report, plan}).join('\n')).toMatch(/^Applied cut off; Terraform's state was written/m)
    expect(shown({...report, plan: {...plan, applied: false}}).join('\n')).toMatch(/^Applied cut off; no:/m)
  })

  test('12.8 of a lost runner it says what stays in RUNNER_TEMP, and what the next run came to', () => {
    const lostJobs = [{job: 'ship / deploy', temp: ['fairway-deploy-ssh-1', 'fairway-inject-secrets-2']}]
    const nextRun = {conclusion: 'success' as const, servingVersion: 'abc'}
    expect(shown({...report, lostJobs, nextRun})).toEqual(
      expect.arrayContaining([
        "RUNNER_TEMP of ship / deploy fairway-deploy-ssh-1, fairway-inject-secrets-2, until the runner's next job",
        'Next run success, version that answers abc'
      ])
    )
  })

  test('of drift it says what became of its issue', () => {
    expect(shown({...report, drift: {result: 'opened', issue: 2}})).toContain('Drift opened, issue #2')
    expect(shown({...report, drift: {result: 'nothing', issue: null}})).toContain('Drift nothing')
    expect(shown(report).join('\n')).not.toMatch(/^Drift/m)
  })

  test('a comment on a pull request is shown, and drives no terminal', () => {
    const comments = [{pullRequest: 2, author: 'x[bot]', text: '# Plan\u001b[2J', isEdited: true}]
    expect(shown({...report, comments})).toEqual(expect.arrayContaining(['── Comment on pull request #2: x[bot] (edited)', ' Plan[2J']))
  })

  test('an issue is shown with what was written on it, and drives no terminal', () => {
    const comments = [{author: 'admin', text: '**LGTM**\u001b[2J', isEdited: true}]
    const lines = shown({...report, issues: [{number: 3, title: 'Apply?', state: 'closed', author: 'x[bot]', body: '# Plan', comments}]})
    expect(lines).toEqual(expect.arrayContaining(['── Issue #3: Apply? (closed)', ' Plan', ' ── admin (edited)', ' LGTM[2J']))
  })

  test('it says what was real and what was not', () => {
    expect(shown(report)).toEqual(expect.arrayContaining(['Real parts registry 2.8', 'Stand-ins GitHub']))
  })
})
