import {describe, expect, it, test} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {GuardProblem} from '../../../lib/plan/errors.ts'
import type {PlanError} from '../../../lib/plan/reader/index.ts'
import {guardWords} from '../../../cli/plan-guard/words.ts'
import {optionNames} from '../../../cli/plan-guard/arguments.ts'

/** The line that a person sees. */
function line(problem: GuardProblem, isPiped = false): string {
  const {message, fix} = guardWords(problem, isPiped)
  return messageOf(new ActionError(message, fix))
}

const GIVE_PLAN = 'Give the path of the plan, or pipe it in, with - in its place.'

const CASES: readonly (readonly [GuardProblem, string])[] = [
  [{code: 'no-file', path: '/w/p', why: 'missing'}, `There is no file "/w/p". ${GIVE_PLAN}`],
  [{code: 'no-file', path: '/w/p', why: 'unreadable'}, `The file "/w/p" cannot be read. ${GIVE_PLAN}`],
  [{code: 'no-file', path: '/dev/fd/63', why: 'not-a-file'}, `"/dev/fd/63" is not a file. ${GIVE_PLAN}`],
  [{code: 'nothing-shown'}, 'The plan file was shown, but none of it was read.'],
  [
    {code: 'terraform', terraform: {code: 'no-program', path: '/w/tf'}},
    '--binary: there is no program "/w/tf". Give a path, or "terraform", "tofu" or "auto".'
  ],
  [{code: 'terraform', terraform: {code: 'unknown-binary', binary: 'sh'}}, '--binary: "sh" is not auto, terraform, tofu or a path.'],
  [
    {code: 'terraform', terraform: {code: 'not-on-path', names: ['terraform', 'tofu']}},
    'A plan file needs the program that made it, and there is no terraform and no tofu on PATH. Install it, or name the program with --binary.'
  ],
  [
    {code: 'terraform', terraform: {code: 'no-folder', folder: '/w/infra'}},
    '--working-directory: there is no folder "/w/infra". Give the folder of the root module.'
  ],
  [
    {code: 'terraform', terraform: {code: 'not-started', program: '/bin/tf', folder: '/w', reason: 'spawn /bin/tf ENOENT'}},
    'The program "/bin/tf" cannot run in "/w": spawn /bin/tf ENOENT.'
  ],
  [
    {code: 'terraform', terraform: {code: 'not-started', program: '/bin/tf', folder: '/w', reason: undefined}},
    'The program "/bin/tf" did not start.'
  ],
  [
    {
      code: 'terraform',
      terraform: {code: 'show-failed', ending: 'terraform exited with status 1.', said: 'Inconsistent dependency lock file'}
    },
    'The plan file could not be shown. terraform exited with status 1: Inconsistent dependency lock file. Show it with the same version, in the same initialised folder (--working-directory), that made it.'
  ],
  [
    {code: 'allow-unreadable', path: '/w/allow.yml', reason: 'ENOENT'},
    '--allow: the file "/w/allow.yml" cannot be read (ENOENT). Give its path relative to this folder.'
  ],
  [
    {code: 'allow-not-understood', what: 'entry 1 is not a mapping of names to values.'},
    '--allow: entry 1 is not a mapping of names to values. Write entries like "- {address: hcloud_volume.old, class: delete, until: 2026-12-31, reason: moved to hcloud_volume.new}".'
  ],
  [
    {code: 'fits-nothing', pattern: 'a,b'},
    '--protect: "a,b" matches no type and no address, so it would protect nothing. Write a type or an address, such as hcloud_volume or module.db.*; for more than one, repeat the option.'
  ],
  [{code: 'errored', reason: 'Planning failed.'}, 'Planning failed.'],
  [{code: 'other', message: 'broken'}, 'broken']
]

test.each(CASES)('%j', (problem, expected) => {
  expect(line(problem)).toBe(expected)
  expect(line(problem, true)).toBe(expected)
})

it('names options that there are, and nothing of a workflow', () => {
  const said = CASES.map(([problem]) => line(problem)).join('\n')
  const named = [...said.matchAll(/(?<![a-z])--([a-z-]+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(name => !optionNames.includes(name ?? ''))).toEqual([])
  expect(said).not.toMatch(/\binput\b|workspace|setup-|\bstep\b/i)
})

describe('a file that is not understood', () => {
  const reading = (message: string): PlanError => ({kind: 'error', code: 'not-json', message, fix: 'Give the JSON.'})

  it.each([
    ['The file is not JSON.', 'Standard input is not JSON. Give the JSON.'],
    ['After the plan comes another JSON object.', 'After the plan comes another JSON object. Give the JSON.']
  ])('is told in the words of its reader: %s', (message, piped) => {
    const problem = {code: 'not-understood', reading: reading(message)} as const
    expect(line(problem)).toBe(`${message} Give the JSON.`)
    expect(line(problem, true)).toBe(piped)
  })
})
