import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {jobStatusFunctions} from '../../rehearsal/runner/conditions.ts'
import {evaluateCondition} from '../../rehearsal/runner/expressions.ts'
import type {Conclusion} from '../../rehearsal/runner/types.ts'
import {readActionMetadata, root} from '../../scripts/support/repository.ts'
import {neededPermissions} from '../support/policy/permissions.ts'
import type {Workflow} from '../support/policy/types.ts'
import {bare, value, type ShipJob} from '../support/ship.ts'

interface Configure {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, {readonly default?: unknown}>>
      readonly secrets: Readonly<Record<string, unknown>>
      readonly outputs: Readonly<Record<string, {readonly value: string}>>
    }
  }
  readonly jobs: Readonly<Record<'check' | 'configure' | 'notify', ShipJob>>
}

const configure = parse(readFileSync(join(root, '.github/workflows/configure.yml'), 'utf8')) as Configure
const jobs = Object.entries(configure.jobs) as ['check' | 'configure' | 'notify', ShipJob][]
const inputs = configure.on.workflow_call.inputs
const step = (job: keyof Configure['jobs'], name: string) => {
  const found = configure.jobs[job].steps.find(one => one.name === name)
  if (found === undefined) throw new Error(`job "${job}" has no step "${name}"`)
  return found
}
const secretsOf = (job: ShipJob) =>
  [...new Set([...JSON.stringify(job).matchAll(/(?<![\w.])secrets(?:\.|\[')(\w+)/gi)].map(([, name]) => name))].sort()

interface Situation {
  readonly checked: Conclusion
  readonly proposal: string
  readonly configured: Conclusion
  readonly said: string
  readonly dryRun: boolean
  readonly event: string
}

const DONE: Situation = {checked: 'success', proposal: 'false', configured: 'success', said: 'deployed', dryRun: false, event: 'push'}

const needsOf = ({checked, proposal, configured, said}: Situation) => ({
  check: {result: checked, outputs: proposal === '' ? {} : {proposal}},
  configure: {result: configured, outputs: said === '' ? {} : {result: said}}
})

const contextsOf = (situation: Situation) => ({
  inputs: {'dry-run': situation.dryRun},
  github: {event_name: situation.event, ref: 'refs/heads/main'},
  needs: needsOf(situation),
  jobs: needsOf(situation)
})

function runs(job: 'configure' | 'notify', situation: Situation, isCancelled = false): boolean {
  const before = (['check', 'configure'] as const).map(id => ({id, result: needsOf(situation)[id].result}))
  return evaluateCondition(bare(configure.jobs[job].if), {
    contexts: contextsOf(situation),
    functions: jobStatusFunctions(job === 'configure' ? before.slice(0, 1) : before, isCancelled)
  })
}

const resultOf = (situation: Situation) => value(configure.on.workflow_call.outputs['result']?.value, contextsOf(situation))
const skipped = {configured: 'skipped', said: ''} as const

describe('configure.yml changes hosts', () => {
  test('where the templates are right and the run is no proposal', () => expect(runs('configure', DONE)).toBe(true))

  test.each<[string, Situation]>([
    ['a template is wrong', {...DONE, checked: 'failure'}],
    ['the check was lost', {...DONE, checked: 'failure', proposal: ''}],
    ['the check was skipped', {...DONE, checked: 'skipped', proposal: ''}],
    ['it is a proposal', {...DONE, proposal: 'true'}],
    ['it could not be told whether it is one', {...DONE, proposal: ''}]
  ])('never when %s', (_what, situation) => expect(runs('configure', situation)).toBe(false))

  test('never when the run was cancelled', () => expect(runs('configure', DONE, true)).toBe(false))
})

describe('its result', () => {
  test.each<[string, Situation, string, boolean]>([
    ['a deploy', DONE, 'deployed', true],
    ['a dry run', {...DONE, said: 'ready', dryRun: true}, 'ready', true],
    ['a deploy whose result GitHub dropped', {...DONE, said: ''}, 'deployed', true],
    ['a dry run whose result GitHub dropped', {...DONE, said: '', dryRun: true}, 'ready', true],
    ['what was put back', {...DONE, configured: 'failure', said: 'rolled-back'}, 'rolled-back', true],
    ['a lost runner', {...DONE, configured: 'failure', said: ''}, 'failed', true],
    ['a cancel', {...DONE, configured: 'cancelled', said: ''}, 'failed', true],
    ['a proposal', {...DONE, ...skipped, proposal: 'true', event: 'pull_request'}, 'checked', false],
    ['a proposal with a wrong template', {...DONE, ...skipped, checked: 'failure', proposal: '', event: 'pull_request'}, 'failed', false],
    ['a wrong template', {...DONE, ...skipped, checked: 'failure', proposal: ''}, 'failed', true],
    ['a dropped word of the check', {...DONE, ...skipped, proposal: ''}, 'failed', true]
  ])('of %s', (_what, situation, expected, isTold) => {
    expect(resultOf(situation)).toBe(expected)
    expect(runs('notify', situation)).toBe(isTold)
  })
})

describe('each job of configure.yml is handed the secrets that it needs, and no other', () => {
  test.each<[keyof Configure['jobs'], string[]]>([
    ['check', []],
    [
      'configure',
      [
        'DEPLOY_SSH_KEY',
        'DEPLOY_SSH_PASSPHRASE',
        'JUMP_SSH_KEY',
        'OP_CONNECT_TOKEN',
        'OP_SERVICE_ACCOUNT_TOKEN',
        'REGISTRY_PASSWORD',
        'REGISTRY_USERNAME'
      ]
    ],
    ['notify', ['WEBHOOK_URL']]
  ])('%s', (name, expected) => expect(secretsOf(configure.jobs[name])).toEqual(expected))

  test('and those are all the jobs, and all the secrets', () => {
    expect(jobs.map(([name]) => name)).toEqual(['check', 'configure', 'notify'])
    expect([...new Set(jobs.flatMap(([, job]) => secretsOf(job)))].sort()).toEqual(Object.keys(configure.on.workflow_call.secrets).sort())
  })

  test('a caller grants no more than it needs', () => {
    expect(neededPermissions(configure as unknown as Workflow, {find: () => undefined})).toEqual({contents: 'read', packages: 'read'})
  })
})

describe('configure.yml hands its inputs through', () => {
  test.each(Object.keys(inputs))('%s is read', name => {
    expect(JSON.stringify(configure.jobs)).toMatch(new RegExp(`inputs\\.${name}(?![\\w-])`))
  })

  test('under their own names to deploy-ssh, which has all that a service takes', async () => {
    const given = step('configure', 'Deploy and verify').with ?? {}
    for (const [name, text] of Object.entries(given)) {
      if (name in inputs && name !== 'registry-username') expect([name, text]).toEqual([name, `\${{ inputs.${name} }}`])
    }
    const {inputs: taken = {}} = await readActionMetadata('deploy-ssh')
    const left = Object.keys(taken).filter(name => !(name in given))
    // For Compose projects alone.
    for (const name of ['compose-file', 'platforms']) expect(left).toContain(name)
    for (const name of ['files', 'units', 'validate', 'requires', 'rendered', 'only', 'dry-run', 'stable-for'])
      expect(left).not.toContain(name)
  })

  test('a default is that of the action, where it has one', async () => {
    const {inputs: taken = {}} = await readActionMetadata('deploy-ssh')
    for (const [name, {default: own}] of Object.entries(inputs)) {
      const its = taken[name]?.default
      if (its !== undefined) expect([name, String(own)]).toEqual([name, its])
    }
  })

  test('with a reference only what its templates make is sent; without one, everything', () => {
    const only = step('configure', 'Deploy and verify').with?.['only']
    const contexts = (reference: string) => ({inputs: {reference}, steps: {secrets: {outputs: {selected: 'metrics.yml'}}}})
    expect(value(only, contexts('op://v/i/f'))).toBe('metrics.yml')
    expect(value(only, contexts(''))).toBe('')
    for (const job of ['check', 'configure'] as const) {
      const inject = configure.jobs[job].steps.find(({uses}) => uses === '$/actions/inject-secrets')
      expect(inject?.with?.['only']).toBe('${{ inputs.reference }}')
    }
  })

  test('the job’s own token goes to ghcr.io alone', () => {
    const contexts = (image: string) => ({
      inputs: {image, 'registry-username': ''},
      secrets: {REGISTRY_USERNAME: '', REGISTRY_PASSWORD: ''},
      github: {actor: 'ann', token: 'ghs_1'}
    })
    const login = (image: string) =>
      ['registry-username', 'registry-password'].map(name => value(step('configure', 'Deploy and verify').with?.[name], contexts(image)))
    expect(login('ghcr.io/team/app')).toEqual(['ann', 'ghs_1'])
    expect(login('ghcr.io.example.com/team/app')).toEqual(['', ''])
    expect(login('')).toEqual(['', ''])
  })
})
