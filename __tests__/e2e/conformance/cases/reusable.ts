import type {Case, Group} from '../case.ts'

const REUSE = 'docs: Reuse workflows'
const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const PERMISSIONS = 'docs: Workflow syntax for GitHub Actions, "How permissions are calculated for a workflow job"'
const PARSER = 'actions/languageservices: workflow-parser/testdata/reader'

/** The workflows that are called, by name. */
const CALLED: Readonly<Record<string, string>> = {
  inputs: `
on:
  workflow_call:
    inputs:
      text: {type: string}
      given: {type: string, default: of the file}
      flag: {type: boolean}
      number: {type: number}
      derived: {type: string, default: 'by \${{ github.actor }}'}
jobs:
  called-inputs:
    runs-on: ubuntu-latest
    steps: [{env: {INPUTS: '\${{ toJSON(inputs) }}'}, run: 'report "$INPUTS"'}]`,
  typed: `
on: {workflow_call: {inputs: {a: {type: string}, b: {type: string}, c: {type: string}, flag: {type: boolean, required: true}, count: {type: number}}}}
jobs:
  called-typed:
    runs-on: ubuntu-latest
    steps: [{run: 'report "\${{ inputs.a }}" "\${{ inputs.b }}" "\${{ inputs.c }}" "\${{ inputs.flag == true }}" "\${{ inputs.count == 3 }}"'}]`,
  outputs: `
on:
  workflow_call:
    outputs: {first: {value: '\${{ jobs.called-outputs.outputs.word }}'}, fixed: {value: fixed}, result: {value: '\${{ jobs.called-outputs.result }}'}}
jobs:
  called-outputs:
    runs-on: ubuntu-latest
    outputs: {word: '\${{ steps.a.outputs.word }}'}
    steps: [{id: a, run: 'echo word=hello >> "$GITHUB_OUTPUT"'}]`,
  secrets: `
on: {workflow_call: {secrets: {TOKEN: {required: true}, NONE: {required: false}}}}
jobs:
  called-secrets:
    runs-on: ubuntu-latest
    steps:
      - env: {TOKEN: '\${{ secrets.TOKEN }}', KEY: '[\${{ secrets.KEY }}]', NONE: '[\${{ secrets.NONE }}]', OWN: '\${{ secrets.GITHUB_TOKEN == github.token }}'}
        run: report "$([ "$TOKEN" = open-sesame ] && echo right)" "$KEY" "$NONE" "$OWN"`,
  inherit: `
on: workflow_call
jobs:
  called-inherit:
    runs-on: ubuntu-latest
    steps: [{env: {KEY: '\${{ secrets.KEY }}'}, run: 'report "$([ "$KEY" = open-sesame ] && echo right)"'}]`,
  'not-inherited': `
on: workflow_call
jobs:
  called-not-inherited:
    runs-on: ubuntu-latest
    steps: [{env: {KEY: '[\${{ secrets.KEY }}]'}, run: 'report "$KEY"'}]`,
  environment: `
on: workflow_call
env: {OWN: of the called}
defaults: {run: {working-directory: /}}
jobs:
  called-environment:
    runs-on: ubuntu-latest
    steps: [{run: 'report "[$CALLER]" "$OWN" "$PWD" "\${{ vars.COLOUR }}"'}]`,
  context: `
on: workflow_call
jobs:
  called-context:
    runs-on: ubuntu-latest
    steps: [{run: 'report "\${{ github.workflow }}" "\${{ github.event_name }}" "\${{ github.job }}" "\${{ github.event.word }}"'}]`,
  middle: `
on: {workflow_call: {inputs: {word: {type: string}}, outputs: {word: {value: '\${{ jobs.deeper.outputs.word }}'}}}}
jobs:
  deeper:
    uses: ./.github/workflows/deepest.yml
    with: {word: '\${{ inputs.word }} middle'}
    secrets: {KEY: '\${{ secrets.KEY }}'}`,
  deepest: `
on: {workflow_call: {inputs: {word: {type: string}}, secrets: {KEY: {}}, outputs: {word: {value: '\${{ jobs.called-deepest.outputs.word }}'}}}}
jobs:
  called-deepest:
    runs-on: ubuntu-latest
    outputs: {word: '\${{ steps.a.outputs.word }}'}
    steps: [{id: a, env: {KEY: '\${{ secrets.KEY }}'}, run: 'echo "word=\${{ inputs.word }} deepest" >> "$GITHUB_OUTPUT"; report "$([ "$KEY" = open-sesame ] && echo right)"'}]`,
  red: `
on: workflow_call
jobs:
  called-red: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
  called-red-behind: {needs: called-red, runs-on: ubuntu-latest, steps: [{run: 'true'}]}`,
  varied: `
on: {workflow_call: {inputs: {target: {type: string}}}}
jobs:
  called-varied: {runs-on: ubuntu-latest, steps: [{run: 'report "\${{ inputs.target }}"'}]}`,
  permissions: `
on: workflow_call
jobs:
  called-permissions: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
  called-permissions-less: {permissions: {contents: read}, runs-on: ubuntu-latest, steps: [{run: 'true'}]}`
}

const uses = (name: string) => `uses: ./.github/workflows/${name}.yml`

const calls: Case[] = [
  {
    id: 'call-defaults',
    says: 'an input that is left out has its default, or "", false, 0',
    source: `${SYNTAX}, "on.workflow_call.inputs"`,
    jobs: `
      call-defaults: {${uses('inputs')}, with: {text: 'on \${{ github.ref_name }}'}}`,
    expect: {
      'called-inputs': {reports: ['{"text": "on main", "given": "of the file", "flag": false, "number": 0, "derived": "by octocat"}']}
    }
  },
  {
    id: 'call-types',
    says: 'a string input takes null, booleans and numbers; the other types keep theirs',
    source: `${PARSER}/reusable-workflow-job-inputs-type-coercion.yml; ${SYNTAX}, "on.workflow_call.inputs.<input_id>.type"`,
    jobs: `
      call-types: {${uses('typed')}, with: {a: null, b: true, c: 456, flag: true, count: "\${{ fromJSON('3') }}"}}`,
    expect: {'called-typed': {reports: ['', 'true', '456', 'true', 'true']}}
  },
  {
    id: 'call-outputs',
    says: 'outputs of the called workflow are outputs of the job that calls it',
    source: `${REUSE}, "Using outputs from a reusable workflow"`,
    jobs: `
      call-outputs: {${uses('outputs')}}
      call-outputs-behind: {needs: call-outputs, runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.call-outputs.outputs.first }}" "\${{ needs.call-outputs.outputs.fixed }}" \${{ needs.call-outputs.result }} \${{ needs.call-outputs.outputs.result }}'}]}`,
    expect: {'call-outputs-behind': {reports: ['hello', 'fixed', 'success', 'success']}}
  },
  {
    id: 'call-secrets',
    says: 'a called workflow has the secrets that it is given, and GITHUB_TOKEN',
    source: `${REUSE}, "Passing inputs and secrets to a reusable workflow"`,
    jobs: `
      call-secrets: {${uses('secrets')}, secrets: {TOKEN: '\${{ secrets.KEY }}'}}`,
    expect: {'called-secrets': {reports: ['right', '[]', '[]', 'true']}}
  },
  {
    id: 'call-secrets-inherit',
    says: 'inherit gives all of them',
    source: `${SYNTAX}, "jobs.<job_id>.secrets.inherit"`,
    jobs: `
      call-inherit: {${uses('inherit')}, secrets: inherit}
      call-not-inherited: {${uses('not-inherited')}}`,
    expect: {'called-inherit': {reports: ['right']}, 'called-not-inherited': {reports: ['[]']}}
  },
  {
    id: 'call-environment',
    says: 'env and defaults of the caller do not reach it; vars do',
    source: `docs: Reusing workflow configurations, "Limitations of reusable workflows" (env); ${REUSE}`,
    jobs: `
      call-environment: {${uses('environment')}}`,
    expect: {'called-environment': {reports: ['[]', 'of the called', '/', 'blue']}}
  },
  {
    id: 'call-github-context',
    says: 'the github context is the caller’s',
    source: `docs: Reusing workflow configurations (the github context is always associated with the caller workflow)`,
    jobs: `
      call-context: {${uses('context')}}`,
    expect: {'called-context': {reports: ['Conformance', 'push', 'called-context', 'payload']}}
  },
  {
    id: 'call-nested',
    says: 'called workflows may call others; secrets are handed on each time',
    source: `${REUSE}, "Nesting reusable workflows" and "Passing secrets to nested workflows"`,
    jobs: `
      call-nested: {${uses('middle')}, with: {word: top}, secrets: inherit}
      call-nested-behind: {needs: call-nested, runs-on: ubuntu-latest, steps: [{run: 'report "\${{ needs.call-nested.outputs.word }}"'}]}`,
    expect: {'called-deepest': {reports: ['right']}, 'call-nested-behind': {reports: ['top middle deepest']}}
  },
  {
    id: 'call-matrix',
    says: 'a call may be in a matrix',
    source: `${REUSE}, "Using a matrix strategy with a reusable workflow"`,
    jobs: `
      call-matrix: {strategy: {matrix: {target: [dev, stage, prod]}}, ${uses('varied')}, with: {target: '\${{ matrix.target }}'}}`,
    expect: {'called-varied': {reportsOfAll: ['dev', 'prod', 'stage']}}
  },
  {
    id: 'call-skipped',
    says: 'a call may be skipped',
    source: `${REUSE}, "Supported keywords for jobs that call a reusable workflow" (jobs.<job_id>.if)`,
    jobs: `
      call-skipped: {if: false, ${uses('red')}}
      call-skipped-behind: {needs: call-skipped, if: always(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.call-skipped.result }}'}]}`,
    expect: {'call-skipped-behind': {reports: ['skipped']}}
  },
  {
    id: 'call-red',
    says: 'a called workflow with a failed job is a failed job',
    source: `${REUSE}; ${SYNTAX}, "jobs.<job_id>.needs"`,
    alone: true,
    jobs: `
      call-red: {${uses('red')}}
      call-red-behind: {needs: call-red, if: failure(), runs-on: ubuntu-latest, steps: [{run: 'report \${{ needs.call-red.result }}'}]}
      call-red-skipped: {needs: call-red, runs-on: ubuntu-latest, steps: [{run: 'true'}]}`,
    expect: {
      'called-red-behind': {conclusion: 'skipped'},
      'call-red-behind': {reports: ['failure']},
      'call-red-skipped': {conclusion: 'skipped'}
    }
  }
]

export const reusable: Group = {
  name: 'reusable workflows',
  head: 'on: push\nenv: {CALLER: of the caller}\ndefaults: {run: {working-directory: /tmp}}',
  github: {event: {word: 'payload'}},
  secrets: {KEY: 'open-sesame'},
  variables: {COLOUR: 'blue'},
  files: Object.fromEntries(
    Object.entries(CALLED).map(([name, text]) => [`.github/workflows/${name}.yml`, `name: The ${name} one${text}`])
  ),
  cases: calls
}

const job = "runs-on: ubuntu-latest, steps: [{run: 'true'}]"

const tokens: Case[] = [
  {
    id: 'permissions-job',
    says: 'what a job says replaces what the workflow says; what it does not name is none',
    source: `${PERMISSIONS}; "jobs.<job_id>.permissions" (If you specify the access for any of these permissions, all of those that are not specified are set to none)`,
    jobs: `
      permissions-workflow: {${job}}
      permissions-job: {permissions: {issues: write}, ${job}}
      permissions-none: {permissions: {}, ${job}}`,
    expect: {
      'permissions-workflow': {permissions: {contents: 'read', packages: 'write'}},
      'permissions-job': {permissions: {issues: 'write'}},
      'permissions-none': {permissions: {}}
    }
  },
  {
    id: 'permissions-called',
    says: 'a called workflow has what its caller’s job has, or less',
    source: `docs: Reusing workflow configurations (GITHUB_TOKEN permissions can only be the same or more restrictive in nested workflows)`,
    jobs: `
      call-permissions: {permissions: {contents: read, issues: write}, ${uses('permissions')}}`,
    expect: {
      'called-permissions': {permissions: {contents: 'read', issues: 'write'}},
      'called-permissions-less': {permissions: {contents: 'read'}}
    }
  }
]

const NO_PERMISSIONS = 'act does not play permissions'

export const permissions: Group = {
  name: 'permissions',
  notThroughAct: NO_PERMISSIONS,
  head: 'on: push\npermissions: {contents: read, packages: write}',
  files: {'.github/workflows/permissions.yml': (CALLED['permissions'] ?? '').trimStart()},
  cases: tokens
}

export const defaultPermissions: Group = {
  name: 'default permissions',
  notThroughAct: NO_PERMISSIONS,
  cases: [
    {
      id: 'permissions-default',
      says: 'a new repository’s token reads contents and packages',
      source: `${PARSER}/reusable-workflow-job-permissions-default-limited-read-allows-contents-packages.yml; ${PERMISSIONS}`,
      jobs: `
      permissions-default: {${job}}`,
      expect: {'permissions-default': {permissions: {contents: 'read', packages: 'read'}}}
    }
  ]
}
