import {expect, test} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {terraformActionWords} from '../../../lib/terraform/action-words.ts'
import type {TerraformProblem} from '../../../lib/terraform/errors.ts'

test.each<readonly [TerraformProblem, string]>([
  [{code: 'no-program', path: '/w/tf'}, 'Input "binary": there is no program "/w/tf". Give a path, or "terraform", "tofu" or "auto".'],
  [{code: 'unknown-binary', binary: 'sh'}, 'Input "binary": "sh" is not auto, terraform, tofu or a path.'],
  [
    {code: 'not-on-path', names: ['terraform', 'tofu']},
    'A plan file needs the program that made it, and there is no terraform and no tofu on PATH. Add a step with actions/setup-tools and "tools: terraform" before this one.'
  ],
  [
    {code: 'not-on-path', names: ['tofu']},
    'A plan file needs the program that made it, and there is no tofu on PATH. Add a step with actions/setup-tools and "tools: tofu" before this one.'
  ],
  [
    {code: 'no-folder', folder: '/w/infra'},
    'Input "working-directory": there is no folder "/w/infra". Give the folder of the root module.'
  ],
  [
    {code: 'not-started', program: '/bin/tf', folder: '/w', reason: 'spawn /bin/tf ENOENT'},
    'The program "/bin/tf" cannot run in "/w": spawn /bin/tf ENOENT.'
  ],
  [{code: 'not-started', program: '/bin/tf', folder: '/w', reason: undefined}, 'The program "/bin/tf" did not start.'],
  [
    {code: 'show-failed', ending: 'terraform exited with status 1.', said: 'Inconsistent dependency lock file'},
    'The plan file could not be shown. terraform exited with status 1: Inconsistent dependency lock file. Show it with the same version, in the same initialised folder (input "working-directory"), that made it.'
  ]
])('%j', (problem, expected) => {
  const {message, fix} = terraformActionWords(problem)
  expect(messageOf(new ActionError(message, fix))).toBe(expected)
})
