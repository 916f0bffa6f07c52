import {describe, expect, test} from '@jest/globals'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import {UsageError} from '../../rehearsal/usage-error.ts'

const remarks = (...args: string[]) => parseRehearsalArguments(args).remarks

describe('what people write on the issue of an approval', () => {
  test.each([
    ['nothing said: the scenario decides', [], undefined],
    ['nobody answers', ['--comment', ''], []],
    ['one comment', ['--comment', 'LGTM'], [{text: 'LGTM', commenter: undefined, edit: undefined}]],
    [
      'each has its own commenter and edit, in either order',
      ['--comment', 'no', '--commenter', 'stranger', '--comment', 'hm', '--edit', 'LGTM', '--commenter', 'admin', '--comment', 'LGTM'],
      [
        {text: 'no', commenter: 'stranger', edit: undefined},
        {text: 'hm', commenter: 'admin', edit: 'LGTM'},
        {text: 'LGTM', commenter: undefined, edit: undefined}
      ]
    ],
    ['a comment of several lines', ['--comment', '> LGTM\nno'], [{text: '> LGTM\nno', commenter: undefined, edit: undefined}]],
    [
      'other options between them',
      ['--comment', 'LGTM', '--yes', '--commenter', 'admin'],
      [{text: 'LGTM', commenter: 'admin', edit: undefined}]
    ]
  ])('%s', (_, args, expected) => {
    expect(remarks(...args)).toEqual(expected)
  })

  test.each([
    [['--commenter', 'admin'], /--commenter admin: it belongs after the --comment/],
    [['--edit', 'LGTM', '--comment', 'hm'], /--edit LGTM: it belongs after/],
    [['--comment', 'a', '--commenter', 'admin', '--commenter', 'reader'], /--commenter is given twice/],
    [['--comment', '', '--commenter', 'admin'], /nobody answers/]
  ])('%p is wrong usage', (args, message) => {
    expect(() => remarks(...args)).toThrow(UsageError)
    expect(() => remarks(...args)).toThrow(message)
  })
})
