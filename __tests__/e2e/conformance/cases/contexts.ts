import type {Case, Group} from '../case.ts'

const EXPRESSIONS = 'docs: Evaluate expressions in workflows and actions'
const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const CONTEXTS = 'docs: Contexts reference'

const cases: Case[] = [
  {
    id: 'steps-unnamed',
    says: 'a step without an id is not in the steps context',
    source: `${CONTEXTS}, "steps context" (steps that have an id specified)`,
    steps: `
      - run: echo "x=1" >> "$GITHUB_OUTPUT"
      - {id: named, run: 'true'}
      - {env: {STEPS: "\${{ join(fromJSON(toJSON(steps)).*.outcome) }}"}, run: 'report "$STEPS"'}`,
    expect: {reports: ['success']}
  },
  {
    id: 'steps-outputs',
    says: 'the outputs of a step are texts',
    source: `${EXPRESSIONS}, "Operators" (steps.<step_id>.outputs.<output_name> evaluates as a string)`,
    steps: `
      - {id: a, run: 'echo "n=10" >> "$GITHUB_OUTPUT"; echo "t=true" >> "$GITHUB_OUTPUT"'}
      - run: report \${{ steps.a.outputs.n < '9' }} \${{ fromJSON(steps.a.outputs.n) < 9 }} \${{ steps.a.outputs.t == true }}`,
    expect: {reports: ['true', 'false', 'false']}
  },
  {
    id: 'steps-output-case',
    says: 'names of outputs ignore case',
    source: `${CONTEXTS}, "Available contexts"; actions/runner: DictionaryContextData`,
    steps: `
      - {id: Mixed, run: 'echo "SomeName=x" >> "$GITHUB_OUTPUT"'}
      - run: report \${{ steps.mixed.outputs.SOMENAME }}`,
    expect: {reports: ['x']}
  },
  {
    id: 'github-action-names',
    says: 'github.action is the id of a step, or a name that the runner gives it',
    source: `${CONTEXTS}, "github context" (github.action)`,
    steps: `
      - run: report "$GITHUB_ACTION"
      - run: report "$GITHUB_ACTION"
      - {id: mine, run: 'report "$GITHUB_ACTION"'}
      - run: report "$GITHUB_ACTION"`,
    expect: {reports: ['__run', '__run_2', 'mine', '__run_3']}
  },
  {
    id: 'github-facts',
    says: 'the github context and the default variables say the same',
    source: `${CONTEXTS}, "github context"; docs: Variables reference, "Default environment variables"`,
    steps: `
      - run: |
          report "$GITHUB_REPOSITORY" "$GITHUB_REPOSITORY_OWNER" "$GITHUB_REF" "$GITHUB_REF_NAME" "$GITHUB_REF_TYPE" "$GITHUB_ACTOR" "$GITHUB_EVENT_NAME"
          report "$GITHUB_RUN_ID" "$GITHUB_RUN_NUMBER" "$GITHUB_RUN_ATTEMPT" "$GITHUB_JOB" "$GITHUB_ACTIONS" "$CI" "$GITHUB_WORKFLOW"
      - run: report "\${{ github.sha == env.GITHUB_SHA }}" "[\${{ github.head_ref }}]" "\${{ github.workspace != '' }}"`,
    expect: {
      reports: [
        'octocat/hello-world',
        'octocat',
        'refs/heads/main',
        'main',
        'branch',
        'octocat',
        'push',
        '42',
        '7',
        '1',
        'github-facts',
        'true',
        'true',
        'Conformance',
        'false',
        '[]',
        'true'
      ]
    }
  },
  {
    id: 'github-event-file',
    says: 'the payload is a file too',
    source: `${CONTEXTS}, "github context" (github.event_path)`,
    steps: `
      - run: report "$(grep -c . "$GITHUB_EVENT_PATH")" "\${{ github.event_path != '' }}"`,
    expect: {reports: ['1', 'true']}
  },
  {
    id: 'runner-context',
    says: 'the runner context and its variables say the same',
    source: `${CONTEXTS}, "runner context"`,
    steps: `
      - env: {OS: '\${{ runner.os }}', TEMP_FOLDER: '\${{ runner.temp }}', TOOLS: '\${{ runner.tool_cache }}'}
        run: report "$OS" "$RUNNER_OS" "$([ "$TEMP_FOLDER" = "$RUNNER_TEMP" ] && echo same)" "$([ "$TOOLS" = "$RUNNER_TOOL_CACHE" ] && echo same)" "$([ -d "$RUNNER_TEMP" ] && echo there)"`,
    expect: {reports: ['Linux', 'Linux', 'same', 'same', 'there']}
  },
  {
    id: 'strategy-without-matrix',
    says: 'a job without a matrix is the first of one',
    source: `${CONTEXTS}, "strategy context"`,
    steps: `
      - run: report \${{ strategy.fail-fast }} \${{ strategy.job-index }} \${{ strategy.job-total }} \${{ strategy.max-parallel }} "[\${{ matrix.os }}]"`,
    expect: {reports: ['true', '0', '1', '1', '[]']}
  },
  {
    id: 'vars-context',
    says: 'vars are there, and one that is not is empty',
    source: `${CONTEXTS}, "vars context"`,
    steps: `
      - run: report "\${{ vars.COLOUR }}" "\${{ vars.colour }}" "[\${{ vars.NONE }}]" "[$COLOUR]"`,
    expect: {reports: ['blue', 'blue', '[]', '[]']}
  },
  {
    id: 'secrets-context',
    says: 'secrets are there, GITHUB_TOKEN among them; one that is not is empty',
    source: `${CONTEXTS}, "secrets context"`,
    steps: `
      - env: {KEY: '\${{ secrets.KEY }}', SAME: '\${{ secrets.GITHUB_TOKEN == github.token }}', NONE: '[\${{ secrets.NONE }}]'}
        run: report "$([ "$KEY" = open-sesame ] && echo right)" "$SAME" "$NONE"`,
    expect: {reports: ['right', 'true', '[]']}
  },
  {
    id: 'secret-condition',
    says: 'whether a secret is there is asked through env',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].if" (Example: Using secrets)`,
    job: "env: {super_secret: '${{ secrets.KEY }}', no_secret: '${{ secrets.NONE }}'}",
    steps: `
      - {if: "\${{ env.super_secret != '' }}", run: report there}
      - {if: "\${{ env.no_secret == '' }}", run: report not there}`,
    expect: {reports: ['there', 'not', 'there']}
  },
  {
    id: 'script-expression-array',
    says: 'in a text an array is "Array" and an object "Object"',
    source: 'actions/languageservices: expressions/testdata/coerce_string.json',
    steps: `
      - run: report "x\${{ fromJSON('[1]') }}" "x\${{ fromJSON('{}') }}"`,
    expect: {reports: ['xArray', 'xObject']}
  },
  {
    id: 'env-object',
    says: 'a variable cannot be an object',
    source: 'actions/runner: src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs, ConvertToStepEnvironment (AssertString)',
    steps: `
      - {env: {ALL: '\${{ github }}'}, run: report on}`,
    expect: {conclusion: 'failure', reports: []}
  }
]

export const contexts: Group = {
  name: 'contexts',
  github: {event: {}},
  secrets: {KEY: 'open-sesame'},
  variables: {COLOUR: 'blue'},
  cases
}
