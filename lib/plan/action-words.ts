/* What actions say about the problems of a plan: they have the same inputs, and name them in the same way. The terminal has its own words. */
import {oneLine} from '../action/log-line.ts'
import {errorOf, type Words} from '../action/problem.ts'
import {terraformActionWords} from '../terraform/action-words.ts'
import {ALLOWANCE_EXAMPLE} from './allow/allowance.ts'
import {problemOf, type Changed, type CheckProblem, type PlanRunProblem} from './errors.ts'
import {plainName} from './plan-text.ts'
import type {PlanError} from './reader/index.ts'
import type {FileTrouble} from './regular-file.ts'
import type {SealProblem} from './sealing/errors.ts'
import {describeSealedFile, type SealedFileProblem} from './sealing/words.ts'

/**
 * What anything that was thrown is in an action: a problem of a plan or of Terraform becomes an error that a person can fix, everything
 * else stays what it is.
 */
export function inActionWords(error: unknown): unknown {
  const problem = problemOf(error)
  return problem.code === 'other' ? error : errorOf(actionWords(problem), error)
}

/** A problem in the words of an action. */
export function actionWords(problem: PlanRunProblem): Words {
  switch (problem.code) {
    case 'no-file':
      return {
        message: `Input "plan": ${TROUBLES[problem.why](`"${problem.path}"`)}`,
        fix: 'Give the path of the plan, absolute or relative to the workspace.'
      }
    case 'not-understood':
      return readingWords(problem.reading)
    case 'nothing-shown':
      return {message: 'The plan file was shown, but none of it was read.'}
    case 'terraform':
      return terraformActionWords(problem.terraform)
    case 'allow-unreadable':
      return {
        message: `Input "allow": the file "${problem.path}" cannot be read (${problem.reason}).`,
        fix: 'Give its path relative to the workspace, and check it out before.'
      }
    case 'allow-not-understood':
      return {message: `Input "allow": ${problem.what}`, fix: `Write entries like "${ALLOWANCE_EXAMPLE}".`}
    case 'fits-nothing':
      return {
        message: `Input "protect": the line "${oneLine(problem.pattern)}" matches no type and no address, so it would protect nothing.`,
        fix: 'Write a type or an address on a line of its own, such as hcloud_volume or module.db.*, without quotes around it or a comment after it.'
      }
    case 'errored':
      return {message: problem.reason}
    case 'other':
      return {message: problem.message}
    default:
      return checkWords(problem)
  }
}

const TROUBLES: Readonly<Record<FileTrouble, (name: string) => string>> = {
  missing: name => `there is no file ${name}.`,
  unreadable: name => `the file ${name} cannot be read.`,
  'not-a-file': name => `${name} is not a file.`
}

/** The reader cannot know that a step made the file, nor what other actions do to it. */
function readingWords({code, message, fix}: PlanError): Words {
  if (code === 'empty') return {message, fix: 'Check that the step that wrote the file did not fail.'}
  const mayBeWrapped = code === 'not-json' || code === 'trailing-data'
  return {message, fix: mayBeWrapped ? `${fix} With setup-terraform, set its "terraform_wrapper" to false.` : fix}
}

function checkWords(problem: CheckProblem): Words {
  switch (problem.code) {
    case 'changed':
      return {message: `${describeChange(problem)} Nothing may be applied.`}
    case 'judged-unusable':
      return {
        message: `Input "judged": the file "${problem.path}" ${UNUSABLE[problem.why]}.`,
        fix: 'Pass the output "report" of the step that judged the plan, or leave it out.'
      }
    case 'changed-before-sealing':
      return {message: `The plan file changed after it was judged: ${compareDigests(problem)}. Nothing was sealed.`}
    case 'no-run':
      return {message: 'A plan is sealed for one run, and GITHUB_REPOSITORY and GITHUB_RUN_ID do not say for which.'}
    case 'sealing':
      return sealWords(problem.sealing)
  }
}

const UNUSABLE = {unreadable: 'cannot be read', 'not-json': 'is not JSON', 'not-a-report': 'is not a report of plan-guard'} as const

function describeChange(changed: Changed): string {
  switch (changed.by) {
    case 'file':
      return `The plan file changed after it was judged: ${compareDigests(changed)}.`
    case 'unknown-parts': {
      const parts = changed.parts.map(plainName).join(', ')
      return `The fingerprint does not cover the parts that are not known (${parts}), so only the very file that was judged counts: ${compareDigests(changed)}.`
    }
    case 'fingerprint':
      return 'This is not the plan that was judged: its fingerprint is different.'
  }
}

const compareDigests = ({sha256, judgedSha256}: {readonly sha256: string; readonly judgedSha256: string | undefined}) =>
  `its sha256 is ${sha256}${judgedSha256 === undefined ? '' : `, and ${judgedSha256} was judged`}`

function sealWords(problem: SealProblem): Words {
  switch (problem.code) {
    case 'weak-key': {
      const {length, shortest} = problem
      return {
        message: `Input "seal-key" is ${length === 0 ? 'empty' : `shorter than ${shortest} characters`}.`,
        fix: 'Store the output of "openssl rand -base64 32" as a secret and give that.'
      }
    }
    case 'malformed-sha256':
      return {
        message: 'Input "plan-sha256" is not 64 hexadecimal digits.',
        fix: 'Give the output "plan-sha256" of the job that sealed it.'
      }
    default:
      return {message: describeSealedFile(problem), fix: SEAL_FIXES[problem.code]}
  }
}

const SEAL_FIXES: Readonly<Record<SealedFileProblem['code'], string | undefined>> = {
  'no-binding': 'Run it in a workflow: GITHUB_REPOSITORY and GITHUB_RUN_ID must be set.',
  'no-file': undefined,
  exists: 'Give the path of a new file.',
  'too-large': undefined,
  'source-changed': 'Seal it after the command that writes it has ended.',
  'not-sealed': 'Give the file that the mode "seal" of the same version wrote.',
  truncated: 'Check that its upload and its download ended well, and seal it again.',
  'other-kind': 'A sealed plan and a sealed state are not the same.',
  'other-repository': 'Give the file that this repository sealed.',
  'other-run': 'Give the file that a job of this run sealed: no plan is carried over.',
  'other-plan': 'Give the file that was approved.',
  'wrong-key-or-changed': 'Give "seal-key" the same secret in both jobs; when it is the same, somebody changed the file: find out who.'
}
