import {describe, expect, test} from '@jest/globals'
import {action, jobsOf, logOf, onPush, run, type Files} from './support.ts'

const CALLED = '.github/workflows/called.yml'

/** A workflow of the toolkit with this `workflow_call` and these jobs. */
function called(call: string, jobs: string, head = ''): Files {
  return {[CALLED]: `on:\n  workflow_call:\n${call}\n${head}\njobs:\n${jobs}`}
}

const uses = 'uses: fairway/fairway/.github/workflows/called.yml@v1'
const OK_JOB = `  a: {runs-on: x, steps: [{run: 'true'}]}`

describe('a called workflow', () => {
  test('gets typed inputs, named secrets, the caller’s vars and github context, and none of its env', async () => {
    const result = await run({
      workflow: onPush(
        `
  call:
    name: Ship
    permissions: {contents: read}
    ${uses}
    with: {word: '\${{ github.ref_name }}', count: '\${{ fromJSON(''3'') }}', on: true}
    secrets: {KEY: '\${{ secrets.OTHER }}'}`,
        'name: Caller\nenv: {CALLER_ENV: leaks}'
      ),
      toolkit: {
        ...called(
          `    inputs:
      word: {type: string}
      count: {type: number, required: true}
      on: {type: boolean, default: false}
      off: {type: boolean}
      zero: {type: number}
      derived: {type: string, default: 'by \${{ github.actor }}'}
    secrets: {KEY: {required: true}, UNSET: {required: false}}
    outputs: {sum: {value: 'got \${{ jobs.a.outputs.sum }} \${{ jobs.a.result }}'}}`,
          `
  a:
    name: Inner
    runs-on: x
    outputs: {sum: '\${{ steps.s.outputs.sum }}'}
    steps:
      - id: s
        env: {KEY: '\${{ secrets.KEY }}'}
        run: |
          echo '1 \${{ toJSON(inputs) }}'
          echo "2 [$CALLER_ENV] [\${{ secrets.OTHER }}] [\${{ secrets.UNSET }}] \${{ vars.V }} \${{ github.workflow }} \${{ secrets.GITHUB_TOKEN == github.token }}"
          test "$KEY" = hidden-key && echo "3 key is there"
          echo "4 \${{ job.workflow_ref }} \${{ job.workflow_repository }} \${{ job.workflow_file_path }} \${{ github.workflow_ref }}"
          echo sum=\${{ inputs.count }} >> "$GITHUB_OUTPUT"
      - uses: $/actions/own
      - uses: actions/checkout@v5
      - run: test -f of-the-caller.txt && test ! -e .github/workflows/called.yml && echo "5 the caller's files"`
        ),
        ...action('actions/own', {main: "console.log('6 ' + process.env.GITHUB_ACTION_REPOSITORY)"})
      },
      git: true,
      files: {'of-the-caller.txt': ''},
      request: {secrets: {OTHER: 'hidden-key'}, variables: {V: 'variable'}}
    })
    const log = logOf(result)
    expect(jobsOf(result)).toEqual(['Ship / Inner: success'])
    expect(result.jobs[0]?.id).toBe('call/a')
    expect(log).toContain('1 {\n  "word": "main",\n  "count": 3,\n  "on": true,\n  "off": false,\n  "zero": 0,\n  "derived": "by ada"\n}')
    expect(log).toContain('2 [] [] [] variable Caller true')
    expect(log).toContain('3 key is there')
    expect(log).toContain(
      '4 fairway/fairway/.github/workflows/called.yml@refs/tags/v1 fairway/fairway .github/workflows/called.yml ada/homelab/.github/workflows/main.yml@refs/heads/main'
    )
    expect(log).toContain("5 the caller's files")
    expect(log).toContain('6 fairway/fairway')
    expect(result.outputs).toEqual({sum: 'got 3 success'})
  })

  test('nests, inherits secrets, runs in a matrix, and is skipped as one', async () => {
    const result = await run({
      workflow: onPush(`
  one:
    strategy: {matrix: {v: [x, y]}}
    uses: ./.github/workflows/middle.yml
    with: {v: '\${{ matrix.v }}'}
    secrets: inherit
  off: {if: false, uses: ./.github/workflows/middle.yml, with: {v: z}}
  red: {needs: one, ${uses}}
  behind: {needs: red, if: failure(), runs-on: x, steps: [{run: 'true'}]}`),
      files: {
        '.github/workflows/middle.yml': `on: {workflow_call: {inputs: {v: {type: string, required: true}}}}
jobs:
  deep: {uses: $/.github/workflows/deep.yml, with: {v: '\${{ inputs.v }}'}, secrets: {S: '\${{ secrets.S }}'}}`,
        '.github/workflows/deep.yml': `on: {workflow_call: {inputs: {v: {type: string}}, secrets: {S: {}}}}
jobs:
  leaf: {runs-on: x, steps: [{run: 'test "\${{ secrets.S }}" = "passed-down" && echo "leaf \${{ inputs.v }}"'}]}`
      },
      toolkit: called('', '  a: {runs-on: x, steps: [{run: exit 1}]}'),
      request: {secrets: {S: 'passed-down'}}
    })
    expect(jobsOf(result)).toEqual([
      'one (x) / deep / leaf: success',
      'one (y) / deep / leaf: success',
      'off: skipped',
      'red / a: failure',
      'behind: success'
    ])
    expect(logOf(result)).toMatch(/^leaf x$/m)
    expect(result.conclusion).toBe('failure')
  })

  test('shares a concurrency group with its caller: GitHub’s deadlock', async () => {
    const result = await run({
      workflow: onPush(`  call: {concurrency: deploy, ${uses}}`),
      toolkit: called('', OK_JOB, 'concurrency: {group: Deploy, cancel-in-progress: true}')
    })
    expect(result.jobs.map(job => job.annotations[0]?.message)).toEqual([
      "Canceling since a deadlock for concurrency group 'Deploy' was detected between 'call' and 'call'"
    ])
    expect(result.conclusion).toBe('failure')
  })

  test('a wrong type that only an expression shows fails the calling job', async () => {
    const result = await run({
      workflow: onPush(`  call:\n    ${uses}\n    with: {on: "\${{ github.ref }}"}`),
      toolkit: called('    inputs: {on: {type: boolean}}', OK_JOB)
    })
    expect(result.jobs[0]?.annotations[0]?.message).toBe(
      ".github/workflows/main.yml:6: Unexpected value for input 'on': it is declared as boolean, but a string was given."
    )
  })
})

describe('a call that GitHub refuses when it loads the files', () => {
  const message = async (job: string, toolkit: Files, head = ''): Promise<string> => {
    try {
      const result = await run({workflow: onPush(job, head), toolkit})
      return `no error, ${result.conclusion}`
    } catch (error) {
      return (error as Error).message
    }
  }

  test.each([
    ['with: {other: x}', '    inputs: {word: {type: string}}', 'Invalid input, other is not defined in the referenced workflow.'],
    ['secrets: {OTHER: x}', '    secrets: {KEY: {}}', 'Invalid secret, OTHER is not defined in the referenced workflow.'],
    ['', '    inputs: {word: {type: string, required: true}}', 'Input word is required, but not provided while calling.'],
    ['', '    secrets: {KEY: {required: true}}', 'Secret KEY is required, but not provided while calling.'],
    [
      'with: {on: "yes"}',
      '    inputs: {on: {type: boolean}}',
      "Unexpected value for input 'on': it is declared as boolean, but a string was given."
    ]
  ])('%j against %j', async (given, declared, expected) => {
    expect(await message(`  call:\n    ${uses}\n    ${given}`, called(declared, OK_JOB))).toBe(
      `The workflow is not valid. .github/workflows/main.yml (Line: 4, Col: 3): ${expected}`
    )
  })

  test('more permissions than the caller has, also behind if: false, in GitHub’s words', async () => {
    const wants = called('', `  build: {permissions: {packages: write, contents: read}, runs-on: x, steps: [{run: 'true'}]}`)
    const expected =
      "The workflow is not valid. .github/workflows/main.yml (Line: 4, Col: 3): Error calling workflow 'fairway/fairway/.github/workflows/called.yml@v1'. The nested job 'build' is requesting 'packages: write', but is only allowed 'packages: read'."
    // Nothing said: the restricted default, which reads contents and packages.
    expect(await message(`  call: {if: false, ${uses}}`, wants)).toBe(expected)
    expect(await message(`  call: {permissions: {packages: read, contents: write}, ${uses}}`, wants)).toBe(expected)
    expect(await message(`  call: {permissions: {packages: write, contents: read}, ${uses}}`, wants)).toBe('no error, success')
    expect(await message(`  call: {permissions: write-all, ${uses}}`, wants)).toBe('no error, success')
    expect(await message(`  call: {${uses}}`, wants, 'permissions: {}')).toContain(
      "is requesting 'contents: read, packages: write', but is only allowed 'contents: none, packages: none'."
    )
  })

  test('permissions only shrink on the way down', async () => {
    const files: Files = {
      ...called('', '  inner: {uses: $/.github/workflows/inner.yml}', 'permissions: {contents: read}'),
      '.github/workflows/inner.yml': `on: workflow_call\npermissions: {issues: write}\njobs:\n${OK_JOB}`
    }
    expect(await message(`  call: {permissions: {contents: read, issues: write}, ${uses}}`, files)).toBe(
      "The workflow is not valid. fairway/fairway/.github/workflows/called.yml (Line: 6, Col: 3): Error calling workflow '$/.github/workflows/inner.yml'. The workflow is requesting 'issues: write', but is only allowed 'issues: none'."
    )
  })

  test('a file that is not there, cannot be called, or calls itself', async () => {
    expect(await message(`  call: {uses: ./.github/workflows/none.yml}`, {})).toContain('workflow was not found')
    expect(await message(`  call: {uses: ./.github/workflows/main.yml}`, {})).toContain(
      'workflow_call key is not defined in the referenced workflow'
    )
    expect(await message(`  call: {uses: $/.github/workflows/main.yml@v1}`, {})).toContain("'$/' takes a path and no '@ref'")
    expect(await message(`  call: {${uses}}`, called('', '  again: {uses: ./.github/workflows/called.yml}'))).toContain(
      'is one too many (or calls itself)'
    )
  })
})
