import {describe, expect, test} from '@jest/globals'
import type {RunResult} from '../../../rehearsal/runner/index.ts'
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

describe('12.9 what GitHub’s own services need', () => {
  const TOKEN = 'runtime-token-of-32-characters--'
  const show = `for (const [name, value] of Object.entries(process.env)) if (/^(?:ACTIONS_|GITHUB_ARTIFACTS)/.test(name))
    console.log('in ' + process.argv[1].split('/').at(-1) + ' ' + name + '=' + (value === '${TOKEN}' ? 'the token ' + value : value))`
  const script = `env | grep -E '^(ACTIONS_|GITHUB_ARTIFACTS)' | sed "s/^/in script /"`
  const shown = async (job: string, scenario = {}) => {
    const workflow = `on: [push, pull_request]\njobs:\n  a:\n    runs-on: x\n${job}\n    steps:\n      - uses: fairway/fairway/actions/told@v1\n      - run: ${script}`
    const result = await run({
      workflow,
      toolkit: action('actions/told', {main: show, post: show}),
      request: {runtimeToken: TOKEN},
      ...scenario
    })
    const lines = result.log.map(({line}) => line).filter(line => line.startsWith('in '))
    const namesIn = (place: string) =>
      [...new Set(lines.filter(line => line.startsWith(`in ${place} `)).map(line => /\w+(?==)/.exec(line)?.[0]))].sort()
    return {lines, main: namesIn('main.mjs'), post: namesIn('post.mjs'), script: namesIn('script')}
  }
  const FILES = ['GITHUB_ARTIFACTS', 'GITHUB_ARTIFACTS_LIST']
  const ALL = [
    'ACTIONS_CACHE_MODE',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
    'ACTIONS_ORCHESTRATION_ID',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL'
  ]
  const LOGIN = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL']

  test('12.9 reaches the programs of actions, and leads to nobody', async () => {
    const {lines, main, post, script} = await shown('')
    expect(main).toEqual([...ALL, ...FILES])
    expect(post).toEqual(main)
    expect(script).toEqual(['ACTIONS_ORCHESTRATION_ID', ...FILES])
    const urls = lines.filter(line => line.includes('_URL=')).map(line => line.split('=')[1] ?? '')
    expect(urls).not.toEqual([])
    expect(urls.filter(url => !url.startsWith('http://127.0.0.1:9/'))).toEqual([])
    expect(lines).toContain('in main.mjs ACTIONS_RUNTIME_TOKEN=the token ***')
  })

  test('12.9 lets a job log in elsewhere, its scripts too, only where its token may write `id-token`', async () => {
    const {lines, main, script} = await shown('    permissions: {id-token: write}')
    expect(main).toEqual([...ALL, ...FILES, ...LOGIN].sort())
    expect(script).toEqual(['ACTIONS_ORCHESTRATION_ID', ...FILES, ...LOGIN].sort())
    expect(lines).toContain('in main.mjs ACTIONS_ID_TOKEN_REQUEST_TOKEN=the token ***')
    expect(lines).toContain('in script ACTIONS_ID_TOKEN_REQUEST_TOKEN=***')
  })

  test('12.9 lets nobody log in for a fork', async () => {
    const event = {pull_request: {head: {repo: {full_name: 'eve/homelab'}}}}
    const github = {event_name: 'pull_request', ref: 'refs/pull/1/merge', ref_name: '1/merge', event}
    const {main} = await shown('    permissions: {id-token: write}', {github})
    expect(main).toEqual([...ALL, ...FILES])
  })

  test('12.9 what is written to GITHUB_ARTIFACTS fails no step', async () => {
    const result = await run({workflow: onPush(`  a: {runs-on: x, steps: [{run: 'echo "oci://x@nonsense" >> "$GITHUB_ARTIFACTS"'}]}`)})
    expect(jobsOf(result)).toEqual(['a: success'])
  })
})

describe('12.9 "Set up job"', () => {
  const setUp = (result: RunResult, job: string) =>
    result.log.filter(({step, job: {name}}) => step === 'Set up job' && name === job).map(({line}) => line)

  test('12.9 shows what a called workflow was given, and masks of it only what its job masks', async () => {
    const called = `on:
  workflow_call:
    inputs:
      text: {type: string}
      count: {type: number, default: 3}
      flag: {type: boolean}
      empty: {type: string}
jobs: {in: {${OK}}}`
    const workflow = onPush(`
  call:
    uses: fairway/fairway/.github/workflows/called.yml@v1
    with: {text: "a \${{ vars.SHOWN }}\\nb \${{ github.token }}", flag: true}`)
    const request = {variables: {SHOWN: 'shown-value'}}
    const result = await run({workflow, toolkit: {'.github/workflows/called.yml': called}, request})
    const lines = setUp(result, 'call / in')
    const start = lines.indexOf('##[group] Inputs')
    expect(lines[start - 1]).toMatch(/^Uses: fairway\/fairway\/\.github\/workflows\/called\.yml@refs\/tags\/v1 \([0-9a-f]{40}\)$/)
    expect(lines.slice(start)).toEqual([
      '##[group] Inputs',
      '  text: a shown-value',
      'b ***',
      '  count: 3',
      '  flag: true',
      '  empty: ',
      '##[endgroup]',
      'Complete job name: call / in'
    ])
  })

  test('12.9 of a job that nobody called shows no inputs', async () => {
    const workflow = `on: {workflow_dispatch: {inputs: {text: {type: string}}}}\njobs: {a: {${OK}}}`
    const result = await run({workflow, github: {event_name: 'workflow_dispatch'}, request: {inputs: {text: 'typed'}}})
    expect(setUp(result, 'a').join('\n')).not.toMatch(/Inputs|typed|Uses:/)
    expect(setUp(result, 'a')).toContain('Secret source: Actions')
  })

  test.each([
    ['a fork', 'ada', 'eve/homelab', 'None'],
    ['Dependabot', 'dependabot[bot]', 'ada/homelab', 'Dependabot'],
    ['a branch', 'ada', 'ada/homelab', 'Actions']
  ])('12.9 says whose secrets there are: a pull request of %s', async (_, actor, fullName, source) => {
    const event = {pull_request: {head: {repo: {full_name: fullName}}}}
    const github = {event_name: 'pull_request', ref: 'refs/pull/1/merge', ref_name: '1/merge', actor, event}
    const result = await run({workflow: `on: pull_request\njobs: {a: {${OK}}}`, github})
    expect(setUp(result, 'a')).toContain(`Secret source: ${source}`)
  })
})

test('12.9 the login with which actions are downloaded is masked', async () => {
  const login = Buffer.from('x-access-token:ghs_token-of-the-test').toString('base64')
  const result = await run({workflow: onPush(`  a: {runs-on: x, steps: [{run: 'echo "login ${login}"'}]}`)})
  expect(logOf(result)).toMatch(/^login \*\*\*$/m)
})
