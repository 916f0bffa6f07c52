import {describe, expect, test} from '@jest/globals'
import {schema} from '../../actions/begin-ship/inputs.ts'
import {readActionMetadata} from '../../scripts/support/repository.ts'
import {neededPermissions} from '../support/policy/permissions.ts'
import type {Workflow} from '../support/policy/types.ts'
import {deploy, deployStep, handedToCheck, value, type ShipJob} from '../support/ship.ts'

const jobs = Object.entries(deploy.jobs) as [keyof typeof deploy.jobs, ShipJob][]
const inputs = deploy.on.workflow_call.inputs

const secretsOf = (job: ShipJob) =>
  [...new Set([...JSON.stringify(job).matchAll(/(?<![\w.])secrets(?:\.|\[')(\w+)/gi)].map(([, name]) => name))].sort()

describe('each job of deploy.yml is handed the secrets that it needs, and no other', () => {
  test.each<[keyof typeof deploy.jobs, string[]]>([
    ['check', ['DEPLOY_SSH_KEY', 'DEPLOY_SSH_PASSPHRASE', 'JUMP_SSH_KEY', 'OP_CONNECT_TOKEN', 'OP_SERVICE_ACCOUNT_TOKEN']],
    ['approve', []],
    [
      'deploy',
      [
        'DEPLOY_SSH_KEY',
        'DEPLOY_SSH_PASSPHRASE',
        'JUMP_SSH_KEY',
        'OP_CONNECT_TOKEN',
        'OP_SERVICE_ACCOUNT_TOKEN',
        'REGISTRY_PASSWORD',
        'REGISTRY_PASSWORDS',
        'REGISTRY_USERNAME'
      ]
    ],
    ['notify', ['WEBHOOK_URL']]
  ])('%s', (name, expected) => {
    expect(secretsOf(deploy.jobs[name])).toEqual(expected)
  })

  test('and those are all the jobs, and all the secrets', () => {
    expect(jobs.map(([name]) => name)).toEqual(['check', 'approve', 'deploy', 'notify'])
    const named = new Set(jobs.flatMap(([, job]) => secretsOf(job)))
    expect([...named].sort()).toEqual(Object.keys(deploy.on.workflow_call.secrets).sort())
  })

  // Whoever proposes something writes what is checked.
  test('the check hands a secret to nothing that runs for a proposal', () => {
    const isForOthersOnly = /&& steps\.begin\.outputs\.proposal == 'false' (?:&& [^|]*)?\}\}$/
    const handed = deploy.jobs.check.steps
      .filter(({uses, if: condition = ''}) => uses !== '$/actions/begin-ship' && !isForOthersOnly.test(condition))
      .flatMap(({with: given = {}}) => Object.values(given).filter(text => /secrets\.|github\.token/.test(text)))
    expect(handed).toHaveLength(2)
    for (const text of handed) expect(text).toMatch(/^\$\{\{ steps\.begin\.outputs\.proposal == 'false' && [\w.]+ \|\| '' \}\}$/)
    expect(JSON.stringify(deployStep('check', 'Check the inputs')).match(/secrets\.[^}]*/g)).toEqual(["secrets.DEPLOY_SSH_KEY != '' "])
  })

  test('what an environment has under these names is not asked for: no secret but those that were passed', () => {
    for (const [, job] of jobs) expect(JSON.stringify(job)).not.toMatch(/toJSON\(secrets|secrets\[[^']|secrets\.\*/i)
  })
})

test('a caller grants no more than ship.yml asks for', () => {
  expect(neededPermissions(deploy as unknown as Workflow, {find: () => undefined})).toEqual({
    contents: 'read',
    packages: 'read',
    issues: 'write'
  })
})

test('the job that deploys looks first whether it may, before it has a secret or a file', () => {
  const names = deploy.jobs.deploy.steps.map(({name}) => name)
  expect(names).toEqual(['See that it may be deployed', 'Check out', 'Fill in the secrets', 'Deploy and verify'])
  expect(deployStep('deploy', 'See that it may be deployed').with).toMatchObject({
    stage: 'deploy',
    approval: '${{ inputs.approval }}',
    decision: '${{ needs.approve.outputs.decision }}',
    attempt: '${{ needs.approve.outputs.attempt }}',
    'approved-attempt': '${{ inputs.approved-attempt }}'
  })
  // A step with a condition of its own would run although that one failed.
  for (const {if: condition = ''} of deploy.jobs.deploy.steps) expect(condition).not.toMatch(/always|failure|cancelled|success/)
})

test('no group of runs would cancel one that waits, and no step is a script', () => {
  expect(deploy.concurrency).toBeUndefined()
  expect(jobs.flatMap(([, {steps}]) => steps.filter(({run}) => run !== undefined))).toEqual([])
})

describe('deploy.yml hands its inputs through', () => {
  test.each(Object.keys(inputs))('%s is read', name => {
    expect(JSON.stringify(deploy.jobs)).toMatch(new RegExp(`inputs\\.${name}(?![\\w-])`))
  })

  test('under their own names, to every step that takes one', () => {
    for (const [, {steps}] of jobs) {
      // Of a question to a person the names are its own.
      for (const {name: step, with: given = {}} of steps.filter(({uses = ''}) => /^\$\/actions\/(?!issue-approval)/.test(uses))) {
        for (const [name, text] of Object.entries(given)) {
          // What becomes of the release, who said yes, and where the files are, is told by other steps.
          if (!(name in inputs) || /^(compose-file|files|release|approvers)$/.test(name)) continue
          if (name === 'registry-username') expect(text).toMatch(/^\$\{\{ inputs\.registry-username \|\| secrets\.REGISTRY_USERNAME \|\| /)
          else if (step === 'Check the inputs') expect([name, text]).toEqual([name, handedToCheck(name)])
          else expect([step, name, text]).toEqual([step, name, `\${{ inputs.${name} }}`])
        }
      }
    }
  })

  test('the check is handed what it judges', () => {
    const ofShip =
      /^(call-inputs|deploy|health-path|fail-on|max-(?!parallel)|fail-on-secrets|eol|baseline|trivy-|platform|runner|registry-username|has-registry)/
    const ofOthers = ['approved-attempt', 'decision', 'attempt', 'deploy-result', 'tags-left', 'tag-result', 'has-failed']
    const expected = Object.keys(schema).filter(name => !ofShip.test(name) && !ofOthers.includes(name))
    expect(Object.keys(deployStep('check', 'Check the inputs').with ?? {}).sort()).toEqual(expected.sort())
  })

  test('the check of the host is told what the deploy is told', () => {
    const told = deployStep('deploy', 'Deploy and verify').with ?? {}
    const {mode, ...checked} = deployStep('check', 'Check the host').with ?? {}
    expect(mode).toBe('check')
    for (const [name, text] of Object.entries(checked)) {
      if (!/^(compose-file|files|release)$/.test(name)) expect([name, text]).toEqual([name, told[name]])
    }
    expect(Object.keys(told).filter(name => !(name in checked))).toEqual([
      'mode',
      'approvers',
      'rendered',
      'digest',
      'registry-username',
      'registry-password',
      'registries',
      'registry-passwords'
    ])
  })

  test('rendered files count as secrets of a service only where there is one', () => {
    const text = deployStep('deploy', 'Deploy and verify').with?.['rendered']
    const given = (hosts: string) => value(text, {inputs: {hosts}, steps: {secrets: {outputs: {directory: '/tmp/r'}}}})
    expect([given('root@metal mode=service name=m'), given('deploy@web1'), given('')]).toEqual(['/tmp/r', '', ''])
  })

  test('deploy-ssh has all that it takes', async () => {
    const {inputs: taken = {}} = await readActionMetadata('deploy-ssh')
    const given = Object.keys(deployStep('deploy', 'Deploy and verify').with ?? {})
    // What configure.yml is for, and what only a check compares.
    const ofServices = ['units', 'validate', 'requires', 'rendered', 'only', 'dry-run', 'registry-ca', 'insecure-registry']
    expect(Object.keys(taken).filter(name => !given.includes(name) && !ofServices.includes(name))).toEqual(['platforms'])
  })

  test('a default is that of the action, where it has one', async () => {
    const {inputs: taken = {}} = await readActionMetadata('deploy-ssh')
    for (const [name, {default: value}] of Object.entries(inputs)) {
      const its = taken[name]?.default
      if (its === undefined || ['compose-file', 'files'].includes(name)) continue
      expect([name, String(value)]).toEqual([name, its])
    }
  })
})
