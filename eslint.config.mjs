import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import {doorsAndWings} from './scripts/support/import-rule.ts'

const importOf = module => `:matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration)[source.value=/^(node:)?${module}$/]`

/** What is imported from lib/action/runner.ts: some names, or all of it. */
const fromRunner = names =>
  `ImportDeclaration[source.value=/runner\\.ts$/] > :matches(ImportNamespaceSpecifier, ImportSpecifier[imported.name=/^(${names})$/])`

/** What may stand in one place only, by a word for that place. */
const RESTRICTED = {
  // lib/action/inputs.ts is the only door to the inputs: the contract test relies on it.
  inputs: {
    selector: fromRunner('getInput'),
    message: 'Declare the input in inputs.ts and read it through lib/action/inputs.ts.'
  },
  // lib/action/log.ts is the only door to the log: a name in an image or a folder may hold a command for the runner.
  log: {
    selector: `:matches(${fromRunner('info|notice|warning|error|setFailed|startGroup|endGroup|group')}, MemberExpression[object.name='console'], MemberExpression[object.name='process'][property.name=/^(stdout|stderr)$/])`,
    message: 'Write to the log through lib/action/log.ts: one line each, secrets hidden, nothing in it a command.'
  },
  core: {
    selector: importOf('@actions\\u002fcore'),
    message: 'Use lib/action/runner.ts: this package loads an HTTP client at its start.'
  },
  processes: {
    selector: importOf('child_process'),
    message:
      'Start processes through lib/action/process.ts: argv only, masked, ended as a group. What must not be ended: lib/terraform/lasting-process.ts.'
  },
  questions: {
    selector: importOf('@actions\\u002fexec'),
    message:
      'Ask through lib/action/ask.ts: silent, with the clean environment. Whatever runs for a while goes through lib/action/process.ts.'
  },
  environment: {
    selector:
      ":matches(SpreadElement[argument.object.name='process'][argument.property.name='env'], Property[key.name='env'][value.object.name='process'][value.property.name='env'])",
    message:
      "Make a program's environment with childEnvironment of lib/action/environment.ts: this one holds the inputs and the runner's tokens."
  }
}

const allBut = (...allowed) => ['error', ...Object.entries(RESTRICTED).flatMap(([name, rule]) => (allowed.includes(name) ? [] : [rule]))]

export default tseslint.config(
  {ignores: ['dist/', 'node_modules/', 'coverage/', 'examples/', '**/*.mjs']},
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {project: './tsconfig.json'}},
    plugins: {house: {rules: {'doors-and-wings': doorsAndWings}}},
    rules: {
      'house/doors-and-wings': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true, allowBoolean: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      'max-lines': ['error', {max: 300}],
      'no-restricted-syntax': allBut('environment', 'log')
    }
  },
  {files: ['actions/**/*.ts', 'cli/**/*.ts', 'lib/**/*.ts'], rules: {'no-restricted-syntax': allBut()}},
  {files: ['lib/action/runner.ts', 'cli/run.ts'], rules: {'no-restricted-syntax': allBut('log')}},
  {files: ['lib/action/log.ts'], rules: {'no-restricted-syntax': allBut('log', 'inputs')}},
  {files: ['lib/action/inputs.ts'], rules: {'no-restricted-syntax': allBut('inputs')}},
  {files: ['lib/action/process.ts', 'lib/terraform/lasting-process.ts'], rules: {'no-restricted-syntax': allBut('processes')}},
  {files: ['lib/action/ask.ts'], rules: {'no-restricted-syntax': allBut('questions')}},
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off'
    }
  }
)
