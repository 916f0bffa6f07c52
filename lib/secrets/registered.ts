import {setSecret} from '../action/runner.ts'
import {hide} from './redact.ts'

/**
 * Hides a value from now on, in the runner's log and in everything this process writes itself.
 * Call it before the value goes anywhere: into an output, an environment variable, a file, a log.
 */
export function registerSecret(value: string): void {
  if (value.trim() === '') return
  hide(value)
  setSecret(value)
}
