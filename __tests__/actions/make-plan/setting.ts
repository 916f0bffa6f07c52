import {afterEach, beforeEach} from '@jest/globals'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readMakePlanInputs} from '../../../actions/make-plan/inputs.ts'
import {report} from '../../../actions/make-plan/outputs.ts'
import {privately} from '../../../actions/make-plan/privately.ts'
import {run} from '../../../actions/make-plan/run.ts'
import {inMakePlanWords} from '../../../actions/make-plan/words.ts'
import {createPrivateFolder} from '../../../lib/action/private-folder.ts'
import {runProcess} from '../../../lib/action/process.ts'
import {startLasting} from '../../../lib/terraform/lasting-process.ts'

/** Stands where a value can stand; nothing that is shown may hold it. */
export const VALUE = 'hunter2'

/**
 * A Terraform that notes what it was given, a line for each start, and says a value in both ways in which Terraform can say one while it
 * plans. What it says and does else is in files beside it.
 */
const PROGRAM = `#!/bin/sh
here=$(dirname "$0")
{ printf '%s' "\${0##*/}"; for argument in "$@"; do printf '|%s' "$argument"; done; echo; } >> "$here/starts"
env > "$here/environment.$1"
pwd > "$here/folder"
if [ "$1" != plan ]; then
  if [ -e "$here/says.$1" ]; then cat "$here/says.$1"; fi
  if [ -e "$here/data" ]; then mkdir -p "$TF_DATA_DIR" && cp "$here/data" "$TF_DATA_DIR/terraform.tfstate"; fi
  if [ -e "$here/status.$1" ]; then exit "$(cat "$here/status.$1")"; fi
  exit 0
fi
echo ${VALUE}
echo ${VALUE} >&2
if [ -e "$here/says.plan" ]; then cat "$here/says.plan"; fi
for argument in "$@"; do
  case "$argument" in -out=*) if [ ! -e "$here/writes-nothing" ]; then echo plan > "\${argument#-out=}"; fi ;; esac
done
if [ -e "$here/does.plan" ]; then . "$here/does.plan"; fi
if [ -e "$here/status.plan" ]; then exit "$(cat "$here/status.plan")"; fi
`

/** What a test's step is given, and what it did; new for each test. */
export const setting = {
  work: '',
  /** The step's private folder. */
  folder: '',
  log: [] as string[],
  errors: [] as string[],
  cancellation: new AbortController()
}

export const inWork = (...path: string[]) => join(setting.work, ...path)

/** Writes what the program says and does: `says.init`, `status.plan` … */
export const teach = (name: string, content: string) => writeFileSync(inWork('bin', name), content)

/** How the program was started, in order. */
export const starts = () => (existsSync(inWork('bin', 'starts')) ? readFileSync(inWork('bin', 'starts'), 'utf8').trim().split('\n') : [])

/** Registers what makes and removes the folders of each test. */
export function useSetting(): void {
  beforeEach(async () => {
    setting.work = await mkdtemp(join(tmpdir(), 'make-plan-'))
    for (const folder of ['bin', 'infrastructure', '_temp']) mkdirSync(inWork(folder))
    for (const name of ['terraform', 'tofu']) {
      writeFileSync(inWork('bin', name), PROGRAM)
      chmodSync(inWork('bin', name), 0o700)
    }
    setting.folder = await createPrivateFolder('make-plan', inWork('_temp'))
    setting.log = []
    setting.errors = []
    setting.cancellation = new AbortController()
  })
  afterEach(() => rm(setting.work, {recursive: true}))
}

export type Given = Readonly<Record<string, string>>

/** Takes the step as main.ts does. */
export async function takeStep(given: Given = {}, environment: Given = {}, patience = 5_000) {
  const values: Given = {plan: '_temp/change.tfplan', 'working-directory': 'infrastructure', binary: 'terraform', ...given}
  const running = run(
    readMakePlanInputs(name => values[name] ?? ''),
    {
      run: runProcess,
      start: privately(startLasting),
      environment: {
        PATH: `${inWork('bin')}:${process.env['PATH'] ?? ''}`,
        TF_DATA_DIR: inWork('_temp', 'data'),
        ...environment
      },
      runner: {isHosted: false, emptied: [setting.work], lossOf: () => Promise.resolve(undefined)},
      workspace: setting.work,
      folder: setting.folder,
      info: line => setting.log.push(line),
      signal: setting.cancellation.signal,
      patience
    }
  )
  const result = await running.catch((error: unknown) => {
    throw inMakePlanWords(error)
  })
  return report(result, message => setting.errors.push(message))
}

/** What is wrong, when the step cannot even plan. */
export async function failureOf(given: Given = {}, environment: Given = {}): Promise<string> {
  return await takeStep(given, environment).then(
    () => '',
    (error: unknown) => (error as {toDisplay(): string}).toDisplay()
  )
}

/** What is left in the step's private folder. */
export const left = () => readdirSync(setting.folder)
