import {describe, expect, test} from '@jest/globals'
import {action, logOf, jobsOf, onPush, run, stepsOf} from './support.ts'

const OK = `runs-on: x, steps: [{run: 'true'}]`

describe('12.9 a concurrency group', () => {
  const job = (concurrency: string) => onPush(`  a: {concurrency: ${concurrency}, ${OK}}\n  b: {${OK}}`)
  const annotationsOf = async (workflow: string) => {
    const result = await run({workflow})
    expect(jobsOf(result)).toEqual(['a: failure', 'b: success'])
    return result.jobs[0]?.annotations.map(({message}) => message)
  }

  test.each([
    ['in short', '"${{ github.head_ref }}"', 20],
    ['of a mapping', '{cancel-in-progress: true, group: "${{ github.head_ref }}"}', 54]
  ])('12.9 of a job that comes out empty fails it: %s', async (_, concurrency, column) => {
    expect(await annotationsOf(job(concurrency))).toEqual([
      `Error when evaluating 'concurrency' for job 'a'. .github/workflows/main.yml (Line: 4, Col: ${column}): Unexpected value ''`
    ])
  })

  test('12.9 of a job with more than 400 characters fails it; 400 are taken', async () => {
    const group = (count: number) => job(`"\${{ format('{0}x', '${'n'.repeat(count - 1)}') }}"`)
    expect(await annotationsOf(group(401))).toEqual([
      `Error when evaluating 'concurrency' for job 'a'. .github/workflows/main.yml (Line: 4, Col: 20): Concurrency group name must be less than 400 characters`
    ])
    expect(jobsOf(await run({workflow: group(400)}))).toEqual(['a: success', 'b: success'])
  })

  test.each([
    ['short and empty', 'concurrency: ${{ github.head_ref }}', 'Concurrency group name cannot be empty'],
    ['empty', 'concurrency: {group: "${{ github.head_ref }}"}', "Unexpected value ''"],
    [
      'too long',
      `concurrency: {group: "\${{ format('{0}', '${'n'.repeat(401)}') }}"}`,
      'Concurrency group name must be less than 400 characters'
    ]
  ])('12.9 of a workflow starts nothing: %s', async (_, head, message) => {
    const workflow = onPush(`  a: {${OK}}`, head)
    await expect(run({workflow})).rejects.toThrow(
      new RegExp(
        `^The workflow could not be run: Error when evaluating 'concurrency'\\. \\.github/workflows/main\\.yml \\(Line: 2, Col: \\d+\\): ${message}$`
      )
    )
  })

  test.each(['concurrency: NAME', 'concurrency: {group: NAME}'])(
    '12.9 that is written out and too long is refused when the file is read: %s',
    async head => {
      await expect(run({workflow: onPush(`  a: {${OK}}`, head.replace('NAME', 'n'.repeat(401)))})).rejects.toThrow(
        'The workflow is not valid. .github/workflows/main.yml:2: Concurrency group name must be less than 400 characters'
      )
    }
  )

  test('12.9 of a called workflow that comes out empty fails the job that calls it', async () => {
    const called = `on: workflow_call\nconcurrency: {group: "\${{ github.head_ref }}"}\njobs: {in: {${OK}}}`
    const workflow = onPush(`  call: {uses: ./.github/workflows/called.yml}`)
    const result = await run({workflow, files: {'.github/workflows/called.yml': called}})
    expect(jobsOf(result)).toEqual(['call: failure'])
    expect(result.jobs[0]?.annotations[0]?.message).toContain("Error when evaluating 'concurrency'. .github/workflows/called.yml (Line: 2,")
  })
})

test('12.9 cancelled() of a job asks for the run, not for the jobs it needs', async () => {
  const result = await run({
    workflow: onPush(`
  slow: {timeout-minutes: 1, runs-on: x, steps: [{run: sleep 30}]}
  told: {needs: slow, if: cancelled(), ${OK}}
  not-told: {needs: slow, if: "!cancelled() && needs.slow.result == 'cancelled'", ${OK}}`),
    pace: {minute: 300, interruptGrace: 200, terminateGrace: 200}
  })
  expect(jobsOf(result)).toEqual(['slow: cancelled', 'told: skipped', 'not-told: success'])
  expect(logOf(result)).toContain('The job has exceeded the maximum execution time')
})

describe('12.9 a post part', () => {
  const said = (name: string) => action(`actions/${name}`, {main: `console.log('main of ${name}')`, post: `console.log('post of ${name}')`})
  const linesOf = async (steps: string, files: Record<string, string>, request = {}) => {
    const result = await run({workflow: onPush(`\n  a:\n    runs-on: x\n    steps:\n${steps}`), toolkit: files, request})
    return {result, lines: result.log.map(({line}) => line).filter(line => /^(?:pre|main|post) of /.test(line))}
  }

  test.each([
    ['`env` could not be evaluated', 'env: {X: "${{ fromJSON(github.head_ref) }}"}'],
    ['`if` could not be evaluated', 'if: fromJSON(github.head_ref)'],
    ['`if` did not hold', 'if: false']
  ])('12.9 does not run when %s', async (_, key) => {
    const {lines} = await linesOf(`      - {uses: fairway/fairway/actions/one@v1, ${key}}`, said('one'))
    expect(lines).toEqual([])
  })

  test('12.9 does not run when something outside stopped the step before its action', async () => {
    const beforeStep = () => Promise.reject(new Error('lost'))
    const {lines} = await linesOf('      - uses: fairway/fairway/actions/one@v1', said('one'), {beforeStep})
    expect(lines).toEqual([])
  })

  test('is due when an input could not be evaluated: its action had started', async () => {
    const steps = '      - {uses: fairway/fairway/actions/one@v1, with: {x: "${{ fromJSON(github.head_ref) }}"}}'
    const {result} = await linesOf(steps, said('one'))
    expect(stepsOf(result)).toEqual(['Run fairway/fairway/actions/one@v1: failure', 'Post Run fairway/fairway/actions/one@v1: failure'])
  })

  test('12.9 is due from the pre part on, and the first that was due is the last to run', async () => {
    const withPre = action('actions/two', {
      pre: `console.log('pre of two')`,
      main: `console.log('main of two')`,
      post: `console.log('post of two')`
    })
    const steps = `
      - uses: fairway/fairway/actions/one@v1
      - {uses: fairway/fairway/actions/two@v1, if: false}`
    const {lines} = await linesOf(steps, {...said('one'), ...withPre})
    expect(lines).toEqual(['pre of two', 'main of one', 'post of one', 'post of two'])
  })
})

test('12.9 a time limit of a step that cannot be evaluated is an error, and the step runs without one', async () => {
  const result = await run({
    workflow: onPush(`  a: {runs-on: x, steps: [{run: echo ran, timeout-minutes: "\${{ fromJSON(github.head_ref) }}"}]}`)
  })
  expect(jobsOf(result)).toEqual(['a: success'])
  expect(logOf(result)).toMatch(/##\[error\]An error occurred when attempting to determine the step timeout\.[^]*^ran$/m)
})

test('12.9 the pre part of an action of the workspace is not run, with a warning', async () => {
  const files = action('mine', {pre: `console.log('pre ran')`, main: `console.log('main ran')`})
  const result = await run({workflow: onPush(`  a: {runs-on: x, steps: [{uses: actions/checkout@v6}, {uses: ./mine}]}`), files})
  expect(logOf(result)).toContain("##[warning]`pre` execution is not supported for local action from './mine'")
  expect(logOf(result)).toMatch(/^main ran$/m)
  expect(logOf(result)).not.toMatch(/^pre ran$/m)
})
