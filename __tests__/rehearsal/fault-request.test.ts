import {describe, expect, test} from '@jest/globals'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import {completeRequest} from '../../rehearsal/fault-request.ts'
import type {Fault} from '../../rehearsal/scenarios/scenario.ts'
import {UsageError} from '../../rehearsal/usage-error.ts'

const sealed: Fault = {description: 'x', event: 'workflow_dispatch', inputs: {'across-jobs': 'true'}}
const interfering: Fault = {description: 'x', interference: {beforeStep: 'Apply', happen: () => Promise.resolve()}}
const complete = (fault: Fault | undefined, ...args: string[]) => completeRequest(parseRehearsalArguments(['--fault', 'f', ...args]), fault)

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
