import {describe, expect, test} from '@jest/globals'
import {inputsOf, type Given} from './given.ts'

describe('an input is refused', () => {
  test.each<readonly [string, Given, string]>([
    [
      'a misspelled approval',
      {approval: 'awlays'},
      'Input "approval": "awlays" is not an allowed value. Write one of: always, risky, none.'
    ],
    // Of an output that was lost, say. Nobody would be asked.
    ['no approval', {approval: ''}, 'Input "approval" is empty. Write one of: always, risky, none.'],
    ['another binary', {binary: 'pulumi'}, 'Input "binary": "pulumi" is not an allowed value. Write one of: terraform, tofu.'],
    ['no binary', {binary: ''}, 'Input "binary" is empty. Write terraform or tofu.'],
    [
      'a time without its unit',
      {'approval-timeout': '90'},
      'Input "approval-timeout": "90" is not a duration. Write a number with its unit, for example 90s, 5m or 1h30m.'
    ],
    ['half a time', {'approval-timeout': '1h30'}, '"1h30" is not a duration'],
    ['no time', {'approval-timeout': ''}, 'Input "approval-timeout" is empty. Write a number with its unit'],
    [
      'an answer that comes when the job is over',
      {'approval-timeout': '6h'},
      'Input "approval-timeout": "6h" is longer than 5h, and the job ends after six hours. Write 5h or less.'
    ],
    ['the same in minutes', {'approval-timeout': '4h60m1s'}, '"4h60m1s" is longer than 5h'],
    ['a workspace that is an option', {workspace: '-help'}, 'Input "workspace": "-help" begins with "-"'],
    [
      'workspaces',
      {workspace: 'a\nb'},
      'Input "workspace": "a b" has a line break in it, which no name of a workspace has. Write one line, such as staging.'
    ],
    [
      'folders',
      {'working-directory': 'a\nb'},
      'Input "working-directory": "a b" has a line break in it; it names one folder. Write one line, such as infrastructure.'
    ],
    ...['/etc', '..', '../other', 'a/..', 'a/../../b'].map(
      folder =>
        [
          folder,
          {'working-directory': folder},
          `Input "working-directory": "${folder}" leads out of the repository. Write it like infrastructure.`
        ] as const
    )
  ])('%s', (_, given, message) => {
    let said = ''
    try {
      inputsOf(given)
    } catch (error) {
      said = (error as {toDisplay(): string}).toDisplay()
    }
    expect(said).toContain(message)
  })
})

describe('an input is taken', () => {
  test.each(['5h', '300m', '90s', '1h30m', '4h60m', '250ms', '1.5h'])('approval-timeout: %s', timeout => {
    expect(inputsOf({'approval-timeout': timeout})['approval-timeout']).toBeLessThanOrEqual(5 * 3_600_000)
  })

  test.each(['.', 'infrastructure', 'a/b', '..a', 'a..b/c'])('working-directory: %s', folder => {
    expect(inputsOf({'working-directory': folder})['working-directory']).toBe(folder)
  })

  test('the job that applies gives none of those that the plan is made by', () => {
    expect(inputsOf({stage: 'apply', approval: '', 'approval-timeout': '', binary: ''})).toMatchObject({stage: 'apply', 'handed-over': ''})
  })
})
