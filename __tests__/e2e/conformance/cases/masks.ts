import type {Case, Group} from '../case.ts'

const COMMANDS = 'docs: Workflow commands for GitHub Actions'
const MANAGER = 'actions/runner: src/Test/L0/Worker/ActionCommandManagerL0.cs'
const MASKER = 'actions/runner: src/Test/L0/HostContextL0.cs'

const cases: Case[] = [
  {
    id: 'mask-stop-token',
    says: 'a token is hidden from then on',
    source: `${MANAGER}, StopProcessCommandMasksValidTokenForEntireRun`,
    steps: `
      - {env: {TOKEN_A: pause-, TOKEN_B: logging-5}, run: 'echo "::stop-commands::$TOKEN_A$TOKEN_B"; echo "the token is $TOKEN_A$TOKEN_B"'}`,
    expect: {logs: ['the token is ***']}
  },
  {
    id: 'mask-added',
    says: 'add-mask hides a value from then on',
    source: `${COMMANDS}, "Masking a value in a log"`,
    steps: `
      - {env: {NAME: Mona The Octocat}, run: 'echo "::add-mask::$NAME"; echo "I am $NAME, yes"'}
      - run: echo "still Mona The Octocat"`,
    expect: {logs: ['I am ***, yes', 'still ***']}
  },
  {
    id: 'mask-lines',
    says: 'of a value with several lines each line is hidden',
    source: `${MANAGER}, AddMaskWithMultilineValue`,
    steps: `
      - run: echo "::add-mask::abcd%0Defgh%0Aijkl%0D%0Amnop"
      - run: |
          echo "1 abcd 2"
          echo "3 efgh 4 ijkl 5 mnop"`,
    expect: {logs: ['1 *** 2', '3 *** 4 *** 5 ***']}
  },
  {
    id: 'mask-empty',
    says: 'an empty value hides nothing, and is a warning',
    source: 'actions/runner: src/Runner.Worker/ActionCommandManager.cs, AddMaskCommandExtension',
    steps: `
      - run: |
          echo "::add-mask::"
          echo "all there"`,
    expect: {conclusion: 'success', logs: ['all there']}
  },
  {
    id: 'mask-secret',
    says: 'secrets are hidden without being asked, also within other text',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - {env: {KEY: '\${{ secrets.KEY }}'}, run: 'echo "123\${KEY}123"'}`,
    expect: {logs: ['123***123']}
  },
  {
    id: 'mask-case',
    says: 'but not in another case',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: echo "password123"`,
    expect: {logs: ['password123']}
  },
  {
    id: 'mask-base64',
    says: 'also in base64, whatever comes before them',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - env: {KEY: '\${{ secrets.KEY }}'}
        run: |
          printf '%s' ":$KEY" | base64
          printf '%s' "a:$KEY" | base64
          printf '%s' "ab:$KEY" | base64
          printf '%s' "abc:$KEY" | base64`,
    expect: {logs: ['OlBh***', 'YTpQ***', 'YWI6***', 'YWJjOlBh***']}
  },
  {
    id: 'mask-json',
    says: 'and in JSON',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: |
          echo '123Pass\\"word\\"123!123'`,
    expect: {logs: ['123***123']}
  },
  {
    id: 'mask-uri',
    says: 'and escaped for a URL',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: echo '123Pass%20word%20123%21123'`,
    expect: {logs: ['123***123']}
  },
  {
    id: 'mask-xml',
    says: 'and escaped for XML',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: echo '123Pass&lt;word&gt;123!123'`,
    expect: {logs: ['123***123']}
  },
  {
    id: 'mask-quoted',
    says: 'and as a string of an expression',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: |
          echo "123Pass''word''123!123"`,
    expect: {logs: ['123***123']}
  },
  {
    id: 'mask-without-quotes',
    says: 'of a long secret in quotes also what is between them; of a short one not',
    source: `${MASKER}, DefaultSecretMaskers`,
    steps: `
      - run: |
          echo '123Secret456!!123'
          echo '123short123'
          echo '123"short"123'`,
    expect: {logs: ['123***123', '123short123', '123***123']}
  },
  {
    id: 'mask-adjacent',
    says: 'two hidden values beside each other are one',
    source: 'actions/runner: src/Sdk/DTLogging/Logging/SecretMasker.cs, MaskSecrets (merges overlapping and adjacent)',
    steps: `
      - run: |
          echo "::add-mask::left-part"
          echo "::add-mask::right-part"
          echo "<left-partright-part>"`,
    expect: {logs: ['<***>']}
  },
  {
    id: 'mask-vars',
    says: 'variables are not secrets',
    source: 'docs: Variables reference, "Configuration variables"; they are rendered unmasked',
    steps: `
      - run: echo "the colour is \${{ vars.COLOUR }}"`,
    expect: {logs: ['the colour is ultramarine']}
  },
  {
    id: 'mask-annotation',
    says: 'annotations are masked as well',
    source: 'actions/runner: src/Runner.Worker/ExecutionContext.cs, AddIssue (MaskSecrets)',
    steps: `
      - run: |
          echo "::add-mask::hidden-in-annotation"
          echo "::warning::it is hidden-in-annotation"`,
    expect: {annotations: ['warning: it is ***']}
  }
]

export const masks: Group = {
  name: 'masks',
  notThroughAct: 'what act prints is masked by our own masks on its way here',
  secrets: {
    KEY: 'Password123!',
    DOUBLE: 'Pass"word"123!',
    BLANKS: 'Pass word 123!',
    ANGLES: 'Pass<word>123!',
    SINGLE: "Pass'word'123!",
    QUOTED: '"Secret456!!"',
    SHORT: '"short"'
  },
  variables: {COLOUR: 'ultramarine'},
  cases
}
