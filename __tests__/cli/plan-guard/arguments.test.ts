import {describe, expect, it} from '@jest/globals'
import {optionNames, parsePlanGuardArguments, wantsJson} from '../../../cli/plan-guard/arguments.ts'
import {HELP} from '../../../cli/plan-guard/help.ts'
import type {UsageError} from '../../../cli/usage-error.ts'

describe('the arguments of plan-guard', () => {
  it('has the defaults of the action', () => {
    expect(parsePlanGuardArguments(['a.tfplan'])).toEqual({
      request: {
        mode: 'guard',
        plan: 'a.tfplan',
        workingDirectory: '.',
        binary: 'auto',
        fingerprintKey: undefined,
        protect: [],
        protectExcept: [],
        protectDefaults: true,
        maxDestroy: undefined,
        allow: undefined,
        showValues: false
      },
      fingerprintKeyFile: undefined,
      isJson: false,
      isVerbose: false,
      hasColors: true
    })
  })

  it('takes everything that can be said', () => {
    const line =
      '--protect a --protect b.* - --protect-extra c --protect-except d --no-protect-defaults --max-destroy 0 --allow allow.yml ' +
      '--working-directory infra --binary tofu --fingerprint-key-file key --show-values --json --verbose --no-color'
    expect(parsePlanGuardArguments(line.split(' '))).toEqual({
      request: {
        mode: 'guard',
        plan: '-',
        workingDirectory: 'infra',
        binary: 'tofu',
        fingerprintKey: undefined,
        protect: ['a', 'b.*', 'c'],
        protectExcept: ['d'],
        protectDefaults: false,
        maxDestroy: 0,
        allow: 'allow.yml',
        showValues: true
      },
      fingerprintKeyFile: 'key',
      isJson: true,
      isVerbose: true,
      hasColors: false
    })
  })

  it('takes patterns line by line, as the inputs of the action', () => {
    const given = parsePlanGuardArguments(['x', '--protect', 'a\n# why\n\n  b.*\r\n', '--protect', 'c', '--protect-except', 'd\ne'])
    expect(given?.request).toMatchObject({protect: ['a', 'b.*', 'c'], protectExcept: ['d', 'e']})
  })

  it('takes a plan whose name begins with a dash behind --', () => {
    expect(parsePlanGuardArguments(['--json', '--', '--help'])).toMatchObject({request: {plan: '--help'}, isJson: true})
  })

  it.each([
    [[], 'The plan is missing. Give the file of "plan -out", its JSON, or - for standard input.'],
    [[''], 'The plan is missing. Give the file of "plan -out", its JSON, or - for standard input.'],
    [['a', 'b'], 'One plan at a time: "b" is one too many.'],
    [['a', '--max-destroy', 'x'], '--max-destroy "x" is not a whole number of 0 or more.'],
    [['a', '--max-destroy=-1'], '--max-destroy "-1" is not a whole number of 0 or more.'],
    [['a', '--max-destroy', '1.0'], '--max-destroy "1.0" is not a whole number of 0 or more.'],
    [['a', '--max-destroy', '1234567890'], '--max-destroy "1234567890" is not a whole number of 0 or more.'],
    [['a', '--protct', 'b'], 'There is no option --protct. Did you mean --protect?'],
    [['a', '--protect'], '--protect needs a value.'],
    [['a', '--fingerprint-key', 'b'], 'There is no option --fingerprint-key. Did you mean --fingerprint-key-file?']
  ])('refuses %j', (args, message) => {
    let refusal: UsageError | undefined
    try {
      parsePlanGuardArguments(args)
    } catch (error) {
      refusal = error as UsageError
    }
    expect(refusal?.toDisplay()).toBe(message)
  })

  it('hears --help and --json wherever they stand, but not behind --', () => {
    expect(parsePlanGuardArguments(['a', '--wrong', '--help'])).toBeUndefined()
    expect(parsePlanGuardArguments(['-h'])).toBeUndefined()
    expect([wantsJson(['--wrong', '--json']), wantsJson(['--', '--json'])]).toEqual([true, false])
  })
})

describe('the help of plan-guard', () => {
  it('names every option, and no other', () => {
    const named = [...HELP.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...optionNames].sort())
  })

  it('fits 80 columns', () => {
    expect(Math.max(...HELP.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })
})
