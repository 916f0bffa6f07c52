import {describe, expect, test} from '@jest/globals'
import {jobsOf, logOf, onPush, run} from './support.ts'

const refusal = (workflow: string) =>
  run({workflow}).then(
    result => `ran: ${result.conclusion}`,
    (error: unknown) => (error as Error).message
  )
const ok = "runs-on: x, steps: [{run: 'true'}]"

describe('what the conformance suite has found', () => {
  test('12.11 only steps with an id of their own are in the steps context, minutes are whole, numbers are written as GitHub writes them', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    env: {LARGE: 1345678912345678912}
    steps:
      - run: echo "x=1" >> "$GITHUB_OUTPUT"
      - {id: named, timeout-minutes: 0.01, run: 'sleep 0.8; echo "number $LARGE"'}
      - env: {STEPS: '\${{ toJSON(steps) }}'}
        run: echo "steps $(printf %s "$STEPS" | tr -d '\\n ')"`),
      pace: {minute: 2_000}
    })
    expect(logOf(result)).toContain('number 1.34567891234568E+18')
    expect(logOf(result)).toContain('steps {"named":{"outputs":{},"outcome":"success","conclusion":"success"}}')
    expect(result.conclusion).toBe('success')
  })

  test('12.11 an object as an output of a job fails the job', async () => {
    const result = await run({
      workflow: onPush(`
  a: {runs-on: x, outputs: {all: '\${{ github.event }}'}, steps: [{run: 'true'}]}`),
      github: {event: {x: 1}}
    })
    expect(jobsOf(result)).toEqual(['a: failure'])
    expect(result.jobs[0]?.annotations.map(({message}) => message)).toEqual([
      'Fail to evaluate job outputs',
      expect.stringContaining('all: a mapping was not expected')
    ])
  })

  test('12.11 a byte order mark is no part of a file command', async () => {
    const result = await run({
      workflow: onPush(`
  a:
    runs-on: x
    steps:
      - {id: a, run: "printf '\\\\357\\\\273\\\\277A=1\\\\n' >> $GITHUB_OUTPUT"}
      - run: echo "got \${{ steps.a.outputs.A }}"`)
    })
    expect(logOf(result)).toContain('got 1')
  })

  test('12.11 a matrix that is wrong as it is written, and an id that comes again in another case, are refused when the file is read', async () => {
    expect(await refusal(onPush(`  a: {strategy: {matrix: {os: []}}, ${ok}}`))).toContain(
      `.github/workflows/main.yml:4: job "a": Matrix vector 'os' does not contain any values.`
    )
    expect(await refusal(onPush(`  a: {strategy: {matrix: {os: [1], exclude: [{x: 1}]}}, ${ok}}`))).toContain("Matrix exclude key 'x'")
    expect(await refusal(onPush(`  a: {strategy: {matrix: {os: "\${{ fromJSON('[]') }}"}}, ${ok}}`))).toBe('ran: failure')
    expect(await refusal(onPush('  a: {runs-on: x, steps: [{id: one, run: x}, {id: ONE, run: x}]}'))).toContain(
      "The identifier 'ONE' may not be used more than once within the same scope."
    )
  })
})
