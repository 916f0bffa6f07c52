import type {Case, Group} from '../case.ts'

const COMMANDS = 'docs: Workflow commands for GitHub Actions'
const OUTPUT = 'actions/runner: src/Test/L0/Worker/SetOutputFileCommandL0.cs'
const MANAGER = 'actions/runner: src/Runner.Worker/FileCommandManager.cs'

const cases: Case[] = [
  {
    id: 'output-simple',
    says: 'name=value is an output',
    source: `${OUTPUT}, SetOutputFileCommand_Simple`,
    steps: `
      - {id: a, run: 'echo "MY_OUTPUT=MY VALUE" >> "$GITHUB_OUTPUT"'}
      - {env: {VALUE: '\${{ steps.a.outputs.MY_OUTPUT }}'}, run: 'report "$VALUE"'}`,
    expect: {conclusion: 'success', reports: ['MY VALUE']}
  },
  {
    id: 'output-special',
    says: 'only the first = counts',
    source: `${OUTPUT}, SetOutputFileCommand_Simple_SpecialCharacters`,
    steps: `
      - {id: a, run: "printf '%s\\\\n' A==abc B=def=ghi C=jkl= D= >> $GITHUB_OUTPUT"}
      - {env: {O: '\${{ toJSON(steps.a.outputs) }}'}, run: 'report "$O"'}`,
    expect: {reports: ['{\n  "A": "=abc",\n  "B": "def=ghi",\n  "C": "jkl=",\n  "D": ""\n}']}
  },
  {
    id: 'output-empty-lines',
    says: 'empty lines are skipped',
    source: `${OUTPUT}, SetOutputFileCommand_Simple_SkipEmptyLines`,
    steps: `
      - {id: a, run: "printf '\\\\nA=1\\\\n\\\\nB=2\\\\n\\\\n' >> $GITHUB_OUTPUT"}
      - {run: 'report \${{ steps.a.outputs.A }} \${{ steps.a.outputs.B }}'}`,
    expect: {conclusion: 'success', reports: ['1', '2']}
  },
  {
    id: 'output-last-line',
    says: 'the last line needs no line end',
    source: `${OUTPUT}, SetOutputFileCommand_Simple (WriteContent)`,
    steps: `
      - {id: a, run: "printf 'A=1' >> $GITHUB_OUTPUT"}
      - {run: 'report \${{ steps.a.outputs.A }}'}`,
    expect: {conclusion: 'success', reports: ['1']}
  },
  {
    id: 'output-twice',
    says: 'the last value of a name counts',
    source: `${MANAGER}, SetOutputFileCommand`,
    steps: `
      - {id: a, run: "printf 'A=1\\\\nA=2\\\\n' >> $GITHUB_OUTPUT"}
      - {run: 'report \${{ steps.a.outputs.A }}'}`,
    expect: {reports: ['2']}
  },
  {
    id: 'output-heredoc',
    says: 'a value of several lines stands between delimiters, without its last line end',
    source: `${OUTPUT}, SetOutputFileCommand_Heredoc`,
    steps: `
      - id: a
        run: |
          {
            echo 'MY_OUTPUT<<EOF'
            printf 'line one\\nline two\\nline three\\n'
            echo EOF
          } >> "$GITHUB_OUTPUT"
      - {env: {VALUE: '\${{ steps.a.outputs.MY_OUTPUT }}'}, run: 'report "$VALUE"'}`,
    expect: {reports: ['line one\nline two\nline three']}
  },
  {
    id: 'output-heredoc-empty',
    says: 'it may be empty',
    source: `${OUTPUT}, SetOutputFileCommand_Heredoc_EmptyValue`,
    steps: `
      - {id: a, run: "printf 'A<<EOF\\\\nEOF\\\\nB=1\\\\n' >> $GITHUB_OUTPUT"}
      - {run: 'report "[\${{ steps.a.outputs.A }}]" \${{ steps.a.outputs.B }}'}`,
    expect: {conclusion: 'success', reports: ['[]', '1']}
  },
  {
    id: 'output-heredoc-special',
    says: 'delimiters may begin with = and <, empty lines and equal signs belong to the value',
    source: `${OUTPUT}, SetOutputFileCommand_Heredoc_SpecialCharacters`,
    steps: `
      - id: a
        run: |
          printf '%s\\n' 'A<<=EOF' hello one '=EOF' 'B<<<EOF' hello two '<EOF' 'C<<EOF' hello '' three '' EOF 'D<<EOF' hello=four EOF 'E<<EOF' ' EOF' EOF >> "$GITHUB_OUTPUT"
      - {env: {O: '\${{ toJSON(steps.a.outputs) }}'}, run: 'report "$O"'}`,
    expect: {
      reports: ['{\n  "A": "hello\\none",\n  "B": "hello\\ntwo",\n  "C": "hello\\n\\nthree\\n",\n  "D": "hello=four",\n  "E": " EOF"\n}']
    }
  },
  {
    id: 'output-heredoc-open',
    says: 'a delimiter that does not come fails the step',
    source: `${OUTPUT}, SetOutputFileCommand_Heredoc_MissingNewLine`,
    steps: `
      - {run: "printf 'A<<EOF\\\\nline one\\\\n' >> $GITHUB_OUTPUT"}`,
    expect: {
      conclusion: 'failure',
      annotations: [
        "error: Unable to process file command 'output' successfully.",
        "error: Invalid value. Matching delimiter not found 'EOF'"
      ]
    }
  },
  {
    id: 'output-heredoc-no-newline',
    says: 'so does one on the last line of the value',
    source: `${OUTPUT}, SetOutputFileCommand_Heredoc_MissingNewLineMultipleLines`,
    steps: `
      - {run: "printf 'A<<EOF\\\\nline one\\\\nline two EOF' >> $GITHUB_OUTPUT"}`,
    expect: {
      conclusion: 'failure',
      annotations: ["error: Unable to process file command 'output' successfully.", 'error: Invalid value. EOF marker missing new line.']
    }
  },
  {
    id: 'output-no-equals',
    says: 'a line that is neither fails the step, although its script was fine',
    source: `${MANAGER}, EnvFileKeyValuePairs`,
    steps: `
      - {id: a, run: "echo 'just words' >> $GITHUB_OUTPUT"}
      - {if: always(), run: 'report \${{ steps.a.outcome }}'}`,
    expect: {
      conclusion: 'failure',
      reports: ['failure'],
      annotations: ["error: Unable to process file command 'output' successfully.", "error: Invalid format 'just words'"]
    }
  },
  {
    id: 'output-no-delimiter',
    says: 'a delimiter must not be empty',
    source: `${MANAGER}, EnvFileKeyValuePairs`,
    steps: `
      - {run: "echo 'A<<' >> $GITHUB_OUTPUT"}`,
    expect: {
      conclusion: 'failure',
      annotations: [
        "error: Unable to process file command 'output' successfully.",
        "error: Invalid format 'A<<'. Name must not be empty and delimiter must not be empty"
      ]
    }
  },
  {
    id: 'output-byte-order-mark',
    says: 'a byte order mark is no part of the first name',
    source: `${OUTPUT}, WriteContent (every file of these tests begins with one)`,
    steps: `
      - {id: a, run: "printf '\\\\357\\\\273\\\\277A=1\\\\n' >> $GITHUB_OUTPUT"}
      - {run: 'report "[\${{ steps.a.outputs.A }}]"'}`,
    expect: {conclusion: 'success', reports: ['[1]']}
  },
  {
    id: 'output-of-failed-step',
    says: 'a step that fails still has its outputs',
    source: 'actions/runner: src/Runner.Worker/ActionRunner.cs (file commands are processed in a finally)',
    steps: `
      - {id: a, continue-on-error: true, run: 'echo A=1 >> $GITHUB_OUTPUT; exit 1'}
      - {run: 'report \${{ steps.a.outputs.A }}'}`,
    expect: {conclusion: 'success', reports: ['1']}
  },
  {
    id: 'output-file-of-its-own',
    says: 'each step has a file of its own, and it is empty',
    source: `${COMMANDS}, "Environment files"`,
    steps: `
      - run: 'echo A=1 >> $GITHUB_OUTPUT; echo "$GITHUB_OUTPUT" > "$RUNNER_TEMP/first"'
      - run: 'report "$([ "$(cat "$RUNNER_TEMP/first")" = "$GITHUB_OUTPUT" ] && echo same || echo another)" "$(wc -c < "$GITHUB_OUTPUT" | tr -d " ")"'`,
    expect: {reports: ['another', '0']}
  },
  {
    id: 'output-file-removed',
    says: 'a file that a step removes is no error',
    source: `${OUTPUT}, SetOutputFileCommand_NotFound`,
    steps: `
      - run: 'rm "$GITHUB_OUTPUT" "$GITHUB_ENV" "$GITHUB_PATH" "$GITHUB_STEP_SUMMARY"'
      - run: report next`,
    expect: {conclusion: 'success', reports: ['next']}
  }
]

export const outputs: Group = {name: 'outputs', cases}
