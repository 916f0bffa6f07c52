import type {Group, RefusedCase} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const AVAILABILITY = 'docs: Contexts reference, "Context availability"'
const PARSER = 'actions/languageservices: workflow-parser/testdata/reader'
const TESTS = 'actions/languageservices: expressions/testdata'
const BUILDER = 'actions/runner: src/Sdk/WorkflowParser/Conversion/MatrixBuilder.cs'
const CONVERTER = 'actions/runner: src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs'

/** A workflow of one job with one step, which has these keys. */
const step = (keys: string, more = '') => `on: push\njobs:\n  a: {runs-on: ubuntu-latest, ${more}steps: [{${keys}}]}\n`
const script = (text: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${text}\n`
const jobs = (text: string) => `on: push\njobs:\n${text}\n`
const ok = "runs-on: ubuntu-latest, steps: [{run: 'true'}]"

// prettier-ignore
const expressions: RefusedCase[] = [
  {id: 'refused-double-quotes', says: 'a string in double quotes', source: 'docs: Evaluate expressions in workflows and actions, "Literals" (Wrapping with double quotes will throw an error)', workflow: script("echo ${{ github.ref == \"x\" }}"), refused: 'Unexpected symbol'},
  {id: 'refused-unknown-context', says: 'a context that does not exist', source: `${TESTS}/basic.json, unknown context`, workflow: script('echo ${{ nosuchcontext.foo }}'), refused: "Unrecognized named-value: 'nosuchcontext'"},
  {id: 'refused-unknown-function', says: 'a function that does not exist', source: `${TESTS}/syntax-errors.json`, workflow: script('echo ${{ nonExistentFunction() }}'), refused: "Unrecognized function: 'nonExistentFunction'"},
  {id: 'refused-too-few', says: 'a function with too few arguments', source: `${TESTS}/startsWith.json`, workflow: script("echo ${{ startsWith('true') }}"), refused: 'Too few parameters supplied'},
  {id: 'refused-too-many', says: 'a function with too many', source: `${TESTS}/join.json`, workflow: script('echo ${{ join(1, 2, 3) }}'), refused: 'Too many parameters supplied'},
  {id: 'refused-even-case', says: 'case() without a default', source: `${TESTS}/case.json`, workflow: script("echo ${{ case(true, 'first', false, 'second') }}"), refused: 'Even number of parameters supplied'},
  {id: 'refused-single-equals', says: 'a single equal sign', source: `${TESTS}/syntax-errors.json`, workflow: script('echo ${{ 1 = 1 }}'), refused: "Unexpected symbol: '='"},
  {id: 'refused-arithmetic', says: 'arithmetic', source: `${TESTS}/syntax-errors.json`, workflow: script('echo ${{ 1 + 1 }}'), refused: "Unexpected symbol: '+'"},
  {id: 'refused-open-string', says: 'a string without an end', source: `${TESTS}/syntax-errors.json`, workflow: script("echo ${{ 'foo }}"), refused: 'expression'},
  {id: 'refused-open-expression', says: 'an expression without an end', source: `${PARSER}/errors-expression-not-closed.yml`, workflow: script('echo ${{ github.ref'), refused: 'The expression is not closed'},
  {id: 'refused-empty-expression', says: 'an empty expression', source: `${PARSER}/errors-empty-expression.yml`, workflow: script('echo ${{ }}'), refused: 'An expression was expected'},
  {id: 'refused-operator-end', says: 'an operator at the end', source: `${TESTS}/syntax-errors.json`, workflow: step('run: x, if: "1 <"'), refused: 'Unexpected end of expression'},
  {id: 'refused-number-name', says: 'a number after a dot', source: `${TESTS}/op_dot.json, property-errors`, workflow: script('echo ${{ github.1 }}'), refused: "Unexpected symbol: '1'"},
  {id: 'refused-depth', says: 'more than 50 levels', source: `${TESTS}/syntax-errors.json, depth-errors`, workflow: script(`echo \${{ ${'!'.repeat(50)}false }}`), refused: 'Exceeded max expression depth 50'},
  {id: 'refused-negative-hex', says: 'a negative hexadecimal number', source: `${TESTS}/number.json`, workflow: script('echo ${{ -0xFF }}'), refused: "Unexpected symbol: '-0xFF'"}
]

// prettier-ignore
const places: RefusedCase[] = [
  {id: 'refused-secrets-in-if', says: 'secrets in a condition', source: `${AVAILABILITY} (jobs.<job_id>.steps.if)`, workflow: step("run: x, if: \"secrets.KEY != ''\""), refused: "Unrecognized named-value: 'secrets'"},
  {id: 'refused-env-in-job-if', says: 'env in the condition of a job', source: `${AVAILABILITY} (jobs.<job_id>.if)`, workflow: jobs(`  a: {if: env.X, ${ok}}`), refused: "Unrecognized named-value: 'env'"},
  {id: 'refused-matrix-in-job-if', says: 'matrix in the condition of a job', source: `${AVAILABILITY} (jobs.<job_id>.if)`, workflow: jobs(`  a: {if: matrix.x, ${ok}}`), refused: "Unrecognized named-value: 'matrix'"},
  {id: 'refused-env-in-job-env', says: 'env in the env of a job', source: `${AVAILABILITY} (jobs.<job_id>.env)`, workflow: jobs(`  a: {env: {A: '\${{ env.B }}'}, ${ok}}`), refused: "Unrecognized named-value: 'env'"},
  {id: 'refused-runner-in-job-env', says: 'runner in the env of a job', source: `${AVAILABILITY} (jobs.<job_id>.env)`, workflow: jobs(`  a: {env: {A: '\${{ runner.temp }}'}, ${ok}}`), refused: "Unrecognized named-value: 'runner'"},
  {id: 'refused-steps-in-job-env', says: 'steps in the env of a job', source: `${AVAILABILITY} (jobs.<job_id>.env)`, workflow: jobs(`  a: {env: {A: '\${{ steps.x.outputs.y }}'}, ${ok}}`), refused: "Unrecognized named-value: 'steps'"},
  {id: 'refused-secrets-in-runs-on', says: 'secrets in runs-on', source: `${AVAILABILITY} (jobs.<job_id>.runs-on)`, workflow: jobs("  a: {runs-on: '${{ secrets.X }}', steps: [{run: x}]}"), refused: "Unrecognized named-value: 'secrets'"},
  {id: 'refused-needs-in-workflow-concurrency', says: 'needs in the concurrency of the workflow', source: `${AVAILABILITY} (concurrency)`, workflow: `on: push\nconcurrency: '\${{ needs.a.result }}'\njobs:\n  a: {${ok}}\n`, refused: "Unrecognized named-value: 'needs'"},
  {id: 'refused-matrix-in-strategy', says: 'matrix in its own strategy', source: `${AVAILABILITY} (jobs.<job_id>.strategy)`, workflow: jobs(`  a: {strategy: {matrix: {x: ['\${{ matrix.y }}']}}, ${ok}}`), refused: "Unrecognized named-value: 'matrix'"},
  {id: 'refused-status-in-run', says: 'a status function outside of a condition', source: `${AVAILABILITY} (special functions)`, workflow: script('echo ${{ failure() }}'), refused: "Unrecognized function: 'failure'"},
  {id: 'refused-hash-in-job-env', says: 'hashFiles in the env of a job', source: `${AVAILABILITY} (special functions)`, workflow: jobs(`  a: {env: {A: "\${{ hashFiles('x') }}"}, ${ok}}`), refused: "Unrecognized function: 'hashFiles'"},
  {id: 'refused-expression-in-uses', says: 'an expression in uses', source: `${SYNTAX}, "jobs.<job_id>.steps[*].uses"; ${PARSER}/errors-expression-not-allowed.yml`, workflow: step("uses: '${{ github.repository }}/x@v1'"), refused: 'conformance.yml:'},
  {id: 'refused-expression-in-needs', says: 'an expression in needs', source: `${PARSER}/errors-expression-not-allowed.yml`, workflow: jobs(`  a: {${ok}}\n  b: {needs: '\${{ github.ref }}', ${ok}}`), refused: 'conformance.yml:'}
]

// prettier-ignore
const structure: RefusedCase[] = [
  {id: 'refused-no-jobs', says: 'a workflow without jobs', source: `${PARSER}/errors-jobs-missing.yml`, workflow: 'on: push\n', refused: 'Required property is missing: jobs'},
  {id: 'refused-no-runs-on', says: 'a job without runs-on', source: `${PARSER}/errors-job-runs-on-missing.yml`, workflow: jobs('  a: {steps: [{run: x}]}'), refused: 'Required property is missing: runs-on'},
  {id: 'refused-needs-unknown', says: 'a job that needs one that is not there', source: `${PARSER}/errors-job-needs-unknown-job.yml`, workflow: jobs(`  a: {${ok}}\n  b: {needs: c, ${ok}}`), refused: "Job 'b' depends on unknown job 'c'"},
  {id: 'refused-needs-cycle', says: 'jobs that need each other', source: `${PARSER}/errors-job-needs-cycle.yml`, workflow: jobs(`  a: {${ok}}\n  b: {needs: [a, c], ${ok}}\n  c: {needs: b, ${ok}}`), refused: 'cycle'},
  {id: 'refused-no-start', says: 'only jobs that need another', source: `${PARSER}/errors-job-needs-no-start-node.yml`, workflow: jobs(`  a: {needs: b, ${ok}}\n  b: {needs: a, ${ok}}`), refused: 'must contain at least one job with no dependencies'},
  {id: 'refused-job-id', says: 'an id of a job with a blank', source: `${SYNTAX}, "jobs.<job_id>"; ${PARSER}/errors-job-id-format.yml`, workflow: jobs(`  a b: {${ok}}`), refused: "The identifier 'a b' is invalid"},
  {id: 'refused-job-id-underscores', says: 'an id of a job that begins with __', source: `${PARSER}/errors-job-id-leading-underscores.yml`, workflow: jobs(`  __a: {${ok}}`), refused: "The identifier '__a' is invalid"},
  {id: 'refused-step-id', says: 'an id of a step that comes twice', source: `${PARSER}/errors-step-id.yml`, workflow: jobs("  a: {runs-on: x, steps: [{id: b, run: x}, {id: B, run: x}]}"), refused: 'may not be used more than once'},
  {id: 'refused-unknown-key', says: 'a key that is not known', source: `${PARSER}/errors-unexpected-mapping.yml (Unexpected value)`, workflow: step('run: x, unknown: y'), refused: "Unexpected value 'unknown'"},
  {id: 'refused-run-and-uses', says: 'a step with run and uses', source: `${SYNTAX}, "jobs.<job_id>.steps[*].run"`, workflow: step('run: x, uses: actions/checkout@v5'), refused: "Unexpected value 'uses'"},
  {id: 'refused-twice', says: 'a key that comes twice', source: `${PARSER}/errors-value-already-defined.yml`, workflow: jobs(`  a: {${ok}}\n  a: {${ok}}`), refused: "'a' is already defined"},
  {id: 'refused-permission-name', says: 'a permission that does not exist', source: `${PARSER}/errors-invalid-permissions.yml`, workflow: `on: push\npermissions: {nothing: read}\njobs:\n  a: {${ok}}\n`, refused: "Unexpected value 'nothing'"},
  {id: 'refused-permission-level', says: 'a level that does not exist', source: `${PARSER}/errors-invalid-permissions.yml`, workflow: `on: push\npermissions: {contents: admin}\njobs:\n  a: {${ok}}\n`, refused: "Unexpected value 'admin'"},
  {id: 'refused-exclude-key', says: 'an exclude with a key that the matrix does not have', source: `${BUILDER}, MatrixExclude`, workflow: jobs(`  a: {strategy: {matrix: {os: [x, y], exclude: [{node: 1}]}}, ${ok}}`), refused: "Matrix exclude key 'node' does not match any key within the matrix"},
  {id: 'refused-empty-vector', says: 'a vector without values', source: `${PARSER}/errors-matrix-empty-vector.yml`, workflow: jobs(`  a: {strategy: {matrix: {os: []}}, ${ok}}`), refused: "Matrix vector 'os' does not contain any values"},
  {id: 'refused-empty-matrix', says: 'a matrix without vectors', source: `${CONVERTER}, ConvertToStrategy`, workflow: jobs(`  a: {strategy: {matrix: {include: []}}, ${ok}}`), refused: 'Matrix must define at least one vector'},
  {id: 'refused-continue-text', says: 'continue-on-error that is no boolean', source: `${CONVERTER}, ConvertToStepContinueOnError`, workflow: step("run: x, continue-on-error: 'yes'"), refused: 'Unexpected value'}
]

const CALLED = '.github/workflows/called.yml'
const call = (keys = '', head = '') => `on: push\n${head}\njobs:\n  a: {uses: ./${CALLED}${keys}}\n`
const called = (declared: string, body = ok, head = '') => ({
  [CALLED]: `on: {workflow_call: {${declared}}}\n${head}\njobs:\n  b: {${body}}\n`
})

// prettier-ignore
const calls: RefusedCase[] = [
  {id: 'refused-call-input', says: 'an input that the called workflow does not have', source: `${SYNTAX}, "on.workflow_call.inputs" (this results in an error)`, workflow: call(', with: {x: 1}'), files: called(''), refused: 'Invalid input, x is not defined in the referenced workflow.'},
  {id: 'refused-call-required', says: 'a required input that is missing', source: `${PARSER}/errors-reusable-workflow-job-inputs-required.yml`, workflow: call(), files: called('inputs: {x: {type: string, required: true}}'), refused: 'Input x is required, but not provided while calling.'},
  {id: 'refused-call-type', says: 'an input of another type', source: `${PARSER}/errors-reusable-workflow-job-inputs-type-mismatch.yml`, workflow: call(", with: {x: 'no'}"), files: called('inputs: {x: {type: boolean}}'), refused: "'x'"},
  {id: 'refused-call-no-type', says: 'an input without a type', source: `${PARSER}/errors-on-workflow_call-input-type-missing.yml`, workflow: call(), files: called('inputs: {x: {required: false}}'), refused: 'Required property is missing: type'},
  {id: 'refused-call-secret', says: 'a secret that the called workflow does not have', source: `${PARSER}/errors-reusable-workflow-job-secrets-undefined.yml`, workflow: call(', secrets: {X: y}'), files: called(''), refused: 'Invalid secret, X is not defined in the referenced workflow.'},
  {id: 'refused-call-secret-required', says: 'a required secret that is missing', source: `${PARSER}/errors-reusable-workflow-job-secrets-required.yml`, workflow: call(), files: called('secrets: {X: {required: true}}'), refused: 'Secret X is required, but not provided while calling.'},
  {id: 'refused-call-missing', says: 'a file that is not there', source: 'actions/runner: src/Sdk/WorkflowParser/ReferencedWorkflowNotFoundException.cs', workflow: call(), refused: 'workflow was not found'},
  {id: 'refused-call-no-trigger', says: 'a workflow that cannot be called', source: 'docs: Reuse workflows, "Creating a reusable workflow" (the values for on must include workflow_call)', workflow: call(), files: {[CALLED]: `on: push\njobs:\n  b: {${ok}}\n`}, refused: 'workflow_call key is not defined in the referenced workflow'},
  {id: 'refused-call-steps', says: 'a call with steps beside it', source: 'docs: Reuse workflows, "Supported keywords for jobs that call a reusable workflow"', workflow: call(', steps: [{run: x}]'), files: called(''), refused: 'steps'},
  {id: 'refused-call-depth', says: 'workflows that call each other without end', source: 'docs: Reusing workflow configurations, "Nesting reusable workflows" (ten levels; loops are not permitted)', workflow: call(), files: called('', `uses: ./${CALLED}`), refused: 'levels deep'},
  {id: 'refused-permissions-job', says: 'a called job that asks for more than its caller has, behind if: false too', source: `${PARSER}/errors-reusable-workflow-permissions-not-allowed-job-level-from-caller-job-level.yml`, workflow: call(', if: false, permissions: {actions: read}'), files: called('', `permissions: {actions: write}, ${ok}`), refused: `Error calling workflow './${CALLED}'. The nested job 'b' is requesting 'actions: write', but is only allowed 'actions: read'.`},
  {id: 'refused-permissions-workflow', says: 'a called workflow that does', source: `${PARSER}/errors-reusable-workflow-permissions-not-allowed-workflow-level-from-caller-workflow-level.yml`, workflow: call('', 'permissions: {contents: read}'), files: called('', ok, 'permissions: {issues: read}'), refused: "The workflow is requesting 'issues: read', but is only allowed 'issues: none'."},
  {id: 'refused-permissions-default', says: 'one that asks for more than the restricted default', source: `${PARSER}/errors-reusable-workflow-permissions-not-allowed-workflow-level-from-caller-default.yml`, workflow: call(), files: called('', ok, 'permissions: {packages: write}'), refused: "The workflow is requesting 'packages: write', but is only allowed 'packages: read'."},
  {id: 'refused-permissions-write-all', says: 'write-all is more than read-all', source: `${PARSER}/errors-reusable-workflow-permissions-not-allowed-request-write-all-allowed-read-all.yml`, workflow: call(', permissions: read-all'), files: called('', ok, 'permissions: write-all'), refused: 'id-token: write'},
  {id: 'refused-permissions-id-token', says: 'id-token is asked for by name', source: `${PARSER}/errors-reusable-workflow-permissions-not-allowed-request-id-token-write.yml`, workflow: call(', permissions: {contents: read}'), files: called('', ok, 'permissions: {id-token: write}'), refused: "The workflow is requesting 'id-token: write', but is only allowed 'id-token: none'."}
]

export const refused: Group = {name: 'refused files', cases: [...expressions, ...places, ...structure, ...calls]}
