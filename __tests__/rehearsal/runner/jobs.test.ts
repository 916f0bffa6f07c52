import {describe, expect, test} from '@jest/globals'
import {jobsOf, logOf, onPush, run, temporaryFolder} from './support.ts'

const OK = 'runs-on: x, steps: [{run: "true"}]'
const BAD = 'runs-on: x, steps: [{run: exit 3}]'

describe('the job graph', () => {
  test('skips what needs a job that was not a success, runs always(), failure() and not-cancelled jobs', async () => {
    const result = await run({
      workflow: onPush(`
  bad: {${BAD}}
  after-bad: {needs: bad, ${OK}}
  far: {needs: after-bad, ${OK}}
  on-failure: {needs: after-bad, if: failure(), ${OK}}
  always: {needs: bad, if: always(), ${OK}}
  behind-always: {needs: always, ${OK}}
  plain-if: {needs: always, if: "needs.always.result == 'success'", ${OK}}
  not-cancelled: {needs: bad, if: "!cancelled() && needs.bad.result == 'failure'", ${OK}}
  off: {if: false, ${OK}}
  independent: {${OK}}`)
    })
    expect(result.conclusion).toBe('failure')
    expect(jobsOf(result)).toEqual([
      'bad: failure',
      'after-bad: skipped',
      'far: skipped',
      'on-failure: success',
      'always: success',
      'behind-always: skipped',
      'plain-if: skipped',
      'not-cancelled: success',
      'off: skipped',
      'independent: success'
    ])
    expect(result.jobs[0]?.annotations).toEqual([{level: 'error', message: 'Process completed with exit code 3.'}])
  })

  test('a job that may fail counts as a success behind it, and does not make the run red', async () => {
    const result = await run({
      workflow: onPush(`
  shaky: {continue-on-error: true, ${BAD}}
  next: {needs: shaky, runs-on: x, steps: [{run: 'test "\${{ needs.shaky.result }}" = success'}]}`)
    })
    expect(jobsOf(result)).toEqual(['shaky: failure', 'next: success'])
    expect(result.conclusion).toBe('success')
  })

  test('jobs that do not need each other run side by side', async () => {
    // Each waits for the file of the other: one after the other they would never end.
    const meet = (mine: string, other: string) =>
      `{runs-on: x, timeout-minutes: 1, steps: [{run: 'touch "$MEET/${mine}"; until test -f "$MEET/${other}"; do sleep 0.05; done'}]}`
    const result = await run({
      workflow: onPush(`  a: ${meet('a', 'b')}\n  b: ${meet('b', 'a')}`, 'env: {MEET: "${{ vars.MEET }}"}'),
      request: {variables: {MEET: temporaryFolder()}}
    })
    expect(jobsOf(result)).toEqual(['a: success', 'b: success'])
  })

  test('outputs reach the jobs behind, and one that holds a masked value is dropped with GitHub’s warning', async () => {
    const result = await run({
      workflow: onPush(`
  first:
    runs-on: x
    outputs: {plain: '\${{ steps.s.outputs.plain }}', image: 'registry.example.com/\${{ secrets.USER }}/app', late: '\${{ steps.s.outputs.late }}', empty: ''}
    steps:
      - id: s
        run: |
          echo plain=one >> "$GITHUB_OUTPUT"
          echo "late=value-7" >> "$GITHUB_OUTPUT"
          echo "::add-mask::value-7"
  second:
    needs: first
    runs-on: x
    steps:
      - run: echo 'got \${{ toJSON(needs.first) }}'`),
      request: {secrets: {USER: 'ada-the-user'}}
    })
    expect(result.jobs[0]?.outputs).toEqual({plain: 'one'})
    expect(result.jobs[0]?.annotations.map(annotation => annotation.message)).toEqual([
      "Skip output 'image' since it may contain secret.",
      "Skip output 'late' since it may contain secret."
    ])
    expect(logOf(result)).toContain('"outputs": {\n    "plain": "one"\n  }')
  })

  test('an expression that cannot be evaluated fails its job with file and line', async () => {
    const result = await run({
      workflow: onPush(`  a:\n    runs-on: x\n    strategy: {matrix: {v: "\${{ fromJSON('{') }}"}}\n    steps: [{run: 'true'}]`)
    })
    expect(result.conclusion).toBe('failure')
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(/^\.github\/workflows\/main\.yml:6: the expression .* failed: /)
  })
})

describe('a matrix', () => {
  test('runs a job each, named like GitHub’s; the outputs of the last one to set them win', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    name: Build
    runs-on: x
    strategy: {max-parallel: 1, matrix: {os: [one, two], include: [{os: two, extra: more}]}}
    outputs: {os: '\${{ matrix.os }}', extra: '\${{ matrix.extra }}'}
    steps: [{run: 'echo "\${{ strategy.job-index }} of \${{ strategy.job-total }}: \${{ matrix.os }}\${{ matrix.extra }}"'}]
  b:
    name: On \${{ matrix.v }}
    strategy: {matrix: {v: '\${{ fromJSON(needs.a.outputs.list || ''["x"]'') }}'}}
    needs: a
    runs-on: x
    steps: [{run: 'test "\${{ needs.a.outputs.os }}\${{ needs.a.outputs.extra }}" = twomore'}]`)
    })
    expect(jobsOf(result)).toEqual(['Build (one): success', 'Build (two): success', 'On x: success'])
    expect(result.jobs.map(job => job.id)).toEqual(['a[0]', 'a[1]', 'b[0]'])
    expect(logOf(result)).toContain('0 of 2: one')
    expect(logOf(result)).toContain('1 of 2: twomore')
  })

  test('fail-fast ends the other jobs of the matrix; those that wait never start', async () => {
    const workflow = (failFast: boolean) =>
      onPush(`
  a:
    runs-on: x
    strategy: {fail-fast: ${failFast}, max-parallel: 1, matrix: {v: [1, 2]}}
    steps: [{run: 'test \${{ matrix.v }} = 2'}]
  b: {needs: a, if: always(), runs-on: x, steps: [{run: 'test \${{ needs.a.result }} = failure'}]}`)
    expect(jobsOf(await run({workflow: workflow(true)}))).toEqual(['a (1): failure', 'a (2): cancelled', 'b: success'])
    expect(jobsOf(await run({workflow: workflow(false)}))).toEqual(['a (1): failure', 'a (2): success', 'b: success'])
  })

  test('fail-fast interrupts a job that runs, and leaves alone one that may fail', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    continue-on-error: \${{ matrix.v == 'shaky' }}
    strategy: {matrix: {v: [shaky, bad, slow]}}
    steps:
      - {if: matrix.v == 'shaky', run: exit 1}
      - {if: matrix.v == 'bad', run: sleep 0.5; exit 1}
      - {if: matrix.v == 'slow', run: sleep 60}`)
    })
    expect(jobsOf(result)).toEqual(['a (shaky): failure', 'a (bad): failure', 'a (slow): cancelled'])
    expect(result.conclusion).toBe('failure')
  })
})

describe('concurrency', () => {
  test('jobs of one group run one after the other', async () => {
    const job = `{concurrency: {group: deploy, queue: max}, runs-on: x, steps: [{run: 'mkdir "$LOCK"; sleep 0.2; rmdir "$LOCK"'}]}`
    const result = await run({
      workflow: onPush(`  a: ${job}\n  b: ${job}\n  c: ${job}`, 'env: {LOCK: "${{ vars.FOLDER }}/lock"}'),
      request: {variables: {FOLDER: temporaryFolder()}}
    })
    expect(jobsOf(result)).toEqual(['a: success', 'b: success', 'c: success'])
  })

  test('a job in the group of its own workflow is GitHub’s deadlock', async () => {
    const result = await run({workflow: onPush(`  a: {concurrency: ship-main, ${OK}}`, 'concurrency: ship-${{ github.ref_name }}')})
    expect(result.conclusion).toBe('failure')
    expect(result.jobs[0]?.annotations[0]?.message).toBe(
      "Canceling since a deadlock for concurrency group 'ship-main' was detected between 'top level workflow' and 'a'"
    )
  })
})

test('what steps leave in RUNNER_TEMP is reported, and removed all the same', async () => {
  const result = await run({
    workflow: onPush(`
  a:
    runs-on: x
    steps:
      - run: echo secret > "$RUNNER_TEMP/left-behind"
      - run: ls -A "$RUNNER_TEMP"
`)
  })
  expect(result.remains).toEqual([{job: 'a', name: 'left-behind'}])
})
