import type {Case, Group} from '../case.ts'

const COMMANDS = 'docs: Workflow commands for GitHub Actions'
const ENV = 'actions/runner: src/Test/L0/Worker/SetEnvFileCommandL0.cs'
const MANAGER = 'actions/runner: src/Runner.Worker/FileCommandManager.cs'

const environment: Case[] = [
  {
    id: 'env-file',
    says: 'GITHUB_ENV is for the steps after this one',
    source: `${COMMANDS}, "Setting an environment variable"`,
    steps: `
      - run: |
          echo 'MY_ENV=MY VALUE' >> "$GITHUB_ENV"
          report "[$MY_ENV]"
      - run: report "$MY_ENV" "\${{ env.MY_ENV }}"`,
    expect: {reports: ['[]', 'MY VALUE', 'MY VALUE']}
  },
  {
    id: 'env-file-heredoc',
    says: 'with values of several lines',
    source: `${ENV}, SetEnvFileCommand_Heredoc`,
    steps: `
      - run: printf 'MY_ENV<<EOF\\nline one\\nline two\\nEOF\\n' >> "$GITHUB_ENV"
      - run: report "$MY_ENV"`,
    expect: {reports: ['line one\nline two']}
  },
  {
    id: 'env-file-empty',
    says: 'a variable may be empty',
    source: `${ENV}, SetEnvFileCommand_Simple_EmptyValue`,
    steps: `
      - run: echo 'MY_ENV=' >> "$GITHUB_ENV"
      - run: report "[\${MY_ENV-unset}]"`,
    expect: {reports: ['[]']}
  },
  {
    id: 'env-file-case',
    says: 'names of variables keep their case',
    source: 'actions/runner: src/Runner.Worker/StepsRunner.cs (CaseSensitiveDictionaryContextData)',
    steps: `
      - run: echo some_name=lower >> "$GITHUB_ENV"
      - run: report "$some_name" "[$SOME_NAME]" "\${{ env.some_name }}" "[\${{ env.SOME_NAME }}]"`,
    expect: {reports: ['lower', '[]', 'lower', '[]']}
  },
  {
    id: 'env-file-node-options',
    says: 'NODE_OPTIONS is refused; the step does not fail',
    source: `${ENV}, SetEnvFileCommand_BlockListItemsFiltered; ${COMMANDS}, "Setting an environment variable"`,
    steps: `
      - run: printf 'NODE_OPTIONS=--inspect\\nOTHER=1\\n' >> "$GITHUB_ENV"
      - run: report "[$NODE_OPTIONS]" "$OTHER"`,
    expect: {
      conclusion: 'success',
      reports: ['[]', '1'],
      annotations: ["error: Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."]
    }
  },
  {
    id: 'env-file-node-options-heredoc',
    says: 'however it is written',
    source: `${ENV}, SetEnvFileCommand_BlockListItemsFiltered_Heredoc`,
    steps: `
      - run: printf 'node_options<<EOF\\n--inspect\\nEOF\\n' >> "$GITHUB_ENV"
      - run: report "[$NODE_OPTIONS$node_options]"`,
    expect: {conclusion: 'success', reports: ['[]']}
  },
  {
    id: 'env-file-default-variables',
    says: 'variables that begin with GITHUB_ and RUNNER_ cannot be overwritten',
    source: `${COMMANDS}, "Setting an environment variable"`,
    steps: `
      - run: printf 'GITHUB_REPOSITORY=evil/evil\\nRUNNER_OS=Plan9\\nCI=false\\n' >> "$GITHUB_ENV"
      - run: report "$GITHUB_REPOSITORY" "$RUNNER_OS" "$CI"`,
    expect: {reports: ['octocat/hello-world', 'Linux', 'false']}
  },
  {
    id: 'env-file-over-job',
    says: 'what a step writes is stronger than the job’s env, and weaker than a step’s own',
    source: 'actions/runner: src/Runner.Worker/StepsRunner.cs (global env, then the step’s)',
    job: 'env: {LEVEL: job}',
    steps: `
      - run: echo LEVEL=file >> "$GITHUB_ENV"
      - run: report "$LEVEL"
      - {env: {LEVEL: step}, run: 'report "$LEVEL"'}`,
    expect: {reports: ['file', 'step']}
  }
]

const others: Case[] = [
  {
    id: 'path-file',
    says: 'GITHUB_PATH is put before PATH for the steps after this one',
    source: `${COMMANDS}, "Adding a system path"`,
    steps: `
      - run: |
          mkdir -p "$RUNNER_TEMP/programs"
          printf '#!/bin/sh\\necho mine\\n' > "$RUNNER_TEMP/programs/id"
          chmod +x "$RUNNER_TEMP/programs/id"
          echo "$RUNNER_TEMP/programs" >> "$GITHUB_PATH"
          report "$([ "$(id)" = mine ] && echo mine || echo system)"
      - run: report "$(id)"`,
    expect: {reports: ['system', 'mine']}
  },
  {
    id: 'path-file-order',
    says: 'of several folders the last one comes first, and one that comes again moves to the front',
    source: `${MANAGER}, AddPathFileCommand (RemoveAll, Add; PrependPath is reversed)`,
    steps: `
      - run: printf '/opt/a\\n/opt/b\\n' >> "$GITHUB_PATH"
      - run: report "\${PATH:0:13}"
      - run: echo /opt/a >> "$GITHUB_PATH"
      - run: report "\${PATH:0:13}"`,
    expect: {reports: ['/opt/b:/opt/a', '/opt/a:/opt/b']}
  },
  {
    id: 'path-of-env',
    says: 'it also comes before a PATH that a step sets for itself',
    source: 'actions/runner: src/Runner.Worker/Handlers/Handler.cs, AddPrependPathToEnvironment',
    steps: `
      - run: echo /opt/a >> "$GITHUB_PATH"
      - {env: {PATH: '/opt/own:\${{ env.PATH_BEFORE }}/usr/bin:/bin'}, run: 'echo "$PATH" > "$RUNNER_TEMP/path"'}
      - run: report "$(cut -d / -f 1-5 "$RUNNER_TEMP/path")"`,
    expect: {reports: ['/opt/a:/opt/own:']}
  }
]

const summaries: Case[] = [
  {
    id: 'summary',
    says: 'each step has a summary of its own',
    source: `${COMMANDS}, "Adding a job summary"`,
    steps: `
      - run: |
          echo "### Hello" >> "$GITHUB_STEP_SUMMARY"
          echo "world" >> "$GITHUB_STEP_SUMMARY"
      - run: echo second > "$GITHUB_STEP_SUMMARY"
      - run: 'true'`,
    expect: {summaries: ['### Hello\nworld\n', 'second\n']}
  },
  {
    id: 'summary-overwritten',
    says: 'a summary can be overwritten and removed within its step',
    source: `${COMMANDS}, "Overwriting job summaries" and "Removing job summaries"`,
    steps: `
      - run: |
          echo one >> "$GITHUB_STEP_SUMMARY"
          echo two > "$GITHUB_STEP_SUMMARY"
      - run: |
          echo three >> "$GITHUB_STEP_SUMMARY"
          rm "$GITHUB_STEP_SUMMARY"`,
    expect: {conclusion: 'success', summaries: ['two\n']}
  },
  {
    id: 'summary-masked',
    says: 'secrets are hidden in a summary, line by line',
    source: 'actions/runner: src/Test/L0/Worker/CreateStepSummaryCommandL0.cs; docs, "Adding a job summary"',
    steps: `
      - run: |
          echo "::add-mask::hidden-word"
          printf 'a hidden-word\\nplain\\n' >> "$GITHUB_STEP_SUMMARY"`,
    expect: {summaries: ['a ***\nplain\n']}
  },
  {
    id: 'summary-too-long',
    says: 'a summary of more than 1 MiB is dropped with an error; the step does not fail',
    source: `${COMMANDS}, "Step isolation and limits"; CreateStepSummaryCommandL0.cs, CreateStepSummaryCommand_FileTooLarge`,
    steps: `
      - run: head -c 1048577 /dev/zero | tr '\\0' x >> "$GITHUB_STEP_SUMMARY"`,
    expect: {conclusion: 'success', summaries: []}
  }
]

export const files: Group = {name: 'file commands', cases: [...environment, ...others]}

export const stepSummaries: Group = {name: 'summaries', notThroughAct: 'act keeps no summaries', cases: summaries}
