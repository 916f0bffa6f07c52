import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {action, onPush, requestFor, type Scenario} from './support.ts'
import {runWorkflow} from '../../../rehearsal/runner/index.ts'

/** The error of a run, and the proof that nothing was started. */
async function refusal(scenario: Scenario): Promise<string> {
  const request = requestFor(scenario)
  const error: unknown = await runWorkflow(request).then(
    () => new Error('It ran.'),
    (reason: unknown) => reason
  )
  expect(existsSync(join(request.directory, 'jobs'))).toBe(false)
  return (error as {toDisplay?: () => string}).toDisplay?.() ?? String(error)
}

const job = (rest: string) => onPush(`  a:\n    runs-on: x\n${rest}`)
const step = (rest: string) => job(`    steps:\n      - ${rest}`)
const at = (line: number) => `.github/workflows/main.yml:${line}`

describe('what is not played is refused by name', () => {
  test.each([
    ['container', job(`    container: node:24\n    steps: [{run: 'true'}]`), `${at(6)}: job "a": container:`],
    ['services', job(`    services: {db: {image: postgres}}\n    steps: [{run: 'true'}]`), `${at(6)}: job "a": services:`],
    ['snapshot', job(`    snapshot: image\n    steps: [{run: 'true'}]`), `${at(6)}: job "a": snapshot:`],
    ['cancel-timeout-minutes', job(`    cancel-timeout-minutes: 1\n    steps: [{run: 'true'}]`), 'cancel-timeout-minutes:'],
    ['another action', step('uses: actions/setup-node@v4'), `${at(7)}: job "a", step 1: uses: actions/setup-node@v4:`],
    ['a docker image', step('uses: docker://alpine:3'), 'step 1: uses: docker://alpine:3: docker actions are not played'],
    ['pwsh', step(`{run: 'true', shell: pwsh}`), 'shell: pwsh: only bash and sh are played'],
    ['a shell with options', job(`    defaults: {run: {shell: 'bash -x {0}'}}\n    steps: [{run: 'true'}]`), 'shell: bash -x {0}'],
    ['background', step(`{run: 'true', background: true}`), 'step 1: background: steps run one after the other here'],
    ['an input of checkout', step('{uses: actions/checkout@v5, with: {sparse-checkout: src}}'), 'step 1: with.sparse-checkout'],
    ['lfs of checkout', step('{uses: actions/checkout@v5, with: {lfs: true}}'), 'with.lfs: the stand-in for actions/checkout'],
    [
      'another run’s artifacts',
      step(`{uses: actions/download-artifact@v4, with: {run-id: '\${{ vars.X }}'}}`),
      'with.run-id: the stand-in'
    ],
    ['another token', step('{uses: actions/download-artifact@v4, with: {github-token: x}}'), 'only the artifacts of its own run'],
    ['another repository', step('{uses: actions/download-artifact@v4, with: {repository: o/r}}'), 'with.repository:'],
    ['a download as an archive', step('{uses: actions/download-artifact@v8, with: {skip-decompress: true}}'), 'with.skip-decompress:'],
    ['an upload without an archive', step('{uses: actions/upload-artifact@v7, with: {path: x, archive: false}}'), 'with.archive:'],
    ['a word', step('{uses: actions/upload-artifact@v4, with: {path: x, if-no-files-found: fail}}'), 'takes one of: warn, error, ignore.'],
    ['a switch', step('{uses: actions/upload-artifact@v4, with: {path: x, overwrite: yes please}}'), 'with.overwrite:'],
    ['an unknown input', step('{uses: actions/upload-artifact@v4, with: {path: x, paths: y}}'), 'with.paths: the stand-in'],
    ['a part of an action', step('uses: actions/upload-artifact/merge@v4'), 'only actions/checkout, actions/upload-artifact,'],
    [
      'insert',
      onPush(`  a:\n    runs-on: x\n    env: {'\${{ insert }}': '\${{ fromJSON(vars.X) }}'}\n    steps: [{run: 'true'}]`),
      `${at(6)}: \${{ insert }}: write the entries out`
    ],
    [
      'a foreign workflow',
      onPush('  a: {uses: someone/else/.github/workflows/x.yml@v1}'),
      'uses: someone/else/.github/workflows/x.yml@v1: only reusable'
    ]
  ])('%s', async (_, workflow, expected) => {
    const message = await refusal({workflow, git: false})
    expect(message).toContain('The rehearsal does not play everything in this workflow, so nothing was started.')
    expect(message).toContain(expected)
  })

  test.each([
    [
      'composite',
      'name: a\ndescription: b\nruns: {using: composite, steps: [{run: "true", shell: bash}]}',
      'using: composite: actions/x/action.yml is not a node20 or node24'
    ],
    ['docker', 'name: a\ndescription: b\nruns: {using: docker, image: Dockerfile}', 'using: docker'],
    ['an old Node', 'name: a\ndescription: b\nruns: {using: node16, main: x.js}', 'using: node16']
  ])('a %s action', async (_, manifest, expected) => {
    expect(await refusal({workflow: step('uses: ./actions/x'), files: {'actions/x/action.yml': manifest}})).toContain(expected)
  })

  test('everything at once, in every file, called workflows included', async () => {
    const message = await refusal({
      workflow: onPush(`
  a: {runs-on: x, container: c, services: {s: {image: i}}, steps: [{uses: o/r@v1}]}
  b: {uses: fairway/fairway/.github/workflows/called.yml@v1}`),
      toolkit: {'.github/workflows/called.yml': `on: workflow_call\njobs:\n  deep: {runs-on: x, steps: [{run: 'true', shell: python}]}`}
    })
    expect(message.split('\n')).toEqual([
      expect.stringContaining('nothing was started'),
      expect.stringContaining('container'),
      expect.stringContaining('services'),
      expect.stringContaining('o/r@v1'),
      expect.stringContaining('fairway/fairway/.github/workflows/called.yml:3: job "deep", step 1: shell: python')
    ])
  })
})

describe('what GitHub would refuse too', () => {
  test.each([
    ['an unknown key', job(`    nonsense: 1\n    steps: [{run: 'true'}]`), `${at(6)}: Unexpected value 'nonsense'`],
    ['broken YAML', 'on: push\njobs: {a: [', '.github/workflows/main.yml:'],
    ['an unknown context', step('run: echo ${{ nothing.x }}'), `${at(7)}: Unrecognized named-value: 'nothing'`],
    ['secrets in a job’s if', onPush(`  a: {if: secrets.X, runs-on: x, steps: [{run: 'true'}]}`), "Unrecognized named-value: 'secrets'"],
    [
      'an unknown need',
      onPush(`  a: {runs-on: x, steps: [{run: 'true'}]}\n  b: {needs: c, runs-on: x, steps: [{run: 'true'}]}`),
      "Job 'b' depends on unknown job 'c'."
    ],
    [
      'a cycle',
      onPush(`  a: {needs: b, runs-on: x, steps: [{run: 'true'}]}\n  b: {needs: a, runs-on: x, steps: [{run: 'true'}]}`),
      'at least one job with no dependencies'
    ],
    ['a missing action', step('uses: $/actions/none'), `${at(7)}: there is no action.yml in "actions/none"`]
  ])('%s', async (_, workflow, expected) => {
    const message = await refusal({workflow})
    expect(message).toContain('The workflow is not valid.')
    expect(message).toContain(expected)
  })

  test('an action whose program is missing, or whose action.yml is wrong', async () => {
    const files = action('actions/x', {main: ''})
    expect(
      await refusal({workflow: step('uses: $/actions/x'), files: {'actions/x/action.yml': files['actions/x/action.yml'] ?? ''}})
    ).toContain('actions/x/action.yml names "main.mjs", which does not exist')
    expect(
      await refusal({workflow: step('uses: $/actions/x'), files: {'actions/x/action.yml': 'name: x\nruns: {using: node24}'}})
    ).toContain('actions/x/action.yml:2: ')
  })

  test('a workflow file that is not there', async () => {
    expect(await refusal({workflow: '', request: {workflow: '.github/workflows/other.yml'}})).toMatch(
      /There is no workflow file "\.github\/workflows\/other\.yml" in the repository\..*There are: \S+\.yml\./s
    )
  })
})
