import type {Case, Group} from '../case.ts'

const COMMANDS = 'docs: Workflow commands for GitHub Actions'
const PARSER = 'actions/runner: src/Test/L0/Worker/ActionCommandL0.cs'
const MANAGER = 'actions/runner: src/Test/L0/Worker/ActionCommandManagerL0.cs'

const annotations: Case[] = [
  {
    id: 'command-error',
    says: 'an error is an annotation, and does not fail the step',
    source: `${COMMANDS}, "Setting an error message"`,
    steps: `
      - run: echo "::error file=app.js,line=1::Missing semicolon"`,
    expect: {conclusion: 'success', annotations: ['error: Missing semicolon (app.js:1)']}
  },
  {
    id: 'command-warning-title',
    says: 'a warning with a title',
    source: `${COMMANDS}, "Setting a warning message"`,
    steps: `
      - run: echo "::warning file=app.js,line=1,col=5,endColumn=7,title=YOUR-TITLE::Missing semicolon"`,
    expect: {annotations: ['warning: YOUR-TITLE: Missing semicolon (app.js:1)']}
  },
  {
    id: 'command-notice',
    says: 'a notice needs no parameter',
    source: `${COMMANDS}, "Setting a notice message"`,
    steps: `
      - run: echo "::notice::Good news"`,
    expect: {annotations: ['notice: Good news']}
  },
  {
    id: 'command-case',
    says: 'names of commands and parameters ignore case',
    source: `${COMMANDS}, "About workflow commands" (Workflow command and parameter names are case insensitive)`,
    steps: `
      - run: echo "::WARNING FILE=app.js,LINE=3::Loud"`,
    expect: {annotations: ['warning: Loud (app.js:3)']}
  },
  {
    id: 'command-indented',
    says: 'blanks before a command are allowed',
    source: `${PARSER}, CommandParserV2Test`,
    steps: `
      - run: echo "    ::warning::indented"`,
    expect: {annotations: ['warning: indented']}
  },
  {
    id: 'command-after-text',
    says: 'other text is not: then it is output',
    source: `${PARSER}, CommandParserV2Test`,
    steps: `
      - run: echo ">>> ::warning::quoted"`,
    expect: {annotations: [], logs: ['>>> ::warning::quoted']}
  },
  {
    id: 'command-escapes',
    says: 'in its text %25, %0D and %0A are signs, and no others',
    source: `${PARSER}, CommandParserV2Test`,
    steps: `
      - run: echo "::warning::50%25%0Aof%3A%2C"`,
    expect: {annotations: ['warning: 50%\nof%3A%2C']}
  },
  {
    id: 'command-escapes-order',
    says: 'a sign is not read twice',
    source: `${PARSER}, CommandParserV2Test (%250D is %0D)`,
    steps: `
      - run: echo "::warning::%250A"`,
    expect: {annotations: ['warning: %0A']}
  },
  {
    id: 'command-parameter-escapes',
    says: 'in a parameter %3A and %2C are signs too',
    source: `${PARSER}, CommandParserV2Test`,
    steps: `
      - run: echo "::warning title=a%3Ab%2Cc::text"`,
    expect: {annotations: ['warning: a:b,c: text']}
  },
  {
    id: 'command-empty-parameters',
    says: 'parameters without a value are left out',
    source: `${PARSER}, CommandParserV2Test`,
    steps: `
      - run: echo "::warning file=,line=,::text"`,
    expect: {annotations: ['warning: text']}
  },
  {
    id: 'command-unknown',
    says: 'a command that nobody knows is output',
    source: 'actions/runner: src/Runner.Common/ActionCommand.cs, TryParseV2',
    steps: `
      - run: echo "::unknown a=b::text"`,
    expect: {annotations: [], logs: ['::unknown a=b::text']}
  },
  {
    id: 'command-hashes',
    says: 'the older form counts, also after other text',
    source: `${PARSER}, CommandParserTest`,
    steps: `
      - run: |
          echo "at last ##[warning file=app.js;]older"`,
    expect: {annotations: ['warning: older (app.js)']}
  },
  {
    id: 'command-from-stderr',
    says: 'a command may come over stderr',
    source: 'actions/runner: src/Runner.Worker/Handlers/ScriptHandler.cs (both streams go to the OutputManager)',
    steps: `
      - run: echo "::warning::on the other stream" >&2`,
    expect: {annotations: ['warning: on the other stream']}
  },
  {
    id: 'command-group',
    says: 'groups are marked in the log',
    source: `${COMMANDS}, "Grouping log lines"`,
    steps: `
      - run: |
          echo "::group::My title"
          echo "Inside group"
          echo "::endgroup::"`,
    expect: {conclusion: 'success', logs: ['##[group]My title', 'Inside group', '##[endgroup]']}
  },
  {
    id: 'command-debug',
    says: 'a debug message is not shown unless it is asked for',
    source: `${COMMANDS}, "Setting a debug message"`,
    steps: `
      - {env: {WORD: "message"}, run: 'echo "::debug::A debug $WORD"'}`,
    expect: {hides: ['A debug message']}
  },
  {
    id: 'command-exit-status',
    says: 'a script that fails is an error with its status',
    source: 'actions/runner: src/Runner.Worker/Handlers/ScriptHandler.cs',
    steps: `
      - run: exit 3`,
    expect: {conclusion: 'failure', annotations: ['error: Process completed with exit code 3.']}
  }
]

const switches: Case[] = [
  {
    id: 'command-stop',
    says: 'between stop-commands and its token nothing is a command',
    source: `${COMMANDS}, "Stopping and starting workflow commands"`,
    steps: `
      - run: |
          echo '::warning::before'
          echo "::stop-commands::pause-logging-1"
          echo '::warning::between'
          echo "::pause-logging-1::"
          echo '::warning::after'`,
    expect: {annotations: ['warning: before', 'warning: after'], logs: ['::warning::between']}
  },
  {
    id: 'command-stop-other-token',
    says: 'another token does not start them again',
    source: `${MANAGER}, StopProcessCommand`,
    steps: `
      - run: |
          echo "::stop-commands::pause-logging-2"
          echo "::pause-logging-3::"
          echo '::warning::between'`,
    expect: {annotations: []}
  },
  {
    id: 'command-stop-next-step',
    says: 'the next step starts anew',
    source: 'actions/runner: src/Runner.Worker/ActionCommandManager.cs (an instance for each handler)',
    steps: `
      - run: echo "::stop-commands::pause-logging-4"
      - run: echo '::warning::next'`,
    expect: {annotations: ['warning: next']}
  },
  {
    id: 'command-stop-empty',
    says: 'an empty token fails the step',
    source: `${MANAGER}, StopProcessCommand__FailOnInvalidStopTokens`,
    steps: `
      - run: echo "::stop-commands::"`,
    expect: {conclusion: 'failure'}
  },
  {
    id: 'command-stop-known-token',
    says: 'so does the name of a command',
    source: `${MANAGER}, StopProcessCommand__FailOnInvalidStopTokens`,
    steps: `
      - run: echo "::stop-commands::set-env"`,
    expect: {conclusion: 'failure'}
  },
  {
    id: 'command-echo-off',
    says: 'commands are not shown unless echo is on',
    source: `${COMMANDS}, "Echoing command outputs"`,
    steps: `
      - {env: {WORD: command}, run: 'echo "::set-output name=a::a quiet $WORD"'}`,
    expect: {hides: ['a quiet command']}
  },
  {
    id: 'command-echo-invalid',
    says: 'echo takes on and off, and fails the step with anything else',
    source: `${MANAGER}, EchoProcessCommandInvalid`,
    steps: `
      - run: echo "::echo::invalid"`,
    expect: {conclusion: 'failure'}
  },
  {
    id: 'command-set-output',
    says: 'set-output still sets an output, and warns',
    source: `${MANAGER}, SetOutputCommand_EmitsTelemetryOnce; docs, the blog on deprecating set-output`,
    steps: `
      - {id: a, run: 'echo "::set-output name=word::from a command"'}
      - {env: {WORD: '\${{ steps.a.outputs.word }}'}, run: 'report "$WORD"'}`,
    expect: {conclusion: 'success', reports: ['from a command']}
  },
  {
    id: 'command-set-env',
    says: 'set-env is disabled, and fails the step',
    source: 'actions/runner: src/Runner.Worker/ActionCommandManager.cs, SetEnvCommandExtension',
    steps: `
      - {id: a, run: 'echo "::set-env name=OLD::x"'}
      - {if: always(), run: 'report "\${{ steps.a.outcome }}" "[$OLD]"'}`,
    expect: {conclusion: 'failure', reports: ['failure', '[]']}
  },
  {
    id: 'command-add-path',
    says: 'add-path too',
    source: 'actions/runner: src/Runner.Worker/ActionCommandManager.cs, AddPathCommandExtension',
    steps: `
      - run: echo "::add-path::/opt/old"`,
    expect: {conclusion: 'failure'}
  },
  {
    id: 'command-set-env-allowed',
    says: 'unless somebody allows it',
    source: 'docs: the blog on deprecating set-env and add-path (ACTIONS_ALLOW_UNSECURE_COMMANDS)',
    job: 'env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}',
    steps: `
      - run: echo "::set-env name=OLD::x"
      - run: report "[$OLD]"`,
    expect: {conclusion: 'success', reports: ['[x]']}
  }
]

export const commands: Group = {name: 'commands', cases: [...annotations, ...switches]}
