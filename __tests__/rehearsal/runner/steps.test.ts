import {describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {action, logOf, onPush, requestFor, run, stepsOf} from './support.ts'
import {runWorkflow, type StepReference} from '../../../rehearsal/runner/index.ts'

describe('steps', () => {
  test('env at three levels, GITHUB_ENV over the job’s, the step’s over all', async () => {
    const result = await run({
      workflow: onPush(
        `
  a:
    runs-on: x
    env: {B: job, C: job, D: "\${{ github.ref_name }}"}
    steps:
      - env: {C: step}
        run: |
          echo "1: $A $B $C $D \${{ env.C }}"
          echo "A=file" >> "$GITHUB_ENV"
          echo "B<<X" >> "$GITHUB_ENV"; echo "file" >> "$GITHUB_ENV"; echo X >> "$GITHUB_ENV"
          echo "NODE_OPTIONS=--bad" >> "$GITHUB_ENV"
          echo "GITHUB_SHA=forged" >> "$GITHUB_ENV"
      - env: {B: step}
        run: 'echo "2: $A $B $C \${{ env.A }} [$NODE_OPTIONS] $GITHUB_SHA"'`,
        'env: {A: workflow, B: workflow}'
      )
    })
    const log = logOf(result)
    expect(log).toContain('1: workflow job step main step')
    expect(log).toContain(`2: file step job file [] ${'5'.repeat(40)}`)
    expect(log).toContain("##[error]Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    expect(result.conclusion).toBe('success')
  })

  test('the runner’s own token reaches the programs of actions, masked, and no script', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - uses: fairway/fairway/actions/told@v1
      - run: echo "script [$ACTIONS_RUNTIME_TOKEN]"`),
      toolkit: action('actions/told', {
        main: 'console.log(`${process.env.ACTIONS_RUNTIME_TOKEN.length} [${process.env.ACTIONS_RUNTIME_TOKEN}]`)'
      }),
      request: {runtimeToken: 'runtime-token-of-32-characters--'}
    })
    expect(logOf(result)).toContain('32 [***]')
    expect(logOf(result)).toContain('script []')
  })

  test('defaults, working directories and shells, with GitHub’s flags', async () => {
    const result = await run({
      workflow: onPush(
        `
  a:
    runs-on: x
    defaults: {run: {working-directory: sub}}
    steps:
      - {run: mkdir sub, working-directory: .}
      - run: echo "1 $(basename "$PWD") $-"; shopt -q -o pipefail && echo pipefail-on || echo pipefail-off
      - {shell: sh, run: 'echo "2 $0 $-"'}
      - {shell: bash, run: 'false | true; echo "not reached"', continue-on-error: true}
      - {run: pwd, working-directory: missing, id: m, continue-on-error: true}
      - run: echo "3 \${{ steps.m.outcome }} \${{ steps.m.conclusion }}"
  b:
    runs-on: x
    steps: [{run: 'false | true; shopt -q -o pipefail && echo 4-on || echo 4-off'}]`,
        'defaults: {run: {shell: bash}}'
      )
    })
    const log = logOf(result)
    expect(log).toMatch(/^1 sub \S*e\S*$/m)
    expect(log).toContain('pipefail-on')
    expect(log).toMatch(/^2 \S+\.sh e$/m)
    expect(log).not.toMatch(/^not reached$/m)
    expect(log).toContain('##[error]The working directory "missing" does not exist.')
    expect(log).toContain('3 failure success')
    expect(result.jobs[1]?.conclusion).toBe('failure')
    const plain = await run({
      workflow: onPush(`  a: {runs-on: x, steps: [{run: 'false | true; shopt -q -o pipefail && echo on || echo off'}]}`)
    })
    expect(logOf(plain)).toContain('\noff')
    expect(logOf(plain)).toContain('shell: bash -e {0}')
  })

  test('conditions see the job’s status, earlier outcomes and outputs', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - {id: one, run: echo "x=1" >> "$GITHUB_OUTPUT"}
      - {if: failure(), run: 'true'}
      - {id: bad, run: exit 1, continue-on-error: '\${{ steps.one.outputs.x == 1 }}'}
      - {if: steps.bad.outcome == 'failure', run: 'true', name: 'After \${{ steps.bad.conclusion }}'}
      - {run: exit 7}
      - {run: 'true'}
      - {if: failure() && job.status == 'failure', run: 'true', name: Clean up}
      - {if: always(), run: 'exit 1', continue-on-error: true}
      - {if: '\${{ always() && steps.missing.outputs.x }}', run: 'true'}`)
    })
    expect(stepsOf(result)).toEqual([
      'Run echo "x=1" >> "$GITHUB_OUTPUT": success',
      'Run true: skipped',
      'Run exit 1: success',
      'After success: success',
      'Run exit 7: failure',
      'Run true: skipped',
      'Clean up: success',
      'Run exit 1: success',
      'Run true: skipped'
    ])
  })

  test('the documented variables and contexts are there, and nothing of this machine’s environment', async () => {
    process.env['LEAKY_VARIABLE'] = 'from the machine'
    const result = await run({
      workflow: onPush(
        `
  a:
    runs-on: x
    steps:
      - run: |
          echo "A $CI $GITHUB_ACTIONS $GITHUB_REPOSITORY $GITHUB_REF $GITHUB_RUN_ID $GITHUB_JOB $GITHUB_ACTION $GITHUB_WORKFLOW"
          echo "B $RUNNER_OS $RUNNER_ENVIRONMENT [$LEAKY_VARIABLE] [$GITHUB_TOKEN] $EXTRA"
          test -w "$RUNNER_TEMP" && test -d "$RUNNER_TOOL_CACHE" && test "$PWD" = "$GITHUB_WORKSPACE" && test -w "$HOME" && echo "C fine"
          cat "$GITHUB_EVENT_PATH"
          touch "$RUNNER_TEMP/left-over"
      - run: |
          echo "D \${{ github.event.number }} \${{ github.workflow }} \${{ vars.PLACE }} \${{ runner.os }} \${{ job.workflow_file_path }}"
          echo "E \${{ github.action }} \${{ github.token == secrets.GITHUB_TOKEN }} \${{ matrix.none }} \${{ hashFiles('*') == '' }}"`,
        'name: The name'
      ),
      github: {event: {number: 12}},
      request: {variables: {PLACE: 'cellar'}, environment: {PATH: process.env['PATH'] ?? '', EXTRA: 'given'}}
    })
    delete process.env['LEAKY_VARIABLE']
    const log = logOf(result)
    expect(log).toContain('A true true ada/homelab refs/heads/main 42 a __run The name')
    expect(log).toContain('self-hosted [] [] given')
    expect(log).toContain('C fine')
    expect(log).toContain('{"number":12}')
    expect(log).toMatch(/^D 12 The name cellar (Linux|macOS) \.github\/workflows\/main\.yml$/m)
    expect(log).toContain('E __run_2 true  true')
  })

  test("the workflow's and the job's env know the workspace and the job, as on GitHub", async () => {
    const result = await run({
      workflow: onPush(
        `
  build:
    runs-on: x
    env: {OUT: '\${{ github.workspace }}/out', JOB: '\${{ github.job }}'}
    steps:
      - run: test "$OUT" = "$GITHUB_WORKSPACE/out" && test "$CACHE" = "$GITHUB_WORKSPACE/cache" && echo "same in $JOB"`,
        "env: {CACHE: '${{ github.workspace }}/cache'}"
      )
    })
    expect(logOf(result)).toContain('same in build')
  })

  test('RUNNER_TEMP is empty after the job, and what the job left running is ended', async () => {
    const request = requestFor({
      workflow: onPush(`  a: {runs-on: x, steps: [{run: 'touch "$RUNNER_TEMP/x"; sleep 600 >/dev/null 2>&1 & echo "pid=$!"'}]}`)
    })
    const result = await runWorkflow(request)
    const [job = ''] = readdirSync(join(request.directory, 'jobs'))
    expect(readdirSync(join(request.directory, 'jobs', job, 'temp'))).toEqual([])
    const pid = Number(/^pid=(\d+)$/m.exec(logOf(result))?.[1])
    if (process.platform === 'linux') {
      // Between its fork and its exec it still has the shell's name.
      expect(logOf(result)).toMatch(new RegExp(`Terminate orphan process: pid \\(${pid}\\) \\((sleep|bash)\\)`))
      expect(isRunning(pid)).toBe(false)
    } else process.kill(pid)
  })

  test('the hook before a step knows the step, and its error fails it', async () => {
    const seen: string[] = []
    const beforeStep = (step: StepReference): Promise<void> => {
      seen.push(`${step.job.name} | ${step.name} | ${step.id} | ${step.permissions['packages'] ?? 'none'}`)
      return step.id === 'second' ? Promise.reject(new Error('The registry is gone.')) : Promise.resolve()
    }
    const result = await run({
      workflow: onPush(
        `  a: {runs-on: x, permissions: {packages: write}, steps: [{run: 'true'}, {if: false, run: 'true'}, {id: second, name: Push, run: echo never}]}`
      ),
      request: {beforeStep}
    })
    expect(seen).toEqual(['a | Run true | __run | write', 'a | Push | second | write'])
    expect(result.jobs[0]?.annotations).toEqual([{level: 'error', message: 'The registry is gone.'}])
    expect(stepsOf(result).at(-1)).toBe('Push: failure')
  })
})

/** A process that has ended may still wait for its parent to ask how. */
function isRunning(pid: number): boolean {
  const path = `/proc/${pid}/stat`
  return existsSync(path) && !/\) Z /.test(readFileSync(path, 'utf8'))
}
