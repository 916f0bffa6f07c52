import {describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'
import {run} from '../rehearsal/runner/support.ts'

const caller = readFileSync(join(root, 'examples/lvs-cloud/.github/workflows/infrastructure.yml'), 'utf8')

/** Runs the example's caller through the real infra.yml, as far as it gets without Terraform: to the check of its inputs. */
async function check(more: string, on = 'push', change = (content: string) => content) {
  const workflow = change(caller)
    .replace('${{ inputs.apply }}', 'true')
    .replace('workflow_dispatch:', `${on}:\n  workflow_dispatch:`)
    .replace('with:\n', () => `with:\n      ${more}\n`)
  const result = await run({workflow, request: {toolkit: root}, github: {event_name: on, ref: 'refs/heads/main', ref_name: 'main'}})
  const [job] = result.jobs
  return {
    outputs: result.outputs,
    steps: job?.steps.filter(({conclusion}) => conclusion !== 'skipped').map(({name, conclusion}) => `${name}: ${conclusion}`),
    errors: job?.annotations.filter(({level}) => level === 'error').map(({message}) => message)
  }
}

describe('infra.yml says what is wrong before it plans', () => {
  test.each([
    ['a misspelled approval', 'approval: awlays', /"approval" is none of "always", "risky" and "none"/],
    ['another binary', 'binary: pulumi', /"binary" is neither "terraform" nor "tofu"/]
  ])('%s', async (_, more, message) => {
    const {steps, errors, outputs} = await check(more)
    expect(errors?.[0]).toMatch(message)
    // What is always done: the plan is removed, the webhook is told.
    expect(steps).toEqual(['Check the inputs: failure', 'Remove the plan: success', 'Tell the webhook: success'])
    expect(outputs).toMatchObject({result: 'failed', verdict: 'error', applied: 'false'})
  })

  test.each(['/etc', '..', '../other', 'a/../../b'])('a working directory outside of the repository: %s', async directory => {
    const {errors} = await check('approval: none', 'push', content =>
      content.replace('working-directory: infrastructure', `working-directory: ${directory}`)
    )
    expect(errors?.[0]).toMatch(/"working-directory" leads out of the repository/)
  })

  test('a pull request: the branch would run its code with the secrets', async () => {
    const {errors, steps} = await check('approval: none', 'pull_request')
    expect(errors?.[0]).toMatch(/workflow_dispatch, push or schedule/)
    expect(steps?.[0]).toBe('Check the inputs: failure')
  })
})
