import * as core from '@actions/core'
import {Masker} from './mask.ts'

const masker = new Masker()

/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
export function registerSecret(value: string): void {
  if (value.trim() === '') return
  masker.add(value)
  core.setSecret(value)
}

/** The text with every registered secret replaced by `***`. */
export function redact(text: string): string {
  return masker.apply(text)
}
