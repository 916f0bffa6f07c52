import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {copyFile, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {root} from '../../scripts/support/repository.ts'
import {BINDING, setStage, TOKEN, until, type Stage} from '../actions/apply-plan/stage.ts'

const KEY = 'a-key-for-this-test-only-0123456789'

/** FAIRWAY_APPLY_WITH=tofu takes OpenTofu. */
const BINARY = process.env['FAIRWAY_APPLY_WITH'] ?? 'auto'

let stage: Stage

beforeEach(async () => {
  stage = await setStage(BINARY)
})

afterEach(() => stage.clear())

/** Its output, its provisioner and its state all show the token. */
const chain = (exitStatus: number) => `${stage.backend.configuration}
variable "token" {
  type      = string
  sensitive = true
}
resource "terraform_data" "first" {
  input = nonsensitive(var.token)
}
resource "terraform_data" "second" {
  input = terraform_data.first.id
  provisioner "local-exec" {
    command = "echo \${nonsensitive(var.token)}; exit ${exitStatus}"
  }
}
resource "terraform_data" "third" {
  for_each = toset(["@a|b", "c"])
  input    = terraform_data.second.id
}
output "token" {
  value = nonsensitive(var.token)
}
`

const slow = (seconds: number) => `${stage.backend.configuration}
resource "terraform_data" "slow" {
  provisioner "local-exec" {
    command = "touch begun; sleep ${seconds}"
  }
}
resource "terraform_data" "after" {
  input = terraform_data.slow.id
}
`

describe('a plan', () => {
  test('that is the one that was judged is applied, and no value is said', async () => {
    const {outputs, failure, log, summary} = await stage.step(await stage.plan(chain(0)))
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({
      applied: 'true',
      result: 'applied',
      completed: '4',
      failed: '0',
      'not-started': '0',
      'errored-state': ''
    })
    expect(outputs.summary).toBe('applied: 4 done')
    expect(log).toContain('create terraform_data.first: done after 0 s')
    expect(summary).toContain('### Applied')
    expect(stage.resources()).toEqual(['first', 'second', 'third'])
    expect(stage.backend.lock).toBeUndefined()
  })

  test('that half fails says what was done, what failed and what was not begun', async () => {
    const {outputs, failure, log, summary} = await stage.step(await stage.plan(chain(3)))
    expect(outputs).toMatchObject({applied: 'false', result: 'partly-applied', completed: '1', failed: '1', 'not-started': '2'})
    expect(outputs.summary).toBe('partly-applied: 1 done, 1 failed (terraform_data.second), 2 not started')
    expect(failure).toMatch(/^The plan was only partly applied: .* local-exec provisioner error \(terraform_data\.second\)\./)
    expect(log).toContain('not started: create terraform_data.third["@a|b"]')
    expect(log).toContain('error: local-exec provisioner error (terraform_data.second, main.tf:19)')
    expect(summary).toContain('`terraform_data.third["@\u200ba|b"]` **create**')
    expect(stage.resources()).toEqual(['first', 'second'])
  })

  test('with a byte changed applies nothing', async () => {
    const digest = await stage.plan(chain(0))
    const bytes = await readFile(stage.inFolder('change.tfplan'))
    bytes[100]! ^= 1
    await writeFile(stage.inFolder('change.tfplan'), bytes)
    const {outputs, failure} = await stage.step(digest)
    expect(outputs).toMatchObject({applied: 'false', result: 'not-applied', completed: '0'})
    expect(failure).toMatch(/^Nothing was applied\. The plan file is not the one that was judged: its sha256 is [0-9a-f]{64}, /)
    expect(stage.backend.state).toBeUndefined()
  })

  test('that is stale is refused by Terraform', async () => {
    const digest = await stage.plan(chain(0))
    await copyFile(stage.inFolder('change.tfplan'), join(stage.workspace, 'old.tfplan'))
    await stage.step(digest)
    const before = stage.backend.state
    await rm(stage.inFolder('change.tfplan'))
    const {outputs, failure} = await stage.step(digest, {plan: 'old.tfplan'})
    expect(outputs).toMatchObject({applied: 'false', result: 'not-applied', completed: '0', failed: '0', 'not-started': '0'})
    expect(failure).toMatch(/^Nothing was applied\. Saved plan is stale\. The state was changed after the plan was made/)
    expect(stage.backend.state).toBe(before)
  })

  test('whose state is locked is not applied, and says how to take it off', async () => {
    const digest = await stage.plan(chain(0))
    stage.backend.lock = JSON.stringify({
      ID: 'f00',
      Operation: 'OperationTypeApply',
      Who: 'someone@example',
      Created: '2026-01-01T00:00:00Z'
    })
    const {outputs, log} = await stage.step(digest)
    expect(outputs.result).toBe('not-applied')
    expect(log).toContain(
      'error: Error acquiring the state lock. The state is locked. Wait for the other run; when nothing runs there any more, "force-unlock f00" removes it.'
    )
  })

  test('that destroys, replaces and forgets is followed to its end', async () => {
    await stage.step(await stage.plan(chain(0)))
    const digest = await stage.plan(`${stage.backend.configuration}
removed {
  from = terraform_data.third
  lifecycle {
    destroy = false
  }
}
resource "terraform_data" "second" {
  triggers_replace = 1
}
`)
    const {outputs, log} = await stage.step(digest)
    expect(outputs).toMatchObject({applied: 'true', completed: '4', failed: '0', 'not-started': '0'})
    expect(log).toEqual(
      expect.arrayContaining(['delete terraform_data.second: done after 0 s', 'create terraform_data.second: done after 0 s'])
    )
    expect(stage.resources()).toEqual(['second'])
  })
})

describe('a state that the backend does not take', () => {
  test('is pushed afterwards', async () => {
    const digest = await stage.plan(chain(0))
    stage.backend.refusals = 2
    const {outputs, failure, log} = await stage.step(digest)
    expect(log).toContain('The state is saved after all: it was pushed at attempt 2, and errored.tfstate is removed.')
    expect(stage.resources()).toEqual(['first', 'second', 'third'])
    expect(existsSync(stage.inFolder('errored.tfstate'))).toBe(false)
    expect(outputs).toMatchObject({result: 'partly-applied', completed: '4', failed: '0', 'not-started': '0'})
    expect(outputs.summary).toBe('partly-applied: 4 done; the state was saved afterwards')
    expect(failure).toMatch(
      /^Every object of the plan was done, and the state was saved afterwards\. Terraform could not save the state itself\./
    )
    expect(stage.backend.lock).toBeUndefined()
    // The next plan knows everything, and has nothing to do.
    expect(await stage.program('plan', '-input=false', '-detailed-exitcode')).toContain('No changes')
  })

  test('after Terraform only forgot something is no "nothing was applied"', async () => {
    await stage.step(await stage.plan(chain(0)))
    const forget = ['first', 'second', 'third'].map(
      name => `removed {\n  from = terraform_data.${name}\n  lifecycle {\n    destroy = false\n  }\n}\n`
    )
    const digest = await stage.plan(`${stage.backend.configuration}${forget.join('')}`)
    stage.backend.refusals = 1
    const {outputs, failure} = await stage.step(digest)
    expect(outputs).toMatchObject({result: 'partly-applied', completed: '4', failed: '0', 'not-started': '0'})
    expect(failure).toMatch(/^Every object of the plan was done, and the state was saved afterwards\./)
    expect(stage.resources()).toEqual([])
  })

  test('stays for its owner only without a key, and nothing is applied until it is saved', async () => {
    const digest = await stage.plan(chain(0))
    stage.backend.refusals = Infinity
    const {outputs, failure} = await stage.step(digest)
    expect(outputs).toMatchObject({applied: 'false', result: 'state-not-saved', completed: '4', 'errored-state': ''})
    expect(failure).toContain(stage.inFolder('errored.tfstate'))
    expect(failure).toContain('terraform state push errored.tfstate')
    expect(statSync(stage.inFolder('errored.tfstate')).mode & 0o777).toBe(0o600)
    expect(stage.temporary().filter(name => name.startsWith('fairway-errored-state-'))).toEqual([])
    stage.backend.refusals = 0
    const {writes} = stage.backend
    const again = await stage.step(digest)
    expect(again.outputs.result).toBe('not-applied')
    expect(again.failure).toContain('the state of an earlier apply was not saved')
    expect(stage.backend.writes).toBe(writes)
    // What the message says works.
    await stage.program('state', 'push', 'errored.tfstate')
    expect(stage.resources()).toEqual(['first', 'second', 'third'])
  })

  test('is encrypted with a key', async () => {
    const digest = await stage.plan(chain(0))
    stage.backend.refusals = Infinity
    const {outputs, failure} = await stage.step(digest, {'seal-key': KEY})
    expect(outputs.result).toBe('state-not-saved')
    expect(failure).toContain('upload the file of the output "errored-state"')
    const sealed = outputs['errored-state']
    expect(readFileSync(sealed).includes(TOKEN)).toBe(false)
    expect(existsSync(stage.inFolder('errored.tfstate'))).toBe(false)
    expect(readFileSync(stage.inFolder('errored.tfstate.sealed')).equals(readFileSync(sealed))).toBe(true)
    // As the README says it.
    const program = [process.execPath, join(root, 'dist', 'cli', 'index.js'), 'open-state'] as const
    const {repository, runId} = BINDING
    const {exitCode} = await runProcess(
      [...program, sealed, stage.inFolder('opened.tfstate'), '--repository', repository, '--run', runId],
      {
        env: {...process.env, FAIRWAY_SEAL_KEY: KEY}
      }
    )
    expect(exitCode).toBe(0)
    stage.backend.refusals = 0
    expect((await stage.step(digest)).failure).toContain('errored.tfstate.sealed')
    await stage.program('state', 'push', 'opened.tfstate')
    expect(stage.resources()).toEqual(['first', 'second', 'third'])
  })

  test('that somebody else changed meanwhile is not written over', async () => {
    const digest = await stage.plan(chain(0))
    stage.backend.refusals = 1
    const theirs = JSON.stringify({
      version: 4,
      terraform_version: '1.11.4',
      serial: 99,
      lineage: 'another',
      outputs: {},
      resources: []
    })
    stage.backend.delay = 1_000
    const result = stage.step(digest)
    await until(() => stage.backend.writes === 1)
    stage.backend.state = theirs
    expect((await result).outputs.result).toBe('state-not-saved')
    expect(stage.backend.state).toBe(theirs)
    expect(existsSync(stage.inFolder('errored.tfstate'))).toBe(true)
  })
})

describe('a cancel', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s reaches Terraform: the state is written and its lock let go', async signal => {
    const action = stage.startAction(await stage.plan(slow(120)))
    await until(() => existsSync(stage.inFolder('begun')))
    expect(stage.backend.lock).toBeDefined()
    action.kill(signal)
    const {exitCode, said, outputs} = await action.ended()
    expect(exitCode).toBe(1)
    expect(said).toContain('Terraform was asked to stop.')
    expect(outputs).toMatchObject({applied: 'false', result: 'partly-applied', completed: '0', failed: '1', 'not-started': '1'})
    expect(stage.backend.lock).toBeUndefined()
    expect(stage.resources()).toEqual(['slow'])
    await action.post()
    expect(stage.temporary()).toEqual([])
  })

  test('that Terraform needs longer for than the runner waits is seen to its end by post', async () => {
    const action = stage.startAction(await stage.plan(slow(120)))
    await until(() => existsSync(stage.inFolder('begun')))
    stage.backend.delay = 5_000
    action.kill('SIGINT')
    const {said, outputs} = await action.ended()
    expect(said).toContain('its post part waits for Terraform')
    expect(outputs).toMatchObject({applied: 'false', result: 'partly-applied'})
    expect(stage.backend.lock).toBeDefined()
    const later = await action.post()
    expect(later).toContain('failed: create terraform_data.slow')
    expect(stage.backend.lock).toBeUndefined()
    expect(stage.resources()).toEqual(['slow'])
    expect(stage.temporary()).toEqual([])
  })

  test('by which the step itself is killed leaves Terraform alone, and post saves a state that the backend did not take', async () => {
    const action = stage.startAction(await stage.plan(slow(4)))
    await until(() => existsSync(stage.inFolder('begun')))
    action.kill('SIGKILL')
    await action.ended()
    stage.backend.refusals = 1
    const later = await action.post()
    expect(later).toContain('The state is saved after all: it was pushed at attempt 1')
    expect(stage.resources()).toEqual(['after', 'slow'])
    expect(stage.backend.lock).toBeUndefined()
    expect(stage.temporary()).toEqual([])
  })
})
