import {describe, expect, it} from '@jest/globals'
import {readMessage} from '../../../lib/terraform/messages.ts'
import {streamLines, STREAMS, TOKEN} from './streams.ts'

const line = (type: string, rest: Record<string, unknown>) => JSON.stringify({'@level': 'info', type, ...rest})
const resource = (addr: unknown) => ({resource: {addr}})

describe('a recorded stream', () => {
  it.each(STREAMS)('%s is understood to the last line, and of values only the state is kept', name => {
    const messages = streamLines(name).map(readMessage)
    expect(messages.filter(({kind}) => kind === 'unreadable')).toEqual([])
    const shown = messages.filter(({kind}) => kind !== 'state-dump')
    expect(JSON.stringify(shown)).not.toContain(TOKEN)
  })

  it('gives the state exactly as Terraform printed it, large numbers too', () => {
    const dumps = streamLines('state-dump')
      .map(readMessage)
      .filter(message => message.kind === 'state-dump')
    expect(dumps).toHaveLength(1)
    expect(dumps[0]?.state).toMatch(/^\{"version":4,"terraform_version":"1\.11\.4","serial":\d+,"lineage":.*\}$/)
    expect(dumps[0]?.state).toContain('12345678901234567890')
    expect(JSON.parse(dumps[0]?.state ?? '')).toMatchObject({version: 4, resources: expect.any(Array)})
  })
})

describe('readMessage', () => {
  it.each([
    [line('planned_change', {change: {...resource('a.b'), action: 'replace'}}), {kind: 'planned', address: 'a.b', action: 'replace'}],
    [line('apply_start', {hook: {...resource('a.b'), action: 'delete'}}), {kind: 'start', address: 'a.b', action: 'delete'}],
    [
      line('apply_complete', {hook: {...resource('a.b'), action: 'create', elapsed_seconds: 3}}),
      {kind: 'complete', address: 'a.b', action: 'create', seconds: 3}
    ],
    [
      line('apply_progress', {hook: {...resource('a.b'), action: 'no such word', elapsed_seconds: -1}}),
      {kind: 'progress', address: 'a.b', action: 'change', seconds: 0}
    ],
    [
      line('action_errored', {hook: {action: {addr: 'action.a.b'}, error: TOKEN}}),
      {kind: 'errored', address: 'action.a.b', action: 'invoke', seconds: 0}
    ],
    [line('change_summary', {changes: {add: 1, operation: 'apply'}}), {kind: 'finished'}],
    [line('change_summary', {changes: {add: 1, operation: 'destroy'}}), {kind: 'finished'}],
    [line('change_summary', {changes: {add: 1, operation: 'plan'}}), {kind: 'other'}],
    [line('change_summary', {}), {kind: 'other'}],
    [line('outputs', {outputs: {token: {value: TOKEN}}}), {kind: 'other'}],
    [line('log', {'@message': TOKEN}), {kind: 'other'}],
    [line('of a later version', {change: 1}), {kind: 'other'}],
    [line('__proto__', {}), {kind: 'other'}],
    [line('constructor', {}), {kind: 'other'}],
    ['', {kind: 'other'}],
    ['[command]/opt/terraform apply', {kind: 'other'}],
    ['::set-output name=stdout::x', {kind: 'other'}],
    ['[1]', {kind: 'other'}],
    ['{', {kind: 'unreadable'}],
    ['{}', {kind: 'unreadable'}],
    ['{"type":1}', {kind: 'unreadable'}],
    [line('apply_start', {}), {kind: 'unreadable'}],
    [line('apply_complete', {hook: []}), {kind: 'unreadable'}],
    [line('apply_complete', {hook: resource('')}), {kind: 'unreadable'}],
    [line('apply_complete', {hook: resource(7)}), {kind: 'unreadable'}],
    [line('apply_errored', {hook: {action: {}}}), {kind: 'unreadable'}],
    [line('planned_change', {change: 'x'}), {kind: 'unreadable'}],
    [line('planned_change', {change: {resource: null}}), {kind: 'unreadable'}]
  ])('%s', (text, expected) => {
    expect(readMessage(text)).toEqual(expected)
  })

  it('takes the first line of an error that stands there as text', () => {
    expect(readMessage('│ Error: Failed to read the file')).toMatchObject({
      kind: 'diagnostic',
      diagnostic: {severity: 'error', summary: 'Failed to read the file'}
    })
  })

  it('keeps a whole line where the state cannot be cut out of it', () => {
    const text = '{"state":{"version":4},"time":1,"type":"log"}'
    expect(readMessage(text)).toEqual({kind: 'state-dump', state: text})
  })
})
