import {describe, expect, test} from '@jest/globals'
import {schema} from '../../actions/begin-ship/inputs.ts'
import {parseDuration} from '../../lib/action/duration.ts'
import {LONGEST_APPROVAL} from '../../lib/action/job-time.ts'
import {lackingPermissions, neededPermissions} from '../support/policy/permissions.ts'
import type {Workflow} from '../support/policy/types.ts'
import {deploy, deployStep, handedToCheck, ship, shipStep, value, type ShipCall, type ShipJob} from '../support/ship.ts'

type JobName = keyof typeof ship.jobs
const jobs = Object.entries(ship.jobs) as [JobName, ShipJob | ShipCall][]
const stepsOf = (job: ShipJob | ShipCall) => ('steps' in job ? job.steps : [])
const {jobs: deployJobs, on: deployOn} = deploy
const call = ship.jobs.deploy

/** The secrets that a job names anywhere: in a step, an output, a condition. The outputs of a step called "secrets" are none. */
const secretsOf = (job: ShipJob | ShipCall) =>
  [...new Set([...JSON.stringify(job).matchAll(/(?<![\w.])secrets(?:\.|\[')(\w+)/gi)].map(([, name]) => name))].sort()

describe('each job of ship.yml is handed the secrets that it needs, and no other', () => {
  test.each<[JobName, string[]]>([
    // It reads the repository and runs nothing of it.
    [
      'check',
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
    // It runs the Dockerfile: what is in there could read whatever this job has.
    ['legs', ['BUILD_SECRETS', 'REGISTRY_PASSWORD', 'REGISTRY_PASSWORDS', 'REGISTRY_USERNAME', 'TRIVY_DB_PASSWORD']],
    ['build', ['BUILD_SECRETS', 'REGISTRY_PASSWORD', 'REGISTRY_PASSWORDS', 'REGISTRY_USERNAME', 'TRIVY_DB_PASSWORD']],
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
    ['tag', ['REGISTRY_PASSWORD', 'REGISTRY_USERNAME']],
    ['notify', ['WEBHOOK_URL']]
  ])('%s', (name, expected) => {
    expect(secretsOf(ship.jobs[name])).toEqual(expected)
  })

  test('and those are all the jobs, and all the secrets', () => {
    expect(jobs.map(([name]) => name)).toEqual(['check', 'legs', 'build', 'approve', 'deploy', 'tag', 'notify'])
    const named = new Set(jobs.flatMap(([, job]) => secretsOf(job)))
    expect([...named].sort()).toEqual(Object.keys(ship.on.workflow_call.secrets).sort())
  })

  test('none by another way than its name', () => {
    for (const [, job] of jobs) expect(JSON.stringify(job)).not.toMatch(/toJSON\(secrets|secrets\[[^']|secrets\.\*/i)
  })

  test('the step that checks the inputs is told whether there is a key and a password, and never gets them', () => {
    expect(JSON.stringify(shipStep('check', 'Check the inputs')).match(/secrets\.[^}]*/g)).toEqual([
      "secrets.DEPLOY_SSH_KEY != '' ",
      "secrets.REGISTRY_PASSWORD != '' "
    ])
  })

  // Whoever proposes something writes what is checked.
  test('the check hands a secret to nothing that runs for a proposal', () => {
    const isForPushOnly = /^\$\{\{ [^|]*steps\.begin\.outputs\.proposal == 'false'/
    const handed = ship.jobs.check.steps
      .filter(({uses, if: condition = ''}) => uses !== '$/actions/begin-ship' && !isForPushOnly.test(condition))
      .flatMap(({with: inputs = {}}) => Object.values(inputs).filter(text => /secrets\.|github\.token/.test(text)))
    expect(handed).toHaveLength(5)
    for (const text of handed)
      expect(text).toMatch(/^\$\{\{ steps\.begin\.outputs\.proposal == 'false'\s+&& (?:\(.*\)|[\w.]+) \|\| '' \}\}$/)
  })
})

test('no secret and no layout leaves its job', () => {
  const all = [...jobs, ...Object.entries(deployJobs)]
  for (const [name, job] of all) {
    const outputs = 'outputs' in job ? (job.outputs ?? {}) : {}
    expect({name, outputs: Object.values(outputs).filter(text => /secrets|layout|directory|password|token/i.test(text))}).toEqual({
      name,
      outputs: []
    })
  }
})

test('what runs code of the repository comes after the check, and the check runs none', () => {
  for (const [name, {needs = []}] of jobs)
    if (name !== 'check') expect([name, [needs].flat()]).toEqual([name, expect.arrayContaining(['check'])])
  expect(ship.jobs.check.steps.map(({uses}) => uses)).toEqual([
    expect.stringMatching(/^actions\/checkout@/),
    '$/actions/begin-ship',
    '$/actions/inject-secrets',
    '$/actions/build-push',
    '$/actions/deploy-ssh'
  ])
  const modes = ship.jobs.check.steps.map(({with: inputs = {}}) => inputs['mode'])
  expect(modes.filter(mode => mode !== undefined)).toEqual(['check', 'check', 'check'])
  expect(ship.jobs.check.permissions).toEqual({contents: 'read', packages: 'write'})
})

test('what moves tags waits for everything that may keep them from moving', () => {
  expect(ship.jobs.tag.needs).toEqual(['check', 'build', 'approve', 'deploy'])
  const {with: inputs} = shipStep('tag', 'Move the tags')
  const pushed = shipStep('build', 'Push what was scanned').with
  expect(inputs).toMatchObject({mode: 'tag', 'tag-set': 'moving', digest: '${{ needs.build.outputs.digest }}', tags: pushed?.['tags']})
  expect([inputs?.['registry-username'], inputs?.['registry-password']]).toEqual([
    pushed?.['registry-username'],
    pushed?.['registry-password']
  ])
})

test('the event is asked for by the check alone, and by whoever tells of a check that could not tell', () => {
  const asking = jobs.flatMap(([name, job]) =>
    (JSON.stringify(job).match(/github\.(event|ref|head_ref|base_ref)\w*/g) ?? []).map(what => [name, what])
  )
  expect(asking).toEqual([
    ['notify', 'github.event_name'],
    ['notify', 'github.event_name'],
    ['notify', 'github.ref'],
    ['notify', 'github.ref']
  ])
})

test('the check is handed the inputs under their own names', () => {
  const ofOthers =
    /^(call-inputs|has-ssh-key|has-registry-password|stage|decision|attempt|deploy-result|tags-left|tag-result|has-failed|digest|images|release|health-url|approved-attempt)$/
  const given = Object.keys(schema).filter(name => !ofOthers.test(name))
  const expected = given.map(name => [name, handedToCheck(name)])
  expect(shipStep('check', 'Check the inputs').with).toEqual({
    ...Object.fromEntries(expected),
    'has-ssh-key': "${{ secrets.DEPLOY_SSH_KEY != '' }}",
    'call-inputs': '${{ toJSON(inputs) }}',
    'has-registry-password': "${{ secrets.REGISTRY_PASSWORD != '' }}"
  })
  expect(Object.keys(ship.on.workflow_call.inputs)).toEqual(expect.arrayContaining(given))
})

test('what the deploy is told of older runs, the check of the host is told too', () => {
  for (const told of [shipStep('check', 'Check the host').with, call.with, deployStep('deploy', 'Deploy and verify').with]) {
    expect(told?.['allow-older']).toBe('${{ inputs.allow-older }}')
  }
  expect(ship.on.workflow_call.inputs['allow-older']).toMatchObject({type: 'boolean', default: false})
})

describe('ship.yml hands its inputs through', () => {
  const inputs = Object.keys(ship.on.workflow_call.inputs)
  const all = JSON.stringify(ship)
  const built = shipStep('build', 'Build the image').with ?? {}
  const steps = [
    shipStep('check', 'Check the build, and ask the registry'),
    shipStep('build', 'Build the image'),
    shipStep('build', 'Push what was scanned'),
    shipStep('build', 'Make one image of all platforms'),
    shipStep('tag', 'Move the tags')
  ]

  test.each(inputs)('%s is read', name => {
    expect(all).toMatch(new RegExp(`inputs\\.${name}(?![\\w-])`))
  })

  test('what the image is called, and how its registry is asked, every step that builds or pushes is told alike', () => {
    for (const {name, with: given = {}} of steps) {
      for (const input of ['tags', 'flavor', 'labels', 'registry-ca', 'insecure-registry']) {
        expect([name, input, given[input]]).toEqual([name, input, `\${{ inputs.${input} }}`])
      }
    }
    for (const {with: given} of steps.slice(2)) expect(given?.['allow-older']).toBe('${{ inputs.allow-older }}')
  })

  // What is wrong in them is said before the build.
  test('the check is told what the build is told', () => {
    const checked = shipStep('check', 'Check the build, and ask the registry').with ?? {}
    const later = ['pull', 'no-cache', 'secrets']
    expect(Object.keys(built).filter(name => !(name in checked))).toEqual(later)
  })

  test('the logins of other registries are for no proposal', () => {
    for (const name of ['registries', 'registry-passwords']) {
      const given = (proposal: string) =>
        value(built[name], {
          needs: {check: {outputs: {proposal}}},
          inputs: {registries: 'docker.io ada HUB'},
          secrets: {REGISTRY_PASSWORDS: 'HUB=x'}
        })
      expect(['false', 'true', '', 'no'].map(proposal => given(proposal) !== '')).toEqual([true, false, false, false])
    }
  })
})

test('no step is a script', () => {
  expect(jobs.flatMap(([, job]) => stepsOf(job).filter(({run}) => run !== undefined))).toEqual([])
})

test('the result chain stands once', () => {
  const all = JSON.stringify(ship)
  expect(all.match(/'not-approved'/g)).toHaveLength(1)
  expect(all.match(/'vulnerable'/g)).toHaveLength(1)
})

test('the longest wait for an answer leaves the job time for the rest', () => {
  for (const {approve} of [ship.jobs, deployJobs]) {
    expect(parseDuration(LONGEST_APPROVAL)).toBeLessThanOrEqual((approve['timeout-minutes'] - 60) * 60_000)
  }
})

describe('ship.yml deploys through deploy.yml', () => {
  test('which looks at nothing twice, asks nobody, and tells nobody', () => {
    expect(call.uses).toBe('$/.github/workflows/deploy.yml')
    expect(call.with).toMatchObject({check: false, approval: 'none'})
    expect(Object.keys(call.secrets)).not.toContain('WEBHOOK_URL')
  })

  test('with the image’s name from the input, and its digest from the build', () => {
    expect(call.with).toMatchObject({image: '${{ inputs.image }}', digest: '${{ needs.build.outputs.digest }}'})
  })

  test('in the attempt of the approval: one that did not arrive is none', () => {
    const approved = (approval: string, outputs: object) =>
      value(call.with['approved-attempt'] as string, {inputs: {approval}, needs: {approve: {outputs}}})
    expect([approved('none', {}), approved('wait', {attempt: '3'}), approved('wait', {}), approved('', {attempt: ''})]).toEqual([
      '',
      '3',
      '0',
      '0'
    ])
  })

  const own = ['check', 'approval', 'approval-timeout', 'approvers', 'prevent-self-approval', 'approved-attempt', 'approved-by']
  const made = ['images', 'release', 'image', 'digest', 'health-url', 'expect-version']
  // With Docker hosts alone deploy-ssh would refuse them: the build has a use for them anyway.
  const forServices = ['registry-ca', 'insecure-registry']

  test.each(Object.keys(deployOn.workflow_call.inputs).filter(name => ![...own, ...made, ...forServices].includes(name)))(
    'and hands through %s, with the same type and default',
    name => {
      expect(call.with[name]).toBe(`\${{ inputs.${name} }}`)
      const [mine, its] = [ship, deploy].map(({on}) => on.workflow_call.inputs[name])
      expect([mine?.type, mine?.default]).toEqual([its?.type, its?.required === true ? '' : its?.default])
    }
  )

  test('and nothing that it does not take', () => {
    expect(Object.keys(call.with).filter(name => !(name in deployOn.workflow_call.inputs))).toEqual([])
    expect(Object.entries(call.secrets)).toEqual(Object.keys(call.secrets).map(name => [name, `\${{ secrets.${name} }}`]))
    expect([...Object.keys(call.secrets), 'WEBHOOK_URL'].sort()).toEqual(Object.keys(deployOn.workflow_call.secrets).sort())
  })

  test('the check of the host is told what the deploy is told', () => {
    const {with: checked = {}} = shipStep('check', 'Check the host')
    for (const [name, text] of Object.entries(checked)) {
      if (['mode', 'platforms', 'ssh-key', 'ssh-passphrase', 'jump-ssh-key', 'compose-file', 'files'].includes(name)) continue
      expect([name, text]).toEqual([name, call.with[name]])
    }
  })
})

test('a caller grants what it always granted', () => {
  const find = () => deploy as unknown as Workflow
  expect(neededPermissions(ship as unknown as Workflow, {find})).toEqual({contents: 'read', packages: 'write', issues: 'write'})
  expect(lackingPermissions(call.permissions, neededPermissions(deploy as unknown as Workflow, {find}))).toEqual([])
})

describe("ship.yml's concurrency", () => {
  const last = /\$\{\{(?:(?!\$\{\{)[\s\S])*\}\}$/.exec(ship.concurrency.group.trim())?.[0]

  test('has another group for a pull request than for the branch it goes to, and one for each of its events', () => {
    const groupOf = (event_name: string, event: object) => value(last, {github: {event_name, ref: 'refs/heads/main', event}})
    const pull = {pull_request: {number: 7}}
    expect(['push', 'pull_request', 'pull_request_target'].map(name => groupOf(name, name === 'push' ? {} : pull))).toEqual([
      'refs/heads/main',
      'pull_request-7',
      'pull_request_target-7'
    ])
  })

  test('cancels nothing but the older run of a pull request', () => {
    const cancels = (name: string) => value(ship.concurrency['cancel-in-progress'], {github: {event_name: name}})
    expect(['pull_request', 'pull_request_target', 'push', 'merge_group', 'workflow_run'].map(cancels)).toEqual([
      true,
      true,
      false,
      false,
      false
    ])
  })
})
