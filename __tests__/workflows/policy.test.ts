import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {rules} from '../support/policy/rules.ts'
import type {PolicyContext, PolicyFile, Workflow} from '../support/policy/types.ts'
import {listWorkflowFiles} from '../support/workflow-files.ts'

const files: PolicyFile[] = listWorkflowFiles().map(file => ({...file, workflow: parse(file.content) as Workflow}))

const context: PolicyContext = {
  find(uses) {
    const path = uses
      .replace(/^\$\//, '')
      .replace(/^fairway\/fairway\//, '')
      .replace(/@.*$/, '')
    return files.find(file => file.path === path)?.workflow
  }
}

function ruleFor(name: string) {
  const found = rules.find(candidate => candidate.name.startsWith(name))
  if (found === undefined) throw new Error(`no rule begins with "${name}"`)
  return found
}

describe.each(rules)('$name', rule => {
  test.each(files)('$path', file => {
    expect(rule.check(file, context)).toEqual([])
  })
})

test('of our own only those that deploy without a build may do without a concurrency group', () => {
  const without = files
    .filter(({workflow, path}) => workflow.concurrency === undefined && path.startsWith('.github/'))
    .map(({path}) => path)
  expect(without).toEqual(expect.arrayContaining(['.github/workflows/deploy.yml', '.github/workflows/rollback.yml']))
  expect(without.filter(path => !/\/(configure|deploy|rollback)\.yml$/.test(path))).toEqual([])
})

describe('each rule finds what it is for', () => {
  const GOOD = `
on: {push: {}, workflow_call: {}}
permissions: {}
concurrency: {group: 'fairway-x-1'}
jobs:
  a:
    permissions: {}
    timeout-minutes: 1
    environment: {name: '\${{ inputs.environment }}', url: '\${{ inputs.url }}'}
    steps:
      - uses: actions/checkout@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3
        with: {persist-credentials: false}
      - uses: $/actions/notify
      - run: echo "$X"
  b:
    permissions: {contents: read, packages: write, issues: write}
    uses: $/.github/workflows/ship.yml
    secrets: {A: '\${{ secrets.A }}'}
`
  const judge = (content: string, name: string): string[] =>
    ruleFor(name).check({path: 'x.yml', content, workflow: parse(content) as Workflow, owner: 'fairway'}, context)

  test('the good sample is good', () => {
    for (const {name} of rules) expect(judge(GOOD, name)).toEqual([])
  })

  test.each([
    ['a part from elsewhere is pinned', '@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3', '@v6'],
    ['a part from elsewhere is pinned', ' # v6.0.3', ''],
    ['no part from elsewhere', 'actions/checkout@', 'someone/checkout@'],
    ['our own parts', '$/actions/notify', './actions/notify'],
    ['our own parts', '$/actions/notify', '$/actions/notify@v1'],
    ['our own parts', '$/actions/notify', 'fairway/fairway/actions/notify@v1'],
    ['nothing is permitted', 'permissions: {}\nconcurrency', 'permissions: write-all\nconcurrency'],
    ['every job names', '    permissions: {}\n', ''],
    ['a caller grants', 'packages: write', 'packages: read'],
    ['a caller grants', '{contents: read, packages: write, issues: write}', '{packages: write}'],
    ['a checkout', '{persist-credentials: false}', '{}'],
    ['no expression', 'echo "$X"', 'echo "${{ github.head_ref }}"'],
    ['a reusable workflow is wiring', 'run: echo "$X"', `run: |\n${'          echo "$X"\n'.repeat(4)}`],
    ['every job that runs', '    timeout-minutes: 1\n', ''],
    ['an environment is a map', "{name: '${{ inputs.environment }}', url: '${{ inputs.url }}'}", 'production'],
    ['an environment is a map', ", url: '${{ inputs.url }}'}", '}'],
    ['secrets are handed', "{A: '${{ secrets.A }}'}", 'inherit'],
    ['a concurrency group', 'fairway-x-1', '${{ github.workflow }}'],
    ['a concurrency group', "concurrency: {group: 'fairway-x-1'}", ''],
    ['no trigger', 'push: {}', 'pull_request_target: {}']
  ])('%s: %s → %s', (name, before, after) => {
    const bad = GOOD.replace(before, () => after)
    expect(bad).not.toBe(GOOD)
    expect(judge(bad, name)).not.toEqual([])
  })
})
