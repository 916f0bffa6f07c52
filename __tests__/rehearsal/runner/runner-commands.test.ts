import {describe, expect, test} from '@jest/globals'
import type {RunRequest} from '../../../rehearsal/runner/index.ts'
import {action, logOf, onPush, run, stepsOf} from './support.ts'

/** A job with these steps, each a script. */
function scripts(...steps: string[]): string {
  const indented = steps.map(step => `      - run: |\n${step.trim().replace(/^ */gm, '          ')}`)
  return onPush(`  a:\n    runs-on: x\n    steps:\n${indented.join('\n')}`)
}

async function play(workflow: string, request: Partial<RunRequest> = {}) {
  const result = await run({workflow, request})
  const annotations = result.jobs[0]?.annotations ?? []
  return {
    result,
    log: logOf(result).split('\n'),
    annotations,
    steps: stepsOf(result),
    conclusions: result.jobs[0]?.steps.map(step => step.conclusion)
  }
}

describe('what a step may ask for', () => {
  test('12.9 a lone \\r ends a line of a process, so a command may begin behind it', async () => {
    const {annotations} = await play(scripts(`printf 'progress 1\\rprogress 2\\r::warning::seen\\n'`))
    expect(annotations).toEqual([{level: 'warning', message: 'seen'}])
  })

  test('12.9 ten annotations of a kind a step are kept, the log has them all, and their messages are cut at 4,096 characters', async () => {
    const {annotations, log} = await play(
      scripts(
        `for i in $(seq 12); do echo "::error::e$i"; echo "::notice::n$i"; done; echo "::warning::w$(printf '%05000d' 0)"`,
        `echo "::error::another step"`
      )
    )
    const of = (level: string) => annotations.filter(annotation => annotation.level === level).map(({message}) => message)
    expect(of('error')).toEqual([...Array.from({length: 10}, (_, index) => `e${index + 1}`), 'another step'])
    expect(of('notice')).toHaveLength(10)
    expect(of('warning')).toEqual([`w${'0'.repeat(4095)}`])
    expect(log).toEqual(expect.arrayContaining(['##[error]e11', '##[error]e12', `##[warning]w${'0'.repeat(4095)}`]))
  })

  test.each(['', 'pause-logging', 'set-output'])(
    '12.9 the stop token %j ends the step, and nobody listens to its process any more',
    async token => {
      const {annotations, log, conclusions} = await play(
        scripts(`echo "::stop-commands::${token}"; sleep 0.1; echo "still here"; echo "::notice::unheard"`)
      )
      expect(annotations.map(({level, message}) => `${level}: ${message.slice(0, 61)}`)).toEqual([
        'error: You cannot use a endToken that is an empty string, the string'
      ])
      expect(log).not.toContain('still here')
      expect(conclusions).toEqual(['failure'])
    }
  )

  test('12.9 a stop token of more than six characters is masked', async () => {
    const {log} = await play(
      scripts(
        `echo '::stop-commands::token-7'; echo '::warning::no'; echo '::token-7::'; echo '::stop-commands::six-66'; echo '::six-66::'`
      )
    )
    expect(log.slice(-5)).toEqual(['::stop-commands::***', '::warning::no', '::***::', '::stop-commands::six-66', '::six-66::'])
  })

  test('12.9 ::echo::on shows commands, but neither annotations nor debug lines, and of a mask only that there is one', async () => {
    const {log, annotations} = await play(
      scripts(
        `echo "::echo::on"; echo "::add-mask::secret-value"; echo "::notice::n"; echo "::debug::d"; echo "::group::g"; echo "::echo::off"; echo "::endgroup::"`,
        `echo "::echo::maybe"`,
        `echo "::echo::"`
      )
    )
    expect(log.slice(log.indexOf('::add-mask::***'), log.indexOf('##[endgroup]', log.indexOf('::add-mask::***')) + 1)).toEqual([
      '::add-mask::***',
      '##[notice]n',
      '::group::g',
      '##[group]g',
      '::echo::off',
      '##[endgroup]'
    ])
    expect(annotations.slice(1).map(({message}) => message)).toEqual([
      "Unable to process command '::echo::maybe' successfully.",
      "Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: 'maybe'."
    ])
  })

  test('12.9 an entry without a name fails the step where a name is needed, and what came before it counts', async () => {
    const workflow = onPush(`
  a:
    runs-on: x
    steps:
      - {id: o, continue-on-error: true, run: 'printf "one=1\\n=2\\nthree=3\\n" >> "$GITHUB_OUTPUT"'}
      - {id: e, continue-on-error: true, run: 'printf "ONE=1\\n=2\\n" >> "$GITHUB_ENV"'}
      - {id: s, run: 'echo "=2" >> "$GITHUB_STATE"'}
      - run: echo "\${{ steps.o.outcome }} \${{ steps.e.outcome }} \${{ steps.s.outcome }} $ONE \${{ toJSON(steps.o.outputs) == '{"one":"1"}' || toJSON(steps.o.outputs) }}"`)
    const {log, annotations} = await play(workflow)
    expect(log.join('\n')).toMatch(/^failure failure success 1 \{/m)
    expect(log.join('\n')).toContain('"one": "1"')
    expect(log.join('\n')).not.toContain('"three"')
    expect(annotations.map(({message}) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Value cannot be null. (Parameter 'name')",
      "Unable to process file command 'env' successfully.",
      "Value cannot be null. (Parameter 'name')"
    ])
  })

  test('12.9 a step without an id of its own is in no context', async () => {
    const second = 'echo "[${{ steps.__run.outputs.o }}${{ steps.__run.outcome }}]"'
    const {log} = await play(scripts('echo "o=x" >> "$GITHUB_OUTPUT"', second))
    expect(log).toContain('[]')
  })

  test('commands that are disabled are obeyed when the step says so', async () => {
    const workflow = onPush(`
  a:
    runs-on: x
    env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: 'True'}
    steps:
      - run: echo "::set-env name=A::b"; echo "::add-path::/added"; echo "::set-env name=NODE_OPTIONS::-x"
      - run: echo "$A \${PATH%%:*} [$NODE_OPTIONS]"`)
    const {log, annotations} = await play(workflow)
    expect(log).toContain('b /added []')
    expect(annotations.map(({message}) => message)).toEqual(["Can't update NODE_OPTIONS environment variable using ::set-env:: command."])
  })
})

describe('problem matchers', () => {
  const CONFIG = {
    problemMatcher: [
      {
        owner: 'short',
        severity: 'warning',
        pattern: [{regexp: '^(\\S+):(\\d+) (?:(E|error) )?(.+)$', file: 1, line: 2, severity: 3, message: 4}]
      },
      {
        owner: 'long',
        pattern: [
          {regexp: '^== (\\S+)$', file: 1},
          {regexp: '^  (\\d+) (.*)$', line: 1, message: 2, loop: true}
        ]
      }
    ]
  }
  const add = `printf '%s' '${JSON.stringify(CONFIG)}' > m.json; echo "::add-matcher::m.json"`

  test('12.9 make annotations of lines, over several lines too, until they are removed', async () => {
    const {annotations, log} = await play(
      scripts(
        `mkdir .git && printf '[remote "origin"]\\n\\turl = https://github.example.com/ada/homelab\\n' > .git/config; touch a.ts
         ${add}
         printf 'a.ts:3 error broken\\n\\033[31mgone.ts:4\\033[0m lost\\nnothing here\\n== a.ts\\n  7 first\\n  8 second\\nend\\n  9 no more\\n'`,
        `echo "a.ts:5 in a later step"; echo "::remove-matcher owner=SHORT::"; echo "a.ts:6 unseen"`
      )
    )
    expect(annotations).toEqual([
      {level: 'error', message: 'broken', file: 'a.ts', line: 3},
      {level: 'warning', message: 'lost', line: 4},
      {level: 'error', message: 'first', file: 'a.ts', line: 7},
      {level: 'error', message: 'second', file: 'a.ts', line: 8},
      {level: 'warning', message: 'in a later step', file: 'a.ts', line: 5}
    ])
    expect(log).toEqual(
      expect.arrayContaining(['##[error]a.ts:3 error broken', '##[warning]gone.ts:4 lost', 'nothing here', 'a.ts:6 unseen'])
    )
  })

  test('12.9 a matcher file that is not there fails the step', async () => {
    const {annotations, conclusions} = await play(scripts('echo "::add-matcher::/none/m.json"'))
    expect([annotations.at(-1)?.message, conclusions]).toEqual(["Could not find file '/none/m.json'.", ['failure']])
  })

  test.each([
    ['::add-matcher::', 'File path must be specified.'],
    ['::remove-matcher::', 'Either an owner name or a file path must be specified in ##[remove-matcher] command.'],
    ['::remove-matcher owner=a::b', 'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.']
  ])('%s is a warning', async (line, message) => {
    const {annotations, conclusions} = await play(scripts(`echo "${line}"`))
    expect([annotations, conclusions]).toEqual([[{level: 'warning', message}], ['success']])
  })

  test.each([
    ['{"problemMatcher": [{"pattern": []}]}', 'Owner must not be empty'],
    ['{"problemMatcher": [{"owner": "o", "severity": "bad"}]}', "Matcher 'o' contains unexpected default severity 'bad'"],
    ['{"problemMatcher": [{"owner": "o"}]}', "Matcher 'o' does not contain any patterns"],
    ['{"problemMatcher": [{"owner": "o", "pattern": [{"regexp": "(a)", "file": 1}]}]}', "At least one pattern must set 'message'"],
    [
      '{"problemMatcher": [{"owner": "o", "pattern": [{"regexp": "(a)", "message": 2}]}]}',
      "The property 'message' is set to 2 which is out of range"
    ],
    [
      '{"problemMatcher": [{"owner": "o", "pattern": [{"regexp": "(a)", "message": 1, "loop": true}]}]}',
      "Only the last pattern in a multiline matcher may set 'loop'"
    ]
  ])('12.9 a matcher file %s fails the step', async (config, message) => {
    const {annotations, conclusions} = await play(scripts(`printf '%s' '${config}' > m.json; echo "::add-matcher::m.json"`))
    expect(annotations.map(annotation => annotation.message)).toEqual([
      "Unable to process command '::add-matcher::m.json' successfully.",
      message
    ])
    expect(conclusions).toEqual(['failure'])
  })
})

describe('step debugging', () => {
  const DEBUG = {secrets: {ACTIONS_STEP_DEBUG: 'true', TOKEN: "sec'ret-token"}}

  test('12.9 the values of expressions go through the log, and are masked as GitHub masks them: as they are written there', async () => {
    const workflow = onPush(`
  a:
    runs-on: x
    steps:
      - name: Say
        env: {TOKEN: '\${{ secrets.TOKEN }}', PART: '\${{ fromJSON(secrets.JSON).key }}', LINES: '\${{ secrets.LINES }}'}
        run: 'true'`)
    const secrets = {...DEBUG.secrets, JSON: '{"key": "part-of-it"}', LINES: 'line-one\nline-two'}
    const {log} = await play(workflow, {secrets})
    const text = log.join('\n')
    expect(text).not.toMatch(/ret-token|line-one|line-two/)
    expect(text).toContain(
      [
        '##[debug]Evaluating: secrets.TOKEN',
        '##[debug]Evaluating Index:',
        '##[debug]..Evaluating secrets:',
        '##[debug]..=> Object',
        '##[debug]..Evaluating String:',
        "##[debug]..=> 'TOKEN'",
        "##[debug]=> '***'",
        "##[debug]Result: '***'"
      ].join('\n')
    )
    expect(text).toContain("##[debug]=> '***\n##[debug]***'\n")
    // A part of a secret is not masked: whoever switches debugging on shows it.
    expect(text).toContain("##[debug]Result: 'part-of-it'")
  })

  test('12.9 says what a step has set and how it went, and echoes its commands', async () => {
    const workflow = onPush(`
  a:
    runs-on: x
    outputs: {o: '\${{ steps.s.outputs.plain }}', empty: '\${{ steps.s.outputs.none }}'}
    steps:
      - id: s
        name: Say
        run: |
          echo "plain=text" >> "$GITHUB_OUTPUT"
          echo "VAR=var" >> "$GITHUB_ENV"
          echo "::save-state name=old::way"
          echo "::debug::two%0Alines"
      - {name: Never, if: failure(), run: 'true'}
      - {name: Act, uses: $/one}`)
    const result = await run({
      workflow: workflow.replace('$/one', 'fairway/fairway/one@v1'),
      toolkit: action('one', {main: "console.log('acts')"}),
      request: DEBUG
    })
    const log = logOf(result).split('\n')
    const wanted = [
      '##[debug]Evaluating job-level environment variables',
      "##[debug]Evaluating condition for step: 'Say'",
      '##[debug]Evaluating: success()',
      '##[debug]Evaluating success:',
      '##[debug]=> true',
      '##[debug]Result: true',
      '##[debug]Starting: Say',
      '##[debug]Loading inputs',
      '##[debug]Loading env',
      '::save-state name=old::way',
      '##[debug]Save intra-action state old = way',
      '##[debug]two',
      '##[debug]lines',
      "##[debug]VAR='var'",
      '##[debug]Set output plain = text',
      '##[debug]Finishing: Say',
      "##[debug]Evaluating condition for step: 'Never'",
      '##[debug]Evaluating: failure()',
      '##[debug]Result: false',
      '##[debug]Starting: Act',
      '##[debug]Node Action run completed with exit code 0',
      '##[debug]Finishing: Act',
      "##[debug]Result: 'text'",
      "Set output 'o'",
      "##[debug]Skip output 'empty' since it's empty"
    ]
    const found = log.filter(line => wanted.includes(line))
    expect([...new Set(found)]).toEqual([...new Set(wanted)])
  })

  test('nothing of it without the switch, and a secret of that name counts before a variable', async () => {
    const workflow = scripts('echo "::debug::d"')
    const off = {secrets: {ACTIONS_STEP_DEBUG: 'false'}, variables: {ACTIONS_STEP_DEBUG: 'true'}}
    expect((await play(workflow, off)).log.join()).not.toContain('##[debug]')
    expect((await play(workflow, {variables: {ACTIONS_STEP_DEBUG: 'True'}})).log).toContain('##[debug]d')
  })
})
