import {oneLine} from '../../lib/action/log-line.ts'
import type {Words} from '../../lib/action/problem.ts'
import {asSentence} from '../../lib/action/text.ts'
import {ALLOWANCE_EXAMPLE} from '../../lib/plan/allow/allowance.ts'
import type {GuardProblem} from '../../lib/plan/errors.ts'
import {describeTrouble} from '../../lib/plan/regular-file.ts'
import {showEnding} from '../../lib/terraform/action-words.ts'
import type {TerraformProblem} from '../../lib/terraform/errors.ts'

/**
 * What keeps a plan from being judged, in the words of the command line: its options, and the folder that it was called in.
 *
 * @param isPiped whether the plan came from standard input
 */
export function guardWords(problem: GuardProblem, isPiped: boolean): Words {
  switch (problem.code) {
    case 'no-file':
      return {
        message: describeTrouble(problem.path, problem.why),
        fix: 'Give the path of the plan, or pipe it in, with - in its place.'
      }
    case 'not-understood': {
      const {message, fix} = problem.reading
      return {message: isPiped ? aboutStandardInput(message) : message, fix}
    }
    case 'nothing-shown':
      return {message: 'The plan file was shown, but none of it was read.'}
    case 'terraform':
      return terraformWords(problem.terraform)
    case 'allow-unreadable':
      return {
        message: `--allow: the file "${problem.path}" cannot be read (${problem.reason}).`,
        fix: 'Give its path relative to this folder.'
      }
    case 'allow-not-understood':
      return {message: `--allow: ${problem.what}`, fix: `Write entries like "${ALLOWANCE_EXAMPLE}".`}
    case 'fits-nothing':
      return {
        message: `--protect: "${oneLine(problem.pattern)}" matches no type and no address, so it would protect nothing.`,
        fix: 'Write a type or an address, such as hcloud_volume or module.db.*; for more than one, repeat the option.'
      }
    case 'errored':
      return {message: problem.reason}
    case 'other':
      return {message: problem.message}
  }
}

/** How the reader begins what it says of the whole file. */
const THE_FILE = 'The file '

const aboutStandardInput = (message: string) =>
  message.startsWith(THE_FILE) ? `Standard input ${message.slice(THE_FILE.length)}` : message

function terraformWords(problem: TerraformProblem): Words {
  switch (problem.code) {
    case 'no-program':
      return {message: `--binary: there is no program "${problem.path}".`, fix: 'Give a path, or "terraform", "tofu" or "auto".'}
    case 'unknown-binary':
      return {message: `--binary: "${problem.binary}" is not auto, terraform, tofu or a path.`}
    case 'not-on-path':
      return {
        message: `A plan file needs the program that made it, and there is no ${problem.names.join(' and no ')} on PATH.`,
        fix: 'Install it, or name the program with --binary.'
      }
    case 'no-folder':
      return {message: `--working-directory: there is no folder "${problem.folder}".`, fix: 'Give the folder of the root module.'}
    case 'not-started': {
      const {program, folder, reason} = problem
      if (reason === undefined) return {message: `The program "${program}" did not start.`}
      return {message: `The program "${program}" cannot run in "${folder}": ${asSentence(reason)}`}
    }
    case 'show-failed':
      return {
        message: `The plan file could not be shown. ${showEnding(problem)}`,
        fix: 'Show it with the same version, in the same initialised folder (--working-directory), that made it.'
      }
  }
}
