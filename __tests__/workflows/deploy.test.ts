import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {ShipStage, KNOWN_HOSTS, type Shipment} from '../support/ship-stage.ts'

// deploy.yml as GitHub would run it, with the real bundles, where it must not deploy. Where it does, docs/deploy-recipes.test.ts plays it to the end.

let stage: ShipStage | undefined
beforeAll(async () => {
  stage = await new ShipStage().start()
})
afterAll(() => stage?.stop())

const DIGEST = `sha256:${'0'.repeat(64)}`

/** A caller of deploy.yml. @param inputs changes what it hands over: `name: value` in YAML */
const callerWith = (inputs: Readonly<Record<string, string>> = {}) => {
  const given = {
    image: 'registry.example.com/team/wiki',
    digest: DIGEST,
    host: '192.0.2.10',
    user: 'deploy',
    'known-hosts': KNOWN_HOSTS,
    project: 'wiki',
    ...inputs
  }
  return `name: Promote
on: [push, pull_request, workflow_dispatch]
permissions: {}
jobs:
  ship:
    name: ship
    permissions: {contents: read, packages: read, issues: write}
    uses: fairway/fairway/.github/workflows/deploy.yml@v1
    with:
${Object.entries(given)
  .map(([name, text]) => `      ${name}: ${text}`)
  .join('\n')}
    secrets:
      DEPLOY_SSH_KEY: \${{ secrets.DEPLOY_SSH_KEY }}
      REGISTRY_USERNAME: \${{ secrets.REGISTRY_USERNAME }}
`
}

async function deploy(inputs: Readonly<Record<string, string>> = {}, shipment: Shipment = {}) {
  if (stage === undefined) throw new Error('there is no stage')
  const before = stage.connected
  const shipped = await stage.ship({caller: callerWith(inputs), ...shipment})
  const ends = ['check', 'approve', 'deploy', 'notify'].map(name => `${name}: ${shipped.conclusionOf(name) ?? 'none'}`)
  return {...shipped, ends, connections: stage.connected - before}
}

describe('a run of deploy.yml', () => {
  test('says all that is missing before it asks or connects', async () => {
    const {ends, errors, connections} = await deploy({digest: "''", host: "''", approval: 'wait'}, {secrets: {DEPLOY_SSH_KEY: ''}})
    expect(errors[0]).toMatch(/^3 things are missing or wrong, so nothing was deployed:\n.*"host".*\n.*DEPLOY_SSH_KEY.*\n.*"digest"/)
    expect([ends, connections]).toEqual([['check: failure', 'approve: skipped', 'deploy: skipped', 'notify: success'], 0])
  })

  test('of a proposal is a check, and green', async () => {
    const github = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge', ref_type: 'branch' as const}
    const {ends, conclusion, result, connections} = await deploy({digest: "''"}, {github, secrets: {DEPLOY_SSH_KEY: ''}})
    expect([conclusion, result, connections]).toEqual(['success', 'checked', 0])
    expect(ends).toEqual(['check: success', 'approve: skipped', 'deploy: skipped', 'notify: skipped'])
  })

  // GitHub drops an output of a job in which a secret occurs, as "al" does in "false".
  test('of which an output does not reach the next job is red, and says why', async () => {
    const {ends, errors, result, connections} = await deploy({}, {secrets: {REGISTRY_USERNAME: 'al'}})
    expect([ends, result]).toEqual([['check: success', 'approve: skipped', 'deploy: skipped', 'notify: failure'], 'failed'])
    expect(errors).toEqual([expect.stringMatching(/^Nothing was deployed, .*"Skip output"/)])
    expect(connections).toBe(1)
  })

  // "Re-run failed jobs" runs the job of a called workflow again; its caller's condition may not be asked.
  test('in the second attempt, with an approval of the first one, deploys nothing', async () => {
    const github = {run_attempt: '2'}
    const {stepsOf, errors, result, connections} = await deploy({check: 'false', 'approved-attempt': "'1'"}, {github})
    expect(stepsOf('deploy')).toMatchObject({
      'See that it may be deployed': 'failure',
      'Fill in the secrets': 'skipped',
      'Deploy and verify': 'skipped'
    })
    const message = expect.stringMatching(/the approval was given in attempt 1 of this run, this is attempt 2/)
    expect([errors, result, connections]).toEqual([[message], 'failed', 0])
  })
})
