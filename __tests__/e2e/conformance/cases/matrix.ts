import type {Case, Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const MATRIX = 'docs: Running variations of jobs in a workflow'
const CONTEXTS = 'docs: Contexts reference'
const BUILDER = 'actions/runner: src/Sdk/WorkflowParser/Conversion/MatrixBuilder.cs'
const YAML = 'actions/languageservices: workflow-parser/testdata/reader'

/** A job whose every run reports its matrix on one line. */
const job = (id: string, matrix: string, more = '') => `
${id}:
  runs-on: ubuntu-latest
  strategy:
    fail-fast: false
    ${more === '' ? 'max-parallel: 4' : more}
    matrix: ${matrix}
  steps: [{env: {MATRIX: '\${{ toJSON(matrix) }}'}, run: 'report "$(printf %s "$MATRIX" | tr -d "\\n ")"'}]`

/** A case about the combinations of one matrix. */
const combinations = (id: string, says: string, source: string, matrix: string, reports: string[]): Case => ({
  id,
  says,
  source,
  jobs: job(id, matrix),
  expect: {[id]: {reportsOfAll: reports}}
})

// prettier-ignore
const products: Case[] = [
  combinations('matrix-product', 'a matrix is every combination', `${MATRIX}, "Example: Using a multi-dimension matrix"`, '{os: [ubuntu-22.04, ubuntu-20.04], version: [10, 12, 14]}', [
    '{"os":"ubuntu-22.04","version":10}',
    '{"os":"ubuntu-22.04","version":12}',
    '{"os":"ubuntu-22.04","version":14}',
    '{"os":"ubuntu-20.04","version":10}',
    '{"os":"ubuntu-20.04","version":12}',
    '{"os":"ubuntu-20.04","version":14}'
  ]),
  combinations('matrix-objects', 'its values may be objects', `${MATRIX}, "Example: Using a single-dimension matrix" (an array of objects)`, '{os: [ubuntu-latest], node: [{version: 14}, {version: 20, env: NODE_OPTIONS=x}]}', [
    '{"os":"ubuntu-latest","node":{"version":14}}',
    '{"os":"ubuntu-latest","node":{"version":20,"env":"NODE_OPTIONS=x"}}'
  ]),
  combinations('matrix-include-documented', 'the documentation’s example of include', `${MATRIX}, "Example: Expanding configurations" (fruit and animal)`,
    `{fruit: [apple, pear], animal: [cat, dog], include: [{color: green}, {color: pink, animal: cat}, {fruit: apple, shape: circle}, {fruit: banana}, {fruit: banana, animal: cat}]}`, [
    '{"fruit":"apple","animal":"cat","color":"pink","shape":"circle"}',
    '{"fruit":"apple","animal":"dog","color":"green","shape":"circle"}',
    '{"fruit":"pear","animal":"cat","color":"pink"}',
    '{"fruit":"pear","animal":"dog","color":"green"}',
    '{"fruit":"banana"}',
    '{"fruit":"banana","animal":"cat"}'
  ]),
  combinations('matrix-include-expand', 'include adds a value to the combination that it names', `${MATRIX}, "Example: Expanding configurations"`,
    '{os: [windows-latest, ubuntu-latest], node: [14, 16], include: [{os: windows-latest, node: 16, npm: 6}]}', [
    '{"os":"windows-latest","node":14}',
    '{"os":"windows-latest","node":16,"npm":6}',
    '{"os":"ubuntu-latest","node":14}',
    '{"os":"ubuntu-latest","node":16}'
  ]),
  combinations('matrix-include-add', 'include adds a combination', `${MATRIX}, "Example: Adding configurations"`,
    '{os: [macos-latest, ubuntu-latest], version: [12, 14], include: [{os: windows-latest, version: 17}]}', [
    '{"os":"macos-latest","version":12}',
    '{"os":"macos-latest","version":14}',
    '{"os":"ubuntu-latest","version":12}',
    '{"os":"ubuntu-latest","version":14}',
    '{"os":"windows-latest","version":17}'
  ]),
  combinations('matrix-include-only', 'a matrix may be includes alone', `${MATRIX}, "Adding configurations" (all configurations under include)`, '{include: [{site: production, datacenter: site-a}, {site: staging, datacenter: site-b}]}', [
    '{"site":"production","datacenter":"site-a"}',
    '{"site":"staging","datacenter":"site-b"}'
  ]),
  combinations('matrix-exclude-documented', 'the documentation’s example of exclude', `${MATRIX}, "Excluding matrix configurations"`,
    '{os: [macos-latest, windows-latest], version: [12, 14, 16], environment: [staging, production], exclude: [{os: macos-latest, version: 12, environment: production}, {os: windows-latest, version: 16}]}', [
    '{"os":"macos-latest","version":12,"environment":"staging"}',
    '{"os":"macos-latest","version":14,"environment":"staging"}',
    '{"os":"macos-latest","version":14,"environment":"production"}',
    '{"os":"macos-latest","version":16,"environment":"staging"}',
    '{"os":"macos-latest","version":16,"environment":"production"}',
    '{"os":"windows-latest","version":12,"environment":"staging"}',
    '{"os":"windows-latest","version":12,"environment":"production"}',
    '{"os":"windows-latest","version":14,"environment":"staging"}',
    '{"os":"windows-latest","version":14,"environment":"production"}'
  ]),
  combinations('matrix-include-after-exclude', 'include comes after exclude, so it may bring something back', `${MATRIX}, "Excluding matrix configurations" (All include combinations are processed after exclude)`,
    '{os: [linux, windows], exclude: [{os: windows}], include: [{os: windows, again: true}]}', ['{"os":"linux"}', '{"os":"windows","again":true}']),
  combinations('matrix-exclude-part', 'exclude may name a part of an object', `${BUILDER}, MatrixFilter`, '{node: [{version: 14, npm: 6}, {version: 16, npm: 8}], exclude: [{node: {npm: 6}}]}', ['{"node":{"version":16,"npm":8}}']),
  combinations('matrix-exclude-loose', 'its values are compared as by ==', `${BUILDER}, MatrixFilter (AddExpression)`, "{os: [Linux, Windows], node: [20, 24], exclude: [{os: linux, node: '20'}]}", [
    '{"os":"Linux","node":24}',
    '{"os":"Windows","node":20}',
    '{"os":"Windows","node":24}'
  ]),
  combinations('matrix-include-loose', 'those of include too', `${BUILDER}, MatrixInclude`, '{os: [Linux], include: [{os: LINUX, more: 1}]}', ['{"os":"Linux","more":1}']),
  combinations('matrix-empty-include', 'an empty include changes nothing', `${BUILDER}, MatrixInclude`, '{os: [a], include: []}', ['{"os":"a"}'])
]

const behaviour: Case[] = [
  {
    id: 'matrix-from-output',
    says: 'a matrix may come out of another job',
    source: 'docs: Evaluate expressions in workflows and actions, "Example returning a JSON object"',
    jobs: `
      from-output-make:
        runs-on: ubuntu-latest
        outputs: {matrix: '\${{ steps.set-matrix.outputs.matrix }}'}
        steps:
          - id: set-matrix
            run: echo 'matrix={"include":[{"project":"foo","config":"Debug"},{"project":"bar","config":"Release"}]}' >> $GITHUB_OUTPUT
      from-output:
        needs: from-output-make
        runs-on: ubuntu-latest
        strategy: {matrix: '\${{ fromJSON(needs.from-output-make.outputs.matrix) }}'}
        steps: [{run: 'report "Project \${{ matrix.project }}, Config \${{ matrix.config }}"'}]`,
    expect: {'from-output': {reportsOfAll: ['Project bar, Config Release', 'Project foo, Config Debug']}}
  },
  {
    id: 'matrix-vector-from-expression',
    says: 'so may one of its vectors',
    source: `${MATRIX}, "Example: Using contexts to create matrices"`,
    jobs: `
      from-event:
        runs-on: ubuntu-latest
        strategy: {matrix: {version: '\${{ github.event.client_payload.versions }}'}}
        steps: [{run: 'report \${{ matrix.version }}'}]`,
    expect: {'from-event': {reportsOfAll: ['12', '14', '16']}}
  },
  {
    id: 'matrix-strategy-context',
    says: 'the strategy context tells which of them a job is',
    source: `${CONTEXTS}, "Example contents of the strategy context"`,
    jobs: `
      strategy-context:
        runs-on: ubuntu-latest
        strategy: {fail-fast: false, max-parallel: 2, matrix: {a: [x, y, z]}}
        steps: [{run: 'report "\${{ matrix.a }} \${{ strategy.job-index }} \${{ strategy.job-total }} \${{ strategy.max-parallel }} \${{ strategy.fail-fast }}"'}]
      strategy-defaults:
        runs-on: ubuntu-latest
        strategy: {matrix: {a: [x, y]}}
        steps: [{run: 'report "\${{ strategy.max-parallel }} \${{ strategy.fail-fast }}"'}]`,
    expect: {
      'strategy-context': {reportsOfAll: ['x 0 3 2 false', 'y 1 3 2 false', 'z 2 3 2 false']},
      'strategy-defaults': {reportsOfAll: ['2 true', '2 true']}
    }
  },
  {
    id: 'matrix-max-parallel',
    says: 'with max-parallel 1 they come one after the other, in their order',
    source: `${SYNTAX}, "jobs.<job_id>.strategy.max-parallel"`,
    jobs: `
      one-by-one:
        runs-on: ubuntu-latest
        strategy: {max-parallel: 1, matrix: {a: [1, 2, 3]}}
        steps: [{run: 'echo "\${{ matrix.a }}" >> "$CONFORMANCE_REPORTS/../one-by-one"; report "$(tr -d "\\n" < "$CONFORMANCE_REPORTS/../one-by-one")"'}]`,
    expect: {'one-by-one': {reportsOfAll: ['1', '12', '123']}}
  },
  {
    id: 'matrix-fail-fast-false',
    says: 'without fail-fast the others go on',
    source: `${SYNTAX}, "jobs.<job_id>.strategy.fail-fast"`,
    jobs: `
      go-on:
        runs-on: ubuntu-latest
        strategy: {fail-fast: false, max-parallel: 1, matrix: {a: [1, 2, 3]}}
        steps: [{run: 'report \${{ matrix.a }}; [ \${{ matrix.a }} != 1 ]'}]
      go-on-behind: {needs: go-on, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.go-on.result }}'}]}`,
    expect: {'go-on': {reportsOfAll: ['1', '2', '3']}, 'go-on-behind': {reports: ['failure']}}
  },
  {
    id: 'matrix-fail-fast',
    says: 'with it those that wait are cancelled',
    source: `${SYNTAX}, "jobs.<job_id>.strategy.fail-fast"`,
    jobs: `
      stop-all:
        runs-on: ubuntu-latest
        strategy: {max-parallel: 1, matrix: {a: [1, 2, 3]}}
        steps: [{run: 'report \${{ matrix.a }}; exit 1'}]
      stop-all-behind: {needs: stop-all, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.stop-all.result }}'}]}`,
    expect: {'stop-all': {reportsOfAll: ['1']}, 'stop-all-behind': {reports: ['failure']}}
  },
  {
    id: 'matrix-continue-on-error',
    says: 'a job that may fail stops nobody',
    source: `${SYNTAX}, "Example: Preventing a specific failing matrix job from failing a workflow run"`,
    jobs: `
      experimental:
        runs-on: ubuntu-latest
        continue-on-error: \${{ matrix.experimental }}
        strategy: {max-parallel: 1, matrix: {version: [7, 8], experimental: [false], include: [{version: 6, experimental: true}]}}
        steps: [{run: 'report \${{ matrix.version }}; [ \${{ matrix.version }} != 6 ]'}]
      experimental-behind: {needs: experimental, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.experimental.result }}'}]}`,
    expect: {experimental: {reportsOfAll: ['6', '7', '8']}, 'experimental-behind': {reports: ['success']}}
  },
  {
    id: 'matrix-outputs',
    says: 'outputs of a matrix: the last job that sets one wins, an empty one sets none',
    source: `${SYNTAX}, "Using Job Outputs in a Matrix Job"; JobExtension.cs (Skip output … since it's empty)`,
    jobs: `
      matrix-outputs-make:
        runs-on: ubuntu-latest
        strategy: {max-parallel: 1, matrix: {version: [1, 2, 3]}}
        outputs: {output_1: '\${{ steps.gen.outputs.output_1 }}', output_2: '\${{ steps.gen.outputs.output_2 }}', output_3: '\${{ steps.gen.outputs.output_3 }}'}
        steps: [{id: gen, run: 'echo "output_\${{ matrix.version }}=\${{ matrix.version }}" >> "$GITHUB_OUTPUT"'}]
      matrix-outputs: {needs: matrix-outputs-make, runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.matrix-outputs-make.outputs.output_1 }}\${{ needs.matrix-outputs-make.outputs.output_2 }}\${{ needs.matrix-outputs-make.outputs.output_3 }}'}]}`,
    expect: {'matrix-outputs': {reports: ['123']}}
  },
  {
    id: 'matrix-bad-vector',
    says: 'an empty vector fails the job',
    source: 'actions/runner: WorkflowTemplateConverter.cs, ConvertToStrategy (does not contain any values)',
    alone: true,
    jobs: `
      empty-vector:
        runs-on: ubuntu-latest
        strategy: {matrix: {a: "\${{ fromJSON('[]') }}"}}
        steps: [{run: report on}]`,
    expect: {'empty-vector': {conclusion: 'failure', reports: []}}
  },
  {
    id: 'yaml-values',
    says: 'YAML 1.2 decides on types: true, TRUE, 0o10, 0xff, 1e2 and .5 are no texts; yes, on and 12_345 are',
    source: `${YAML}/yaml-schema-bool.yml, yaml-schema-int.yml, yaml-schema-float.yml, yaml-schema-exceptions.yml`,
    jobs: `
      yaml-values:
        runs-on: ubuntu-latest
        strategy:
          matrix:
            include:
              - values: [true, TRUE, False, 0o10, 0xff, 1e2, .5, -2.0, ~, null, yes, on, 12_345, '1', "true", !!str 1, 0755]
        steps: [{env: {VALUES: '\${{ toJSON(matrix.values) }}'}, run: 'report "$(printf %s "$VALUES" | tr -d "\\n ")"'}]`,
    expect: {'yaml-values': {reports: ['[true,true,false,8,255,100,0.5,-2,null,null,"yes","on","12_345","1","true","1",755]']}}
  }
]

const names: Case[] = [
  {
    id: 'matrix-names',
    says: 'a job of a matrix has its values in brackets; what include adds to it is not there',
    source: `${BUILDER}, CreateConfiguration; JobNameBuilder.cs`,
    jobs: `
      names-product: {runs-on: ubuntu-latest, strategy: {matrix: {os: [a, b], n: [1], include: [{os: a, more: x}]}}, steps: [{run: 'true'}]}
      names-objects: {name: Build, runs-on: ubuntu-latest, strategy: {matrix: {o: [{x: deep, y: [1, true]}], empty: ['']}}, steps: [{run: 'true'}]}
      names-own: {name: 'Own \${{ matrix.os }}', runs-on: ubuntu-latest, strategy: {matrix: {os: [a]}}, steps: [{run: 'true'}]}
      names-long: {runs-on: ubuntu-latest, strategy: {matrix: {text: ['0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789']}}, steps: [{run: 'true'}]}`,
    expect: {
      'names-product': {names: ['names-product (a, 1)', 'names-product (b, 1)']},
      'names-objects': {names: ['Build (deep, 1, true)']},
      'names-own': {names: ['Own a']},
      'names-long': {names: ['names-long (0123456789012345678901234567890123456789012345678901234567890123456789012345678901234...']}
    }
  },
  {
    id: 'job-name',
    says: 'a job is shown by its name, which may be an expression, or by its id',
    source: `${SYNTAX}, "jobs.<job_id>.name"`,
    jobs: `
      named-a: {name: A name, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      named-b: {name: 'On \${{ github.ref_name }}', runs-on: ubuntu-latest, steps: [{run: 'true'}]}
      named-c: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}`,
    expect: {'named-a': {names: ['A name']}, 'named-b': {names: ['On main']}, 'named-c': {names: ['named-c']}}
  }
]

export const matrix: Group = {
  name: 'matrix',
  github: {event: {client_payload: {versions: [12, 14, 16]}}},
  cases: [...products, ...behaviour]
}

export const jobNames: Group = {name: 'names', notThroughAct: 'act has names of its own for jobs', cases: names}
