import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {evaluate} from '../../rehearsal/runner/expressions.ts'
import {root} from '../../scripts/support/repository.ts'

interface Ship {
  on: {workflow_call: {outputs: Record<string, {value: string}>}}
  concurrency: {group: string}
  jobs: Record<string, {outputs?: Record<string, string>; steps: {name: string; with?: Record<string, string>}[]}>
}

const ship = parse(readFileSync(join(root, '.github/workflows/ship.yml'), 'utf8')) as Ship

/** What the official evaluator makes of a text that is one expression. */
function value(text: string | undefined, contexts: Record<string, unknown>) {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec(text ?? '')?.[1]
  if (expression === undefined) throw new Error(`not one expression: ${text ?? ''}`)
  return evaluate(expression, {contexts})
}

describe("ship.yml's result", () => {
  const ofBuild = (event: string, scan: string, pushed: string) =>
    value(ship.jobs['build']?.outputs?.['result'], {
      github: {event_name: event},
      steps: {scan: {outputs: {result: scan}}, push: {outputs: {pushed}}}
    })

  test.each([
    ['push', 'pass', 'true', 'pushed'],
    ['push', 'pass', '', 'failed'],
    ['push', 'fail', '', 'vulnerable'],
    ['push', 'error', '', 'failed'],
    ['push', '', '', 'failed'],
    ['pull_request', 'pass', '', 'built'],
    ['pull_request_target', 'pass', '', 'built'],
    ['pull_request', 'fail', '', 'vulnerable']
  ])('of a build on %s, scan %j, pushed %j: %s', (event, scan, pushed, expected) => {
    expect(ofBuild(event, scan, pushed)).toBe(expected)
  })

  const message = ship.jobs['notify']?.steps.find(({name}) => name === 'Tell the webhook')?.with?.['message']

  test.each([
    ['a deploy', 'pushed', 'success', 'deployed', 'deployed'],
    ['a rollback', 'pushed', 'failure', 'rolled-back', 'rolled-back'],
    ['a deploy that a cancel ended before it had outputs', 'pushed', 'cancelled', '', 'failed'],
    ['a deploy whose runner was lost', 'pushed', 'failure', '', 'failed'],
    ['no deploy', 'pushed', 'skipped', '', 'pushed'],
    ['a build whose runner was lost', '', 'skipped', '', 'failed']
  ])('of %s', (_, built, conclusion, deployed, expected) => {
    const jobs = {build: {outputs: {result: built}}, deploy: {result: conclusion, outputs: {result: deployed}}}
    expect(value(ship.on.workflow_call.outputs['result']?.value, {jobs})).toBe(expected)
    expect(value(message, {needs: jobs})).toBe(expected)
  })
})

describe("ship.yml's concurrency group", () => {
  const last = /\$\{\{(?:(?!\$\{\{).)*\}\}$/.exec(ship.concurrency.group)?.[0]

  test('of a branch is not that of a pull request into it', () => {
    const branch = value(last, {github: {ref: 'refs/heads/main', event: {}}})
    const pull = value(last, {github: {ref: 'refs/heads/main', event: {pull_request: {number: 7}}}})
    expect([branch, pull]).toEqual(['refs/heads/main', 7])
  })
})

test('ship.yml checks the version also when GitHub dropped an output of the build', () => {
  const expected = ship.jobs['deploy']?.steps.find(({name}) => name === 'Deploy and verify')?.with?.['expect-version']
  const contexts = {inputs: {'check-version': true}, github: {sha: 'abc'}, needs: {build: {outputs: {}}}}
  expect(value(expected, contexts)).toBe('abc')
})
