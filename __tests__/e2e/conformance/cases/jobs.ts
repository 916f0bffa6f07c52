import type {Case, Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const CONTEXTS = 'docs: Contexts reference'
const EXPRESSIONS = 'docs: Evaluate expressions in workflows and actions'
const PARSER = 'actions/languageservices: workflow-parser/testdata/reader'

const needs: Case[] = [
  {
    id: 'needs-order',
    says: 'a job waits for those it needs',
    source: `${SYNTAX}, "Example: Requiring successful dependent jobs"`,
    jobs: `
      order-1: {runs-on: ubuntu-latest, steps: [{run: 'sleep 0.3; date +%s%N > "$CONFORMANCE_REPORTS/../order"'}]}
      order-2: {needs: order-1, runs-on: ubuntu-latest, steps: [{run: 'report "$([ -s "$CONFORMANCE_REPORTS/../order" ] && echo after)"'}]}
      order-3: {needs: [order-1, order-2], runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.order-1.result }} \${{ needs.order-2.result }}'}]}`,
    expect: {'order-2': {reports: ['after']}, 'order-3': {reports: ['success', 'success']}}
  },
  {
    id: 'needs-failed',
    says: 'a job that needs a failed one is skipped, and everything behind it',
    source: `${SYNTAX}, "jobs.<job_id>.needs" (If a job fails or is skipped, all jobs that need it are skipped)`,
    jobs: `
      failed-1: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
      failed-2: {needs: failed-1, runs-on: ubuntu-latest, steps: [{run: report on}]}
      failed-3: {needs: failed-2, runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'failed-1': {conclusion: 'failure'}, 'failed-2': {conclusion: 'skipped'}, 'failed-3': {conclusion: 'skipped'}}
  },
  {
    id: 'needs-skipped',
    says: 'a job that needs a skipped one is skipped',
    source: `${SYNTAX}, "jobs.<job_id>.needs"`,
    jobs: `
      skipped-1: {if: false, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      skipped-2: {needs: skipped-1, runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'skipped-1': {conclusion: 'skipped'}, 'skipped-2': {conclusion: 'skipped'}}
  },
  {
    id: 'needs-always',
    says: 'always() runs a job whatever happened before',
    source: `${SYNTAX}, "Example: Not requiring successful dependent jobs"`,
    jobs: `
      always-1: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
      always-2: {needs: always-1, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      always-3: {needs: [always-1, always-2], if: '\${{ always() }}', runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.always-1.result }} \${{ needs.always-2.result }}'}]}`,
    expect: {'always-3': {conclusion: 'success', reports: ['failure', 'skipped']}}
  },
  {
    id: 'needs-always-behind',
    says: 'but not the jobs behind that one, when something before it was skipped',
    source: 'actions/runner#2205 (success() looks at all ancestors)',
    jobs: `
      behind-1: {if: false, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      behind-2: {needs: behind-1, if: always(), runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      behind-3: {needs: behind-2, runs-on: ubuntu-latest, steps: [{run: report on}]}
      behind-4: {needs: behind-2, if: "!failure() && !cancelled()", runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'behind-2': {conclusion: 'success'}, 'behind-3': {conclusion: 'skipped'}, 'behind-4': {conclusion: 'success'}}
  },
  {
    id: 'needs-failure',
    says: 'failure() holds when any ancestor failed',
    source: `${EXPRESSIONS}, "failure" (If you have a chain of dependent jobs)`,
    jobs: `
      chain-1: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
      chain-2: {needs: chain-1, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      chain-3: {needs: chain-2, if: failure(), runs-on: ubuntu-latest, steps: [{run: report rescue}]}
      chain-4: {needs: chain-3, if: success(), runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'chain-2': {conclusion: 'skipped'}, 'chain-3': {reports: ['rescue']}, 'chain-4': {conclusion: 'skipped'}}
  },
  {
    id: 'needs-result-condition',
    says: 'a condition on a result needs always() to be looked at after a failure',
    source: `${SYNTAX}, "jobs.<job_id>.needs"; ${PARSER}/job-if.yml (success() && (…))`,
    jobs: `
      result-1: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
      result-2: {needs: result-1, if: "needs.result-1.result == 'failure'", runs-on: ubuntu-latest, steps: [{run: report on}]}
      result-3: {needs: result-1, if: "always() && needs.result-1.result == 'failure'", runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'result-2': {conclusion: 'skipped'}, 'result-3': {conclusion: 'success'}}
  },
  {
    id: 'needs-only-direct',
    says: 'the needs context has only the jobs that are named',
    source: `${CONTEXTS}, "needs context" (doesn't include implicitly dependent jobs)`,
    jobs: `
      direct-1: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      direct-2: {needs: direct-1, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      direct-3: {needs: direct-2, runs-on: ubuntu-latest, steps: [{env: {NEEDS: '\${{ toJSON(needs) }}'}, run: 'report "$NEEDS"'}]}`,
    expect: {'direct-3': {reports: ['{\n  "direct-2": {\n    "result": "success",\n    "outputs": {}\n  }\n}']}}
  },
  {
    id: 'needs-continue-on-error',
    says: 'a job that may fail counts as a success for those that need it',
    source: `${SYNTAX}, "jobs.<job_id>.continue-on-error"`,
    jobs: `
      allowed-1: {continue-on-error: true, runs-on: ubuntu-latest, steps: [{run: exit 1}]}
      allowed-2: {needs: allowed-1, runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.allowed-1.result }}'}]}`,
    expect: {'allowed-2': {conclusion: 'success', reports: ['success']}}
  }
]

const conditions: Case[] = [
  {
    id: 'job-if-event',
    says: 'a job may depend on what has happened',
    source: `${SYNTAX}, "Example: Only run job for a specific repository"`,
    jobs: `
      if-repository-1: {if: "github.repository == 'octocat/hello-world'", runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      if-repository-2: {if: "github.repository == 'octo-org/octo-repo-prod'", runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      if-number: {if: 0, runs-on: ubuntu-latest, steps: [{run: 'true'}]}`,
    expect: {
      'if-repository-1': {conclusion: 'success'},
      'if-repository-2': {conclusion: 'skipped'},
      'if-number': {conclusion: 'skipped'}
    }
  },
  {
    id: 'job-if-output',
    says: 'a job may depend on an output',
    source: `${SYNTAX}, "jobs.<job_id>.outputs"; ${CONTEXTS}, "Context availability" (needs in jobs.<job_id>.if)`,
    jobs: `
      if-output-1:
        runs-on: ubuntu-latest
        outputs: {go: '\${{ steps.a.outputs.go }}'}
        steps: [{id: a, run: 'echo "go=true" >> "$GITHUB_OUTPUT"'}]
      if-output-2: {needs: if-output-1, if: "needs.if-output-1.outputs.go == 'true'", runs-on: ubuntu-latest, steps: [{run: report on}]}
      if-output-3: {needs: if-output-1, if: needs.if-output-1.outputs.go == true, runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'if-output-2': {conclusion: 'success'}, 'if-output-3': {conclusion: 'skipped'}}
  },
  {
    id: 'job-if-broken',
    says: 'a condition that cannot be evaluated fails the job',
    source: 'actions/runner: src/Sdk/WorkflowParser/WorkflowTemplateEvaluator.cs, EvaluateJobIf (errors are thrown)',
    alone: true,
    jobs: `
      if-broken-1: {runs-on: ubuntu-latest, outputs: {text: '\${{ steps.a.outputs.text }}'}, steps: [{id: a, run: 'echo "text=no json" >> "$GITHUB_OUTPUT"'}]}
      if-broken-2: {needs: if-broken-1, if: fromJSON(needs.if-broken-1.outputs.text), runs-on: ubuntu-latest, steps: [{run: report on}]}`,
    expect: {'if-broken-2': {conclusion: 'failure'}}
  }
]

const outputs: Case[] = [
  {
    id: 'outputs',
    says: 'outputs of a job go to the jobs that need it',
    source: `${SYNTAX}, "Example: Defining outputs for a job"`,
    jobs: `
      outputs-1:
        runs-on: ubuntu-latest
        outputs: {output1: '\${{ steps.step1.outputs.test }}', output2: '\${{ steps.step2.outputs.test }}'}
        steps:
          - {id: step1, run: 'echo "test=hello" >> "$GITHUB_OUTPUT"'}
          - {id: step2, run: 'echo "test=world" >> "$GITHUB_OUTPUT"'}
      outputs-2:
        needs: outputs-1
        runs-on: ubuntu-latest
        steps: [{env: {OUTPUT1: '\${{ needs.outputs-1.outputs.output1 }}', OUTPUT2: '\${{ needs.outputs-1.outputs.output2 }}'}, run: 'report "$OUTPUT1 $OUTPUT2"'}]`,
    expect: {'outputs-2': {reports: ['hello world']}}
  },
  {
    id: 'outputs-secret',
    says: 'an output with a secret in it does not arrive',
    source: 'actions/runner: src/Runner.Worker/JobExtension.cs (Skip output … since it may contain secret); docs, "jobs.<job_id>.outputs"',
    jobs: `
      masked-output-1:
        runs-on: ubuntu-latest
        outputs: {open: '\${{ steps.a.outputs.open }}', hidden: '\${{ steps.a.outputs.hidden }}'}
        steps:
          - {id: a, run: 'echo "::add-mask::a-hidden-word"; echo "open=x" >> "$GITHUB_OUTPUT"; echo "hidden=<a-hidden-word>" >> "$GITHUB_OUTPUT"'}
          - {run: 'report "$(printf %s "\${{ steps.a.outputs.hidden }}" | wc -c | tr -d " ")"'}
      masked-output-2: {needs: masked-output-1, runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.masked-output-1.outputs.open }}" "[\${{ needs.masked-output-1.outputs.hidden }}]"'}]}`,
    expect: {
      'masked-output-1': {reports: ['15'], annotations: ["warning: Skip output 'hidden' since it may contain secret."]},
      'masked-output-2': {reports: ['x', '[]']}
    }
  },
  {
    id: 'outputs-mask-of-another-job',
    says: 'a mask is forgotten with its job: the next one’s output arrives',
    source: `docs: Workflow commands, "Masking a value in a log" (This must be done once per value per job); actions/runner: a worker for each job`,
    jobs: `
      forgotten-1: {runs-on: ubuntu-latest, steps: [{run: 'echo "::add-mask::word-of-one-job"'}]}
      forgotten-2:
        needs: forgotten-1
        runs-on: ubuntu-latest
        outputs: {word: '\${{ steps.a.outputs.word }}'}
        steps: [{id: a, run: 'echo "word=word-of-one-job" >> "$GITHUB_OUTPUT"'}]
      forgotten-3: {needs: forgotten-2, runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.forgotten-2.outputs.word }}"'}]}`,
    expect: {'forgotten-3': {reports: ['word-of-one-job']}}
  },
  {
    id: 'outputs-failed-job',
    says: 'a job that fails still has its outputs',
    source: 'actions/runner: src/Runner.Worker/JobExtension.cs, FinalizeJob',
    jobs: `
      red-output-1:
        runs-on: ubuntu-latest
        outputs: {word: '\${{ steps.a.outputs.word }}'}
        steps: [{id: a, run: 'echo "word=x" >> "$GITHUB_OUTPUT"; exit 1'}]
      red-output-2: {needs: red-output-1, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.red-output-1.outputs.word }}" \${{ needs.red-output-1.result }}'}]}`,
    expect: {'red-output-2': {reports: ['x', 'failure']}}
  },
  {
    id: 'outputs-object',
    says: 'an output cannot be an object: the job fails',
    source:
      'actions/runner: src/Runner.Worker/JobExtension.cs (Fail to evaluate job outputs); PipelineTemplateEvaluator, EvaluateJobOutput (AssertString)',
    jobs: `
      object-output-1:
        runs-on: ubuntu-latest
        outputs: {all: '\${{ steps.a.outputs }}'}
        steps: [{id: a, run: 'echo "word=x" >> "$GITHUB_OUTPUT"'}]
      object-output-2: {needs: object-output-1, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.object-output-1.result }}'}]}`,
    expect: {'object-output-2': {reports: ['failure']}}
  },
  {
    id: 'outputs-env',
    says: 'outputs see the env of the job, with what its steps wrote',
    source: `${CONTEXTS}, "Context availability" (env in jobs.<job_id>.outputs.<output_id>)`,
    jobs: `
      env-output-1:
        runs-on: ubuntu-latest
        env: {A: of the job}
        outputs: {a: '\${{ env.A }}', b: '\${{ env.B }}'}
        steps: [{env: {A: of the step}, run: 'echo "B=of a file" >> "$GITHUB_ENV"'}]
      env-output-2: {needs: env-output-1, runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.env-output-1.outputs.a }}" "\${{ needs.env-output-1.outputs.b }}"'}]}`,
    expect: {'env-output-2': {reports: ['of the job', 'of a file']}}
  }
]

export const jobs: Group = {name: 'jobs', cases: [...needs, ...conditions, ...outputs]}
