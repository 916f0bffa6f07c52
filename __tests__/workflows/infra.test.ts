import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import type {JsonObject} from '../../rehearsal/runner/types.ts'
import {run} from '../rehearsal/runner/support.ts'

const caller = readFileSync(join(root, 'examples/lvs-cloud/.github/workflows/infrastructure.yml'), 'utf8')

interface Given {
  /** More lines under the caller's `with:`. */
  readonly more?: string
  readonly event?: string
  readonly apply?: boolean
  readonly drift?: boolean
  readonly acrossJobs?: boolean
  readonly directory?: string
  readonly secrets?: Readonly<Record<string, string>>
  readonly payload?: JsonObject
}

/** Runs the example's caller through the real infra.yml, as far as it gets without Terraform: to the check of its inputs. */
async function check({
  more = '',
  event = 'push',
  apply = true,
  drift = false,
  acrossJobs = false,
  directory = 'infrastructure',
  secrets,
  payload
}: Given) {
  const workflow = caller
    .replace("${{ github.event_name == 'workflow_dispatch' && inputs.apply }}", String(apply))
    .replace("${{ github.event_name == 'schedule' }}", String(drift))
    .replace("${{ github.event_name == 'workflow_dispatch' && inputs.across-jobs }}", String(acrossJobs))
    // Which files a pull request changes is told by its commits, and there are none here.
    .replace(/^ *paths: .*\n/m, '')
    .replace('working-directory: infrastructure', `working-directory: ${directory}`)
    .replace('workflow_dispatch:', event === 'push' || event === 'issue_comment' ? `${event}:\n  workflow_dispatch:` : 'workflow_dispatch:')
    .replace('with:\n', () => `with:\n      ${more}\n`)
  const result = await run({
    workflow,
    request: {toolkit: root, secrets: secrets ?? {}},
    github: {event_name: event, ref: 'refs/heads/main', ref_name: 'main', event: payload ?? {}}
  })
  const steps = result.jobs.flatMap(job =>
    job.steps.filter(({conclusion}) => conclusion !== 'skipped').map(({name, conclusion}) => `${name}: ${conclusion}`)
  )
  return {
    outputs: result.outputs,
    steps,
    errors: result.jobs[0]?.annotations.filter(({level}) => level === 'error').map(({message}) => message)
  }
}

describe('infra.yml says what is wrong before it plans', () => {
  test.each<readonly [string, Given, RegExp]>([
    ['a misspelled approval', {more: 'approval: awlays'}, /"approval" is none of "always", "risky" and "none"/],
    ['another binary', {more: 'binary: pulumi'}, /"binary" is neither "terraform" nor "tofu"/],
    ['a look that applies', {drift: true}, /"drift" and "apply" exclude each other/],
    ['two kinds of plan', {more: 'destroy: true\n      refresh-only: true'}, /"destroy" and "refresh-only" exclude each other/],
    ['a replacement in a plan that destroys', {more: 'destroy: true\n      replace: a.b'}, /"replace" goes neither with/],
    ['jobs of their own without a key', {acrossJobs: true}, /"across-jobs" needs the secret PLAN_KEY/]
  ])('%s', async (_, given, message) => {
    const {steps, errors, outputs} = await check(given)
    expect(errors?.[0]).toMatch(message)
    // What is always done: the plan is removed, the webhook is told.
    expect(steps).toEqual(['Check the inputs: failure', 'Remove the plan: success', 'Tell the webhook: success'])
    expect(outputs).toMatchObject({result: 'failed', verdict: 'error', applied: 'false'})
  })

  test.each(['/etc', '..', '../other', 'a/../../b'])('a working directory outside of the repository: %s', async directory => {
    const {errors} = await check({directory})
    expect(errors?.[0]).toMatch(/"working-directory" leads out of the repository/)
  })

  test.each([
    ['a fork', {pull_request: {head: {repo: {full_name: 'stranger/fork'}}}}],
    ['a fork that is gone', {pull_request: {head: {repo: null}}}]
  ])('a pull request of %s: it would run its code with the secrets', async (_, payload) => {
    const {errors, steps} = await check({event: 'pull_request', payload})
    expect(errors?.[0]).toMatch(/comes from a fork, so nothing is planned/)
    expect(steps).toEqual(['Check the inputs: failure', 'Remove the plan: success'])
  })

  test('an event that strangers can cause', async () => {
    const {errors} = await check({event: 'issue_comment'})
    expect(errors?.[0]).toMatch(/"issue_comment" runs for strangers too/)
  })
})
