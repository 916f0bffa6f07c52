import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {startWebhook} from '../../rehearsal/parts/webhook.ts'
import type {GitHubFacts} from '../../rehearsal/runner/index.ts'
import {root} from '../../scripts/support/repository.ts'
import {run} from '../rehearsal/runner/support.ts'

/** The example's caller, with a platform that is none: it ends the build before a tool is asked for. */
const caller = readFileSync(join(root, 'examples/homelab/.github/workflows/ship.yml'), 'utf8').replace(
  'check-version: true',
  'check-version: true\n      platforms: none'
)
const VARIABLES = {
  REGISTRY: '127.0.0.1:5000',
  DEPLOY_HOST: '127.0.0.1',
  DEPLOY_USER: 'deploy',
  DEPLOY_KNOWN_HOSTS: '127.0.0.1 ssh-ed25519 AAAA'
}
const KEY = {DEPLOY_SSH_KEY: 'a key for tests'}

interface Setting {
  readonly change?: (content: string) => string
  readonly variables?: Record<string, string>
  readonly secrets?: Record<string, string>
  readonly github?: Partial<GitHubFacts>
}

/** Runs the caller through the real ship.yml, as far as it gets. */
async function ship({change = content => content, variables = VARIABLES, secrets = KEY, github = {}}: Setting) {
  const request = {toolkit: root, variables, secrets}
  const result = await run({workflow: change(caller), request, github: {ref: 'refs/heads/main', ref_name: 'main', ...github}, git: true})
  const stepsOf = (name: string) =>
    result.jobs.find(job => job.name === `ship / ${name}`)?.steps.map(step => `${step.name}: ${step.conclusion}`) ?? []
  return {
    jobs: result.jobs.map(({name, conclusion}) => `${name}: ${conclusion}`),
    result: result.outputs['result'],
    stepsOf,
    errors: result.jobs[0]?.annotations.filter(({level}) => level === 'error').map(({message}) => message) ?? []
  }
}

const REFUSED = [
  'ship / check: failure',
  'ship / build: skipped',
  'ship / approve: skipped',
  'ship / deploy: skipped',
  'ship / notify: success'
]
const IS_PROPOSAL = [
  'ship / check: success',
  'ship / build: failure',
  'ship / approve: skipped',
  'ship / deploy: skipped',
  'ship / notify: skipped'
]

describe('ship.yml says what is wrong before it builds', () => {
  test.each([
    [
      'a misspelled way to deploy',
      'check-version: true',
      'check-version: true\n      deploy: shh',
      /"deploy": "shh" is not an allowed value.*ssh, none/
    ],
    ['no registry', '${{ vars.REGISTRY }}/', '/', /"image".*the registry is missing/],
    ['no host', '${{ vars.DEPLOY_HOST }}', "''", /"host" is empty/],
    ['a slash at the end of the URL', '${{ vars.DEPLOY_URL }}', 'https://wiki.example.com/', /"url" ends with a slash/]
  ])('%s', async (_, before, after, message) => {
    const shipped = await ship({change: content => content.replace(before, () => after)})
    expect(shipped.errors).toEqual([expect.stringMatching(message)])
    expect(shipped.jobs).toEqual(REFUSED)
    expect(shipped.result).toBe('failed')
  })

  test('an approval that outlives its job', async () => {
    const wait = (content: string) =>
      content.replace("${{ inputs.approval || 'none' }}", 'wait').replace("${{ inputs.approval-timeout || '1h' }}", '6h')
    expect((await ship({change: wait})).errors).toEqual([expect.stringMatching(/"approval-timeout": "6h" is longer than 5h/)])
  })

  test('no SSH key', async () => {
    expect((await ship({secrets: {}})).errors).toEqual([expect.stringMatching(/^Secret DEPLOY_SSH_KEY is empty/)])
  })

  test('everything that nobody has set yet, at once; and the webhook is told', async () => {
    const webhook = await startWebhook()
    try {
      const shipped = await ship({variables: {REGISTRY: '127.0.0.1:5000'}, secrets: {WEBHOOK_URL: webhook.webhookUrl}})
      expect(shipped.errors).toEqual([expect.stringMatching(/^4 things are missing or wrong, so nothing was built:\n- Input "host"/)])
      expect(shipped.jobs).toEqual(REFUSED)
      expect(webhook.received).toEqual([expect.objectContaining({status: 'failure', message: 'failed'})])
    } finally {
      await webhook.stop()
    }
  })

  test('with everything there it goes on to the checkout', async () => {
    const {stepsOf} = await ship({})
    expect(stepsOf('check')).toEqual(['Check the inputs: success'])
    expect(stepsOf('build')[0]).toBe('Check out: success')
  })
})

describe('a proposal needs no variable and no secret but what its build needs, and nobody is told', () => {
  const nothing = {variables: {REGISTRY: '127.0.0.1:5000'}, secrets: {}}

  test.each<[string, Partial<GitHubFacts>]>([
    ['a pull request', {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge'}],
    [
      "a merge queue's candidate",
      {event_name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123', ref_name: 'gh-readonly-queue/main/pr-7-0123'}
    ]
  ])('%s', async (_, github) => {
    const on = github.event_name ?? ''
    const shipped = await ship({...nothing, github, change: content => content.replace('  pull_request:\n', `  ${on}:\n`)})
    expect(shipped.jobs).toEqual(IS_PROPOSAL)
    expect(shipped.stepsOf('build').slice(0, 4)).toEqual([
      'Check out: success',
      'Build the image: failure',
      'Scan what was built: skipped',
      'Push what was scanned: skipped'
    ])
  })
})
