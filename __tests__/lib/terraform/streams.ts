import {readFileSync} from 'node:fs'
import {readMessage} from '../../../lib/terraform/messages.ts'
import {ApplyProgress} from '../../../lib/terraform/progress.ts'
import {root} from '../../../scripts/support/repository.ts'

/**
 * What a real Terraform 1.11.4 wrote in `apply -json`, with an http backend on loopback: the configurations are those of the end-to-end
 * test. Names of people and machines were replaced. The token stands in them as output, in a provisioner's command and in a state.
 */
export const STREAMS = [
  'applied',
  'cycle',
  'interrupted',
  'locked',
  'locked-http',
  'partly',
  'replace-gone',
  'replaced-and-forgotten',
  'stale',
  'state-dump',
  'state-not-saved'
] as const

export type StreamName = (typeof STREAMS)[number]

export const TOKEN = 'token-that-no-report-may-show'

export const streamText = (name: StreamName) => readFileSync(`${root}/__tests__/lib/terraform/streams/${name}.jsonl`, 'utf8')

export const streamLines = (name: StreamName) =>
  streamText(name)
    .split('\n')
    .filter(line => line !== '')

/** Follows lines; gives the lines of the log too. */
export function follow(lines: readonly string[]): {progress: ApplyProgress; log: string[]} {
  const progress = new ApplyProgress()
  const log = lines.map(line => progress.add(readMessage(line))).filter(line => line !== undefined)
  return {progress, log}
}
