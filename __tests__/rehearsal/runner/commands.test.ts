import {describe, expect, test} from '@jest/globals'
import {logOf, onPush, run, stepsOf} from './support.ts'

describe('what a step asks for', () => {
  test('commands on its output: masks, annotations, groups, the deprecated ones', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - id: s
        run: |
          echo "before: value-one"
          echo "::add-mask::value-one"
          echo "after: value-one $(printf value-one | base64)"
          echo "::add-mask::"
          echo "::error file=src/a.ts,line=3,title=Broken::It broke%0Ahere"
          echo "::debug::hidden"
          echo "::group::Title"
          echo "::endgroup::"
          echo "::stop-commands::token-1"
          echo "::error::only shown"
          echo "::token-1::"
          echo "::set-output name=old::way"
          echo '{}' > some.json; echo "::add-matcher::some.json"
          echo "::unknown::stays"
      - run: echo "\${{ steps.s.outputs.old }}"; echo "::notice::careful" >&2
      - {id: bad, run: 'echo "::set-env name=A::b"', continue-on-error: true}
      - {if: steps.bad.outcome == 'failure', run: echo failed}`)
    })
    const log = logOf(result)
    expect(log).toContain('before: value-one')
    expect(log).toContain('after: *** ***')
    expect(log).toContain('##[error]It broke\n##[error]here (src/a.ts:3)')
    expect(log).toContain('##[group]Title\n##[endgroup]')
    expect(log).toContain('::error::only shown')
    expect(log).toContain('::unknown::stays')
    expect(log).not.toContain('hidden\n##')
    expect(log).not.toContain('##[debug]')
    expect(log).toMatch(/^way$/m)
    expect(log).toMatch(/^failed$/m)
    expect(result.jobs[0]?.annotations).toEqual([
      {level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command."},
      {level: 'error', message: 'It broke\nhere', title: 'Broken', file: 'src/a.ts', line: 3},
      expect.objectContaining({level: 'warning', message: expect.stringContaining('The `set-output` command is deprecated')}),
      {level: 'notice', message: 'careful'},
      expect.objectContaining({level: 'error', message: expect.stringContaining('Unable to process command')}),
      expect.objectContaining({level: 'error', message: expect.stringContaining('The `set-env` command is disabled')})
    ])
    expect(result.masks).toContain('value-one')
  })

  test('file commands: PATH, a summary that is masked, and a wrong format that fails the step', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: |
          mkdir bin; printf '#!/bin/sh\\necho tool-runs' > bin/my-tool; chmod +x bin/my-tool
          echo "$PWD/bin" >> "$GITHUB_PATH"
          echo "# Report for $WHO" >> "$GITHUB_STEP_SUMMARY"
        env: {WHO: '\${{ secrets.WHO }}'}
      - run: my-tool
      - {run: 'head -c 1100000 /dev/zero >> "$GITHUB_STEP_SUMMARY"', name: Too long}
      - {run: 'echo "no equals sign" >> "$GITHUB_OUTPUT"', name: Wrong}`),
      request: {secrets: {WHO: 'the-secret-person'}}
    })
    expect(logOf(result)).toMatch(/^tool-runs$/m)
    expect(result.summaries).toEqual([{job: 'a', step: expect.stringContaining('Run mkdir'), markdown: '# Report for ***\n'}])
    expect(stepsOf(result).slice(2)).toEqual(['Too long: success', 'Wrong: failure'])
    const messages = result.jobs[0]?.annotations.map(annotation => annotation.message)
    expect(messages?.[0]).toContain('supports content up to a size of 1024k, got 1074k')
    expect(messages?.slice(1)).toEqual(["Unable to process file command 'output' successfully.", "Invalid format 'no equals sign'"])
  })

  test('a secret that a step’s input or variable shows is masked; one in another form is not, as on GitHub', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    env: {TOKEN: '\${{ secrets.TOKEN }}'}
    steps:
      - name: Use \${{ secrets.TOKEN }}
        run: 'echo "\${{ secrets.TOKEN }} $(printf %s "$TOKEN" | od -An -tx1 | tr -d " \\n")"'`),
      request: {secrets: {TOKEN: 'top-secret'}}
    })
    expect(logOf(result)).toContain('TOKEN: ***')
    expect(logOf(result)).toContain(Buffer.from('top-secret').toString('hex'))
    expect(JSON.stringify({...result, masks: []})).not.toContain('top-secret')
    expect(stepsOf(result)).toEqual(['Use ***: success'])
  })

  test('debug lines are shown when step debugging is on', async () => {
    const workflow = onPush(`  a: {runs-on: x, steps: [{run: 'echo "::debug::seen $RUNNER_DEBUG"'}]}`)
    expect(logOf(await run({workflow, request: {variables: {ACTIONS_STEP_DEBUG: 'true'}}}))).toContain('##[debug]seen 1')
  })
})

test('12.9 an annotation that says nothing is kept, and is no line of the log', async () => {
  const result = await run({workflow: onPush(`  a: {runs-on: x, steps: [{run: "echo '::error title=only this::'"}]}`)})
  expect(result.jobs[0]?.annotations).toEqual([{level: 'error', message: '', title: 'only this'}])
  expect(result.log.filter(({line}) => line.startsWith('##[error]'))).toEqual([])
})
