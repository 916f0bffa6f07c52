import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import {doorsAndWings} from './scripts/support/import-rule.ts'

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
      'no-restricted-syntax': [
        'error',
        {
          // lib/action/inputs.ts is the only door to the inputs: the contract test relies on it.
          selector: "MemberExpression[object.name='core'][property.name=/^(getInput|getBooleanInput|getMultilineInput)$/]",
          message: 'Declare the input in inputs.ts and read it through lib/action/inputs.ts.'
        },
        {
          selector: 'ImportDeclaration[source.value=/^(node:)?child_process$/]',
          message:
            'Start processes through lib/action/process.ts: argv only, masked, ended as a group. What must not be ended: lib/terraform/lasting-process.ts.'
        }
      ]
    }
  },
  {files: ['lib/action/inputs.ts', 'lib/action/process.ts', 'lib/terraform/lasting-process.ts'], rules: {'no-restricted-syntax': 'off'}},
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off'
    }
  }
)
