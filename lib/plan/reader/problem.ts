/** Why a file is not a plan that is understood. Stable words. */
export type PlanErrorCode =
  | 'empty'
  | 'plan-file'
  | 'text-plan'
  | 'json-stream'
  | 'state'
  | 'redacted-plan'
  | 'not-json'
  | 'encoding'
  | 'truncated'
  | 'trailing-data'
  | 'duplicate-name'
  | 'too-deep'
  | 'too-large'
  | 'not-a-plan'
  | 'no-format-version'
  | 'unsupported-version'
  | 'malformed'
  | 'no-address'
  | 'no-change'
  | 'malformed-actions'
  | 'unknown-action'
  | 'unknown-mode'
  | 'duplicate-change'

export interface PlanError {
  readonly kind: 'error'
  readonly code: PlanErrorCode
  /** One line that names the place, never a value of the plan. */
  readonly message: string
  /** What to do, one sentence. */
  readonly fix: string
}

const SHOW = 'the JSON that "terraform show -json" or "tofu show -json" makes of a plan file'

/** What a person does about it; one sentence for each code. */
const FIXES: Readonly<Record<PlanErrorCode, string>> = {
  empty: 'Check that the program that made it did not fail.',
  'plan-file': `Give ${SHOW}, or the plan file itself together with the folder it was made in.`,
  'text-plan': `Give ${SHOW}: the text of a plan can be made to say anything by a check or a provider.`,
  'json-stream': `Write the plan to a file with "plan -out=FILE" and give ${SHOW}.`,
  state: 'Name the plan file in the command, as in "show -json tfplan": without one it shows the state.',
  'redacted-plan': `Give ${SHOW}, not the redacted one of HCP Terraform.`,
  'not-json': `Give ${SHOW}, unchanged and with nothing before or after it.`,
  encoding: 'Write the file as UTF-8, or as UTF-16 with a byte order mark.',
  truncated: 'Check that the command that wrote the file succeeded, and that the disk is not full.',
  'trailing-data': 'Give one plan per file, with nothing after it.',
  'duplicate-name': `Give ${SHOW}, unchanged: programs differ in which of the two they read.`,
  'too-deep': `Give ${SHOW}, unchanged: no real plan is nested that deeply.`,
  'too-large': 'Move such a large value out of the configuration, into a file or an object store.',
  'not-a-plan': `Give ${SHOW}.`,
  'no-format-version': `Give ${SHOW}, unchanged.`,
  'unsupported-version': 'Use a version of Fairway that knows this format, or of Terraform that writes format 1.',
  malformed: `Give ${SHOW}, unchanged.`,
  'no-address': `Give ${SHOW}, unchanged.`,
  'no-change': `Give ${SHOW}, unchanged.`,
  'malformed-actions': `Give ${SHOW}, unchanged.`,
  'unknown-action': 'Use a version of Fairway that knows this version of Terraform or OpenTofu.',
  'unknown-mode': 'Use a version of Fairway that knows this version of Terraform or OpenTofu.',
  'duplicate-change': `Give ${SHOW}, unchanged: one object cannot be changed in two ways.`
}

/** Ends the reading: the file is not a plan that is understood. It never leaves the reader. */
export class PlanProblem extends Error {
  readonly code: PlanErrorCode

  /** @param message one line that names the place, never a value of the plan */
  constructor(code: PlanErrorCode, message: string) {
    super(message)
    this.name = 'PlanProblem'
    this.code = code
  }

  toError(): PlanError {
    return {kind: 'error', code: this.code, message: this.message, fix: FIXES[this.code]}
  }
}

/** A part of the plan is not of the form that the format gives it. */
export const malformed = (where: string, expected: string) =>
  new PlanProblem('malformed', `The plan is not understood: ${where} is not ${expected}.`)

/** @param path of the object, or of the value that it is in; empty for the outermost */
export const duplicateName = (path: string) =>
  new PlanProblem('duplicate-name', `${path === '' ? 'The plan' : `The plan's ${path}`} has an object with two members of the same name.`)
