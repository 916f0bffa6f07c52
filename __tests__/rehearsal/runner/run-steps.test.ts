import {describe, expect, test} from '@jest/globals'
import {logOf, onPush, run, stepsOf} from './support.ts'

describe('the shell of a run: step', () => {
  test.each([
    ['none named', '', 'bash -e {0}', false],
    ['bash', 'shell: bash, ', 'bash --noprofile --norc -e -o pipefail {0}', true],
    ['sh', 'shell: sh, ', 'sh -e {0}', undefined]
  ])('%s', async (_, shell, command, hasPipefail) => {
    const pipefail =
      hasPipefail === undefined ? 'echo pipefail=undefined' : 'shopt -q -o pipefail && echo pipefail=true || echo pipefail=false'
    const result = await run({
      workflow: onPush(`  a: {runs-on: x, steps: [{${shell}run: 'echo "flags=$-"; ${pipefail}'}, {${shell}run: 'false; echo went-on'}]}`)
    })
    const log = logOf(result)
    expect(log).toContain(`\nshell: ${command}\n`)
    expect(log).toMatch(/^flags=\w*e\w*$/m)
    expect(log).toMatch(new RegExp(`^pipefail=${hasPipefail}$`, 'm'))
    expect(log).not.toMatch(/^went-on$/m)
    expect(stepsOf(result).at(-1)).toContain(': failure')
  })

  test('comes from the step, then the job, then the workflow', async () => {
    const result = await run({
      workflow: onPush(
        `
  a:
    runs-on: x
    defaults: {run: {shell: bash}}
    steps: [{run: 'true'}, {run: 'true', shell: sh}]
  b:
    needs: a
    runs-on: x
    steps: [{run: 'true'}]`,
        'defaults: {run: {shell: sh}}'
      )
    })
    expect(logOf(result).match(/^shell: \w+/gm)).toEqual(['shell: bash', 'shell: sh', 'shell: sh'])
  })
})

describe('the working directory of a run: step', () => {
  test('may be an expression, in a step and in a job’s defaults', async () => {
    const result = await run({
      workflow: onPush(
        `
  a:
    runs-on: x
    strategy: {matrix: {folder: [two]}}
    defaults: {run: {working-directory: 'one/\${{ matrix.folder }}'}}
    env: {DEEP: three}
    steps:
      - {run: 'mkdir -p one/two/three four', working-directory: .}
      - {id: where, run: 'echo "1 \${PWD#$GITHUB_WORKSPACE}"; echo folder=four >> "$GITHUB_OUTPUT"'}
      - {run: 'echo "2 \${PWD#$GITHUB_WORKSPACE}"', working-directory: 'one/two/\${{ env.DEEP }}'}
      - {run: 'echo "3 \${PWD#$GITHUB_WORKSPACE}"', working-directory: '\${{ steps.where.outputs.folder }}'}
      - {run: 'echo "4 \${PWD#$RUNNER_TEMP}"', working-directory: '\${{ runner.temp }}'}
  b:
    runs-on: x
    steps: [{run: 'mkdir five', working-directory: .}, {run: 'echo "5 \${PWD#$GITHUB_WORKSPACE}"'}]`,
        'defaults: {run: {working-directory: five}}'
      )
    })
    const lines = logOf(result)
      .split('\n')
      .filter(line => /^\d \/?\w*/.test(line))
    expect(lines.sort()).toEqual(['1 /one/two', '2 /one/two/three', '3 /four', '4 ', '5 /five'])
  })
})

describe('what a step’s environment holds', () => {
  test('values of several lines, from env: and from GITHUB_ENV', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    env:
      FROM_JOB: |
        first
          second = "2" $HOME
    steps:
      - env: {FROM_STEP: "a\\nb\\n"}
        run: |
          printf '[%s]' "$FROM_JOB" "$FROM_STEP" | tr '\\n' '~'; echo
          { echo 'FROM_FILE<<END'; echo 'x=1'; echo; echo 'y<<2'; echo END; } >> "$GITHUB_ENV"
          echo "ADDED=\${FROM_FILE:-not yet}" >> "$GITHUB_ENV"
      - run: printf '[%s]' "$FROM_FILE" "$ADDED" "$FROM_STEP" | tr '\\n' '~'; echo`)
    })
    const lines = logOf(result).split('\n')
    expect(lines).toContain('[first~  second = "2" $HOME~][a~b~]')
    expect(lines).toContain('[x=1~~y<<2][not yet][]')
  })

  test('folders of GITHUB_PATH come first from the next step on, the newest before the others', async () => {
    const tool = (name: string) => `mkdir ${name}; printf '#!/bin/sh\\necho from-${name}' > ${name}/tool; chmod +x ${name}/tool`
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: |
          ${tool('one')}
          ${tool('two')}
          echo "$PWD/one" >> "$GITHUB_PATH"
          command -v tool || echo not-yet
      - run: tool; echo "$PWD/two" >> "$GITHUB_PATH"
      - {run: tool, shell: bash}
      - {run: 'case "$PATH" in "$PWD/two:$PWD/one:"*) echo in-order;; esac', env: {X: y}}
  b: {needs: a, runs-on: x, steps: [{run: 'command -v tool || echo gone-in-another-job'}]}`)
    })
    expect(logOf(result).match(/^(not-yet|from-\w+|in-order|gone-in-another-job)$/gm)).toEqual([
      'not-yet',
      'from-one',
      'from-two',
      'in-order',
      'gone-in-another-job'
    ])
  })
})
