import {describe, expect, test} from '@jest/globals'
import {logOf, jobsOf, onPush, run} from './support.ts'

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
