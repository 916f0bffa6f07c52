import {describe, expect, test} from '@jest/globals'
import {isMapping} from '@actions/workflow-parser'
import {ConcurrencyGroups, readConcurrency, type ConcurrencySetting} from '../../../rehearsal/runner/concurrency.ts'
import {jobStatusFunctions, mergeResults, stepStatusFunctions, type Ancestor} from '../../../rehearsal/runner/conditions.ts'
import {evaluate, evaluateCondition} from '../../../rehearsal/runner/expressions.ts'
import {readWorkflowFile} from '../../../rehearsal/runner/official-parser.ts'
import {matchesPatterns} from '../../../rehearsal/runner/patterns.ts'
import {permissionsComplaint} from '../../../rehearsal/runner/permissions.ts'
import type {Origin} from '../../../rehearsal/runner/plan.ts'
import {readReference} from '../../../rehearsal/runner/references.ts'

describe('status functions of a job', () => {
  const ask = (expression: string, ancestors: Ancestor[], isCancelled = false) =>
    evaluateCondition(expression, {contexts: {}, functions: jobStatusFunctions(ancestors, isCancelled)})
  const good: Ancestor = {id: 'good', result: 'success'}
  const bad: Ancestor = {id: 'bad', result: 'failure'}
  const skipped: Ancestor = {id: 'left-out', result: 'skipped'}

  test('success() wants every ancestor to have succeeded: one that was skipped is enough to skip', () => {
    expect([ask('success()', []), ask('success()', [good]), ask('success()', [good, skipped]), ask('success()', [good, bad])]).toEqual([
      true,
      true,
      false,
      false
    ])
  })

  test('failure() sees any ancestor; both may name jobs', () => {
    expect([ask('failure()', [good, bad]), ask('failure()', [good, skipped])]).toEqual([true, false])
    expect([ask("failure('good')", [good, bad]), ask("success('good')", [good, bad])]).toEqual([false, true])
  })

  test('after a cancel only always() and cancelled() hold', () => {
    const names = ['success()', 'failure()', 'cancelled()', 'always()']
    expect(names.map(name => ask(name, [good, bad], true))).toEqual([false, false, true, true])
  })

  test('those of a step look at the job’s status', () => {
    const askStep = (expression: string, status: 'success' | 'failure' | 'cancelled') =>
      evaluateCondition(expression, {contexts: {}, functions: stepStatusFunctions(status)})
    expect([
      askStep('success()', 'success'),
      askStep('failure()', 'failure'),
      askStep('failure()', 'cancelled'),
      askStep('!cancelled()', 'failure')
    ]).toEqual([true, true, false, true])
  })

  test('results merge to the worst of them', () => {
    expect(mergeResults([])).toBe('success')
    expect(mergeResults(['skipped', 'skipped'])).toBe('skipped')
    expect(mergeResults(['skipped', 'success'])).toBe('success')
    expect(mergeResults(['cancelled', 'failure', 'success'])).toBe('failure')
    expect(mergeResults(['cancelled', 'success'])).toBe('cancelled')
  })
})

describe('expressions', () => {
  test('contexts that do not apply are null, and names of env keep their case', () => {
    expect(evaluate('matrix.os', {contexts: {}})).toBeNull()
    expect(evaluate('env.name', {contexts: {env: {NAME: 'upper', name: 'lower'}}})).toBe('lower')
    expect(evaluate('toJSON(env)', {contexts: {env: {A: '1', a: '2'}}})).toBe('{\n  "A": "1",\n  "a": "2"\n}')
    expect(evaluate('secrets.NAME', {contexts: {secrets: {name: 'any case'}}})).toBe('any case')
  })

  test('objects come through whole', () => {
    expect(evaluate('fromJSON(inputs.list)[1]', {contexts: {inputs: {list: '[{"a":[1,null]},{"b":true}]'}}})).toEqual({b: true})
    expect(evaluate('github.event.commits.*.id', {contexts: {github: {event: {commits: [{id: 'a'}, {id: 'b'}]}}}})).toEqual(['a', 'b'])
  })
})

describe('filter patterns', () => {
  test.each([
    [['main'], 'main', true],
    [['releases/**'], 'releases/10/beta', true],
    [['releases/*'], 'releases/10/beta', false],
    [['*'], 'feature/x', false],
    [['**'], 'feature/x', true],
    [['v[12].[0-9]+.[0-9]+'], 'v1.10.1', true],
    [['v[12].[0-9]+.[0-9]+'], 'v3.0.0', false],
    [['*.jsx?'], 'page.js', true],
    [['**/docs/**'], 'docs/hello.md', true],
    [['**/docs/**'], 'dir/docs/a/b.md', true],
    [['docs/**/*.md'], 'docs/README.md', true],
    [['main', '!main'], 'main', false],
    [['!main', 'main'], 'main', true],
    [['a.b'], 'axb', false],
    [['\\*x'], '*x', true],
    [['[x'], '[x', true]
  ])('%j on %s is %s', (patterns, name, expected) => {
    expect(matchesPatterns(patterns, name)).toBe(expected)
  })
})

describe('permissions', () => {
  test('GitHub’s complaint lists everything that is too much', () => {
    expect(
      permissionsComplaint(
        'o/r/x.yml@v1',
        'build',
        {packages: 'write', contents: 'read', issues: 'read'},
        {contents: 'write', packages: 'read'}
      )
    ).toBe(
      "Error calling workflow 'o/r/x.yml@v1'. The nested job 'build' is requesting 'issues: read, packages: write', but is only allowed 'issues: none, packages: read'."
    )
    expect(permissionsComplaint('x', undefined, {contents: 'read'}, {})).toMatch(
      /^Error calling workflow 'x'\. The workflow is requesting 'contents: read'/
    )
    expect(permissionsComplaint('x', undefined, {contents: 'read'}, {contents: 'write'})).toBeUndefined()
  })
})

describe('references', () => {
  const repository: Origin = {kind: 'repository', name: 'Ada/homelab', directory: '/r', ref: 'main'}
  const toolkit: Origin = {kind: 'toolkit', name: 'fairway/fairway', directory: '/t', ref: ''}
  const read = (uses: string, from = repository) => readReference(uses, from, {repository, toolkit})

  test('name files of the two repositories', () => {
    expect(read('fairway/fairway/actions/notify@v1')).toMatchObject({
      kind: 'file',
      path: 'actions/notify',
      origin: {kind: 'toolkit', ref: 'v1'}
    })
    expect(read('$/actions/notify', toolkit)).toMatchObject({kind: 'file', path: 'actions/notify', origin: {kind: 'toolkit'}})
    expect(read('$/actions/notify')).toMatchObject({kind: 'file', origin: {kind: 'repository'}})
    expect(read('ada/homelab/actions/x@main')).toMatchObject({kind: 'file', path: 'actions/x', origin: {kind: 'repository'}})
    expect(read('./actions/x', toolkit)).toEqual({kind: 'local', path: 'actions/x'})
  })

  test.each([
    ['actions/checkout@v5', 'stand-in'],
    ['Actions/Upload-Artifact@' + '0'.repeat(40), 'stand-in'],
    ['actions/upload-artifact/merge@v4', 'foreign'],
    ['docker://alpine:3', 'docker'],
    ['actions/setup-node@v4', 'foreign'],
    ['$/actions/x@v1', 'malformed'],
    ['$/', 'malformed'],
    ['./../x', 'malformed'],
    ['fairway/fairway/actions/x', 'malformed']
  ])('%s is %s', (uses, kind) => {
    expect(read(uses).kind).toBe(kind)
  })
})

describe('concurrency groups', () => {
  const setting = (overrides: Partial<ConcurrencySetting> = {}): ConcurrencySetting => ({
    group: 'g',
    cancelInProgress: false,
    queue: 'single',
    ...overrides
  })
  const member = () => {
    const controller = new AbortController()
    const cancel = (reason: string) => controller.abort(new Error(reason))
    return {name: 'm', cancel, signal: controller.signal}
  }

  test('let one in at a time; a newer one that waits replaces an older one', async () => {
    const groups = new ConcurrencyGroups()
    const [first, second, third] = [member(), member(), member()]
    const leave = await groups.enter(setting({group: 'G'}), first, first.signal)
    const waitingSecond = groups.enter(setting(), second, second.signal)
    const waitingThird = groups.enter(setting(), third, third.signal)
    await expect(waitingSecond).rejects.toThrow('Canceling since a higher priority waiting request for g exists')
    leave()
    ;(await waitingThird)()
    expect(first.signal.aborted).toBe(false)
  })

  test('with queue: max everybody waits, in order', async () => {
    const groups = new ConcurrencyGroups()
    const order: number[] = []
    const join = async (index: number) => {
      const one = member()
      const leave = await groups.enter(setting({queue: 'max'}), one, one.signal)
      order.push(index)
      await Promise.resolve()
      leave()
    }
    await Promise.all([join(0), join(1), join(2)])
    expect(order).toEqual([0, 1, 2])
  })

  test('cancel what is in progress when asked to, and wait for its end', async () => {
    const groups = new ConcurrencyGroups()
    const [first, second] = [member(), member()]
    const leave = await groups.enter(setting(), first, first.signal)
    const waiting = groups.enter(setting({cancelInProgress: true}), second, second.signal)
    expect(first.signal.aborted).toBe(true)
    leave()
    await expect(waiting).resolves.toBeInstanceOf(Function)
  })

  test('are read from a text or a mapping', async () => {
    const read = async (concurrency: string) => {
      const reading = await readWorkflowFile('main.yml', `on: push\n${concurrency}\njobs: {a: {runs-on: x, steps: [{run: x}]}}`)
      const root = reading.value
      return readConcurrency(root !== undefined && isMapping(root) ? root.find('concurrency') : undefined, {contexts: {}}, 'main.yml')
    }
    expect(await read('')).toBeUndefined()
    expect(await read('concurrency: g')).toEqual(setting())
    expect(await read("concurrency: ${{ format('{0}', 1) }}")).toEqual(setting({group: '1'}))
    const mapping = 'concurrency: {group: g, cancel-in-progress: true, queue: max}'
    expect(await read(mapping)).toEqual(setting({cancelInProgress: true, queue: 'max'}))
  })
})
