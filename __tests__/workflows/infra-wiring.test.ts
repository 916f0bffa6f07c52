import {describe, expect, test} from '@jest/globals'
import {parseDuration} from '../../lib/action/duration.ts'
import {LONGEST_APPROVAL, LONGEST_JOB} from '../../lib/action/job-time.ts'
import {readActionMetadata} from '../../scripts/support/repository.ts'
import {jobs, placeOf, stepOf, text, workflow, type JobName, type Step} from '../support/infra-workflow.ts'

const JOBS = Object.keys(jobs) as JobName[]
const given = (step: Step) => Object.keys(step.with ?? {})

describe('infra.yml is wiring', () => {
  test('of at most 480 lines, with no script in it', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(480)
    const scripts = JOBS.flatMap(job => jobs[job].steps.flatMap(({run}) => run ?? []))
    for (const script of scripts) expect(script.trim().split('\n').length).toBeLessThanOrEqual(3)
  })

  test('an input of its own that an action takes by the same name gets there, and comes from nowhere else', () => {
    const {inputs} = workflow.on.workflow_call
    for (const job of JOBS) {
      for (const step of jobs[job].steps.filter(({uses}) => uses?.startsWith('$/'))) {
        for (const [name, value] of Object.entries(step.with ?? {})) {
          if (Object.hasOwn(inputs, name)) expect(value).toBe(`\${{ inputs.${name} }}`)
        }
      }
    }
  })

  test.each([
    ['Begin the change', 'begin-change', ['stage', 'handed-over', 'asks', 'approval-result', 'decision', 'attempt']],
    // The job has no permission for OIDC.
    ['Plan', 'make-plan', ['mode', 'oidc']]
  ])('the step "%s" of the first job is given all that it takes', async (name, action, others) => {
    const {inputs = {}} = await readActionMetadata(action)
    expect([...given(stepOf('infra', name)), ...others].sort()).toEqual(Object.keys(inputs).sort())
  })

  test('the job that applies initialises the same state as the one that planned', () => {
    const planned = stepOf('infra', 'Plan').with ?? {}
    const {mode, ...prepared} = stepOf('apply', 'Initialize').with ?? {}
    expect(mode).toBe('prepare')
    expect(Object.keys(prepared).sort()).toEqual(['backend-config', 'binary', 'working-directory', 'workspace'])
    for (const [name, value] of Object.entries(prepared)) expect(value).toBe(planned[name])
  })

  test('nothing that stands in its inputs is a default of a kind that GitHub does not give by itself', () => {
    const {inputs} = workflow.on.workflow_call
    // Without a default a text is empty and a switch is off ("Workflow syntax", on.workflow_call.inputs.<input_id>.default).
    expect(Object.entries(inputs).flatMap(([name, {default: value}]) => (value === undefined ? [] : [[name, value]]))).toEqual([
      ['working-directory', '.'],
      ['approval', 'always'],
      ['approval-timeout', '1h'],
      ['binary', 'terraform'],
      ['runner', 'ubuntu-24.04']
    ])
  })
})

test('the longest wait for an answer leaves the jobs time for the rest', () => {
  for (const job of ['infra', 'approve'] as const) {
    expect(parseDuration(LONGEST_APPROVAL)).toBeLessThanOrEqual((jobs[job]['timeout-minutes'] - 60) * 60_000)
  }
  // On a hosted runner no job is longer, whatever it says.
  for (const job of JOBS) expect(jobs[job]['timeout-minutes'] * 60_000).toBeLessThanOrEqual(parseDuration(LONGEST_JOB.hosted))
  expect(workflow.on.workflow_call.inputs['approval-timeout']).toMatchObject({
    description: expect.stringContaining(`at most \`${LONGEST_APPROVAL}\``)
  })
})

describe('infra.yml loses nothing', () => {
  test('begins before the checkout, which would remove a state that was not saved', () => {
    for (const job of ['infra', 'apply'] as const) {
      expect([placeOf(job, 'Begin the change'), placeOf(job, 'Check out')]).toEqual([0, 1])
    }
  })

  test('the upload of a state that could not be saved has a name of its own at each try', () => {
    for (const job of ['infra', 'apply'] as const) {
      const {if: condition, with: inputs} = stepOf(job, 'Keep the state that could not be saved')
      expect(condition).toBe("${{ always() && steps.apply.outputs.errored-state != '' }}")
      expect(inputs?.['name']).toMatch(/-\$\{\{ github\.run_attempt \}\}$/)
    }
  })

  test('only a plan that is to be applied takes the lock, and is held to a state that lasts', () => {
    expect(stepOf('infra', 'Plan').with).toMatchObject({
      'to-apply': "${{ steps.change.outputs.mode == 'apply' }}",
      plan: '${{ steps.change.outputs.plan }}'
    })
  })

  test('a workspace of the runner’s environment is none of the run', () => {
    expect(workflow.env).toEqual({TF_WORKSPACE: ''})
  })
})

describe('several states in one folder', () => {
  test('have an issue and a comment each', () => {
    const keys = jobs.infra.steps.flatMap(({with: inputs}) => inputs?.['key'] ?? [])
    expect(keys).toEqual(Array(2).fill('${{ steps.change.outputs.key }}'))
  })

  test('and an issue has the title of its state, whichever job opens it', () => {
    const titleOf = (job: JobName, name: string) => stepOf(job, name).with?.['title']
    expect(titleOf('infra', 'Keep the issue of drift')).toBe('Drift in ${{ steps.change.outputs.state }}')
    expect(titleOf('infra', 'Ask for approval')).toMatch(/^Apply to \$\{\{ steps\.change\.outputs\.state \}\}: /)
    expect(titleOf('approve', 'Ask for approval')).toMatch(
      /^Apply to \$\{\{ needs\.infra\.outputs\.state \|\| inputs\.working-directory \}\}: /
    )
  })
})
