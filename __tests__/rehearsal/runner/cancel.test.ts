import {describe, expect, test} from '@jest/globals'
import {action, jobsOf, logOf, onPush, requestFor, run, stepsOf} from './support.ts'
import {runWorkflow, type LogLine} from '../../../rehearsal/runner/index.ts'

const PACE = {minute: 60_000, interruptGrace: 400, terminateGrace: 400, cancelLimit: 20_000}

/** Runs a workflow, and cancels it when a line is logged. */
async function cancelAt(line: string, workflow: string, files = {}, pace = PACE) {
  const controller = new AbortController()
  const log = (entry: LogLine) => {
    if (entry.line === line) controller.abort()
  }
  return runWorkflow({...requestFor({workflow, files}), signal: controller.signal, observer: {log}}, pace)
}

describe('a cancel', () => {
  test('interrupts the step, runs always(), cancelled() and post steps, and leaves the rest out', async () => {
    const result = await cancelAt(
      'started',
      onPush(`
  a:
    runs-on: x
    steps:
      - uses: $/actions/tidy
      - run: trap 'echo got the signal; exit 0' INT; echo started; while true; do sleep 0.05; done
      - run: echo never
      - {if: failure(), run: echo never}
      - {if: cancelled(), run: 'echo "status \${{ job.status }}"', name: When cancelled}
      - {if: always(), run: 'true', name: Always}
  next: {needs: a, runs-on: x, steps: [{run: 'true'}]}
  clean-up: {needs: a, if: always(), runs-on: x, steps: [{run: 'true'}]}
  on-cancel: {needs: a, if: cancelled(), runs-on: x, steps: [{run: 'test \${{ needs.a.result }} = cancelled'}]}`),
      action('actions/tidy', {main: '', post: "console.log('tidied up')"})
    )
    expect(result.conclusion).toBe('cancelled')
    expect(jobsOf(result)).toEqual(['a: cancelled', 'next: skipped', 'clean-up: success', 'on-cancel: success'])
    expect(stepsOf(result)).toEqual([
      'Run $/actions/tidy: success',
      expect.stringMatching(/: cancelled$/),
      'Run echo never: skipped',
      'Run echo never: skipped',
      'When cancelled: success',
      'Always: success',
      'Post Run $/actions/tidy: success'
    ])
    const log = logOf(result)
    expect(log).toContain('got the signal')
    expect(log).toContain('##[error]The operation was canceled.')
    expect(log).toContain('status cancelled')
    expect(log).toContain('tidied up')
  })

  test('goes on to SIGTERM, and kills what ignores both', async () => {
    const result = await cancelAt(
      'ready',
      onPush(`
  polite: {runs-on: x, steps: [{run: "trap '' INT; trap 'echo terminated; exit 0' TERM; echo waiting; while true; do sleep 0.05; done"}]}
  stubborn: {runs-on: x, steps: [{run: "trap '' INT TERM; echo waiting; sleep 0.5; echo ready; while true; do sleep 0.05; done"}]}`)
    )
    expect(jobsOf(result)).toEqual(['polite: cancelled', 'stubborn: cancelled'])
    expect(logOf(result)).toMatch(/^terminated$/m)
  })

  test('does not touch a job or a step whose condition holds all the same', async () => {
    const result = await cancelAt(
      'started',
      onPush(`
  a:
    runs-on: x
    steps:
      - {if: always(), run: 'echo started; sleep 0.5; echo finished'}
      - run: 'true'
  b:
    if: always()
    runs-on: x
    steps:
      - run: sleep 1; echo b finished
      - run: 'true'`)
    )
    expect(stepsOf(result, 0)).toEqual(['Run echo started; sleep 0.5; echo finished: success', 'Run true: skipped'])
    expect(logOf(result)).toMatch(/^finished$/m)
    expect(jobsOf(result)).toEqual(['a: cancelled', 'b: success'])
    expect(result.conclusion).toBe('cancelled')
  })

  test('before anything runs leaves every job cancelled or skipped', async () => {
    const result = await run({
      workflow: onPush(`  a: {runs-on: x, steps: [{run: 'true'}]}\n  b: {needs: a, runs-on: x, steps: [{run: 'true'}]}`),
      request: {signal: AbortSignal.abort()}
    })
    expect(jobsOf(result)).toEqual(['a: cancelled', 'b: skipped'])
  })
})

describe('timeouts', () => {
  test('a step’s fails it, and the job goes on with what may', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - {name: Slow, timeout-minutes: 1, run: exec sleep 30}
      - {if: failure(), run: 'true', name: After}`),
      pace: {...PACE, minute: 300}
    })
    expect(stepsOf(result)).toEqual(['Slow: failure', 'After: success'])
    expect(result.jobs[0]?.annotations).toEqual([{level: 'error', message: "The action 'Slow' has timed out after 1 minutes."}])
  })

  test('a job’s cancels it, as on GitHub', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    timeout-minutes: 1
    steps:
      - {run: exec sleep 30, name: Slow}
      - {if: always(), run: 'true', name: After}
  b: {needs: a, if: failure(), runs-on: x, steps: [{run: 'true'}]}`),
      pace: {...PACE, minute: 500}
    })
    expect(stepsOf(result)).toEqual(['Slow: cancelled', 'After: success'])
    expect(jobsOf(result)).toEqual(['a: cancelled', 'b: skipped'])
    expect(result.jobs[0]?.annotations[0]?.message).toBe('The job has exceeded the maximum execution time of 1 minutes.')
  })
})
