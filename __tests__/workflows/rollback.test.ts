import {describe, expect, test} from '@jest/globals'
import {neededPermissions} from '../support/policy/permissions.ts'
import type {Workflow} from '../support/policy/types.ts'
import {deploy, rollback, value} from '../support/ship.ts'

const call = rollback.jobs.rollback
const {inputs} = rollback.on.workflow_call

describe('rollback.yml goes through deploy.yml', () => {
  test('with a release, always: an empty one would be a deploy', () => {
    const release = (given: string) => value(call.with['release'] as string, {inputs: {release: given}})
    expect([release(''), release('list'), release('previous'), release('v1.2.3')]).toEqual(['list', 'list', 'previous', 'v1.2.3'])
    expect(inputs['release']).toMatchObject({default: 'list'})
  })

  test('and asks nobody for a list; an empty word for the approval is no "none"', () => {
    const approval = (release: string, word: string) => value(call.with['approval'] as string, {inputs: {release, approval: word}})
    expect([approval('list', 'wait'), approval('', 'wait'), approval('previous', 'wait'), approval('previous', 'none')]).toEqual([
      'none',
      'none',
      'wait',
      'none'
    ])
    expect(approval('previous', '')).toBe('')
  })

  test('with neither an image nor a file, a template, a hook or 1Password', () => {
    const builds =
      /^(digest|images|files|backup|migrate|after|drain|rolling|adopt|profiles|expect-version|health-(url|body|tcp|command|status)|connect-host)/
    expect(Object.keys(call.with).filter(name => builds.test(name))).toEqual([])
    expect([call.with['templates'], call.with['compose-file']]).toEqual(['', ''])
    expect(Object.keys(call.secrets).filter(name => name.startsWith('OP_'))).toEqual([])
  })

  test.each(Object.keys(inputs).filter(name => !['release', 'approval'].includes(name)))(
    'and hands through %s, with the same type and default',
    name => {
      expect(call.with[name]).toBe(`\${{ inputs.${name} }}`)
      const its = deploy.on.workflow_call.inputs[name]
      expect([inputs[name]?.type, inputs[name]?.required ?? false, inputs[name]?.default]).toEqual([
        its?.type,
        its?.required ?? false,
        its?.default
      ])
    }
  )

  test('and all of its secrets, by name', () => {
    expect(call.secrets).toEqual(
      Object.fromEntries(Object.keys(rollback.on.workflow_call.secrets).map(name => [name, `\${{ secrets.${name} }}`]))
    )
    expect(Object.keys(deploy.on.workflow_call.secrets)).toEqual(expect.arrayContaining(Object.keys(call.secrets)))
  })

  test('and says what that says', () => {
    for (const [name, {value: text}] of Object.entries(rollback.on.workflow_call.outputs)) {
      expect(text).toBe(`\${{ jobs.rollback.outputs.${name} }}`)
      expect(deploy.on.workflow_call.outputs).toHaveProperty(name)
    }
  })

  test('and takes no more permissions than that', () => {
    const needed = neededPermissions(deploy as unknown as Workflow, {find: () => undefined})
    expect(call.permissions).toEqual(needed)
    expect(rollback.concurrency).toBeUndefined()
  })
})
