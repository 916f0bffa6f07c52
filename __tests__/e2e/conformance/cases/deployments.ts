import type {Case, Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions, "jobs.<job_id>.environment"'
const AVAILABILITY = 'docs: Contexts reference, "Context availability"'
const CONVERTER = 'actions/runner: src/Sdk/WorkflowParser/Conversion/WorkflowTemplateConverter.cs, ConvertToActionEnvironmentReference'
const JOB_EXTENSION = 'actions/runner: src/Runner.Worker/JobExtension.cs, FinalizeJob'
const SCHEMA = 'actions/languageservices: workflow-parser/src/workflow-v1.0.json, job-environment'

const ok = "runs-on: ubuntu-latest, steps: [{run: 'true'}]"
const none = {conclusion: 'success', environment: null} as const

/** What is written down for a job with an environment of this name. */
const named = (name: string, url: string | null = null) => ({conclusion: 'success', environment: {name, url}}) as const

const cases: Case[] = [
  {
    id: 'environment-text',
    says: 'an environment is a name',
    source: `${SYNTAX}, "Example: Using a single environment name"`,
    job: 'environment: staging_environment',
    steps: "- run: 'true'",
    expect: named('staging_environment')
  },
  {
    id: 'environment-map',
    says: 'or a name and a URL',
    source: `${SYNTAX}, "Example: Using environment name and URL"`,
    job: 'environment: {name: production, url: "https://github.com"}',
    steps: "- run: 'true'",
    expect: named('production', 'https://github.com')
  },
  {
    id: 'environment-step-url',
    says: 'the URL can be the output of a step, also of a job that is a failure',
    source: `${SYNTAX}, "Example: Using output as URL"; ${JOB_EXTENSION}`,
    job: "environment: {name: production, url: '${{ steps.a.outputs.url }}/${{ env.PLACE }}'}\nenv: {PLACE: cellar}",
    steps: `
      - {id: a, run: 'echo "url=https://\${GITHUB_REF_NAME}.example.com" >> "$GITHUB_OUTPUT"; echo PLACE=attic >> "$GITHUB_ENV"'}
      - run: exit 1`,
    expect: {conclusion: 'failure', environment: {name: 'production', url: 'https://main.example.com/attic'}}
  },
  {
    id: 'environment-expression',
    says: 'the name may be an expression, of what is known before the job starts',
    source: `${AVAILABILITY} (jobs.<job_id>.environment); ${SCHEMA}`,
    jobs: `
      environment-before:
        runs-on: ubuntu-latest
        outputs: {stage: '\${{ steps.a.outputs.stage }}'}
        steps: [{id: a, run: 'echo stage=blue >> "$GITHUB_OUTPUT"'}]
      environment-expression:
        needs: environment-before
        environment: \${{ format('{0}-{1}-{2}', vars.COLOUR, needs.environment-before.outputs.stage, github.ref_name) }}
        ${ok.replace(', ', '\n        ')}
      environment-each:
        strategy: {matrix: {stage: [staging, production]}}
        environment: {name: '\${{ matrix.stage }}', url: 'https://\${{ matrix.stage }}.example.com'}
        ${ok.replace(', ', '\n        ')}`,
    expect: {
      'environment-expression': named('green-blue-main'),
      'environment-each': {
        conclusion: 'success',
        environments: ['production https://production.example.com', 'staging https://staging.example.com']
      }
    }
  },
  {
    id: 'environment-empty',
    says: 'a name that comes out empty is none, in either form, and its URL is not looked at',
    source: CONVERTER,
    jobs: `
      environment-empty-text: {environment: '', ${ok}}
      environment-empty-expression: {environment: '\${{ github.head_ref }}', ${ok}}
      environment-nothing: {environment: , ${ok}}
      environment-empty-map: {environment: {name: '\${{ vars.NOWHERE }}', url: "\${{ fromJSON('nonsense') }}"}, ${ok}}`,
    expect: {
      'environment-empty-text': none,
      'environment-empty-expression': none,
      'environment-nothing': none,
      'environment-empty-map': none
    }
  },
  {
    id: 'environment-scalars',
    says: 'what is no text becomes one: a number, a boolean, and nothing, which is empty',
    source: `${SCHEMA} (string); actions/runner: src/Sdk/WorkflowParser/ObjectTemplating/TemplateReader.cs, Validate`,
    jobs: `
      environment-number: {environment: 7, ${ok}}
      environment-boolean: {environment: {name: true, url: }, ${ok}}
      environment-empty-url: {environment: {name: a, url: '\${{ vars.NOWHERE }}'}, ${ok}}`,
    expect: {
      'environment-number': named('7'),
      'environment-boolean': named('true', ''),
      'environment-empty-url': named('a', '')
    }
  },
  {
    id: 'environment-object',
    says: 'all of it may come out of one expression',
    source: `${CONVERTER} (environment.AssertMapping after the evaluation); ${SCHEMA} (one-of)`,
    job: `environment: "\${{ fromJSON('{\\"name\\": \\"production\\", \\"url\\": \\"https://example.com\\"}') }}"`,
    steps: "- run: 'true'",
    expect: named('production', 'https://example.com')
  },
  {
    id: 'environment-wrong',
    says: 'a job whose environment cannot be evaluated does not start',
    source: 'actions/runner: src/Sdk/WorkflowParser/WorkflowTemplateEvaluator.cs, EvaluateJobEnvironment',
    jobs: `
      environment-sequence: {environment: "\${{ fromJSON('[1]') }}", ${ok}}
      environment-broken: {environment: {name: "\${{ fromJSON('nonsense') }}"}, ${ok}}
      environment-nameless: {environment: "\${{ fromJSON('{}') }}", ${ok}}`,
    expect: {
      'environment-sequence': {conclusion: 'failure', steps: [], environment: null},
      'environment-broken': {conclusion: 'failure', steps: [], environment: null},
      'environment-nameless': {conclusion: 'failure', steps: [], environment: null}
    }
  },
  {
    id: 'environment-url-wrong',
    says: 'a URL that is no text fails the job, and one with a secret in it is not shown',
    source: JOB_EXTENSION,
    jobs: `
      environment-url-object: {environment: {name: a, url: "\${{ fromJSON('[1]') }}"}, ${ok}}
      environment-url-secret:
        environment: {name: a, url: 'https://example.com/\${{ steps.a.outputs.path }}'}
        runs-on: ubuntu-latest
        steps: [{id: a, run: 'echo "::add-mask::hidden-path"; echo path=hidden-path >> "$GITHUB_OUTPUT"'}]`,
    expect: {
      'environment-url-object': {conclusion: 'failure', environment: {name: 'a', url: null}},
      'environment-url-secret': {
        ...named('a'),
        annotations: ["warning: Skip setting environment url as environment 'a' may contain secret."]
      }
    }
  },
  {
    id: 'environment-no-deployment',
    says: 'deployment: false records none',
    source: `${SYNTAX} (deployment); ${SCHEMA}`,
    job: 'environment: {name: production, deployment: false}',
    steps: "- run: 'true'",
    expect: {conclusion: 'success', environment: {name: 'production', url: null, deployment: false}}
  },
  {
    id: 'environment-skipped',
    says: 'a job that is skipped has none',
    source: 'docs: Deployments and environments (a job that references an environment is run when the rules have passed)',
    job: 'environment: production\nif: false',
    steps: "- run: 'true'",
    expect: {conclusion: 'skipped', environment: null}
  },
  {
    id: 'environment-called',
    says: 'a job of a called workflow may take it from an input of the call; an input that is left out is none',
    source: `${AVAILABILITY} (inputs in jobs.<job_id>.environment); ${CONVERTER}`,
    jobs: `
      environment-caller: {uses: ./.github/workflows/deploy.yml, with: {environment: production, url: 'https://example.com'}}
      environment-caller-without: {uses: ./.github/workflows/deploy-nowhere.yml}`,
    expect: {
      'environment-called': named('production', 'https://example.com'),
      'environment-called-without': none
    }
  }
]

const called = (id: string) => `
on: {workflow_call: {inputs: {environment: {type: string}, url: {type: string}}}}
jobs:
  ${id}: {environment: {name: '\${{ inputs.environment }}', url: '\${{ inputs.url }}'}, ${ok}}`

export const deployments: Group = {
  name: 'deployments',
  notThroughAct: 'act does not play environments',
  variables: {COLOUR: 'green'},
  files: {
    '.github/workflows/deploy.yml': called('environment-called'),
    '.github/workflows/deploy-nowhere.yml': called('environment-called-without')
  },
  cases
}
