import type {Case, Group} from '../case.ts'

const METADATA = 'docs: Metadata syntax reference'
const COMMANDS = 'docs: Workflow commands for GitHub Actions'
const RUNNER = 'actions/runner: src/Runner.Worker'

/** An action of the repository whose parts are lines of JavaScript; `report(…)` is there for them. */
function action(
  name: string,
  keys: string,
  parts: {readonly pre?: string; readonly main: string; readonly post?: string}
): Record<string, string> {
  const folder = `.github/actions/${name}`
  const head = [
    "import {appendFileSync} from 'node:fs'",
    'const {env} = process',
    "const report = (...values) => { for (const value of values) appendFileSync(env.CONFORMANCE_REPORTS + '/' + env.GITHUB_JOB, value + '\\0') }",
    "const write = (file, line) => appendFileSync(env[file], line + '\\n')"
  ].join('\n')
  const programs = Object.entries(parts).map(([part, text]) => [`${folder}/${part}.mjs`, `${head}\n${text}\n`])
  const runs = Object.keys(parts).map(part => `${part}: ${part}.mjs`)
  const manifest = `name: ${name}\ndescription: For a case\n${keys}\nruns: {using: node24, ${runs.join(', ')}${name === 'post-if' ? ', post-if: failure()' : ''}}\n`
  return {[`${folder}/action.yml`]: manifest, ...(Object.fromEntries(programs) as Record<string, string>)}
}

const files = {
  ...action(
    'inputs',
    'inputs: {"two words": {description: a}, with-dash: {description: b, default: of the action}, actor: {description: c, default: "${{ github.actor }}"}}',
    {
      main: "report(env.INPUT_TWO_WORDS, env['INPUT_WITH-DASH'], env.INPUT_ACTOR, env.INPUT_UNKNOWN ?? 'none')"
    }
  ),
  ...action('required', 'inputs: {needed: {description: a, required: true}}', {main: "report('[' + (env.INPUT_NEEDED ?? '') + ']')"}),
  ...action('life', 'inputs: {name: {description: a, default: x}}', {
    main: "write('GITHUB_STATE', 'who=' + env.INPUT_NAME); report('main ' + env.INPUT_NAME)",
    post: "report('post ' + env.STATE_who)"
  }),
  ...action('red', '', {main: "write('GITHUB_STATE', 'a=1'); report('main'); process.exitCode = 1", post: "report('post ' + env.STATE_a)"}),
  ...action('post-if', '', {main: "report('main')", post: "report('post')"}),
  ...action('output', 'outputs: {word: {description: a}}', {
    main: "write('GITHUB_OUTPUT', 'word=of an action'); write('GITHUB_OUTPUT', 'extra=more')"
  }),
  ...action('state', '', {
    main: "write('GITHUB_STATE', 'lines<<EOF'); write('GITHUB_STATE', 'one'); write('GITHUB_STATE', 'two'); write('GITHUB_STATE', 'EOF'); console.log('::save-state name=old::by command')",
    post: 'report(env.STATE_lines, env.STATE_old)'
  })
}

const use = (name: string, more = '') => `{uses: ./.github/actions/${name}${more}}`
const CHECKOUT = '{uses: actions/checkout@v5}'

const cases: Case[] = [
  {
    id: 'action-inputs',
    says: 'inputs are INPUT_ variables, in capitals, with blanks as underscores and dashes as they are',
    source: `${METADATA}, "inputs"; ${RUNNER}/Handlers/Handler.cs, AddInputsToEnvironment`,
    steps: `
      - ${CHECKOUT}
      - ${use('inputs', ", with: {'two words': given}")}`,
    expect: {conclusion: 'success', reports: ['given', 'of the action', 'octocat', 'none']}
  },
  {
    id: 'action-inputs-case',
    says: 'their names ignore case',
    source: `${RUNNER}/ActionRunner.cs (OrdinalIgnoreCase)`,
    steps: `
      - ${CHECKOUT}
      - ${use('inputs', ", with: {'Two Words': given, WITH-DASH: over}")}`,
    expect: {reports: ['given', 'over', 'octocat', 'none']}
  },
  {
    id: 'action-inputs-unknown',
    says: 'one that the action does not declare is a warning, and is there',
    source: `${RUNNER}/ActionRunner.cs (Unexpected input(s))`,
    steps: `
      - ${CHECKOUT}
      - ${use('inputs', ", with: {'two words': given, unknown: x}")}`,
    expect: {
      conclusion: 'success',
      reports: ['given', 'of the action', 'octocat', 'x'],
      annotations: ["warning: Unexpected input(s) 'unknown', valid inputs are ['two words', 'with-dash', 'actor']"]
    }
  },
  {
    id: 'action-inputs-required',
    says: 'one that is required and missing is no error of the runner',
    source: `${METADATA}, "inputs.<input_id>.required" (will not automatically return an error)`,
    steps: `
      - ${CHECKOUT}
      - ${use('required')}`,
    expect: {conclusion: 'success', reports: ['[]']}
  },
  {
    id: 'action-post',
    says: 'post parts come last, in the opposite order, each with its own state',
    source: `${METADATA}, "runs.post"; ${COMMANDS}, "Sending values to the pre and post actions"`,
    steps: `
      - ${CHECKOUT}
      - ${use('life', ', with: {name: one}')}
      - ${use('life', ', with: {name: two}')}
      - run: report script`,
    expect: {reports: ['main one', 'main two', 'script', 'post two', 'post one']}
  },
  {
    id: 'action-post-after-failure',
    says: 'they come also when something failed, their own action included',
    source: `${METADATA}, "runs.post-if" (defaults to always())`,
    steps: `
      - ${CHECKOUT}
      - ${use('red')}
      - ${use('life', ', with: {name: one}')}`,
    expect: {conclusion: 'failure', reports: ['main', 'post 1']}
  },
  {
    id: 'action-post-skipped',
    says: 'but not of an action that did not run',
    source: `${RUNNER}/ActionRunner.cs (RegisterPostJobStep when the action starts)`,
    steps: `
      - ${CHECKOUT}
      - ${use('life', ', if: false')}
      - run: report script`,
    expect: {conclusion: 'success', reports: ['script']}
  },
  {
    id: 'action-post-if',
    says: 'post-if decides on a post part',
    source: `${METADATA}, "runs.post-if"`,
    steps: `
      - ${CHECKOUT}
      - ${use('post-if')}`,
    expect: {reports: ['main']}
  },
  {
    id: 'action-post-if-failure',
    says: 'it sees what the job has come to',
    source: `${METADATA}, "runs.post-if"`,
    steps: `
      - ${CHECKOUT}
      - ${use('post-if')}
      - run: exit 1`,
    expect: {conclusion: 'failure', reports: ['main', 'post']}
  },
  {
    id: 'action-outputs',
    says: 'outputs of an action are outputs of its step, also those that it does not declare',
    source: `${METADATA}, "outputs" (you can still set outputs and use them in a workflow)`,
    steps: `
      - ${CHECKOUT}
      - ${use('output', ', id: it')}
      - run: report "\${{ steps.it.outputs.word }}" "\${{ steps.it.outputs.extra }}"`,
    expect: {reports: ['of an action', 'more']}
  },
  {
    id: 'action-state',
    says: 'state may have several lines, and may come by a command',
    source: 'actions/runner: src/Test/L0/Worker/SaveStateFileCommandL0.cs, SaveStateFileCommand_Heredoc',
    steps: `
      - ${CHECKOUT}
      - ${use('state')}`,
    expect: {reports: ['one\ntwo', 'by command']}
  },
  {
    id: 'action-missing',
    says: 'an action of the workspace that was not checked out fails its step',
    source: `${RUNNER}/ActionManager.cs (Did you forget to run actions/checkout before running your local action?)`,
    steps: `
      - ${use('output')}`,
    expect: {conclusion: 'failure'}
  }
]

export const actions: Group = {name: 'actions', files, cases}
