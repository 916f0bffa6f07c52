import {describe, expect, it, test} from '@jest/globals'
import {isOneEditAway} from '../../../../lib/plan/reader/near.ts'
import {plan, read, refusal} from './support.ts'

test.each([
  ['resource_changes', 'resource_changes', false],
  ['resource_changes', 'resource_change', true],
  ['resource_changes', 'esource_changes', true],
  ['resource_changes', ' resource_changes', true],
  ['resource_changes', 'resource_changes2', true],
  ['resource_changes', 'resource-changes', true],
  ['resource_changes', 'Resource_changes', true],
  ['resource_changes', 'resource_changeS', true],
  ['resource_changes', 'resource_drift', false],
  ['resource_changes', 'Resource_Changes', false],
  ['resource_changes', 'resource__change', false],
  ['', 'a', true],
  ['', '', false],
  ['ab', 'ba', false]
])('%j and %j: %p', (one, other, expected) => {
  expect(isOneEditAway(one, other)).toBe(expected)
  expect(isOneEditAway(other, one)).toBe(expected)
})

describe('a part with a damaged name', () => {
  it.each(['resource_change', 'resource_changess', 'deferred_chamges', 'action_invocation', 'erroredd'])('%s is an error', async name => {
    expect(await refusal(plan([], {[name]: []}))).toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('a part whose name is almost, but not quite, "')
    })
  })

  it.each(['resource_changes_2', 'new_changes'])('%s may be a new part', async name => {
    expect(await read(plan([], {[name]: []}))).toMatchObject({reading: {header: {unknownMembers: [name]}}})
  })
})
