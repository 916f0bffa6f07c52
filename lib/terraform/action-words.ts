import type {Words} from '../action/problem.ts'
import {asSentence} from '../action/text.ts'
import type {TerraformProblem} from './errors.ts'

/** `terraform exited with status 1: Inconsistent dependency lock file.` */
export const showEnding = ({ending, said}: Extract<TerraformProblem, {readonly code: 'show-failed'}>): string =>
  said === '' ? ending : asSentence(`${ending.replace(/\.$/, '')}: ${said}`)

/** A problem in the words of an action, whose inputs are called "binary" and "working-directory". */
export function terraformActionWords(problem: TerraformProblem): Words {
  switch (problem.code) {
    case 'no-program':
      return {message: `Input "binary": there is no program "${problem.path}".`, fix: 'Give a path, or "terraform", "tofu" or "auto".'}
    case 'unknown-binary':
      return {message: `Input "binary": "${problem.binary}" is not auto, terraform, tofu or a path.`}
    case 'not-on-path':
      return {
        message: `A plan file needs the program that made it, and there is no ${problem.names.join(' and no ')} on PATH.`,
        fix: `Add a step with actions/setup-tools and "tools: ${problem.names[0]}" before this one.`
      }
    case 'no-folder':
      return {message: `Input "working-directory": there is no folder "${problem.folder}".`, fix: 'Give the folder of the root module.'}
    case 'not-started': {
      const {program, folder, reason} = problem
      if (reason === undefined) return {message: `The program "${program}" did not start.`}
      return {message: `The program "${program}" cannot run in "${folder}": ${asSentence(reason)}`}
    }
    case 'show-failed':
      return {
        message: `The plan file could not be shown. ${showEnding(problem)}`,
        fix: 'Show it with the same version, in the same initialised folder (input "working-directory"), that made it.'
      }
  }
}
