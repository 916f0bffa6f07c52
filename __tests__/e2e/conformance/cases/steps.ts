import type {Case, Group} from '../case.ts'

const EXPRESSIONS = 'docs: Evaluate expressions in workflows and actions'
const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const CONTEXTS = 'docs: Contexts reference'
const STEPS_RUNNER = 'actions/runner: src/Test/L0/Worker/StepsRunnerL0.cs'
const PARSER = 'actions/languageservices: workflow-parser/testdata/reader'

const cases: Case[] = [
  {
    id: 'step-after-failure',
    says: 'after a failure a step is skipped, unless its condition says otherwise',
    source: `${STEPS_RUNNER}, SkipsAfterFailureOnlyBaseOnCondition`,
    steps: `
      - run: exit 1
      - run: report plain
      - {if: success() || failure(), run: report either}
      - {if: failure(), run: report failure}
      - {if: always(), run: report always}
      - {if: cancelled(), run: report cancelled}
      - {if: '!cancelled()', run: report not cancelled}`,
    expect: {
      conclusion: 'failure',
      steps: ['failure', 'skipped', 'success', 'success', 'success', 'skipped', 'success'],
      reports: ['either', 'failure', 'always', 'not', 'cancelled']
    }
  },
  {
    id: 'step-conditions-good',
    says: 'as long as all is well, success() and always() hold, failure() and cancelled() do not',
    source: 'actions/runner: src/Test/L0/Worker/Expressions/ConditionFunctionsL0.cs',
    steps: `
      - {if: success(), run: report success}
      - {if: failure(), run: report failure}
      - {if: cancelled(), run: report cancelled}
      - {if: always(), run: report always}`,
    expect: {conclusion: 'success', reports: ['success', 'always']}
  },
  {
    id: 'step-continue-on-error',
    says: 'a failure that is allowed neither stops the next step nor fails the job',
    source: `${STEPS_RUNNER}, RunNormalStepsContinueOnError`,
    steps: `
      - {id: red, continue-on-error: true, run: exit 1}
      - {if: failure(), run: report failure}
      - run: report \${{ steps.red.outcome }} \${{ steps.red.conclusion }} \${{ job.status }}`,
    expect: {conclusion: 'success', reports: ['failure', 'success', 'success'], steps: ['success', 'skipped', 'success']}
  },
  {
    id: 'step-continue-on-error-later',
    says: 'a later failure that is not allowed still fails the job',
    source: `${STEPS_RUNNER}, SetsJobResultCorrectly`,
    steps: `
      - {continue-on-error: true, run: exit 1}
      - run: exit 1`,
    expect: {conclusion: 'failure'}
  },
  {
    id: 'step-continue-on-error-expression',
    says: 'continue-on-error takes an expression',
    source: `${EXPRESSIONS}, "Example returning a JSON data type"`,
    job: 'env: {continue: true}',
    steps: `
      - {continue-on-error: '\${{ fromJSON(env.continue) }}', run: exit 1}
      - run: report on`,
    expect: {conclusion: 'success', reports: ['on']}
  },
  {
    id: 'step-continue-on-error-text',
    says: 'but a text is no boolean, so nothing is allowed by it',
    source: 'actions/runner: src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs, ConvertToStepContinueOnError',
    job: 'env: {continue: true}',
    steps: `
      - {continue-on-error: '\${{ env.continue }}', run: exit 1}
      - run: report on`,
    expect: {conclusion: 'failure', reports: []}
  },
  {
    id: 'step-condition-error',
    says: 'a condition that cannot be evaluated fails the job',
    source: `${STEPS_RUNNER}, TreatsConditionErrorAsFailure`,
    steps: `
      - {if: fromJSON('not json'), run: report on}
      - {if: always(), run: 'report after'}`,
    expect: {conclusion: 'failure', reports: ['after'], steps: ['failure', 'success']}
  },
  {
    id: 'step-env-error',
    says: 'an env that cannot be evaluated fails the job, also where the step may fail',
    source: 'actions/runner: src/Runner.Worker/StepsRunner.cs (evaluateStepEnvFailed)',
    steps: `
      - {continue-on-error: true, env: {X: "\${{ fromJSON('not json') }}"}, run: report on}
      - {if: always(), run: 'report after'}`,
    expect: {conclusion: 'failure', reports: ['after']}
  },
  {
    id: 'step-condition-literals',
    says: 'a condition may be a number, and is one or not',
    source: `${PARSER}/step-if.yml`,
    steps: `
      - {if: 123, run: report 123}
      - {if: 0, run: report 0}
      - {if: 0 || 1, run: report 0 or 1}
      - {if: false, run: report false}
      - {if: true, run: report true}
      - {if: '', run: report empty}`,
    expect: {reports: ['123', '0', 'or', '1', 'true', 'empty']}
  },
  {
    id: 'step-condition-braces',
    says: 'braces around a condition change nothing',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].if"`,
    steps: `
      - {if: "\${{ github.ref == 'refs/heads/main' }}", run: report with}
      - {if: "github.ref == 'refs/heads/main'", run: report without}
      - {if: "\${{ false }}", run: report false}`,
    expect: {reports: ['with', 'without']}
  },
  {
    id: 'step-condition-no-success',
    says: 'success() is put before a condition that names no status function',
    source: `${PARSER}/step-if.yml (prepends "success()")`,
    steps: `
      - run: exit 1
      - {if: "true", run: report true}
      - {if: "true || 'success()'", run: report quoted}
      - {if: "true || failure()", run: report failure}
      - {if: "true || ALWAYS()", run: report always}`,
    expect: {conclusion: 'failure', reports: ['failure', 'always']}
  },
  {
    id: 'step-condition-env',
    says: 'a condition sees the env of its own step',
    source: 'actions/runner: src/Runner.Worker/StepsRunner.cs (envContext before the condition)',
    steps: `
      - {if: env.OWN == 'yes', env: {OWN: 'yes'}, run: report own}
      - {if: env.OWN == 'yes', run: report next}`,
    expect: {reports: ['own']}
  },
  {
    id: 'step-condition-failed-step',
    says: 'failure() with the conclusion of a step',
    source: `${EXPRESSIONS}, "Example of failure with conditions"`,
    steps: `
      - {id: demo, run: exit 1}
      - {if: "\${{ failure() && steps.demo.conclusion == 'failure' }}", run: report demo}
      - {if: "\${{ failure() && steps.demo.conclusion == 'success' }}", run: report other}`,
    expect: {reports: ['demo']}
  },
  {
    id: 'step-condition-skipped-step',
    says: 'a skipped step has outcome and conclusion skipped',
    source: `${STEPS_RUNNER}, StepContextConclusion`,
    steps: `
      - {id: off, if: false, run: 'true'}
      - run: report \${{ steps.off.outcome }} \${{ steps.off.conclusion }}`,
    expect: {conclusion: 'success', reports: ['skipped', 'skipped'], steps: ['skipped', 'success']}
  },
  {
    id: 'step-condition-later-step',
    says: 'a step that has not run yet is nothing',
    source: `${CONTEXTS}, "steps context"`,
    steps: `
      - run: report "[\${{ steps.later.outcome }}]"
      - {id: later, run: 'true'}`,
    expect: {reports: ['[]']}
  },
  {
    id: 'job-status',
    says: 'job.status is what the job has come to so far',
    source: `${CONTEXTS}, "job context"`,
    steps: `
      - run: report \${{ job.status }}
      - run: exit 1
      - {if: always(), run: 'report \${{ job.status }}'}`,
    expect: {reports: ['success', 'failure']}
  }
]

export const steps: Group = {name: 'steps', cases}
