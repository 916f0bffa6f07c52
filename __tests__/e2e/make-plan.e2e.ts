import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {until} from '../actions/apply-plan/stage.ts'
import {startStateBackend, type StateBackend} from '../actions/apply-plan/state-backend.ts'
import {BINARY, ChangeStage, errorsIn} from '../support/change-stage.ts'

const stage = new ChangeStage()

const USES_TOKEN = `variable "token" {
  type      = string
  sensitive = true
}
`

describe('a plan', () => {
  test('is written for its user only, and nothing of it is said', async () => {
    stage.write(`${stage.backend.configuration}${USES_TOKEN}
resource "terraform_data" "first" {
  input = nonsensitive(var.token)
}
output "token" {
  value = nonsensitive(var.token)
}
`)
    const action = stage.startPlan({'to-apply': 'true'})
    const {exitCode, said, outputs} = await action.ended()
    expect([exitCode, outputs['plan']]).toEqual([0, stage.plan])
    expect(said).toContain('has been successfully initialized!')
    expect(said).not.toContain('terraform_data.first')
    expect(statSync(stage.plan).mode & 0o777).toBe(0o600)
    expect(readFileSync(stage.plan).subarray(0, 2).toString()).toBe('PK')
    expect(stage.backend.lock).toBeUndefined()
    expect(await action.post()).toBe('')
    expect(readdirSync(stage.temporary)).toEqual([])
  })

  test('that cannot be made is told by summaries and places, without a secret', async () => {
    stage.write(`${stage.backend.configuration}${USES_TOKEN}
resource "terraform_data" "first" {
  input = nonsensitive(var.token)
  lifecycle {
    precondition {
      condition     = nonsensitive(var.token) == "another"
      error_message = "It is \${nonsensitive(var.token)}."
    }
  }
}
locals {
  number = tonumber(nonsensitive(var.token))
}
output "number" {
  value = local.number
}
`)
    const {exitCode, said, outputs} = await stage.makePlan()
    expect([exitCode, outputs['plan']]).toEqual([1, ''])
    const errors = errorsIn(said)
    expect(errors.pop()).toBe(
      `::error::There is no plan. No more is shown of what ${BINARY} said, because it can quote secrets: run "${BINARY} plan" at home to read it.`
    )
    expect(errors.sort()).toEqual(['::error::main.tf:18: Resource precondition failed', '::error::main.tf:24: Invalid function argument'])
    // Terraform writes one all the same, with the values that it knows.
    expect(readdirSync(stage.temporary)).toEqual([])
  })

  test('of a state that is locked says who holds it, and one that only looks is made all the same', async () => {
    stage.write(`${stage.backend.configuration}resource "terraform_data" "first" {}\n`)
    stage.backend.lock = JSON.stringify({
      ID: 'f00',
      Operation: 'OperationTypeApply',
      Who: 'someone@example',
      Created: '2026-01-01T00:00:00Z'
    })
    const {said} = await stage.makePlan({'to-apply': 'true'})
    expect(errorsIn(said).slice(0, 2)).toEqual([
      '::error::Error acquiring the state lock',
      expect.stringMatching(/^::error::The state is locked\. .* "force-unlock f00" removes it\.$/)
    ])
    expect((await stage.makePlan()).exitCode).toBe(0)
  })

  test('with an option that is wrong, and a folder that is not whole, says so', async () => {
    stage.write(`${stage.backend.configuration}resource "terraform_data" "first" {}\n`)
    expect(errorsIn((await stage.makePlan({target: '::set-output name=x::y'})).said)[0]).toMatch(/^::error::Invalid target/)
    stage.write(`${stage.backend.configuration}resource "terraform_data" {\n`)
    const {said} = await stage.makePlan()
    expect(errorsIn(said)).toEqual([`::error::"${BINARY} init" failed. What it said stands above.`])
    expect(said).toContain('on main.tf line ')
  })
})

describe('a state', () => {
  const LOCAL = 'terraform {\n  backend "local" {}\n}\nresource "terraform_data" "first" {}\n'
  const LOST = /^::error::The state would be lost when the job ends: /

  test.each([
    ['without a backend', 'resource "terraform_data" "first" {}\n', false],
    ['beside the configuration', LOCAL, false],
    ['in the work folder', LOCAL, true]
  ])('%s would be lost, and is not planned to be applied', async (_, configuration, hasPath) => {
    stage.write(configuration)
    const given: Record<string, string> = hasPath ? {'backend-config': `path=${stage.inFolder('state')}`} : {}
    const {exitCode, said} = await stage.makePlan({'to-apply': 'true', ...given})
    expect([exitCode, errorsIn(said)]).toEqual([1, [expect.stringMatching(LOST)]])
    expect(readdirSync(stage.temporary)).toEqual([])
    expect((await stage.makePlan(given)).exitCode).toBe(0)
  })

  test('on the runner and outside of its work folder is planned', async () => {
    stage.write(LOCAL)
    expect(
      (await stage.makePlan({'to-apply': 'true', 'backend-config': `path=${stage.inWork('kept', 'terraform.tfstate')}`})).exitCode
    ).toBe(0)
  })

  test('of a workspace that does not exist is not made', async () => {
    stage.write(LOCAL)
    const settings = {
      'backend-config': `path=${stage.inWork('a.tfstate')}\nworkspace_dir=${stage.inWork('workspaces')}`,
      workspace: 'staging'
    }
    const {exitCode, said} = await stage.makePlan(settings)
    expect([exitCode, errorsIn(said)]).toEqual([
      1,
      [expect.stringMatching(/^::error::Input "workspace": "staging" could not be selected\./)]
    ])
    expect(said).toContain('Workspace "staging" doesn\'t exist.')
    expect(existsSync(stage.inWork('workspaces'))).toBe(false)
    mkdirSync(stage.inWork('workspaces', 'staging'), {recursive: true})
    expect((await stage.makePlan({...settings, 'to-apply': 'true'})).exitCode).toBe(0)
  })
})

/** Is read while a plan is made, with the state locked. */
let slow: StateBackend

beforeEach(async () => {
  slow = await startStateBackend()
  slow.state = JSON.stringify({version: 4, serial: 1, lineage: 'slow', outputs: {}, resources: []})
})
afterEach(() => slow.stop())

/** A plan that has the lock, and reads for some seconds. */
async function startSlowPlan(milliseconds: number) {
  stage.write(`${stage.backend.configuration}
data "terraform_remote_state" "slow" {
  backend = "http"
  config = {
    address = "${slow.address}"
  }
}
`)
  slow.readDelay = milliseconds
  const action = stage.startPlan({'to-apply': 'true'})
  await until(() => slow.reads > 0)
  expect(stage.backend.lock).toBeDefined()
  return action
}

describe('a cancel', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s reaches Terraform, which lets go of the lock', async signal => {
    const action = await startSlowPlan(2_000)
    action.kill(signal)
    const {exitCode, said} = await action.ended()
    expect(exitCode).toBe(1)
    expect(said).toContain("Cancelled: Terraform was asked to stop. It lets go of the state's lock.")
    expect(errorsIn(said)).toEqual(['::error::The run was cancelled.'])
    expect(stage.backend.lock).toBeUndefined()
    expect(await action.post()).toBe('')
    expect(readdirSync(stage.temporary)).toEqual([])
  })

  test('that Terraform needs longer for than the runner waits is seen to its end by post', async () => {
    const action = await startSlowPlan(11_000)
    action.kill('SIGINT')
    expect((await action.ended()).said).toContain('its post part waits for Terraform')
    expect(stage.backend.lock).toBeDefined()
    expect(await action.post()).toContain('Waiting for Terraform, which is stopping.')
    expect(stage.backend.lock).toBeUndefined()
    expect(readdirSync(stage.temporary)).toEqual([])
  })

  test('by which the step itself is killed: post asks Terraform to stop', async () => {
    const action = await startSlowPlan(3_000)
    action.kill('SIGKILL')
    await action.ended()
    expect(await action.post()).toContain('Waiting for Terraform, which is stopping.')
    expect(stage.backend.lock).toBeUndefined()
    expect(readdirSync(stage.temporary)).toEqual([])
  })
})
