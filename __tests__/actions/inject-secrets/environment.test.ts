import {describe, expect, test} from '@jest/globals'
import {checkName, parseEnvironment} from '../../../actions/inject-secrets/environment.ts'
import {render} from '../../../actions/inject-secrets/scan.ts'

const none = new Map<string, string>()
const problemsOf = (text: string) => parseEnvironment(text, none).problems

describe('the input env', () => {
  test('takes references, texts that hold some, comments and blank lines', () => {
    const {variables, problems} = parseEnvironment(
      '# for the app\nTOKEN=op://v/i/f\n\n  SPACED = op://My Vault/The item/pass word  \nURL=postgres://u:{{ op://v/i/f }}@h/db?x=1\n',
      none
    )
    expect(problems).toEqual([])
    expect(variables.map(({name, line, parts}) => [line, name, render(parts, ({text}) => `<${text}>`)])).toEqual([
      [2, 'TOKEN', '<op://v/i/f>'],
      [4, 'SPACED', '<op://My Vault/The item/pass word>'],
      [5, 'URL', 'postgres://u:<op://v/i/f>@h/db?x=1']
    ])
  })

  test('lists every mistake with its line', () => {
    const text = 'A=op://v/i\nB\n=op://v/i/f\n1C=op://v/i/f\nPATH=op://v/i/f\nD=op://v/i/f\nd=op://v/i/g\nE=OP://v/i/f\nF={{ op://v/i }}'
    expect(problemsOf(text).map(({line, message}) => `${line} ${message.slice(0, 40)}`)).toEqual([
      '1 A: "op://v/i" has 2 parts: write op://va',
      '2 this line is not of the form NAME=op://v',
      '3 this line is not of the form NAME=op://v',
      '4 "1C" is not the name of an environment v',
      '5 PATH may not come from a vault: it decid',
      '7 d is set twice.',
      '8 E: "OP://v/i/f" must begin with op:// in',
      '9 F: "op://v/i" has 2 parts: write op://va'
    ])
  })

  test('a secret written in clear by mistake is not repeated', () => {
    const [problem] = problemsOf('TOKEN=hunter2-in-clear')
    expect(problem?.message).toContain('TOKEN holds no secret reference')
    expect(problem?.message).not.toContain('hunter2')
  })
})

describe('the name of a variable', () => {
  test.each(
    'PATH Path LD_PRELOAD LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES BASH_ENV ENV IFS SHELLOPTS NODE_OPTIONS NODE_EXTRA_CA_CERTS GITHUB_TOKEN GITHUB_ENV RUNNER_TEMP ACTIONS_RUNTIME_TOKEN INPUT_X PYTHONPATH PERL5LIB RUBYOPT JAVA_TOOL_OPTIONS GIT_SSH_COMMAND HOME FAIRWAY_SECRET_VARIABLES'.split(
      ' '
    )
  )('%s is refused', name => {
    expect(checkName(name)).toContain('may not come from a vault')
  })

  test.each(['A B', 'A-B', '', '1A', 'A.B', 'É', 'A\n'])('%j is not a name', name => {
    expect(checkName(name)).toContain('is not the name')
  })

  test.each(['DATABASE_URL', '_x', 'NODE_AUTH_TOKEN', 'GH_TOKEN', 'MY_PATH', 'ENVIRONMENT', 'HTTPS_PROXY'])('%s is fine', name => {
    expect(checkName(name)).toBeUndefined()
  })
})
