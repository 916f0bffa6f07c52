import {describe, expect, test} from '@jest/globals'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import {UsageError} from '../../rehearsal/usage-error.ts'

describe('parseRehearsalArguments', () => {
  test('nothing said: homelab, with its own event', () => {
    expect(parseRehearsalArguments([])).toMatchObject({command: 'rehearse', example: 'homelab', event: undefined, isKept: false})
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
        '--fault',
        'none',
        '--engine',
        'act',
        '--comment',
        'LGTM',
        '--commenter',
        'admin',
        '--hosted',
        '--keep',
        '--json',
        'j',
        '--yes'
      ])
    )
    expect(request).toEqual({
      command: 'rehearse',
      example: 'lab',
      folder: undefined,
      engine: 'act',
      remarks: [{text: 'LGTM', commenter: 'admin', edit: undefined}],
      workflow: 'a.yml',
      event: 'workflow_dispatch',
      inputs: {a: 'b=c', d: ''},
      secretNames: ['A', 'B'],
      secretFile: 's',
      variables: {V: '1'},
      faults: ['f', 'none'],
      isHosted: true,
      isKept: true,
      isFresh: false,
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
    [['a', '--repository', 'b'], /Either an example \(a\) or --repository/],
    [['--engine', 'docker'], /--engine docker: it is one of fairway, act/],
    [['--event', 'issues'], /--event issues: it is one of push, /],
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
