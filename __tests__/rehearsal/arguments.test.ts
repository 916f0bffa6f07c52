import {describe, expect, test} from '@jest/globals'
import {parseRehearsalArguments, UsageError} from '../../rehearsal/arguments.ts'

describe('parseRehearsalArguments', () => {
  test('nothing said: homelab, a push', () => {
    expect(parseRehearsalArguments([])).toMatchObject({command: 'rehearse', example: 'homelab', event: 'push', isKept: false})
  })

  test('everything said', () => {
    const request = parseRehearsalArguments(
      ['lab', '--workflow', 'a.yml', '--event', 'workflow_dispatch', '--input', 'a=b=c', '--input', 'd='].concat([
        '--secret',
        'A',
        '--secret',
        'B',
        '--secret-file',
        's',
        '--variable',
        'V=1',
        '--fault',
        'f',
        '--keep',
        '--json',
        'j',
        '--yes'
      ])
    )
    expect(request).toEqual({
      command: 'rehearse',
      example: 'lab',
      workflow: 'a.yml',
      event: 'workflow_dispatch',
      inputs: {a: 'b=c', d: ''},
      secretNames: ['A', 'B'],
      secretFile: 's',
      variables: {V: '1'},
      fault: 'f',
      isKept: true,
      jsonFile: 'j',
      isConfirmed: true
    })
  })

  test('an input implies workflow_dispatch', () => {
    expect(parseRehearsalArguments(['--input', 'a=1']).event).toBe('workflow_dispatch')
  })

  test.each([
    [['--list'], 'list'],
    [['--stop'], 'stop'],
    [['--help'], 'help'],
    [['-h', '--list'], 'help']
  ])('%p is the command %s', (args, command) => {
    expect(parseRehearsalArguments(args).command).toBe(command)
  })

  test.each([
    [['a', 'b'], /"b" is one too many/],
    [['--event', 'issues'], /--event issues: this event cannot be rehearsed/],
    [['--event', 'push', '--input', 'a=1'], /--input belongs to workflow_dispatch/],
    [['--input', 'a'], /--input takes NAME=value/],
    [['--variable', '=a'], /--variable takes NAME=value/],
    [['--nonsense'], /--nonsense/],
    [['--fault'], /argument missing\.$/]
  ])('%p is wrong usage', (args, message) => {
    expect(() => parseRehearsalArguments(args)).toThrow(UsageError)
    expect(() => parseRehearsalArguments(args)).toThrow(message)
  })
})
