import type {Case, Group} from '../case.ts'

const SYNTAX = 'docs: Workflow syntax for GitHub Actions'
const VARIABLES = 'docs: Variables reference'
const HELPERS = 'actions/runner: src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs'
const YAML = 'actions/languageservices: workflow-parser/testdata/reader'

const env: Case[] = [
  {
    id: 'env-levels',
    says: 'the env of a step is stronger than the job’s, and that one than the workflow’s',
    source: `${SYNTAX}, "env" (When more than one environment variable is defined with the same name)`,
    job: 'env: {JOB: job, BOTH: job, ALL: job}',
    steps: `
      - {env: {ALL: step}, run: 'report "$WORKFLOW" "$JOB" "$BOTH" "$ALL"'}
      - run: report "$ALL"`,
    expect: {reports: ['workflow', 'job', 'job', 'step', 'job']}
  },
  {
    id: 'env-context-levels',
    says: 'the env context says the same',
    source: `docs: Contexts reference, "env context"`,
    job: 'env: {ALL: job}',
    steps: `
      - {env: {ALL: step, OWN: '\${{ env.ALL }}'}, run: 'report "\${{ env.ALL }}" "$OWN"'}`,
    expect: {reports: ['step', 'job']}
  },
  {
    id: 'env-no-inner',
    says: 'a variable of a map does not see another one of it',
    source: `${SYNTAX}, "env" (Variables in the env map cannot be defined in terms of other variables in the map)`,
    steps: `
      - {env: {A: a, B: '[\${{ env.A }}]'}, run: 'report "$B"'}`,
    expect: {reports: ['[]']}
  },
  {
    id: 'env-types',
    says: 'values become texts: null is empty, numbers are decimals',
    source: `docs: Evaluate expressions in workflows and actions, "Example of literals"; ${YAML}/coercion-to-string.yml`,
    job: "env: {N: null, T: true, I: 711, F: -9.2, X: 0xff, E: '${{ -2.99e-2 }}', L: 1345678912345678912, S: 12_345}",
    steps: `
      - run: report "$N" "$T" "$I" "$F" "$X" "$E" "$L" "$S"`,
    expect: {reports: ['', 'true', '711', '-9.2', '255', '-0.0299', '1.34567891234568E+18', '12_345']}
  },
  {
    id: 'env-not-next-step',
    says: 'the env of a step and what its script exports are gone in the next one',
    source: `${SYNTAX}, "jobs.<job_id>.steps" (each step runs in its own process)`,
    steps: `
      - {env: {A: a}, run: 'export B=b; cd /; report "$A$B"'}
      - run: report "[$A$B]" "$([ "$PWD" = "$GITHUB_WORKSPACE" ] && echo workspace)"`,
    expect: {reports: ['ab', '[]', 'workspace']}
  },
  {
    id: 'env-default-variables',
    says: 'default variables cannot be overwritten in env, but CI can',
    source: `${VARIABLES}, "Default environment variables"; docs: Store information in variables, "Naming conventions"`,
    steps: `
      - {env: {GITHUB_SHA: mine, RUNNER_ARCH: mine, GITHUB_ACTIONS: 'no'}, run: 'report "$([ "$GITHUB_SHA" = mine ] && echo mine || echo kept)" "$([ "$RUNNER_ARCH" = mine ] && echo mine || echo kept)" "$GITHUB_ACTIONS"'}`,
    expect: {reports: ['kept', 'kept', 'true']}
  },
  {
    id: 'env-not-in-context',
    says: 'default variables are not in the env context',
    source: `${VARIABLES}, "Default environment variables" (not accessible through the env context)`,
    steps: `
      - run: report "[\${{ env.GITHUB_REPOSITORY }}]" "[\${{ env.CI }}]"`,
    expect: {reports: ['[]', '[]']}
  },
  {
    id: 'env-multiline',
    says: 'a value may have several lines',
    source: `${YAML}/yaml-schema-str-block-styles.yml`,
    steps: `
      - env:
          BLOCK: |
            one
              two
          FOLDED: >-
            one
            two
        run: report "$BLOCK" "$FOLDED"`,
    expect: {reports: ['one\n  two\n', 'one two']}
  }
]

const shells: Case[] = [
  {
    id: 'shell-default',
    says: 'without a shell it is bash -e, and not pipefail',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].shell" (unspecified: bash -e {0})`,
    steps: `
      - {continue-on-error: true, run: 'false; report after an error'}
      - {run: 'false | true; report after a pipe; shopt -q -o pipefail || report no pipefail'}`,
    expect: {conclusion: 'success', reports: ['after', 'a', 'pipe', 'no', 'pipefail']}
  },
  {
    id: 'shell-bash',
    says: 'bash that is named has pipefail',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].shell"; ${HELPERS} (--noprofile --norc -e -o pipefail)`,
    steps: `
      - {shell: bash, run: 'report "$(shopt -o pipefail | tr -d "[:space:]")"'}
      - {continue-on-error: true, shell: bash, run: 'false | true; report after'}`,
    expect: {conclusion: 'success', reports: ['pipefailon']}
  },
  {
    id: 'shell-sh',
    says: 'sh is sh -e',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].shell"; ${HELPERS} (-e {0})`,
    steps: `
      - {continue-on-error: true, shell: sh, run: 'report "$-"; false; report after'}`,
    expect: {conclusion: 'success', reports: ['e']}
  },
  {
    id: 'shell-script-file',
    says: 'a script is a file, so all of it is read at once, with its line ends',
    source: 'actions/runner: src/Runner.Worker/Handlers/ScriptHandler.cs (a file in RUNNER_TEMP)',
    steps: `
      - run: |
          report "$(basename "$(dirname "$0")")" "$([ "$(dirname "$0")" = "$RUNNER_TEMP" ] && echo temp)" "\${0##*.}"`,
    expect: {reports: ['temp', 'temp', 'sh']}
  },
  {
    id: 'shell-stdin',
    says: 'a script has no input to wait for: it ends at once, and no time is up',
    source: 'actions/runner: src/Runner.Sdk/ProcessInvoker.cs (standard input is closed)',
    steps: `
      - run: |
          status=0
          read -r -t 3 line || status=$?
          report "$status"`,
    expect: {reports: ['1']}
  }
]

const folders: Case[] = [
  {
    id: 'folder-step',
    says: 'a step may have a working directory, relative to the workspace',
    source: `${SYNTAX}, "jobs.<job_id>.steps[*].working-directory"`,
    steps: `
      - run: mkdir -p a/b
      - {working-directory: ./a/b, run: 'report "\${PWD#"$GITHUB_WORKSPACE"/}"'}
      - {working-directory: '\${{ runner.temp }}', run: 'report "$([ "$PWD" = "$RUNNER_TEMP" ] && echo temp)"'}`,
    expect: {reports: ['a/b', 'temp']}
  },
  {
    id: 'folder-missing',
    says: 'one that is not there fails the step',
    source: 'actions/runner: src/Runner.Sdk/ProcessInvoker.cs (the process cannot be started)',
    steps: `
      - {working-directory: nowhere, run: report on}`,
    expect: {conclusion: 'failure', reports: []}
  },
  {
    id: 'folder-workspace',
    says: 'the workspace is empty, is named twice after the repository, and is the working directory',
    source: `${VARIABLES}, "Default environment variables" (GITHUB_WORKSPACE: /home/runner/work/my-repo-name/my-repo-name)`,
    steps: `
      - run: report "$([ "$(basename "$GITHUB_WORKSPACE")" = hello-world ] && echo name)" "$([ "$(basename "$(dirname "$GITHUB_WORKSPACE")")" = hello-world ] && echo name)" "$([ "$PWD" = "$GITHUB_WORKSPACE" ] && echo here)" "$(ls -A | wc -l | tr -d ' ')"`,
    expect: {reports: ['name', 'name', 'here', '0']}
  }
]

const hashes: Case[] = [
  {
    id: 'hash-nothing',
    says: 'hashFiles of nothing is empty',
    source: 'docs: Evaluate expressions in workflows and actions, "hashFiles"',
    steps: `
      - run: report "[\${{ hashFiles('**/no-such-file') }}]"`,
    expect: {reports: ['[]']}
  },
  {
    id: 'hash-files',
    says: 'hashFiles is the SHA-256 of the SHA-256s of what is in the workspace at that moment',
    source: 'docs: Evaluate expressions in workflows and actions, "hashFiles"; actions/toolkit: packages/glob/src/internal-hash-files.ts',
    steps: `
      - run: |
          mkdir -p lib/foo
          printf a > lib/a.rb
          printf b > lib/foo/b.rb
          binary() { sha256sum "$1" | cut -d ' ' -f 1 | sed 's/../\\\\x&/g'; }
          echo "ONE=$(printf "$(binary lib/a.rb)" | sha256sum | cut -d ' ' -f 1)" >> "$GITHUB_ENV"
          echo "TWO=$(printf "$(binary lib/a.rb)$(binary lib/foo/b.rb)" | sha256sum | cut -d ' ' -f 1)" >> "$GITHUB_ENV"
      - run: |
          report "$([ "\${{ hashFiles('lib/*.rb') }}" = "$ONE" ] && echo one)"
          report "$([ "\${{ hashFiles('lib/**/*.rb') }}" = "$TWO" ] && echo two)"
          report "$([ "\${{ hashFiles('lib/**/*.rb', '!lib/foo/*.rb') }}" = "$ONE" ] && echo excluded)"
          report "$([ "\${{ hashFiles('lib/a.rb', 'lib/foo/b.rb') }}" = "$TWO" ] && echo several)"`,
    expect: {reports: ['one', 'two', 'excluded', 'several']}
  }
]

export const environment: Group = {
  name: 'environment',
  head: 'on: push\nenv: {WORKFLOW: workflow, BOTH: workflow, ALL: workflow}',
  cases: [...env, ...shells, ...folders, ...hashes]
}

export const defaults: Group = {
  name: 'defaults',
  head: 'on: push\ndefaults: {run: {shell: sh, working-directory: /tmp}}',
  cases: [
    {
      id: 'defaults-workflow',
      says: 'defaults of the workflow are for every step that runs a script',
      source: `${SYNTAX}, "defaults.run"`,
      steps: `
      - run: report "$PWD" "$-"`,
      expect: {reports: ['/tmp', 'e']}
    },
    {
      id: 'defaults-job',
      says: 'those of a job are stronger, one by one',
      source: `${SYNTAX}, "jobs.<job_id>.defaults.run" (the most specific default setting)`,
      job: 'defaults: {run: {working-directory: /}}',
      steps: `
      - run: report "$PWD" "$-"`,
      expect: {reports: ['/', 'e']}
    },
    {
      id: 'defaults-step',
      says: 'what a step says is the strongest',
      source: `${SYNTAX}, "jobs.<job_id>.steps[*].shell" and ".working-directory"`,
      job: 'defaults: {run: {working-directory: /}}',
      steps: `
      - {working-directory: /usr, shell: bash, run: 'report "$PWD" "$(shopt -o pipefail | tr -d "[:space:]")"'}`,
      expect: {reports: ['/usr', 'pipefailon']}
    },
    {
      id: 'defaults-expression',
      says: 'defaults of a job may be expressions',
      source: `docs: Contexts reference, "Context availability" (jobs.<job_id>.defaults.run)`,
      job: "env: {FOLDER: /usr}\ndefaults: {run: {working-directory: '${{ env.FOLDER }}'}}",
      steps: `
      - run: report "$PWD"`,
      expect: {reports: ['/usr']}
    }
  ]
}
