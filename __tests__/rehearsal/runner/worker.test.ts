import {readdirSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import {GITHUBS_PACE, runWorkflow, type LogLine, type RunnerControl} from '../../../rehearsal/runner/index.ts'
import {expectEnded} from '../../support/running.ts'
import {action, jobsOf, logOf, onPush, requestFor, stepsOf, type Files} from './support.ts'

const PACE = {minute: 60_000, interruptGrace: 400, terminateGrace: 400, cancelLimit: 20_000}

const TIDY: Files = action('actions/tidy', {main: '', post: "console.log('tidied up')"})

/** Runs a workflow, and does something when a line is logged. @param cancelAt the line at which the run is cancelled */
async function runUntil(
  line: string,
  happen: (runner: RunnerControl, cancel: () => void) => void,
  workflow: string,
  pace = PACE,
  cancelAt?: string
) {
  const cancel = new AbortController()
  let runner: RunnerControl | undefined
  const request = requestFor({workflow, files: TIDY})
  const result = await runWorkflow(
    {
      ...request,
      signal: cancel.signal,
      beforeStep: (_step, _folders, control) => Promise.resolve(void (runner ??= control)),
      observer: {
        log: (entry: LogLine) => {
          if (entry.line === cancelAt) cancel.abort()
          if (entry.line === line && runner !== undefined) happen(runner, () => cancel.abort())
        }
      }
    },
    pace
  )
  return {result, directory: request.directory}
}

/** The process id that a step said after a word. */
function said(log: string, word: string): string {
  const [, pid] = new RegExp(`^${word} (\\d+)$`, 'm').exec(log) ?? []
  if (pid === undefined) throw new Error(`No step said "${word}".`)
  return pid
}

describe('a cancelled job', () => {
  test('12.8 a cancel ends the step’s own process only: what it started works beside always() and post steps until the job is completed', async () => {
    const {result} = await runUntil(
      'started',
      (_, cancel) => cancel(),
      onPush(`
  a:
    runs-on: x
    steps:
      - uses: $/actions/tidy
      - run: |
          (while true; do date +%s%N > "$RUNNER_TEMP/written"; sleep 0.05; done) > /dev/null 2>&1 &
          echo "child $!"; echo started; wait
      - if: always()
        run: |
          before=$(cat "$RUNNER_TEMP/written"); sleep 0.5
          test "$before" != "$(cat "$RUNNER_TEMP/written")" && echo 'it still writes'`)
    )
    const log = logOf(result)
    expect(log).toMatch(/^it still writes$/m)
    expect(log).toMatch(/^tidied up$/m)
    const child = said(log, 'child')
    expect(log).toContain(`Terminate orphan process: pid (${child}) (bash)`)
    await expectEnded(Number(child))
    expect(result.abandoned).toEqual([])
  })

  test('12.8 a cancel that comes while a step is about to begin is one that the step hears of', async () => {
    const cancel = new AbortController()
    const workflow = onPush(`
  a:
    runs-on: x
    steps:
      - {name: Work, run: 'echo begun; sleep 20'}
      - {name: Always, if: always(), run: 'echo still'}`)
    const request = {...requestFor({workflow}), signal: cancel.signal}
    const beforeStep = () => Promise.resolve().then(() => cancel.abort())
    const result = await runWorkflow({...request, beforeStep}, PACE)
    expect(stepsOf(result)).toEqual(['Work: cancelled', 'Always: success'])
    expect(logOf(result)).not.toMatch(/^begun$/m)
  })

  test('12.8 what ignores SIGINT and SIGTERM is killed, and its child is not', async () => {
    const {result} = await runUntil(
      'ready',
      (_, cancel) => cancel(),
      onPush(`
  a:
    runs-on: x
    steps:
      - run: |
          trap '' INT TERM
          sleep 60 > /dev/null 2>&1 &
          echo "child $!" ; echo "step $$"; echo "$!" > "$RUNNER_TEMP/child"; echo ready; while true; do sleep 0.05; done
      - {if: always(), run: 'grep -q ") S " "/proc/$(cat "$RUNNER_TEMP/child")/stat" && echo the child lives'}`)
    )
    const log = logOf(result)
    expect(log).toMatch(/^the child lives$/m)
    await expectEnded(Number(said(log, 'step')))
    await expectEnded(Number(said(log, 'child')))
  })

  test('12.8 it has 285 seconds: GitHub’s five minutes, less what the runner keeps for itself', () => {
    expect(GITHUBS_PACE.cancelLimit).toBe(285_000)
  })

  test('12.8 when its time is over nobody completes it: no post part, no end of what runs, RUNNER_TEMP as it is until the next job', async () => {
    const {result, directory} = await runUntil(
      'started',
      (_, cancel) => cancel(),
      onPush(`
  a:
    runs-on: x
    outputs: {said: '\${{ steps.first.outputs.said }}'}
    steps:
      - uses: $/actions/tidy
      - {id: first, run: 'echo said=yes >> "$GITHUB_OUTPUT"; echo started; exec sleep 30'}
      - if: always()
        name: Endless
        run: |
          echo secret > "$RUNNER_TEMP/secret"; echo "$RUNNER_TEMP" > "$RUNNER_TOOL_CACHE/temp"
          exec > /dev/null 2>&1; while true; do date +%s%N > "$RUNNER_TOOL_CACHE/written"; sleep 0.05; done
      - {if: always(), run: 'echo not any more'}
  b:
    needs: a
    if: always()
    runs-on: x
    steps:
      - run: |
          echo "result \${{ needs.a.result }} outputs \${{ needs.a.outputs.said }}."
          before=$(cat "$RUNNER_TOOL_CACHE/written"); sleep 0.5
          test "$before" != "$(cat "$RUNNER_TOOL_CACHE/written")" && echo 'it still works'
          test ! -e "$(cat "$RUNNER_TOOL_CACHE/temp")/secret" && echo 'emptied'`),
      {...PACE, cancelLimit: 2_500}
    )
    const log = logOf(result)
    expect(jobsOf(result)).toEqual(['a: cancelled', 'b: success'])
    expect(stepsOf(result).slice(2)).toEqual(['Endless: cancelled', 'Run echo not any more: skipped', 'Post Run $/actions/tidy: skipped'])
    expect(log.split('\n')).toEqual(expect.arrayContaining(['result cancelled outputs .', 'it still works', 'emptied']))
    expect(log).not.toMatch(/tidied up|orphan/)
    expect(result.remains).toEqual([])
    expect(result.abandoned).toMatchObject([{job: 'a', why: 'out-of-time', temp: ['secret']}])
    const pids = result.abandoned[0]?.processes.map(process => process.split(' ')[0] ?? '') ?? []
    expect(pids).not.toEqual([])
    for (const pid of pids) await expectEnded(Number(pid))
    expect(readdirSync(`${directory}/jobs/1-a/temp`)).toEqual([])
  })
})

describe('a runner that is lost', () => {
  test('12.8 everything that ran is gone, no always() and no post part runs, and the job fails without outputs', async () => {
    const {result, directory} = await runUntil(
      'ready',
      runner => runner.lose(),
      onPush(`
  a:
    runs-on: x
    outputs: {said: '\${{ steps.first.outputs.said }}'}
    steps:
      - uses: $/actions/tidy
      - {id: first, run: 'echo said=yes >> "$GITHUB_OUTPUT"; echo key > "$RUNNER_TEMP/key"'}
      - name: Work
        run: |
          trap 'echo told' INT TERM
          env -i sleep 61 & echo "unmarked $!"
          setsid sleep 62 & echo "apart $!"
          echo "step $$"; echo ready; while true; do sleep 0.05; done
      - {if: always(), run: 'echo never'}
  b:
    needs: a
    if: always()
    runs-on: x
    steps: [{run: 'echo "result \${{ needs.a.result }} outputs \${{ needs.a.outputs.said }}."'}]
  c: {needs: a, if: failure(), runs-on: x, steps: [{run: 'true'}]}
  d: {needs: a, if: '!cancelled()', runs-on: x, steps: [{run: 'true'}]}
  e: {needs: a, runs-on: x, steps: [{run: 'true'}]}`)
    )
    const log = logOf(result)
    expect(result.conclusion).toBe('failure')
    expect(jobsOf(result)).toEqual(['a: failure', 'b: success', 'c: success', 'd: success', 'e: skipped'])
    expect(stepsOf(result)).toEqual([
      'Run $/actions/tidy: success',
      expect.stringContaining('success'),
      'Work: cancelled',
      'Run echo never: skipped',
      'Post Run $/actions/tidy: skipped'
    ])
    expect(log).toMatch(/^result failure outputs \.$/m)
    expect(log).not.toMatch(/^(told|never|tidied up)$/m)
    expect(log).not.toContain('orphan')
    expect(result.jobs[0]?.annotations.map(({level}) => level)).toEqual(['error'])
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(/^The self-hosted runner lost communication with the server\./)
    for (const word of ['unmarked', 'apart', 'step']) await expectEnded(Number(said(log, word)))
    expect(result.abandoned).toEqual([{job: 'a', why: 'lost', temp: ['key'], processes: []}])
    expect(readdirSync(`${directory}/jobs/1-a/temp`)).toEqual([])
  })

  test('before its step nothing of that step is started', async () => {
    const request = requestFor({
      workflow: onPush(`  a: {runs-on: x, steps: [{name: Work, run: 'echo never'}, {if: always(), run: 'echo never'}]}`)
    })
    const result = await runWorkflow(
      {...request, beforeStep: (_step, _folders, runner) => Promise.resolve().then(() => runner.lose())},
      PACE
    )
    expect(jobsOf(result)).toEqual(['a: failure'])
    expect(stepsOf(result)).toEqual(['Work: cancelled', 'Run echo never: skipped'])
    expect(logOf(result)).not.toMatch(/^never$/m)
  })
})

describe('a runner that is stopped', () => {
  test('12.8 ends a step too that began after a cancel, and one that is about to begin', async () => {
    const cleaning = await runUntil(
      'cleaning',
      runner => runner.stop(),
      onPush(`
  a:
    runs-on: x
    steps:
      - {run: 'echo started; sleep 20'}
      - {name: Clean, if: always(), run: 'echo cleaning; sleep 20'}`),
      PACE,
      'started'
    )
    expect(stepsOf(cleaning.result)).toEqual([expect.stringContaining('cancelled'), 'Clean: cancelled'])
    const workflow = onPush(`  a: {runs-on: x, steps: [{name: Work, run: 'echo begun; sleep 20'}]}`)
    const beforeStep = (_step: unknown, _folders: unknown, runner: RunnerControl) => Promise.resolve().then(() => runner.stop())
    const beginning = await runWorkflow({...requestFor({workflow}), beforeStep}, PACE)
    expect(stepsOf(beginning)).toEqual(['Work: cancelled'])
    expect(logOf(beginning)).not.toMatch(/^begun$/m)
  })

  test('12.8 interrupts the step, also one that runs always(), and runs no further step and no post part; the job is completed as failed', async () => {
    const {result, directory} = await runUntil(
      'ready',
      runner => runner.stop(),
      onPush(`
  a:
    runs-on: x
    steps:
      - uses: $/actions/tidy
      - if: always()
        name: Work
        run: |
          trap 'echo interrupted; exit 0' INT
          sleep 60 > /dev/null 2>&1 & echo "child $!"
          echo key > "$RUNNER_TEMP/key"; echo ready; while true; do sleep 0.05; done
      - {if: always(), run: 'echo never'}
  b: {needs: a, if: failure(), runs-on: x, steps: [{run: 'true'}]}`)
    )
    const log = logOf(result)
    expect(jobsOf(result)).toEqual(['a: failure', 'b: success'])
    expect(stepsOf(result).slice(1)).toEqual(['Work: cancelled', 'Run echo never: skipped', 'Post Run $/actions/tidy: skipped'])
    expect(log).toMatch(/^interrupted$/m)
    expect(log).toMatch(new RegExp(`Terminate orphan process: pid \\(${said(log, 'child')}\\) \\((sleep|bash)\\)`))
    expect(result.remains).toEqual([])
    expect(readdirSync(`${directory}/jobs/1-a/temp`)).toEqual([])
    expect(result.abandoned).toEqual([])
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(/^The runner has received a shutdown signal\./)
  })
})
