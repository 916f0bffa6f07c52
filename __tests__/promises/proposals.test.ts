import {afterEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parse} from 'yaml'
import {whyProposal} from '../../lib/action/proposal.ts'
import {evaluate, textOf} from '../../rehearsal/runner/expressions.ts'
import type {GitHubFacts, JsonObject} from '../../rehearsal/runner/types.ts'
import {root} from '../../scripts/support/repository.ts'
import {run} from '../rehearsal/runner/support.ts'
import {JobPlayer} from '../support/job-player.ts'
import {KNOWN_HOSTS, ShipStage, type Shipment} from '../support/ship-stage.ts'
import {tree} from '../support/tree.ts'

// What a proposal is, and what becomes of it: the workflows and the bundles of a tree. The programs are fakes.

let ending: (() => Promise<void> | void) | undefined
afterEach(async () => {
  await ending?.()
  ending = undefined
})

const QUEUE = 'gh-readonly-queue/main/pr-7-0123'
const ofQueue = {ref: `refs/heads/${QUEUE}`, ref_name: QUEUE, ref_type: 'branch'} as const
const follows = (event: string, more: JsonObject = {}): JsonObject => ({
  workflow_run: {id: 9, event, head_branch: 'main', head_repository: {full_name: 'owner/app'}, ...more}
})

async function ship(shipment: Shipment) {
  const stage = await new ShipStage().start()
  ending = () => stage.stop()
  return stage.ship(shipment)
}

test('12.2 ship.yml publishes nothing that a merge queue tries', async () => {
  const shipped = await ship({github: {event_name: 'merge_group', ...ofQueue}})
  expect({pushed: shipped.pushed, tags: shipped.tags, did: shipped.did}).toEqual({pushed: [], tags: {}, did: ['build']})
  expect([shipped.conclusion, shipped.result]).toEqual(['success', 'built'])
})

test("12.3 the README's caller is green for a pull request of a fork, which has neither variables nor secrets", async () => {
  const caller = readFileSync(join(root, 'examples/homelab/.github/workflows/ship.yml'), 'utf8')
  const secrets = {REGISTRY_USERNAME: '', REGISTRY_PASSWORD: '', DEPLOY_SSH_KEY: ''}
  const github = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge', ref_type: 'branch'} as const
  const shipped = await ship({caller, secrets, github})
  expect(shipped.errors).toEqual([])
  expect([shipped.conclusion, shipped.result, shipped.did, shipped.pushed]).toEqual(['success', 'built', ['build'], []])
})

test('12.3 so is that of a caller who takes words from variables, and a part of the name', async () => {
  const inputs = {
    image: "'registry.example.com/team/${{ vars.NAME }}-web'",
    deploy: '${{ vars.DEPLOY }}',
    approval: '${{ vars.APPROVAL }}',
    url: 'https://wiki.example.com',
    'health-path': '${{ vars.HEALTH_PATH }}'
  }
  const github = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge', ref_type: 'branch'} as const
  const shipped = await ship({inputs, github})
  expect([shipped.errors, shipped.conclusion, shipped.result, shipped.did]).toEqual([[], 'success', 'built', ['build']])
})

/** A Terraform that plans to create something, and writes down what it was told. */
const TERRAFORM = (folder: string) => `echo "$1" >> '${folder}/told'
case "$1" in
  *version) echo 'Terraform v1.11.4' ;;
  init) mkdir -p "$TF_DATA_DIR"; echo '{"backend": {"type": "s3", "config": {}}}' > "$TF_DATA_DIR/terraform.tfstate" ;;
  show) cat '${join(root, '__tests__/lib/plan/plans/create.json')}' ;;
esac
for argument in "$@"; do case "$argument" in -out=*) printf 'PK' > "\${argument#-out=}" ;; esac; done`

/** Runs infra.yml of the tree for a caller that applies whatever it is started by, and asks nobody. */
async function change(github: Partial<GitHubFacts>) {
  const folder = realpathSync(await mkdtemp(join(tmpdir(), 'fairway-proposal-')))
  ending = () => rmSync(folder, {recursive: true, force: true})
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'told'), '')
  writeFileSync(join(folder, 'bin', 'terraform'), `#!/bin/sh\n${TERRAFORM(folder)}\n`, {mode: 0o700})
  const workflow = `on: [push, merge_group]
permissions: {}
jobs:
  infra:
    permissions: {contents: read, issues: write, pull-requests: write}
    uses: fairway/fairway/.github/workflows/infra.yml@v1
    with: {apply: true, approval: none, runner: self-hosted}
    secrets:
      PLAN_KEY: \${{ secrets.PLAN_KEY }}
`
  const result = await run({
    workflow,
    git: true,
    files: {'main.tf': 'terraform {\n  backend "s3" {}\n}\n'},
    github: {...ofQueue, ...github},
    request: {
      toolkit: tree,
      secrets: {PLAN_KEY: 'a-key-of-16-characters'},
      environment: {PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder}
    }
  })
  return {
    conclusion: result.conclusion,
    outputs: result.outputs,
    told: readFileSync(join(folder, 'told'), 'utf8').trim().split('\n'),
    jobs: Object.fromEntries(result.jobs.map(({name, conclusion}) => [name, conclusion])),
    errors: result.jobs.flatMap(({annotations}) => annotations.filter(({level}) => level === 'error').map(({message}) => message))
  }
}

describe('infra.yml', () => {
  test('12.2 in a merge queue plans and judges, and is green as the check that the queue requires', async () => {
    const {conclusion, outputs, told, jobs, errors} = await change({event_name: 'merge_group'})
    expect(errors).toEqual([])
    expect([conclusion, outputs['result'], outputs['applied']]).toEqual(['success', 'planned', 'false'])
    expect([told.includes('plan'), told.includes('apply'), jobs['infra / notify']]).toEqual([true, false, 'skipped'])
  })

  test('12.2 applies nothing of the branch that a merge queue makes, whoever pushes it', async () => {
    const {conclusion, outputs, told, errors} = await change({event_name: 'push'})
    expect([told.includes('plan'), told.includes('apply')]).toEqual([true, false])
    expect([conclusion, outputs['result'], errors]).toEqual(['success', 'planned', []])
  })
})

type Contexts = JsonObject

/** A concurrency group of the tree. */
function groupOf(workflow: string, github: Contexts, inputs: Contexts): string {
  const {concurrency} = parse(readFileSync(join(tree, '.github/workflows', workflow), 'utf8')) as {concurrency: {group: string}}
  return concurrency.group
    .trim()
    .replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
      textOf(evaluate(expression, {contexts: {github: {repository: 'owner/app', ref: 'refs/heads/main', ...github}, inputs}}))
    )
}

describe('a turn of main', () => {
  const shipped = (github: Contexts) => groupOf('ship.yml', github, {image: 'ghcr.io/owner/app'})
  const changed = (github: Contexts, inputs: Contexts = {}) =>
    groupOf('infra.yml', github, {
      'working-directory': 'a',
      workspace: '',
      'var-file': '',
      'backend-config': '',
      apply: true,
      drift: false,
      ...inputs
    })
  const main = {event_name: 'push', event: {}}

  // Of several runs that wait GitHub cancels all but the newest.
  test.each<[string, JsonObject]>([
    ['a pull request', follows('pull_request')],
    ['a merge queue', follows('merge_group')],
    ['a fork', follows('push', {head_repository: {full_name: 'stranger/app'}})],
    ['a fork that is gone', follows('push', {head_repository: null})],
    ['a run that followed another one', follows('workflow_run')]
  ])('12.2 is not taken by a workflow_run that follows %s: a deploy that waits would be cancelled', (_, event) => {
    expect(shipped({event_name: 'workflow_run', event})).not.toBe(shipped(main))
  })

  test('12.2 is shared by nothing else than what may publish, whatever came first', () => {
    const events = ['push', 'pull_request_target', 'workflow_run']
    const branches = ['main', 'gh-readonly-queue/main/pr-7-0', 'refs/pull/7/merge', '']
    const repositories = [{full_name: 'owner/app'}, {full_name: 'Owner/App'}, {full_name: 'stranger/app'}, null]
    for (const event of events) {
      for (const branch of branches) {
        for (const from of repositories) {
          const payload = follows(event, {head_branch: branch, head_repository: from})
          const why = whyProposal({event: 'workflow_run', ref: 'refs/heads/main', repository: 'owner/app'}, payload)
          const isOfMain = shipped({event_name: 'workflow_run', event: payload}) === shipped(main)
          expect({event, branch, from, isOfMain}).toEqual({event, branch, from, isOfMain: why === undefined})
        }
      }
    }
  })

  test('12.2 is not taken from an apply by an event that anybody can cause, nor by a merge queue', () => {
    const apply = changed(main)
    for (const event_name of ['pull_request_target', 'issue_comment', 'workflow_run']) {
      expect(changed({event_name, event: {}})).not.toBe(apply)
      // Nor from a look at the drift that waits.
      expect(changed({event_name, event: {}})).not.toBe(changed({event_name: 'schedule', event: {}}, {apply: false, drift: true}))
    }
    expect(changed({event_name: 'workflow_dispatch', event: {}})).toBe(apply)
    for (const event_name of ['merge_group', 'push']) expect(changed({event_name, event: {}, ...ofQueue})).toMatch(/-look-/)
  })

  test.each(['var-file', 'working-directory', 'workspace'])(
    '12.5 has a group without a %s of several lines, however long it is: GitHub would not start the run',
    name => {
      const group = changed(main, {[name]: `one\n${'x'.repeat(400)}`})
      expect([group.length < 400, group.includes('\n')]).toEqual([true, false])
    }
  )

  test('12.5 has a group without an image of several lines', () => {
    const group = groupOf('ship.yml', main, {image: `ghcr.io/owner/app\n${'x'.repeat(400)}`})
    expect(group.length).toBeLessThan(400)
  })
})

describe('a secret that a run of Dependabot lacks', () => {
  let job: JobPlayer
  const dependabot = {GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge'}

  test('12.3 of 1Password is said to belong to Dependabot, and not that the run is of a fork', async () => {
    job = new JobPlayer()
    ending = () => job.remove()
    const {exitCode, said} = await job.action('inject-secrets', {env: 'A=op://vault/item/field'}, dependabot)
    expect(exitCode).toBe(1)
    expect(said).toContain('set them by the same names under Settings, Secrets and variables, Dependabot')
    expect(said).not.toContain('fork')
  })

  test('12.3 of the deploy too', async () => {
    const github = {actor: 'dependabot[bot]', ref: 'refs/heads/main', ref_name: 'main', ref_type: 'branch'} as const
    const shipped = await ship({github, secrets: {DEPLOY_SSH_KEY: ''}, inputs: {'known-hosts': KNOWN_HOSTS}})
    expect(shipped.errors.join('\n')).toContain('Secret DEPLOY_SSH_KEY is empty. Dependabot started this run')
    expect(shipped.did).not.toContain('build')
  })
})
