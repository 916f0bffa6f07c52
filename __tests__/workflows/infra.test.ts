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
    .replace('workflow_dispatch:', caller.includes(`\n  ${event}:\n`) ? 'workflow_dispatch:' : `${event}:\n  workflow_dispatch:`)
    .replace(/^ {6}approval-timeout: .*\n/m, line => (more.includes('approval-timeout') ? '' : line))
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

/** The steps of a run that ends at once: what is always done is done. */
const REFUSED = ['Check the inputs: failure', 'Remove the plan: success']

describe('infra.yml says what is wrong before it plans', () => {
  test.each<readonly [string, Given, RegExp]>([
    ['a misspelled approval', {more: 'approval: awlays'}, /"approval" is none of "always", "risky" and "none"/],
    ['another binary', {more: 'binary: pulumi'}, /"binary" is neither "terraform" nor "tofu"/],
    ['a look that applies', {drift: true}, /"drift" and "apply" exclude each other/],
    ['two kinds of plan', {more: 'destroy: true\n      refresh-only: true'}, /"destroy" and "refresh-only" exclude each other/],
    ['a replacement in a plan that destroys', {more: 'destroy: true\n      replace: a.b'}, /"replace" goes neither with/],
    [
      'a look at the drift of what is destroyed',
      {apply: false, drift: true, more: 'destroy: true'},
      /"destroy" and "replace" make changes of their own, so "drift" would/
    ],
    ['a look at the drift of what is replaced', {apply: false, drift: true, more: 'replace: a.b'}, /"destroy" and "replace" make changes/],
    [
      'a look at the drift of a part',
      {apply: false, drift: true, more: 'target: a.b'},
      /"target" limits the plan, so "drift" could not say/
    ],
    ['a time without its unit', {more: 'approval-timeout: 90'}, /"approval-timeout" is no duration/],
    ['no time at all', {more: "approval-timeout: ''"}, /"approval-timeout" is no duration/],
    ['an answer that comes when the job is over', {more: 'approval-timeout: 6h'}, /"approval-timeout" is longer than 5h/],
    ['the same in minutes', {more: 'approval-timeout: 4h60m1s'}, /"approval-timeout" is longer than 5h/],
    ['a workspace that is an option', {more: 'workspace: -help'}, /"workspace" begins with "-"/],
    ['jobs of their own without a key', {acrossJobs: true}, /"across-jobs" needs the secret PLAN_KEY/]
  ])('%s', async (_, given, message) => {
    const {steps, errors, outputs} = await check(given)
    expect(errors?.[0]).toMatch(message)
    expect(steps).toEqual([...REFUSED, 'Tell the webhook: success'])
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
    expect(steps).toEqual(REFUSED)
  })

  test.each(['issue_comment', 'pull_request_review', 'issues', 'fork'])('an event that strangers can cause: %s', async event => {
    const {errors, steps} = await check({event})
    expect(errors?.[0]).toContain(`Event "${event}" may run for strangers too`)
    expect(steps).toEqual([...REFUSED, 'Tell the webhook: success'])
  })
})
