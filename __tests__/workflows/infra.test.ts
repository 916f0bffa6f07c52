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

/** The steps of a run that ends at once: there is nothing to remove yet. */
const REFUSED = ['Begin the change: failure', 'Post Begin the change: success']

// What begin-change refuses, case by case, stands in its own tests.
describe('infra.yml says what is wrong before it plans', () => {
  test.each<readonly [string, Given, RegExp]>([
    ['a misspelled approval', {more: 'approval: awlays'}, /"approval": "awlays" is not an allowed value/],
    // Its empty text would ask nobody.
    ['no approval', {more: "approval: ''"}, /"approval" is empty/],
    ['no time at all', {more: "approval-timeout: ''"}, /"approval-timeout" is empty/],
    ['a look that applies', {drift: true}, /"drift" and "apply" exclude each other/],
    [
      'a look at the drift of a part',
      {apply: false, drift: true, more: 'target: a.b\n      replace: c.d'},
      /"destroy" and "replace" make changes of their own/
    ],
    ['a workspace that is an option', {more: 'workspace: -help'}, /"workspace": "-help" begins with "-"/],
    ['a working directory outside of the repository', {directory: 'a/../../b'}, /"working-directory": "a\/\.\.\/\.\.\/b" leads out/],
    ['jobs of their own without a key', {acrossJobs: true}, /"across-jobs" needs the secret PLAN_KEY/]
  ])('%s', async (_, given, message) => {
    const {steps, errors, outputs} = await check(given)
    expect(errors?.[0]).toMatch(message)
    expect(steps).toEqual([...REFUSED, 'Tell the webhook: success'])
    expect(outputs).toMatchObject({result: 'failed', verdict: 'error', applied: 'false'})
  })

  test('a pull request of a fork: it would run its code with the secrets', async () => {
    const payload = {pull_request: {head: {repo: {full_name: 'stranger/fork'}}}}
    const {errors, steps} = await check({event: 'pull_request', payload})
    expect(errors?.[0]).toMatch(/comes from a fork, so nothing is planned/)
    expect(steps).toEqual(REFUSED)
  })

  test('an event that strangers can cause', async () => {
    const {errors, steps} = await check({event: 'issue_comment'})
    expect(errors?.[0]).toContain('Event "issue_comment" may run for strangers too')
    expect(steps).toEqual([...REFUSED, 'Tell the webhook: success'])
  })
})
