import type {Case, Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const CANCEL = 'docs: Workflow cancellation reference'
const CONVERTER = 'actions/runner: src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs'

const limits: Case[] = [
  {
    id: 'timeout-step',
    says: 'a step that takes too long fails, and the job with it',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].timeout-minutes"; actions/runner: src/Runner.Worker/StepsRunner.cs`,
    steps: `
      - {id: slow, timeout-minutes: 1, run: 'sleep 30'}
      - {if: always(), run: 'report \${{ steps.slow.outcome }} \${{ job.status }}'}
      - {if: cancelled(), run: report cancelled}
      - {if: failure(), run: report failure}`,
    expect: {
      conclusion: 'failure',
      reports: ['failure', 'failure', 'failure'],
      annotations: ["error: The action 'Run sleep 30' has timed out after 1 minutes."]
    }
  },
  {
    id: 'timeout-step-allowed',
    says: 'unless it may fail',
    source: 'actions/runner: src/Runner.Worker/StepsRunner.cs (ApplyContinueOnError after the timeout)',
    steps: `
      - {id: slow, timeout-minutes: 1, continue-on-error: true, run: 'sleep 30'}
      - run: report \${{ steps.slow.outcome }} \${{ steps.slow.conclusion }}`,
    expect: {conclusion: 'success', reports: ['failure', 'success']}
  },
  {
    id: 'timeout-step-expression',
    says: 'the time may be an expression',
    source: 'docs: Evaluate expressions in workflows and actions, "Example returning a JSON data type"',
    job: 'env: {time: 1}',
    steps: `
      - {continue-on-error: true, timeout-minutes: '\${{ fromJSON(env.time) }}', run: 'sleep 30; report after'}
      - run: report next`,
    expect: {conclusion: 'success', reports: ['next']}
  },
  {
    id: 'timeout-step-fraction',
    says: 'minutes are whole: a fraction of one is no limit',
    source: `${CONVERTER}, ConvertToStepTimeout ((Int32)); StepsRunner.cs (timeoutMinutes > 0)`,
    steps: `
      - {timeout-minutes: 0.5, run: 'sleep 1; report done'}`,
    expect: {conclusion: 'success', reports: ['done']}
  },
  {
    id: 'timeout-job',
    says: 'a job that takes too long is cancelled: its step ends, and only what runs always comes after it',
    source: `${SYNTAX}, "jobs.<job_id>.timeout-minutes" (before GitHub automatically cancels it)`,
    job: 'timeout-minutes: 1',
    steps: `
      - {id: slow, run: 'sleep 30'}
      - {if: always(), run: 'report always \${{ job.status }}'}
      - {if: cancelled(), run: report cancelled}
      - {if: failure(), run: report failure}
      - run: report plain`,
    expect: {conclusion: 'cancelled', reports: ['always', 'cancelled', 'cancelled']}
  }
]

export const timeouts: Group = {
  name: 'timeouts',
  minute: 400,
  notThroughAct: 'a minute is a minute there',
  cases: limits
}

const waiting = 'report ready; sleep 30'

export const cancelled: Group = {
  name: 'cancelled',
  cancelAt: 3,
  notThroughAct: 'rehearse-act cancels a run through act',
  cases: [
    {
      id: 'cancel-step',
      says: 'a running step is ended, and steps that run always or when cancelled come after it',
      source: `${CANCEL}; actions/runner: src/Test/L0/Worker/Expressions/ConditionFunctionsL0.cs`,
      steps: `
      - {id: slow, run: '${waiting}'}
      - run: report plain
      - {if: cancelled(), run: 'report cancelled \${{ job.status }} \${{ steps.slow.outcome }}'}
      - {if: always(), run: report always}
      - {if: failure(), run: report failure}
      - {if: '!cancelled()', run: report not cancelled}
      - {if: success() || failure(), run: report either}`,
      expect: {conclusion: 'cancelled', reports: ['ready', 'cancelled', 'cancelled', 'cancelled', 'always']}
    },
    {
      id: 'cancel-always-step',
      says: 'a running step whose condition holds all the same goes on',
      source: `${CANCEL} (the server re-evaluates if conditions; steps that are true continue)`,
      steps: `
      - {if: always(), run: 'report ready; sleep 1; report done'}
      - run: report plain`,
      expect: {conclusion: 'cancelled', reports: ['ready', 'done']}
    },
    {
      id: 'cancel-jobs',
      says: 'a job that waits is cancelled, one with always() or cancelled() runs',
      source: `${CANCEL}; docs: Evaluate expressions, "always" and "cancelled"`,
      jobs: `
      cancel-running: {runs-on: ubuntu-latest, steps: [{run: '${waiting}'}]}
      cancel-waiting: {needs: cancel-running, runs-on: ubuntu-latest, steps: [{run: report on}]}
      cancel-always: {needs: cancel-running, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.cancel-running.result }}'}]}
      cancel-cancelled: {needs: cancel-running, if: cancelled(), runs-on: ubuntu-latest, steps: [{run: report on}]}
      cancel-failure: {needs: cancel-running, if: failure(), runs-on: ubuntu-latest, steps: [{run: report on}]}`,
      expect: {
        'cancel-running': {conclusion: 'cancelled'},
        'cancel-waiting': {reports: []},
        'cancel-always': {reports: ['cancelled']},
        'cancel-cancelled': {reports: ['on']},
        'cancel-failure': {conclusion: 'skipped'}
      }
    }
  ]
}

const file = '"$CONFORMANCE_REPORTS/../$GROUP"'
/** Says whether another member of its group was there at the same time. */
const member = (group: string) =>
  `steps: [{env: {GROUP: ${group}}, run: 'if [ -e ${file} ]; then report together; else report alone; fi; touch ${file}; sleep 0.4; rm -f ${file}'}]`

export const concurrency: Group = {
  name: 'concurrency',
  notThroughAct: 'act does not play concurrency groups',
  cases: [
    {
      id: 'concurrency-group',
      says: 'two jobs of a group do not run at the same time; its name ignores case',
      source: `${SYNTAX}, "concurrency" (The concurrency group name is case insensitive)`,
      jobs: `
      group-a: {concurrency: one-group, runs-on: ubuntu-latest, ${member('one')}}
      group-b: {concurrency: One-Group, runs-on: ubuntu-latest, ${member('one')}}`,
      expect: {'group-a': {conclusion: 'success', reports: ['alone']}, 'group-b': {conclusion: 'success', reports: ['alone']}}
    },
    {
      id: 'concurrency-replaces',
      says: 'of those that wait only the newest stays',
      source: `${SYNTAX}, "concurrency" (Any existing pending job in the same concurrency group will be canceled)`,
      jobs: `
      wait-a: {concurrency: {group: waits}, runs-on: ubuntu-latest, steps: [{run: 'sleep 0.8'}]}
      wait-b: {concurrency: {group: waits}, runs-on: ubuntu-latest, steps: [{run: report on}]}
      wait-c: {concurrency: {group: waits}, runs-on: ubuntu-latest, steps: [{run: report on}]}`,
      expect: {'wait-a': {conclusion: 'success'}, 'wait-b': {conclusion: 'cancelled', reports: []}, 'wait-c': {conclusion: 'success'}}
    },
    {
      id: 'concurrency-cancels',
      says: 'cancel-in-progress ends the one that runs',
      source: `${SYNTAX}, "concurrency" (cancel-in-progress: true)`,
      jobs: `
      progress-a: {concurrency: {group: progress}, runs-on: ubuntu-latest, steps: [{run: 'sleep 20'}]}
      progress-b: {concurrency: {group: progress, cancel-in-progress: '\${{ github.ref_name == ''main'' }}'}, runs-on: ubuntu-latest, steps: [{run: report on}]}`,
      expect: {'progress-a': {conclusion: 'cancelled'}, 'progress-b': {conclusion: 'success', reports: ['on']}}
    },
    {
      id: 'concurrency-matrix',
      says: 'a group may have a value of the matrix in its name',
      source: 'docs: Contexts reference, "Context availability" (matrix in jobs.<job_id>.concurrency)',
      jobs: `
      per-value:
        concurrency: 'matrix-\${{ matrix.a }}'
        runs-on: ubuntu-latest
        strategy: {matrix: {a: [1, 2]}}
        steps: [{run: 'report \${{ matrix.a }}'}]`,
      expect: {'per-value': {reportsOfAll: ['1', '2']}}
    },
    {
      id: 'concurrency-empty',
      says: 'a group without a name is an error',
      source: `${CONVERTER}, ConvertToConcurrency (Concurrency group name cannot be empty)`,
      jobs: `
      group-empty: {concurrency: '\${{ github.head_ref }}', runs-on: ubuntu-latest, steps: [{run: report on}]}`,
      expect: {'group-empty': {conclusion: 'failure', reports: []}}
    },
    {
      id: 'concurrency-too-long',
      says: 'one with more than 400 characters too',
      source: `${CONVERTER}, ConvertToConcurrency (Concurrency group name must be less than 400 characters)`,
      jobs: `
      group-too-long: {concurrency: "\${{ join(github.event.words, '') }}", runs-on: ubuntu-latest, steps: [{run: report on}]}`,
      expect: {'group-too-long': {conclusion: 'failure', reports: []}}
    }
  ],
  github: {event: {words: Array.from({length: 41}, () => '0123456789')}}
}
