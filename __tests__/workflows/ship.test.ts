import {describe, expect, test} from '@jest/globals'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {startWebhook} from '../../rehearsal/parts/webhook.ts'
import type {GitHubFacts} from '../../rehearsal/runner/index.ts'
import {root} from '../../scripts/support/repository.ts'
import {run, temporaryFolder} from '../rehearsal/runner/support.ts'

const example = join(root, 'examples/homelab')
const caller = readFileSync(join(example, '.github/workflows/ship.yml'), 'utf8')
/** One without references, for which nobody has to be asked. */
const COMPOSE = 'services:\n  bookshelf:\n    image: ${FAIRWAY_IMAGE}\n'
const TEMPLATE = 'docker-compose.template.yml'
const VARIABLES = {
  REGISTRY: '127.0.0.1:5000',
  DEPLOY_HOST: '127.0.0.1',
  DEPLOY_USER: 'deploy',
  DEPLOY_KNOWN_HOSTS: '127.0.0.1 ssh-ed25519 AAAA'
}
const KEY = {DEPLOY_SSH_KEY: 'a key for tests'}

interface Setting {
  readonly change?: (content: string) => string
  /** Default: without references. */
  readonly template?: string
  readonly variables?: Record<string, string>
  readonly secrets?: Record<string, string>
  readonly github?: Partial<GitHubFacts>
}

/** Runs the caller through the real ship.yml, as far as it gets. */
async function ship({change = content => content, template = COMPOSE, variables = VARIABLES, secrets = KEY, github = {}}: Setting) {
  const programs = temporaryFolder()
  // A Docker that has a builder, and whose builds fail.
  const docker = `#!/bin/sh\ncase "$1 $2" in\n'buildx version') ;;\n'buildx inspect') printf 'Name: made-up\\nDriver: docker-container\\n' ;;\n*) exit 1 ;;\nesac\n`
  writeFileSync(join(programs, 'docker'), docker, {mode: 0o755})
  const request = {toolkit: root, variables, secrets, environment: {PATH: `${programs}:${process.env['PATH'] ?? ''}`}}
  const result = await run({
    workflow: change(caller),
    files: {[TEMPLATE]: template},
    request,
    github: {ref: 'refs/heads/main', ref_name: 'main', ...github},
    git: true
  })
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
  'ship / build platform: skipped',
  'ship / build: skipped',
  'ship / approve: skipped',
  'ship / deploy: skipped',
  'ship / tag: skipped',
  'ship / notify: success'
]
const IS_PROPOSAL = [
  'ship / check: success',
  'ship / build platform: skipped',
  'ship / build: failure',
  'ship / approve: skipped',
  'ship / deploy: skipped',
  'ship / tag: skipped',
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
      const template = readFileSync(join(example, TEMPLATE), 'utf8')
      const shipped = await ship({template, variables: {REGISTRY: '127.0.0.1:5000'}, secrets: {WEBHOOK_URL: webhook.webhookUrl}})
      expect(shipped.errors).toEqual([
        expect.stringMatching(/^4 things are missing or wrong, so nothing was built:\n- Input "host"/),
        expect.stringMatching(/^No 1Password credentials were given\./)
      ])
      expect(shipped.jobs).toEqual(REFUSED)
      expect(webhook.received).toEqual([expect.objectContaining({status: 'failure', message: 'failed'})])
    } finally {
      await webhook.stop()
    }
  })

  test('with everything there it asks the registry and the host, the one although the other does not answer', async () => {
    const {stepsOf, errors} = await ship({variables: {...VARIABLES, REGISTRY: '127.0.0.1:9'}})
    expect(stepsOf('check').slice(0, 5)).toEqual([
      'Check out: success',
      'Check the inputs: success',
      'Check the templates and their references: success',
      'Check the build, and ask the registry: failure',
      'Check the host: failure'
    ])
    expect(errors).toEqual([expect.stringContaining('127.0.0.1:9'), expect.stringContaining('"ssh-key"')])
    expect(stepsOf('build')).toEqual([])
  })
})

describe('a proposal needs no variable and no secret but what its build needs, and nobody is told', () => {
  // A fork's run has neither.
  const nothing = {variables: {}, secrets: {}}

  test.each<[string, Partial<GitHubFacts>]>([
    ['a pull request', {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge'}],
    [
      "a merge queue's candidate",
      {event_name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123', ref_name: 'gh-readonly-queue/main/pr-7-0123'}
    ]
  ])('%s', async (_, github) => {
    const shipped = await ship({...nothing, github})
    expect(shipped.jobs).toEqual(IS_PROPOSAL)
    expect(shipped.stepsOf('build').slice(0, 5)).toEqual([
      'Check out: success',
      'Build the image: failure',
      'Scan what was built: skipped',
      'Hand out the reports of the scan: skipped',
      'Push what was scanned: skipped'
    ])
  })
})
