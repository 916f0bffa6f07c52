import {describe, expect, test} from '@jest/globals'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import {completeRequest, NOTHING_BEFORE, planRuns} from '../../rehearsal/fault-request.ts'
import {ofWorkflow, type Fault, type Scenario} from '../../rehearsal/scenarios/scenario.ts'
import {UsageError} from '../../rehearsal/usage-error.ts'

const sealed: Fault = {description: 'x', event: 'workflow_dispatch', inputs: {'across-jobs': 'true'}}
const interfering: Fault = {description: 'x', interference: {beforeStep: 'Apply', happen: () => Promise.resolve()}}
const complete = (fault: Fault | undefined, ...args: string[]) => completeRequest(parseRehearsalArguments(args), fault, 'f')

describe('what a fault brings along', () => {
  test('its event and its inputs need not be said', () => {
    expect(complete(sealed)).toMatchObject({event: 'workflow_dispatch', inputs: {'across-jobs': 'true'}})
    expect(complete(sealed, '--input', 'apply=true').inputs).toEqual({apply: 'true', 'across-jobs': 'true'})
    expect(complete({description: 'x', event: 'schedule'}).event).toBe('schedule')
  })

  test('12.9 its kind of runner need not be said either', () => {
    const hosted: Fault = {description: 'x', isHosted: true}
    expect([
      complete(hosted),
      complete(undefined),
      complete(undefined, '--hosted'),
      complete({description: 'x'}, '--hosted')
    ]).toMatchObject([true, false, true, true].map(isHosted => ({isHosted})))
    for (const [fault, ...args] of [[hosted], [undefined, '--hosted']] as const) {
      expect(() => complete(fault, ...args, '--engine', 'act')).toThrow(UsageError)
    }
  })

  test('a fault of every event leaves the request as it is', () => {
    expect(complete({description: 'x'}, '--event', 'push').event).toBe('push')
    expect(complete(undefined).event).toBeUndefined()
  })

  test.each<[string, Fault, string[], RegExp]>([
    ['another event', sealed, ['--event', 'push'], /--fault f belongs to --event workflow_dispatch, .* asks for push/],
    ['an input said otherwise', sealed, ['--input', 'across-jobs=false'], /needs --input across-jobs=true, not false/],
    ['an interference through act', interfering, ['--engine', 'act'], /act does not allow/],
    ['a commenter whom nobody knows', sealed, ['--comment', 'LGTM', '--commenter', 'nobody'], /nobody called "nobody"/]
  ])('%s is wrong usage', (_, fault, args, message) => {
    expect(() => complete(fault, ...args)).toThrow(UsageError)
    expect(() => complete(fault, ...args)).toThrow(message)
  })
})

describe('several runs on one stage', () => {
  const breaks = () => Promise.resolve()
  const scenario: Scenario = {
    name: 'lab',
    description: 'x',
    source: '/nowhere',
    repository: 'a/lab',
    workflow: '.github/workflows/ship.yml',
    event: 'push',
    baseline: [{event: 'push'}],
    approver: 'maintainer',
    vaults: () => [],
    faults: {
      plain: {description: 'x'},
      broken: {description: 'x', breakStage: breaks},
      mended: {description: 'x', breakStage: breaks, mendStage: breaks},
      rotated: {description: 'x', breakStage: breaks, isLasting: true},
      lost: {description: 'x', interference: {beforeStep: 'a', breaksStage: true, happen: breaks}},
      hosted: {description: 'x', isHosted: true}
    },
    workflows: [
      {
        workflow: '.github/workflows/rollback.yml',
        event: 'workflow_dispatch',
        inputs: {release: 'previous', reason: 'usual'},
        inputsAfter: ({outputs}) => ({digest: outputs['digest'] ?? ''}),
        baseline: [{workflow: '.github/workflows/ship.yml', event: 'push'}],
        faults: {
          'to-a-release': {description: 'x', inputs: {release: 'abc'}, inputsAfter: ({runs}) => ({after: String(runs.length)})},
          pushed: {description: 'x', event: 'push'},
          elsewhere: {description: 'x', workflow: '.github/workflows/ship.yml'}
        }
      }
    ]
  }
  const plan = (...args: string[]) => {
    const request = parseRehearsalArguments(args)
    return planRuns(request, ofWorkflow(scenario, request.workflow))
  }
  const before = {runs: [{of: 'the baseline', commit: 'c', outputs: {digest: 'sha256:1'}}], outputs: {digest: 'sha256:1'}}

  test('each fault is one, in the order in which they are named; "none" is one without', () => {
    const runs = plan('--fault', 'plain', '--fault', 'none', '--fault', 'mended', '--fault', 'rotated', '--fault', 'broken')
    expect(runs.map(({name, event}) => [name, event])).toEqual([
      ['plain', 'push'],
      ['none', 'push'],
      ['mended', 'push'],
      ['rotated', 'push'],
      ['broken', 'push']
    ])
    expect(runs[1]?.fault).toBeUndefined()
    expect(plan().map(({name, workflow}) => [name, workflow])).toEqual([['none', '.github/workflows/ship.yml']])
  })

  test.each([
    [['--fault', 'broken', '--fault', 'plain'], /--fault broken leaves the stage broken.*Put it last/],
    [['--fault', 'lost', '--fault', 'plain'], /--fault lost leaves the stage broken/],
    [['--fault', 'plain', '--fault', 'hosted'], /--fault hosted belongs to a hosted runner.*Add --hosted/],
    [['--fault', 'to-a-release'], /lab has no fault "to-a-release"\. It is one of .*rollback\.yml: add --workflow rollback\.yml/],
    [['--workflow', 'rollback.yml', '--fault', 'plain'], /lab has no fault "plain"\. It knows: to-a-release/]
  ])('%j is wrong usage', (args, message) => {
    expect(() => plan(...args)).toThrow(UsageError)
    expect(() => plan(...args)).toThrow(message)
  })

  test('a hosted one may stand among others that are hosted', () => {
    expect(plan('--hosted', '--fault', 'plain', '--fault', 'hosted').map(({isHosted}) => isHosted)).toEqual([true, true])
  })

  test.each(['rollback.yml', '.github/workflows/rollback.yml', './.github/workflows/rollback.yml'])(
    'a workflow has its own event, inputs, baseline and faults: %s',
    name => {
      const own = ofWorkflow(scenario, name)
      expect(own).toMatchObject({name: 'lab', workflow: '.github/workflows/rollback.yml', event: 'workflow_dispatch'})
      expect(own.baseline?.map(({workflow}) => workflow)).toEqual(['.github/workflows/ship.yml'])
      const [run] = plan('--workflow', name)
      expect(run?.inputs(before)).toEqual({release: 'previous', reason: 'usual', digest: 'sha256:1'})
      // Before the stage stands there is nothing that could be put in.
      expect(run?.inputs(NOTHING_BEFORE)).toEqual({release: 'previous', reason: 'usual', digest: ''})
    }
  )

  test('the command line is stronger than a workflow’s inputs, and a fault’s are too', () => {
    const inputsOf = (...args: string[]) => plan('--workflow', 'rollback.yml', ...args)[0]?.inputs(before)
    expect(inputsOf('--input', 'reason=mine', '--input', 'digest=sha256:2')).toMatchObject({reason: 'mine', digest: 'sha256:2'})
    expect(inputsOf('--fault', 'to-a-release')).toEqual({release: 'abc', reason: 'usual', digest: 'sha256:1', after: '1'})
    // Other events have no inputs, and another workflow has others.
    expect(inputsOf('--fault', 'pushed')).toEqual({})
    expect(inputsOf('--fault', 'elsewhere')).toEqual({})
  })

  test('a workflow that the scenario does not know has the baseline and the faults of the first', () => {
    const other = ofWorkflow(scenario, 'other.yml')
    expect(other).toMatchObject({workflow: '.github/workflows/other.yml', event: 'push', faults: scenario.faults})
    expect(other.baseline).toEqual([{workflow: '.github/workflows/ship.yml', event: 'push'}])
  })
})
